"""Bodies that their legal form gives away: (사)가치잇다, 사단법인 느티나무, 사회적협동조합 품앗이마을."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...core.mentions import FoundAgency
from ...core.reading import Reading
from ...core.scanning import scan
from .naming import built_agency
from .places import Places
from .words import without_particle

_LEGAL_FORM = re.compile(
    r"(?P<mark>[((](?P<short>사|재|복|사단|재단)[))]|㈔|㈶|(?<![가-힣])(?P<long>사단법인|재단법인|사회복지법인|학교법인|의료법인|사회적협동조합)(?= ))"
    r" ?(?P<name>[가-힣A-Za-z0-9·]{2,24})"
)
_OPENING = re.compile(r"[((㈔㈶사재학의](?:(?<=[((㈔㈶])|(?<![가-힣].))")
_COOPERATIVE = "사회적협동조합"


def find_marked(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions after the mark of a legal form, where no other rule knows the name better."""
    text = reading.page.text
    known_starts = {agency.start for agency in agencies}
    for match in scan(_OPENING, _LEGAL_FORM, text):
        start = match.start("name")
        if start in known_starts:
            continue
        name = without_particle(match["name"])
        begin = match.start() if match["long"] == _COOPERATIVE else start
        yield built_agency(
            begin, start + len(name), "legal_form", name, "association", parent=None,
            region=places.region_at(start, start + len(name)), day=reading.published,
        )
