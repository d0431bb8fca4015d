"""Opening words that stand for a program: `‘방값 지원사업’과 ‘통근차 운행사업’을 편다. … 방값 쪽에는 2억원이 든다.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from ..core.mentions import FoundProgram
from ..core.patterns import re_pattern
from ..core.reading import Reading
from ..entities.program.words import is_generic
from .references import HEAD_NOUNS, refer
from .topics import in_a_row

#: A word with a particle that makes it a topic: `방값 쪽에는 …`, `횡성: …`, `통근차에는 …`.
_TOPIC = r"(?=(?P<topic>(?P<word>[가-힣]{2,6}?)(?:\s(?:쪽|분야|부문|인력|사업|과정|지역))?)(?:(?:은|는|에는|에서는|의\s경우)(?=\s)|\s?[:=]))"
#: It opens the text, or a sentence, a clause or a part of a list, or stands for itself anywhere: `품삯은 공공형의 경우 8만5천원이다`.
_OPENING_TEXT = re_pattern(rf"[ \t]*{_TOPIC}")
_OPENING = re_pattern(rf"[\n.,▲△▶○●◆◇■□ㅇ][ \t]*{_TOPIC}")
_CASE = re_pattern(rf"\s(?=[가-힣]{{2,6}}의\s경우){_TOPIC}")
_HANGUL_WORD = re_pattern(r"[가-힣]+")
_PEOPLE_OR_MONEY = re_pattern(r"\d[\d,.]{0,10}\s?[조억만천백\d]{0,8}여?\s?[명원]")
#: How long an opening word is.
_SHORTEST, _LONGEST = 2, 6


def find_openings(reading: Reading, mentions: Sequence[FoundProgram]) -> Iterator[FoundProgram]:
    """Places where a word stands for a program named before.

    It is a word that only one of several programs named in a row has in its name, or the type that a name begins with
    (`공공형` of `공공형 계절일손 사업`).
    """
    text = reading.page.text
    listed = _listed(text, mentions)
    first: dict[str, FoundProgram] = {}
    for mention in mentions:
        if mention.name in listed or "형 " in mention.name:
            first.setdefault(mention.name, mention)
    if not first:
        return
    topics = [*_topics(text)]
    meant = _words(first, listed, {opening["word"] for opening in topics})
    if not meant:
        return
    taken = {place for mention in (*mentions, *reading.agencies) for place in (mention.start, mention.end - 1)}
    for opening in topics:
        word = opening["word"]
        if word not in meant:
            continue
        start, end = opening.span("topic")
        if start in taken or end - 1 in taken:
            continue
        told = [mention for mention in meant[word] if mention.end <= start]
        if len(told) == 1:
            yield refer(told[0], start, end)


def find_labels(reading: Reading, mentions: Sequence[FoundProgram]) -> Iterator[FoundProgram]:
    """Places where a type, or a name without its last noun, stands right before a number: `새싹형 40명` of ‘새싹형 일손 사업’,
    `뜀틀 20명` of ‘뜀틀 프로젝트’. No name, body or region holds them.
    """
    first: dict[str, dict[str, FoundProgram]] = {}
    for mention in mentions:
        word, _, rest = mention.name.partition(" ")
        if word.endswith("형") or (rest in HEAD_NOUNS and not is_generic(word)):
            first.setdefault(word, {}).setdefault(mention.name, mention)
    text = reading.page.text
    found: list[tuple[int, int, FoundProgram]] = []
    for word, named in first.items():
        if len(named) > 1 or not _SHORTEST <= len(word) <= _LONGEST:
            continue
        at = text.find(f"{word} ")
        while at >= 0:
            if _is_label(text, at, at + len(word)):
                found.append((at, at + len(word), next(iter(named.values()))))
            at = text.find(f"{word} ", at + 1)
    if found:
        held = {place for other in (*mentions, *reading.agencies, *reading.regions) for place in range(other.start, other.end)}
        for start, end, program in found:
            if held.isdisjoint(range(start, end)):
                yield refer(program, start, end)


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a number follows a word of its own."""
    following = text[end + 1 : end + 2].isdigit() and not text[start - 1 : start].isalnum()
    return following and _PEOPLE_OR_MONEY.match(text, end + 1) is not None


def _topics(text: str) -> Iterator[re.Match[str]]:
    """Words that open something as its topic, in order."""
    found = [*_OPENING.finditer(text)]
    if first := _OPENING_TEXT.match(text):
        found.insert(0, first)
    if "의 경우" not in text:
        yield from found
        return
    by_place = {match.start("word"): match for match in (*found, *_CASE.finditer(text))}
    yield from (by_place[place] for place in sorted(by_place))


def _words(first: Mapping[str, FoundProgram], listed: AbstractSet[str], opening: set[str]) -> dict[str, list[FoundProgram]]:
    """Of the words that open something those that may stand for programs, each with the first mention of all that it may stand for.

    Such a word begins or ends a word of a name in a row, or is the type that a name opens with.
    """
    meant: dict[str, list[FoundProgram]] = {}
    for name, mention in first.items():
        words = {word for word in opening & _edges(name) if not is_generic(word)} if name in listed else set()
        type_word = name.partition(" ")[0]
        if type_word.endswith("형") and type_word in opening:
            words.add(type_word)
        for word in words:
            meant.setdefault(word, []).append(mention)
    return meant


@lru_cache(maxsize=8192)
def _edges(name: str) -> frozenset[str]:
    """The beginnings and ends of a name's words."""
    words = _HANGUL_WORD.findall(name)
    return frozenset(edge for word in words for length in range(_SHORTEST, min(len(word), _LONGEST) + 1) for edge in (word[:length], word[-length:]))


def _listed(text: str, mentions: Sequence[FoundProgram]) -> set[str]:
    """The names that stand in a row with another."""
    names: set[str] = set()
    for left, right in pairwise(mentions):
        if left.name != right.name and in_a_row(text, left, right):
            names.update((left.name, right.name))
    return names
