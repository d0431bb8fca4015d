"""Word documents (.docx)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.extras import require
from .limits import check_archive
from .source import SourceText, table_line


def read(path: Path) -> SourceText:
    """Read paragraphs and tables in the order of the document.

    Raises:
        InputError: it cannot be read.
        MissingExtraError: the extra `docx` is not installed.
    """
    docx = require("docx", "docx", "reading .docx")
    etree = require("lxml.etree", "docx", "reading .docx")
    check_archive(path)
    try:
        document = docx.Document(str(path))
    except (docx.opc.exceptions.PackageNotFoundError, etree.XMLSyntaxError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise InputError(f"a damaged Word document ({error})", where=path) from error
    return SourceText("\n".join(_blocks(document)).strip("\n"))


def _blocks(container: Any) -> Iterator[str]:
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _table(block)
        else:
            yield block.text


def _table(table: Any) -> Iterator[str]:
    """A table's rows; a merged cell, which python-docx gives once per column it covers, stands once."""
    for row in table.rows:
        cells, last = [], None
        for cell in row.cells:
            if cell._tc is not last:
                cells.append("\n".join(_blocks(cell)))
            last = cell._tc
        if len(cells) == 1:
            yield from (line for line in cells[0].split("\n") if line.strip())
        elif any(cell.strip() for cell in cells):
            yield table_line(cells)
