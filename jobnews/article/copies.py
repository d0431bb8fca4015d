"""What stands twice on a page: a repeated headline, a lead quoted above the article, a whole second copy."""

from __future__ import annotations

from ..core.patterns import re_pattern
from .furniture import BYLINE, COPY, DATED, DAY
from .lines import HEAD, Line

_SHORTEST = 10
_SHORTEST_PREFIX = 24
_LEAD_DISTANCE = 20
_LONGEST_SUMMARY = 4
_CUT_OFF = ("…", "...", "..")
#: 제목 < 지역 < 기사본문 - 신문
_TITLE_MARKS = ("<", "|", " - ", " : ", "::")
_LONG_SENTENCE = 25
_SENTENCE = re_pattern(r"[.?!](?<=[다요죠].)[\s\"”’)]*")


def mark_copies(lines: list[Line], body: int) -> None:
    """Give the role of a copy to repeated lines.

    Above the article (`body` is the index of its first paragraph) the line nearest to it stays, so that the
    headline is the one over the text; from there on the first one stays.
    """
    initials = ["" if line.role else line.initial for line in lines]
    often = _repeated(initials)
    heads = [line.head if initial in often else "" for line, initial in zip(lines, initials, strict=True)]
    shared = _repeated(heads)
    if shared:
        _mark_equal(lines, heads, shared, body)
        _mark_prefixes(lines, heads, shared, body)
    sentences = [_long_sentences(line) if line.prose and not line.role else [] for line in lines]
    if _repeated([sentence for long in sentences for sentence in long]):
        _mark_summary(lines, sentences, body)
        _mark_reflowed(lines, sentences)


def _repeated(values: list[str]) -> set[str]:
    """The values that stand there more than once; empty ones do not count."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for value in values:
        if value in seen:
            repeated.add(value)
        elif value:
            seen.add(value)
    return repeated


def _mark_summary(lines: list[Line], sentences: list[list[str]], body: int) -> None:
    """Sentences that a portal picked out of the article and put above it, with a button or notice between."""
    end = next((i for i in range(body, min(body + _LEAD_DISTANCE, len(lines))) if lines[i].role), None)
    if end is None:
        return
    summary = lines[body:end]
    picked = {sentence for long in sentences[body:end] for sentence in long}
    if not picked or len(picked) > _LONGEST_SUMMARY or not all(line.prose for line in summary):
        return
    if picked < {sentence for long in sentences[end:] for sentence in long}:
        for line in summary:
            line.role = COPY


def _long_sentences(line: Line) -> list[str]:
    # the view has no other blanks within a line
    long = [sentence for sentence in _SENTENCE.split(line.text) if len(sentence) >= _LONG_SENTENCE]
    return [bare for sentence in long if len(bare := sentence.replace(" ", "")) >= _LONG_SENTENCE]


def _mark_reflowed(lines: list[Line], sentences: list[list[str]]) -> None:
    """A second copy whose paragraphs are cut elsewhere: all its sentences have been read before."""
    seen: set[str] = set()
    for line, long in zip(lines, sentences, strict=True):
        if line.role:
            continue
        if long and seen.issuperset(long):
            line.role = COPY
        seen.update(long)


def _mark_equal(lines: list[Line], heads: list[str], shared: set[str], body: int) -> None:
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        if heads[index] not in shared or len(line.key) < _SHORTEST:
            continue
        first = seen.setdefault(line.key, index)
        if first == index:
            continue
        if (first < body and index <= body) or (first == body and _is_lone_lead(lines, first, index)):
            lines[first].role = COPY
            seen[line.key] = index
        else:
            line.role = COPY


def _is_lone_lead(lines: list[Line], first: int, index: int) -> bool:
    """A first paragraph quoted above headline and date: what follows it is not prose until it comes again."""
    between = lines[first + 1 : index] if index - first <= _LEAD_DISTANCE else []
    return any(line.role in (DATED, DAY, BYLINE) for line in between) and not any(
        line.prose and not line.role for line in between
    )


def _mark_prefixes(lines: list[Line], heads: list[str], shared: set[str], body: int) -> None:
    """`인천시는 이달부터 …` above the article, cut off, and again as the first words of a paragraph below."""
    offsets: list[int] = []
    total = 0
    for line in lines:
        offsets.append(total)
        total += len(line.key)
    stream = "".join(line.key for line in lines)
    last_with_head: dict[str, int] = {}
    for index in range(len(lines) - 1, -1, -1):
        line, head = lines[index], heads[index]
        if line.role or head not in shared or len(head) < HEAD:
            continue
        later = last_with_head.get(head)
        if later is not None:
            _compare(lines, index, later, stream, offsets, body)
        if not line.role:
            last_with_head[head] = index


def _compare(lines: list[Line], index: int, later: int, stream: str, offsets: list[int], body: int) -> None:
    first, second = lines[index], lines[later]
    if index < body or first.text.endswith(_CUT_OFF) or (index == body and _is_lone_lead(lines, index, later)):
        cut_off = len(first.key) >= _SHORTEST_PREFIX and stream.startswith(first.key[:-1], offsets[later])
        page_title = later <= body and first.key.startswith(second.key) and any(mark in first.text for mark in _TITLE_MARKS)
        if cut_off or page_title:
            first.role = COPY
    elif len(second.key) >= _SHORTEST_PREFIX and stream.startswith(second.key[:-1], offsets[index]):
        second.role = COPY
