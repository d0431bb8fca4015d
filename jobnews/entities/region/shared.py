"""Names that share their tail: `중·동·서구`, `충남·북`, `충남북`."""

from __future__ import annotations

import regex

from ...core.mentions import FoundRegion
from ...core.reading import Reading
from ...lexicon.regions import Gazetteer
from .candidates import Candidate

_DISTRICTS = regex.compile(r"(?<![가-힣])[중동서남북](?:·[중동서남북])*·(?=[중동서남북]구)")
_PROVINCES = regex.compile(r"(?<![가-힣])(?:(?P<short>[충전경])(?P<first>[남북])|(?P<long>충청|전라|경상)(?P<side>[남북]))[·,/]?(?P<second>[남북])(?P<unit>도)?(?![가-힣]|·[가-힣]구)")
_LONG = {"충": "충청", "전": "전라", "경": "경상"}


def find_shared(reading: Reading, candidates: list[Candidate], gazetteer: Gazetteer, day: int) -> list[FoundRegion]:
    """The parts that no index holds, as mentions of their own; the whole name among them is found as any other."""
    text = reading.page.text
    found: list[FoundRegion] = []
    for match in _DISTRICTS.finditer(text):
        found += _districts(match, candidates, gazetteer, day)
    for match in _PROVINCES.finditer(text):
        found += _provinces(match, gazetteer, day)
    return found


def _districts(
    match: regex.Match[str], candidates: list[Candidate], gazetteer: Gazetteer, day: int
) -> list[FoundRegion]:
    """`중·동·서구` after 인천: each in the city that its last, whole name was found to be in."""
    whole = next((c for c in candidates if c.start <= match.end() < c.end), None)
    region = whole.region() if whole is not None else None
    if region is None or len(region.lineage) < 2:
        return []
    city = region.lineage[-2]
    found = []
    for letter in regex.finditer("[중동서남북]", match[0]):
        senses = [s for s in gazetteer.senses(letter[0] + "구", day) if s.region.lineage[-2:-1] == (city,)]
        if len(senses) == 1:
            start = match.start() + letter.start()
            found.append(FoundRegion(
                start, start + 1, "shared_tail", name=senses[0].region.full_name, level=senses[0].region.level,
                code=senses[0].code, code_today=gazetteer.code_today(senses[0].region),
            ))
    return found


def _provinces(match: regex.Match[str], gazetteer: Gazetteer, day: int) -> list[FoundRegion]:
    """`충남북` is 충청남도 and 충청북도."""
    first = match["first"] or match["side"]
    if first == match["second"]:
        return []
    stem = match["long"] or _LONG[match["short"]]
    places = [(match.start(), match.end("first") if match["first"] else match.end("side"), first),
              (match.start("second"), match.end(), match["second"])]
    found = []
    for start, end, side in places:
        senses = gazetteer.senses(f"{stem}{side}도", day)
        if len(senses) == 1:
            sense = senses[0]
            found.append(FoundRegion(
                start, end, "shared_head", priority=1, name=sense.region.full_name, level="sido", code=sense.code,
                code_today=gazetteer.code_today(sense.region),
            ))
    return found
