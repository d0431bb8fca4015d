"""Numbers whose unit stands elsewhere: above the table, `(단위: 백만원, 명)`, or in the head of their column, `예산(백만원)`.

Cells stand in one line, parted by bars, tabs, slashes or wide spaces, or, where a page was pasted, one in a line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ..core.mentions import FoundNumber, TableNumber
from ..core.patterns import re_pattern, regex_pattern
from .table_openings import IN_BRACKETS, Range, find_openings, table_lines

_UNIT_OF_ROW = regex_pattern(IN_BRACKETS)
_RATE = r"비중|[가-힣][률율](?![가-힣])"
_UNIT_OF_COLUMN = regex_pattern(rf"{IN_BRACKETS}|^(?P<percent>.*(?:{_RATE}))")
_RATE_ROW = re_pattern(_RATE)
_MONEY = re_pattern(r"(?:천|만|십만|백만|천만|십억|백억|억|조)?원")
_BAR, _TAB, _SLASH, _WIDE_SPACE, _SPACE = (re_pattern(cut) for cut in (r"[|│┃]", r"\t", r"/(?=\s)", r"[^\S\n]{2,}", r"\s+"))
_PEOPLE = ("명", "인", "천명", "만명")
_PEOPLE_COLUMN = re_pattern(r"명\)|인원|명수|목표|고용(?!률)|정원|선발|모집|[가-힣]{2}(?<![투이])자\s?(?:수|\(|$)")
_SUM_WORD = r"예산|사업비|금액|[국도시군구]비(?!율)|지방비|부담|지원금|보조금|기금|소요액|집행(?!률|율)"
_MONEY_COLUMN = re_pattern(rf"{_SUM_WORD}|(?:^|비|산)\s?계$|합계|총액")
# a column of sums by its own name, which 계 is not: `지원액`
_NAMED_SUM = re_pattern(rf"{_SUM_WORD}|[가-힣]액(?![가-힣])")
_THINGS = frozenset({"개", "개소", "건", "곳", "개사", "회"})
_THING_COLUMN = re_pattern(r"(?:업체|기업|기관|시설|사업장|단체|대학|학교|과정|개소|사업)(?:\s?수)?$|개수|건수|횟수")
# what is counted and no sum, in a table of sums: `개소`, `지원인원`; not 액수
_COUNT_COLUMN = re_pattern(r"[가-힣]{0,6}인원|[가-힣]{1,6}(?<!액)\s?수|개소|횟수")
_NO_QUANTITY_COLUMN = re_pattern(r"연도$|^년도|연번|순번|번호|^\s*No|기간|일자(?!리)|시기|비고")
_SUM_COLUMN = re_pattern(r"(?:총|합|소)?계")
_PEOPLE_ROW = re_pattern(r"[가-힣]{0,4}(?:인원|명수)|[가-힣]{2,4}자수")
# heads of columns that only say when: `2013`, `’12년`, `상반기`
_PERIOD = re_pattern(r"\W?(?:\d{4}|\d{2}(?=[년.]))(?:년도?|\.\d{1,2}월?)?|(?:상|하)반기|\d\s?분기|\d{1,2}월")
_ALONE_BEFORE = regex_pattern(r"(?r)(?:^|[\s:=(+/|│△▲-])")
_ALONE_AFTER = re_pattern(r"\s*(?:$|[\n)=+/|│,]|\s)")
_PEOPLE_HEAD = re_pattern(r"(?:모집|지원|선발|배정|참여|목표|채용|교육|수혜)?\s?인원|명수")
_NUMERIC = re_pattern(r"[-–△▲+]?\s?\d[\d,.]*\s?%?|[-–]")
_LETTER = re_pattern(r"[가-힣]")
_YEAR = re_pattern(r"(?:19|20)\d\d")
#: A table of words has a name and two numbers in a row at least.
_NARROWEST = 3
#: The longest line that may be one cell of a table whose cells stand one in a line.
_LONGEST_CELL = 24


def read_table_numbers(text: str, numbers: Sequence[FoundNumber]) -> list[TableNumber]:
    """The bare numbers of the text that stand under a unit."""
    openings = find_openings(text)
    if not openings:
        return []
    starts = [number.start for number in numbers]
    begins = [*(opening.start for opening in openings if opening.begins), len(text) + 1]
    found: list[TableNumber] = []
    units: list[str] = []
    reached = -1
    for opening in openings:
        if opening.start < reached:
            continue  # a row of the table before
        # heads below a unit, or a second table below the first: `(단위: 명)`, `사업 | 인원 | 예산(백만원)`
        units = opening.units or (units if opening.start == reached else [])
        table = _Table(text, units)
        lines, reached = table_lines(text, opening.start, begins[bisect_right(begins, opening.start)])
        rows = _rows_of_lines(text, lines) or (table.cells(*line) for line in lines)
        for cells in rows:
            inside = numbers[bisect_left(starts, cells[0][0]) : bisect_left(starts, cells[-1][1])]
            found.extend(table.read_row(cells, inside))
    return found


def _rows_of_lines(text: str, lines: Sequence[Range]) -> list[list[Range]]:
    """The rows of a table that has each cell in a line of its own; none where the lines are no such table.

    A run of words is the heads and the name of the first row, so the numbers behind it are one fewer than the heads:
    `구분`, `국비`, `도비`, `새길`, `90`, `30`, `한길`, `50`, `20`.
    """
    words: list[bool] = []
    for start, end in lines:
        cell = text[start:end].strip()
        if len(cell) > _LONGEST_CELL or _BAR.search(cell) or _SLASH.search(cell):
            break
        words.append(_NUMERIC.fullmatch(cell) is None or (False not in words and _YEAR.fullmatch(cell) is not None))
    width = words.index(False) - 1 if False in words else 0
    pattern = [True, *[False] * (width - 1)]
    if width < 2 or words[width : 2 * width] != pattern:
        return []
    rows = [list(lines[:width])]
    while words[len(rows) * width : (len(rows) + 1) * width] == pattern:
        rows.append(list(lines[len(rows) * width : (len(rows) + 1) * width]))
    return rows if len(rows) > 2 or width > 2 else []


class _Table:
    """A table while its rows are read: units, and the heads of its columns."""

    def __init__(self, text: str, units: list[str]) -> None:
        self._text = text
        self._units = units
        self._heads: list[Range] = []
        self._over: list[Range] = []
        self._has_rows = False

    def read_row(self, cells: Sequence[Range], numbers: Sequence[FoundNumber]) -> Iterator[TableNumber]:
        """The numbers of one row; a row without numbers, or with years alone, before the first one holds the heads."""
        rows = [n for n in numbers if self._stands_alone(n)]
        if not self._has_rows and all(_YEAR.fullmatch(self._text, n.start, n.end) for n in rows) and not (rows and self._heads):
            if len(cells) > 1:
                self._over, self._heads = self._heads, list(cells)
            return
        self._has_rows = self._has_rows or bool(rows)
        heads = self._heads_of(cells)
        before = cells[0][0]
        counts = [0] * len(cells)
        for number in rows:
            column = next((i for i, (a, b) in enumerate(cells) if a <= number.start < b), 0)
            counts[column] += 1
            if column == 0 and len(cells) > 1 and (self._heads or number.start == cells[0][0]):
                continue  # the row's own name or number
            head = heads[column] if heads else (before, before)
            label = self._text[before : number.start]
            before = number.end
            name = cells[0] if column else (before, before)
            own = _UNIT_OF_ROW.search(self._text, *name)
            unit = own["unit"] if own else self._unit(column, self._written(head), label, self._written(name), counts[column])
            if unit:
                over = self._head_over(column, len(cells))
                yield TableNumber(number, unit, self._written(head), label, self._written(name), (head, name, *over))

    def _heads_of(self, cells: Sequence[Range]) -> list[Range]:
        """The heads of a row's columns; of two lines of heads the lower has none for the names of the rows."""
        if len(self._heads) == len(cells):
            return self._heads
        if 1 < len(cells) < len(self._heads) and self._ends_in_number(cells) and _UNIT_OF_ROW.search(self._written(self._heads[-1])):
            return [*self._heads[: len(cells) - 1], self._heads[-1]]  # `계      1,260` under `기관   지역   인원(명)`
        return [self._over[0], *self._heads] if self._over and len(self._heads) == len(cells) - 1 else []

    def _ends_in_number(self, cells: Sequence[Range]) -> bool:
        """Whether the last cell of a row is its only number."""
        return [_NUMERIC.fullmatch(self._text, *cell) is not None for cell in cells] == [False] * (len(cells) - 1) + [True]

    def _head_over(self, column: int, width: int) -> list[Range]:
        """The head in the upper line that a column shares with its neighbours: `2006년` over `예산` and `인원`."""
        shared = len(self._over) - 1
        if shared < 1 or column < 1 or (width - 1) % shared or width - 1 == shared:
            return []
        return [self._over[1 + (column - 1) * shared // (width - 1)]]

    def _written(self, cell: Range) -> str:
        return self._text[cell[0] : cell[1]].strip()

    def cells(self, start: int, end: int) -> list[Range]:
        """Where the cells of a line are: between bars, tabs, slashes or wide spaces, or at each space where that fits the heads."""
        for delimiter in (_BAR, _TAB, _SLASH, _WIDE_SPACE):
            if delimiter is not _TAB:
                start, end = self._trimmed(start, end)
            cells = self._split(delimiter, start, end)
            if len(cells) > 1:
                return cells
        words = self._split(_SPACE, start, end)
        width = len(self._heads) if self._heads or self._has_rows else len(words)
        if len(words) < width or width < _NARROWEST:
            return [(start, end)]
        first = len(words) - width + 1
        if first > 1 and not all(_NUMERIC.fullmatch(self._text, *word) for word in words[first:]):
            return [(start, end)]
        return [(start, words[first - 1][1]), *words[first:]]  # the name of a row may be of several words

    def _split(self, delimiter: re.Pattern[str], start: int, end: int) -> list[Range]:
        """The cells between the delimiters; empty ones count, but not outside the first and the last bar."""
        cells = []
        at = start
        for cut in delimiter.finditer(self._text, start, end):
            cells.append(self._trimmed(at, cut.start()))
            at = cut.end()
        cells.append(self._trimmed(at, end))
        if delimiter is _BAR and len(cells) > 1:
            first, last = cells[0][0] == cells[0][1], cells[-1][0] == cells[-1][1]
            last = last and len(cells) - first != len(self._heads)  # `합계 | 2,020 | 7,700 |`: nothing in the last column
            cells = cells[first : len(cells) - last]
        elif delimiter is _WIDE_SPACE:
            cells = self._join_letters(cells)
        return cells or [(start, end)]

    def _join_letters(self, cells: list[Range]) -> list[Range]:
        """Join the letters of a first word that is written wide: `구  분`, `합   계`."""
        letters = 0
        while letters < len(cells) and _LETTER.fullmatch(self._text, *cells[letters]):
            letters += 1
        return [(cells[0][0], cells[letters - 1][1]), *cells[letters:]] if 1 < letters < len(cells) else cells

    def _trimmed(self, start: int, end: int) -> Range:
        written = self._text[start:end]
        return start + len(written) - len(written.lstrip()), max(start, end - len(written) + len(written.rstrip()))

    def _stands_alone(self, number: FoundNumber) -> bool:
        return (
            not number.counter
            and _ALONE_BEFORE.match(self._text, 0, number.start) is not None
            and _ALONE_AFTER.match(self._text, number.end) is not None
        )

    def _unit(self, column: int, head: str, label: str, name: str, place: int) -> str:
        """The unit of a number, of which its cell may hold several (`place` counts them): what the head of its column says, else the table's.

        Of several units it is the one that suits the head, or the name of the row where the columns are years (`연수인원`), or
        the place of the column.
        """
        if _NO_QUANTITY_COLUMN.search(head) or _RATE_ROW.search(name.replace(" ", "")):
            return ""
        own = _UNIT_OF_COLUMN.search(head)
        if own is not None:
            units = [bracket["unit"] for bracket in _UNIT_OF_ROW.finditer(head)] if place > 1 else []
            return (units[place - 1] if len(units) >= place else own["unit"]) or ""  # `목표(명) / 지원액(백만원)` over `92 / 414`
        if not self._units:
            return "명" if _PEOPLE_HEAD.fullmatch(head) else ""  # `인원` beside `예산(백만원)`
        if len(self._units) == 1:
            return "" if _MONEY.fullmatch(self._units[0]) and _COUNT_COLUMN.fullmatch(head) else self._units[0]
        money = next((unit for unit in self._units if _MONEY.fullmatch(unit)), "")
        people = next((unit for unit in self._units if unit.replace(" ", "") in _PEOPLE), "")
        if money and not people and _THINGS.intersection(self._units) and self._names_sums():
            return money if _NAMED_SUM.search(head) else ""  # (단위: 개, 백만원) over 계, 신규, 지원액
        row_tells = _SUM_COLUMN.fullmatch(head.replace(" ", "")) and (_MONEY_COLUMN.search(name) or _PEOPLE_COLUMN.search(name))
        told = name if row_tells or _PERIOD.fullmatch(head) else head or label
        if money and _MONEY_COLUMN.search(told):
            return money
        if people and _PEOPLE_COLUMN.search(told):
            return people
        if len(self._heads) == len(self._units) + 1 and 0 < column < len(self._heads):  # a row may be wider than the heads
            return self._units[column - 1]  # the units in the order of the columns
        if len(self._units) > 2 or _THING_COLUMN.search(told):
            return ""
        if people and _PEOPLE_ROW.fullmatch(name.replace(" ", "")):  # columns are of something else: `인원 | 1년차 | 2년차`
            return people
        return people if people and self._has_money_column() else money

    def _names_sums(self) -> bool:
        """Whether a column says that it is of sums, so that the others, sums of their own row, are of things."""
        return any(_NAMED_SUM.search(self._written(head)) for head in self._heads[1:])

    def _has_money_column(self) -> bool:
        """`구분`, `수료`, `취업`, `국비`, in persons and won: what is not money is people."""
        return any(_MONEY_COLUMN.search(self._written(head)) for head in self._heads[1:])
