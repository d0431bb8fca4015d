"""Branches and units that make one name with their body: 고용노동부 군산지청, 한국노총 광주지역본부, 한밭대 산학협력단."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from ...core.mentions import FoundAgency
from ...core.reading import NameHit, Reading
from ...lexicon.agencies import AgencyName, AgencySuffix
from .naming import built_agency, known_agency
from .places import Places
from .words import common_stems, ends_word, name_parts, word_start

#: Letters of a body's name before its place: 실업극복국민운동|인천본부; in fewer there is room for a common word only.
SHORTEST_BODY = 4
#: 충북 with its space; longer words between a body and its unit are places of their own.
LONGEST_PROVINCE = 3
#: 거제통영고성 with its space.
LONGEST_PLACES = 9
#: Bodies that run centers of their own: 노사발전재단 충청중장년일자리희망센터.
_CENTER_KINDS = frozenset({"public", "association"})
_CENTER = "센터"
#: Endings that make a unit only behind a name of their own.
_UNITS = frozenset({_CENTER, "추진단", "기획단", "평가단"})
#: Bodies whose members in a city are a council of theirs: 한국노총 |군산시협의회.
_FEDERATIONS, _COUNCILS = frozenset({"association", "committee"}), frozenset({"협의회", "연합회", "연맹"})
#: 국립농산물품질관리원 |경남지원; without a place it is support.
_BRANCH_OFFICE, _OFFICIAL = "지원", frozenset({"central", "public"})
_BRANCH_KINDS = frozenset({"association", "other"})
_CENTER_RULES = frozenset({"place_and_ending", "center_of_body"})
#: A labour office and the job center in it: 천안고용노동지청 아산고용센터.
_LABOUR_OFFICE, _JOB_CENTERS = ("노동지청", "노동청", "지청"), ("고용센터", "고용복지플러스센터", "고용지원센터")
#: A unit of a university that no name stands before has a longer ending.
LONGEST_COMMON = 5
#: A university's institutes are named after their fields: 창원대 |사회과학연구소.
_INSTITUTE = "연구소"
_CAMPUS, _POLYTECHNIC = "캠퍼스", "폴리텍"
#: The head of a unit: 고용노동부 구미지청|장, 한국노총 광주지역본부|의장.
_HEADS = ("장", "의장")
_OPENING, _CLOSING = "‘'“\"「『<", "’'”\"」』>"


def find_parts(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions made of an agency and the branch word that follows it, apart or in one word."""
    text = reading.page.text
    ending_at = {agency.end: agency for agency in sorted(agencies, key=lambda agency: agency.start - agency.end, reverse=True)}
    bodies: dict[int, list[tuple[int, tuple[AgencyName, ...]]]] | None = None
    endings = [(hit, entry) for hit, entries in reading.named(AgencySuffix) if not hit.apart for entry in entries]
    taken = {hit.end for hit, suffix in endings if suffix.before == "never"} | ending_at.keys()
    for hit, suffix in endings:
        if suffix.before == "never":
            continue
        first = word_start(text, hit.start)
        whole = _whole_before(places, ending_at, text, first)
        if (whole is None and suffix.before != "part") or not _ends_unit(text, hit.end):
            continue
        found: FoundAgency | None = None
        if whole is not None:
            if _is_unit_of(whole, places, text, first, hit, suffix, taken):
                found = _joined(reading, places, whole, first, hit.end, suffix)
        elif suffix.suffix != _BRANCH_OFFICE and ends_word(text, hit.end):
            found = _of_cooperative(reading, places, first, hit)
            if found is None and first < hit.start:
                bodies = _names_by_start(reading) if bodies is None else bodies
                found = _in_one_word(reading, places, bodies.get(first, ()), first, hit, suffix)
        if found is not None:
            ending_at[found.end] = found  # a branch may have branches: 금속노조 가온지부 군산지회
            yield found
    yield from _find_sharing(reading, {hit.end for hit, suffix in endings if suffix.before == "part"}, ending_at)
    yield from _find_centers(text, ending_at)
    yield from _find_named_by_place(reading, agencies)


def _ends_unit(text: str, end: int) -> bool:
    """Whether a unit's name may end there, or its head's title does: 고용노동부 구미지청|장."""
    if ends_word(text, end):
        return True
    return text.startswith(_HEADS, end) and any(text.startswith(head, end) and ends_word(text, end + len(head)) for head in _HEADS)


