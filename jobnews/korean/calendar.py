"""Days of the calendar: first and last day of years, halves, quarters, months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

from ..core.mentions import FoundPeriod

#: Years outside these are numbers of something else.
FIRST_YEAR, LAST_YEAR = 1900, 2099
#: A year written with two figures is of this century up to here.
_FIRST_OF_LAST_CENTURY = 50
#: What days of a month its beginning, middle and end are.
_EDGE_DAYS = {"초": (1, 10), "초순": (1, 10), "중순": (11, 20), "하순": (21, 31), "말": (21, 31)}


def month_of(year: int, month: int) -> FoundPeriod:
    """All days of a month."""
    return months(year, month, month)


@lru_cache(maxsize=4096)
def months(year: int, first: int, last: int) -> FoundPeriod:
    """From the first day of one month to the last day of another in the same year; one object for all who ask, which nobody changes."""
    return FoundPeriod(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def year_of(year: int) -> FoundPeriod:
    """All days of a year."""
    return months(year, 1, 12)


def day_of(year: int, month: int, day: int) -> FoundPeriod | None:
    """One day; None where the month has no such day."""
    if 1 <= day <= monthrange(year, month)[1]:
        only = date(year, month, day)
        return FoundPeriod(only, only)
    return None


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month so many months later or, below zero, earlier."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def is_year(year: int) -> bool:
    """Whether a number may be the year of a newspaper's story."""
    return FIRST_YEAR <= year <= LAST_YEAR


def is_running(period: FoundPeriod | None, year: int | None, this_year: int) -> bool:
    """Whether a span that began in a past year goes on: `2024년까지 5년간`, `2020년부터`, said in 2021."""
    if period is None or period.start is None or year is None or year > this_year:
        return False
    return period.end is None or period.end.year >= this_year


def years(first: int, last: int) -> FoundPeriod | None:
    """All days of several years; None where one of them is no year."""
    return FoundPeriod(date(first, 1, 1), date(last, 12, 31)) if is_year(first) and is_year(last) else None


def year_edge(year: int, edge: str) -> FoundPeriod:
    """The month in which a year begins or ends (`연초`, `말`); all of it for `연내` and `연중`."""
    if edge in ("연말", "말"):
        return month_of(year, 12)
    if edge in ("연초", "초"):
        return month_of(year, 1)
    return year_of(year)


def month_edge(year: int, month: int, edge: str) -> FoundPeriod:
    """The days of a part of a month: `초`, `중순`, `말`."""
    first, last = _EDGE_DAYS[edge]
    return FoundPeriod(date(year, month, first), date(year, month, min(last, monthrange(year, month)[1])))


def full_year(written: str, like: int | None = None) -> int:
    """A year written with two figures: of the century of another, or of ours (`’97년`, `’24년`)."""
    if len(written) == 4:
        return int(written)
    if like is None:
        return int(written) + (2000 if int(written) < _FIRST_OF_LAST_CENTURY else 1900)
    return like // 100 * 100 + int(written)
