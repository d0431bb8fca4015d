"""Which places of the page names begin with or follow: 대전|고용센터, 구로구 |일자리센터."""

from __future__ import annotations

from ...core.mentions import FoundRegion
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...lexicon.regions import RegionName
from .words import GOVERNED_UNITS, is_letter, word_start

#: Words that stand for a place in the names of offices, though no region is called so.
_AREA = re_pattern(
    r"경인|대경|서부산|동부산|남인천|북인천|호남|영남|동남권|남부권|북부권|(?:중앙|중부|동부|서부|남부|북부|동남|동북|서남|서북)(?=지방)"
    r"|(?:한강|낙동강|금강|영산강)(?=유역|홍수)"
)

#: What may follow a place in the word before a name: 경북|중부권지역 인적자원개발위원회, 구미|산업단지 일자리센터.
_PARK = re_pattern(r"(?:국가|일반|첨단|농공)?(?:산업단지|산단|농공단지)")
_PART_OF_PLACE = re_pattern(rf"(?:중부|동부|서부|남부|북부|동북부|서남부|동남부|서북부)?(?:권역|권)?(?:지역)?|{_PARK.pattern}")
_NEIGHBOURHOOD = "동읍면"
#: A place in a list before a name is a short one: 서울· in 서울·경기고용노동청, but 서울시·경기고용노동청 are two.
_SHORT_PLACE = 2


class Places:
    """Names of regions on the page by where they begin and end, inside longer words as well."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.page.text
        self._ends: dict[int, list[int]] = {}
        self._starts: dict[int, int] | None = None
        self._regions: dict[int, FoundRegion] = {}
        ends = self._ends
        for hit, entries in reading.named(RegionName):
            if not hit.apart and (not (entries[0].small or entries[0].country) or any(map(_is_place, entries))):
                ends.setdefault(hit.start, []).append(hit.end)
        for found in reading.regions:
            if not found.anaphoric and found.level != "country":
                ends.setdefault(found.start, []).append(found.end)
                self._regions[found.start] = found

    def end_from(self, start: int, limit: int) -> int | None:
        """End of the longest place that begins there and does not go beyond the limit; 대구경북 is one."""
        longest = -1
        for end in self._ends.get(start, ()):
            if longest < end <= limit:
                longest = end
        if longest >= 0:
            return self._joined_end(longest, limit)
        area = _AREA.match(self._text, start)
        return area.end() if area and area.end() <= limit else None

    def _joined_end(self, at: int, limit: int) -> int:
        """End of the region that goes on without a space where one ends: of 경북 in 대구경북."""
        found = self._regions.get(at)
        return found.end if found is not None and found.end <= limit else at

    def start_of(self, end: int) -> int | None:
        """Start of the longest place that ends there."""
        if self._starts is None:
            self._starts = {}
            for start, ends in self._ends.items():
                for place_end in ends:
                    self._starts[place_end] = min(start, self._starts.get(place_end, start))
        return self._starts.get(end)

    def before(self, start: int, *, neighbourhoods: bool = False) -> int | None:
        """Start of the place that stands one space before a position, as a word of its own.

        Of a chain it is the last: 강원 |영월군 노사민정협의회. An area of a place will do: |경북중부권지역 인적자원개발위원회. A
        neighbourhood counts where it is asked for, with the city or county before it: |나주시 송월동 주민센터.
        """
        if start < 2 or self._text[start - 1] != " ":
            return None
        first = word_start(self._text, start - 1)
        if first > 1 and self._text[first - 1] == " " and _PARK.fullmatch(self._text, first, start - 1):
            first = word_start(self._text, first - 1)  # 창원 국가산단 |일자리센터
            return first if self.end_from(first, start - 1) == self._text.index(" ", first) else None
        end = self.end_from(first, start - 1)
        if end is None or (end < start - 1 and not _PART_OF_PLACE.fullmatch(self._text, end, start - 1)):
            return None
        if neighbourhoods and self._text[start - 2] in _NEIGHBOURHOOD:
            return self._with_city(first)
        return None if self._text[start - 2] in _NEIGHBOURHOOD and end - first > len("서구") else first

    def _with_city(self, first: int) -> int:
        """Start of the city, county or district that stands before a neighbourhood, else of that: |안산시 단원구 와동."""
        for _ in ("구", "시"):
            before = word_start(self._text, first - 1) if first and self._text[first - 1] == " " else first
            if before == first or self._text[first - 2] not in "시군구" or self.end_from(before, first - 1) != first - 1:
                break
            first = before
        return first

    def listed_before(self, start: int) -> list[int]:
        """Starts of the places that a list has before one, in order: 목포 and 여수 for 목포·여수·|순천고용센터."""
        found: list[int] = []
        while start and self._text[start - 1] == "·":
            before = self.start_of(start - 1)
            short = before is not None and (start - 1 - before == _SHORT_PLACE or self._text[start - 2] not in GOVERNED_UNITS)
            if before is None or not short or is_letter(self._text, before - 1):
                break
            found.insert(0, before)
            start = before
        return found

    def is_of_city(self, start: int, end: int) -> bool:
        """Whether the first region there is a city, county or district, and no province."""
        found = self.found_at(start, end)
        return found is not None and found.level not in ("sido", "group")

    def is_province(self, start: int, end: int) -> bool:
        """Whether the first region there is a 시·도, which lies in nothing that may stand before it: 중구 |울산시교육청."""
        found = self.found_at(start, end)
        return found is not None and found.level == "sido"

    def region_at(self, start: int, end: int) -> str | None:
        """Full name of the first region inside a stretch of the page."""
        found = self.found_at(start, end)
        return found.name if found is not None else None

    def found_at(self, start: int, end: int) -> FoundRegion | None:
        """The first region inside a stretch of the page."""
        for at in range(start, end):
            if at in self._regions:
                return self._regions[at]
        return None


def _is_place(entry: RegionName) -> bool:
    return not entry.country and (not entry.small or entry.form.endswith(("읍", "면", "동", "가")))
