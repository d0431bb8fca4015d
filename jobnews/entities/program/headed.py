"""Names ended by a head noun, without quotes: `해누리 청년 지원사업`, `달빛 프로젝트`, `도약장려금`."""

from __future__ import annotations

from collections.abc import Container, Iterator

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from ...core.reading import Reading
from .bounds import Bounds, ends_in_purpose
from .context import Points, is_substantial, weigh_after, weigh_as_predicate, weigh_before
from .coordinated import BOOST, may_be_coordinated
from .evidence import Evidence
from .words import Head, find_heads, head_of, heads, is_generic, is_stopped, openers

#: 기업이 함께하는 일자리사업: what seems to open the name belongs to a clause
_CARRIED_ON = re_pattern(r"[이가을를과와] \Z")
_LONG_WORD = 0.1
#: a head as sure as this ends a name of its own before a dot; 교육·훈련 지원사업 is one name
_JOINED_HEAD = 0.5
_PURPOSE_REACH = 40
#: 마을정원 일자리(31명)
_NUMBER_NEXT = re_pattern(r" ?\(?\d")
#: 목공·미장 2개사업
_COUNT = re_pattern(r"\d(?:개|가지)?\Z")
_ENDS_OF_FIGURES = frozenset("0123456789개지%")
#: 과정, 서비스, 교육: they follow rows of subjects as well as names
_WEAK_HEAD = 0.5
#: what follows a name and is worth so much says more than that it is run
_LITTLE = 0.15

#: 청년 기회로 프로젝트, 마을 돌봄 사업: no verb follows to which 로 could belong
_WAY = re_pattern(r" [가-힣]{2,3}로 \Z")
#: 취업(면접)지원 패키지
_ASIDE = re_pattern(r"\([^()]*\)")
_IN_ROW = re_pattern(r"[,(·]| 등")
_WAY_REACH = 8
#: 우리 시 청년일자리 사업: ours is no name
_OURS = re_pattern(r"우리 ?(?:시|군|구|도|지역|고장|나라) ")

#: so many syllables of common words make a name again: 지역 주력산업 맞춤형 일자리 지원사업
_MANY_WORDS = 10
#: so few syllables of a common word make none, whatever ends it
_LITTLE_BEFORE = 3
#: heads that make names of common words
_NAMING = 0.5


def find_headed(reading: Reading, bounds: Bounds, known: Container[tuple[int, int]]) -> Iterator[FoundProgram]:
    """Noun phrases that end in a head, with a score that tells how much of a name they are.

    Where the lexicon has the same words, `known`, be it as a name or as the common words that they are (재난지원금), no head tells more.
    """
    text, threshold = reading.page.text, reading.program_threshold
    for head_start, end, head in find_heads(text):
        if text.startswith("도", end) and head.word.endswith("제") and not head.word.endswith("공제"):
            end += 1  # 공시제도: 도 is no josa after 제; it is one in 희망공제도
        if head.word == "제도" and text[head_start - 1 : head_start] == "공":
            continue  # 희망공제도
        after: Points | None = None
        if head.named + _LONG_WORD < threshold:
            after = weigh_after(text, end, head)
            hoped_for = head.named + _LONG_WORD + (sum([points for points, _ in after]) if after else 0.0)
            if hoped_for < threshold and (hoped_for + BOOST < threshold or not may_be_coordinated(text, end)):
                continue  # before it is asked where the name begins
        start = _name_start(text, bounds, head_start, end)
        if start >= head_start:
            continue
        start = _without_clause(text, start, head_start)
        if (start, end) in known:
            continue
        modifier = text[start:head_start].strip()
        if len(modifier) < 2 or modifier in openers() or _is_figure(modifier) or is_stopped(text[start:end]):
            continue
        if after is None:
            after = weigh_after(text, end, head)
        evidence = _weigh(_without_asides(text[bounds.after_area(start, head_start) : head_start]).strip(), head)
        if head.named < _WEAK_HEAD and _is_row(text, start, end, modifier, after):
            evidence.add(-0.2, "last of a row of nouns")
        _weigh_context(evidence, text, start, end, modifier, after)
        yield evidence.candidate(reading, start, end, "headed", head.kind)


def _is_figure(modifier: str) -> bool:
    """Whether a number stands before the head, or ends what does: `목공·미장 2개 과정`, `70% 지원`."""
    return modifier[-1] in _ENDS_OF_FIGURES and (modifier[-1] == "%" or _COUNT.search(modifier) is not None)


