"""The region an article is from or about: what 시, 도내 and a bare 중구 refer to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...core.page import Page
from ...core.patterns import re_pattern
from ...lexicon.regions import Gazetteer, Region
from .candidates import Candidate

#: Weights of the signs, in mentions of a bare name in the body.
_GOVERNMENT, _TITLE, _LEAD, _DATELINE, _OUTLET = 1.0, 2.0, 1.0, 4.0, 1.5
#: The share of all regional mentions that the home 시·도 must have, and of those within it that its 시·군·구 must have.
_SIDO_SHARE, _SIGUNGU_SHARE = 0.5, 0.5
#: `[전주=` and `(광주=` of a dateline that still stands in the page.
_DATELINE_SIGN = re_pattern(r"[\[(【<]\s*(?P<place>[가-힣]{2,4})(?:[·,/][가-힣]{2,4}){0,5}\s*=")
_UNIVERSITY = re_pattern(r"(?:과기|교육|과학기술|보건|전문|여자|여)?대(?:학교?)?(?:생|[은는이가도의를와과에]|에서|(?![가-힣]))")
_HANGUL = re_pattern(r"[가-힣]+")
#: A dateline stands near the top.
_TOP = 3000


def find_home(page: Page, candidates: Iterable[Candidate], gazetteer: Gazetteer, day: int) -> Region | None:
    """The region with most of the mentions, weighted; None for an article about many regions or none."""
    sido: dict[Region, float] = defaultdict(float)
    below: dict[Region, float] = defaultdict(float)
    for region, weight in _signs(page, candidates, gazetteer, day):
        sido[region.lineage[0]] += weight
        if len(region.lineage) > 1:
            below[region.lineage[1]] += weight
    if not sido:
        return None
    best = max(sido, key=lambda region: sido[region])
    if sido[best] < _SIDO_SHARE * sum(sido.values()) or sido[best] < 2:
        return None
    within = {region: weight for region, weight in below.items() if region.sido is best}
    if within:
        city = max(within, key=lambda region: within[region])
        if within[city] >= _SIGUNGU_SHARE * sido[best]:
            return city
    return best


def _signs(
    page: Page, candidates: Iterable[Candidate], gazetteer: Gazetteer, day: int
) -> Iterable[tuple[Region, float]]:
    title_start, title_end = (page.title.start, page.title.end) if page.title is not None else (0, 0)
    lead_end = page.blocks[min(2, len(page.blocks) - 1)].end if page.blocks else 0
    for candidate in candidates:
        sense = candidate.sense
        if sense is None or not (candidate.accepted or candidate.embedded):
            continue
        region = sense.region if sense.former is None else _standing(sense.region, gazetteer, day)
        if candidate.embedded and _UNIVERSITY.match(page.text, candidate.end):
            continue  # 강남대 stands in 용인, 대구대 in 경산
        weight = 0.5 if candidate.embedded else 1.0
        if candidate.last.name.form[-1] in "시도군구" and not candidate.is_chain:
            weight += _GOVERNMENT
        if title_start <= candidate.start < title_end:
            weight += _TITLE
        elif candidate.start < lead_end:
            weight += _LEAD
        yield region, weight
    yield from ((region, _DATELINE) for region in _named_in(_dateline(page), gazetteer, day))
    if page.outlet is not None:
        outlet = page.whole[page.outlet.start : page.outlet.end]
        yield from ((region, _OUTLET) for region in _named_in(outlet[:2], gazetteer, day))


def _standing(region: Region, gazetteer: Gazetteer, day: int) -> Region:
    """What took a region in that has ended (마산시 in 2015), if that is one; else itself."""
    later = gazetteer.successors(region, day)
    return later[0] if len(later) == 1 else region


def _dateline(page: Page) -> str:
    if page.dateline is not None:
        words = _HANGUL.search(page.whole, page.dateline.start, page.dateline.end)
        return words[0] if words else ""
    sign = _DATELINE_SIGN.search(page.whole, 0, _TOP) if page.whole.find("=", 0, _TOP) >= 0 else None
    return sign["place"] if sign else ""


def _named_in(name: str, gazetteer: Gazetteer, day: int) -> list[Region]:
    """The region of a dateline or outlet, if it is one that the name alone tells: 서울 says only where the desk is."""
    senses = gazetteer.senses(name, day) if name and name != "서울" else ()
    return [senses[0].region] if len(senses) == 1 and senses[0].region.level != "eupmyeondong" else []
