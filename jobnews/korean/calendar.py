"""Days of the calendar: first and last day of years, halves, quarters, months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ..core.mentions import FoundPeriod

#: Years outside these are numbers of something else.
FIRST_YEAR, LAST_YEAR = 1900, 2099


def month_of(year: int, month: int) -> FoundPeriod:
    """All days of a month."""
    return months(year, month, month)


def months(year: int, first: int, last: int) -> FoundPeriod:
    """From the first day of one month to the last day of another in the same year."""
    return FoundPeriod(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def year_of(year: int) -> FoundPeriod:
    """All days of a year."""
    return months(year, 1, 12)


def day_of(year: int, month: int, day: int) -> FoundPeriod | None:
    """One day; None where the month has no such day."""
    if 1 <= day <= monthrange(year, month)[1]:
        return FoundPeriod(date(year, month, day), date(year, month, day))
    return None


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month so many months later or, below zero, earlier."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def is_year(year: int) -> bool:
    """Whether a number may be the year of a newspaper's story."""
    return FIRST_YEAR <= year <= LAST_YEAR
