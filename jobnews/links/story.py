"""What an article is about as a whole: the time of its title and lead, the day it was printed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain
from operator import attrgetter

import regex

from ..core.mentions import FoundTime
from ..core.patterns import re_pattern, regex_pattern
from ..core.reading import Reading

_BARE_DAY = regex_pattern(r"(?<![\d월달]\s?)(?<!\d)(?:3[01]|[12]\d|[1-9])일(?=\s|\(|부터|까지|,)")
_REVISION = re_pattern("추경|추가경정")
#: So many paragraphs make up the lead.
_LEAD = 3
#: So many years ahead a story may be set.
_FARTHEST = 3
#: How far into a paragraph the day of the article is looked for.
_REACH = 1000
_start = attrgetter("start")


class Story:
    """The time of the article of one reading.

    Attributes:
        time: the first time of its title and lead, of this year or later if there is one.
        is_of_coming_year: it tells of what is to come in another year: `내년 생활임금`.
        is_of_revision: it tells of a budget that is revised within its year: `추경안`.
    """

    def __init__(self, reading: Reading, times: Sequence[FoundTime]) -> None:
        """Build from a reading and its times in order, without those that date nothing."""
        self._reading = reading
        self._text = reading.page.text
        self._times = times
        self._this_year = reading.published.year if reading.published else None
        self._days: dict[int, regex.Match[str] | None] = {}
        ends = [block.end for block in reading.page.blocks if block.kind == "paragraph"][:_LEAD] or [len(self._text)]
        self.time = self._find_time(ends[0], ends[-1])
        told = self.time.year if self.time else None
        self.is_of_coming_year = told is not None and self._this_year is not None and told > self._this_year
        self.is_of_revision = not self.is_of_coming_year and _REVISION.search(self._text, 0, ends[-1]) is not None

    def day(self, start: int, end: int) -> FoundTime | None:
        """`7일 벡스코서 연다`, `17일 밝혔다`: a story of the day it was printed, so of its year."""
        if start not in self._days:
            self._days[start] = _BARE_DAY.search(self._text, start, min(end, start + _REACH))
        day = self._days[start] if self._this_year else None
        return FoundTime(*day.span(), None, self._this_year, "year", "", "day_of_the_article") if day else None

    def year(self) -> FoundTime:
        """What is news today is of this year, where nothing says otherwise."""
        return FoundTime(0, 0, None, self._this_year, "year", "", "year_of_the_article")

    def _find_time(self, first_end: int, lead_end: int) -> FoundTime | None:
        """The time of a story whose first paragraph and whose lead end at these places."""
        lead = self._times_before(lead_end)
        if self._this_year is None:
            return lead[0] if lead else None
        near = range(self._this_year, self._this_year + _FARTHEST + 1)  # `2030년 인구 80만의 도시`: a vision, and no time of the story
        current = [time for time in lead if time.year in near]
        if current:
            return min(current, key=self._is_in_name)  # `2021년 새길 사업` is called so even where its money comes from next year on
        if day := self.day(0, lead_end):
            return day
        anywhere = (time for time in self._times if time.year in near)
        told = (time for time in self._times_before(first_end) if time.year is None or time.year < near.stop)
        return next(chain(anywhere, told), None) or self.year()

    def _times_before(self, end: int) -> Sequence[FoundTime]:
        return self._times[: bisect_left(self._times, end, key=_start)]

    def _is_in_name(self, time: FoundTime) -> bool:
        """Whether the year is part of the name of a program."""
        programs = self._reading.programs
        index = bisect_right(programs, time.start, key=_start) - 1
        return index >= 0 and time.start < programs[index].end
