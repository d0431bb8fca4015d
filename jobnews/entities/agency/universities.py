"""Universities that no list holds, by their president, their unit or the universities beside them: 가람대(총장 …), 평택대·국제대."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import Reading
from ...lexicon.agencies import bodies
from .naming import built_agency
from .places import Places
from .words import common_stems, ends_word

_NAME = r"(?P<stem>[가-힣]{2,8})(?P<end>대학교|대학|대)"
#: Its president in brackets, and the unit that only universities have.
_PRESIDENTS, _UNIT = ("총장", "학장"), "산학협력단"
_SIGNS = (*_PRESIDENTS, _UNIT)
_WITH_SIGN = re_pattern(rf"(?<![가-힣A-Za-z0-9]){_NAME}(?= ?\((?:{'|'.join(_PRESIDENTS)})| ?{_UNIT})")
#: Between two items of a list, also over a campus or number in brackets: 고려대(세종), 동덕여대.
_GAP = r"(?:\([^()\n]{1,10}\))?(?: ?[·,/] ?|[와과] | 및 )"
_BEHIND = re_pattern(rf"{_GAP}(?P<name>{_NAME})")
_AHEAD = regex_pattern(rf"(?r)(?<![가-힣A-Za-z0-9])(?P<name>{_NAME}){_GAP}")
#: An item with its gap is not longer.
_LONGEST_ITEM = 28


def find_universities(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions of universities with their president in brackets or their unit behind, or next to a university in a list."""
    text = reading.page.text
    open_ones = [agency for agency in agencies if agency.kind == "education"]
    has_signs = any(sign in text for sign in _SIGNS)
    if not open_ones and not has_signs:
        return
    known = {agency.start: agency for agency in agencies}
    ends = {agency.end for agency in agencies}
    for match in _WITH_SIGN.finditer(text) if has_signs else ():
        if match.start() not in known and match.end() not in ends and (found := _university(reading, places, match)):
            known[found.start] = found
            open_ones.append(found)
            yield found
    while open_ones:
        agency = open_ones.pop()
        behind = _BEHIND.match(text, agency.end, min(len(text), agency.end + _LONGEST_ITEM))
        ahead = _AHEAD.match(text, max(0, agency.start - _LONGEST_ITEM), agency.start)
        for item in (behind, ahead):
            if item is None or item.start("name") in known or item.end("name") in ends:
                continue
            if found := _university(reading, places, item):
                known[found.start] = found
                open_ones.append(found)
                yield found


def _university(reading: Reading, places: Places, match: re.Match[str] | regex.Match[str]) -> FoundAgency | None:
    start, end, stem = match.start("stem"), match.end("end"), match["stem"]
    if stem in common_stems() or not ends_word(reading.page.text, end):
        return None
    full = f"{stem}대학교"
    campus = f"한국폴리텍대학 {stem.removesuffix('폴리텍')}캠퍼스"
    if stem.endswith("폴리텍") and campus in bodies():
        full = campus
    name = full if match["end"] == "대" or full in bodies() else f"{stem}{match['end']}"
    return built_agency(
        start, end, "university", name, "education", parent=None, region=places.region_at(start, end), day=reading.published
    )
