"""Names of the lexicon on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import NameHit, Reading
from ...lexicon.agencies import AgencyName
from ...lexicon.table import read_package_table
from .naming import known_agency
from .words import ends_word, is_letter

#: A name of fewer letters is not looked for across a space: 통일 부문 is no ministry.
SHORTEST_APART = 5
#: Letters of the longest country with what stands between it and its ministry.
LONGEST_COUNTRY = 14
#: How near a word of the courts makes an office theirs.
NEAR = 60
#: A government and what a list has next: 제주도·상공회의소 are two.
_GOVERNMENT_BESIDE = re_pattern(r"[가-힣]{1,8}[시도군구]·")
_PROSECUTION = re_pattern(r"검찰|지검|검사|법원|기소|구속|송치")
_LABOUR_MINISTRY = re_pattern(r"고용노동부|노동부|고용부|노동청|노동지청")
#: 서울청 and 부산청 are the labour ministry's where its regional offices are spoken of, and no other's.
_REGIONAL_OFFICES = re_pattern(r"지방청|지방노동청|지방고용노동청|지방관서|지방노동관서|지방고용노동관서")
_OTHER_OFFICES = re_pattern(r"경찰|국세청|세무|조달청|병무청|중기청|중소기업청|중소벤처기업청|우정청|산림청|환경청|국토관리청")
_PARLIAMENT = "국회"
_LOCAL_COUNCIL = re_pattern(r"[시도군구]의회")
#: How far before a committee its council may be named.
_BESIDE = 12
_POLYTECHNIC = re_pattern(r"폴리텍")


def find_known(reading: Reading) -> Iterator[FoundAgency]:
    """Mentions of bodies in the lexicon: full names, short forms (고용부), earlier names."""
    text = reading.page.text
    branches: list[tuple[NameHit, tuple[AgencyName, ...]]] = []
    for hit, forms in reading.named(AgencyName):
        if not _stands_alone(text, hit) or (hit.apart and _is_list(text, hit, forms)):
            continue
        if _is_of_local_council(text, hit, forms):
            continue
        certain = tuple([form for form in forms if form.status != "branch"])
        if certain:
            yield _of_country(text, known_agency(hit.start, hit.end, "lexicon", certain, reading.published))
        else:
            branches.append((hit, forms))
    if branches:
        yield from _find_branches(reading, branches)


def _is_list(text: str, hit: NameHit, forms: Sequence[AgencyName]) -> bool:
    """Whether a government and what a list has next are read together: 제주도·상공회의소 are two."""
    return _GOVERNMENT_BESIDE.match(text, hit.start, hit.end) is not None and not any("·" in form.form for form in forms)


def _is_of_local_council(text: str, hit: NameHit, forms: Sequence[AgencyName]) -> bool:
    """Whether a committee that the 국회 has, too, is that of a local council: 경북도의회 예산결산특별위원회."""
    if forms[0].body.parent != _PARLIAMENT or any(form.body.parent != _PARLIAMENT for form in forms) or _PARLIAMENT in text[hit.start : hit.end]:
        return False
    beside = _LOCAL_COUNCIL.search(text, hit.start - _BESIDE, hit.start) is not None
    return beside or (_PARLIAMENT not in text and _LOCAL_COUNCIL.search(text) is not None)


def _of_country(text: str, agency: FoundAgency) -> FoundAgency:
    """A ministry of another country is no ministry of ours: 베트남 노동부."""
    if agency.kind != "central" or text[max(0, agency.start - 2) : agency.start] not in _ends_of_countries():
        return agency
    country = _country().match(text, max(0, agency.start - LONGEST_COUNTRY), agency.start)
    if country is None:
        return agency
    return FoundAgency(country.start("name"), agency.end, "foreign_ministry", name=text[country.start("name") : agency.end], kind="other")


@lru_cache(maxsize=1)
def _countries() -> list[str]:
    return [row["country"] for row in read_package_table("jobnews.entities.agency", "countries.tsv", ("country",))]


@lru_cache(maxsize=1)
def _ends_of_countries() -> frozenset[str]:
    """What stands right before a ministry of another country: its last letter, or that of 정부, and a space."""
    return frozenset(f"{name[-1]} " for name in (*_countries(), "정부"))


@lru_cache(maxsize=1)
def _country() -> regex.Pattern[str]:
    names = "|".join(sorted(_countries(), key=len, reverse=True))
    return regex_pattern(rf"(?r)(?<![가-힣])(?P<name>{names}) (?:정부 )?")


def _find_branches(
    reading: Reading, branches: Sequence[tuple[NameHit, tuple[AgencyName, ...]]]
) -> Iterator[FoundAgency]:
    """군산지청 where it is the labour office and not the prosecution's, 아산캠퍼스 where it is the polytechnic's."""
    text = reading.page.text
    labour, polytechnic = _LABOUR_MINISTRY.search(text), _POLYTECHNIC.search(text)
    regional = labour is not None and _REGIONAL_OFFICES.search(text) is not None and _OTHER_OFFICES.search(text) is None
    for hit, forms in branches:
        if forms[0].form.endswith("캠퍼스"):
            meant = polytechnic is not None
        elif forms[0].form.endswith("청") and not forms[0].form.endswith("지청"):
            meant = regional
        else:
            meant = labour is not None and _PROSECUTION.search(text, hit.start - NEAR, hit.end + NEAR) is None
        if meant:
            yield known_agency(hit.start, hit.end, "branch", forms, reading.published)


def _stands_alone(text: str, hit: NameHit) -> bool:
    """Whether the hit is a word, and not a piece of a longer one: 평생교육진흥원 in 경기도평생교육진흥원."""
    if is_letter(text, hit.start - 1) or not ends_word(text, hit.end):
        return False
    return not hit.apart or hit.end - hit.start > SHORTEST_APART
