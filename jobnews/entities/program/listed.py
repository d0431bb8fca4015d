"""Names that the article lists as the parts of a plan: `△A, △B, △C 사업`, `A, B, C 등 다양한 사업`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .bounds import is_noun_phrase, josa_end, name_start, trim_start
from .words import JOSA, edges, head_of, is_generic, openers

_MARKER = r"[△▲▷▶▸◦○●①-⑳⑴-⑽㉠-㉭]|(?<=[\s:(])[❶-❿]"
_ITEM = regex.compile(rf"(?:{_MARKER})\s?(?P<item>(?:\d{{1,2}}(?=[가-힣A-Z]))?[가-힣A-Za-z][가-힣A-Za-z0-9·&+\- ]{{1,50}}?(?:\((?:[A-Za-z]{{2,12}}|[一-龥]{{1,8}})\)[가-힣A-Za-z0-9·&+\- ]{{0,30}}?)?)(?=(?P<stop>[,;:\n./=‘’]|\((?![A-Za-z]{2,12}\) ?[가-힣])| -| 등|\s*(?:{_MARKER})|\s\d|\Z))")
_PLAN = regex.compile(r"사업|과제|프로젝트|프로그램|과정|제도|캠페인|시책|훈련|교육|지원책|인센티브")
_LIST = regex.compile(
    r"(?<items>[^\n.△▲▷▶]{6,200}?)\s등(?:을|의|이|은)?\s?(?:[가-힣0-9·]+\s){0,4}?(?P<sort>사업|프로젝트|과정|제도|캠페인|프로그램|서비스)(?=[가-힣]{0,3}(?![가-힣]))"
)
_SEPARATOR = regex.compile(r",\s?")


#: what stands before a number and belongs to it: `체험활동비 월 10만원`, `개소 시 총 3억원`
_BARE_END = regex.compile(r"(?: (?:월|연|총|최대|약|각|시|매월|매년|1인당|인당|하루|일|국비|도비|시비|군비|사업비|예산|대상|인원|정원))*[ ·\-]*\Z")

#: what joins words inside the longer names of projects
_PURPOSE = regex.compile(r"(?:[을를] (?:위한|통한|이용한|활용한|잇는|살리는)|[이와과] (?:함께하는|함께 하는|만드는))(?= )")
_ENDING = regex.compile(rf"(?:{JOSA})\Z")
_LONGEST_PHRASE = 9


@dataclass(slots=True)
class _Item:
    start: int
    end: int
    josa: bool
    stop: str


def find_listed(reading: Reading) -> Iterator[FoundProgram]:
    """The items of lists whose items are programs."""
    yield from _find_marked(reading)
    yield from _find_enumerated(reading)


def _find_marked(reading: Reading) -> Iterator[FoundProgram]:
    """Items with a sign before each: ▲A ▲B ▲C."""
    text = reading.page.text
    items = [_read_item(reading, match) for match in _ITEM.finditer(text)]
    for group in _neighbours(items):
        plan = _is_plan(text, group) or any(map(_is_named, (text[item.start : item.end] for item in group)))
        for item in group:
            yield from _judge(reading, item, plan, len(group))


def _read_item(reading: Reading, match: regex.Match[str]) -> _Item:
    start, end = match.span("item")
    ended = josa_end(reading, start, end)
    if ended is not None and (whole := _phrase_with_head(match["item"])):
        return _Item(start, start + whole, False, match["stop"][:1])
    return _Item(start, ended or end, ended is not None, match["stop"][:1])


def _phrase_with_head(item: str) -> int:
    """Length of an item that is a name with a purpose inside, 0 of others: `골목 상권 회복을 위한 상인 양성사업`."""
    ending = _ENDING.search(item)
    name = item[: ending.start()] if ending and head_of(item) is None else item
    head = head_of(name)
    named = head is not None and head.named >= 0.5 and name.count(" ") < _LONGEST_PHRASE
    return len(name) if named and _PURPOSE.search(name) else 0


def _neighbours(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Items that follow each other closely belong to one list."""
    group: list[_Item] = []
    for item in items:
        if group and item.start - group[-1].end > 160:
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _is_named(name: str) -> bool:
    head = head_of(name)
    return head is not None and (head.generic >= 0.45 or (head.named >= 0.55 and not is_generic(name)))


def _is_plan(text: str, group: Sequence[_Item]) -> bool:
    before = text[max(0, group[0].start - 40) : group[0].start]
    after = text[group[-1].end : group[-1].end + 25]
    return bool(_PLAN.search(before) or _PLAN.search(after))


def _judge(reading: Reading, item: _Item, plan: bool, size: int) -> Iterator[FoundProgram]:
    text = reading.page.text
    match = _BARE_END.search(text, item.start, item.end)
    end = match.start() if match else item.end
    start = trim_start(reading, item.start, end)
    name = text[start:end]
    words = name.split(" ")
    if len(name) < 4 or name in edges() or len(words) > _LONGEST_PHRASE or not (_PURPOSE.search(name) or is_noun_phrase(reading, start, end)):
        return
    head = head_of(name)
    generic = is_generic(name)
    score = 0.22 + (0.2 if plan else 0) + (0.1 if size > 1 else 0)
    if head is not None:
        score += 0.25 if not generic and head.named >= 0.5 else 0.15 if head.named >= 0.3 else 0
    if generic and len(words) < 2:
        score -= 0.2
    if head is None and len(words) < 2 and item.stop not in ("(", " "):
        score -= 0.1
    if item.josa and (head is None or head.named < 0.5):
        score -= 0.3
    kind = head.kind if head else "other"
    yield FoundProgram(start, end, "listed", priority=1, name=name, kind=kind, score=round(score, 2), reason="part of a list of programs" if plan else "item of a list")


def _find_enumerated(reading: Reading) -> Iterator[FoundProgram]:
    """`A, B, C 등 다양한 사업`: the items before 등, as far as they are names."""
    text = reading.page.text
    for match in _LIST.finditer(text):
        at, limit = match.end("items"), match.start("items")
        pieces: list[tuple[int, int]] = []
        for cut in reversed([separator.span() for separator in _SEPARATOR.finditer(text, limit, at)]):
            pieces.append((cut[1], at))
            at = cut[0]
        if not pieces:
            continue
        pieces.append((limit, at))
        for start, end in pieces:
            last = text.rfind(" ", start, end) + 1 or start
            begin = max(name_start(reading, last), start)
            if begin > start and text[begin:end].split(" ", 1)[0] in openers():
                break  # 기업이 함께하는 일자리사업: the name goes on to the left
            candidate = _judge_enumerated(reading, begin, end, match["sort"])
            if candidate is not None:
                yield candidate
            if begin > start:
                break


def _judge_enumerated(reading: Reading, start: int, end: int, sort: str) -> FoundProgram | None:
    name = reading.page.text[start:end]
    words = name.count(" ") + 1
    if len(name) < 4:
        return None
    head, generic = head_of(name), is_generic(name)
    named = sort in ("사업", "프로젝트", "캠페인", "제도")
    score = 0.35 + (0.12 if named else 0) + (0.1 if words > 1 else 0) - (0.25 if generic and words == 1 else 0)
    if head is not None and head.named >= 0.35:
        score += 0.1
    if generic and not named:
        score -= 0.2
    kind = head.kind if head else "other"
    return FoundProgram(start, end, "enumerated", name=name, kind=kind, score=round(score, 2), reason=f"one of several called {sort}")
