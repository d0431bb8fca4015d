"""Flat tables as Polars frames. polars is imported when first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..core.extras import require
from ..core.records import Document
from .arrow import DIGITS, PLACES, held_values
from .columns import columns
from .flat import rows

if TYPE_CHECKING:
    import polars


def to_polars(documents: Iterable[Document], table: str = "programs") -> polars.DataFrame:
    """One Polars frame: a row per program, amount, headcount, region, agency, program mention or document.

    Args:
        documents: documents, in any number; a single document goes in a list.
        table: its name; `columns(table)` describes its columns.

    Raises:
        InputError: there is no such table.
        MissingExtraError: polars is not installed.
    """
    described = columns(table)
    library = require("polars", "polars", "to_polars()")
    types = {
        "text": library.String, "integer": library.Int64, "decimal": library.Decimal(DIGITS, PLACES), "date": library.Date,
        "boolean": library.Boolean,
    }
    found = list(rows(documents, table))
    values = {column.name: held_values(column, [row[column.name] for row in found]) for column in described}
    frame: polars.DataFrame = library.DataFrame(values, schema={column.name: types[column.type] for column in described})
    return frame
