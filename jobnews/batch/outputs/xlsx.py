"""An Excel workbook: a sheet per table, and the codebook."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from ...core.extras import require
from ...frames import columns
from .codebook import HEADER, codebook_rows
from .rows import Rows

#: What a sheet and a cell hold at most, and the whole numbers that Excel keeps exactly.
_LAST_ROW, _LONGEST, _EXACT = 1_048_575, 32_767, 10**15
#: Excel writes the time of making into a file; a fixed one keeps files of the same rows the same.
_MADE = datetime(2000, 1, 1)


class XlsxWriter:
    """Writes a sheet per table; a table with more rows than a sheet holds goes on in the next one."""

    def __init__(self, path: Path) -> None:
        xlsxwriter = require("xlsxwriter", "xlsx", "writing .xlsx")
        self._book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
        self._book.set_properties({"created": _MADE})
        self._date = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._head = self._book.add_format({"bold": True})
        self._sheets: dict[str, Any] = {}
        self._next: dict[str, int] = {}
        self._counts: dict[str, int] = {}

    @staticmethod
    def prepare(table: str, rows: Rows) -> Rows:
        """The rows as they are: a workbook is written cell by cell."""
        return rows

    def write(self, table: str, prepared: Rows) -> None:
        """Add rows to a table."""
        header = [column.name for column in columns(table)]
        if table not in self._sheets:
            self._begin(table, header)
        for row in prepared:
            if self._next[table] > _LAST_ROW:
                self._begin(table, header)
            self._write_row(table, row)

    def _begin(self, table: str, header: list[str]) -> None:
        count = self._counts[table] = self._counts.get(table, 0) + 1
        sheet = self._sheets[table] = self._book.add_worksheet(table if count == 1 else f"{table} {count}")
        sheet.freeze_panes(1, 1)
        for place, name in enumerate(header):
            sheet.write_string(0, place, name, self._head)
        self._next[table] = 1

    def _write_row(self, table: str, row: list[Any]) -> None:
        sheet, number = self._sheets[table], self._next[table]
        self._next[table] += 1
        for place, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, bool):
                sheet.write_boolean(number, place, value)
            elif isinstance(value, int | Decimal) and -_EXACT < value < _EXACT:
                sheet.write_number(number, place, value)
            elif isinstance(value, date):
                sheet.write_datetime(number, place, datetime(value.year, value.month, value.day), self._date)
            else:  # as text, which Excel never runs as a formula
                sheet.write_string(number, place, str(value)[:_LONGEST])

    def close(self) -> None:
        """Finish the file, with the codebook."""
        self._begin("codebook", list(HEADER))
        for row in codebook_rows():
            self._write_row("codebook", list(row))
        self._book.close()
