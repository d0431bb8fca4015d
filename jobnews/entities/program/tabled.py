"""Names in the first column of a table whose other columns hold their figures: `마을 새일터 사업 | 1,760 | 2,240`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ...core.mentions import FoundProgram
from ...core.page import PageBlock
from ...core.patterns import re_pattern
from ...core.reading import Reading
from .bounds import Bounds
from .evidence import Evidence
from .labelled import is_form_label, is_telling
from .words import ends_otherwise, head_of, is_generic, signs

#: the first cell of a row and the figures behind it
_ROW = re_pattern(r"\|? {0,3}(?P<name>[가-힣A-Za-z0-9][^|\t\n]{2,40}?) {0,3}[|\t][^\n]{0,200}?\d")
#: 사업명 | 국비 | 시비, 세부과정 | 인원
_HEADER = re_pattern(rf"\|? {{0,3}}(?:세부|단위|주요)? ?(?:{signs('sort')}) ?(?:명|명칭)? {{0,3}}[|\t]")
_SHORTEST = 4
_LONGEST = 6


@dataclass(slots=True)
class _Cell:
    start: int
    end: int
    text: str
    #: it is by itself more likely a program than not
    telling: bool


def find_tabled(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """The first cells of each table, judged together."""
    known = {hit.start for hit in reading.names}
    for kind, blocks in groupby(reading.page.blocks, key=lambda block: block.kind):
        if kind != "table":
            continue
        rows = list(blocks)
        headed = _HEADER.match(reading.page.text, rows[0].start) is not None
        cells = [cell for row in rows if (cell := _read_cell(reading, bounds, row, known))]
        telling = sum(cell.telling for cell in cells)
        for cell in cells:
            if headed or 2 * telling >= len(cells):
                yield _judge(reading, cell, telling - cell.telling, headed=headed)


def _read_cell(reading: Reading, bounds: Bounds, row: PageBlock, known: set[int]) -> _Cell | None:
    """The first cell of a row with figures; None where it names a place, a sum or what a form asks for."""
    text = reading.page.text
    match = _ROW.match(text, row.start, row.end)
    if match is None:
        return None
    start, end = bounds.trim_start(match.start("name"), match.end("name")), match.end("name")
    name = text[start:end]
    if len(name) < _SHORTEST or name.count(" ") > _LONGEST or is_form_label(name) or bounds.is_owner(start, end):
        return None
    return _Cell(start, end, name, start in known or is_telling(name))


def _judge(reading: Reading, cell: _Cell, telling: int, *, headed: bool) -> FoundProgram:
    head, generic = head_of(cell.text), is_generic(cell.text)
    evidence = Evidence(0.35, ["first in a row of figures"])
    if headed:
        evidence.add(0.2, "in a column of programs")
    if telling:
        evidence.add(0.1, "beside another")
    if head is not None and head.named >= 0.3:
        evidence.add(0.1, f"ends in {head.word}")
    if " " not in cell.text:
        evidence.add(-0.2, "a common word" if generic else "a single word")
    elif not generic:
        evidence.add(0.1)
    if ends_otherwise(cell.text) and head is None:
        evidence.add(-0.35, "ends as no program does")
    return evidence.candidate(reading, cell.start, cell.end, "tabled", head.kind if head else "other", priority=1)
