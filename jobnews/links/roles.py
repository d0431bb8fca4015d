"""Who runs, funds and selects a program, who takes part, and where: told from the clause that names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ..core.mentions import FoundAgency, FoundProgram, FoundRegion
from ..core.patterns import compiled, re_pattern
from ..core.reading import Reading
from ..core.rows import FoundPlace, FoundRole
from ..core.scanning import any_of
from ..lexicon.table import read_package_table
from .outline import Item
from .passages import Passage

#: A subject, but not that of a clause about a place: `법원이 있는 연제구`.
_SUBJECT = re_pattern(r"(?:\([^()\n]{0,40}\))?(?:은|는|이|가|도|에서는?|에선)(?![가-힣]|\s(?:있는|들어선|모인|자리한|위치한|속한)\s)")
_JOINED = re_pattern(r"(?:\([^()\n]{0,40}\))?\s?(?:와|과|및|,|·)\s?(?:[가-힣]{1,6}\s)?")
_GENITIVE = re_pattern(r"(?:\([^()\n]{0,40}\))?(?:의|이|가|은|는|와|과|에서|로부터)?\s?(?:[가-힣]{1,5}\s)?")
_AROUND = re_pattern(r"(?:\s?(?:사무국|추진단|사업단))?(?:\s?등)?(?:와|과|의|에서|로부터|을|를)?(?:는|의)?\s?")
_CLAUSE_END = re_pattern(
    r"[고며지으는은면므.;](?:(?:(?<=[가-힣].)|(?<=[가-힣][”\"’].))"
    r"(?:(?<=고)(?!\s?(?:있|싶|말))|(?<=며)|(?<=지)만|(?<=으)나|(?<=[는은])데|(?<=면)서|(?<=므)로),?\s|(?<=[.;])(?=\s|$))"
)
_OTHER_SUBJECT = re_pattern(r"\S{0,20}(?:은|는|이|가)\s")
#: The key of what no program is named for.
WHOLE = ""
#: How far behind its name the verb of an agency may stand.
_LONGEST_CLAUSE = 160
#: The longest word of the list that may stand there.
_LONGEST_WORD = 20
#: Kinds of agencies that have programs of their own, and how a headline or lead puts the one that acts.
_GOVERNING = ("local", "central")
_LEADS = re_pattern(r"(?:\([^()\n]{0,40}\))?(?:(?:은|는|이|가)(?![가-힣])|,|…)")
#: Headlines and lead are among so many first pieces of the article.
_LEAD_ITEMS = 6
#: No genitive behind a name is longer, with a gloss in brackets and what may stand before a name.
_LONGEST_GENITIVE = 60
_CLOSE_QUOTES = "’”」』》>\"' "


def find_roles(reading: Reading, passages: Sequence[Passage]) -> dict[str, list[FoundRole]]:
    """By program name (`WHOLE`: of the article's nameless whole), the agencies that have to do with it, in order.

    Only blocks that name the program tell: elsewhere it is what the article is about, but the agency may act in another matter.
    """
    found: dict[str, list[FoundRole]] = {}
    told: set[int] = set()
    for passage in passages:
        agencies = passage.agencies
        if passage.here:
            told.add(passage.item.block)
        elif not agencies or (passage.focus is not None and passage.item.block not in told):
            continue
        for index, agency in enumerate(agencies):
            program = _program_of(passage, agency)
            role = _role(reading.page.text, agencies, index, program, passage.item)
            if role is not None:
                _add_role(found.setdefault(program.name if program else WHOLE, []), agency, role)
    _add_owners(reading, found)
    _add_lead(reading, passages, found)
    return {name: _without_idle_partners(roles) for name, roles in found.items()}


def _without_idle_partners(roles: Sequence[FoundRole]) -> list[FoundRole]:
    """Who runs, funds or selects a program is no partner of it as well."""
    busy = {role.name for role in roles if role.role != "partners"}
    return [role for role in roles if role.role != "partners" or role.name not in busy]


def _program_of(passage: Passage, agency: FoundAgency) -> FoundProgram | None:
    """The first name behind the agency in its item, else the nearest before it, else what the passage is about."""
    before: FoundProgram | None = None
    for mention in passage.here:
        if mention.start >= agency.end:
            return mention
        if mention.end <= agency.start:
            before = mention
    return before or passage.focus


def _role(
    text: str, agencies: Sequence[FoundAgency], index: int, program: FoundProgram | None, item: Item
) -> str | None:
    agency = agencies[index]
    near = _any_word("near")
    for begins in (_behind(text, agency, item), _behind_program(text, agency, program, item)):
        if begins < item.end and near.match(text, begins, ends := min(begins + _LONGEST_WORD, item.end)):
            return next(role for word, role in _words("near") if text.startswith(word, begins, ends))
    last = index
    while last + 1 < len(agencies) and _JOINED.fullmatch(text, agencies[last].end, agencies[last + 1].start):
        last += 1
    if last > index:
        joined = _role(text, agencies, last, program, item)
        return joined if joined in ("partners", "runs", "funds") else None
    if not _SUBJECT.match(text, agency.end, item.end):
        return None
    told = _role_of_verb(text, agency.end, item.end)
    return "runs" if told == "funds" and agency.kind == "education" else told


def _behind(text: str, agency: FoundAgency, item: Item) -> int:
    """Where begins what stands behind an agency and its particle: `전북대학교와 [손잡고 …]`."""
    around = _AROUND.match(text, agency.end, item.end)
    return around.end() if around else agency.end


def _behind_program(text: str, agency: FoundAgency, program: FoundProgram | None, item: Item) -> int:
    """Where begins what stands behind a program's name right behind the agency: `고용노동부의 ‘새길 사업’ [공모에 선정…]`; else the item's end."""
    if program is None or not agency.end <= program.start <= agency.end + _LONGEST_GENITIVE:
        return item.end
    gap = _GENITIVE.match(text, agency.end, item.end)
    begins = gap.end() if gap else agency.end
    if not 0 <= program.start - begins <= 2 or text[begins : program.start].strip("‘“「『《<\"' "):
        return item.end
    begins = program.end
    while begins < item.end and text[begins] in _CLOSE_QUOTES:
        begins += 1
    return begins


def _role_of_verb(text: str, start: int, end: int) -> str | None:
    """The role that the verb of the agency's clause gives, or of the next clause that has one: `… 살리고, 참여자를 모집한다`."""
    end = min(end, start + _LONGEST_CLAUSE)
    while start < end:
        boundary = _CLAUSE_END.search(text, start, end)
        stop = boundary.end() if boundary else end
        if _any_word("verb").search(text, start, stop):
            clause = text[start:stop]
            return max((clause.rfind(word), role) for word, role in _words("verb") if word in clause)[1]
        if boundary is None or _OTHER_SUBJECT.match(text, stop, min(stop + 20, end)):
            return None
        start = stop
    return None


@cache
def _words(place: str) -> tuple[tuple[str, str], ...]:
    rows = read_package_table("jobnews.links", "roles.tsv", ("word", "role", "place", "example"))
    return tuple((row["word"], row["role"]) for row in rows if row["place"] == place)


@cache
def _any_word(place: str) -> re.Pattern[str]:
    return compiled(any_of({word for word, _ in _words(place)}))


def _add_role(roles: list[FoundRole], agency: FoundAgency, role: str) -> None:
    for known in roles:
        if (known.name, known.role) == (agency.name, role):
            known.mentions.append(agency)
            return
    roles.append(FoundRole(agency.name, role, [agency]))


def _add_owners(reading: Reading, found: dict[str, list[FoundRole]]) -> None:
    """The body that owns a known program, where the text names it: it runs it, or funds it where a region or another does."""
    owned = [program for program in reading.programs if program.owner]
    if not owned:
        return
    owners = {program.owner for program in owned}
    named: dict[str | None, FoundAgency] = {}
    for agency in reading.agencies:
        for name in (agency.name, agency.name_today):
            if name in owners and name not in named:
                named[name] = agency
    for program in owned:
        owner = named.get(program.owner)
        if owner is None:
            continue
        roles = found.get(program.name, [])
        if any(role.name == owner.name for role in roles):
            continue
        role = "funds" if program.kind == "regional" or any(known.role == "runs" for known in roles) else "runs"
        found.setdefault(program.name, []).append(FoundRole(owner.name, role, [owner]))


def _add_lead(reading: Reading, passages: Sequence[Passage], found: dict[str, list[FoundRole]]) -> None:
    """The nameless whole is run by the government that headline and lead have act, where no other government does."""
    governments = {agency.name for agency in reading.agencies if agency.kind in _GOVERNING}
    roles = found.get(WHOLE, [])
    if any(role.role == "runs" and role.name in governments for role in roles):
        return
    for passage in passages[:_LEAD_ITEMS]:
        for agency in passage.agencies:
            if agency.kind in _GOVERNING and _LEADS.match(reading.page.text, agency.end, passage.item.end):
                others = [role for role in roles if role.name != agency.name]
                found[WHOLE] = [FoundRole(agency.name, "runs", [agency]), *others]
                return


def find_places(reading: Reading, passages: Sequence[Passage]) -> dict[str, list[FoundPlace]]:
    """By program name, the regions where it takes place: those of the sentences that name it, from large to small.

    A program whose sentences name no region takes place where the paragraph's does, else where the article is at home.
    """
    found: dict[str, dict[str, FoundPlace]] = {}
    last: Sequence[FoundRegion] = []
    block = -1
    for passage in passages:
        if passage.item.block != block:
            block, last = passage.item.block, []
        regions = [region for region in passage.regions if not region.embedded] if passage.regions else []
        for program in passage.here:
            near = [region for region in regions if _is_place_of(reading.page.text, region, program, passage.item)]
            places = found.setdefault(program.name, {})
            if near:
                _add_places(places, _last_acting(near, [other for other in passage.here if other.end <= program.start]))
            elif last:
                _add_places(places, last)
        if regions:
            last = [region for region in regions if _SUBJECT.match(reading.page.text, region.end)] or last
    home = [region for region in reading.regions if region.name == reading.home_region][:1]
    for name in (WHOLE, *dict.fromkeys([program.name for program in reading.programs])) if home else ():
        if not found.get(name):
            _add_places(found.setdefault(name, {}), home)
    return {name: list(places.values()) for name, places in found.items()}


def _last_acting(regions: Sequence[FoundRegion], others: Sequence[FoundProgram]) -> Sequence[FoundRegion]:
    """Those behind the name before, where there are such: `연제구는 ‘가’를, 금정구는 [‘나’를] 연다` is about 금정구 alone."""
    behind = [region for region in regions if others and region.start >= others[-1].end]
    return behind or regions


def _is_place_of(text: str, region: FoundRegion, program: FoundProgram, item: Item) -> bool:
    """It acts, or stands right before the name: `한빛시는 …`, `한빛시의 ‘새길 사업’`."""
    if _SUBJECT.match(text, region.end, item.end):
        return region.start < program.start or not _CLAUSE_END.search(text, program.end, region.start)
    return 0 <= program.start - region.end <= 12 and not _CLAUSE_END.search(text, region.end, program.start)


def _add_places(places: dict[str, FoundPlace], regions: Iterable[FoundRegion]) -> None:
    for region in regions:
        known = places.get(region.name)
        if known is not None:
            known.mentions.append(region)
        else:
            places[region.name] = FoundPlace(region.name, region.code, [region])
