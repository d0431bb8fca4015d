"""Where tables with units begin: below a line that tells them, `(단위: 백만원, 명)`, or where their heads or rows do, `인원(명)`."""

from __future__ import annotations

from typing import NamedTuple

from ..core.patterns import re_pattern, regex_pattern

Range = tuple[int, int]

_TOLD = r"(?:단위\s*+(?:[:：]\s*+)?)?(?P<unit>(?:천|만|십만|백만|천만|십억|백억|억|조)?원|[천만]?\s?명|인|개소|개|건|%)\)"
#: A unit in brackets behind what it is of.
IN_BRACKETS = rf"\({_TOLD}"
_UNIT = re_pattern(r"단위\s*[:：]?\s*(?P<units>[^\n()\[\]]{1,30})")
_UNIT_SIGN = re_pattern(r"[,/·]")
# `예산(백만원)`, `모집 (명)`; not `< 배정 현황 >   (단위: 명)`
_UNIT_OF_CELL = regex_pattern(rf"\((?<=[가-힣]\(|[가-힣] \((?!단위)){_TOLD}")
_PROSE = re_pattern(r"(?:다|요|죠)\.[\"”’)]?\s*$")
# not `|---|---|`, the rule below the heads
_SOMETHING = re_pattern(r"\w|[^-\s|│┃+=─━:]")
# what ends a cell, and what stands between two
_CELL_END = re_pattern(r"[^\S\n]{0,40}(?:[|│┃\t\n]|/\s|\Z)|[^\S\n]{2}")
_DELIMITER = re_pattern(r"[|│┃\t]|/\s|(?<=\S)[^\S\n]{2}(?=[^\S\n]{0,80}\S)")
_DELIMITER_BEHIND = re_pattern(r"[^\S\n]{0,40}(?:[|│┃\t]|/\s)|[^\S\n]{2,80}(?=\S)")
_ROW_NUMBER = re_pattern(r"(?:[|│┃/\t] ?|[^\S\n]{2})(?!(?:19|20)\d\d(?!\d))\d[\d,.]{0,14}[^\S\n]?(?:$|[|│┃/\t]|\s\s)")
#: A table longer than this is cut: it is no table of an article.
_LONGEST = 80


class Opening(NamedTuple):
    """Where the first line of a table may start: below a line that tells units, or where its heads or a row's name do."""

    start: int
    units: list[str] | None
    #: Whether a table begins there even within another one: rows are read with the heads above them.
    begins: bool = True


def find_openings(text: str) -> list[Opening]:
    """Where tables with units may start, in the order of the text; each line is looked at once."""
    openings: dict[int, Opening] = {}
    line_end = -1
    for bracket in _UNIT_OF_CELL.finditer(text):
        if bracket.start() < line_end or not _CELL_END.match(text, bracket.end()):
            continue
        start, line_end = text.rfind("\n", 0, bracket.start()) + 1, _line_end(text, bracket.end())
        if _has_cells(text, (start, line_end), bracket.end()):
            is_row = _ROW_NUMBER.search(text, bracket.end(), line_end) is not None
            start = _line_of_heads(text, start) if is_row else start
            openings.setdefault(start, Opening(start, None, not is_row))
    for marker in _UNIT.finditer(text):
        if openings and text.rfind("\n", 0, marker.start()) + 1 in openings:
            continue  # `구분 | 인원(단위: 명)`: of one column
        start = _line_end(text, marker.end()) + 1
        if start < len(text):
            openings[start] = Opening(start, [unit.replace(" ", "") for unit in _UNIT_SIGN.split(marker["units"]) if unit.strip()])
    return sorted(openings.values())


def _has_cells(text: str, line: Range, end: int) -> bool:
    """Whether a line with a unit that ends at `end` is a row of a table."""
    if _PROSE.search(text, *line):
        return False
    return _DELIMITER.search(text, line[0], end) is not None or _DELIMITER_BEHIND.match(text, end, line[1]) is not None


def _line_of_heads(text: str, start: int) -> int:
    """Where the line above a row starts, if it is one of cells: `구분 | 2023년 | 2024년` above `인원(명) | 30 | 45`."""
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    return above if _DELIMITER.search(text, above, max(0, start - 1)) else start


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return end if end >= 0 else len(text)


def table_lines(text: str, start: int, limit: int) -> tuple[list[Range], int]:
    """Lines from there on, as long as they are no prose, and where they end."""
    lines: list[Range] = []
    for _ in range(_LONGEST):
        if start >= limit or start >= len(text):
            break
        end = _line_end(text, start)
        if _PROSE.search(text, start, end):
            break
        if _SOMETHING.search(text, start, end):
            lines.append((start, end))
        start = end + 1
    return lines, start
