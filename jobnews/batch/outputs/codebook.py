"""What every column of every table means, as a table itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...frames import TABLES, columns

HEADER = ("table", "column", "type", "values", "meaning", "meaning_ko")


def codebook_rows() -> Iterator[tuple[str, ...]]:
    """The codebook's rows, in the order of the tables and their columns."""
    for table in TABLES:
        for column in columns(table):
            type = f"{column.type}, several joined by ;" if column.is_list else column.type
            yield table, column.name, type, " | ".join(column.values), column.english, column.korean
