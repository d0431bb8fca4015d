"""Towns and townships without their 읍 or 면: behind their city or county (`완주 봉동에서`), in a list (`대소·금왕·맹동 소재`), or
alone in an article from their city or county (`주문진에서`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...core.mentions import FoundRegion
from ...core.patterns import compiled, re_pattern, regex_pattern
from ...core.scanning import any_of, scan
from ...korean.particles import is_particle
from ...lexicon.regions import Gazetteer, Region, RegionName, Sense
from ...lexicon.table import read_package_table

#: The word behind a city or county: `봉동에서`, `향남 일대`, `대소·금왕`.
_WORD = re_pattern(r" (?P<word>[가-힣]{2,8})")
#: What closes the brackets that a city and its town stand in: `(김제 백구)`.
_CLOSES = ")]"
#: A town alone: the particle or the noun behind it shows that something is there, or goes there. Of the townships too many are words.
_THERE = r"(?:에서(?:는|도|만)?|에(?:는|도)?|까지|부터|으?로|의)(?![가-힣])"
_TOWN = "읍"
#: A list with dots, and what stands behind its last item: `대소·금왕·맹동 소재`.
_DOT = re_pattern(r"·(?=[가-힣])(?<=[가-힣].)")
_LAST_ITEM = re_pattern(r"[가-힣]{2,8}")
_FIRST_ITEM = regex_pattern(r"(?r)(?<![가-힣·])[가-힣]{2,3}")
_FEWEST = 3
_STEM_LENGTHS = (3, 2)
_UNITS = ("읍", "면")


@cache
def _words(*needs: str) -> frozenset[str]:
    """The towns that are words, too, and need that much to be told from them: the city before them, or the unit."""
    rows = read_package_table("jobnews.entities.region", "town_words.tsv", ("stem", "needs", "means"))
    return frozenset(row["stem"] for row in rows if row["needs"] in needs)


@cache
def _of_place() -> re.Pattern[str]:
    nouns = (row["noun"] for row in read_package_table("jobnews.entities.region", "place_nouns.tsv", ("noun",)))
    return re_pattern(f" (?:{'|'.join(sorted(nouns, key=len, reverse=True))})")


@cache
def _alone(gazetteer: Gazetteer) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Towns that may be told without their city, and their first letters: few words of a page begin as one of them does."""
    forms = gazetteer.forms
    towns = {form.removesuffix(_TOWN) for form in forms if form.endswith(_TOWN)}
    stems = [stem for stem in towns - _words("unit", "city") if len(stem) in _STEM_LENGTHS and stem not in forms]
    first, second = ("".join(sorted({stem[at] for stem in stems})) for at in (0, 1))
    opening = compiled(f"[{first}](?=[{second}])(?<![가-힣A-Za-z0-9].)")
    return opening, compiled(f"(?<![가-힣A-Za-z0-9])(?P<stem>{any_of(stems)})(?:{_THERE}|(?={_of_place().pattern}))")


@cache
def _stems(gazetteer: Gazetteer) -> frozenset[str]:
    """All towns and townships that are long enough to be told without their unit."""
    return frozenset(form[:-1] for form in gazetteer.forms if form.endswith(_UNITS) and len(form) - 1 in _STEM_LENGTHS)


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
        if stem not in _stems(gazetteer) or stem in _words("unit"):
            continue
        end = start + length
        if not (is_particle(tail, stem) if tail else _of_place().match(text, end) or text[end : end + 1] in _CLOSES):
            continue
        if (found := _town_within(stem, senses, gazetteer, day)) is not None:
            return end, found[0], tail, found[1]
    return None


def _town_within(stem: str, senses: tuple[Sense, ...], gazetteer: Gazetteer, day: int) -> tuple[RegionName, tuple[Sense, ...]] | None:
    """The entry and senses of the town of a city or county that has the stem, with its 읍 or 면."""
    for unit in _UNITS:
        name = gazetteer.entry(stem + unit)
        found = gazetteer.senses_within(name, senses, day) if name.rows else ()
        within = tuple(sense for sense in found if sense.region.valid_from <= day < sense.region.valid_to)
        if within:
            return name, within
    return None


def find_listed_towns(text: str, home: Region | None, gazetteer: Gazetteer, day: int) -> Iterator[FoundRegion]:
    """Three towns or more of the home city or county in a list with dots: `대소·금왕·맹동 소재 기업`."""
    if home is None or home.level != "sigungu" or "·" not in text:
        return
    senses = (Sense(home),)
    reach = 0
    for dot in _DOT.finditer(text):
        first = _FIRST_ITEM.match(text, max(0, dot.start() - 4), dot.start())
        if first is None or dot.start() < reach:
            continue
        start = first.start()
        found: list[FoundRegion] = []
        while (word := _LAST_ITEM.match(text, start)) is not None:
            town = _item(text, word, senses, gazetteer, day)
            if town is None:
                break
            found.append(town)
            start = town.end + 1
            if not text.startswith("·", town.end):
                break
        reach = start
        if len(found) >= _FEWEST:
            yield from found


def _item(text: str, word: re.Match[str], senses: tuple[Sense, ...], gazetteer: Gazetteer, day: int) -> FoundRegion | None:
    """The town that an item of the list begins with, where a dot, a particle or a space follows it."""
    for length in _STEM_LENGTHS:
        stem, tail = word[0][:length], word[0][length:]
        town = _town_within(stem, senses, gazetteer, day) if len(stem) == length else None
        if town is None or (tail and not is_particle(tail, stem)):
            continue
        return _mention(word.start(), word.start() + length, "listed_town", town[1][0], gazetteer)
    return None


def find_lone_towns(text: str, home: Region | None, gazetteer: Gazetteer, day: int) -> Iterator[FoundRegion]:
    """Towns of the home city or county, or of Sejong, which has neither, by themselves: `주문진에서 가게를 하는`, `조치원 일원`."""
    if home is None or not (home.level == "sigungu" or gazetteer.holds_small_ones(home)):
        return
    senses = (Sense(home),)
    for match in scan(*_alone(gazetteer), text):
        town = _town_within(match["stem"], senses, gazetteer, day)
        if town is not None and (home.level == "sigungu" or town[1][0].region.lineage[-2] is home):
            yield _mention(match.start(), match.end("stem"), "lone_town", town[1][0], gazetteer)


def _mention(start: int, end: int, rule: str, sense: Sense, gazetteer: Gazetteer) -> FoundRegion:
    region = sense.region
    return FoundRegion(
        start, end, rule, name=region.full_name, level=region.level, code=sense.code, code_today=gazetteer.code_today(region)
    )
