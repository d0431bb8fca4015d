"""Names of the lexicon where they stand as words of their own, with the tail that the text gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...lexicon.programs import ProgramName
from .bounds import Bounds
from .words import RIGHT_EDGE, ends_there, is_generic_word

#: score of a common word of the lexicon that nothing marks as a name
_UNSIGNED = 0.2
#: names up to this length count only with the spaces that the lexicon writes
_SHORT = 6
#: points for a quotation that ends in a known name: ‘농촌 아이돌보미’
_ENDS_IN_NAME = 0.2
_TAIL = re_pattern(rf"(?: ?(?:지원 ?사업|사업|지원제도|제도|프로그램|프로젝트|캠페인)|(?<!사업) ?일자리){RIGHT_EDGE}")
_OPENS_TAIL = frozenset(" 지사제프캠일")
_LETTER = re_pattern(r"[가-힣A-Za-z0-9]")
_QUOTES = "‘’“”'\"「」『』<>〈〉《》"
_CENTER = "센터"
_BARS = ("|", "│", "┃")
#: what may stand beside a cell
_EDGES = ("", "\n", *_BARS)
#: what describes a known name and is no part of it: 맞춤형 취업성공패키지, 지역별 일가양득 캠페인
_DESCRIPTION = re_pattern(r"(?:맞춤형|[가-힣]{2,4}별) ")
#: ▲훈련비를 위한 내일배움카드
_MEANT_FOR = re_pattern(r"[을를] (?:위한|통한) \Z")
#: 하반기 직접일자리 사업 참여자를 모집한다, 전문기술과정 모집 정원은 84명
_JOINED = re_pattern(r" (?:참여자|참가자|신청자|훈련생|교육생|수강생|모집 (?:인원|정원))")
#: 마을기업은 주민이 세워 꾸리는 기업을 말한다: what is explained is meant
_EXPLAINED = re_pattern(r"(?:은|는|이란|란) [^\n.]{5,90}(?:말한다|뜻한다|일컫는다|제도다|제도이다|사업이다|제도로,|사업으로,)")
#: 다른 정부 일자리사업 참여자는 신청할 수 없다: any of a kind
_OTHERS = ("다른 ", "타 ", "기타 ", "여타 ", "유사 ", "모든 ")
#: 장애인일자리는 1,012명에 187억원, 사회적일자리에 3천명: people and budgets are a program's; 5만원 of a voucher are not, nor are
#: those of a type its own (공익활동형 40명), and 청년창업농 35명 are people
_FIGURED = re_pattern(
    r"(?<![형농])(?:(?:에는|에|은|는|이|가|을|를)? ?\(?|(?:에|에는) (?:[가-힣]+ ){0,2}(?:[국도시군구]비|예산|사업비) |(?:은|는) [가-힣]{1,4}당 (?:연 |월 |최대 )?)\d[\d,.만천백여]{0,9} ?(?:명|억|조)"
)
#: 실업급여 수급자는 빠진다: who gets a benefit may not apply
_RECIPIENTS = re_pattern(r" ?수급")
#: - 전문기술과정(열 달) : what a line is about
_BULLET = re_pattern(r"(?:\n|\A) {0,3}[-*·ㅇ○◦▪□•] \Z")
_LABEL = re_pattern(r" ?\([^()\n]{1,12}\) ?:")
_LISTED = re_pattern(r"[△▲▷▶◦○●①-⑳]\s?\Z")
#: 공익활동 820명, 시장형 64명, 인력파견형 15명: common words that name the types of one program
_TYPE = "형"
_TYPES = (_TYPE, "활동", "활용")
#: as far from one type to the next: `시장형(반찬, 두부) 64명, `
_SIDE_BY_SIDE = 40
_BREAK = re_pattern(r"\n|\. ")
#: 지역정착지원형 2개, 민간취업연계형 2개: how many projects of a type were chosen
_COUNTED = re_pattern(r" ?\d{1,4} ?(?:개|건)")
#: ▷마을기업 경영코치
_GOES_ON = re_pattern(r" [가-힣]")


def find_known(reading: Reading) -> list[FoundProgram]:
    """Known programs of the page. A common word that is marked as a name in one place is one in all."""
    found = list(_find_places(reading))
    _sign_types(reading.page.text, found)
    marked = {program.name for program in found if program.score == 1.0}
    for program in found:
        if program.score < 1.0 and program.name in marked and not _RECIPIENTS.match(reading.page.text, program.end):
            program.score, program.reason = 1.0, "in the lexicon, marked as a name elsewhere"
    return found


def _sign_types(text: str, found: Sequence[FoundProgram]) -> None:
    """Let types of one kind of program that the text tells side by side mark each other as names."""
    types = [program for program in found if program.name.endswith(_TYPES)]
    for first, second in pairwise(types):
        near = second.start - first.end <= _SIDE_BY_SIDE and not _BREAK.search(text, first.end, second.start)
        same_family = first.kind == second.kind and first.official_name != second.official_name
        if near and same_family and not _COUNTED.match(text, first.end) and not _COUNTED.match(text, second.end):
            for program in (first, second):
                program.score, program.reason = 1.0, "in the lexicon, a type beside another"


def _find_places(reading: Reading) -> Iterator[FoundProgram]:
    """Each place of a known name, with how surely it is meant."""
    text = reading.page.text
    named = reading.named(ProgramName)
    spelled: set[str] | None = None
    centers = {agency.name.rpartition(" ")[2] for agency in reading.agencies if agency.name.endswith(_CENTER) and " " in agency.name}
    for hit, entries in named:
        if hit.start and text[hit.start - 1] != " " and _LETTER.match(text, hit.start - 1):
            continue
        entry = _of_its_time(entries, reading.published)
        tail = _TAIL.match(text, hit.end) if text[hit.end : hit.end + 1] in _OPENS_TAIL else None
        end = tail.end() if tail else hit.end
        if tail is None and not ends_there(text, hit.end):
            continue
        written = text[hit.start : hit.end]
        if hit.apart and len(written) <= _SHORT and all(entry.written not in ("", written) for entry in entries):
            if spelled is None:
                spelled = {text[other.start : other.end] for other, _ in named}
            if written.replace(" ", "") not in spelled:
                continue  # 청년 수당 is no name where the lexicon and the page have 청년수당
        if written in centers:
            continue  # a university's own 대학일자리센터
        signed = not entry.marked or (tail and not is_generic_word(written)) or _is_signed(text, hit.start, hit.end)
        unsigned = not signed or (entry.kind == "welfare" and _RECIPIENTS.match(text, hit.end) is not None)
        yield FoundProgram(
            hit.start, end, "known", name=text[hit.start : end], kind=entry.kind, known=True,
            official_name=entry.name, owner=entry.owner or None, score=_UNSIGNED if unsigned else 1.0,
            reason="in the lexicon, but a common word here" if unsigned else "in the lexicon",
        )


def _is_signed(text: str, start: int, end: int) -> bool:
    """Whether the text marks a common word as a name: by quotes, as an item or a cell, by who takes part, by figures or an explanation of its own."""
    if text.startswith(")", end) and text.endswith("(", 0, start) and text.endswith(_TYPE, start, end):
        return True  # 일자리 지원사업 (지역정착지원형)
    if _BULLET.search(text, start - 6, start) and _LABEL.match(text, end):
        return True
    quoted = start > 0 and text[start - 1] in _QUOTES and end < len(text) and text[end] in _QUOTES
    if quoted or _fills_cell(text, start, end) or _FIGURED.match(text, end) or _EXPLAINED.match(text, end):
        return True
    if _JOINED.match(text, end) and not text.endswith(_OTHERS, 0, start):
        return True
    return _LISTED.search(text, start - 3, start) is not None and not _GOES_ON.match(text, end)


def _fills_cell(text: str, start: int, end: int) -> bool:
    """Whether a name is all that stands in a cell: `장애인일자리 | 96 | 103`."""
    before, after = text[max(0, start - 2) : start].rstrip(" "), text[end : end + 2].lstrip(" ")
    return (before[-1:] in _BARS or after[:1] in _BARS) and before[-1:] in _EDGES and after[:1] in _EDGES


def _of_its_time(entries: Sequence[ProgramName], published: date | None) -> ProgramName:
    """Of programs with one name (희망근로 of 2009 and of 2021) the one that ran when the article was written."""
    if published is None or len(entries) == 1:
        return entries[0]

    def years_off(entry: ProgramName) -> int:
        first, last = entry.from_year or published.year, entry.to_year or 9999
        return max(first - published.year, published.year - last, 0)

    return min(entries, key=years_off)


def recognise(bounds: Bounds, candidates: list[FoundProgram]) -> list[FoundProgram]:
    """Let a longer form of a known name be known: with year, round or region before it, with another tail after it.

    Returns:
        The candidates without those that are a known name and what describes it.
    """
    ends = {known.end: known for known in reversed(candidates) if known.known and known.score == 1.0}
    begun = {known.start: known.end for known in ends.values()}
    described = set()
    for candidate in candidates:
        if candidate.end < begun.get(candidate.start, 0):
            described.add(id(candidate))  # 청년13 of 청년13(일+삶)통장
        known = ends.get(candidate.end)
        if known is None or candidate.known or candidate.start > known.start:
            continue
        if candidate.rule == "quoted":
            candidate.score = round(candidate.score + _ENDS_IN_NAME, 2)
        before = candidate.name[: known.start - candidate.start]
        of_area = bounds.after_area(candidate.start, known.start) == known.start  # 고성지역 실업급여
        described_so = candidate.rule == "headed" and (of_area or _DESCRIPTION.fullmatch(before))
        if described_so or (candidate.rule == "listed" and _MEANT_FOR.search(before)):
            described.add(id(candidate))
        if bounds.trim_start(candidate.start, known.start) == known.start:
            candidate.known, candidate.score, candidate.kind = True, 1.0, known.kind
            candidate.official_name, candidate.owner = known.official_name, known.owner
    return [candidate for candidate in candidates if id(candidate) not in described]
