"""From a journal to finished files: which format an output is in, and the way of the rows into it."""

from __future__ import annotations

import contextlib
import os
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, Protocol, get_args

from ...core.errors import InputError
from ...frames import TABLES
from ..journal import Journal
from .chunks import prepared_chunks
from .json_lines import write_json_lines
from .rows import Rows

OutputFormat = Literal["jsonl", "csv", "parquet", "duckdb", "xlsx"]
FORMATS: tuple[OutputFormat, ...] = get_args(OutputFormat)

_BY_SUFFIX: dict[str, OutputFormat] = {".jsonl": "jsonl", ".duckdb": "duckdb", ".xlsx": "xlsx"}
class TableWriter(Protocol):
    """Writes tables to a file or a folder of files."""

    @staticmethod
    def prepare(table: str, rows: Rows) -> Any:
        """Rows in the form that `write` takes; runs in worker processes, as it is the costly part."""
        ...

    def write(self, table: str, prepared: Any) -> None:
        """Add prepared rows to a table."""
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


def write_output(journal: Journal, output: Path, format: OutputFormat, *, workers: int = 1) -> None:
    """Write all of a finished run. Nothing stands under the output's name before it is whole."""
    partial = output.with_name(output.name + ".partial")
    _remove(partial)
    try:
        if format == "jsonl":
            write_json_lines(journal.entries(), partial)
        else:
            _write_tables(journal, partial, format, workers)
        _put_in_place(partial, output)
    finally:
        _remove(partial)


def _write_tables(journal: Journal, partial: Path, format: OutputFormat, workers: int) -> None:
    class_name = {"csv": "CsvWriter", "parquet": "ParquetWriter", "duckdb": "DuckdbWriter", "xlsx": "XlsxWriter"}[format]
    make = getattr(import_module(f".{format}", __package__), class_name)
    writer: TableWriter = make(partial)
    with contextlib.closing(writer):
        for table in TABLES:
            writer.write(table, writer.prepare(table, []))  # a table without rows has its columns all the same
        for chunk in prepared_chunks(journal.entries(), make.prepare, workers):
            for name, prepared in chunk.items():
                writer.write(name, prepared)


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
