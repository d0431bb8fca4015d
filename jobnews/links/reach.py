"""Whose a time is: whether the number beside it has used it up, and how far behind it others may still have it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from ..core.mentions import FoundPeriod, FoundQuantity, FoundTime
from ..core.patterns import re_pattern
from ..core.reading import Reading
from ..korean.calendar import is_running
from .kinds import is_former_value

# `전년(46억원, 512명)에 비하면 32억원이 늘었다`
_MEASURED_BY = re_pattern(r"\([^()\n]{1,40}\)\s?(?:보다|대비|에 비해|에 비하면|에 견줘|에 견주면)")
# A number that has used the time before it up: `지난해 88억원에서 252억원으로`, `작년 4분기 2만명보다 3천명 많다`
_USED_UP = re_pattern(r"\s?(?:미만|이하|이상|초과)(?:이[거고며]|인\s|의\s)|\s?(?:여|가량)?\)?\s?(?:\([^)\n]{0,20}\))?\s?(?:보다|대비|에서(?!는)|에 비해|에 견주|에 대면|의 (?:[\d.]+|두|세|네|다섯|일곱)\s?배|에 견줘|을 넘어|를 넘어|에 (?:머물|그쳤|그친|불과|지나지)|이던|였던|이었던|(?:을|를|으로|의|이|가)?\s?(?:[^\s.,]{1,10}\s){0,3}[가-힣]*[한된던친낸운은]\s(?:[‘'“\"]?[^\s.,’'”\"]{1,10}\s?[’'”\"]?\s?){1,2}[은는]\s)")
_JOINED = re_pattern(r"\s?[·,(/]\s?|[에와과]\s")
_IN_PASSING = re_pattern(r"\s?에 (?:머물렀|그쳤|불과했)던|\s?(?:이|이었|였)던|(?:여|가량)?\)?\s?(?:보다|대비|에 비해|에 견줘|에 견주|에 비하|에 대면|와 비교|과 비교|의 (?:[\d.]+|두|세|네|다섯|일곱)\s?배|이후\s)")
_TOPIC = re_pattern(r"[가-힣][은는이가을를도]\s")
# `2018년 7월 시작해 …`, `2019년 문을 연 뒤`: when something began is not when all that follows is
_BEGUN = re_pattern(r"\s?(?:에\s)?(?:처음\s)?(?:시작(?:해|한|된|하여|됐|했)|도입(?:해|한|된|됐|했)|신설(?:된|됐|했)|생[긴겼]|출범(?:해|한|했)|문을 (?:연|열어)|개소(?:해|한)|첫발|닻을)")
# `2001년 고한읍에 세워진 회사는`, `2013년 문을 연 배움터는`: when something began that the sentence goes on to tell of
_BEGUN_THEN = re_pattern(
    r"\s?(?:에\s)?(?:[^\s,.\d]{1,12}\s){0,4}?(?:문을 연|(?:개소|개원|출범|시작|도입|설립)[한된]|세워진|생긴)\s"
)
# `3년 뒤`: what a scheme gives at its end, in whatever year one joins
_YEARS_ON = re_pattern(r"\d{1,2}\s?년\s?[뒤후]")
# `2016년 이후 거래한 업체`: where something began, not when the money is paid
_SINCE = re_pattern("이후|이래")
#: How far behind the beginning of its bracket a time may stand.
_BRACKET_REACH = 40

_start = attrgetter("start")


class Reach:
    """The times of one reading beside its numbers.

    Attributes:
        times, starts: the times in order, and where they begin.
        quantities, quantity_starts: the amounts and headcounts in order, and where they begin.
    """

    def __init__(self, reading: Reading, times: Sequence[FoundTime]) -> None:
        """Build from a reading and its times in order, without those that date nothing."""
        self._page = reading.page
        self._text = reading.page.text
        self._this_year = reading.published.year if reading.published else None
        self.times = times
        self.starts = [time.start for time in times]
        self.quantities: list[FoundQuantity] = sorted([*reading.amounts, *reading.headcounts], key=_start)
        self.quantity_starts = [quantity.start for quantity in self.quantities]

    def is_in_closed_bracket(self, time: FoundTime, quantity: FoundQuantity) -> bool:
        """`‘새길 사업’(올해 20억원)을 30억원으로 늘린다`: the time in the bracket is that of the number in it."""
        if self._text.startswith("(", time.end) and _MEASURED_BY.match(self._text, time.end, quantity.start):
            return True
        close = self._text.find(")", time.end, quantity.start)
        if close < 0:
            return False
        near = max(0, time.start - _BRACKET_REACH), time.start
        if self._text.rfind("(", *near) <= self._text.rfind(")", *near):
            return False
        first = self.number_of(time)
        return first is not None and first.end <= close

    def nearest(self, quantity: FoundQuantity, start: int) -> FoundTime | None:
        """The time that is this number's own: no other number and no topic between, as in `올해 예산은 88억원에서`."""
        index = bisect_left(self.starts, quantity.start) - 1
        if index < 0 or self.starts[index] < start:
            return None
        time = self.times[index]
        between = bisect_left(self.quantity_starts, time.end) < bisect_left(self.quantity_starts, quantity.start)
        return None if between or _TOPIC.search(self._text, time.end, quantity.start) else time

    def has_time_behind(self, quantity: FoundQuantity) -> bool:
        """`2009년 예산이 35억원에서 지난해 11억원으로`: both numbers have their own time."""
        following = bisect_left(self.quantity_starts, quantity.end)
        end = self.quantity_starts[following] if following < len(self.quantities) else quantity.end
        return bool(self.between(quantity.end, end))

    def is_used_up(self, time: FoundTime, quantity: FoundQuantity) -> bool:
        """Whether the number right after the time has taken it for itself: `지난해 88억원에서 252억원으로`."""
        first = self.number_of(time)
        if first is None or first.start >= quantity.start:
            return False
        if self.is_coming(time) and is_former_value(self._text, first):
            return False  # `내년에는 88억원에서 252억원으로 늘린다`
        last = first
        for index in range(bisect_left(self.quantity_starts, first.end), len(self.quantities)):
            other = self.quantities[index]
            if other.start >= quantity.start or not _JOINED.fullmatch(self._text, last.end, other.start):
                break
            last = other  # `지난해 84억 원·1,948명에 견주면`: one time for both
        return _USED_UP.match(self._text, last.end) is not None

    def is_spent(self, time: FoundTime) -> bool:
        """Whether the time was said of one number in passing: `지난해 9억원에 머물렀던 국비가 …`."""
        first = self.number_of(time)
        if first is None:
            return False
        return _IN_PASSING.match(self._text, first.end) is not None or (not self.is_coming(time) and is_former_value(self._text, first))

    def is_coming(self, time: FoundTime) -> bool:
        """Whether it is of a year to come."""
        return time.year is not None and self._this_year is not None and time.year > self._this_year

    def number_of(self, time: FoundTime) -> FoundQuantity | None:
        """The first number behind a time, with no other time between."""
        first = bisect_left(self.quantity_starts, time.end)
        if first == len(self.quantities):
            return None
        number = self.quantities[first]
        parted = bisect_left(self.starts, time.end) < bisect_left(self.starts, number.start)
        return None if parted else number

    def is_of_speaker(self, time: FoundTime) -> bool:
        """`당시 기록을 지금도 꺼내 본다`: no time of numbers, as it is in `37명이 지금도 다닌다`."""
        if not self._text.startswith("지금도", time.start):
            return False
        start, end = self._page.sentence_at(time.start)
        return bisect_left(self.quantity_starts, start) == bisect_left(self.quantity_starts, end)

    def is_over_span(self, time: FoundTime) -> bool:
        """`지난 2년 참여자 가운데`: said of its own numbers, not of what the text goes on to tell, as `지난 3년 동안` is."""
        over = time.rule == "years_counted_back" and time.year is not None and not is_running(time.period, time.year, self._this_year or 0)
        return over and not self._text.endswith(("간", "동안"), time.start, time.end)

    def is_told_until_now(self, time: FoundTime) -> bool:
        """`2004년부터 올해까지 1만 명이 거쳐 갔다`: what has been told of, not what goes on to be planned."""
        if time.rule not in ("range", "since_begun") or self._this_year is None or time.year is None or time.period is None:
            return False
        end = time.period.end
        return time.year < self._this_year and end is not None and end.year <= self._this_year

    def is_limit(self, time: FoundTime) -> bool:
        """`2016년 이후 거래한 업체`, `11월까지 과제를 낸다`: the ends of something else than the money or the people."""
        if self.is_begun(time):
            return True
        return time.bound == "until" or self.is_since(time)

    def is_begun(self, time: FoundTime) -> bool:
        """`2010년 도입됐다`: when something began."""
        return _BEGUN.match(self._text, time.end) is not None

    def is_begun_then(self, time: FoundTime) -> bool:
        """`2013년 문을 연 배움터는 300명을 가르친다`: when something began is not when what it does now is done."""
        return _BEGUN_THEN.match(self._text, time.end) is not None

    def is_since(self, time: FoundTime) -> bool:
        """`2019년 이후 입사한 청년 1천 명에게 준다`: of those who may take part, where it is past."""
        return time.bound == "from" and _SINCE.match(self._text, time.end - 2) is not None

    def is_years_on(self, time: FoundTime) -> bool:
        """`3년 뒤 600만원을 받는다`."""
        return time.rule == "relative_year" and _YEARS_ON.fullmatch(self._text, time.start, time.end) is not None

    def since_begun(self, time: FoundTime, start: int) -> FoundTime:
        """`2018년 시작해 지난해까지 41억원`: all the years since then, for a time that ends them in a sentence that begins at `start`."""
        if time.bound == "until":
            for begun in self.between(start, time.start):
                earlier = begun.year is not None and time.year is not None and begun.year < time.year
                if earlier and begun.period and time.period and self.is_begun(begun):
                    period = FoundPeriod(begun.period.start, time.period.end)
                    return FoundTime(begun.start, time.end, period, begun.year, "span", "", "since_begun")
        return time

    def between(self, start: int, end: int) -> Sequence[FoundTime]:
        """The times of a stretch of text."""
        first = bisect_left(self.starts, start)
        if first == len(self.starts) or self.starts[first] >= end:
            return ()
        return self.times[first : bisect_left(self.starts, end, first)]
