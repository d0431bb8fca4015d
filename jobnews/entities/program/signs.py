"""What the words around a quotation say about it: `‘…’ 사업`, `‘…’를 추진한다`, `‘…’라고 말했다`, `‘…’을 주제로`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...core.patterns import compiled, re_pattern
from .evidence import Evidence
from .words import signs

_ASIDE = re_pattern(r"\([^)\n]{1,30}\)")
_STEPS = r"\s(?:[가-힣0-9,]+\s){0,2}?"
_SORT = signs("sort")
# ‘바다로 출근’이라는 과정을; not ‘…’라는 사업 취지
_CALLED = re_pattern(rf"(?:이?라는|이?란) (?:[두세네] ?(?:가지|개) )?(?:이름|명칭|(?:{_SORT})(?=[은는이가을를에로으]|[,.]))")
_SPOKEN = re_pattern(
    r"(?:이?라고|고|이?라며|며|면서|이?라면서|이?라는 (?:말|지적|목소리|의견|비판|우려|평가|반응|물음|질문|생각|뜻|취지|판단|소문|이야기|점)|는 (?:말|지적|목소리|의견))(?=[\s,.])"
)
_PROGRAM_NEXT = re_pattern(r"\s?(?:시범|공모)?\s?(?:사업|프로젝트|프로그램|과정|캠페인)")
_OPENS_LINE = re_pattern(r"(?:\n|\A)\W{0,6}[<\[〈《「『‘(]\Z")
_PRICED = re_pattern(r"(?:에|에는)?\s?\(?(?:총 |약 )?\d[\d,.만억천백 ]*(?:원|명|백만)")
_OPEN, _CLOSE = "‘“「『〈《<'\"", "’”」』〉》>'\""
#: ‘가온캠프’, ‘나루특강’ 등 프로그램: what follows the last is said of all
_CHAIN = re_pattern(rf"(?:(?:, ?|·|와 |과 | 및 )[{_OPEN}][^{_OPEN}{_CLOSE}\n]{{2,40}}[{_CLOSE}]){{1,8}}(?= 등| \d{{1,2}}개 | ?(?:공약|{_SORT}))")
_BESIDE = re_pattern(rf"[{_CLOSE}](?:\([^)\n]{{1,20}}\))?(?:, ?|·|와 |과 |이나 |나 | 및 | )?[{_OPEN}]")
#: △은둔 청년을 돕는 ‘한걸음 모임’(60명) △…
_MARKER = "△▲▷▶◇●①-⑳"
_IN_ITEM = re_pattern(rf"[{_MARKER}][^\n{_MARKER}{_OPEN}{_CLOSE}]+\Z")
_ENDS_ITEM = re_pattern(rf"(?:\([^)\n]{{1,40}}\))?,?\s?(?:[{_MARKER}]|등|\d|\n|\Z)")
_ITEM_REACH = 50
#: 새 사업인 ‘누리샘’
_SAID_BEFORE = re_pattern(rf"(?:{_SORT})(?:인|이자)? ?\Z")
_LEAD_REACH = 8
_OTHER_REACH = 12
#: 지원 분야는 ‘새싹 창업 육성사업’으로: what stands before does not make of it what it says it is not
_ENDS_IN_SORT = re_pattern(rf"[가-힣] ?(?:{_SORT})\Z")
#: 하반기 박람회 ‘풍성’: a headline's last word, in quotes to leave out the verb
_LAST_OF_LINE = re_pattern(r"[ .…]{0,3}(?:\n|\Z)")
_SHORT_WORD = 2
#: ‘매우 만족’ 또는 ‘만족’으로 답했다
_ANSWERED = rf"(?:(?: 또는 |이나 |, ?)[{_OPEN}][^{_OPEN}{_CLOSE}\n]{{2,20}}[{_CLOSE}])?(?:이?라고|으로|로) (?:답|응답)"
#: ‘적은 품삯’(40명)이 가장 많았고 ‘먼 일터’(22%)가 뒤를 이었다
_REASON = r"(?<=[명%건곳]\))(?:이|가|을|를)? (?:[가-힣]+ )?(?:가장 많|뒤를 이|첫손|으뜸|꼽|순(?:이|으로))"
#: 나루시의 ‘청년 다락’
_OWNED = re_pattern(r"(?:[시군구도부처청]|공단|재단|센터|회|조합|진흥원|대학교?)의 \Z")
_OWNER_REACH = 6
#: points of a sign that says what the quotation is
_SAYS_SO = 0.25


@dataclass(frozen=True, slots=True)
class Sign:
    """Words right after a quotation, and the points they are worth.

    Attributes:
        telling: they tell that a program is meant.
        apart: an aside may stand between: `‘가온이음’(3월) 사업`.
    """

    pattern: re.Pattern[str]
    points: float
    reason: str
    telling: bool = True
    apart: bool = True


@cache
def _signs() -> tuple[Sign, ...]:
    """In order of strength; the first that is there counts."""
    # ‘…’에 쓴다: at once, not ‘…’에 힘을 쓴다
    acted = (
        rf"(?:[을를도]{_STEPS}(?:{signs('done_to')})|에(?: 쓴| 쓰|{_STEPS}(?:{signs('goes_in')}))|"
        rf"[이가]{_STEPS}(?:{signs('goes_on')})|(?:으로|로){_STEPS}(?:{signs('chosen')}))"
    )
    said = rf"(?:은|는|이란|란)\s[^\n]{{2,80}}?(?:(?:{_SORT}|일자리)(?:이다|입니다|으로|다\b|로,|이며)|정책(?:이다|입니다))"
    motto = rf"(?:이?라는|을|를|의|이?란|로|으로)?\s?(?:{signs('motto')})|[를을] 위(?:해|하여)|\s?(?:{signs('label')})"
    return (
        Sign(re_pattern(rf"\s?(?:의 )?(?:\d차 |등 )?(?:\d{{1,2}}개 )?(?:{_SORT}|{signs('what')})"), 0.25, "said to be one after the quotes"),
        Sign(re_pattern(said), 0.25, "explained as one"),
        Sign(_CALLED, 0.25, "called so"),
        Sign(re_pattern(motto), -0.3, "a motto or label", telling=False, apart=False),
        Sign(re_pattern(r" 등 (?:[가-힣0-9]+ ){0,2}(?:정책|목표|전략|방향|공약|비전)"), -0.3, "an aim", telling=False, apart=False),
        Sign(re_pattern(r" (?:[가-힣]{2,6} )?(?:기본계획|종합계획|계획|종합대책|대책|방안|전략|로드맵)"), -0.3, "a plan", telling=False),
        Sign(re_pattern(r"(?:으로|로) (?:[가-힣]+ )?(?:종합대상|대상|최우수상|우수상|장려상|특별상|[금은동]상)[을이]"), -0.3, "won a prize", telling=False),
        Sign(re_pattern(rf"[을를이가에]{_STEPS}(?:{signs('spoken_of')})"), -0.3, "is spoken of", telling=False),
        Sign(re_pattern(r"(?:하[기는고]|한다|할 |했|해 )"), -0.3, "is what somebody does", telling=False, apart=False),
        Sign(re_pattern(rf"(?:[을를이가도은는]|에는){_STEPS}(?:{signs('opened')})"), -0.3, "a place that opens", telling=False),
        Sign(re_pattern(acted), 0.15, "is run, opened or applied for"),
        Sign(re_pattern(_REASON), -0.3, "one of the reasons given", telling=False),
        Sign(re_pattern(_ANSWERED), -0.3, "was answered", telling=False, apart=False),
    )


@cache
def _any_sign(*, apart: bool) -> tuple[re.Pattern[str], list[Sign]]:
    """The first of the signs that is there, each a group: of all, or of those that may stand behind an aside."""
    signs = [sign for sign in _signs() if sign.apart or not apart]
    return compiled("|".join(f"({sign.pattern.pattern})" for sign in signs)), signs


@cache
def _other_before() -> re.Pattern[str]:
    return compiled(rf"(?:{signs('other_before')})(?:인|이자|은|는|을|를|으로|로)? ?\Z")


@cache
def _does_before() -> Sign:
    """The one sign that stands before a quotation."""
    return Sign(re_pattern(rf"[가-힣] (?:[가-힣]+ )?(?:{signs('does')}) ?\Z"), _SAYS_SO, "told what it does before the quotes")


def is_spoken(text: str, after: int) -> bool:
    """Whether what is quoted was said: `…’고 느낀다`, `…”라고 말했다`."""
    return _SPOKEN.match(text, after) is not None


def is_said_to_be_one(text: str, after: int) -> bool:
    """Whether the noun after the quotes is one for programs: `‘…’ 사업`, `‘…’이라는 과정`."""
    at = _aside_end(text, after)
    return (_signs()[0].pattern.match(text, at) or _CALLED.match(text, at)) is not None


def is_called_program(text: str, after: int) -> bool:
    """Whether what follows says that a program is named, whatever it ends in: `‘드론 도시’ 시범사업`, `‘새싹단지’는 … 사업이다`."""
    return _PROGRAM_NEXT.match(text, after) is not None or _signs()[1].pattern.match(text, _aside_end(text, after)) is not None


def is_beside(text: str, start: int, after: int) -> bool:
    """Whether another quotation stands right before or after: `‘…’, ‘…’`."""
    return (_BESIDE.match(text, after - 1) or _BESIDE.search(text, start - 24, start)) is not None


def _aside_end(text: str, after: int) -> int:
    """Where an aside ends that stands right after a quotation; without one, where the quotation does."""
    aside = _ASIDE.match(text, after) if text.startswith("(", after) else None
    return aside.end() if aside else after


def _sign_after(text: str, after: int) -> Sign | None:
    at = _aside_end(text, after)
    pattern, signs = _any_sign(apart=at > after)
    match = pattern.match(text, at)
    return signs[match.lastindex - 1] if match and match.lastindex else None


def _weigh_what_leads(evidence: Evidence, text: str, start: int) -> Sign | None:
    """Add what leads to a quotation: what it does (청년을 돕는 ‘…’), or whose it is (나루시의 ‘…’)."""
    if text.endswith("는 ", 0, start - 1) and _does_before().pattern.search(text, start - _OTHER_REACH, start - 1):
        evidence.add(_does_before().points, _does_before().reason)
        return _does_before()
    if text.endswith("의 ", 0, start - 1) and _OWNED.search(text, start - _OWNER_REACH, start - 1):
        evidence.add(0.1, "somebody's own")
    return None


def weigh_surroundings(evidence: Evidence, text: str, start: int, end: int, after: int) -> bool:
    """Add what stands around a quotation (`start` to `end`, closed before `after`).

    Returns:
        Whether some of it tells that a program is meant.
    """
    found = _sign_after(text, after)
    if found is None and (chain := _CHAIN.match(text, after)):
        found = _signs()[0] if is_said_to_be_one(text, chain.end()) else _sign_after(text, chain.end())
    if found is not None:
        evidence.add(found.points, found.reason)
    elif text[start - 1] in "<[〈《「『‘(" and _OPENS_LINE.search(text, start - 8, start):
        found = Sign(_OPENS_LINE, 0.15, "opens a line", telling=False)
        evidence.add(found.points, found.reason)
    elif text[start - 1] in "‘'" and _ENDS_ITEM.match(text, after) and _IN_ITEM.search(text, start - _ITEM_REACH, start - 1):
        found = Sign(_ENDS_ITEM, 0.2, "ends an item of a list")
        evidence.add(found.points, found.reason)
    unsaid = end - start > _SHORT_WORD or not _LAST_OF_LINE.match(text, after)
    if unsaid and (found is None or 0 < found.points < _SAYS_SO) and _SAID_BEFORE.search(text, start - _LEAD_REACH, start - 1):
        evidence.add(_SAYS_SO - (found.points if found else 0), "said to be one before the quotes")
        found = _signs()[0]
    if found is None or 0 < found.points < _SAYS_SO:
        found = _weigh_what_leads(evidence, text, start) or found
    contrary = (found is None or found.points < _SAYS_SO) and _other_before().search(text, start - _OTHER_REACH, start - 1)
    if contrary and not _ENDS_IN_SORT.search(text, start, end):
        evidence.add(-0.3, "said to be something else before the quotes")
    if (found is None or found.points > 0) and is_beside(text, start, after):
        evidence.add(0.1, "beside another")
    priced = _PRICED.match(text, after)
    if priced:
        evidence.add(0.2, "with a number of its own")
    return bool(priced or (found and found.telling))
