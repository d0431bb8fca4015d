"""Institutions of the home region that the lexicon knows, without their place: 과학기술진흥원 in an article from 광주."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...lexicon.agencies import AgencySuffix, bodies
from .naming import built_agency
from .words import ends_word, word_start

_OWNED = frozenset({"public", "association", "committee"})
_MAKES_NAMES = frozenset({"place", "name", "quoted"})
_SIDE_OF_PROVINCE = re_pattern(r"(?P<first>[가-힣])[가-힣](?P<side>[남북])도")
_UNIT = re_pattern(r"(?<=..)(?:통합특별시|특별자치시|특별자치도|광역시|특별시|도|시|군|구)$")


def find_home_institutions(reading: Reading) -> Iterator[FoundAgency]:
    """A mention for each word that with the home region's name before it is a body of the lexicon.

    An ending by itself (일자리센터) is any town's own.
    """
    text = reading.page.text
    regions = (reading.home_region or "").split()
    starts: dict[int, set[int]] = {}
    for hit, entries in reading.named(AgencySuffix) if regions else ():
        for entry in entries:
            if not hit.apart and entry.kind in _OWNED and entry.before in _MAKES_NAMES:
                starts.setdefault(hit.end, set()).add(hit.start)
    for end, endings in starts.items():
        first = word_start(text, end)
        if first in endings or not ends_word(text, end):
            continue
        word = text[first:end]
        for level, region in reversed(list(enumerate(regions, 1))):
            name = next((front + word for front in _fronts(region) if front + word in bodies()), None)
            if name is not None:
                yield built_agency(
                    first, end, "home_institution", name, bodies()[name][0].kind, parent=None,
                    region=" ".join(regions[:level]), day=reading.published,
                )
                break


@lru_cache(maxsize=256)
def _fronts(region: str) -> tuple[str, ...]:
    """How names of institutions begin with a region: 광주광역시, 광주; 충청남도, 충남."""
    side = _SIDE_OF_PROVINCE.fullmatch(region)
    return region, side["first"] + side["side"] if side else _UNIT.sub("", region)