def _is_unit_of(
    whole: FoundAgency, places: Places, text: str, first: int, hit: NameHit, suffix: AgencySuffix, taken: Container[int]
) -> bool:
    """Whether an ending makes a unit of the body before it: 지사, and behind a name 센터 (소상공인시장진흥공단 군산센터)."""
    stem = text[first : hit.start]
    placed = bool(stem) and places.end_from(first, hit.start) is not None
    if not ends_word(text, hit.end) and not placed:
        return False
    if suffix.suffix == _BRANCH_OFFICE:
        return whole.kind in _OFFICIAL and places.end_from(first, hit.start) == hit.start
    if suffix.before == "part" and suffix.kind in _BRANCH_KINDS and (not stem or stem in name_parts("area")):
        return False  # 중진공 |지역본부 has no place: any of them
    if suffix.before == "part":
        return suffix.kind != "education" or whole.kind != "central"  # 보건복지부 |청년사회서비스사업단 is a program
    if suffix.suffix in _COUNCILS:
        return whole.kind in _FEDERATIONS and placed and _is_all_place(places, first, hit.start)
    if suffix.suffix in _JOB_CENTERS and not stem:
        return whole.name.endswith(_LABOUR_OFFICE)
    if whole.kind == "education" and suffix.kind == "public" and suffix.suffix.endswith(tuple(name_parts("university_unit"))):
        named = stem not in common_stems() or suffix.suffix == _INSTITUTE
        return named and bool(stem or suffix.before == "nothing" or len(suffix.suffix) >= LONGEST_COMMON)
    if suffix.suffix not in _UNITS or hit.end in taken or not stem:
        return False
    kinds = ("public",) if suffix.suffix == _CENTER else ("public", "education")
    return whole.kind in kinds and (suffix.suffix != _CENTER or stem not in common_stems())


def _is_all_place(places: Places, start: int, end: int) -> bool:
    """Whether places and nothing else fill a stretch: 군산시, 광주전남."""
    while start < end and (place := places.end_from(start, end)) is not None:
        start = place
    return start == end


def _of_cooperative(reading: Reading, places: Places, first: int, hit: NameHit) -> FoundAgency | None:
    """A branch in a city of the cooperatives, which are no body by that word alone: 농협 |군산시지부."""
    text = reading.page.text
    if first < 1 or text[first - 1] != " " or places.end_from(first, hit.start) is None:
        return None
    start = word_start(text, first - 1)
    if text[start : first - 1] not in name_parts("cooperative"):
        return None
    return built_agency(
        start, hit.end, "branch_of_cooperative", " ".join(text[start : hit.end].split()), "association", parent=None,
        region=places.region_at(first, hit.end), day=reading.published,
    )


def _find_sharing(reading: Reading, unit_ends: Container[int], ending_at: dict[int, FoundAgency]) -> Iterator[FoundAgency]:
    """The first of two bodies that share the unit of the second: 한국노총 in `한국노총·민주노총 대전본부`."""
    text = reading.page.text
    for agency in list(ending_at.values()):
        if agency.end not in unit_ends or not text.endswith("·", 0, agency.start):
            continue
        unit = text[agency.start : agency.end].rpartition(" ")[2]
        if len(unit) == agency.end - agency.start:
            continue
        other = ending_at.get(agency.start - 1)
        longer = other is not None and text[max(0, other.start - 2) : other.start].rstrip().endswith(("·", ","))
        if other is not None and not longer and other.kind == agency.kind and other.rule == "lexicon" and " " not in text[other.start : other.end]:
            found = built_agency(
                other.start, other.end, "shared_unit", f"{other.name} {unit}", other.kind, parent=other.name,
                region=agency.region, day=reading.published,
            )
            found.priority = 1
            yield found


def _whole_before(places: Places, ending_at: dict[int, FoundAgency], text: str, first: int) -> FoundAgency | None:
    """The agency one space before a unit, or before the places of the unit: 대한노인회 |충북 진천군지회, 금속노조 |군산김제 하청지회."""
    if first < 1 or text[first - 1] != " ":
        return None
    whole = ending_at.get(first - 1)
    if whole is not None or ending_at.keys().isdisjoint(range(first - LONGEST_PLACES - 1, first - 1)):
        return whole
    place = word_start(text, first - 1)
    if ending_at.get(place - 1) is None or text[place - 1] != " " or not _is_all_place(places, place, first - 1):
        return None
    joined = places.end_from(place, first - 1) != first - 1
    return ending_at[place - 1] if joined or first - place <= LONGEST_PROVINCE else None


