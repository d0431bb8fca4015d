"""The one policy for overlapping mentions of a type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from .mentions import FoundMention

M = TypeVar("M", bound=FoundMention)


def resolve_overlaps(mentions: Iterable[M]) -> tuple[list[M], list[M]]:
    """Keep non-overlapping mentions; return those kept, in order of appearance, and those dropped.

    Of two that overlap stays the one with the higher priority, then the longer, then the earlier, then the
    one whose rule comes first in the alphabet, so that the answer never depends on the order of the rules::

        고용노동부 군산지청     full_name, 11 characters      stays
        고용노동부              lexicon, 5 characters         dropped
    """
    ranked = sorted(mentions, key=lambda m: (-m.priority, m.start - m.end, m.start, m.rule))
    kept: list[M] = []
    dropped: list[M] = []
    taken = bytearray(max((mention.end for mention in ranked), default=0))
    for mention in ranked:
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
        else:
            dropped.append(mention)
    kept.sort(key=lambda m: m.start)
    return kept, dropped
