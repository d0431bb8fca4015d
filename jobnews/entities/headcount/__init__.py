"""The room of headcount mentions: numbers of people and of jobs."""

from __future__ import annotations

from ...core.mentions import FoundHeadcount, FoundNumber
from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from ...korean.modifiers import qualifier_of
from .group import find_group
from .rules import HeadcountRules, Verdict
from .tables import read_tables


def find(reading: Reading) -> None:
    """Add the headcount mentions of the page to the reading."""
    text = reading.page.text
    rules = HeadcountRules(text)
    found = [
        _mention(text, number, verdict) for number in reading.numbers if (verdict := rules.read(number)) is not None
    ]
    found += read_tables(reading)
    reading.headcounts, dropped = resolve_overlaps(found)
    for mention in dropped:
        reading.note("headcounts", mention, "overlaps")


def _mention(text: str, number: FoundNumber, verdict: Verdict) -> FoundHeadcount:
    mention = FoundHeadcount(
        number.start,
        number.end,
        verdict.rule,
        qualifier=qualifier_of(text, number),
        unit=verdict.unit,
        group=find_group(text, number.start, number.end),
    )
    if number.low == number.high:
        mention.value = number.low
    else:
        mention.min, mention.max = number.low, number.high
    return mention
