"""Web pages: what a reader of the page sees, line by line, without scripts, menus and forms that HTML itself marks as such."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import regex

from ..core.extras import require
from .decoding import decode_text
from .source import SourceText, table_line

#: Parts of a page that by their element can hold nothing of the article. The other furniture is for the article reader.
_SKIPPED = ["nav", "form", "button", "select", "iframe", "noscript", "svg", "template"]
_CHARSET = regex.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})")
_DATE = regex.compile(r"(?<!\d)((?:19|20)\d\d)[-./]?(0[1-9]|1[0-2])[-./]?(0[1-9]|[12]\d|3[01])")
#: Metadata that hold the day of publication, the best first.
_DATE_NAMES = ("article:published_time", "og:article:published_time", "article:published", "pubdate", "dc.date.issued", "date")
_BLANK_LINES = regex.compile(r"\n[ \t\xa0]*(?:\n[ \t\xa0]*)+")


def read(path: Path) -> SourceText:
    """Read a page.

    Raises:
        InputError: it is in no known encoding.
        MissingExtraError: the extra `html` is not installed.
    """
    return parse(_decode(path.read_bytes(), path))


def _decode(data: bytes, path: Path) -> str:
    """A page names its encoding in its first lines; damage by a few bad bytes is no reason to lose it."""
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = named[1].decode("ascii").lower()
        try:
            return data.decode("cp949" if encoding in ("euc-kr", "ks_c_5601-1987", "ksc5601") else encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_text(data, where=str(path))[0]


def parse(html: str) -> SourceText:
    """The text of a page and the date of its metadata."""
    what = "reading .html"
    html2text = require("resiliparse.extract.html2text", "html", what)
    tree = require("resiliparse.parse.html", "html", what).HTMLTree.parse(html)
    if tree.body is None:
        return SourceText("")
    named = _metadata(tree)
    for table in tree.body.query_selector_all("table"):
        _write_rows(tree, table)
    text = html2text.extract_plain_text(
        tree, preserve_formatting=True, list_bullets=True, alt_texts=False, links=False, skip_elements=_SKIPPED
    )
    text = _BLANK_LINES.sub("\n\n", text).strip("\n")
    title = " ".join((named.get("og:title") or "").split())
    if title and title not in " ".join(text.split()):
        text = f"{title}\n\n{text}"
    return SourceText(text, _published(named))


def _metadata(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.document.query_selector_all("meta"):
        name = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop")
        if name and meta.getattr("content"):
            found.setdefault(name.lower(), meta.getattr("content"))
    return found


def _published(named: dict[str, str]) -> str | None:
    for name in _DATE_NAMES:
        if found := _DATE.search(named.get(name, "")):
            return "-".join(found.groups())
    return None


def _write_rows(tree: Any, table: Any) -> None:
    """Put a data table's rows as lines in its place: cells may hold paragraphs, which would tear the rows apart.

    Tables that only lay out the page hold other tables, or a single column: they stay.
    """
    if table.query_selector("table") is not None or table.parent is None:
        return
    rows = [[cell.text for cell in row.query_selector_all("td, th")] for row in table.query_selector_all("tr")]
    if max(map(len, rows), default=0) < 2:
        return
    caption = table.query_selector("caption")
    lines = [caption.text.strip()] if caption is not None and caption.text.strip() else []
    lines += [line for line in map(table_line, rows) if line.strip()]
    block = tree.create_element("pre")
    block.append_child(tree.create_text_node("\n".join(lines)))
    table.parent.replace_child(block, table)
