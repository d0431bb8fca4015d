"""Numbers of the headlines that the text repeats: they are of the same time, and planned or done as they are there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..core.mentions import FoundQuantity
from ..core.page import Page
from .reach import Reach
from .scene import number_of

#: A headline keeps so many digits of a number at most, and is off by one part in so many.
_MOST_KEPT, _ROUNDED_BY = 4, 25
#: Larger numbers are no sums of money.
_LARGEST = 10**18


def repeat_in_headlines(page: Page, reach: Reach) -> None:
    """Give a number of the headlines the time that it has in the text: `451명 수료` above `지난해 … 451명이 수료했다`."""
    if page.title is None:
        return
    end = next((block.start for block in page.blocks if block.kind not in ("title", "subtitle")), page.title.end)
    head = bisect_left(reach.quantity_starts, end)
    for quantity in reach.quantities[:head]:
        start, end = page.sentence_at(quantity.start)
        if reach.between(start, max(end, quantity.end)):
            continue
        again = _find_again(quantity, reach.quantities[head:])
        if again is not None:
            quantity.year, quantity.period, quantity.status = again.year, again.period, again.status


def _find_again(quantity: FoundQuantity, told: Sequence[FoundQuantity]) -> FoundQuantity | None:
    """The first number of the text that is the same, else the first that a headline would round to it."""
    number, value = number_of(quantity), quantity.value
    rounded: FoundQuantity | None = None
    for other in told:
        if type(other) is not type(quantity):
            continue
        if other.value == value and number_of(other) == number:
            return other
        if rounded is None and isinstance(value, int) and isinstance(other.value, int) and _is_rounded(value, other.value):
            rounded = other
    return rounded


def _is_rounded(headline: int, value: int) -> bool:
    """Whether a headline may make the one of the other: `32억` of `32억 7100만`."""
    if abs(value - headline) * _ROUNDED_BY > value or value > _LARGEST:
        return False
    digits = len(str(value))
    units = (10 ** (digits - kept) for kept in range(1, min(_MOST_KEPT, digits - 1) + 1))
    return any(headline in (value // unit * unit, (value + unit // 2) // unit * unit) for unit in units)
