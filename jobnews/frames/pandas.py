"""Flat tables as pandas frames. pandas is imported when first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..core.errors import MissingExtraError
from ..core.records import Document
from .columns import ColumnType, columns
from .flat import rows

if TYPE_CHECKING:
    import pandas

# Money stays exact: int and Decimal as they are. A nullable type keeps an empty cell from turning integers into floats.
_TYPES: dict[ColumnType, str] = {
    "text": "string", "integer": "Int64", "decimal": "object", "date": "object", "boolean": "boolean",
}


def to_pandas(documents: Iterable[Document], table: str = "programs") -> pandas.DataFrame:
    """One frame: a row per program, amount, headcount, region, agency or document.

    Args:
        documents: documents, in any number; a single document goes in a list.
        table: programs, amounts, headcounts, regions, agencies or documents; `columns(table)` describes each.

    Raises:
        InputError: there is no such table.
        MissingExtraError: pandas is not installed.
    """
    described = columns(table)
    try:
        import pandas
    except ImportError:
        raise MissingExtraError("pandas", "pandas", "to_pandas()") from None
    found = list(rows(documents, table))
    series = {}
    for column in described:
        values = [row[column.name] for row in found]
        series[column.name] = pandas.Series(values, dtype=_dtype(column.type, values))
    return pandas.DataFrame(series)


def _dtype(type: ColumnType, values: Sequence[object]) -> str:
    """The column's type; a number too long for 64 bits keeps its whole column as Python integers."""
    if type == "integer" and any(isinstance(value, int) and value.bit_length() > 63 for value in values):
        return "object"
    return _TYPES[type]
