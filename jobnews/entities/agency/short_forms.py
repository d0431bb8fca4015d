"""Short forms that an article makes for itself: (이하 충남인자위), 한국고용정보원(고용정보원), and 새일센터 after 세종새일센터."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import NameHit, Reading
from ...lexicon.agencies import AgencySuffix
from ...lexicon.names import NameIndex, squeeze
from .places import Places
from .words import ends_word, is_letter, word_start

_DEFINITION = re_pattern(
    r" ?\((?:(?P<said>이하|약칭|이하 약칭|줄여서)[ :,]*)?[‘'“\"「]?(?P<short>[가-힣A-Za-z·]{2,14})[’'”\"」]?(?:[이]?라 [함한]다?)?\)"
)
#: What a name may lose at its second mention: 한국지역고용학회 -> 지역고용학회.
_NATIONALS = ("한국", "대한", "전국")
_NATIONAL = re_pattern(rf"(?:{'|'.join(_NATIONALS)})(?=[가-힣]{{5}})")
#: A shorter ending is too often another word: 상의 (consultation).
SHORTEST_BARE = 3
#: Of more centers than that, a bare name means none.
FEW_CENTERS = 2
#: Rules that find names which may be the tail of a longer one.
_OPEN_RULES = frozenset({"proper_name", "quoted_name", "noun_run", "beside_agency"})
#: The same, where the longer name has the shorter one as its last word: 노사발전재단 |충청중장년일자리희망센터.
_LAST_WORD_RULES = frozenset({"place_and_ending", "place_before_name", "center_of_body"})
_TAIL_RULES = _OPEN_RULES | _LAST_WORD_RULES
_BARE_KINDS = frozenset({"place", "nothing"})
#: Of a bare name's kind there are several: 8개의 시니어클럽, 지역 상공회의소 회장들, 시니어클럽들이; or it is another: 농어촌 일자리센터.
_SEVERAL_BEFORE = regex_pattern(r"(?r)(?:\d ?(?:여 ?)?(?:개소?|곳|군데)의?|(?<![가-힣])(?:각|각각의|여러|모든|지역|지역별|권역별|전국|도내|관내|시내|인근|다른|일부|주요|시·군|시군|농어촌|농촌|어촌|청년|여성|노인|중장년|장애인|외국인))\s")
_SEVERAL_AFTER = re_pattern(r"들|별로| \d+ ?(?:여 ?)?(?:개소?|곳)")
#: How far before a name such a word may begin.
_REACH = 12
#: The part of a branch that may stand for it later: 부산동래지청 after 부산지방노동청 부산동래지청.
SHORTEST_BRANCH = 5
_COMMITTEE, SHORTEST_COMMITTEE = "위원회", 6
_GENERAL, _GENERAL_CENTER = "종합", "종합고용지원센터"
#: A name without its place must be so long to say which body it is.
SHORTEST_OWN = 9
_PLACED = frozenset({"place_and_ending", "place_before_name"})
_BRANCH_ENDS = ("지청", "지부", "지회", "본부", "지사", "지점", "사무소", "출장소", "관리소", "산학협력단")
_BRANCH_RULES = frozenset({"branch_of_agency", "center_of_agency", "lexicon"})
_OWNED_ENDS = (*_BRANCH_ENDS, "캠퍼스")


def find_defined(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions by short forms that the article defines in brackets after the full name, from there on."""
    text = reading.page.text
    defined: dict[str, FoundAgency] = {}
    built = {agency.start: agency for agency in agencies if agency.name_today is None}
    for agency in agencies:
        match = _DEFINITION.match(text, agency.end) if text.startswith(("(", " ("), agency.end) else None
        if match and (match["said"] or _abbreviates(places, match, agency.name) or _is_alias(match, agency, built)):
            defined.setdefault(match["short"], replace(agency, start=match.start("short"), end=match.end("short")))
        if agency.name.startswith(_NATIONALS) and (national := _NATIONAL.match(agency.name)):
            defined.setdefault(agency.name[national.end() :], agency)
        if agency.name.endswith(_COMMITTEE) and len(agency.name) >= SHORTEST_COMMITTEE:
            defined.setdefault(agency.name[: -len("원회")], agency)  # 국정기획자문위 after 국정기획자문위원회
        if agency.name.endswith(_GENERAL_CENTER):
            defined.setdefault(agency.name.replace(_GENERAL, ""), agency)  # 군산고용지원센터 after 군산종합고용지원센터
    for short, agency in (*_branches(text, agencies).items(), *_without_place(text, places, agencies).items()):
        defined.setdefault(short, agency)
    if not defined:
        return
    listed = {agency.start for agency in agencies if agency.rule == "lexicon"}
    for hit in NameIndex(defined.items(), for_one_text=True).find_unbroken(text):
        agency = hit.entries[0]
        if hit.start in listed and agency.rule != "lexicon":
            continue  # 공동파업위원회(이하 민노총): the name of another body
        if hit.start >= agency.start and not is_letter(text, hit.start - 1) and ends_word(text, hit.end):
            yield replace(agency, start=hit.start, end=hit.end, rule="defined_short_form")


