"""Names in a row of nouns that is summed up as programs: `A, B, C 등 다양한 사업`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .bounds import Bounds
from .evidence import Evidence
from .words import RIGHT_EDGE, head_of, is_generic, openers

_SUM = regex.compile(
    rf"\s등(?:을|의|이|은)?\s?(?:[가-힣0-9·]+\s){{0,4}}?(?P<sort>사업|프로젝트|과정|제도|캠페인|프로그램|서비스){RIGHT_EDGE}"
)
#: 희망마을 프로젝트 추진, 정착지원형 2개
_BEYOND = regex.compile(r" (?:추진|시행|운영|\d+(?:개|명|곳|건))\Z")
_SEPARATOR = regex.compile(r",\s?")
_STOP = regex.compile(r"[\n.△▲▷▶]")
_REACH = 200
#: sums whose items are mostly names; those of 과정, 프로그램, 서비스 are mostly subjects and activities
_NAMING = ("사업", "프로젝트", "캠페인", "제도")


def find_enumerated(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """The items before 등, from the last to the first that begins where a clause ends."""
    text = reading.page.text
    for match in _SUM.finditer(text):
        for start, end in _items(text, match.start()):
            last = text.rfind(" ", start, end) + 1 or start
            after_comma = text[start - 2 : start].strip() == ","
            begin = start if after_comma and bounds.is_whole(start, end) else max(bounds.name_start(last), start)
            clause_ends = begin > start
            if clause_ends and text[begin:end].split(" ", 1)[0] in openers():
                break  # 기업이 함께하는 일자리사업: the name goes on to the left
            if beyond := _BEYOND.search(text, begin, end):
                end = beyond.start()
            if end - begin >= 4:
                yield _judge(reading, begin, end, match["sort"])
            if clause_ends:
                break


def _items(text: str, end: int) -> list[tuple[int, int]]:
    """The pieces between commas before 등, the last first; none where there is only one."""
    limit = max(0, end - _REACH)
    for stop in _STOP.finditer(text, limit, end):
        limit = stop.end()
    items: list[tuple[int, int]] = []
    for separator in reversed(list(_SEPARATOR.finditer(text, limit, end))):
        items.append((separator.end(), end))
        end = separator.start()
    return [*items, (limit, end)] if items else []


def _judge(reading: Reading, start: int, end: int, sort: str) -> FoundProgram:
    name = reading.page.text[start:end]
    head, generic, one_word = head_of(name), is_generic(name), " " not in name
    evidence = Evidence(0.35, [f"one of several called {sort}"])
    if sort in _NAMING:
        evidence.add(0.12)
    elif generic:
        evidence.add(-0.2, "common words")
    if not one_word:
        evidence.add(0.1)
    elif generic:
        evidence.add(-0.25, "a common word")
    if head is not None and head.named >= (0.35 if sort in _NAMING else 0.5):
        evidence.add(0.1, f"ends in {head.word}")
    elif name.endswith("형"):
        evidence.add(-0.2, "a type")
    return evidence.candidate(reading, start, end, "enumerated", head.kind if head else "other")
