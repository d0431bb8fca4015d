"""Reading what a run has written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..config import Config
from ..core.errors import InputError
from ..core.extras import require
from ..core.records import ProcessedDocument
from ..frames import TABLES, columns, to_arrow
from ..frames.arrow import arrow_schema, arrow_table
from ..frames.columns import Column
from .process import restored

if TYPE_CHECKING:
    import pyarrow


def read_documents(path: str | Path, *, config: Config | None = None) -> Iterator[ProcessedDocument]:
    """The documents of a .jsonl output, one after the other.

    Args:
        path: the file.
        config: options that the run was made with, where they name entity types of your own.

    Raises:
        InputError: the file cannot be read, or a line is no document.
    """
    config = config or Config()
    try:
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                try:
                    yield restored(json.loads(line), config)
                except (ValueError, TypeError, AttributeError, RecursionError) as error:
                    raise InputError(f"line {number} is no document of jobnews: {_reason(error)}", where=path) from error
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=path) from error
    except UnicodeDecodeError as error:
        raise InputError(f"not JSON lines of jobnews: {error.reason}", where=path) from error


def _reason(error: Exception) -> str:
    """What is wrong, in one line: of a record with several faults, the first."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"


def read(path: str | Path) -> dict[str, pyarrow.Table]:
    """All tables of a finished run by name, whatever its format: .jsonl, .duckdb, .xlsx, or a folder of Parquet or csv.

    Raises:
        InputError: there is no output of jobnews there.
        MissingExtraError: the format, or Arrow tables, need an extra that is not installed.
    """
    path = Path(path)
    require("pyarrow", "arrow", "read()")
    if not path.exists():
        raise InputError("there is no such file or folder", where=path)
    if path.is_dir():
        return {table: _from_folder(path, table) for table in TABLES}
    readers: dict[str, Callable[[Path], dict[str, Any]]] = {".jsonl": _from_json_lines, ".duckdb": _from_duckdb, ".xlsx": _from_xlsx}
    if path.suffix.lower() not in readers:
        raise InputError(f"not an output of jobnews: {', '.join(readers)} or a folder is needed", where=path)
    return readers[path.suffix.lower()](path)


def _from_folder(folder: Path, table: str) -> pyarrow.Table:
    parquet, csv = folder / f"{table}.parquet", folder / f"{table}.csv"
    if parquet.exists():
        return require("pyarrow.parquet", "arrow", "read()").read_table(parquet)
    if not csv.exists():
        raise InputError(f"not an output of jobnews: it lacks the table {table}", where=folder)
    arrow_csv = require("pyarrow.csv", "arrow", "read()")
    return arrow_csv.read_csv(
        csv,
        parse_options=arrow_csv.ParseOptions(newlines_in_values=True),
        convert_options=arrow_csv.ConvertOptions(column_types=arrow_schema(columns(table)), strings_can_be_null=True, null_values=[""]),
    )


def _from_json_lines(path: Path) -> dict[str, Any]:
    documents = list(read_documents(path))
    return {table: to_arrow(documents, table) for table in TABLES}


def _from_duckdb(path: Path) -> dict[str, Any]:
    with require("duckdb", "duckdb", "reading .duckdb").connect(str(path), read_only=True) as database:
        return {table: database.table(table).to_arrow_table() for table in TABLES}


def _from_xlsx(path: Path) -> dict[str, Any]:
    calamine = require("python_calamine", "xlsx", "reading .xlsx")
    book = calamine.CalamineWorkbook.from_path(str(path))
    return {table: _from_sheets(book, table) for table in TABLES}


def _from_sheets(book: Any, table: str) -> Any:
    described = columns(table)
    rows: list[list[Any]] = []
    for name in book.sheet_names:
        if name == table or name.startswith(f"{table} "):
            rows += book.get_sheet_by_name(name).to_python()[1:]
    return arrow_table(described, {column.name: [_cell(column, row[place]) for row in rows] for place, column in enumerate(described)})


def _cell(column: Column, value: Any) -> Any:
    """A cell with the type of its column: Excel knows one kind of number."""
    if value == "":
        return None
    if column.type in ("integer", "decimal"):
        exact = Decimal(str(value))
        return int(exact) if column.type == "integer" or exact == exact.to_integral_value() else exact
    if column.type == "date":
        return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else date.fromisoformat(value)
    return value if column.type == "boolean" else str(value)
