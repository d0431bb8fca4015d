"""Bodies and regions that act in a passage: whose program its numbers may be of."""

from __future__ import annotations

from operator import attrgetter

from ..core.mentions import FoundAgency, FoundRegion
from .passages import Passage
from .topics import acts


def is_at_home(actor: FoundAgency | FoundRegion, actors: frozenset[str]) -> bool:
    """It is among the actors, or the province or a part of one: `도는 11개 시·군에 4천명이 배정됐다고 밝혔다`, `새길읍이 110명으로 많다`."""
    return any(name == actor.name or name.startswith(f"{actor.name} ") or actor.name.startswith(f"{name} ") for name in actors)


def governs(actor: FoundAgency | FoundRegion) -> bool:
    """A region or its government, which have programs of their own; an institute may speak of that of another."""
    return isinstance(actor, FoundRegion) or actor.kind == "local"


def local_actors(passage: Passage) -> frozenset[str]:
    """The bodies and regions that a passage names; none where a ministry or the whole country is among them."""
    names: list[str] = []
    for agency in passage.agencies:
        if agency.kind == "central":
            return frozenset()
        names.append(agency.name)
    for region in passage.regions:
        if region.level == "country":
            return frozenset()
        names.append(region.name)
    return frozenset(names)


def actors_before(text: str, passage: Passage, end: int) -> list[FoundAgency | FoundRegion]:
    """Bodies and regions that are the topic of a passage, in order, up to a place in it."""
    acting: list[FoundAgency | FoundRegion] = [actor for actor in passage.agencies if actor.start < end and acts(text, actor)]
    regions = [region for region in passage.regions if region.start < end and acts(text, region)]
    if acting and regions:
        return sorted([*acting, *regions], key=_start)
    return acting or [*regions]


_start = attrgetter("start")
