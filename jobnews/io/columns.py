"""Which columns of a table hold the text, the identifier, the date and the title of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from pathlib import Path

from ..core.errors import InputError
from ..core.patterns import regex_pattern
from ..lexicon.table import read_package_table

_SPACES = regex_pattern(r"[\s_]+")
_DAY = regex_pattern(r"\s*((?:19|20)\d\d)(?:\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)|(\d\d)(\d\d)(?!\d{1,5}(?!\d)))")


@dataclass(slots=True, frozen=True)
class Columns:
    """Names of a table's columns; None where they are to be guessed, or are not there.

    Attributes:
        text: the article's text.
        id: what identifies it.
        date: its day of publication.
        title: its headline, where the text does not hold it.
    """

    text: str | None = None
    id: str | None = None
    date: str | None = None
    title: str | None = None

    def found_in(self, header: Sequence[str], where: str | Path) -> Columns:
        """The columns of a table with this header: those that were named, and good guesses for the rest.

        Raises:
            InputError: a column that was named is not there, or no column looks like text.
        """
        found = {field.name: self._find(field.name, header, where) for field in fields(self)}
        if found["text"] is None:
            raise InputError(f"no column is known to hold text; name it with --text. The columns: {', '.join(header)}", where=where)
        return Columns(**found)

    def _find(self, role: str, header: Sequence[str], where: str | Path) -> str | None:
        named: str | None = getattr(self, role)
        if named is None:
            known = {_folded(column): column for column in reversed(header)}
            return next((known[name] for name in _names()[role] if name in known), None)
        if named not in header:
            raise InputError(f"there is no column {named!r}; the columns: {', '.join(header)}", where=where)
        return named


@dataclass(slots=True, frozen=True)
class TableRow:
    """An article that stands in a row of a table.

    Attributes:
        number: the row, counted from 1 without the header.
        id: what its table calls it; None where there is no such column.
        text: headline and text.
        published: its day as YYYY-MM-DD.
        error: why it cannot be read.
    """

    number: int
    id: str | None = None
    text: str = ""
    published: str | None = None
    error: str | None = None


def row_of(number: int, record: Mapping[str, object], columns: Columns) -> TableRow:
    """The article of a record."""
    text, title = _cell(record, columns.text), _cell(record, columns.title).strip()
    if title and text.strip() and title not in text:
        text = f"{title}\n\n{text}"
    return TableRow(number, _cell(record, columns.id).strip() or None, text, read_day(record.get(columns.date or "")))


def read_day(value: object) -> str | None:
    """A cell's day as YYYY-MM-DD; None where it holds none.

    >>> read_day("20240305"), read_day("2024. 3. 5."), read_day("2024년 3월 5일 오전"), read_day("5일")
    ('2024-03-05', '2024-03-05', '2024-03-05', None)
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    found = _DAY.match(str(value)) if value is not None else None
    if found is None:
        return None
    year, month, day = found[1], found[2] or found[4], found[3] or found[5]
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _cell(record: Mapping[str, object], column: str | None) -> str:
    value = record.get(column) if column else None
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _folded(name: str) -> str:
    return _SPACES.sub("", name.lstrip("\ufeff")).lower()


@cache
def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for row in read_package_table("jobnews.io", "columns.tsv", ("role", "name", "source")):
        names.setdefault(row["role"], []).append(row["name"])
    return names
