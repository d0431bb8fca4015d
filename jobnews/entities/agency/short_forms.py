"""Short forms that an article makes for itself: (이하 충남인자위), 한국고용정보원(고용정보원), and 새일센터 after 세종새일센터."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from ...core.mentions import FoundAgency
from ...core.reading import Reading
from ...lexicon.agencies import AgencySuffix
from ...lexicon.names import squeeze
from .words import ends_word, is_letter, word_start

_DEFINITION = regex.compile(
    r" ?\((?:(?P<said>이하|약칭|이하 약칭|줄여서)[ :,]*)?[‘'“\"「]?(?P<short>[가-힣A-Za-z·]{2,14})[’'”\"」]?(?:[이]?라 [함한]다?)?\)"
)
#: A shorter ending is too often another word: 상의 (consultation).
SHORTEST_BARE = 3


def find_defined(reading: Reading, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions by short forms that the article defines in brackets after the full name, from there on."""
    text = reading.page.text
    defined: dict[str, FoundAgency] = {}
    for agency in agencies:
        match = _DEFINITION.match(text, agency.end)
        if match and (match["said"] or _abbreviates(match["short"], agency.name)):
            defined.setdefault(match["short"], replace(agency, start=match.start("short"), end=match.end("short")))
    if not defined:
        return
    forms = regex.compile("|".join(regex.escape(form) for form in sorted(defined, key=len, reverse=True)))
    for match in forms.finditer(text):
        agency = defined[match[0]]
        if match.start() >= agency.start and not is_letter(text, match.start() - 1) and ends_word(text, match.end()):
            yield replace(agency, start=match.start(), end=match.end(), rule="defined_short_form", priority=1)


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of the short form stand in the name in that order, and are fewer."""
    letters = iter(squeeze(name))
    return len(short) < len(squeeze(name)) and all(letter in letters for letter in short)


def resolve_bare(reading: Reading, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Give endings that stand alone the name of the last body named before that ends so, or else of the next one.

    Bare scheme centers are mentions already (여성새로일하기센터), other endings (일자리센터) become one here.
    """
    text = reading.page.text
    scheme = {agency.start: agency for agency in agencies if agency.rule == "scheme_center"}
    full = [agency for agency in agencies if agency.rule != "scheme_center"]
    taken = {place for agency in full for place in range(agency.start, agency.end)}
    for hit in reading.names:
        suffix = next((entry for entry in hit.entries if isinstance(entry, AgencySuffix)), None)
        if suffix is None or hit.apart or hit.end - hit.start < SHORTEST_BARE or suffix.before in ("name", "national", "quoted", "part"):
            continue
        if hit.start in taken or word_start(text, hit.start) != hit.start or not ends_word(text, hit.end):
            continue
        ending = squeeze(suffix.official_on(reading.published))
        agency = _nearest([agency for agency in full if squeeze(agency.name).endswith(ending)], hit.start)
        if agency is not None:
            yield replace(agency, start=hit.start, end=hit.end, rule="bare_ending", priority=0)
        elif hit.start in scheme:
            yield scheme[hit.start]


def _nearest(agencies: Sequence[FoundAgency], start: int) -> FoundAgency | None:
    """The last of the agencies before a position, else the first after it."""
    before = [agency for agency in agencies if agency.start < start]
    return before[-1] if before else next(iter(agencies), None)
