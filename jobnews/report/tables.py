"""The flat tables of a run, from whatever `jobnews extract -o` wrote."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..core.errors import InputError
from ..core.extras import require
from ..core.records import ProcessedDocument
from ..frames import columns, rows

#: The tables that a report is made of.
USED = ("documents", "programs", "headcounts", "regions")

Row = dict[str, Any]

_FROM_TEXT: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "decimal": lambda text: Decimal(text) if "." in text else int(text),
    "date": date.fromisoformat,
    "boolean": lambda text: text == "true",
}


def read_tables(path: Path) -> Iterator[tuple[str, Row]]:
    """Rows of the tables in USED, each with its table's name; from a file of JSON lines or a folder of tables.

    Raises:
        InputError: this is no output of a run.
        MissingExtraError: its tables are Parquet files and pyarrow is not installed.
    """
    if not path.is_dir():
        yield from _from_lines(path)
        return
    for table in USED:
        if (path / f"{table}.parquet").exists():
            yield from ((table, row) for row in _from_parquet(path / f"{table}.parquet"))
        elif (path / f"{table}.csv").exists():
            yield from ((table, row) for row in _from_csv(path / f"{table}.csv", table))
        else:
            raise InputError(f"{path}: has no table {table!r}: not a folder that `jobnews extract -o` wrote", where=path)


def _from_lines(path: Path) -> Iterator[tuple[str, Row]]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise InputError(f"{path}: cannot be opened: {error.strerror}", where=path) from error
    with file:
        for number, line in enumerate(file, start=1):
            try:
                document = ProcessedDocument.model_validate_json(line)
            except ValidationError as error:
                raise InputError(f"{path}:{number}: not a document of `jobnews extract -o`", where=path) from error
            for table in USED:
                yield from ((table, row) for row in rows([document], table))


def _from_parquet(path: Path) -> Iterator[Row]:
    parquet = require("pyarrow.parquet", "arrow", "reading Parquet files")
    for batch in parquet.ParquetFile(path).iter_batches():
        yield from batch.to_pylist()


def _from_csv(path: Path, table: str) -> Iterator[Row]:
    typed = {column.name: _FROM_TEXT.get(column.type) for column in columns(table)}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {
                name: None if cell == "" else made(cell) if (made := typed.get(name)) else cell for name, cell in row.items()
            }
