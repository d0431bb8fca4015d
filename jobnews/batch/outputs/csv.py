"""A folder of .csv files that open in Excel by a double click."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any, TextIO

from ...core.safe_text import disarmed
from ...frames import columns
from .codebook import HEADER, codebook_rows
from .rows import Rows


class CsvWriter:
    """Writes a file per table in utf-8 with the byte-order mark that Excel needs for Korean."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, TextIO] = {}
        folder.mkdir()

    @staticmethod
    def prepare(table: str, rows: Rows) -> str:
        """Rows as lines."""
        lines = io.StringIO(newline="")
        csv.writer(lines).writerows([_cell(value) for value in row] for row in rows)
        return lines.getvalue()

    def write(self, table: str, prepared: str) -> None:
        """Add lines to a table."""
        if table not in self._files:
            self._files[table] = self._open(table)
            csv.writer(self._files[table]).writerow(column.name for column in columns(table))
        self._files[table].write(prepared)

    def _open(self, name: str) -> TextIO:
        return (self._folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="")

    def close(self) -> None:
        """Finish the files, with the codebook."""
        for file in self._files.values():
            file.close()
        with self._open("codebook") as file:
            csv.writer(file).writerows([HEADER, *codebook_rows()])


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return disarmed(value) if isinstance(value, str) else value
