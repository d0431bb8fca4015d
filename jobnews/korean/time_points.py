"""Points of time: what one match of the pattern means, given the article's date and the year last named."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ..core.mentions import FoundPeriod
from ..core.patterns import re_pattern
from .calendar import day_of, full_year, month_edge, month_of, months, shift_month, year_edge, year_of, years
from .status import find_status_cue
from .time_patterns import COUNTS, OPENING, PART_OF_YEAR, POINT, SEASONS, SHORT_LAST, STOP, WORDS

#: How far behind a month the verb may stand that tells whether it is over.
_CLAUSE_REACH = 60
# `9월 열리는 박람회`, `10월에 문을 열 센터`
_TO_COME = re_pattern(r"(?:[되하리지이]는|[할될릴질갈설열올칠])\s|예정|계획|앞두")
# `전년 대비`, `2015년 말 9만6천 명에서`: what something is measured by; what follows is not told of that year
_MEASURE = re_pattern(
    r"\s?(?:동기\s?|같은\s(?:기간|달)\s?)?(?:보다|대비|에 비해|에 견줘)"
    r"|(?:\s?(?:말|초|상반기|하반기|\d{1,2}월(?:\s?말)?))?\s(?:[가-힣]{1,6}[은는]?\s){0,2}[\d,.천만억]{1,9}\s?여?\s?(?:[천만억]\s?)?[명개원](?:에서|보다|에 비해)\s"
)


@dataclass(slots=True)
class Point:
    """A time on its own, before what follows makes a range of it."""

    end: int
    period: FoundPeriod | None
    year: int | None
    kind: str
    rule: str


class PointReader:
    """Walks over the text and remembers the year last named, in the sentence and in the story."""

    def __init__(self, text: str, published: date | None) -> None:
        self._text = text
        self._published = published
        self._named: int | None = None
        self._story: int | None = None
        self._telling = False

    def search(self, position: int) -> tuple[int, int, Point | None] | None:
        """The next match from a position on: where it stands, and its meaning; None at the end of the text."""
        at = position
        while opening := OPENING.search(self._text, at):
            at = opening.start()
            match = POINT.match(self._text, at)
            if match is not None:
                if self._named is not None:
                    self._forget(position, at)
                return *match.span(), self._point(match)
            at += 1
        return None

    def last_of_range(self, position: int, first: Point) -> Point | None:
        """The point at the end of a range that begins with another; what it leaves out it has from the first."""
        begin = first.period.start if first.period else None
        if match := POINT.match(self._text, position):
            last = self._point(match)
            if last and begin and last.period and last.period.end and last.period.end < begin and match["month"]:
                # `11월~2월`: of the next year
                return self._month(match, True, begin.year + (int(match["month"]) < begin.month))
            return last
        short = SHORT_LAST.match(self._text, position)
        if short is None or begin is None:
            return None
        if short["short"]:
            year = begin.year // 100 * 100 + int(short["short"])
            return Point(short.end(), year_of(year), year, "year", "range")
        month = int(short["month"]) if short["month"] else begin.month
        period = day_of(begin.year, month, int(short["day"] or short["only_day"]))
        return Point(short.end(), period, begin.year, "day", "range")

    def _forget(self, last: int, start: int) -> None:
        """A year named on the way holds to the end of the sentence; one told as a story (`2009년`, `그해`) to that of the line."""
        if self._text.find("\n", last, start) >= 0 or (not self._telling and STOP.search(self._text, last, start)):
            self._named = None

    def _point(self, match: re.Match[str]) -> Point | None:
        """What a match of `POINT` means, told by its last group; None where it is no time after all."""
        form = match.lastgroup
        if form in _YEARS:
            return self._year(match, form)
        read = _FORMS.get(form)
        return read(self, match) if read is not None else self._part(match, False, self._context_year())

    def _year(self, match: re.Match[str], form: str | None) -> Point | None:
        year = self._named_year(match, form)
        end = match.end()
        if year is not None:
            self._story = year
            if not _MEASURE.match(self._text, end):
                self._named, self._telling = year, form in ("year", "same_year")
        part = PART_OF_YEAR.match(self._text, end)
        if part is not None:
            return self._part(part, True, year)
        rule = "absolute_year" if form in _WRITTEN_YEARS else "relative_year"
        return Point(end, year_of(year) if year else None, year, "year", rule)

    def _counted(self, match: re.Match[str]) -> Point:
        count = count_of(match["counted"] or match["counted_since"])
        past = match["counted_lead"] in ("최근", "지난", None)
        rule = "years_counted_back" if past else "years_counted_on"
        if self._published is None or not count:
            return Point(match.end(), None, None, "span", rule)
        this = self._published.year
        first, last = (this - count, this - 1) if past else (this, this + count - 1)
        return Point(match.end(), years(first, last), first, "span", rule)

    def _joined(self, match: re.Match[str]) -> Point | None:
        if match["first_year"]:
            first = int(match["first_year"])
            last = full_year(match["last_year"], first)
            self._named = self._story = first
            return Point(match.end(), years(first, last), first, "span", "joined_years") if first <= last else None
        first_month, last_month = int(match["first_month"]), int(match["last_month"])
        year = self._context_year()
        if first_month > last_month:
            return None
        if year is not None:
            year = self._month_year(None, last_month, year, match.end())
        period = None if year is None else months(year, first_month, last_month)
        return Point(match.end(), period, year, "month", "joined_months")

    def _date(self, match: re.Match[str]) -> Point | None:
        year = int(match["date_year"]) if match["date_year"] else full_year(match["date_short"])
        month = int(match["date_month"])
        if not match["date_day"]:
            # `2021.8` may be a decimal number; `2021. 8.` and `‘21.8` are months.
            if match["date_year"] and not match[0].endswith("."):
                return None
            period: FoundPeriod | None = month_of(year, month)
        else:
            period = day_of(year, month, int(match["date_day"]))
        self._named = self._story = year
        return Point(match.end(), period, year, "day" if match["date_day"] else "month", "date_in_figures")

    def _bare_date(self, match: re.Match[str]) -> Point:
        """`2. 13.(월) ~ 10. 27.`: of the year last named, else of the article's."""
        year = self._context_year()
        period = day_of(year, int(match["bare_month"]), int(match["bare_day"])) if year else None
        return Point(match.end(), period, year, "day", "date_in_figures")

    def _near_day(self, match: re.Match[str]) -> Point:
        kind = "week" if match["week_word"] else "day"
        if self._published is None:
            return Point(match.end(), None, None, kind, f"{kind}_word")
        distance = int(WORDS[match["week_word"] or match["day_word"]]["distance"])
        if kind == "day":
            day = self._published + timedelta(days=distance)
            return Point(match.end(), FoundPeriod(day, day), day.year, kind, "day_word")
        monday = self._published + timedelta(days=7 * distance - self._published.weekday())
        return Point(match.end(), FoundPeriod(monday, monday + timedelta(days=6)), monday.year, kind, "week_word")

    def _named_year(self, match: re.Match[str], form: str | None) -> int | None:
        """Which year the match names; None where the article's date, or the story's year, is needed and unknown."""
        if form == "year":
            return int(match["year"])
        if form in _WRITTEN_YEARS:
            return full_year(match["short_year"] or match["zero_year"])
        if form == "same_year":
            return self._story
        if form == "next_year":
            return None if self._story is None else self._story + 1
        if self._published is None:
            return None
        distance = 0  # 올
        if form == "year_word":
            distance = int(WORDS[match["year_word"]]["distance"])
        elif form == "new_year":
            distance = int(self._published.month >= 11)
        elif form == "off":
            distance = int(match["years_off"]) * (-1 if match["off"] == "전" else 1)
        return self._published.year + distance

    def _part(self, match: re.Match[str], named: bool, year: int | None) -> Point | None:
        """A part of a year, which is named with it or not."""
        form, end = match.lastgroup, match.end()
        if form in ("month", "day", "month_edge"):
            return self._month(match, named, year)
        if form in ("month_word", "word_edge", "word_day"):
            return self._month_word(match)
        if form == "lone_day":
            return self._lone_day(match)
        if form == "half":
            first = 1 if match["half"] in ("상반기", "전반기") else 7
            return Point(end, months(year, first, first + 5) if year else None, year, "half", "half")
        if form in ("quarter", "quarter_last"):
            first, last = int(match["quarter"]), int(match["quarter_last"] or match["quarter"])
            period = months(year, 3 * first - 2, 3 * last) if year and first <= last else None
            return Point(end, period, year, "quarter", "quarter")
        if form == "season":
            return self._season(match, named, year)
        if match["edge_lead"] and year is not None:
            year -= 1
        edge = match["edge"] or match["year_edge"]
        return Point(end, year_edge(year, edge) if year else None, year, "year", "edge_of_year")

    def _month(self, match: re.Match[str], named: bool, year: int | None) -> Point | None:
        month = int(match["month"])
        if not named and year is not None:
            year = self._month_year(match["lead"], month, year, match.end())
        kind = "day" if match["day"] else "month"
        if year is None:
            return Point(match.end(), None, None, kind, "month")
        if match["day"]:
            return Point(match.end(), day_of(year, month, int(match["day"])), year, kind, "day_of_month")
        if match["month_edge"]:
            return Point(match.end(), month_edge(year, month, match["month_edge"]), year, kind, "edge_of_month")
        return Point(match.end(), month_of(year, month), year, kind, "month")

    def _month_year(self, lead: str | None, month: int, year: int, end: int) -> int:
        """The year of a month that names none: the last one (지난), the next one (오는), else the year of the story.

        A later month than this of which a past is told is that of last year (`10월에 문을 열었다`, said in January).
        At the turn of the year `2월부터` and `2월까지` look ahead: nobody announces in December what began in February.
        """
        if self._published is None:
            return year
        if lead:
            year = self._published.year
        elif year != self._published.year:
            return year
        this = self._published.month
        if lead == "지난":
            return year - 1 if month > this else year
        if not lead and month > this and self._named is None and self._is_told(end):
            return year - 1
        ahead = self._text.startswith(("부터", "까지"), end) and this >= 11 and month <= 3 and self._named is None
        if (lead == "오는" and month < this) or ahead:
            return year + 1
        return year

    def _is_told(self, end: int) -> bool:
        """`10월에 문을 열어 26명이 찾아왔다`, said in January: a past verb follows, and none of a time to come before it."""
        limit = min(len(self._text), end + _CLAUSE_REACH)
        line_end = self._text.find("\n", end, limit)
        cue = find_status_cue(self._text, end, line_end if line_end >= 0 else limit)
        return cue is not None and cue.status == "done" and not _TO_COME.search(self._text, end, cue.end)

    def _month_word(self, match: re.Match[str]) -> Point:
        if self._published is None:
            return Point(match.end(), None, None, "month", "month_word")
        distance = int(WORDS[match["month_word"]]["distance"])
        year, month = shift_month(self._published.year, self._published.month, distance)
        if match["word_day"]:
            return Point(match.end(), day_of(year, month, int(match["word_day"])), year, "day", "day_of_month_word")
        period = month_edge(year, month, match["word_edge"]) if match["word_edge"] else month_of(year, month)
        return Point(match.end(), period, year, "month", "month_word")

    def _lone_day(self, match: re.Match[str]) -> Point:
        """`지난 8일`, `오는 20일`: of this month, or of the one before or after."""
        if self._published is None:
            return Point(match.end(), None, None, "day", "lone_day")
        day, today = int(match["lone_day"]), self._published.day
        shift = -1 if match["day_lead"] == "지난" and day > today else 1 if match["day_lead"] == "오는" and day < today else 0
        year, month = shift_month(self._published.year, self._published.month, shift)
        return Point(match.end(), day_of(year, month, day), year, "day", "lone_day")

    def _season(self, match: re.Match[str], named: bool, year: int | None) -> Point | None:
        if not named and not match["season_lead"]:
            return None  # `가을`, `여름` alone: every year's
        first = SEASONS[match["season"]]
        if match["season_lead"] and year is not None and self._published is not None and first > self._published.month:
            year -= 1
        if year is None:
            return Point(match.end(), None, None, "quarter", "season")
        last_year, last_month = shift_month(year, first, 2)
        period = FoundPeriod(month_of(year, first).start, month_of(last_year, last_month).end)
        return Point(match.end(), period, year, "quarter", "season")

    def _context_year(self) -> int | None:
        if self._named is not None:
            return self._named
        return self._published.year if self._published else None


#: The last groups of matches that name a year, of these those that write it in figures, and what reads the others.
_YEARS = frozenset({"year", "short_year", "zero_year", "year_word", "same_year", "next_year", "new_year", "this_year", "off"})
_WRITTEN_YEARS = ("year", "short_year", "zero_year")
_FORMS: dict[str | None, Callable[[PointReader, re.Match[str]], Point | None]] = {
    "counted": PointReader._counted, "counted_since": PointReader._counted,
    "last_year": PointReader._joined, "last_month": PointReader._joined,
    "date_month": PointReader._date, "date_day": PointReader._date, "bare_day": PointReader._bare_date,
    "week_word": PointReader._near_day, "day_word": PointReader._near_day,
}


def count_of(written: str) -> int:
    """`5` and `다섯`."""
    return COUNTS.get(written) or int(written)
