"""Sentences of a block."""

from __future__ import annotations

import re

# A sentence ends at . ? ! with the quotes and brackets that close behind it, when a space, the end, or (a space
# forgotten behind 다.) a Hangul letter follows. Not in 3.5, 2024. 2. 16., A. B., 가. and not before 라고, 며.
_END = re.compile(
    r"(?:(?<=[다요죠까])[.?!]+(?=[가-힣▲△○□])|(?<![\d\s])[.?!]+[\"'”’)\]」』]*(?=\s|$)|(?<=\d)[?!]+[\"'”’)\]]*(?=\s|$))"
)
_NO_END_BEFORE = re.compile(r"(?:(?:^|[\s(])(?:[A-Za-z]|[가나다라마바사아자차카타파하]|No|vs|etc|St|Mr|Dr))$")
_LONGEST = 1000


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Half-open ranges of the sentences of ``text[start:end]``, without the blanks between them."""
    sentences: list[tuple[int, int]] = []
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if text[match.start()] == "." and _NO_END_BEFORE.search(text, max(start, match.start() - 5), match.start()):
            continue
        _add(text, at, stop, sentences)
        at = stop
    _add(text, at, end, sentences)
    return sentences


def _add(text: str, start: int, end: int, sentences: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        stop = text.rfind(" ", start + 1, start + _LONGEST)
        stop = stop if stop > start else start + _LONGEST
        sentences.append((start, stop))
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        sentences.append((start, end))
