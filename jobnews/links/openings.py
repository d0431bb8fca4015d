"""Opening words that stand for a program: `‘방값 지원사업’과 ‘통근차 운행사업’을 편다. … 방값 쪽에는 2억원이 든다.`"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import regex

from ..core.mentions import FoundProgram
from ..core.reading import Reading
from ..entities.program.words import is_generic
from .references import refer
from .topics import listed_together

#: A word that a sentence or clause opens with as its topic: `방값 쪽에는 …`, `▲횡성: …`, `통근차에는 …`.
_OPENING = regex.compile(
    r"(?:^|(?<=[.,▲△▶○●◆◇■□ㅇ]))[ \t]*(?P<topic>([가-힣]{2,6}?)(?:\s(?:쪽|분야|부문|인력|사업|과정|지역))?)"
    r"(?:(?:은|는|에는|에서는|의\s경우)(?=\s)|\s?[:=])",
    regex.MULTILINE,
)
_HANGUL_WORD = regex.compile(r"[가-힣]+")


def find_openings(reading: Reading, mentions: Sequence[FoundProgram]) -> Iterator[FoundProgram]:
    """Places where a word stands for a program named before.

    It is a word that only one of several programs named in a row has in its name, or the type that a name begins with
    (`공공형` of `공공형 계절일손 사업`).
    """
    text = reading.page.text
    listed = _listed(text, mentions)
    if not listed and not any("형 " in mention.name for mention in mentions):
        return
    taken = {place for mention in (*mentions, *reading.agencies) for place in (mention.start, mention.end - 1)}
    for opening in _OPENING.finditer(text):
        start, end = opening.span("topic")
        word = opening[2]
        if start in taken or end - 1 in taken:
            continue
        told = [mention for mention in mentions if mention.end <= start and _may_stand_for(word, mention, listed)]
        if len({mention.name for mention in told}) == 1:
            yield refer(told[0], start, end)


def _may_stand_for(word: str, mention: FoundProgram, listed: Collection[str]) -> bool:
    """The word begins or ends a word of a name in a row, or is the type that its name opens with."""
    if word.endswith("형") and mention.name.startswith(f"{word} "):
        return True
    if mention.name not in listed or is_generic(word):
        return False
    return any(part.startswith(word) or part.endswith(word) for part in _HANGUL_WORD.findall(mention.name))


def _listed(text: str, mentions: Sequence[FoundProgram]) -> set[str]:
    """The names that stand in a row with another."""
    names: set[str] = set()
    for left, right in pairwise(mentions):
        if left.name != right.name and listed_together(text, (left, right)):
            names.update((left.name, right.name))
    return names
