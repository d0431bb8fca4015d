"""Time expressions: what days `올해`, `지난 4월`, `내년부터 3년간`, `3월 14일~5월 31일` mean on the article's date.

One pattern finds the points (a year, a part of a year, a day, or the ones that stand together: `내년 상반기`);
what follows a point makes it a range, a count of years or an open end. A part that names no year belongs to
the year named before it in the sentence (`2019년 문을 열고 8월부터 …`), else to the year of the article.
"""

from __future__ import annotations

import re
from datetime import date

from ..core.mentions import FoundPeriod, FoundTime
from .calendar import is_year, month_of, shift_month
from .time_patterns import FOLLOWED, FROM, LENGTH, RANGE, UNTIL
from .time_points import Point, PointReader, count_of


def find_times(text: str, published: date | None = None) -> list[FoundTime]:
    """All time expressions of the text in order, resolved on the article's date."""
    return _TimeReader(text, published if published and is_year(published.year) else None).read()


class _TimeReader:
    """Joins points with what follows them."""

    def __init__(self, text: str, published: date | None) -> None:
        self._text = text
        self._published = published
        self._points = PointReader(text, published)

    def read(self) -> list[FoundTime]:
        found: list[FoundTime] = []
        position = 0
        while match := self._points.search(position):
            start, position, point = match
            if point is not None:
                time = self._extend(start, point)
                found.append(time)
                position = time.end
        return found

    def _extend(self, start: int, point: Point) -> FoundTime:
        """Join what follows the point: a range, an open end, a count of years."""
        if FOLLOWED.match(self._text, point.end) is None:
            return FoundTime(start, point.end, point.period, point.year, point.kind, "", point.rule)
        joined = self._range(start, point)
        if joined is not None:
            return joined
        if until := UNTIL.match(self._text, point.end):
            if length := LENGTH.match(self._text, until.end()):
                return self._length(start, point, length, back=True)
            # `연말까지`, `2027년까지`: from now on, so far as the text says; a past end leaves the beginning open.
            ahead = self._published and point.period and point.period.end and point.period.end >= self._published
            first = self._published if ahead else None
            year = self._published.year if ahead and self._published else point.year
            period = point.period and FoundPeriod(first, point.period.end)
            return FoundTime(start, until.end(), period, year, point.kind, "until", point.rule)
        if since := FROM.match(self._text, point.end):
            if length := LENGTH.match(self._text, since.end()):
                return self._length(start, point, length, back=False)
            period = point.period and FoundPeriod(point.period.start, None)
            return FoundTime(start, since.end(), period, point.year, point.kind, "from", point.rule)
        return FoundTime(start, point.end, point.period, point.year, point.kind, "", point.rule)

    def _range(self, start: int, point: Point) -> FoundTime | None:
        connector = RANGE.match(self._text, point.end)
        if connector is None:
            return None
        last = self._points.last_of_range(connector.end(), point)
        if last is None:
            return None
        until = UNTIL.match(self._text, last.end)
        if until is None and connector["connector"] in ("부터", "에서"):
            return None
        kind = "span" if point.kind == last.kind == "year" else point.kind
        period = None
        if point.period and last.period and point.period.start and last.period.end:
            if last.period.end < point.period.start:
                return None
            period = FoundPeriod(point.period.start, last.period.end)
        return FoundTime(start, until.end() if until else last.end, period, point.year, kind, "", "range")

    def _length(self, start: int, point: Point, length: re.Match[str], *, back: bool) -> FoundTime:
        """`2024년까지 5년간`: 2020 to 2024; `내년부터 3년간`, `4월부터 6개월간`: counted on."""
        count = count_of(length["count"])
        in_years = length["unit"] in ("년", "개년")
        rule = "years_counted_back" if back else "years_counted_on"
        kind = "span" if in_years else point.kind
        edge = None
        if point.period is not None:
            edge = point.period.end if back else point.period.start
        if edge is None or not count:
            return FoundTime(start, length.end(), point.period, point.year, kind, "", rule)
        size = 12 * count if in_years else count
        if back:
            year, month = shift_month(edge.year, edge.month, 1 - size)
            period = FoundPeriod(date(year, month, 1), edge)
        else:
            year, month = shift_month(edge.year, edge.month, size - 1)
            period = FoundPeriod(edge, month_of(year, month).end)
        first = period.start.year if period.start else point.year
        return FoundTime(start, length.end(), period, first, kind, "", rule)
