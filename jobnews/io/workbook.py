"""Excel workbooks (.xlsx): the first sheet that holds anything."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import InputError
from ..core.extras import require
from .limits import check_archive
from .tables import Record

if TYPE_CHECKING:
    from .tables import Opened


def read(path: Path) -> Opened:
    """Open a workbook. Its sheet is held in memory, as the format demands.

    Raises:
        InputError: it is damaged or empty.
        MissingExtraError: the extra `xlsx` is not installed.
    """
    calamine = require("python_calamine", "xlsx", "reading .xlsx")
    check_archive(path)
    try:
        workbook = calamine.CalamineWorkbook.from_path(str(path))
        sheets = (workbook.get_sheet_by_name(name) for name in workbook.sheet_names)
        sheet = next((sheet for sheet in sheets if sheet.height), None)
    except calamine.CalamineError as error:
        raise InputError(f"a damaged workbook ({error})", where=path) from error
    if sheet is None:
        raise InputError("empty: a header line is needed", where=path)
    rows: Iterator[list[Any]] = (row for row in sheet.iter_rows() if any(cell != "" for cell in row))
    header = [str(cell).strip() for cell in next(rows, [])]
    return header, _records(rows, header, sheet.height)


def _records(rows: Iterator[Sequence[Any]], header: list[str], height: int) -> Iterator[Record]:
    for number, row in enumerate(rows, start=2):
        yield Record(dict(itertools.zip_longest(header, row[: len(header)], fillvalue="")), min(1.0, number / height))
