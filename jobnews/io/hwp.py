"""Hangul documents: .hwp (3 and 5) and .hwpx, the format of most Korean press releases."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.extras import require
from .limits import check_archive
from .source import SourceText, table_line

#: Failures by their kind in unhwp, in words that tell what to do.
_REASONS = {
    "ENCRYPTED": "protected by a password: save it without one",
    "DISTRIBUTION_RESTRICTED": "a distribution copy whose text is locked",
    "UNKNOWN_FORMAT": "no Hangul document, whatever its name says",
    "UNSUPPORTED_FORMAT": "a Hangul document of a version that cannot be read",
}


def read(path: Path) -> SourceText:
    """Read a Hangul document: paragraphs, tables, headers, footers and text boxes in the order of the document.

    Raises:
        InputError: it cannot be read.
        MissingExtraError: the extra `hwp` is not installed.
    """
    unhwp = require("unhwp", "hwp", "reading .hwp and .hwpx")
    if zipfile.is_zipfile(path):
        check_archive(path)
    try:
        parsed = unhwp.parse(path)
        document = json.loads(parsed.json)
    except unhwp.UnhwpError as error:
        raise InputError(_REASONS.get(_kind(error), f"a damaged Hangul document ({error})"), where=path) from error
    lines = [line for section in document["sections"] for line in _blocks(section["content"])]
    return SourceText("\n".join(lines).strip("\n"))


def _kind(error: Exception) -> str:
    kind = getattr(error, "kind", None)
    return getattr(kind, "name", "")


def _blocks(content: list[dict[str, Any]]) -> Iterator[str]:
    for block in content:
        for kind, body in block.items():
            if kind == "Paragraph":
                yield from _paragraph(body)
            elif kind == "Table":
                yield from _table(body)


def _paragraph(paragraph: dict[str, Any]) -> Iterator[str]:
    """A paragraph's line; an empty one is an empty line, which separates what stands above and below."""
    yield "".join(_inline(part) for part in paragraph.get("content", ())).replace("\r", "\n").strip(" \n")


def _inline(part: Any) -> str:
    if part == "LineBreak":
        return "\n"
    if not isinstance(part, dict):
        return ""
    text = part.get("Text")
    if isinstance(text, dict):
        return str(text.get("text", ""))
    link = part.get("Link")
    if isinstance(link, dict):
        return str(link.get("text", ""))
    return "\n" if "LineBreak" in part else ""


def _table(table: dict[str, Any]) -> Iterator[str]:
    """A table's rows. A table of one column is a frame around paragraphs, as offices use for the head and boxes: its lines stay lines."""
    rows = [[_cell(cell) for cell in row["cells"]] for row in table["rows"]]
    for row in rows:
        if len(row) == 1:
            yield from (line for line in row[0].split("\n") if line.strip())
        elif any(cell.strip() for cell in row):
            yield table_line(row)


def _cell(cell: dict[str, Any]) -> str:
    lines: list[str] = []
    for paragraph in cell.get("content", ()):
        # A cell holds plain paragraphs, or blocks when a table stands inside it.
        lines += _paragraph(paragraph) if "content" in paragraph else _blocks([paragraph])
    return "\n".join(lines)
