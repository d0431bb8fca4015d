"""Names of agencies for the index: known bodies under all their names, and the endings that make a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from ..core.patterns import re_pattern
from .names import squeeze
from .table import Row, read_package_table

_COLUMNS = ("name", "kind", "aliases", "variants", "former", "parent", "valid_from", "valid_to", "successor", "split_into", "source")
_SUFFIX_COLUMNS = ("suffix", "kind", "before", "since", "official", "parent", "note")

#: A branch office of the labour ministry under its full name: 고용노동부 군산지청, 부산지방노동청 창원지청.
_LABOUR_MINISTRY = "고용노동부"
#: 부산지방고용노동청, 부산청 for short
_REGIONAL_OFFICE = re_pattern(r"(?P<place>[가-힣]{2})지방(?:고용)?노동청")
_LABOUR_OFFICE = re_pattern(r"(?P<head>고용노동부|[가-힣]+지방노동청) (?P<place>[가-힣]+)지청")

#: How a province stands at the beginning of a body's official name.
_PROVINCE = re_pattern(r"(?P<first>충청|전라|경상)(?P<side>[남북])도|(?P<special>강원|전북|제주)특별자치도")

#: Most were a 대학 before, until about 2012: 아주자동차대학.
_UNIVERSITY = "대학교"
_POLYTECHNIC = "한국폴리텍대학"
#: Until 2011 and in some names since, the campuses of a region are a college with a number: 한국폴리텍Ⅴ대학 광주캠퍼스.
_POLYTECHNIC_NUMBERS = "ⅠⅡⅢⅣⅤⅥⅦ"
_POLYTECHNIC_HEADS = ("폴리텍대학", "폴리텍대", "한국폴리텍", "폴리텍", "한국폴리텍대")


@dataclass(slots=True, frozen=True)
class AgencyBody:
    """An organisation under the name it had over a half-open span of days.

    Attributes:
        valid_from, valid_to: first day of the name, first day it is no longer right; None where open or not known.
        successor: the body that carries it on; None where it goes on, ended, or was divided without a main heir.
        split_into: other bodies that took over parts of it.
    """

    name: str
    kind: str
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str | None = None
    split_into: tuple[str, ...] = ()
    region: str | None = None

    def valid_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day < self.valid_to)


class AgencyName(NamedTuple):
    """A surface form of a body.

    Attributes:
        status: official; short (고용부); full, another full form by which the body goes (대구지방고용노동청 구미지청 for 고용노동부 구미지청,
            한국폴리텍대학Ⅵ), which stays as written; former, an earlier name of a body whose day of renaming is not known
            (경남발전연구원), which is right for its time as it stands; branch (군산지청, 부산청), which may be another
            authority's and needs its ministry in the article.
    """

    form: str
    body: AgencyBody
    status: Literal["official", "short", "full", "former", "branch"] = "official"


@dataclass(slots=True, frozen=True)
class AgencySuffix:
    """An ending that makes a name of what stands before it: 인자위, 고용센터, 테크노파크.

    Attributes:
        before: what must stand before it: `place` (대전 + 고용센터); `name`, a proper one (오송첨단의료산업 +
            진흥재단); `national`, 한국 or the like (한국 + 도로공사, as 도로공사 may be works on a road); `quoted`, a name
            in quotation marks, with a place or beside another agency (‘에어 잡 센터’); `part`, another agency
            (고용노동부 + 군산지청); `nothing`, the ending is a name by itself (노사민정협의회);
            `never`, a building or the like and no body (세종컨벤션센터).
        official: what the ending is in the official name (상의 -> 상공회의소), by date for endings that were renamed.
    """

    suffix: str
    kind: str
    before: Literal["place", "name", "national", "quoted", "part", "nothing", "never"]
    parent: str | None
    official: tuple[tuple[date | None, str], ...] = field(default=())

    def official_on(self, day: date | None) -> str:
        """The ending in the official name of that day; of today where the day is not known."""
        current = self.suffix
        for since, ending in self.official:
            if since is None or day is None or since <= day:
                current = ending
        return current


def names() -> Iterator[tuple[str, object]]:
    """Surface forms of all agencies, each with its entry."""
    for name in _package_names():
        yield name.form, name
    for suffix in suffixes():
        yield suffix.suffix, suffix


@lru_cache(maxsize=1)
def bodies() -> dict[str, tuple[AgencyBody, ...]]:
    """The bodies of the package's table by name; several where a name came back (행정안전부)."""
    found: dict[str, list[AgencyBody]] = {}
    for name in _package_names():
        if name.status == "official":
            found.setdefault(name.form, []).append(name.body)
    return {name: tuple(group) for name, group in found.items()}


