"""Bodies of several cities that share their ending: 목포 and 여수 in `목포·여수·순천고용센터`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.mentions import FoundAgency
from ...core.reading import Reading
from ...lexicon.agencies import bodies
from .naming import built_agency
from .places import Places

_PLACED = frozenset({"place_and_ending", "place_before_name", "lexicon"})
_SHORT_PLACE = 2


def find_shared_endings(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """A mention for each city of a list before the body of the last one."""
    text = reading.page.text
    for agency in agencies:
        listed = places.listed_before(agency.start) if agency.rule in _PLACED else []
        if not listed:
            continue
        own = places.end_from(agency.start, agency.start + _SHORT_PLACE) or places.end_from(agency.start, agency.end)
        ending = agency.name.removeprefix(text[agency.start : own])
        if own is None or ending == agency.name:
            continue
        names = [f"{text[start : text.index('·', start)]}{ending}" for start in listed]
        if not places.is_of_city(listed[0], agency.start) and not all(name in bodies() for name in names):
            continue  # 서울·경기고용노동청 is one, 대구·경북창조경제혁신센터 are two
        for start, name in zip(listed, names, strict=True):
            end = text.index("·", start)
            yield built_agency(
                start, end, "shared_ending", name, agency.kind, parent=agency.parent,
                region=places.region_at(start, end), day=reading.published,
            )
