"""From sightings to candidates: chains (`전북 군산시 나운동`) become one, and lists (`경남 거제·통영·고성`) are linked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container
from dataclasses import dataclass
from itertools import pairwise

from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import NameHit, Reading
from ...korean.particles import is_particle
from ...lexicon.regions import Gazetteer, Region, RegionName, Sense
from .sightings import Sighting
from .towns import find_town
from .words import WordStem, is_person, word_stems

#: Between two items of a list: `·`, `, `, `와 `, also over a number or brackets (`서울(12명), 부산 3곳·`).
_LIST_GAP = re_pattern(
    r"(?:[와과]|이?랑|하고)?(?: ?\([^()\n]{1,25}\)| ?\d[\d,.]*[가-힣%]{0,3})? ?(?P<sign>[·,/、△▲-]|및|또는|그리고)? ?(?:및 )?"
)
#: What a gap may begin with, by that pattern or the one below.
_OPENS_GAP = frozenset(["", *" 와과이랑하(·,/、△▲-및또그의", *"0123456789"])
_CLOSE_SIGNS = "·/-"
#: Between two that stand with something of theirs: `해남 땅끝마을과 영광 동락점빵`.
_PAIRED_GAP = re_pattern(r"의? [가-힣]{2,10}(?:[와과]|,|·) ?")
_OF_THEIRS = re_pattern(r"의? [가-힣]{2}")
#: So many names with a space between them are a list: `용인 화성 군포 이천 등`.
_SPACED_LIST = 3
#: An organisation or office of its own after a chain: `대구 동구청은`.
_OFFICE = re_pattern(r"(?:특별시|광역시|시|도|군|구)?(?:청|의회|교육청|보건소|[가-힣]*(?:센터|위원회|협의회|재단|지청|공단|공사|진흥원|은행|대학교?))")
#: The same after a space, and titles: `전북 일자리센터`, `대구 상공회의소`, `경남 지사는`.
_OFFICE_AFTER_SPACE = re_pattern(
    r" (?:[가-힣]*(?:일자리|고용|새일|인력개발|취업지원|창업)[가-힣]*센터|[가-힣]*(?:테크노파크|상공회의소|경영자총협회|노사민정협의회"
    r"|인적자원개발위원회|신용보증재단|일자리재단|고용노동지?청|노동청|노동위원회|교육청|진흥원)|상의|경총"
    r"|(?:시장|지사|도지사|군수|구청장|교육감)(?:[은는이가의와과도]|에게|께서)?(?![가-힣]))"
)
#: Where a reporter or an agency stands: `전주=홍길동 기자`, `/부산 홍길동 기자`.
_BYLINE = re_pattern(r"\s?=|(?:[·,/][가-힣]{2,4}){1,4} ?=| [가-힣]{2,4} ?기자(?![가-힣])")
#: The same signs behind the place that an item of a list is about: `◇나주시 = 서른 명을 뽑는다`. Read from right to left.
_ITEM_SIGN = regex_pattern(r"(?r)(?<=^|\n)[◇◆■□▷▶△▲○●▣★◎◈·-] ?")
_QUOTED = re_pattern(r"[‘'“\"「『<]([^‘’'“”\"「」『』<>\n]{4,60})[’'”\"」』>]")
#: A title in quotes that ends as programs and events do: ‘2022 대구 청년 일자리 박람회’.
_TITLE_ENDS = (
    "사업", "프로젝트", "박람회", "프로그램", "패키지", "페스티벌", "축제", "엑스포", "포럼", "캠프", "공모전",
    "아카데미", "과정", "캠페인", "챌린지", "한마당", "데이",
)
#: Works and offices that several places share: 남동·부평·주안국가산업단지, 여수·광양지사.
_SHARED_PLACE = re_pattern(
    r"(?:·[가-힣]{2,4}){1,5}?(?:국가|일반|지방)?(?:산업단지|산단|농공단지|공단|캠퍼스|지사|지점|지청|공장)(?![가-힣]{3})"
)
#: What such a rest of a name, or of a byline, begins with.
_OPENS_REST = frozenset(" \n=·,/")
_HANGUL_RUN = re_pattern(r"[가-힣]{1,12}")
#: A name of fewer letters is not looked for across a space.
_SHORTEST_APART = 5
_MARK_AFTER_SPACE = re_pattern(
    r" (?:(?:[동서남북]{1,2}부|중부)(?:권|지역)?|지역|지방|관내|전역|일대|일원|시민|도민|군민|구민|주민)(?:들)?"
    r"(?:[은는이가을를의에과와도만]|에서|에는|에게|으로|내|이면|이라면|이며|이고)?(?![가-힣])"
)


#: What only a place has: `공주에 있는 훈련원`, `영광에 들어선다`.
_LOCATED = re_pattern(r"에(?:서)? (?:있는|있던|위치|자리|소재|사는|살고|살던|살며|거주|본사|둥지|들어서|들어선|들어설|문을 [연여열]|온 )")


@dataclass(slots=True, eq=False)
class Candidate:
    """A place that may be a region: one name, or a chain of names.

    Attributes:
        last: the smallest name of the chain.
        is_chain: it has more names than that.
        is_small: it is a 읍·면·동 with no larger region before it.
        is_special: it is 전국 or a group.
        senses: what it can mean on the day.
        sense: what it means, once that is decided.
        accepted: it means a region at all; None while undecided.
        stem: how its name is told apart from the ordinary word.
        before: the candidate before it in the same list, with `close` when 가운뎃점 or the like links them.
        head: the region whose list it is in (`경남` of `경남 거제·통영`).
    """

    start: int
    end: int
    last: Sighting
    senses: tuple[Sense, ...]
    embedded: bool = False
    accepted: bool | None = None
    sense: Sense | None = None
    stem: WordStem | None = None
    before: Candidate | None = None
    after: Candidate | None = None
    close: bool = False
    heads: tuple[tuple[Sense, ...], ...] = ()
    is_chain: bool = False
    is_small: bool = False
    is_special: bool = False

    def go_on(self, sighting: Sighting, within: tuple[Sense, ...]) -> None:
        """Add the name that follows, of what lies in the region so far."""
        self.heads = (*self.heads, self.senses)
        self.last, self.senses, self.end = sighting, within, sighting.end
        self.is_chain, self.is_small, self.is_special = True, False, sighting.name.group or sighting.name.country

    def region(self) -> Region | None:
        """The region it means, where that is decided."""
        return self.sense.region if self.sense is not None else None


def build_candidates(reading: Reading, sightings: list[Sighting], gazetteer: Gazetteer, day: int) -> list[Candidate]:
    """Chains joined, lists linked, and what the name and the text beside it decide decided."""
    text = reading.page.text
    found: list[Candidate] = []
    for sighting in sightings:
        behind = found and sighting.start - found[-1].end <= 1
        if not behind or not _extend(text, found[-1], sighting, found, gazetteer, day):
            found.append(_single(sighting, gazetteer, day))
    _embed_in_longer_names(reading, found)
    starts = {sighting.start for sighting in sightings if not sighting.name.small}
    for candidate in found:
        if text.startswith(" ", candidate.end):
            _add_town(text, candidate, starts, gazetteer, day)
        _judge(text, candidate)
    _link_lists(text, found)
    return found


def _single(sighting: Sighting, gazetteer: Gazetteer, day: int) -> Candidate:
    name = sighting.name
    special = name.group or name.country
    senses = () if special else gazetteer.senses(name, day)
    if not name.small and len(senses) > 1:  # 하동 alone is 하동군, never one of the five 하동 that are 동
        senses = tuple(s for s in senses if s.region.level != "eupmyeondong") or senses
    return Candidate(sighting.start, sighting.end, sighting, senses, sighting.embedded, is_small=name.small, is_special=special)


def _extend(
    text: str, last: Candidate, sighting: Sighting, found: list[Candidate], gazetteer: Gazetteer, day: int
) -> bool:
    """Add the sighting to the chain right before it where it lies in that; whether that took care of it."""
    if last.embedded or last.is_special or (sighting.start > last.end and text[last.end] != " "):
        return False
    within = gazetteer.senses_within(sighting.name, last.senses, day)
    if not within:
        return False
    if sighting.embedded:
        if _OFFICE.match(sighting.tail):
            last.embedded = True
        found.append(Candidate(sighting.start, sighting.end, sighting, within, True, is_small=sighting.name.small))
        return True
    last.go_on(sighting, within)
    return True


def _add_town(text: str, candidate: Candidate, starts: Container[int], gazetteer: Gazetteer, day: int) -> None:
    """Lengthen a chain by the town behind it that stands without its unit: `전북 완주 봉동`에서."""
    if candidate.embedded or candidate.is_special or candidate.end + 1 in starts:
        return
    town = find_town(text, candidate.end, candidate.senses, gazetteer, day)
    if town is not None:
        end, name, tail, within = town
        candidate.go_on(Sighting(candidate.end + 1, end, name, tail), within)


def _embed_in_longer_names(reading: Reading, candidates: list[Candidate]) -> None:
    """A name at the head of a longer name of the index, or in a quoted title, is a part of that: `전북 경제통상진흥원`."""
    text = reading.page.text
    starts = [candidate.start for candidate in candidates]
    starts.append(len(text))
    first = 0
    for hit in reading.names:  # in the order in which they stand, as the candidates
        while starts[first] < hit.start:
            first += 1
        if starts[first] < hit.end and RegionName not in hit.by_kind and (not hit.apart or _is_whole(text, hit)):
            for candidate in candidates[first : bisect_left(starts, hit.end, first)]:
                if candidate.end < hit.end and not candidate.is_special:
                    candidate.embedded = True
    for quote in _QUOTED.finditer(text):
        if quote[1].endswith(_TITLE_ENDS):
            for candidate in candidates[bisect_right(starts, quote.start()) : bisect_left(starts, quote.end())]:
                if not candidate.is_special:
                    candidate.embedded = True


def _is_whole(text: str, hit: NameHit) -> bool:
    """Whether a name written apart is that name: 부산 대구 holds no 부산대."""
    tail = _HANGUL_RUN.match(text, hit.end)
    ends = tail is None or is_particle(tail[0], text[hit.end - 1])
    return ends and hit.end - hit.start > _SHORTEST_APART


def _judge(text: str, candidate: Candidate) -> None:
    """Decide what can be decided from the name and the text beside it."""
    form = candidate.last.name.form
    if not candidate.senses and not candidate.is_special:
        candidate.embedded, candidate.accepted = False, False
        return
    if _goes_on_as_name(text, candidate):
        candidate.embedded = True
    if candidate.embedded:
        candidate.embedded = candidate.is_chain or not _is_piece_of_word(text, candidate)
        candidate.accepted = None if candidate.embedded else False
        return
    if candidate.is_chain:
        candidate.accepted = True
        return
    if candidate.is_small:
        return
    candidate.stem = stem = word_stems().get(form)
    if (stem is not None and stem.is_word_at(text, candidate.start, candidate.end)) or is_person(text, form, candidate.end):
        candidate.accepted = False
    elif (
        stem is None or stem.kind == "soft"
        or candidate.last.marked or _MARK_AFTER_SPACE.match(text, candidate.end)
        or (stem.kind in ("word", "strict") and _LOCATED.match(text, candidate.end))
        or (stem.kind == "word" and candidate.last.tail.startswith("에서"))
    ):
        candidate.accepted = True


def _goes_on_as_name(text: str, candidate: Candidate) -> bool:
    """Whether what follows makes of a name a place of work that several share, an office, or where a reporter stands."""
    end = candidate.end
    following = text[end : end + 1]
    if following not in _OPENS_REST:
        return False
    if following == "·" and _SHARED_PLACE.match(text, end):
        return True
    if following == " " and not candidate.is_special and _OFFICE_AFTER_SPACE.match(text, end):
        return True
    return _BYLINE.match(text, end) is not None and not _ITEM_SIGN.match(text, max(0, candidate.start - 3), candidate.start)


def _is_piece_of_word(text: str, candidate: Candidate) -> bool:
    """Whether a name inside a longer word is the ordinary word and says nothing of a place: 달성했다, 예산안; but 장수고용센터."""
    stem = word_stems().get(candidate.last.name.form)
    if stem is None or stem.kind == "soft":
        return False
    return stem.kind == "never" or not _OFFICE.match(text, candidate.end)


def _link_lists(text: str, candidates: list[Candidate]) -> None:
    spaced: list[Candidate] = []
    for first, second in pairwise(candidates):
        if second.start - first.end > 30:
            continue
        gap = text[first.end : second.start]
        if gap[:1] not in _OPENS_GAP:
            spaced = []
            continue
        spaced = [*(spaced or [first]), second][-_SPACED_LIST:] if gap == " " and not _is_common_word(second) else []
        if len(spaced) == _SPACED_LIST:
            for one, next_one in pairwise(spaced):
                one.after, next_one.before, next_one.close = next_one, one, True
            continue
        match = _LIST_GAP.fullmatch(gap)
        if match is not None and (match["sign"] or gap.startswith(("와", "과", "랑", "이랑", "하고"))):
            second.close = gap.strip() in _CLOSE_SIGNS or not match["sign"]
        elif _is_common_word(second) or not (_PAIRED_GAP.fullmatch(gap) and _OF_THEIRS.match(text, second.end)):
            continue
        second.before, first.after = first, second


def _is_common_word(candidate: Candidate) -> bool:
    """Whether no list of that kind makes it a region: 예산 in `홍성 주민과 예산 담당자`."""
    return candidate.embedded or candidate.is_small or (candidate.stem is not None and candidate.stem.kind == "never")
