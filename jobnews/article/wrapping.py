"""Paragraphs that were broken at a line width, as in subtitles of broadcasters and text taken from PDF.

    순천시가 다음 달부터
    청년 180명에게
    일자리를 줍니다.
"""

from __future__ import annotations

from itertools import pairwise

from .furniture import classify
from .lines import Line, join_lines

_WIDEST = 110
_NARROWEST = 8
_FINAL = (".", "?", "!", "”", '"', "’", ")", "]", ">", ":", "다", "…", "=")
_OPENERS = frozenset("□■▣○●◦ㅇ◇◆◎★▲△▶▷▪•·-※*①②③④⑤⑥⑦⑧⑨⑩<[【〔|#“\"")
_SEPARATORS = ("|", " / ", "   ")
_SENTENCE_ENDS = ("다.", "요.", "죠.", "까?")
_FEWEST = 4
_SHARE = 0.4


def join_wrapped(text: str, lines: list[Line]) -> list[Line]:
    """Join broken lines to paragraphs, on pages where many lines are broken."""
    breaks = [not following.apart and _is_broken(line, following) for line, following in pairwise(lines)]
    if not _are_many(breaks, lines):
        return lines
    breaks = [broken and line.key != following.key for broken, (line, following) in zip(breaks, pairwise(lines), strict=True)]
    if not _are_many(breaks, lines) or not any(line.text.endswith(_SENTENCE_ENDS) for line in lines):
        return lines
    joined: list[Line] = []
    first = 0
    for index, line in enumerate(lines):
        if index < len(breaks) and breaks[index] and not classify(line) and not classify(lines[index + 1]):
            continue
        joined.append(line if first == index else join_lines(text, lines[first], line))
        first = index + 1
    return joined


def _are_many(breaks: list[bool], lines: list[Line]) -> bool:
    return sum(breaks) >= max(_FEWEST, _SHARE * len(lines))


def _is_broken(line: Line, following: Line) -> bool:
    """Whether a sentence of about this width goes on in the line below."""
    length = len(line.text)
    return (
        _NARROWEST <= length <= _WIDEST
        and not line.text.endswith(_FINAL)
        and (len(following.text) <= length + 12 or len(following.text) <= 1.5 * length)
        and following.text[0] not in _OPENERS
        and not any(separator in line.text for separator in _SEPARATORS)
    )
