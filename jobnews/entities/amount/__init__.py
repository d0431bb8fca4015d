"""The room of amount mentions: money, who pays it, and what it is per."""

from __future__ import annotations

from itertools import groupby

from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from ...korean.tables import read_table_numbers
from .per import per_of
from .rules import find_amounts
from .source import assign_sources
from .sums import settle_sums


def find(reading: Reading) -> None:
    """Add the amount mentions of the page to the reading."""
    page = reading.page
    found = find_amounts(reading, read_table_numbers(page.text, reading.numbers))
    kept, dropped = resolve_overlaps(found)
    for amount in dropped:
        reading.note("amounts", amount, "overlaps a stronger amount")
    for (start, end), group in groupby(kept, key=lambda amount: page.sentence_at(amount.start)):
        sentence = [amount for amount in group if amount.rule != "table_cell"]
        edge = start
        for amount in sentence:
            amount.per = per_of(page.text, amount.start, amount.end, edge)
            edge = amount.end
        assign_sources(page.text, start, end, sentence)
    settle_sums(page.text, [amount for amount in kept if amount.rule != "table_cell"])
    reading.amounts.extend(kept)
