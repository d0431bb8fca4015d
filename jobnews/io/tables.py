"""Tables whose rows are articles: read as a stream, row by row, whatever their format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from ..core.errors import InputError
from .columns import Columns, TableRow, row_of
from .formats import TableFormat, detect_format


@dataclass(slots=True, frozen=True)
class Record:
    """A row as its format gives it.

    Attributes:
        values: cells by column; None for a row that cannot be read.
        fraction: how much of the table has been read, 0 to 1.
        error: why it cannot be read.
    """

    values: dict[str, object] | None
    fraction: float
    error: str | None = None


#: Gives a table's header and its records.
Opened: TypeAlias = tuple[list[str], Iterator[Record]]

_READERS: dict[TableFormat, str] = {
    "csv": ".delimited", "tsv": ".delimited", "jsonl": ".json_lines", "xlsx": ".workbook", "parquet": ".parquet",
}


def read_rows(path: str | Path, columns: Columns | None = None) -> Iterator[tuple[TableRow, float]]:
    """The articles of a table, each with how much of the table has been read (0 to 1).

    Raises:
        InputError: the table cannot be read, or its columns are not known.
        MissingExtraError: its format needs an extra that is not installed.
    """
    path = Path(path)
    format = detect_format(path)
    if format not in _READERS:
        raise InputError("not a table", where=path)
    read: Callable[[Path], Opened] = import_module(_READERS[format], __package__).read
    header, records = read(path)
    columns = (columns or Columns()).found_in(header, path)
    for number, record in enumerate(records, start=1):
        if record.values is None:
            yield TableRow(number, error=record.error), record.fraction
        else:
            yield row_of(number, record.values, columns), record.fraction
