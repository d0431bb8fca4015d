"""Time expressions: what days `올해`, `지난 4월`, `내년부터 3년간`, `3월 14일~5월 31일` mean on the article's date.

One pattern finds the points (a year, a part of a year, a day, or the ones that stand together: `내년 상반기`);
what follows a point makes it a range, a count of years or an open end. A part that names no year belongs to
the year named before it in the sentence (`2019년 문을 열고 8월부터 …`), else to the year of the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import regex

from ..core.mentions import FoundPeriod, FoundTime
from ..lexicon.table import read_package_table
from .calendar import day_of, is_year, month_of, months, shift_month, year_of

_WORDS = {row["word"]: row for row in read_package_table("jobnews.korean", "time_words.tsv", ("word", "unit", "distance"))}


def _alternatives(unit: str) -> str:
    words = (word for word, row in _WORDS.items() if row["unit"] == unit)
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


_COUNTS = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "열": 10}
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_COUNTS)})"
_SEASONS = {"봄": 3, "여름": 6, "가을": 9, "겨울": 12}
_EDGE_DAYS = {"초": (1, 10), "초순": (1, 10), "중순": (11, 20), "하순": (21, 31), "말": (21, 31)}
_EDGE = "초순|중순|하순|초|말"
# `24년` may be a length of time; `‘24년`, `2024년` and `09년` are years. `2000년대`, `2016년간`, `2018년생` are none.
_YEAR = rf"""(?:
    (?<![\d.,])(?P<year>(?:19|20)\d\d)(?:\s?년도?(?!\s?(?:대(?!비)|간|생|형|산))|학년도)
  | ['`‘’](?P<short_year>\d\d)(?:\s?년도?|(?=\.\s?\d))
  | (?<![\d.,])(?P<zero_year>0\d)년도?(?!\s?간)
  | (?<![가-힣])(?P<year_word>{_alternatives("year")})
  | (?<![가-힣])(?P<same_year>그\s?해|같은\s?해|동년)(?!\s?온)
  | (?<![가-힣])(?P<next_year>이듬해|다음\s?해)
  | (?<![가-힣])(?P<new_year>새해)
  | (?<![가-힣])(?P<this_year>올)(?=\s?(?:상반기|하반기|연말|말|초|봄|여름|가을|겨울|\d|들어))
  | (?<![\d가-힣])(?P<years_off>\d{{1,2}})\s?년\s?(?P<off>전|뒤|후)
)"""
_PART = rf"""(?:
    (?:(?P<lead>지난|오는)\s?)?(?<!\d)(?P<month>1[0-2]|0?[1-9])\s?월(?!드|급|세)
        (?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?일(?!\s?간)|\s?(?P<month_edge>{_EDGE}))?
  | (?P<day_lead>지난|오는)\s?(?P<lone_day>3[01]|[12]\d|[1-9])\s?일(?!\s?간)
  | (?P<half>상반기|하반기|전반기|후반기)
  | (?<![\d·])(?P<quarter>[1-4])(?:[/·]4)?\s?(?:[~-]\s?(?P<quarter_last>[2-4])(?:[/·]4)?\s?)?분기
  | (?<![가-힣])(?P<month_word>{_alternatives("month")})(?:\s?(?P<word_edge>{_EDGE})|\s?(?P<word_day>3[01]|[12]\d|[1-9])\s?일)?
  | (?P<season_lead>지난\s?)?(?P<season>봄|여름|가을|겨울)
  | (?P<edge_lead>지난\s?)?(?<![가-힣])(?P<edge>연말|연내|연중|연초)
)"""
_DATE = r"""(?:(?<![\d.,])(?:(?P<date_year>(?:19|20)\d\d)|['`‘’](?P<date_short>\d\d))\s?[.\-/]\s?(?P<date_month>1[0-2]|0?[1-9])
    (?:\s?[.\-/]\s?(?P<date_day>3[01]|[12]\d|0?[1-9])(?![\d:,]))?\.?(?![\d,]))"""
# Several years or months written with one unit: `2023~2025년`, `3~5월`.
_JOINED = r"""(?:(?<![\d.,])(?P<first_year>(?:19|20)\d\d)\s?[~-]\s?(?P<last_year>(?:19|20)?\d\d)\s?년(?!\s?대|생)
  | (?<![\d.,])(?P<first_month>1[0-2]|[1-9])\s?[~-]\s?(?P<last_month>1[0-2]|[1-9])\s?월(?!드|급|세))"""
# Counted from the day of the article: 최근 3년간 (the years before it), 앞으로 5년간 (from this year on).
_COUNTED = rf"(?<![가-힣])(?P<counted_lead>최근|지난|향후|앞으로|오는)\s?(?P<counted>{_COUNT})\s?(?:개년|년)(?:\s?(?:간|동안))?"
_POINT = regex.compile(
    rf"""(?=[\d'`‘’올금당지작전재내명차후그같동다이새상하봄여가겨연최향앞오어한지현])
    (?:{_COUNTED}|{_JOINED}|{_DATE}|{_YEAR}(?:\s?(?:의\s|에는\s|에\s)?{_PART}|\s?(?P<year_edge>말|초)(?![가-힣])|\s?(?P<year_edge>말|초)(?=까지|부터|에|기준))?
    |{_PART}|(?<![가-힣])(?P<week_word>{_alternatives("week")})|(?<![가-힣])(?<![말월일년]\s)(?P<day_word>{_alternatives("day")})(?!날|[가-힣]{{2}}))""",
    regex.VERBOSE,
)
_WEEKDAY = r"(?:\s?\([월화수목금토일]\))?"
_RANGE = regex.compile(rf"{_WEEKDAY}\s?(?P<connector>부터|에서|~|-)\s?")
_UNTIL = regex.compile(rf"{_WEEKDAY}\s?까지")
_FROM = regex.compile(rf"{_WEEKDAY}\s?(?:부터|이후|이래)")
_LENGTH = regex.compile(rf"\s?(?:총\s|모두\s)?(?P<count>{_COUNT})\s?(?P<unit>개년|년|개월|달)(?:\s?(?:간|동안)|에 걸쳐)")
# The last day of a range may leave out what the first has said: `3. 3.(화) ~ 6. 30.`, `14일~31일`, `2020년~24년`.
_SHORT_LAST = regex.compile(
    r"(?P<month>1[0-2]|0?[1-9])\s?[.]\s?(?P<day>3[01]|[12]\d|0?[1-9])\.?(?!\d)|(?P<only_day>3[01]|[12]\d|[1-9])\s?일|(?P<short>\d\d)\s?년"
)
_STOP = regex.compile(r"[.!?]\s")


@dataclass(slots=True)
class _Point:
    """A time on its own, before what follows makes a range of it."""

    end: int
    period: FoundPeriod | None
    year: int | None
    kind: str
    rule: str


def find_times(text: str, published: date | None = None) -> list[FoundTime]:
    """All time expressions of the text in order, resolved on the article's date."""
    return _TimeReader(text, published).read()


class _TimeReader:
    """Walks over the text and remembers the year last named, in the sentence and in the story."""

    def __init__(self, text: str, published: date | None) -> None:
        self._text = text
        self._published = published
        self._named: int | None = None
        self._story: int | None = None
        self._telling = False

    def read(self) -> list[FoundTime]:
        found: list[FoundTime] = []
        position = 0
        while match := _POINT.search(self._text, position):
            self._forget(position, match.start())
            point = self._point(match)
            position = match.end()
            if point is not None:
                time = self._extend(match.start(), point)
                found.append(time)
                position = time.end
        return found

    def _forget(self, last: int, start: int) -> None:
        """A year named on the way holds to the end of the sentence; one told as a story (`2009년`, `그해`) to that of the line."""
        if self._text.find("\n", last, start) >= 0 or (not self._telling and _STOP.search(self._text, last, start)):
            self._named = None

    def _point(self, match: regex.Match[str]) -> _Point | None:
        """What a match of `_POINT` means; None where it is no time after all."""
        if match["counted"]:
            return self._counted(match)
        if match["first_year"] or match["first_month"]:
            return self._joined(match)
        if match["date_month"]:
            return self._date(match)
        if match["week_word"] or match["day_word"]:
            return self._near_day(match)
        named, year = self._named_year(match)
        if named and year is not None:
            self._named = self._story = year
            self._telling = bool(match["year"] or match["same_year"])
        return self._part(match, named, year)

    def _counted(self, match: regex.Match[str]) -> _Point:
        count = _count(match["counted"])
        past = match["counted_lead"] in ("최근", "지난")
        rule = "years_counted_back" if past else "years_counted_on"
        if self._published is None or not count:
            return _Point(match.end(), None, None, "span", rule)
        this = self._published.year
        first, last = (this - count, this - 1) if past else (this, this + count - 1)
        return _Point(match.end(), _years(first, last), first, "span", rule)

    def _joined(self, match: regex.Match[str]) -> _Point | None:
        if match["first_year"]:
            first = int(match["first_year"])
            last = _full_year(match["last_year"], first)
            self._named = self._story = first
            return _Point(match.end(), _years(first, last), first, "span", "joined_years") if first <= last else None
        first_month, last_month = int(match["first_month"]), int(match["last_month"])
        year = self._context_year()
        if first_month > last_month:
            return None
        period = None if year is None else months(year, first_month, last_month)
        return _Point(match.end(), period, year, "month", "joined_months")

    def _date(self, match: regex.Match[str]) -> _Point | None:
        year = int(match["date_year"]) if match["date_year"] else 2000 + int(match["date_short"])
        month = int(match["date_month"])
        if not match["date_day"]:
            # `2021.8` may be a decimal number; `2021. 8.` and `‘21.8` are months.
            if match["date_year"] and not match[0].endswith("."):
                return None
            period: FoundPeriod | None = month_of(year, month)
        else:
            period = day_of(year, month, int(match["date_day"]))
        self._named = self._story = year
        return _Point(match.end(), period, year, "day" if match["date_day"] else "month", "date_in_figures")

    def _near_day(self, match: regex.Match[str]) -> _Point:
        kind = "week" if match["week_word"] else "day"
        if self._published is None:
            return _Point(match.end(), None, None, kind, f"{kind}_word")
        distance = int(_WORDS[match["week_word"] or match["day_word"]]["distance"])
        if kind == "day":
            day = self._published + timedelta(days=distance)
            return _Point(match.end(), FoundPeriod(day, day), day.year, kind, "day_word")
        monday = self._published + timedelta(days=7 * distance - self._published.weekday())
        return _Point(match.end(), FoundPeriod(monday, monday + timedelta(days=6)), monday.year, kind, "week_word")

    def _named_year(self, match: regex.Match[str]) -> tuple[bool, int | None]:
        """Whether the match names a year, and which; the year is None where the article's date is needed and unknown."""
        if match["year"]:
            return True, int(match["year"])
        if match["short_year"] or match["zero_year"]:
            return True, 2000 + int(match["short_year"] or match["zero_year"])
        if match["same_year"]:
            return True, self._story
        if match["next_year"]:
            return True, None if self._story is None else self._story + 1
        this = self._published.year if self._published else None
        if match["year_word"]:
            distance = int(_WORDS[match["year_word"]]["distance"])
        elif match["new_year"]:
            distance = int(self._published is not None and self._published.month >= 11)
        elif match["years_off"]:
            distance = int(match["years_off"]) * (-1 if match["off"] == "전" else 1)
        elif match["this_year"]:
            distance = 0
        else:
            return False, None
        return True, None if this is None else this + distance

    def _part(self, match: regex.Match[str], named: bool, year: int | None) -> _Point | None:
        end = match.end()
        if not named:
            year = self._context_year()
        if match["month"]:
            return self._month(match, named, year)
        if match["month_word"]:
            return self._month_word(match)
        if match["lone_day"]:
            return self._lone_day(match)
        if match["half"]:
            first = 1 if match["half"] in ("상반기", "전반기") else 7
            return _Point(end, months(year, first, first + 5) if year else None, year, "half", "half")
        if match["quarter"]:
            first, last = int(match["quarter"]), int(match["quarter_last"] or match["quarter"])
            period = months(year, 3 * first - 2, 3 * last) if year and first <= last else None
            return _Point(end, period, year, "quarter", "quarter")
        if match["season"]:
            return self._season(match, named, year)
        edge = match["edge"] or match["year_edge"]
        if edge:
            if match["edge_lead"] and year is not None:
                year -= 1
            return _Point(end, _year_edge(year, edge) if year else None, year, "year", "edge_of_year")
        rule = "absolute_year" if match["year"] or match["short_year"] or match["zero_year"] else "relative_year"
        return _Point(end, year_of(year) if year else None, year, "year", rule)

    def _month(self, match: regex.Match[str], named: bool, year: int | None) -> _Point | None:
        month = int(match["month"])
        if not named and year is not None:
            year = self._month_year(match["lead"], month, year, match.end())
        kind = "day" if match["day"] else "month"
        if year is None:
            return _Point(match.end(), None, None, kind, "month")
        if match["day"]:
            return _Point(match.end(), day_of(year, month, int(match["day"])), year, kind, "day_of_month")
        if match["month_edge"]:
            return _Point(match.end(), _month_edge(year, month, match["month_edge"]), year, kind, "edge_of_month")
        return _Point(match.end(), month_of(year, month), year, kind, "month")

    def _month_year(self, lead: str | None, month: int, year: int, end: int) -> int:
        """The year of a month that names none: the last one (지난), the next one (오는), else the year of the story.

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
        ahead = self._text.startswith(("부터", "까지"), end) and this >= 11 and month <= 3 and self._named is None
        if (lead == "오는" and month < this) or ahead:
            return year + 1
        return year

    def _month_word(self, match: regex.Match[str]) -> _Point:
        if self._published is None:
            return _Point(match.end(), None, None, "month", "month_word")
        distance = int(_WORDS[match["month_word"]]["distance"])
        year, month = shift_month(self._published.year, self._published.month, distance)
        if match["word_day"]:
            return _Point(match.end(), day_of(year, month, int(match["word_day"])), year, "day", "day_of_month_word")
        period = _month_edge(year, month, match["word_edge"]) if match["word_edge"] else month_of(year, month)
        return _Point(match.end(), period, year, "month", "month_word")

    def _lone_day(self, match: regex.Match[str]) -> _Point:
        """`지난 8일`, `오는 20일`: of this month, or of the one before or after."""
        if self._published is None:
            return _Point(match.end(), None, None, "day", "lone_day")
        day, today = int(match["lone_day"]), self._published.day
        shift = -1 if match["day_lead"] == "지난" and day > today else 1 if match["day_lead"] == "오는" and day < today else 0
        year, month = shift_month(self._published.year, self._published.month, shift)
        return _Point(match.end(), day_of(year, month, day), year, "day", "lone_day")

    def _season(self, match: regex.Match[str], named: bool, year: int | None) -> _Point | None:
        if not named and not match["season_lead"]:
            return None  # `가을`, `여름` alone: every year's
        first = _SEASONS[match["season"]]
        if match["season_lead"] and year is not None and self._published is not None and first > self._published.month:
            year -= 1
        if year is None:
            return _Point(match.end(), None, None, "quarter", "season")
        last_year, last_month = shift_month(year, first, 2)
        period = FoundPeriod(month_of(year, first).start, month_of(last_year, last_month).end)
        return _Point(match.end(), period, year, "quarter", "season")

    def _context_year(self) -> int | None:
        if self._named is not None:
            return self._named
        return self._published.year if self._published else None

    def _extend(self, start: int, point: _Point) -> FoundTime:
        """Join what follows the point: a range, an open end, a count of years."""
        joined = self._range(start, point)
        if joined is not None:
            return joined
        if until := _UNTIL.match(self._text, point.end):
            if length := _LENGTH.match(self._text, until.end()):
                return self._length(start, point, length, back=True)
            # `연말까지`, `2027년까지`: from now on, so far as the text says; a past end leaves the beginning open.
            ahead = self._published and point.period and point.period.end and point.period.end >= self._published
            first = self._published if ahead else None
            year = self._published.year if ahead and self._published else point.year
            period = point.period and FoundPeriod(first, point.period.end)
            return FoundTime(start, until.end(), period, year, point.kind, "until", point.rule)
        if since := _FROM.match(self._text, point.end):
            if length := _LENGTH.match(self._text, since.end()):
                return self._length(start, point, length, back=False)
            period = point.period and FoundPeriod(point.period.start, None)
            return FoundTime(start, since.end(), period, point.year, point.kind, "from", point.rule)
        return FoundTime(start, point.end, point.period, point.year, point.kind, "", point.rule)

    def _range(self, start: int, point: _Point) -> FoundTime | None:
        connector = _RANGE.match(self._text, point.end)
        if connector is None:
            return None
        last = self._last_of_range(connector.end(), point)
        if last is None:
            return None
        until = _UNTIL.match(self._text, last.end)
        if until is None and connector["connector"] in ("부터", "에서"):
            return None
        kind = "span" if point.kind == last.kind == "year" else point.kind
        period = None
        if point.period and last.period and point.period.start and last.period.end:
            if last.period.end < point.period.start:
                return None
            period = FoundPeriod(point.period.start, last.period.end)
        return FoundTime(start, until.end() if until else last.end, period, point.year, kind, "", "range")

    def _last_of_range(self, position: int, first: _Point) -> _Point | None:
        """The point at the end of a range; what it leaves out it has from the first."""
        begin = first.period.start if first.period else None
        if match := _POINT.match(self._text, position):
            last = self._point(match)
            if last and begin and last.period and last.period.end and last.period.end < begin and match["month"]:
                # `11월~2월`: of the next year
                return self._month(match, True, begin.year + (int(match["month"]) < begin.month))
            return last
        match = _SHORT_LAST.match(self._text, position)
        if match is None or begin is None:
            return None
        if match["short"]:
            year = begin.year // 100 * 100 + int(match["short"])
            return _Point(match.end(), year_of(year), year, "year", "range")
        month = int(match["month"]) if match["month"] else begin.month
        period = day_of(begin.year, month, int(match["day"] or match["only_day"]))
        return _Point(match.end(), period, begin.year, "day", "range")

    def _length(self, start: int, point: _Point, length: regex.Match[str], *, back: bool) -> FoundTime:
        """`2024년까지 5년간`: 2020 to 2024; `내년부터 3년간`, `4월부터 6개월간`: counted on."""
        count = _count(length["count"])
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


def _count(written: str) -> int:
    return _COUNTS.get(written) or int(written)


def _full_year(written: str, like: int) -> int:
    return int(written) if len(written) == 4 else like // 100 * 100 + int(written)


def _years(first: int, last: int) -> FoundPeriod | None:
    return FoundPeriod(date(first, 1, 1), date(last, 12, 31)) if is_year(first) and is_year(last) else None


def _year_edge(year: int, edge: str) -> FoundPeriod:
    if edge in ("연말", "말"):
        return month_of(year, 12)
    if edge in ("연초", "초"):
        return month_of(year, 1)
    return year_of(year)


def _month_edge(year: int, month: int, edge: str) -> FoundPeriod:
    whole = month_of(year, month)
    first, last = _EDGE_DAYS[edge]
    assert whole.end is not None
    return FoundPeriod(date(year, month, first), date(year, month, min(last, whole.end.day)))
