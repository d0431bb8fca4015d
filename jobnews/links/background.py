"""Numbers that are told for comparison, beside the program that a text is about: many weak signs, weighed together.

None of the signs decides by itself in every text. Programs pay wages, too (`참여자는 월급 220만원을 받는다`), and officials speak
of their programs; but a wage that a boss speaks of (`김모 사장은 “월급 220만원을 불러도 안 온다”고 했다`) is mostly nobody's program.
Each sign has a weight (data/signs.tsv); the sum decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ..core.mentions import FoundAmount, FoundProgram, FoundQuantity
from ..core.page import Page
from ..core.patterns import compiled, re_pattern
from ..core.scanning import any_of
from ..lexicon.table import read_package_table
from .outline import Item

#: The sum from which a number is background.
_ENOUGH = 3
#: How much of its sentence around a number is looked at.
_BEFORE, _BEHIND = 40, 24
#: How far before a number the quotation that it stands in may begin, and how far before that one the speaker may stand.
_LONGEST_QUOTATION, _SPEAKER_REACH = 600, 60
#: So many people are more than most programs have.
_MANY = 100_000
#: Numbers so close are of one thing.
_CLOSE = 30
_QUOTE = re_pattern("[“”\"]")
#: `…”이라며 “…`: the same one goes on speaking.
_GOES_ON = re_pattern(r"[이라며면서고하는데했지만그는또,\s]{1,16}")
_SUBJECT = re_pattern(r"(?:은|는|이|가)\s")
_SPEAKS = r"(?:\s?\([^()\n]{1,12}\))?(?:\s?씨)?(?:\(\d\d[^()\n]{0,4}\))?(?:은|는|이|가|도)\s"


@dataclass(slots=True, frozen=True)
class _Word:
    sign: str
    reach: int
    of: str

    def is_said_of(self, quantity: FoundQuantity) -> bool:
        return self.of == "both" or (self.of == "money") == isinstance(quantity, FoundAmount)


@dataclass(slots=True, frozen=True)
class _Words:
    """The words of one side, as one pattern."""

    pattern: re.Pattern[str]
    by_text: dict[str, list[_Word]]


def is_background(signs: Iterable[str]) -> bool:
    """Whether signs weigh enough for a number to be of no program."""
    return sum(map(_weights().__getitem__, signs)) >= _ENOUGH


def explain(signs: Iterable[str]) -> str:
    """The signs with their weights: `private voice +4, wage +2`."""
    weights = _weights()
    return ", ".join(f"{sign} {weights[sign]:+d}" for sign in sorted(signs))


def find_signs(page: Page, quantity: FoundQuantity, item: Item, focus: FoundProgram, before: FoundQuantity | None) -> set[str]:
    """What the text says for a number to be background, and what against it.

    Args:
        focus: what the text is about.
        before: the number linked before it.
    """
    signs = _signs_around(page.text, quantity, item, focus)
    block_start = page.blocks[item.block].start
    if (quotation := _quotation(page.text, quantity.start, block_start)) > block_start:  # who gives an interview opens a paragraph
        signs.update(_voices(page.text, quotation, block_start))
    if before is not None and _goes_on(page.text, before, quantity):
        if before.program is None:
            signs.add("goes on")
        elif before.start >= item.start:
            signs.add("goes with")
    signs |= _signs_of_name(focus.name)
    if not isinstance(quantity, FoundAmount) and (quantity.value or quantity.max or 0) >= _MANY:
        signs.add("scale")
    if focus.kind == "event":
        signs.add("event")
    return signs


def _goes_on(text: str, before: FoundQuantity, quantity: FoundQuantity) -> bool:
    """They are of one thing: `아주머니 여섯 명을 데려왔는데 올해는 두 명이다`; but `최저임금 5580원보다 1107원 많다`."""
    return type(before) is type(quantity) and quantity.start - before.end <= _CLOSE and not text.startswith(("보다", ")보다"), before.end)


def _signs_around(text: str, quantity: FoundQuantity, item: Item, focus: FoundProgram) -> set[str]:
    """The signs of the words around a number, in its own sentence and in what one person says.

    A word of the program's name is none: `외국인 60명이 들어왔다` where the text is about 외국인 계절근로자.
    """
    signs: set[str] = set()
    first, last = quantity.start, quantity.end
    start, end = max(item.start, first - _BEFORE), min(item.end, last + _BEHIND)
    if _QUOTE.search(text, start, end):  # around most numbers there is none
        start = max(start, text.rfind("“", start, first) + 1, text.rfind("”", start, first) + 1, text.rfind('"', start, first) + 1)
        end = closing.start() if (closing := _QUOTE.search(text, last, end)) else end
    words = _words("before")
    for match in words.pattern.finditer(text, start, first):
        for word in words.by_text[match[0]]:
            if first - match.end() <= word.reach and word.is_said_of(quantity) and match[0] not in focus.name:
                signs.add(word.sign)
    words = _words("subject")
    for match in words.pattern.finditer(text, start, first):
        if _SUBJECT.match(text, match.end()):
            signs.update(word.sign for word in words.by_text[match[0]])
    words = _words("behind")
    for match in words.pattern.finditer(text, last, end):
        for word in words.by_text[match[0]]:
            if match.start() - last <= word.reach and word.is_said_of(quantity):
                signs.add(word.sign)
    return signs


def _quotation(text: str, start: int, block_start: int) -> int:
    """Where the quotation begins that a place of a block stands in; -1 where nobody speaks."""
    near = max(block_start, start - _LONGEST_QUOTATION)
    opened = text.rfind("“", near, start)
    if opened >= 0 and opened > text.rfind("”", near, start):
        return opened
    return text.rfind('"', near, start) if near == block_start and text.count('"', near, start) % 2 else -1


def _voices(text: str, quotation: int, block_start: int) -> Iterator[str]:
    """What is known of who speaks: `오이를 키우는 이모(61) 씨는 “…”라며 “…`, `참여자 김모(71) 씨는 “…`."""
    for closing, opening in ("”“", '""'):
        end = text.rfind(closing, max(block_start, quotation - _CLOSE), quotation)
        begin = text.rfind(opening, max(block_start, quotation - _LONGEST_QUOTATION), end) if end >= 0 else -1
        if begin >= 0 and _GOES_ON.fullmatch(text, end + 1, quotation):
            quotation = begin
            break
    near = max(block_start, quotation - _SPEAKER_REACH, text.rfind(". ", block_start, quotation) + 1), quotation
    speaker = _voice().search(text, *near)
    yield _words("voice").by_text[speaker["who"]][0].sign if speaker else "other voice"
    if match := _words("speaker").pattern.search(text, *near):
        yield from (word.sign for word in _words("speaker").by_text[match[0]])


@lru_cache(maxsize=1024)
def _signs_of_name(name: str) -> frozenset[str]:
    return frozenset(word.sign for text, words in _words("name").by_text.items() if text in name for word in words)


@cache
def _weights() -> dict[str, int]:
    return {row["sign"]: int(row["weight"]) for row in read_package_table("jobnews.links", "signs.tsv", ("sign", "weight", "means"))}


@cache
def _words(side: str) -> _Words:
    by_text: dict[str, list[_Word]] = {}
    for row in read_package_table("jobnews.links", "sign_words.tsv", ("word", "sign", "side", "reach", "of", "example")):
        if row["side"] == side:
            by_text.setdefault(row["word"], []).append(_Word(row["sign"], int(row["reach"]), row["of"]))
    return _Words(compiled(any_of(by_text)), by_text)


@cache
def _voice() -> re.Pattern[str]:
    return compiled(f"(?P<who>{any_of(_words('voice').by_text)}){_SPEAKS}")
