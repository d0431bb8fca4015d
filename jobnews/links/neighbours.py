"""What numbers have from each other: the status of those without a verb of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..core.mentions import FoundAmount, FoundHeadcount, FoundQuantity
from ..core.patterns import re_pattern
from ..core.reading import Reading
from .kinds import is_benefit, is_condition, is_former_value, is_given_to, is_measure

_RESULTS = re_pattern(r"(?:성과|실적|결산|집계|통계|동향|조사 결과|분석 결과|성적표)(?:[’”'\"」』]?[를을에로는가]?\s?(?:보면|따르면|의하면|올라)|(?<=성과|실적)[은는]\s)")
_OF_THEM = re_pattern(r"(?:이|그|이들|그들)\s?(?:가운데|중|중에서?)(?:에서|에는|엔)?\s[^.\n]{0,20}$")
#: How far back the words may stand that make a paragraph one of results, and how many numbers back a neighbour.
_RESULTS_REACH, _NEIGHBOURS = 600, 3
# `올해는 새 과정도 만들었다. 100명을 가르치고 매달 30만원을 준다`: what is new is still to come
_NEW = re_pattern(r"신설|새로(?!일하기)|새롭|도입|처음|첫선|신규|시범|(?:월|내년|학기)부터")
#: So much text before a benefit may say that it is new.
_NEW_REACH = 160
#: Parts of a sum: so many at least and at most, so far from each other.
_FEWEST_PARTS, _MOST_PARTS, _PART_REACH = 2, 12, 80


class Neighbours:
    """Completes the statuses of one reading's numbers, kind by kind."""

    def __init__(self, reading: Reading, leaning: set[FoundQuantity], usual: set[FoundQuantity]) -> None:
        """Build for a reading; of `leaning` and `usual` numbers see `Statuses`."""
        self._page = reading.page
        self._text = reading.page.text
        self._this_year = reading.published.year if reading.published else None
        self._leaning = leaning
        self._open = leaning | usual

    def complete(self, quantities: Sequence[FoundQuantity], in_blocks: Sequence[int]) -> None:
        """A number without a cue goes with a neighbour of its kind and year, else by its year.

        The neighbour is the one before it in its paragraph, or for a line of this year the one after it.

        Args:
            quantities: all of them in order.
            in_blocks: the block of each.
        """
        for kind in (FoundAmount, FoundHeadcount):
            of_kind = [index for index, quantity in enumerate(quantities) if isinstance(quantity, kind)]
            same = [quantities[index] for index in of_kind]
            blocks = [in_blocks[index] for index in of_kind]
            self._share_in_sums(same, blocks)
            for index, quantity in enumerate(same):
                if quantity.status is None or quantity in self._leaning:
                    self._look_back(same, blocks, index)
            for index in range(len(same) - 1, -1, -1):
                if same[index].status is None:
                    self._look_ahead(same, blocks, index)
        self._plan_new_benefits(quantities)

    def _plan_new_benefits(self, quantities: Sequence[FoundQuantity]) -> None:
        """What a new scheme gives, or so many people get, is planned as they and its budget are, which stand before it in the paragraph."""
        statuses = [quantity.status for quantity in quantities]
        if "planned" not in statuses or "ongoing" not in statuses:
            return
        plan: FoundQuantity | None = None  # the last number, benefits apart
        for quantity in quantities:
            if not is_benefit(quantity):
                plan = quantity
            elif plan is not None and plan.status == "planned" and quantity in self._open and quantity.status == "ongoing" and self._is_of(plan, quantity):
                quantity.status = "planned"

    def _is_of(self, plan: FoundQuantity, quantity: FoundQuantity) -> bool:
        """Whether a benefit is that of the plan before it: for its people, or told of as something new."""
        if quantity.year not in (None, self._this_year) or is_former_value(self._text, quantity) or is_measure(self._text, quantity):
            return False
        block = self._page.block_index(quantity.start)
        if block < 0 or plan.start < self._page.blocks[block].start:
            return False
        if is_given_to(self._text, quantity, plan):
            return True
        start, end = self._page.sentence_at(quantity.start)
        before = self._page.sentence_at(max(start - 2, 0))[0]
        first = max(before, self._page.blocks[block].start, quantity.start - _NEW_REACH)
        return _NEW.search(self._text, first, end) is not None

    def _look_back(self, same: Sequence[FoundQuantity], blocks: Sequence[int], index: int) -> None:
        """Take the status of what was said before, or of a year that is over."""
        quantity = same[index]
        if quantity in self._leaning and index and blocks[index - 1] == blocks[index] and self._is_part(quantity):
            quantity.status = same[index - 1].status or quantity.status
        if quantity.status is None:
            quantity.status = self._status_of_last(same, blocks, index)
        if quantity.status is not None:
            return
        if index and isinstance(quantity, FoundHeadcount) and self._goes_on(blocks[index - 1], blocks[index]):
            # 지난달까지 900개가 생겼다. / 여성이 600명으로 가장 많다.
            quantity.status = "done" if self._shared(quantity, same[index - 1]) == "done" else None
        other_year = quantity.year is not None and quantity.year != self._this_year
        if quantity.status is None and (other_year or self._is_of_results(quantity, blocks[index])):
            quantity.status = "done"

    def _look_ahead(self, same: Sequence[FoundQuantity], blocks: Sequence[int], index: int) -> None:
        """Give one that has no status that of the next number, of the one before, or of a budget line or a table of this year."""
        quantity = same[index]
        if index + 1 < len(same):
            following = self._shared(quantity, same[index + 1])
            quantity.status = following if following != "done" or self._is_heading(blocks[index]) else None
        if quantity.status is None and index and isinstance(quantity, FoundHeadcount):
            quantity.status = self._shared(quantity, same[index - 1])
        if quantity.status is None and quantity.year is not None and quantity.year == self._this_year:
            quantity.status = "planned"

    def _share_in_sums(self, same: Sequence[FoundQuantity], blocks: Sequence[int]) -> None:
        """The parts that make up a whole, exactly, are done or planned as it is: `뽑힌 90명은 △숲 50명 △길 40명으로 나뉜다`."""
        for first, last in _runs(same):
            run, run_blocks = same[first:last], blocks[first:last]
            if self._leaning.isdisjoint(run) or self._leaning.issuperset(run):
                continue  # there is none to give a status to, or none to take it from
            values = [quantity.value for quantity in run]
            for index, whole in enumerate(values):
                for step in (1, -1) if whole else ():
                    count = self._count_of_parts(values, run_blocks, index, step)
                    if count:
                        self._share([run[index + step * place] for place in range(count + 1)])

    def _share(self, sum_and_parts: Sequence[FoundQuantity]) -> None:
        """Give those without a verb of their own the status of the first that has one."""
        told = next((each for each in sum_and_parts if each not in self._leaning and each.status), None)
        if told is None:
            return
        for each in sum_and_parts:
            if each in self._leaning and each.year == told.year:
                each.status = told.status

    def _count_of_parts(self, values: Sequence[int | Decimal | None], blocks: Sequence[int], index: int, step: int) -> int:
        """How many of the numbers behind one of a run, or before it, add up to it; 0 where they do not.

        They stand in its paragraph or in the list below it.
        """
        block, rest = blocks[index], values[index] or 0
        following = index
        for count in range(1, _MOST_PARTS + 1):
            following += step
            if not 0 <= following < len(values):
                return 0
            part = values[following]
            if part is None or part > rest or not (blocks[following] == block or self._is_listed(block, blocks[following])):
                return 0
            rest -= part
            if not rest:
                return count if count >= _FEWEST_PARTS else 0
        return 0

    def _is_listed(self, block: int, other: int) -> bool:
        """The other is a line of a list or table below the block."""
        return block < other and self._page.blocks[other].kind in ("bullet", "table")

    def _status_of_last(self, same: Sequence[FoundQuantity], blocks: Sequence[int], index: int) -> str | None:
        """That of the last number of the year in the block; another year's may stand between: `840개. 지난해(738개)보다 102개 많다`."""
        for before in range(index - 1, max(-1, index - 1 - _NEIGHBOURS), -1):
            if blocks[before] != blocks[index]:
                return None
            if same[before].year == same[index].year:
                return self._shared(same[index], same[before])
        return None

    def _is_of_results(self, quantity: FoundQuantity, block: int) -> bool:
        """`‘일자리 성과’에 따르면 직접일자리 1,030명 … 투입 예산은 국비 612억 원`: the paragraph tells what came out."""
        if block < 0:
            return False
        start = max(self._page.blocks[block].start, quantity.start - _RESULTS_REACH)
        return _RESULTS.search(self._text, start, quantity.start) is not None

    def _is_part(self, quantity: FoundQuantity) -> bool:
        """`이 가운데 아홉 명이 상담사다`: some of those told of before."""
        return _OF_THEM.search(self._text, quantity.start - 30, quantity.start) is not None

    def _goes_on(self, before: int, block: int) -> bool:
        """Two paragraphs of prose in a row."""
        blocks = self._page.blocks
        return 0 <= before == block - 1 and blocks[before].kind == blocks[block].kind == "paragraph"

    def _shared(self, quantity: FoundQuantity, neighbour: FoundQuantity) -> str | None:
        """The neighbour's status, where it may hold for both."""
        if neighbour.year != quantity.year or is_benefit(neighbour) != is_benefit(quantity) or is_former_value(self._text, neighbour) or is_condition(self._text, neighbour):
            return None
        won = neighbour.status == "done" and isinstance(quantity, FoundAmount) and quantity.year == self._this_year
        return None if won else neighbour.status  # 국비를 확보했다: the money is still to be spent

    def _is_heading(self, block: int) -> bool:
        return block >= 0 and self._page.blocks[block].kind in ("title", "subtitle")


def _runs(quantities: Sequence[FoundQuantity]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that each stand close to the one before: as many as a whole and two parts of it, or more."""
    first = 0
    for index in range(1, len(quantities) + 1):
        if index == len(quantities) or quantities[index].start - quantities[index - 1].end > _PART_REACH:
            if index - first > _FEWEST_PARTS:
                yield first, index
            first = index
