"""From a journal to finished files: which format an output is in, and the way of the rows into it."""

from __future__ import annotations

import contextlib
import os
import shutil
from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol, get_args

from ...core.errors import InputError
from ...frames import TABLES
from ..journal import Journal
from .json_lines import write_json_lines
from .rows import RowReader, Rows

OutputFormat = Literal["jsonl", "csv", "parquet", "duckdb", "xlsx"]
FORMATS: tuple[OutputFormat, ...] = get_args(OutputFormat)

_BY_SUFFIX: dict[str, OutputFormat] = {".jsonl": "jsonl", ".duckdb": "duckdb", ".xlsx": "xlsx"}
#: Rows of a table that are handed to its writer at a time: fixed, so that files do not depend on how a run was interrupted.
_ROWS = 20_000


class TableWriter(Protocol):
    """Writes tables to a file or a folder of files."""

    def write(self, table: str, rows: Rows) -> None:
        """Add rows to a table: values by column, in the order of `columns(table)`."""
        ...

    def close(self) -> None:
        """Finish the files, with the codebook."""
        ...


def output_format(output: Path, asked: str | None = None) -> OutputFormat:
    """The format of an output: as asked for, else by its name; a folder holds Parquet files.

    Raises:
        InputError: there is no such format, or a file's name asks for none.
    """
    if asked is not None:
        if asked not in FORMATS:
            raise InputError(f"there is no format {asked!r}: choose from {', '.join(FORMATS)}", where="format")
        return asked
    suffix = output.suffix.lower()
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if suffix and not output.is_dir():
        known = ", ".join(_BY_SUFFIX)
        raise InputError(f"no format goes by {suffix}: name the output {known}, or a folder (with --format csv or parquet)", where=output)
    return "parquet"


def write_output(journal: Journal, output: Path, format: OutputFormat) -> None:
    """Write all of a finished run. Nothing stands under the output's name before it is whole."""
    partial = output.with_name(output.name + ".partial")
    _remove(partial)
    try:
        if format == "jsonl":
            write_json_lines(journal.entries(), partial)
        else:
            _write_tables(journal, partial, format)
        _put_in_place(partial, output)
    finally:
        _remove(partial)


def _write_tables(journal: Journal, partial: Path, format: OutputFormat) -> None:
    make = {"csv": "CsvWriter", "parquet": "ParquetWriter", "duckdb": "DuckdbWriter", "xlsx": "XlsxWriter"}[format]
    writer: TableWriter = getattr(import_module(f".{format}", __package__), make)(partial)
    reader = RowReader()
    waiting: dict[str, Rows] = {table: [] for table in TABLES}
    with contextlib.closing(writer):
        for table in TABLES:
            writer.write(table, [])  # a table without rows has its columns all the same
        for entry in journal.entries():
            for name, rows in reader.read(entry).items():
                waiting[name] += rows
                if len(waiting[name]) >= _ROWS:
                    writer.write(name, waiting[name])
                    waiting[name] = []
        for name, rows in waiting.items():
            writer.write(name, rows)


def _put_in_place(partial: Path, output: Path) -> None:
    """Move what is whole to its name; in a folder that is there already, file by file."""
    if partial.is_dir() and output.is_dir():
        for file in sorted(partial.iterdir()):
            os.replace(file, output / file.name)
    else:
        os.replace(partial, output)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
