"""Names in the column of a table that is of programs, or in the first where the others hold their figures: `마을 새일터 사업 | 1,760 | 2,240`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from ...core.mentions import FoundProgram
from ...core.page import PageBlock
from ...core.patterns import re_pattern
from ...core.reading import Reading
from .bounds import Bounds
from .evidence import Evidence
from .labelled import WEAK_HEAD, is_form_label, is_telling
from .words import ends_otherwise, head_of, is_generic, signs

_kind = attrgetter("kind")
_SEPARATOR = re_pattern(r" *[|\t] *| {3,}")
#: what parts cells for sure; wide gaps do only under a header
_BAR = re_pattern(r"[|\t]")
_FIGURE = re_pattern(r"\d")
_LETTER = re_pattern("[가-힣A-Za-z]")
#: 사업명 | 국비 | 시비, 구분 | 세부과정 | 인원, 사 업 명 | 인원 (compared without spaces)
_HEADER = re_pattern(rf"(?:세부|단위|주요)?(?:{signs('sort')}|과제)(?:명|명칭)?")
#: the rows that may be the header: a line with the unit may stand above it
_MOST_HEADERS = 2
_SHORTEST = 4
_LONGEST = 6
_WIDEST = 44


@dataclass(slots=True)
class _Cell:
    start: int
    end: int
    text: str
    #: it is by itself more likely a program than not
    telling: bool


def find_tabled(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """The names of each table, judged together."""
    text = reading.page.text
    known: set[int] | None = None
    for kind, blocks in groupby(reading.page.blocks, key=_kind):
        if kind != "table":
            continue
        if known is None:
            known = {hit.start for hit in reading.names}
        rows = [_cells(text, block) for block in blocks]
        header, column = _find_column(text, rows)
        body = rows if column is None else rows[header + 1 :]
        cells = [cell for row in body if (cell := _read_cell(reading, bounds, row, column, known))]
        telling = sum(cell.telling for cell in cells)
        for cell in cells:
            if column is not None or 2 * telling >= len(cells):
                yield _judge(reading, cell, telling - cell.telling, headed=column is not None)


def _find_column(text: str, rows: Sequence[Sequence[tuple[int, int]]]) -> tuple[int, int | None]:
    """The row that is the header and the place of the column of programs in it; None where no column is of programs."""
    for header, row in enumerate(rows[:_MOST_HEADERS]):
        for at, (start, end) in enumerate(row):
            if _HEADER.fullmatch(text[start:end].replace(" ", "")):
                return header, at
    return 0, None


def _cells(text: str, row: PageBlock) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, without the bars before the first."""
    start = row.start + len(text[row.start : row.end]) - len(text[row.start : row.end].lstrip("| "))
    cells = []
    for separator in _SEPARATOR.finditer(text, start, row.end):
        cells.append((start, separator.start()))
        start = separator.end()
    return [*cells, (start, row.end)]


def _read_cell(
    reading: Reading, bounds: Bounds, row: list[tuple[int, int]], column: int | None, known: set[int]
) -> _Cell | None:
    """The cell of a row with figures that may hold a name; None where it names a place, a sum or what a form asks for.

    The figures stand behind it; of a column of programs, also before it where it is the last.
    """
    text, at = reading.page.text, column or 0
    if len(row) <= at or len(row) < 2:
        return None
    start, end = row[at]
    last = column is not None and at == len(row) - 1
    if not _FIGURE.search(text, row[0][0] if last else end, start if last else row[-1][1]):
        return None
    if column is None and not _BAR.search(text, end, row[at + 1][0]):
        return None
    start = bounds.trim_start(start, end)
    name = text[start:end]
    if not _SHORTEST <= len(name) <= _WIDEST or not _LETTER.search(name) or name.count(" ") > _LONGEST or is_form_label(name) or bounds.is_owner(start, end):
        return None
    return _Cell(start, end, name, start in known or is_telling(name))


def _judge(reading: Reading, cell: _Cell, telling: int, *, headed: bool) -> FoundProgram:
    head, generic = head_of(cell.text), is_generic(cell.text)
    evidence = Evidence(0.35, ["first in a row of figures"])
    if headed:
        evidence.add(0.2, "in a column of programs")
    if telling:
        evidence.add(0.1, "beside another")
    if head is not None and head.named >= WEAK_HEAD:
        evidence.add(0.1, f"ends in {head.word}")
    if " " not in cell.text:
        evidence.add(-0.2, "a common word" if generic else "a single word")
    elif not generic:
        evidence.add(0.1)
    if ends_otherwise(cell.text) and head is None:
        evidence.add(-0.35, "ends as no program does")
    return evidence.candidate(reading, cell.start, cell.end, "tabled", head.kind if head else "other", priority=1)
