"""Names that share their tail or head: `동·부산진·해운대·사상구`, `충북 진천·음성군`, `충남·북`, `충남북`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from ...core.mentions import FoundRegion
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import Reading
from ...core.scanning import scan
from ...korean.particles import is_particle
from ...lexicon.regions import Gazetteer, Region
from .candidates import Candidate

_TAILED = re_pattern(r"(?<![가-힣·])(?P<stems>(?:[가-힣]{1,4} ?· ?){1,30})[가-힣]{1,4}(?P<unit>[구시군읍면동])(?P<rest>[가-힣]*)")
# read from right to left (?r): the first word of a list, from the dot behind it
_FIRST_STEM = regex_pattern(r"(?r)(?<![가-힣·])[가-힣]{1,4} ?")
_STEM = re_pattern(r"[가-힣]{1,4}(?= ?·)")
_PROVINCES = re_pattern(
    r"(?<![가-힣])(?:(?P<short>[충전경])(?P<first>[남북])|(?P<long>충청|전라|경상)(?P<side>[남북]))[·,/]?(?P<second>[남북])(?P<unit>도)?"
    r"(?P<rest>[가-힣]*)"
)
_PROVINCES_OPENING = re_pattern(r"[충전경](?=[청라상]?[남북][·,/]?[남북])(?<![가-힣].)")
_start = attrgetter("start")
_LONG = {"충": "충청", "전": "전라", "경": "경상"}


def find_shared(reading: Reading, candidates: list[Candidate], gazetteer: Gazetteer, day: int) -> list[FoundRegion]:
    """The parts that are no whole name of their own, as mentions of their own."""
    text = reading.page.text
    found: list[FoundRegion] = []
    for match in _lists(text):
        first, last = (bisect_left(candidates, at, key=_start) for at in match.span())
        among = candidates[max(0, first - 1) : last]
        found += _tailed(match, among, gazetteer, day)
    for match in scan(_PROVINCES_OPENING, _PROVINCES, text):
        found += _provinces(match, gazetteer, day)
    return found


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Lists of short words whose last has a unit, in order: looked for from their dots, which are few."""
    read = 0
    dot = text.find("·")
    while dot >= 0:
        stem = _FIRST_STEM.match(text, 0, dot)
        if stem is not None and stem.start() >= read and (match := _TAILED.match(text, stem.start())):
            read = match.end()
            yield match
        dot = text.find("·", dot + 1)


def _tailed(match: re.Match[str], candidates: list[Candidate], gazetteer: Gazetteer, day: int) -> list[FoundRegion]:
    """`동·해운대·사상구` in 부산: each stem with 구 where the whole, last name was found to be, if all are there."""
    whole = next((c for c in candidates if c.start < match.end("unit") <= c.end), None)
    region = whole.region() if whole is not None and whole.accepted else None
    if region is None or len(region.lineage) < 2:
        return []
    city = region.lineage[-2]
    found = []
    for stem in _STEM.finditer(match["stems"]):
        start = match.start("stems") + stem.start()
        senses = [s for s in gazetteer.senses(stem[0] + match["unit"], day) if s.region.lineage[-2:-1] == (city,)]
        if any(c.is_chain and c.accepted and c.start <= start < c.end for c in candidates):
            continue  # `인천 계양·부평구`
        if len(senses) == 1:
            found.append(_mention(start, start + len(stem[0]), "shared_tail", senses[0].region, gazetteer))
        elif not any(c.start <= start < c.end for c in candidates):
            return []  # `고용·산업·사상구`: no list of districts
    return found


def _provinces(match: re.Match[str], gazetteer: Gazetteer, day: int) -> list[FoundRegion]:
    """`충남북` is 충청남도 and 충청북도."""
    first, rest = match["first"] or match["side"], match["rest"]
    if first == match["second"] or (rest and not is_particle(rest, match["second"]) and rest not in ("지역", "등")):
        return []
    stem = match["long"] or _LONG[match["short"]]
    places = [
        (match.start(), match.end("first" if match["first"] else "side"), first),
        (match.start("second"), match.start("rest"), match["second"]),
    ]
    found = []
    for start, end, side in places:
        senses = gazetteer.senses(f"{stem}{side}도", day)
        if len(senses) == 1:
            found.append(_mention(start, end, "shared_head", senses[0].region, gazetteer))
    return found


def _mention(start: int, end: int, rule: str, region: Region, gazetteer: Gazetteer) -> FoundRegion:
    return FoundRegion(
        start, end, rule, priority=1, name=region.full_name, level=region.level, code=region.code,
        code_today=gazetteer.code_today(region),
    )