def _without_asides(modifier: str) -> str:
    return _ASIDE.sub("", modifier) if "(" in modifier else modifier


def _name_start(text: str, bounds: Bounds, head_start: int, end: int) -> int:
    """Where the name begins: of joined names the last, of a row's the one with its purpose."""
    start = bounds.name_start(head_start)
    bound = _WAY.search(text, head_start - _WAY_REACH, head_start) if start == head_start and text.endswith("로 ", 0, start) else None
    if bound and _IN_ROW.match(text, end):
        start = bounds.name_start(bound.start() + 1)
    return _with_purpose(text, bounds, _last_of_joined(text, start, head_start), end)


def _without_clause(text: str, start: int, head_start: int) -> int:
    """Where the name begins without what belongs to the clause before it: 우리 시, 함께하는 of `기업이 함께하는 일자리사업`."""
    if text.startswith("우리", start) and (ours := _OURS.match(text, start, head_start)):
        return ours.end()
    opener = text[start:head_start].split(" ", 1)[0]
    carried_on = opener in openers() and _CARRIED_ON.search(text, start - 3, start)
    return min(start + len(opener) + 1, head_start) if carried_on else start


def _last_of_joined(text: str, start: int, head_start: int) -> int:
    """Where the last begins of names that a dot joins, each with a head: 근속수당 in `면접수당·근속수당`."""
    dot = text.rfind("·", start, head_start)
    before = head_of(text[start:dot]) if dot > start else None
    if before is None or before.named < _JOINED_HEAD or dot - start < len(before.word) + 2:
        return start
    return dot + 1


def _with_purpose(text: str, bounds: Bounds, start: int, end: int) -> int:
    """Where a name of a row begins that has a purpose inside: `새싹 사업, 산업 선도를 위한 기술자 양성사업, …`."""
    if text[start - 2 : start] not in ("한 ", "는 ") or not ends_in_purpose(text, start - 1):
        return start
    comma = text.rfind(", ", max(0, start - _PURPOSE_REACH), start)
    in_row = comma > 0 and head_of(text[max(0, comma - _PURPOSE_REACH) : comma]) is not None
    return comma + 2 if in_row and " 등 " not in text[comma:start] and bounds.is_whole(comma + 2, end) else start


def _is_row(text: str, start: int, end: int, modifier: str, after: Points) -> bool:
    """Whether the head follows a row of subjects: `특수용접, 전기 자격 과정`, `제본·도배·미장 과정`; names in a row have numbers of their own."""
    if modifier.count("·") > 1:
        return True
    return text[start - 2 : start] == ", " and all(points < _LITTLE for points, _ in after) and not _NUMBER_NEXT.match(text, end)


def _weigh(modifier: str, head: Head) -> Evidence:
    """The evidence of the words themselves."""
    if is_generic(modifier) or _says_no_more(modifier):  # so is nothing: what an area leaves of 가온지역 일자리사업
        evidence = Evidence(head.generic, [f"common words before {head.word}"])
        if len(modifier.replace(" ", "")) >= _MANY_WORDS:
            evidence.add(0.14, "many of them")
        elif len(modifier) <= _LITTLE_BEFORE and head.generic >= _NAMING and head.kind == "other":
            evidence.add(-0.15, "one short one")  # 맞춤형 프로젝트
    else:
        evidence = Evidence(head.named, [f"words of its own before {head.word}"])
        if " " not in modifier and len(modifier) >= 8:
            evidence.add(_LONG_WORD, "written as one word")
        elif modifier.endswith("·") and " " not in modifier:
            evidence.add(-0.2, "one of two nouns")  # 재화·서비스
        elif " " not in modifier and len(modifier) < 3:
            evidence.add(-0.1, "too short for a name of its own")  # 보조사업, 한시 사업
    words = modifier.count(" ") + 1
    if words > 4:
        evidence.add(-0.1 * (words - 4), "long")
    return evidence


def _says_no_more(modifier: str) -> bool:
    """Whether what stands before a head is such a noun itself: 패키지 사업."""
    return modifier in heads() and heads()[modifier].kind == "other"


def _weigh_context(evidence: Evidence, text: str, start: int, end: int, modifier: str, after: Points) -> None:
    if is_substantial(modifier):
        for points, reason in (*after, *weigh_before(text, start, end)):
            evidence.add(points, reason)
    if against := weigh_as_predicate(text, start, end, generic=is_generic(modifier)):
        evidence.add(*against)
