"""The room of headcount mentions: numbers of people and of jobs."""

from __future__ import annotations

from decimal import Decimal

from ...core.mentions import FoundHeadcount, FoundNumber, TableNumber
from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from ...korean.modifiers import qualifier_of
from .group import find_group
from .rules import LOOKED_AT, HeadcountRules, Verdict, counted_in, table_unit


def find(reading: Reading) -> None:
    """Add the headcount mentions of the page to the reading."""
    text = reading.page.text
    rules = HeadcountRules(text)
    found = [
        _mention(text, number, verdict)
        for number in reading.numbers
        if number.counter in LOOKED_AT and (verdict := rules.read(number)) is not None and _is_whole(number)
    ]
    found += [_cell(cell, unit) for cell in reading.table_numbers if (unit := table_unit(cell)) and _is_whole(cell.number, unit)]
    reading.headcounts, dropped = resolve_overlaps(found)
    for mention in dropped:
        reading.note("headcounts", mention, "overlaps a stronger headcount")


def _is_whole(number: FoundNumber, unit: int = 1) -> bool:
    """People come whole: `1.5만 명` are 15,000, but `합계출산율 0.72명` or `교사 1인당 14.9명` is a rate."""
    return number.low * unit % 1 == 0 and number.high * unit % 1 == 0


def _mention(text: str, number: FoundNumber, verdict: Verdict) -> FoundHeadcount:
    mention = FoundHeadcount(
        number.start,
        number.end,
        verdict.rule,
        qualifier=qualifier_of(text, number),
        unit=verdict.unit,
        group=find_group(text, number.start, number.end),
    )
    return _valued(mention, number.low, number.high)


def _cell(cell: TableNumber, unit: int) -> FoundHeadcount:
    number = cell.number
    mention = FoundHeadcount(number.start, number.end, "table_cell", unit=counted_in(cell), heads=cell.heads)
    return _valued(mention, number.low * unit, number.high * unit)


def _valued(mention: FoundHeadcount, low: int | Decimal, high: int | Decimal) -> FoundHeadcount:
    """Set the value, or the ends of a range."""
    if low == high:
        mention.value = int(low)
    else:
        mention.min, mention.max = int(low), int(high)
    return mention
