"""Numbers whose unit stands elsewhere: above the table, `(단위: 백만원, 명)`, or in the head of their column, `예산(백만원)`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from ..core.mentions import FoundNumber


@dataclass(slots=True, frozen=True)
class TableNumber:
    """A bare number of a table.

    Attributes:
        unit: what it counts, as written: 백만원, 명, 개소.
        header: head of its column; empty where the table has none.
        label: what stands before it in its row, up to the number before.
    """

    number: FoundNumber
    unit: str
    header: str
    label: str


_UNIT = regex.compile(r"단위\s*[:：]?\s*(?P<units>[^\n()\[\]]{1,30})")
_UNIT_OF_COLUMN = regex.compile(
    r"\((?:단위\s*+(?:[:：]\s*+)?)?(?P<unit>(?:천|만|십만|백만|천만|십억|백억|억|조)?원|명|인|개소|개|건|%)\)|^(?P<percent>.*(?:비율|증감률|증가율|비중|달성률))"
)
_MONEY = regex.compile(r"(?:천|만|십만|백만|천만|십억|백억|억|조)?원")
_DELIMITER = regex.compile(r"(?<![^\S\n])[^\S\n]*(?:[|│┃]|/(?=\s)| {2,})\s*")
_PROSE = regex.compile(r"(?:다|요|죠)\.[\"”’)]?\s*$")
_PEOPLE_COLUMN = regex.compile(r"명\)|인원|명수|참여자|목표|취업자|수료자|고용")
_NO_QUANTITY_COLUMN = regex.compile(r"연도|년도|연번|순번|번호|^\s*No|기간|일자|시기|비고")
_ALONE_BEFORE = regex.compile(r"(?r)(?:^|[\s:=(+/|│△▲-])")
_ALONE_AFTER = regex.compile(r"\s*(?:$|[\n)=+/|│,]|\s)")
#: A table longer than this is cut: it is no table of an article.
_LONGEST = 80


def read_table_numbers(text: str, numbers: Sequence[FoundNumber]) -> list[TableNumber]:
    """The bare numbers of the text that stand under a unit."""
    markers = list(_UNIT.finditer(text))
    if not markers:
        return []
    starts = [number.start for number in numbers]
    found: list[TableNumber] = []
    for index, marker in enumerate(markers):
        limit = markers[index + 1].start() if index + 1 < len(markers) else len(text)
        units = [unit.strip() for unit in regex.split(r"[,/·]", marker["units"]) if unit.strip()]
        table = _Table(text, units)
        for start, end in _table_lines(text, marker.end(), limit):
            inside = numbers[bisect_left(starts, start) : bisect_left(starts, end)]
            found.extend(table.read_line(start, end, inside))
    return found


def _table_lines(text: str, at: int, limit: int) -> Iterator[tuple[int, int]]:
    """Lines after the unit, as long as they are no prose."""
    line_end = text.find("\n", at)
    for _ in range(_LONGEST):
        if line_end < 0 or line_end >= limit:
            return
        start = line_end + 1
        line_end = text.find("\n", start)
        end = line_end if line_end >= 0 else len(text)
        if _PROSE.search(text, start, end):
            return
        if text[start:end].strip():
            yield start, end


class _Table:
    """A table while its lines are read: units, and the heads of its columns."""

    def __init__(self, text: str, units: list[str]) -> None:
        self._text = text
        self._units = units
        self._heads: list[str] = []
        self._has_rows = False

    def read_line(self, start: int, end: int, numbers: Sequence[FoundNumber]) -> Iterator[TableNumber]:
        """The numbers of one line; a line without numbers before the first row holds the heads."""
        cells = self._cells(start, end)
        rows = [n for n in numbers if self._stands_alone(n)]
        if not rows:
            if not self._has_rows and len(cells) > 1:
                self._heads = [self._text[a:b].strip() for a, b in cells]
            return
        self._has_rows = True
        before = start
        for number in rows:
            column = next((i for i, (a, b) in enumerate(cells) if a <= number.start < b), 0)
            if column == 0 and len(cells) > 1 and (self._heads or number.start == cells[0][0]):
                continue  # the row's own name or number
            head = self._heads[column] if len(self._heads) == len(cells) else ""
            label = self._text[before : number.start]
            before = number.end
            unit = self._unit(head, label)
            if unit:
                yield TableNumber(number, unit, head, label)

    def _cells(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the cells of a line are: between bars, slashes or wide spaces, or at each space where that fits the head."""
        cells = self._split(_DELIMITER, start, end)
        if len(cells) == 1:
            words = self._split(_SPACE, start, end)
            if len(words) > 2 and ((not self._has_rows and not self._heads) or len(words) == len(self._heads)):
                return words
        return cells

    def _split(self, delimiter: regex.Pattern[str], start: int, end: int) -> list[tuple[int, int]]:
        cells = []
        at = start
        for cut in delimiter.finditer(self._text, start, end):
            if cut.start() > at:
                cells.append((at, cut.start()))
            at = cut.end()
        if at < end:
            cells.append((at, end))
        return cells

    def _stands_alone(self, number: FoundNumber) -> bool:
        return (
            not number.counter
            and _ALONE_BEFORE.match(self._text, 0, number.start) is not None
            and _ALONE_AFTER.match(self._text, number.end) is not None
        )

    def _unit(self, head: str, label: str) -> str:
        """The unit of a column: what its head says, else the table's; of two units the one that suits the head."""
        if _NO_QUANTITY_COLUMN.search(head):
            return ""
        own = _UNIT_OF_COLUMN.search(head)
        if own is not None:
            return own["unit"] or ""
        money = [unit for unit in self._units if _MONEY.fullmatch(unit)]
        others = [unit for unit in self._units if unit not in money]
        if not others:
            return money[0] if money else ""
        if not money:
            return others[0] if len(others) == 1 else ""
        return others[0] if _PEOPLE_COLUMN.search(head or label) else money[0]


_SPACE = regex.compile(r"\s+")
