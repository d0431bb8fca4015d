"""When and whether: the year, the days and the status of every amount and headcount.

The time that governs a number is looked for in its own clause, then in the sentences before it in its paragraph, in its
heading, and last in what the article is about as a whole. A past time does not carry on into a sentence that
speaks of the future: `지난해 614명이 거쳐 갔다. 올해는 800명이 목표다. 상담사도 뽑을 계획이다.`
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..core.mentions import FoundAmount, FoundQuantity, FoundTime
from ..core.patterns import re_pattern, regex_pattern
from ..core.reading import Reading
from ..korean.calendar import is_running, year_of
from .dating_times import MEASURED_RULE, dating_times
from .headings import headings, introduction
from .headline_numbers import repeat_in_headlines
from .kinds import is_benefit, is_former_value, is_of_same_year, recurs
from .neighbours import Neighbours
from .reach import Reach
from .statuses import Statuses
from .story import Story

# `지난해 8만7000개에 비해`: a number that only measures, of a kind that is none of ours
_MEASURES = re_pattern(r"\s?[\d,.천만억]{1,9}\s?여?\s?[가-힣]{1,2}(?:보다|에 비해|에 견줘|대비)\s")
# `모두 20억원을 풀어 내년에 300개를 만든다`: the time of what the money is spent on
_SPENT_ON = re_pattern(r"[^.\n]{0,60}?(?:을|를)\s(?:들여|풀어|투입해|투입하여|써서|쏟아|쏟아부어|투자해|편성해)\s[^.\n]{0,12}$")
_CLAUSE_END = re_pattern(r"[고며지으는은다요](?:(?<=[가-힣].)(?:(?<=[고며])|(?<=지)만|(?<=으)나|(?<=[는은])데)[,\s]|(?<=[다요])\.\s)")
_TOLD_OF_NOUN = regex_pattern(r"(?<=[가-힣]\s[가-힣]{0,3})[한된든인난낸친온힌](?=\s)")

# `2018 인원`, the head of a column
_BARE_YEAR = re_pattern(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,])")
# `5억원이 투입되는 이번 사업은 지난달`: the time is that of the clause around
_RELATIVE_CLAUSE = re_pattern(r"(?:[되하리드이기]는|[된한])\s(?:[^\s.]{1,8}\s){0,3}?[^\s.]{1,8}[은는이가]\s")
# a paragraph of other news of the day, whatever the article is about
_ASIDE = ("한편 ", "한편,", "이와 별도로", "이와 별개로")
_NEW_TOPIC = re_pattern(r"[가-힣][은는]\s")
#: How far back a time may stand that dates a number, in its sentence and in its paragraph; longer ones are no prose.
_SENTENCE_REACH = 400
_PARAGRAPH_REACH = 1000
#: What is not over.
_OF_TODAY = ("planned", "present", "ongoing", "service")
#: A number so close behind a time is that time's.
_OWN_NUMBER = 14


class Timeline:
    """Dates the numbers of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.page.text
        self._this_year = reading.published.year if reading.published else None
        times = dating_times(reading)
        self._reach = Reach(reading, times)
        self._statuses = Statuses(reading)
        self._story = Story(reading, [time for time in times if not self._reach.is_years_on(time)])
        self._outside: dict[tuple[int, str | None], FoundTime | None] = {}

    def date(self) -> None:
        """Fill `year`, `period` and `status` of all amounts and headcounts."""
        quantities = self._reach.quantities
        numbers, blocks = self._placed(quantities)
        cues = self._statuses.cues(numbers)
        own = [
            (self._time_of_heads(quantity) if quantity.heads else None) or self._own_time(quantity, start, end, cues[quantity])
            for quantity, start, end in numbers
        ]
        carried = [
            None if time else self._carried_time(quantity, start, block, cues[quantity])
            for (quantity, start, _), block, time in zip(numbers, blocks, own, strict=True)
        ]
        former = {quantity for quantity in quantities if is_former_value(self._text, quantity)}
        for (quantity, start, _), own_time, carried_time in zip(numbers, own, carried, strict=True):
            self._set_year(quantity, start, own_time or carried_time, was_before=quantity in former)
        for (quantity, start, _), own_time, carried_time in zip(numbers, own, carried, strict=True):
            self._set_status(quantity, start, own_time, carried_time, cues[quantity], was_before=quantity in former)
        Neighbours(self._reading, self._statuses.leaning, self._statuses.usual).complete(quantities, blocks)
        repeat_in_headlines(self._reading.page, self._reach)

    def _set_year(self, quantity: FoundQuantity, start: int, time: FoundTime | None, *, was_before: bool) -> None:
        """Fill year and period of a number by its time; of what was before it changed, of the year before."""
        if time is not None:
            quantity.year, quantity.period = self._first_year(time) if time.bound == "until" else time.year, time.period
        if (
            was_before
            and not (self._story.is_of_revision or is_of_same_year(self._text, quantity))
            and not self._tells_of_parts(start, quantity)
            and self._reach.nearest(quantity, start) is None
            and not self._reach.has_time_behind(quantity)
        ):
            quantity.period = None
            if quantity.year is not None:
                quantity.year -= 1

    def _set_status(self, quantity: FoundQuantity, start: int, own: FoundTime | None, carried: FoundTime | None, cue: str | None, *, was_before: bool) -> None:
        """Fill the status of a number that has its year."""
        apart = own is not None and own.end <= quantity.start and _CLAUSE_END.search(self._text, own.end, quantity.start)
        # `상반기 22명이 참여했고 56명이 더 참여한다`: the year is that of both, but not whether it is over
        status = self._statuses.status(quantity, start, None if apart else own, cue, was_before=was_before)
        if carried is not None and cue in (None, "present", "service") and status in (None, "ongoing") and self._is_of_event(carried, quantity):
            status = "planned"
        quantity.status = status

    def _first_year(self, time: FoundTime) -> int | None:
        """Of `2025년까지`, in a story of what comes next year, that year."""
        story = self._story.time
        if time.year != self._this_year or story is None or story.year is None or not self._story.is_of_coming_year:
            return time.year
        end = time.period.end if time.period else None
        return story.year if end is not None and end.year >= story.year else time.year

    def _tells_of_parts(self, start: int, quantity: FoundQuantity) -> bool:
        """`7월 2만8천 명에서 10월 2만7천 명으로, 다른 곳은 1만1천 명에서 1만 명으로`: what was before is of the same year."""
        return any(time.kind in ("month", "quarter") and time.year == quantity.year for time in self._reach.between(start, quantity.start))

    def _is_of_event(self, time: FoundTime, quantity: FoundQuantity) -> bool:
        """`4월에는 새 사업도 시작한다. 농가는 하루 11만원을 낸다`, said in March: what the paragraph speaks of is still to come."""
        start = time.period.start if time.period else None
        published = self._reading.published
        if time.bound == "until" or start is None or published is None or start <= published:
            return False
        block = self._reading.page.block_index(quantity.start)
        if block < 0 or not self._reading.page.blocks[block].start <= time.start < quantity.start:
            return False
        first = self._reach.number_of(time)
        return first is None or first.start - time.end >= _OWN_NUMBER  # but not `1월 35명, 3월 61명을 보낸다`

    def _placed(self, quantities: Sequence[FoundQuantity]) -> tuple[list[tuple[FoundQuantity, int, int]], list[int]]:
        """The numbers with beginning and end of their sentences, and for each its block."""
        page = self._reading.page
        numbers: list[tuple[FoundQuantity, int, int]] = []
        blocks: list[int] = []
        start = end = block = -1
        for quantity in quantities:
            if not start <= quantity.start < end:
                start, end = page.sentence_at(quantity.start)
                block = page.block_index(quantity.start)
            numbers.append((quantity, start, end if end > start else quantity.end))
            blocks.append(block)
        return numbers, blocks

    def _time_of_heads(self, quantity: FoundQuantity) -> FoundTime | None:
        """Of a table's cell the year in the head of its column, else in the name of its row: `2023년 예산`, `2018 인원`."""
        for start, end in quantity.heads:
            for time in self._reach.between(start, end):
                return time
            if year := _BARE_YEAR.search(self._text, start, end):
                written = int(year[0])
                return FoundTime(*year.span(), year_of(written), written, "year", "", "year_of_column")
        return None

    def _own_time(self, quantity: FoundQuantity, start: int, end: int, status: str | None) -> FoundTime | None:
        """The time of the sentence: the last one before the number that is still open, else one behind it in its clause."""
        for time in reversed(self._reach.between(max(start, quantity.start - _SENTENCE_REACH), quantity.start)):
            if self._reach.is_used_up(time, quantity) or self._reach.is_in_closed_bracket(time, quantity):
                continue
            if self._is_of_clause_ahead(time, quantity, status) or self._is_of_others(time, quantity, status):
                continue
            if time.rule == MEASURED_RULE and any(self._reach.is_coming(other) for other in self._reach.between(start, time.start)):
                continue  # `2027년에는 올해보다 300명을 더 뽑는다`
            if self._fits(time, status) or not self._is_of_clause_before(time, quantity, status):
                return self._reach.since_begun(time, start)
        return self._time_behind(quantity, end)

    def _is_of_others(self, time: FoundTime, quantity: FoundQuantity, status: str | None) -> bool:
        """Whether the time says when the scheme began, who may join it, or how long one is in it."""
        if is_benefit(quantity) and self._reach.is_years_on(time):
            return True
        past = time.year is not None and self._this_year is not None and time.year < self._this_year
        return past and status in _OF_TODAY and (self._reach.is_since(time) or self._reach.is_begun_then(time))

    def _is_of_clause_before(self, time: FoundTime, quantity: FoundQuantity, status: str | None) -> bool:
        """`지난해 88명을 뽑았고 90명을 더 뽑는다`, `지난해 조사에서 손을 든 업체의 130명을 태우기로 하고`: not the number's."""
        if _CLAUSE_END.search(self._text, time.end, quantity.start):
            return True
        return status in _OF_TODAY and _TOLD_OF_NOUN.search(self._text, time.end, quantity.start) is not None

    def _is_of_clause_ahead(self, time: FoundTime, quantity: FoundQuantity, status: str | None) -> bool:
        """`교육부는 내년 정원을 늘리고, 고용부는 월 80만원을 대 준다`: what another does now is not of next year."""
        if status not in ("ongoing", "service") or time.year is None or self._this_year is None or time.year <= self._this_year:
            return False
        clause = _CLAUSE_END.search(self._text, time.end, quantity.start)
        return clause is not None and _NEW_TOPIC.search(self._text, clause.end(), quantity.start) is not None

    def _time_behind(self, quantity: FoundQuantity, end: int) -> FoundTime | None:
        """`국비 23억원을 연말까지 투입`, but not `첫해 19명이 지난해 180명으로`, where the time has its own number."""
        starts = self._reach.starts
        index = bisect_left(starts, quantity.end)
        if index < len(starts) and starts[index] == quantity.end + 1 and self._text[quantity.end] == "(":
            index += 1  # `60억원(올해 50억원)을 내년에 쓴다`
        if index == len(starts) or starts[index] >= min(end, quantity.end + _SENTENCE_REACH):
            return None
        behind = self._reach.times[index]
        if self._text[behind.end + 1 : behind.end + 2].isdigit() and _MEASURES.match(self._text, behind.end):
            return None
        if is_benefit(quantity) and self._reach.is_begun(behind):
            return None  # `월 80만원을 주는 사업으로, 2010년 도입됐다`
        following = bisect_left(self._reach.quantity_starts, behind.end)
        next_start = self._reach.quantity_starts[following] if following < len(self._reach.quantities) else end + _OWN_NUMBER
        spent = isinstance(quantity, FoundAmount) and _SPENT_ON.match(self._text, quantity.end, behind.start) is not None
        if next_start - behind.end < _OWN_NUMBER and not spent and not _CLAUSE_END.search(self._text, behind.end, next_start):
            return None
        parted = _CLAUSE_END.search(self._text, quantity.end, behind.start) or _RELATIVE_CLAUSE.search(self._text, quantity.end, behind.start)
        return None if parted else behind

    def _carried_time(self, quantity: FoundQuantity, start: int, index: int, status: str | None) -> FoundTime | None:
        """What was said before: in the paragraph, in the heading, in the article as a whole."""
        if status and recurs(self._text, quantity):
            status = "recurring"
        block = self._reading.page.blocks[index] if index >= 0 else None
        if block is not None:
            for time in reversed(self._reach.between(max(block.start, start - _PARAGRAPH_REACH), start)):
                if self._fits(time, status) and not self._is_passing(time, status) and not self._reach.is_in_closed_bracket(time, quantity):
                    if status is None and self._is_aside(time, block.start):
                        continue
                    return time
        if (index, status) not in self._outside:
            self._outside[index, status] = self._time_outside(index, status)
        return self._outside[index, status]

    def _time_outside(self, index: int, status: str | None) -> FoundTime | None:
        """What is said in the headings of a block, in the paragraph that leads to its list, in the article as a whole."""
        page = self._reading.page
        block = page.blocks[index] if index >= 0 else None
        if block is not None:
            for heading in headings(page, index, self._reach.quantity_starts):
                for time in self._reach.between(*heading):
                    if self._fits(time, status):
                        return time
            for time in reversed(self._reach.between(*introduction(page, index))):
                if self._reach.is_coming(time) and self._fits(time, status) and not self._is_passing(time, status):
                    return time
        aside = block is not None and self._text.startswith(_ASIDE, block.start) and self._story.is_of_coming_year
        told = self._story.time
        if told and self._fits(told, status) and not aside and not (status in _OF_TODAY and self._is_of_past(told)):
            return told
        day = self._story.day(block.start, block.end) if block else None
        return day if day or status in (None, "done") else self._story.year()

    def _is_passing(self, time: FoundTime, status: str | None) -> bool:
        """Whether a time of the paragraph is none of the numbers that follow: a limit, another number's, a span, a meeting's day, `지금도`."""
        if self._reach.is_limit(time) or self._reach.is_spent(time) or self._reach.is_over_span(time) or self._reach.is_of_speaker(time):
            return True
        if status in _OF_TODAY and self._is_of_past(time):
            return True
        # `내년 생활임금은 지난달 28일 열린 협의회에서 논의됐다. 적용 대상은 612명이다`
        return time.kind == "day" and time.year == self._this_year and status != "done" and self._story.is_of_coming_year

    def _is_aside(self, time: FoundTime, start: int) -> bool:
        """`올해 716명을 배정받았다. 작년 배정은 498명이었다. 도내 배정 1만2천 명 가운데 …`: back to what the paragraph is about."""
        past = time.year is not None and self._this_year is not None and time.year < self._this_year
        return past and any(earlier.year == self._this_year for earlier in self._reach.between(start, time.start))

    def _is_of_past(self, time: FoundTime) -> bool:
        """Whether it tells of years up to now, or of who may join a scheme: `2004년부터 올해까지`, `2019년 이후 입사한`."""
        past = time.year is not None and self._this_year is not None and time.year < self._this_year
        return past and (self._reach.is_told_until_now(time) or self._reach.is_since(time))

    def _fits(self, time: FoundTime, status: str | None) -> bool:
        """A past time does not govern what is still to come, nor a coming one what is over, under way or so every year."""
        if time.year is None or self._this_year is None:
            return True
        if time.year > self._this_year:
            return status not in ("done", "ongoing", "recurring")
        running = time.year == self._this_year or is_running(time.period, time.year, self._this_year)
        return running or status not in _OF_TODAY


def date_quantities(reading: Reading) -> None:
    """Fill `year`, `period` and `status` of the amounts and headcounts."""
    if reading.amounts or reading.headcounts:
        Timeline(reading).date()
