"""What the flat tables hold: the one description that rows, writers and the documentation share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from ..core.errors import InputError
from ..lexicon.table import read_package_table

TableName = Literal["programs", "amounts", "headcounts", "regions", "agencies", "program_mentions", "documents"]
ColumnType = Literal["text", "integer", "decimal", "date", "boolean"]

#: The names of the flat tables.
TABLES: tuple[TableName, ...] = get_args(TableName)

#: What stands between the values of a cell that holds several.
SEPARATOR = ";"


@dataclass(slots=True, frozen=True)
class Column:
    """A column of a flat table.

    Attributes:
        name: its name.
        type: text, integer, decimal, date or boolean; any cell may be empty.
        is_list: a cell holds several values, joined by `SEPARATOR`.
        values: the closed list of values it draws from; empty where it is open.
        english, korean: what it means.
    """

    name: str
    type: ColumnType
    is_list: bool
    values: tuple[str, ...]
    english: str
    korean: str


def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order.

    Raises:
        InputError: there is no such table.
    """
    try:
        return _all_columns()[table]
    except KeyError:
        raise InputError(f"there is no table {table!r}: choose from {', '.join(TABLES)}", where="table") from None


@cache
def _all_columns() -> dict[str, tuple[Column, ...]]:
    found: dict[str, list[Column]] = {table: [] for table in TABLES}
    header = ("table", "column", "type", "list", "values", "english", "korean")
    for row in read_package_table("jobnews.frames", "columns.tsv", header):
        values = tuple(row["values"].split("|")) if row["values"] else ()
        found[row["table"]].append(
            Column(row["column"], row["type"], row["list"] == "yes", values, row["english"], row["korean"])  # type: ignore[arg-type]
        )
    return {table: tuple(described) for table, described in found.items()}