def _branches(text: str, agencies: Sequence[FoundAgency]) -> dict[str, FoundAgency]:
    """The parts of branches that stand for one of them only: 산학협력단 of two universities stands for none."""
    found: list[tuple[str, FoundAgency]] = []
    for agency in agencies:
        if agency.rule not in _BRANCH_RULES or not text.endswith(_BRANCH_ENDS, agency.start, agency.end):
            continue
        branch = text[agency.start : agency.end].rpartition(" ")[2]
        if SHORTEST_BRANCH <= len(branch) < agency.end - agency.start:
            found.append((branch, agency))
    return _of_one(found)


def _without_place(text: str, places: Places, agencies: Sequence[FoundAgency]) -> dict[str, FoundAgency]:
    """Long names without the place that they begin with: 사회적기업성장지원센터 after 제주사회적기업성장지원센터."""
    found: list[tuple[str, FoundAgency]] = []
    for agency in agencies:
        end = places.end_from(agency.start, agency.end) if agency.rule in _PLACED else None
        own = text[end : agency.end].strip() if end is not None else ""
        if len(squeeze(own)) >= SHORTEST_OWN:
            found.append((own, agency))
    return _of_one(found)


def _of_one(found: Sequence[tuple[str, FoundAgency]]) -> dict[str, FoundAgency]:
    """The short forms that stand for one body only, each with its first mention."""
    names: dict[str, set[str]] = {}
    for short, agency in found:
        names.setdefault(short, set()).add(agency.name)
    first = dict(reversed(found))
    return {short: agency for short, agency in first.items() if len(names[short]) == 1}


def _abbreviates(places: Places, match: re.Match[str], name: str) -> bool:
    """Whether the letters of the short form stand in the name in that order, and are fewer: no place, as in 대전생활과학고(대전)."""
    short, letters = match["short"], iter(squeeze(name))
    if places.end_from(match.start("short"), match.end("short")) == match.end("short"):
        return False
    return len(short) < len(squeeze(name)) and all(letter in letters for letter in short)


def _is_alias(match: re.Match[str], agency: FoundAgency, built: dict[int, FoundAgency]) -> bool:
    """Whether the brackets hold another name of the same kind that no lexicon knows: 가온지원센터(누리센터)."""
    other = built.get(match.start("short"))
    return other is not None and other.end == match.end("short") and other.name[-2:] == agency.name[-2:]


def _may_stand_alone(entry: AgencySuffix) -> bool:
    """Whether an ending may be all that an article says of a body again: 일자리센터, a university's 대학일자리센터."""
    return (entry.before in _BARE_KINDS and entry.kind != "local") or (entry.before == "part" and entry.suffix.endswith("센터"))


