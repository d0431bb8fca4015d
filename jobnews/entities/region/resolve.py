"""Which region a candidate means, by list, sentence, home region and nearness; never by guess."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from ...core.page import Page
from ...core.patterns import regex_pattern
from ...lexicon.regions import Gazetteer, Region, Sense
from .candidates import Candidate
from .columns import accept_columns

#: Particles that a place takes seldom: 진도를 점검했다 is about progress even in an article from 진도.
_OBJECT_OR_SUBJECT = frozenset(("을", "를", "이", "가", "도"))

#: What sums up a list of regions.
_COUNTED = regex_pattern(r" ?등(?:지의)? (?:\p{Lo}{2,4} )?(?:\d{1,3}|[두세네]|다섯|여섯|일곱|여덟|아홉|열) ?(?:개 ?)?(?:(?P<unit>시·군·구|시·군|시군구?|군·구|시·도|시도|시|군|구|도)|지역|지자체|곳)(?![가-힣]{3})")
_SURE_ONES = 2
#: Ten years, in days as numbers.
_LATELY = 10_00_00

#: How many names around one may say which region it is: reading a page must cost time in proportion to its length.
_NEAR = 30


class Resolver:
    """Decides which candidates are regions, and which of several they mean."""

    def __init__(self, page: Page, candidates: Sequence[Candidate], gazetteer: Gazetteer, day: int) -> None:
        self._page = page
        self._candidates = candidates
        self._gazetteer = gazetteer
        self._day = day
        self._starts = [candidate.start for candidate in candidates]
        self._settled: list[Candidate] = []
        self._settled_starts: list[int] = []
        self.home: Region | None = None

    def settle_sure_ones(self) -> None:
        """Give the candidates with one sense that sense, and accept ordinary words that a list shows to be regions."""
        for candidate in self._candidates:
            if len(candidate.senses) == 1 and not candidate.is_small:
                candidate.sense = candidate.senses[0]
        if any(candidate.accepted is None and candidate.stem is not None for candidate in self._candidates):
            self._accept_words()

    def _accept_words(self) -> None:
        """Accept those ordinary words that a table, a list or a full name elsewhere shows to be regions."""
        accept_columns(self._page.text, self._candidates)
        for candidate in self._candidates:
            self._accept_by_list(candidate, candidate.before, candidate.close)
        for candidate in reversed(self._candidates):
            self._accept_by_list(candidate, candidate.after, candidate.after is not None and candidate.after.close)
        for candidate in self._candidates:
            self._accept_between(candidate)
        for candidate in self._candidates:
            self._accept_counted(candidate)
        named = {c.sense.region for c in self._candidates if c.accepted and c.sense and not c.is_special}
        for candidate in self._undecided():
            if candidate.stem and candidate.stem.kind == "word" and any(s.region in named for s in candidate.senses):
                candidate.accepted = True
        self._accept_named_pairs({place for region in named for place in region.lineage})

    def _accept_named_pairs(self, named: set[Region]) -> None:
        """Two words with a dot between them are regions where the article has both by their full names: `연기·청원` beside 연기군, 청원군."""
        for candidate in self._undecided():
            before = candidate.before if candidate.close else None
            if before is None or before.accepted is False:
                continue
            if all(any(sense.region in named for sense in one.senses) for one in (before, candidate)):
                before.accepted = candidate.accepted = True

    def _undecided(self) -> Iterable[Candidate]:
        return (c for c in self._candidates if c.accepted is None and not c.embedded and not c.is_small)

    def _accept_by_list(self, candidate: Candidate, neighbour: Candidate | None, close: bool) -> None:
        """`홍성·예산`, `서울, 경기, 인천` are regions; `충남도, 예산 지원` is a budget."""
        if candidate.accepted is not None or candidate.stem is None or neighbour is None or not neighbour.accepted:
            return
        for sense in candidate.senses:
            for other in neighbour.senses:
                same_rank = sense.region.level == other.region.level
                kin = sense.region.level == "sido" or sense.region.sido is other.region.sido
                if (close and (same_rank or sense.region.lies_in(other.region)) and (kin or candidate.stem.kind == "word")) or (
                    same_rank and kin
                ):
                    candidate.accepted = True
                    return

    def _accept_between(self, candidate: Candidate) -> None:
        """`금산·장수·화순` is a region in a list over many provinces: what stands before and after it is one."""
        before, after = candidate.before, candidate.after
        if candidate.accepted is not None or candidate.stem is None or before is None or after is None:
            return
        ranks = {sense.region.level for sense in candidate.senses}
        if candidate.close and after.close and all(
            other.accepted and not other.is_small and any(sense.region.level in ranks for sense in other.senses)
            for other in (before, after)
        ):
            candidate.accepted = True

    def _accept_counted(self, last: Candidate) -> None:
        """All of `곡성·고흥·영양·함양 등 10개 군` are regions: two of them are for sure, or there are three and 군 says it."""
        counted = _COUNTED.match(self._page.text, last.end) if last.after is None and last.before is not None else None
        if counted is None:
            return
        listed = [last, *_neighbours(last, "before")]
        sure = sum(c.accepted is True and not c.is_small for c in listed)
        if sure < _SURE_ONES and not (counted["unit"] and len(listed) > _SURE_ONES):
            return
        for candidate in listed:
            if candidate.accepted is None and candidate.stem is not None:
                candidate.accepted = True

    def settle_the_rest(self) -> None:
        """With the home region known: the words it makes regions, then every candidate with several senses."""
        for candidate in self._undecided():
            kind = candidate.stem.kind if candidate.stem else ""
            at_home = self.home is not None and any(self.home.lies_in(s.region) for s in candidate.senses)
            as_place = kind == "word" or candidate.last.tail not in _OBJECT_OR_SUBJECT
            candidate.accepted = at_home and kind in ("word", "strict") and as_place
        self._settle(self._candidates)
        self._settle_small_ones()

    def settle_large_ones(self) -> bool:
        """광주 and 광주시, before the home region is known for good: what lies in them, and the home, hang on them.

        Returns:
            Whether there were any.
        """
        return self._settle(c for c in self._candidates if c.sense is None and any(sense.region.level == "sido" for sense in c.senses))

    def _settle(self, candidates: Iterable[Candidate]) -> bool:
        """Choose the senses of those that may have one; whether one was found."""
        open_ones = [c for c in candidates if c.sense is None and c.senses and (c.accepted or c.embedded)]
        if not open_ones:
            return False
        self._remember_settled()
        for candidate in open_ones:
            candidate.sense = self._choose(candidate)
        return any(candidate.sense is not None for candidate in open_ones)

    def _remember_settled(self) -> None:
        self._settled = [c for c in self._candidates if c.accepted and c.sense is not None]
        self._settled_starts = [candidate.start for candidate in self._settled]

    def _choose(self, candidate: Candidate) -> Sense | None:
        senses = candidate.senses
        for larger in (self._in_brackets, self._list_heads, self._list_kin):
            if chosen := _only_one(senses, larger(candidate)):
                return chosen
        if chosen := self._larger_by_default(senses):
            return chosen
        if chosen := _only_one(senses, self._regions_in_sentence(candidate)):
            return chosen
        if self.home is not None:
            for place in reversed(self.home.lineage):
                if chosen := _only_one(senses, [place]):
                    return chosen
            if chosen := self._lately_ended(candidate, self.home):
                return chosen
        for place in dict.fromkeys(place for region in self._by_nearness(candidate) for place in (region, region.sido)):
            if chosen := _only_one(senses, [place]):
                return chosen
        return self._only_legal(senses)

    def _only_legal(self, senses: tuple[Sense, ...]) -> Sense | None:
        """Of a 법정동 and a 행정동 of one city, in two of its districts, the 법정동: 서울 삼성동 is in 강남구, as addresses have it."""
        legal = [sense for sense in senses if self._gazetteer.is_legal(sense.region)]
        return legal[0] if len(legal) == 1 and all(sense.region.level == "eupmyeondong" for sense in senses) else None

    def _lately_ended(self, candidate: Candidate, home: Region) -> Sense | None:
        """The district that the home city had until not long ago: 남구 in an article of 2024 from 인천 is 미추홀구."""
        within = self._gazetteer.senses_within(candidate.last.name, [Sense(home.sido)], self._day)
        former = within[0].former if len(within) == 1 else None
        return within[0] if former is not None and self._day - former.valid_to < _LATELY else None

    def _larger_by_default(self, senses: tuple[Sense, ...]) -> Sense | None:
        """광주 is the 광역시 and not the city in 경기도, unless the article is from 경기도."""
        larger = [sense for sense in senses if sense.region.level == "sido"]
        if len(larger) != 1:
            return None
        for sense in senses:
            if sense is not larger[0] and self.home is not None and sense.region.sido is self.home.sido:
                return None
        return larger[0]

    def _in_brackets(self, candidate: Candidate) -> list[Region]:
        """The larger region in brackets after it: `고성군(강원)`."""
        text, at = self._page.text, candidate.end
        if not text.startswith("(", at):
            return []
        index = bisect_left(self._starts, at + 1)
        if index == len(self._candidates) or self._starts[index] != at + 1:
            return []
        larger = self._candidates[index]
        return [sense.region for sense in larger.senses] if text.startswith(")", larger.end) else []

    def _list_heads(self, candidate: Candidate) -> list[Region]:
        """The larger region named at the head of its list: 경남 for 고성 in `경남 거제·통영·고성`."""
        for before in _neighbours(candidate, "before"):
            if before.is_chain:
                region = before.region()
                return [region.lineage[-2]] if region is not None and len(region.lineage) > 1 else []
        return []

    def _list_kin(self, candidate: Candidate) -> list[Region]:
        """The 시·도 of the other items of its list; none where they are of several and it may be one itself: `창원, 수원, 광주`."""
        others = (*_neighbours(candidate, "before"), *_neighbours(candidate, "after"))
        kin = list(dict.fromkeys(other.sense.region.sido for other in others if other.sense is not None))
        may_be_one = any(sense.region.level == "sido" for sense in candidate.senses)
        return [] if may_be_one and len(kin) > 1 else kin

    def _regions_in_sentence(self, candidate: Candidate) -> list[Region]:
        start, _ = self._page.sentence_at(candidate.start)
        at = bisect_left(self._starts, candidate.start)
        near = self._candidates[max(0, at - _NEAR) : at]
        return list(dict.fromkeys(c.sense.region for c in near if c.start >= start and c.accepted and c.sense is not None))

    def _by_nearness(self, candidate: Candidate) -> list[Region]:
        """Regions of the article, those before the candidate first, the nearest first."""
        at = bisect_left(self._settled_starts, candidate.start)
        after = bisect_right(self._settled_starts, candidate.start)
        near = [*reversed(self._settled[max(0, at - _NEAR) : at]), *self._settled[after : after + _NEAR]]
        return list(dict.fromkeys(c.sense.region for c in near if c.sense is not None))

    def _settle_small_ones(self) -> None:
        """A 읍·면·동 counts where the article names the 시·군·구 it lies in, or a 시·도 that has only one of the name."""
        small = [c for c in self._candidates if c.is_small and not c.embedded and (len(c.last.name.form) > 2 or _is_listed_with_small(c))]
        if not small:
            return
        self._remember_settled()
        for candidate in small:
            for region in (*self._by_nearness(candidate), *([self.home] if self.home is not None else [])):
                chosen = _only_one(candidate.senses, [region])
                if chosen is not None:
                    candidate.sense, candidate.accepted = chosen, True
                    break


def _is_listed_with_small(candidate: Candidate) -> bool:
    """남면, too short a word to be a place by itself, in `정선읍·화암면·남면`."""
    return any(other is not None and other.is_small for other in (candidate.before, candidate.after))


def _neighbours(candidate: Candidate, side: Literal["before", "after"]) -> Iterator[Candidate]:
    """The items of its list on one side, the nearest first."""
    for _ in range(_NEAR):
        other = candidate.before if side == "before" else candidate.after
        if other is None:
            return
        yield other
        candidate = other


def _only_one(senses: Sequence[Sense], larger: Sequence[Region]) -> Sense | None:
    """The one sense that lies in one of the larger regions, or holds one of them (창원 for its 진해구)."""
    one: Sense | None = None
    for sense in senses:
        region = sense.region
        for place in larger:
            if place in region.lineage or region in place.lineage:
                if one is not None:
                    return None
                one = sense
                break
    return one
