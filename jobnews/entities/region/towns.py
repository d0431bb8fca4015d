"""Towns and townships without their 읍 or 면, right after the city or county they lie in: `완주 봉동에서`, `화성 향남 일대`."""

from __future__ import annotations

import re
from functools import cache

from ...korean.particles import is_particle
from ...lexicon.regions import Gazetteer, RegionName, Sense
from ...lexicon.table import read_package_table

#: The word behind a city or county, and what stands behind that: `봉동에서`, `향남 일대`, `대소·금왕`.
_WORD = re.compile(r" (?P<word>[가-힣]{2,8})(?P<after> ?[가-힣]{0,5})")
#: Nouns that follow places: `봉동 일대`, `향남 공장`.
_OF_PLACE = re.compile(
    r" (?:일대|일원|인근|지역|주민|소재|현지|출신|읍내|장터|시장|공장|산단|산업단지|농공단지|공단|나들목|주재|면사무소|읍사무소)"
)
_STEM_LENGTHS = (3, 2)
_UNITS = ("읍", "면")


@cache
def _words() -> frozenset[str]:
    return frozenset(row["stem"] for row in read_package_table("jobnews.entities.region", "town_words.tsv", ("stem", "means")))


def find_town(
    text: str, end: int, senses: tuple[Sense, ...], gazetteer: Gazetteer, day: int
) -> tuple[int, RegionName, str, tuple[Sense, ...]] | None:
    """The town that stands without its unit right after a city or county: its end, name, tail and senses."""
    match = _WORD.match(text, end)
    if match is None or not any(sense.region.level in ("sigungu", "gu") for sense in senses):
        return None
    word, start = match["word"], match.start("word")
    for length in _STEM_LENGTHS:
        stem, tail = word[:length], word[length:]
        if len(stem) < length or stem in _words() or not (is_particle(tail, stem) if tail else _OF_PLACE.match(text, start + length)):
            continue
        for unit in _UNITS:
            name = gazetteer.entry(stem + unit)
            found = gazetteer.senses_within(name, senses, day) if name.rows else ()
            within = tuple(sense for sense in found if sense.region.valid_from <= day < sense.region.valid_to)
            if within:
                return start + length, name, tail, within
    return None
