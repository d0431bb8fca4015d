"""From a name on the page to the body: official name on the day, name today, kind, parent, region."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from unicodedata import normalize

from ...core.mentions import FoundAgency
from ...lexicon.agencies import AgencyName, bodies, bodies_of_full_forms, choose_body, name_today, official_name
from ...lexicon.names import squeeze
from ...lexicon.regions import load_gazetteer


def known_agency(start: int, end: int, rule: str, forms: tuple[AgencyName, ...], day: date | None) -> FoundAgency:
    """The mention of a body of the lexicon."""
    name = choose_body(forms, day)
    body = name.body
    return FoundAgency(
        start, end, rule, name=official_name(name, day), name_today=name_today(body), kind=body.kind,
        parent=body.parent, region=body.region,
    )


def built_agency(start: int, end: int, rule: str, name: str, kind: str, *, parent: str | None, region: str | None,
                 day: date | None) -> FoundAgency:
    """The mention of a body whose name a rule put together; where the lexicon knows that name, it is that body."""
    spelled_out = _spelled_out(name, region, day)
    known = bodies().get(name) or (spelled_out and (bodies().get(spelled_out.replace(" ", "")) or bodies().get(name[:2] + name[3:].lstrip())))
    if not known and spelled_out and kind == "committee":
        name = spelled_out
    if known:
        agency = known_agency(start, end, rule, tuple(AgencyName(name, body) for body in known), day)
        agency.region = agency.region or region
        return agency
    return FoundAgency(start, end, rule, name=name, kind=kind, parent=parent, region=region)


def _spelled_out(name: str, region: str | None, day: date | None) -> str | None:
    """The name with the official one of the province or city before it: 충북도노사민정협의회 -> 충청북도노사민정협의회."""
    if region is None or " " in region or name[2:3] not in ("도", "시") or name.startswith(region):
        return None
    means_it = any(sense.region.full_name == region for sense in load_gazetteer().senses(name[:3], day or date.today()))
    return f"{region}{name[3:]}" if means_it else None


def give_one_name_each(text: str, agencies: Sequence[FoundAgency]) -> None:
    """Give a body that the article writes in several full forms one name: that of the first mention written in full.

    군산지청 in the headline of an article that goes on with 광주지방고용노동청 군산지청 is that. Of the names of a committee it is
    the longest.
    """
    named: dict[str, str] = {}
    full_forms = bodies_of_full_forms()
    several = [agency for agency in agencies if squeeze(agency.name) in full_forms]
    for agency in several:
        if _letters(text[agency.start : agency.end]) == _letters(agency.name):
            named.setdefault(full_forms[squeeze(agency.name)], agency.name)
    for agency in several:
        agency.name = named.get(full_forms[squeeze(agency.name)], agency.name)
    committees = [agency for agency in agencies if agency.rule == "noun_run"]
    for agency in committees:
        agency.name = max((other.name for other in committees if _shortens(agency.name, other.name)), key=len, default=agency.name)


def _letters(name: str) -> str:
    """A name without its spaces, its numeral in Latin letters: 한국폴리텍Ⅳ대학 is 한국폴리텍IV대학."""
    return normalize("NFKC", squeeze(name))


def _shortens(name: str, longer: str) -> bool:
    """Whether a committee's name is another with letters left out: 지역고용률 향상 추진단 for 지역단위 고용률 향상 추진단."""
    letters = iter(longer)
    same_ends = name[:2] == longer[:2] and name.rpartition(" ")[2] == longer.rpartition(" ")[2]
    return same_ends and len(name) < len(longer) and all(letter in letters for letter in name)
