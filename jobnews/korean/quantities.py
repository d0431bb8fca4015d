"""Numbers with their counters: the one scan that amounts, headcounts and time expressions share."""

from __future__ import annotations

from ..core.mentions import FoundNumber


def find_numbers(text: str) -> list[FoundNumber]:
    """All numbers of the text in order, ranges joined, with the counter that follows each."""
    return []