@lru_cache(maxsize=1)
def bodies_of_full_forms() -> dict[str, str]:
    """The name that the full forms of a body have in common, over its renamings as well, by each of them, squeezed."""
    found: dict[str, str] = {}
    for name in _package_names():
        if name.status == "full":
            found[squeeze(name.form)] = found[squeeze(name.body.name)] = _common_name(name.body.name) or name.body.name
    return found


@lru_cache(maxsize=1)
def suffixes() -> tuple[AgencySuffix, ...]:
    """The endings of the package's table."""
    rows: dict[str, list[Row]] = {}
    for row in read_package_table("jobnews.lexicon", "agency_suffixes.tsv", _SUFFIX_COLUMNS):
        rows.setdefault(row["suffix"], []).append(row)
    return tuple(
        AgencySuffix(
            suffix, group[0]["kind"], group[0]["before"],  # type: ignore[arg-type]
            group[0]["parent"] or None,
            tuple((read_date(row["since"]), row["official"]) for row in group if row["official"]),
        )
        for suffix, group in rows.items()
    )


def choose_body(candidates: tuple[AgencyName, ...], day: date | None) -> AgencyName:
    """Which of the bodies that share a form is meant on a day: 노동부 in 2009 is 노동부, in 2021 고용노동부.

    A body under its official name of the day comes first, then one that the form is short for on that day; a name
    out of its time (지식경제부 in 2020) is the body that bore it. Without a day, today's bodies come first.
    """

    if len(candidates) == 1:
        return candidates[0]

    def rank(name: AgencyName) -> tuple[bool, bool, date]:
        body = name.body
        right = body.valid_to is None if day is None else body.valid_on(day)
        return right, name.status == "official", body.valid_from or date.min

    return max(candidates, key=rank)


def official_name(name: AgencyName, day: date | None) -> str:
    """The body's name on that day.

    An old name of a body that was renamed is the name of its successor (여성가족부 in 2026: 성평등가족부); of one that
    was divided it stays (기획재정부 in 2026): no single body bears the name on.
    """
    body = name.body
    if name.status == "former" or (name.status == "full" and (day is None or body.valid_on(day))):
        return name.form
    while day is not None and body.valid_to is not None and body.valid_to <= day and body.successor and not body.split_into:
        heirs = bodies().get(body.successor)
        if not heirs:
            return body.successor
        body = next((heir for heir in heirs if heir.valid_on(day)), heirs[-1])
    return body.name


def name_today(body: AgencyBody) -> str | None:
    """The name of the body, or of its main heir, today; None where it ended or was divided without one."""
    seen = set()
    while body.valid_to is not None or body.successor:
        again = [same for same in bodies().get(body.name, ()) if same.valid_to is None and same is not body]
        if again:
            return again[0].name
        if body.successor is None or (body.name, body.valid_from) in seen:
            return None
        seen.add((body.name, body.valid_from))
        heirs = bodies().get(body.successor)
        if not heirs:
            return body.successor
        body = next((heir for heir in heirs if heir.valid_from == body.valid_to), heirs[-1])
    return body.name


def read_date(text: str) -> date | None:
    """A date of a table: YYYY, YYYY-MM or YYYY-MM-DD, the first day where parts are left out; None for empty.

    Raises:
        ValueError: the text is no date.
    """
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


