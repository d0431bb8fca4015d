"""Bodies and regions that act in a passage: whose program its numbers may be of."""

from __future__ import annotations

from ..core.mentions import FoundAgency, FoundRegion
from .passages import Passage
from .topics import is_subject, is_topic


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
    if not passage.agencies and not passage.regions:
        return []
    actors: list[FoundAgency | FoundRegion] = [*passage.agencies, *passage.regions]
    acting = [actor for actor in actors if actor.start < end and (is_topic(text, actor) or is_subject(text, actor))]
    return sorted(acting, key=lambda actor: actor.start)
