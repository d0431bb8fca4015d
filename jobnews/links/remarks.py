"""The last column of a table that only gives examples of what its figures are for: `가온시 | 1,200 | 300 | 새싹 꾸러미` under 주요 사업."""

from __future__ import annotations

from ..core.mentions import FoundProgram
from ..core.page import Page, PageBlock
from ..core.patterns import re_pattern

# the head of such a column
_HEAD = re_pattern(r"(?:주요|대표|세부|중점|핵심)\s?(?:사업|내용|과제)|사업\s?내용|비\s?고")
#: What parts the cells of a row, and what may stand behind the last.
_SEPARATORS = ("|", "│", "\t", "  ")
_ROW_END = " |│\t\n"
#: How many rows above its own the header may stand, and how many of the first rows may be it.
_MOST_ROWS, _MOST_HEADERS = 40, 2


def is_remark(page: Page, block: int, mention: FoundProgram) -> bool:
    """The name is the last cell of its row, in a column that its table's header calls one of examples."""
    blocks = page.blocks
    row = blocks[block]
    if row.kind != "table" or page.text[mention.end : row.end].strip(_ROW_END):
        return False
    first = block
    while first and blocks[first - 1].kind == "table" and block - first < _MOST_ROWS:
        first -= 1
    headers = blocks[first : min(block, first + _MOST_HEADERS)]
    return any(_HEAD.fullmatch(_last_cell(page.text, header)) for header in headers)


def _last_cell(text: str, row: PageBlock) -> str:
    cells = text[row.start : row.end].rstrip(_ROW_END)
    ends = (at + len(separator) for separator in _SEPARATORS if (at := cells.rfind(separator)) >= 0)
    return cells[max(ends, default=0) :].strip()