def _find_centers(text: str, ending_at: dict[int, FoundAgency]) -> Iterator[FoundAgency]:
    """An office or center right after the body that runs it is one mention with it: 한국장애인고용공단 경기맞춤훈련센터."""
    found = list(ending_at.values())
    behind_ministry: dict[int, int] = {}
    for center in found:
        whole = ending_at.get(center.start - 1)
        if whole is None or text[center.start - 1] != " ":
            continue
        if _is_of_ministry(center, whole):
            behind_ministry[center.start] = whole.start
        elif _is_run_by(center, whole):
            yield replace(
                center, start=whole.start, rule="center_of_agency", name=f"{whole.name} {center.name}", name_today=None,
                parent=whole.name, region=center.region or whole.region,
            )
    for office in found:  # and the branch of an office: 국가데이터처 호남지방데이터청 제주사무소
        if office.start in behind_ministry:
            yield replace(office, start=behind_ministry[office.start], rule="office_of_ministry")


def _is_of_ministry(office: FoundAgency, ministry: FoundAgency) -> bool:
    """Whether an office has its ministry's name before its own: 고용노동부 전주고용센터 is the 전주고용센터."""
    central = office.kind == ministry.kind == "central" and (office.region is not None or "지방" in office.name)
    return central and office.parent is not None and office.parent in (ministry.name, ministry.name_today)


def _is_run_by(center: FoundAgency, whole: FoundAgency) -> bool:
    """Whether a center has the name of the body that runs it before its own."""
    house = whole.kind in _CENTER_KINDS and center.name.endswith(tuple(name_parts("house")))
    if center.rule not in _CENTER_RULES:
        return house and center.parent == whole.name
    office = whole.name.endswith(_LABOUR_OFFICE) and center.name.endswith(_JOB_CENTERS)
    return house or office or _is_below(center, whole)


def _is_below(office: FoundAgency, whole: FoundAgency) -> bool:
    """Whether an office is one of a regional office of the same ministry: 동부지방산림청 정선국유림관리소."""
    return office.kind == whole.kind == "central" and office.parent is not None and office.parent == whole.parent and "지방" in whole.name


def _find_named_by_place(reading: Reading, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """A center with its place behind its name, where quotation marks hold both: ‘서울청년센터 강북’."""
    text = reading.page.text
    opened = [agency for agency in agencies if text[agency.start - 1 : agency.start] in _OPENING and text.startswith(" ", agency.end)]
    places = {region.start: region.end for region in reading.regions} if opened else {}
    for agency in opened:
        end = places.get(agency.end + 1, 0)
        if end and text[end : end + 1] in _CLOSING:
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
    if suffix.official and unit == suffix.suffix:
        unit = suffix.official_on(reading.published)
    kind = "education" if suffix.kind == "education" and whole.kind == "education" else whole.kind
    if suffix.suffix == _CAMPUS and whole.kind == "education" and _POLYTECHNIC not in whole.name:  # 부산대 양산캠퍼스 is 부산대학교; campuses that stand alone are listed
        return replace(whole, end=end, rule="campus")
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
    """한국노총광주지역본부: a known body at the start of the word; 실업극복국민운동인천본부: a place right before the unit.

    A university's unit may stand right behind its name: 한밭대학교산학협력단.
    """
    text = reading.page.text
    for end, forms in bodies:
        if end == hit.start and suffix.kind == forms[0].body.kind == "education":
            return _joined(reading, places, known_agency(first, end, "lexicon", forms, reading.published), end, hit.end, suffix)
        if end < hit.start and places.end_from(end, hit.start):
            whole = known_agency(first, end, "lexicon", forms, reading.published)
            return _joined(reading, places, whole, end, hit.end, suffix)
    inner = places.start_of(hit.start)
    if inner is None or places.end_from(first, hit.start):
        return None
    if inner - first < SHORTEST_BODY and text[first:inner] not in name_parts("cooperative"):
        return None
    return built_agency(
        first, hit.end, "branch_in_word", text[first : hit.end], "association", parent=None,
        region=places.region_at(first, hit.end), day=reading.published,
    )
