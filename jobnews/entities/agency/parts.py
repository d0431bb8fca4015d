"""Branches and units that make one name with their body: 고용노동부 군산지청, 한국노총 광주지역본부, 한밭대 산학협력단."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...core.mentions import FoundAgency
from ...core.reading import NameHit, Reading
from ...lexicon.agencies import AgencyName, AgencySuffix
from .naming import built_agency, known_agency
from .places import Places
from .words import common_stems, ends_word, word_start

#: Letters of a body's name before its place: 실업극복국민운동|인천본부; in fewer there is room for a common word only.
SHORTEST_BODY = 4
#: 충북 with its space; longer words between a body and its unit are places of their own.
LONGEST_PROVINCE = 3
#: Bodies that run centers of their own: 노사발전재단 충청중장년일자리희망센터.
_CENTER_KINDS = frozenset({"public", "association"})
_CENTER = "센터"
#: Endings that make a unit only behind a name of their own.
_UNITS = frozenset({_CENTER, "추진단", "기획단", "평가단"})
_CENTER_RULES = frozenset({"place_and_ending", "center_of_body"})
#: A labour office and the job center in it: 천안고용노동지청 아산고용센터.
_LABOUR_OFFICE, _JOB_CENTERS = ("노동지청", "노동청", "지청"), ("고용센터", "고용복지플러스센터", "고용지원센터")
#: Shorter bodies with branches of their own: 농협고흥군지부.
_COOPERATIVES = frozenset({"농협", "수협", "축협", "신협"})
_OPENING, _CLOSING = "‘'“\"「『<", "’'”\"」』>"


def find_parts(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions made of an agency and the branch word that follows it, apart or in one word."""
    text = reading.page.text
    ending_at = {agency.end: agency for agency in sorted(agencies, key=lambda agency: agency.start - agency.end, reverse=True)}
    bodies = _names_by_start(reading)
    endings = [(hit, entry) for hit, entries in reading.named(AgencySuffix) if not hit.apart for entry in entries]
    taken = {hit.end for hit, suffix in endings if suffix.before == "never"} | ending_at.keys()
    for hit, suffix in endings:
        if not _is_unit(suffix) or not ends_word(text, hit.end):
            continue
        first = word_start(text, hit.start)
        whole = _whole_before(places, ending_at, text, first)
        if suffix.suffix in _UNITS and (whole is None or hit.end in taken or not _has_unit(whole, text[first : hit.start], suffix)):
            continue
        found: FoundAgency | None = None
        if whole is not None:
            found = _joined(reading, places, whole, first, hit.end, suffix)
        elif first < hit.start:
            found = _in_one_word(reading, places, bodies.get(first, ()), first, hit, suffix)
        if found is not None:
            ending_at[found.end] = found  # a branch may have branches: 금속노조 가온지부 군산지회
            yield found
    yield from _find_centers(text, ending_at)
    yield from _find_named_by_place(reading, agencies)


def _is_unit(suffix: AgencySuffix) -> bool:
    """Whether an ending makes a unit of the body before it: 지사, and behind a name 센터 (소상공인시장진흥공단 군산센터)."""
    return suffix.before == "part" or suffix.suffix in _UNITS


def _has_unit(whole: FoundAgency, stem: str, suffix: AgencySuffix) -> bool:
    """Whether a stem with an ending that is no unit's by itself names a unit of the body before it."""
    kinds = ("public",) if suffix.suffix == _CENTER else ("public", "education")
    return whole.kind in kinds and bool(stem) and (suffix.suffix != _CENTER or stem not in common_stems())


def _whole_before(places: Places, ending_at: dict[int, FoundAgency], text: str, first: int) -> FoundAgency | None:
    """The agency one space before a unit, or before the province of the unit: 대한노인회 |충북 진천군지회."""
    if first < 1 or text[first - 1] != " ":
        return None
    province = places.before(first)
    if province is not None and first - province <= LONGEST_PROVINCE and text[province - 1 : province] == " ":
        return ending_at.get(first - 1) or ending_at.get(province - 1)
    return ending_at.get(first - 1)


def _find_centers(text: str, ending_at: dict[int, FoundAgency]) -> Iterator[FoundAgency]:
    """A center right after the body that runs it makes one name with it: 한국장애인고용공단 경기맞춤훈련센터."""
    for center in list(ending_at.values()):
        whole = ending_at.get(center.start - 1)
        if whole is None or text[center.start - 1] != " " or center.rule not in _CENTER_RULES:
            continue
        office = whole.name.endswith(_LABOUR_OFFICE) and center.name.endswith(_JOB_CENTERS)
        if office or (whole.kind in _CENTER_KINDS and center.name.endswith(_CENTER)):
            yield replace(
                center, start=whole.start, rule="center_of_agency", name=f"{whole.name} {center.name}", name_today=None,
                parent=whole.name, region=center.region or whole.region,
            )


def _find_named_by_place(reading: Reading, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """A center with its place behind its name, where quotation marks hold both: ‘서울청년센터 강북’."""
    text = reading.page.text
    places = {region.start: region.end for region in reading.regions}
    for agency in agencies:
        end = places.get(agency.end + 1, 0)
        if end and text[agency.end] == " " and text[end : end + 1] in _CLOSING and text[agency.start - 1 : agency.start] in _OPENING:
            yield replace(
                agency, end=end, rule="center_and_place", name=" ".join(text[agency.start : end].split()), name_today=None, parent=None
            )


def _names_by_start(reading: Reading) -> dict[int, list[tuple[int, tuple[AgencyName, ...]]]]:
    """Where names of known bodies begin, with their ends, whatever stands around them."""
    found: dict[int, list[tuple[int, tuple[AgencyName, ...]]]] = {}
    for hit, entries in reading.named(AgencyName):
        if forms := tuple([entry for entry in entries if entry.status != "branch"]):
            found.setdefault(hit.start, []).append((hit.end, forms))
    return found


def _joined(reading: Reading, places: Places, whole: FoundAgency, first: int, end: int, suffix: AgencySuffix) -> FoundAgency:
    unit = " ".join(reading.page.text[whole.end : end].split())
    kind = "education" if suffix.kind == "education" and whole.kind == "education" else whole.kind
    return built_agency(
        whole.start, end, "branch_of_agency", f"{whole.name} {unit}", kind, parent=whole.name,
        region=places.region_at(first, end) or whole.region, day=reading.published,
    )


def _in_one_word(
    reading: Reading,
    places: Places,
    bodies: Sequence[tuple[int, tuple[AgencyName, ...]]],
    first: int,
    hit: NameHit,
    suffix: AgencySuffix,
) -> FoundAgency | None:
    """한국노총광주지역본부: a known body at the start of the word; 실업극복국민운동인천본부: a place right before the unit."""
    text = reading.page.text
    for end, forms in bodies:
        if end < hit.start and places.end_from(end, hit.start):
            whole = known_agency(first, end, "lexicon", forms, reading.published)
            return _joined(reading, places, whole, end, hit.end, suffix)
    inner = places.start_of(hit.start)
    if inner is None or places.end_from(first, hit.start):
        return None
    if inner - first < SHORTEST_BODY and text[first:inner] not in _COOPERATIVES:
        return None
    return built_agency(
        first, hit.end, "branch_in_word", text[first : hit.end], "association", parent=None,
        region=places.region_at(first, hit.end), day=reading.published,
    )
