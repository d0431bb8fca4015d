"""Flat tables as Arrow tables. pyarrow is imported when first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..core.extras import require
from ..core.records import Document
from .columns import Column, columns
from .flat import rows

if TYPE_CHECKING:
    import pyarrow

#: Digits of exact numbers, all of them and after the point: the widest that Arrow, Parquet and DuckDB share.
DIGITS, PLACES = 38, 4
_LARGEST = {"integer": 2**63, "decimal": 10 ** (DIGITS - PLACES)}


def to_arrow(documents: Iterable[Document], table: str = "programs") -> pyarrow.Table:
    """One Arrow table: a row per program, amount, headcount, region, agency, program mention or document.

    Args:
        documents: documents, in any number; a single document goes in a list.
        table: its name; `columns(table)` describes its columns.

    Raises:
        InputError: there is no such table.
        MissingExtraError: pyarrow is not installed.
    """
    described = columns(table)
    found = list(rows(documents, table))
    return arrow_table(described, {column.name: [row[column.name] for row in found] for column in described})


def arrow_schema(described: Sequence[Column]) -> pyarrow.Schema:
    """The Arrow types of a table's columns; money is exact (decimal), never floating."""
    arrow = require("pyarrow", "arrow", "Arrow tables")
    types = {
        "text": arrow.string(), "integer": arrow.int64(), "decimal": arrow.decimal128(DIGITS, PLACES), "date": arrow.date32(),
        "boolean": arrow.bool_(),
    }
    return arrow.schema([(column.name, types[column.type]) for column in described])


def arrow_table(described: Sequence[Column], values: Mapping[str, Sequence[Any]]) -> pyarrow.Table:
    """A table of values by column."""
    arrow = require("pyarrow", "arrow", "Arrow tables")
    held = {column.name: held_values(column, values[column.name]) for column in described}
    return arrow.table(held, schema=arrow_schema(described))


def held_values(column: Column, values: Sequence[Any]) -> Sequence[Any]:
    """Values as a column of fixed width holds them: None for a number that is too long for it.

    No sum of money or count of people is; a page of digits is, and stands in `text` as it was written.
    """
    largest = _LARGEST.get(column.type)
    if largest is None:
        return values
    if column.type == "integer":
        return [value if value is None or -largest < value < largest else None for value in values]
    return [value if value is None or (-largest < value < largest and _places(value) <= PLACES) else None for value in values]


def _places(value: int | Decimal) -> int:
    """Digits after the point."""
    return 0 if isinstance(value, int) else -int(value.as_tuple().exponent)
