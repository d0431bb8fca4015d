"""PDF files with a text layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.extras import require
from .source import SourceText


def read(path: Path) -> SourceText:
    """Read the text of all pages, page after page, a line a line.

    Raises:
        InputError: it cannot be read, or holds pictures of pages and no text.
        MissingExtraError: the extra `pdf` is not installed.
    """
    pdfium = require("pypdfium2", "pdf", "reading .pdf")
    try:
        with pdfium.PdfDocument(path) as document:
            pages = [_page_text(document[number]) for number in range(len(document))]
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "protected by a password: save it without one" if locked else f"a damaged PDF ({error})"
        raise InputError(reason, where=path) from error
    if not any(page.strip() for page in pages):
        raise InputError("a PDF without text: its pages are pictures, which must go through OCR first", where=path)
    return SourceText("\n\n".join(_unwrapped(page) for page in pages))


def _page_text(page: Any) -> str:
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range()).replace("\r\n", "\n").replace("\r", "\n")
    finally:
        text_page.close()
        page.close()


def _unwrapped(text: str) -> str:
    """Join the lines of a paragraph again, where the PDF tells how.

    Korean is broken anywhere, also inside a word (지원한|다). Whether a space stood at the break is known only from programs
    that leave it at the end of the line; in their pages a full line without one was broken inside a word. In pages of
    other programs the lines stay as they are.
    """
    lines = text.split("\n")
    full = 0.9 * max(map(len, lines), default=0)
    wrapped = [line for line in lines if len(line) >= full]
    if full < 20 or not any(line.endswith(" ") for line in wrapped):
        return text
    joined = ""
    for line in lines:
        goes_on = len(line) >= full and not line.rstrip().endswith((".", "?", "!", ":"))
        joined += line if goes_on else line + "\n"
    return joined.rstrip("\n")
