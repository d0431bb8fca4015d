"""High schools that no ending tells, next to one in a list: 근명고 and 학산고 in 증평공고, 근명고, 학산고."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import Reading
from ...lexicon.agencies import AgencySuffix, suffixes
from .naming import built_agency
from .places import Places
from .words import GOVERNED_UNITS, common_stems, ends_word

_SHORT, _SCHOOL = "고", "고등학교"
_INITIALS = 2
_NAME = r"(?P<name>[가-힣]{2,10}고)"
#: Between two items of a list, also over a place in brackets: 경성전자고(부산), 근명고.
_GAP = r"(?: ?\([^()\n]{1,10}\))?(?: ?[·,/] ?|[와과] | 및 )"
_BEHIND = re_pattern(rf"{_GAP}{_NAME}")
_AHEAD = regex_pattern(rf"(?r)(?<![가-힣A-Za-z0-9]){_NAME}{_GAP}")
#: An item with its gap is not longer.
_LONGEST_ITEM = 30
#: Tags of what makes 고 an ending of a verb or the word a conjunction; without them it is only taken for one (세정|고).
_VERBAL = ("VV", "VA", "VX", "XS", "MA", "J")


def is_initials(suffix: AgencySuffix) -> bool:
    """Whether an ending only has the initials of a school's kind, and makes other words too: 공고 is also a notice."""
    return suffix.kind == "education" and len(suffix.suffix) <= _INITIALS


def is_notice(text: str, places: Places, first: int, start: int, suffix: AgencySuffix) -> bool:
    """Whether a government publishes something where a school would have the town's bare name: 사하구|공고, but 대구|공고."""
    if not is_initials(suffix) or not text.endswith(GOVERNED_UNITS, first, start):
        return False
    region = places.region_at(first, start)
    return region is not None and region[-1] == text[start - 1]


def find_schools(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions of schools next to a school in a list; 그리고 and 맺고 are none."""
    text = reading.page.text
    open_ones = [agency for agency in agencies if agency.kind == "education" and agency.name.endswith(_SCHOOL)]
    taken = {agency.start for agency in agencies} | {agency.end for agency in agencies} if open_ones else set()
    while open_ones:
        school = open_ones.pop()
        behind = _BEHIND.match(text, school.end, min(len(text), school.end + _LONGEST_ITEM))
        ahead = _AHEAD.match(text, max(0, school.start - _LONGEST_ITEM), school.start)
        for item in (behind, ahead):
            if item is None or item.start("name") in taken or item.end("name") in taken or not _is_school(reading, item):
                continue
            start, end = item.span("name")
            found = built_agency(
                start, end, "school_in_list", _full_name(text[start:end]), "education", parent=None,
                region=places.region_at(start, end), day=reading.published,
            )
            taken |= {start, end}
            open_ones.append(found)
            yield found


def _full_name(written: str) -> str:
    """근명여고 is 근명여자고등학교, 학산고 is 학산고등학교."""
    fitting = [suffix for suffix in suffixes() if suffix.kind == "education" and suffix.official and written.endswith(suffix.suffix)]
    ending = max(fitting, key=lambda suffix: len(suffix.suffix), default=None)
    if ending is None:
        return written.removesuffix(_SHORT) + _SCHOOL
    return written.removesuffix(ending.suffix) + ending.official_on(None)


def _is_school(reading: Reading, item: re.Match[str] | regex.Match[str]) -> bool:
    start, end = item.span("name")
    if item["name"][: -len(_SHORT)] in common_stems() or not ends_word(reading.page.text, end):
        return False
    return not any(token.tag.startswith(_VERBAL) for token in reading.tokens.phrase(start) if start <= token.start < end)
