"""The room of region mentions."""

from __future__ import annotations

from ...core.mentions import FoundRegion
from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from ...lexicon.regions import Gazetteer, load_gazetteer
from .anaphora import find_anaphora
from .candidates import Candidate, build_candidates
from .day import reading_day
from .home import find_home
from .resolve import Resolver
from .shared import find_shared
from .sightings import find_sightings
from .towns import find_listed_towns, find_lone_towns


def find(reading: Reading) -> None:
    """Add the region mentions of the page to the reading, and name its home region."""
    gazetteer = load_gazetteer()
    sightings = find_sightings(reading)
    day = reading_day(reading, sightings, gazetteer)
    candidates = build_candidates(reading, sightings, gazetteer, day)
    resolver = Resolver(reading.page, candidates, gazetteer, day)
    resolver.settle_sure_ones()
    resolver.home = find_home(reading.page, candidates, gazetteer, day)
    if resolver.settle_large_ones():
        resolver.home = find_home(reading.page, candidates, gazetteer, day)
    resolver.settle_the_rest()
    reading.home_region = resolver.home.full_name if resolver.home is not None else None
    mentions = [describe(c, gazetteer, day) for c in candidates if c.accepted or c.embedded]
    mentions += find_shared(reading, candidates, gazetteer, day)
    mentions += find_listed_towns(reading.page.text, resolver.home, gazetteer, day)
    mentions += find_lone_towns(reading.page.text, resolver.home, gazetteer, day)
    mentions += find_anaphora(reading, resolver.home, gazetteer)
    reading.regions, dropped = resolve_overlaps(mentions)
    if reading.decisions is None:
        return
    for mention in reading.regions:
        reading.note("regions", mention, "part of a longer name" if mention.embedded else "kept")
    for mention in dropped:
        reading.note("regions", mention, "overlaps a longer mention")


def describe(candidate: Candidate, gazetteer: Gazetteer, day: int) -> FoundRegion:
    """The mention of a decided candidate."""
    name = candidate.last.name
    mention = FoundRegion(candidate.start, candidate.end, _rule(candidate), embedded=candidate.embedded)
    if name.country:
        mention.name, mention.level = name.form, "country"
    elif name.group:
        mention.name, mention.level = name.form, "group"
        mention.members = tuple(region.code for region in gazetteer.members(name.form, day))
    elif candidate.sense is None:
        mention.name = name.form
        mention.level = candidate.senses[0].region.level if candidate.senses else "sigungu"
        mention.candidates = tuple(s.code for s in candidate.senses if s.code is not None)
    else:
        fill(mention, candidate, gazetteer)
    return mention


def fill(mention: FoundRegion, candidate: Candidate, gazetteer: Gazetteer) -> None:
    """What the mention's sense says."""
    sense = candidate.sense
    assert sense is not None
    mention.name, mention.level, mention.code = sense.region.full_name, sense.region.level, sense.code
    mention.code_today = gazetteer.code_today(sense.region)
    if sense.successors:
        mention.candidates = tuple(region.code for region in sense.successors)
    former = sense.former
    if former is not None and (former is sense.region or former.full_name != sense.region.full_name):
        mention.former_name = former.full_name
    elif candidate.heads and any(head.former for senses in candidate.heads for head in senses):
        head = next(head.former for senses in candidate.heads for head in senses if head.former)
        mention.former_name = " ".join([head.full_name, *(r.name for r in sense.region.lineage[len(head.lineage) :])])


def _rule(candidate: Candidate) -> str:
    name = candidate.last.name
    if candidate.embedded:
        return "embedded_name"
    if name.country:
        return "country"
    if name.group:
        return "group"
    if candidate.is_chain:
        return "chain"
    if candidate.is_small:
        return "small_place"
    if candidate.before is not None or candidate.after is not None:
        return "list_item"
    return "full_name" if candidate.sense and name.form == candidate.sense.region.name else "short_name"