@lru_cache(maxsize=1)
def _package_names() -> tuple[AgencyName, ...]:
    table = read_package_table("jobnews.lexicon", "agencies.tsv", _COLUMNS)
    return tuple(name for row in table for name in _row_names(row))


def _row_names(row: Row) -> Iterator[AgencyName]:
    parent = row["parent"] or None
    body = AgencyBody(
        row["name"], row["kind"], parent, read_date(row["valid_from"]), read_date(row["valid_to"]),
        row["successor"] or None, split_cell(row["split_into"]),
        parent if parent is not None and parent.endswith(("시", "도")) else None,
    )
    yield AgencyName(body.name, body)
    seen = {squeeze(body.name), squeeze(_common_name(body.name) if body.kind == "public" else "")}
    for form in split_cell(row["aliases"]):
        if squeeze(form) not in seen:
            seen.add(squeeze(form))
            yield AgencyName(form, body, "short")
    for form in split_cell(row["variants"]):
        yield AgencyName(form, body, "full")
    if body.kind == "public" and (common := _common_name(body.name)):
        yield AgencyName(common, body, "full")
    colleges = (body.name[: -len("교")],) if body.name.endswith(_UNIVERSITY) else ()
    for form in (*split_cell(row["former"]), *colleges):
        yield AgencyName(form, body, "former")
    if regional := _REGIONAL_OFFICE.fullmatch(body.name):
        yield AgencyName(f"{regional['place']}청", body, "branch")
    if office := _LABOUR_OFFICE.fullmatch(body.name):
        yield from _office_names(body, office["head"], office["place"], seen)
    elif body.name.startswith(_POLYTECHNIC) and body.name.endswith("캠퍼스"):
        campus = body.name.removeprefix(_POLYTECHNIC).strip()
        yield from (AgencyName(f"{head} {campus}", body, "short") for head in _POLYTECHNIC_HEADS)
        yield from (AgencyName(f"한국폴리텍{number}대학 {campus}", body, "full") for number in _POLYTECHNIC_NUMBERS)
        yield AgencyName(campus, body, "branch")


def _common_name(official: str) -> str:
    """What a foundation or institute of a province goes by in public: 충남경제진흥원 for 충청남도경제진흥원; else empty."""
    province = _PROVINCE.match(official)
    if province is None:
        return ""
    return (province["special"] or province["first"][0] + province["side"]) + official[province.end() :].lstrip()


def _office_names(body: AgencyBody, head: str, place: str, seen: set[str]) -> Iterator[AgencyName]:
    """The many forms of a labour office: 고용부 군산지청, 광주지방고용노동청 군산지청, 군산고용노동지청, 군산지청.

    The decree calls it by the regional office above it, and that form stays as written, also where 지방 or the city is left
    out of it (서울고용노동청 관악지청); the newspapers' 군산고용노동지청 is no official name.
    """
    above = (body.parent, body.parent.replace("지방", "")) if body.parent and head == _LABOUR_MINISTRY else ()
    places = {place, place.removeprefix(above[0][:2])} if above else ()
    full = [f"{office} {one}지청" for office in above for one in sorted(places)]
    heads = [head, _LABOUR_MINISTRY, "고용부", "노동부"]
    if body.parent:
        heads += [body.parent, body.parent.replace("지방", "")]
    forms = [*full, *(f"{one} {place}지청" for one in heads)]
    forms += [f"{place}{office}" for office in ("고용노동지청", "지방고용노동지청", "노동지청", "고용노동청")]
    forms += [f"고용노동부 {place}고용노동지청"]
    forms += [f"{one}{place}고용지청" for one in ("", "고용노동부 ", "고용부 ")]
    for form in forms:
        if squeeze(form) not in seen:
            seen.add(squeeze(form))
            yield AgencyName(form, body, "full" if form in full else "short")
    yield AgencyName(f"{place}지청", body, "branch")


def split_cell(cell: str) -> tuple[str, ...]:
    """The parts of a cell that lists several names."""
    return tuple(part.strip() for part in cell.split(",") if part.strip())
