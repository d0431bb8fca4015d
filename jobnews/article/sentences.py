"""Sentences of a block."""

from __future__ import annotations

import re

from ..core.patterns import re_pattern

_OPENERS = "▲△○□◇◆■▶▷※“‘「『<("
# Before a blank or the end, or where the blank was forgotten (했다.이어) right behind a final syllable and its full stop.
# It begins with a set and no repeat, so that the engine leaps over what is not in it; of many marks in a row only with the first.
_MARK = re_pattern(rf"[.?!](?<![.?!].)(?:[.?!]*[\"'”’)\]」』]*(?=\s|\Z)|(?<=[다요죠까].)(?P<joined>[.?!]*)(?=[가-힣{_OPENERS}]))")
# 가. 나., A., No.: labels and initials in front of a full stop that ends nothing
_LABEL = re_pattern(r"(?:(?:^|[\s(.])(?:[A-Za-z]|[가나다라마바사아자차카타파하])|\b(?:No|vs|etc|St|Mr|Dr|Co|Inc|Ltd))$")
_LONGEST = 1000


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Half-open ranges of the sentences of ``text[start:end]``, without the blanks between them.

    A sentence ends at . ? ! with the quotes and brackets that close behind it, before a blank or the end, or where
    the blank was forgotten (`했다.이어`); not in 3.5, 2024. 2. 16., (주), A. B., 가. and not before 라고 or 며.
    """
    sentences: list[tuple[int, int]] = []
    at = start
    for mark in _MARK.finditer(text, start, end):
        if _ends(text, start, mark):
            stop = mark.end()
            _add(text, at, stop, sentences)
            at = stop
    if at < end:
        _add(text, at, end, sentences)
    return sentences


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a mark that may end a sentence does."""
    at = mark.start()
    if at == start:
        return False
    if text[at] != "." or mark.lastgroup:
        return True
    before = text[at - 1]
    if at > start + 1 and "가" <= before <= "힣" and "가" <= text[at - 2] <= "힣":
        return True  # two syllables in one word are no label
    return not (before.isdigit() or before.isspace() or _LABEL.search(text, at - 4, at))


def _add(text: str, start: int, end: int, sentences: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        # a text without full stops must not become one endless sentence
        stop = text.rfind(" ", start + 1, start + _LONGEST)
        stop = stop if stop > start else start + _LONGEST
        sentences.append((start, stop))
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        sentences.append((start, end))
