"""Where names of regions stand in the page, judged by the characters around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...korean.particles import is_particle
from ...lexicon.regions import RegionName
from ...lexicon.table import read_package_table
from .words import word_stems

#: No particle and no suffix with a particle is longer, and a run without end must not be read again at each name.
_HANGUL_RUN = re_pattern(r"[가-힣]{0,12}")
#: What goes on with the word: 대구TP, 서대문50플러스센터.
_LETTER = re_pattern(r"[A-Za-z一-龥]|\d{2}(?:플러스|\+)")
_INSIDE_WORD = re_pattern(r"[가-힣A-Za-z0-9一-龥]")
#: A member's constituency: 고양 in `(더불어민주당, 고양10)`, 공주 in `(공주2·국민의힘)`, 여수 in `의원(여수·6)`.
_SEAT = re_pattern(r"·?\d{1,2}(?:(?P<said>선거구|[·,/] ?(?:[가-힣]{1,6}(?:당|힘)|무소속)\))|\))")
_PARTY = re_pattern(r"(?:(?:당|힘|무소속)[,·/] ?|의원\()$")
_LONGEST_PARTY = 5
#: What may stand directly before a name: 옛마산시, 통합창원시.
_PREFIX = re_pattern(r"(?<![가-힣])(?:옛|통합|현)$")
#: Units whose name ends in what they are; 민 makes their people (군산시민), but not those of a stem (원주민).
_UNITS = "시도군구읍면동"


#: Short for 에서 in headlines: 울산서 열려.
_IN = "서"
#: A particle after other nouns (말대로), but after a place an avenue: 강남대로.
_AVENUE = "대로"


@dataclass(slots=True, eq=False)
class Sighting:
    """A name at a place of the page.

    Attributes:
        name: the entry of the index.
        tail: the Hangul directly after it: a particle, 지역, or the rest of a longer name.
        embedded: the tail makes it a part of a longer name (대구은행, 군산형).
        joined: the next name follows without a space (전북군산시, 광주전남).
    """

    start: int
    end: int
    name: RegionName
    tail: str
    embedded: bool = False
    joined: bool = False

    @property
    def marked(self) -> bool:
        """Whether the tail itself says that a region is meant: 고령지역, 군산시민."""
        return bool(_suffix_of(self.tail, self.name.form))


@cache
def _suffixes() -> dict[str, str]:
    return {row["suffix"]: row["after"] for row in read_package_table("jobnews.entities.region", "suffixes.tsv", ("suffix", "after"))}


def _suffix_of(tail: str, form: str) -> str:
    """The longest suffix that the tail is, particle aside: 지역 of 지역에서; empty if there is none."""
    for length in range(min(len(tail), 5), 0, -1):
        after = _suffixes().get(tail[:length])
        if after and (after == "any" or form[-1] in _UNITS) and (length == len(tail) or is_particle(tail[length:], tail[:length])):
            return tail[:length]
    return ""


def find_sightings(reading: Reading) -> list[Sighting]:
    """All names of regions that begin where a word or a name before them ends, the longest fitting at each place.

    >>> # 전북군산시는: 전북 and 군산시; 서울강남역: 서울, a part of a longer name
    """
    text = reading.page.text
    at_start: dict[int, list[tuple[int, tuple[RegionName, ...]]]] = {}
    for hit, entries in reading.named(RegionName):
        if not hit.apart:
            at_start.setdefault(hit.start, []).append((hit.end, entries))
    best: dict[int, Sighting] = {}
    for start in reversed(at_start):  # the names of a page stand in order
        sighting = _longest_fitting(text, start, at_start[start], best)
        if sighting is not None:
            best[start] = sighting
    return _in_reading_order(text, best)


def _longest_fitting(
    text: str, start: int, names: list[tuple[int, tuple[RegionName, ...]]], best: dict[int, Sighting]
) -> Sighting | None:
    """The longest name whose tail leaves it a region, else the longest of all, as embedded."""
    embedded: tuple[int, RegionName, str] | None = None
    for end, entries in names:
        run = _HANGUL_RUN.match(text, end) if "가" <= text[end : end + 1] <= "힣" else None
        tail = run[0] if run else ""
        following = best.get(end)
        for name in entries:
            if _tail_fits(text, start, end, name, tail):
                return Sighting(start, end, name, tail)
            if following is not None and not following.embedded:
                return Sighting(start, end, name, tail, joined=True)
            if not name.small and (embedded is None or following is not None):
                embedded = end, name, tail  # 부산|진해경제자유구역청 holds no 부산진
    return Sighting(start, *embedded, embedded=True) if embedded is not None else None


def _tail_fits(text: str, start: int, end: int, name: RegionName, tail: str) -> bool:
    if not tail:
        following = text[end : end + 1]
        if not following.isalnum() and following != "·":
            return True
        return not _LETTER.match(text, end) and not _is_seat(text, start, end)  # 대구TP, 광주MBC
    if tail == _AVENUE:
        return False
    if is_particle(tail, name.form) or (tail == _IN and _is_seldom_a_word(name.form)):
        return True
    return not name.small and bool(_suffix_of(tail, name.form))


def _is_seat(text: str, start: int, end: int) -> bool:
    """Whether a name is a member's constituency, by its number and the party beside it."""
    seat = _SEAT.match(text, end)
    if seat is None or seat["said"]:
        return seat is not None
    return _PARTY.search(text, start - _LONGEST_PARTY, start) is not None


def _is_seldom_a_word(form: str) -> bool:
    """예산서 is a budget, 진도서 nothing at all; 광주서 is 광주에서."""
    stem = word_stems().get(form)
    return stem is None or stem.kind == "soft"


def _in_reading_order(text: str, best: dict[int, Sighting]) -> list[Sighting]:
    found: list[Sighting] = []
    before: Sighting | None = None
    for start in reversed(best):
        if before is not None and start < before.end:
            continue
        if start and text[start - 1].isalnum() and _INSIDE_WORD.match(text, start - 1):
            continues = before is not None and before.joined and before.end == start
            if not continues and not _PREFIX.search(text, start - 3, start):
                continue
        before = best[start]
        found.append(before)
    return found
