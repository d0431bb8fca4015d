"""The room of amount mentions: money, who pays it, and what it is per."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ...core.mentions import FoundAmount
from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from .per import goes_on, per_of, rate_told_around
from .rules import find_amounts
from .source import assign_sources
from .sums import settle_sums


def find(reading: Reading) -> None:
    """Add the amount mentions of the page to the reading."""
    page = reading.page
    found = find_amounts(reading)
    kept, dropped = resolve_overlaps(found)
    for amount in dropped:
        reading.note("amounts", amount, "overlaps a stronger amount")
    prose = [amount for amount in kept if amount.rule != "table_cell"]
    for (start, end), sentence in groupby(prose, key=lambda amount: page.sentence_at(amount.start)):
        amounts = list(sentence)
        _assign_rates(page.text, start, amounts)
        assign_sources(page.text, start, end, amounts)
    settle_sums(page.text, prose)
    reading.amounts.extend(kept)


def _assign_rates(text: str, start: int, amounts: Sequence[FoundAmount]) -> None:
    """Set what the amounts of a sentence, which begins at `start`, are per."""
    edge = start
    rate: tuple[str, ...] = ()
    for amount in amounts:
        amount.per = per_of(text, amount.start, amount.end, edge)
        if not amount.per and rate and goes_on(text, edge, amount):
            amount.per = rate
        if not amount.per:
            amount.per = rate_told_around(text, start, amount)
        rate, edge = amount.per, amount.end
