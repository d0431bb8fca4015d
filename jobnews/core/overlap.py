"""The one policy for overlapping mentions of a type."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import TypeVar

from .mentions import FoundMention

M = TypeVar("M", bound=FoundMention)
_start = attrgetter("start")


def _strength(mention: FoundMention) -> tuple[int, int, int, str]:
    """By which the strongest of several comes first."""
    return -mention.priority, mention.start - mention.end, mention.start, mention.rule


def resolve_overlaps(mentions: Iterable[M]) -> tuple[list[M], list[M]]:
    """Keep non-overlapping mentions; return those kept, in order of appearance, and those dropped.

    Of two that overlap stays the one with the higher priority, then the longer, then the earlier, then the
    one whose rule comes first in the alphabet, so that the answer never depends on the order of the rules::

        고용노동부 군산지청     full_name, 11 characters      stays
        고용노동부              lexicon, 5 characters         dropped
    """
    kept: list[M] = []
    dropped: list[M] = []
    cluster: list[M] = []
    reach = 0
    for mention in sorted(mentions, key=_start):
        if mention.start >= reach:
            if cluster:
                _resolve_cluster(cluster, reach, kept, dropped)
                cluster = []
            kept.append(mention)
            reach = mention.end
        else:
            cluster = cluster or [kept.pop()]
            cluster.append(mention)
            reach = max(reach, mention.end)
    if cluster:
        _resolve_cluster(cluster, reach, kept, dropped)
    return kept, dropped


def _resolve_cluster(cluster: list[M], reach: int, kept: list[M], dropped: list[M]) -> None:
    """Share out mentions that hang together by overlaps and end before `reach`."""
    if len(cluster) == 2:
        stronger, weaker = sorted(cluster, key=_strength)
        kept.append(stronger)
        dropped.append(weaker)
        return
    offset = cluster[0].start
    taken = bytearray(reach - offset)
    staying: list[M] = []
    for mention in sorted(cluster, key=_strength):
        start, end = mention.start - offset, mention.end - offset
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            staying.append(mention)
        else:
            dropped.append(mention)
    kept += sorted(staying, key=_start)
