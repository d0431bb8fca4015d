"""A journal's entries to the rows of the tables."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from pydantic_core import from_json

from ...core.records import Article, ProcessedDocument
from ...frames import TABLES, Column, columns, rows
from ..journal import Entry

#: Rows as lists of values, in the order of the table's columns.
Rows: TypeAlias = list[list[Any]]

# JSON knows no dates and no exact fractions: they stand in the journal as text.
_RESTORE: dict[str, Callable[[Any], Any]] = {
    "date": date.fromisoformat,
    "decimal": lambda value: Decimal(value) if isinstance(value, str) else value,
}
_FACTS = ("source", "status", "error", "duplicate_of", "cluster")


class RowReader:
    """Reads the rows that entries add to the tables."""

    def __init__(self) -> None:
        self._restored: dict[str, list[tuple[int, Callable[[Any], Any]]]] = {
            table: [(place, _RESTORE[column.type]) for place, column in enumerate(columns(table)) if column.type in _RESTORE]
            for table in TABLES
        }
        names = [column.name for column in columns("documents")]
        self._facts = [(names.index(name), name) for name in _FACTS]
        self._unread = list(next(iter(rows([ProcessedDocument(article=Article())], "documents"))).values())

    def read(self, entry: Entry) -> dict[str, Rows]:
        """Rows by table. A document that did not end well has one in `documents` only."""
        found: dict[str, Rows] = from_json(zlib.decompress(entry.body)) if entry.body else {"documents": [list(self._unread)]}
        for table, table_rows in found.items():
            for row in table_rows:
                row[0] = entry.id
                for place, value_of in self._restored[table]:
                    if row[place] is not None:
                        row[place] = value_of(row[place])
        for place, name in self._facts:
            found["documents"][0][place] = getattr(entry, name) or None
        return found


def by_column(rows: Rows, described: Sequence[Column]) -> dict[str, Sequence[Any]]:
    """The same values column by column."""
    turned: Sequence[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(described)
    return {column.name: values for column, values in zip(described, turned, strict=True)}
