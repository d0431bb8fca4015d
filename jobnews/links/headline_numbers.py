"""Numbers of the headlines that the text repeats: they are of the same time, and planned or done as they are there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ..core.mentions import FoundQuantity
from ..core.page import Page
from .reach import Reach

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
    body: dict[tuple[object, ...], FoundQuantity] = {}
    repeated = reach.quantities[head:][::-1] if head else []
    for quantity in repeated:
        body.update((rounded, quantity) for rounded in _roundings(quantity))
    body.update((_sameness(quantity), quantity) for quantity in repeated)
    for quantity in reach.quantities[:head]:
        again = body.get(_sameness(quantity))
        start, end = page.sentence_at(quantity.start)
        if again is not None and not reach.between(start, max(end, quantity.end)):
            quantity.year, quantity.period, quantity.status = again.year, again.period, again.status


def _sameness(quantity: FoundQuantity) -> tuple[object, ...]:
    """What two mentions of one number have in common."""
    return type(quantity), quantity.value, quantity.min, quantity.max


def _roundings(quantity: FoundQuantity) -> Iterator[tuple[object, ...]]:
    """What a headline may make of a number: `32억` of `32억 7100만`."""
    if not isinstance(quantity.value, int) or quantity.value > _LARGEST:
        return
    digits = len(str(quantity.value))
    for kept in range(1, min(_MOST_KEPT, digits - 1) + 1):
        unit = 10 ** (digits - kept)
        for rounded in (quantity.value // unit * unit, (quantity.value + unit // 2) // unit * unit):
            if abs(quantity.value - rounded) * _ROUNDED_BY <= quantity.value:
                yield type(quantity), rounded, None, None