def resolve_bare(reading: Reading, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Give endings that stand alone the name of the last body named before that ends so, or else of the next one.

    Bare scheme centers are mentions already (여성새로일하기센터), other endings (일자리센터) become one here. Where an
    article names many centers of a scheme, or none, the bare name is the scheme's. 주민센터 is any reader's own.
    """
    text = reading.page.text
    scheme = {agency.start: agency for agency in agencies if agency.rule == "scheme_center"}
    full = [agency for agency in agencies if agency.rule != "scheme_center"]
    ends = [agency.end for agency in full]
    bare: list[tuple[NameHit, str]] = []
    for hit, entries in reading.named(AgencySuffix):
        if hit.apart or hit.end - hit.start < SHORTEST_BARE:
            continue
        behind = bisect_right(ends, hit.start)
        if behind < len(full) and full[behind].start <= hit.start:
            continue
        suffix = next((entry for entry in entries if _may_stand_alone(entry)), None)
        if suffix is not None and word_start(text, hit.start) == hit.start and ends_word(text, hit.end):
            bare.append((hit, squeeze(suffix.official_on(reading.published))))
    by_tail = _by_tail(full, {tail for _, tail in bare})
    for hit, tail in bare:
        ended = by_tail.get(tail, [])
        agency = _nearest(ended, hit.start)
        if hit.start in scheme and (agency is None or len({one.name for one in ended}) > FEW_CENTERS):
            yield scheme[hit.start]
        elif agency is not None and not _is_one_of_several(text, hit.start, hit.end):
            yield replace(agency, start=hit.start, end=hit.end, rule="bare_ending")


def _is_one_of_several(text: str, start: int, end: int) -> bool:
    """Whether the bare name is a common noun: 8개의 시니어클럽, 지역 상공회의소, 시니어클럽들."""
    return bool(_SEVERAL_BEFORE.match(text, max(0, start - _REACH), start) or _SEVERAL_AFTER.match(text, end))


def resolve_tails(agencies: Sequence[FoundAgency]) -> list[FoundAgency]:
    """Give a name that is the tail of one other name of the article that name: 조선업 지원단 after 경남 조선업 지원단.

    A name that the article spaces in two ways (고창군 농업기술센터, 고창군농업기술센터) gets the first of them.
    """
    first: dict[str, str] = {}
    tails: set[str] = set()
    keys = [squeeze(agency.name) for agency in agencies]
    for agency, key in zip(agencies, keys, strict=True):
        first.setdefault(key, agency.name)
        if _may_be_tail(agency):
            tails.add(key)
    wholes = _by_tail(agencies, tails)
    resolved = []
    for agency, key in zip(agencies, keys, strict=True):
        if key in wholes and _may_be_tail(agency) and (whole := _whole_of(agency, wholes[key])):
            agency = replace(whole, start=agency.start, end=agency.end, rule=agency.rule)
            key = squeeze(agency.name)
        agency.name = first[key]
        resolved.append(agency)
    return resolved


def _whole_of(agency: FoundAgency, ended_so: Sequence[FoundAgency]) -> FoundAgency | None:
    """The one longer name, of those that end as a name does, that it is the tail of."""
    longer: dict[str, FoundAgency] = {}
    for whole in ended_so:
        if squeeze(whole.name) != squeeze(agency.name):
            longer.setdefault(whole.name, whole)
    if agency.rule not in _OPEN_RULES:  # 일자리위원회 after 아산시 일자리위원회
        longer = {name: whole for name, whole in longer.items() if name.endswith(f" {agency.name}")}
    nearest = min(longer, key=len, default="")
    return longer[nearest] if longer and all(squeeze(name).endswith(squeeze(nearest)) for name in longer) else None


def _may_be_tail(agency: FoundAgency) -> bool:
    """Whether a name may be the tail of a longer one, by the rule that found it."""
    return agency.rule in _TAIL_RULES or (agency.kind == "committee" and agency.rule == "lexicon")


def _by_tail(agencies: Sequence[FoundAgency], tails: set[str]) -> dict[str, list[FoundAgency]]:
    """The agencies, in order, by those of the tails that end their names; a name is a tail of itself."""
    by_tail: dict[str, list[FoundAgency]] = {}
    lengths = sorted({len(tail) for tail in tails if len(tail) > 1})
    for agency in agencies if lengths else ():
        key = squeeze(agency.name)
        for length in lengths:
            if (tail := key[-length:]) in tails and length <= len(key):
                by_tail.setdefault(tail, []).append(agency)
    return by_tail


def _nearest(agencies: Sequence[FoundAgency], start: int) -> FoundAgency | None:
    """The last of the agencies before a position, else the first after it."""
    if not agencies:
        return None
    at = bisect_left(agencies, start, key=lambda agency: agency.start)
    return agencies[at - 1] if at else agencies[0]


def resolve_owners(text: str, agencies: Sequence[FoundAgency]) -> list[FoundAgency]:
    """Give a body that a headline or a question calls by its short form the name of its only branch, which the text goes on with.

    ▲코레일과도 손잡았다던데. “코레일 대전충남본부와 역을 안내합니다” is about the branch; a body that is named again after it, in full, or
    with several branches is meant itself, and so is a ministry.
    """
    branches: dict[str, dict[str, FoundAgency]] = {}
    owners: dict[str, list[FoundAgency]] = {}
    for agency in agencies:
        if agency.kind != "central" and agency.rule == "lexicon":
            owners.setdefault(agency.name, []).append(agency)
        if agency.rule != "branch" and agency.name.endswith(_OWNED_ENDS):
            owner = agency.name.rpartition(" ")[0]
            branches.setdefault(owner, {}).setdefault(agency.name, agency)
    if not branches:
        return list(agencies)
    meant: dict[str, FoundAgency] = {}
    for name, (branch, *others) in ((name, tuple(found.values())) for name, found in branches.items()):
        named = owners.get(name, ())
        if named and not others and all(one.start < branch.start and text[one.start : one.end] != name for one in named):
            meant[name] = branch
    return [
        replace(meant[agency.name], start=agency.start, end=agency.end, rule="owner_of_branch")
        if agency.rule == "lexicon" and agency.name in meant else agency
        for agency in agencies
    ]


def resolve_namesakes(text: str, places: Places, agencies: Sequence[FoundAgency]) -> list[FoundAgency]:
    """Give the short form of a body of the country the name of the local one that the article goes on about.

    관광공사 after 제주관광공사 is that one, and 경총 after 부산경총; but not where 한국관광공사 is named, too.
    """
    written = [text[agency.start : agency.end] for agency in agencies]
    in_full = {agency.name for agency, form in zip(agencies, written, strict=True) if form == agency.name}
    national = [(agency, form) for agency, form in zip(agencies, written, strict=True) if agency.rule == "lexicon"]
    short = {form for agency, form in national if agency.name not in in_full and form != agency.name}
    if not short:
        return list(agencies)
    local: dict[str, FoundAgency] = {}
    resolved = []
    for agency, form in zip(agencies, written, strict=True):
        known = local.get(form) if agency.rule == "lexicon" and form in short else None
        if known is not None and known.name != agency.name:
            agency = replace(known, start=agency.start, end=agency.end, rule="local_namesake")
        elif agency.kind != "local" and places.end_from(agency.start, agency.end) is not None:
            local.update((tail, agency) for length in range(len(form) - 2, 1, -1) if (tail := form[-length:]) in short)
        resolved.append(agency)
    return resolved
