"""Web pages: what a reader of the page sees, line by line, without scripts, menus and forms that HTML itself marks as such."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path
from typing import Any

import regex

from ..core.extras import require
from .decoding import decode_text
from .source import SourceText, table_line

#: Parts of a page that by their element can hold nothing of the article. The other furniture is for the article reader.
_SKIPPED = ["nav", "form", "button", "select", "iframe", "noscript", "svg", "template"]
#: Marks a table that lays out the page, and how far above itself a table is looked for around another.
_LAYOUT, _NEAR = "data-jobnews-layout", 40
#: Elements that stand on a line of their own.
_BREAKS = ("br", "p", "div", "li")
_CHARSET = regex.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})")
_DATE = regex.compile(r"(?<!\d)((?:19|20)\d\d)[-./]?(0[1-9]|1[0-2])[-./]?(0[1-9]|[12]\d|3[01])")
#: Metadata that hold the day of publication, the best first.
_DATE_NAMES = ("article:published_time", "og:article:published_time", "article:published", "pubdate", "dc.date.issued", "date")
_BLANK_LINES = regex.compile(r"\n[ \t\xa0]*+(?:\n[ \t\xa0]*+)++")


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
    for table in _data_tables(tree.body):
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
    for node in tree.head or ():
        if node.tag == "meta":
            name = node.getattr("property") or node.getattr("name") or node.getattr("itemprop")
            if name and node.getattr("content"):
                found.setdefault(name.lower(), node.getattr("content"))
    return found


def _published(named: dict[str, str]) -> str | None:
    for name in _DATE_NAMES:
        if found := _DATE.search(named.get(name, "")):
            with contextlib.suppress(ValueError):  # no page is lost for a 30th of February
                return date(*map(int, found.groups())).isoformat()
    return None


def _data_tables(body: Any) -> list[Any]:
    """The tables that hold no other: tables around tables only lay out the page.

    Nodes are visited in the order of the page, as everywhere here: the lists that resiliparse's selectors give take
    quadratic time to go through.
    """
    tables = [node for node in body if node.tag == "table"]
    for table in tables:
        around, steps = table.parent, 0
        while around is not None and around.tag != "table" and steps < _NEAR:
            around, steps = around.parent, steps + 1
        if around is not None and around.tag == "table":
            around.setattr(_LAYOUT, "1")
    return [table for table in tables if not table.hasattr(_LAYOUT)]


def _write_rows(tree: Any, table: Any) -> None:
    """Put a table's rows as lines in its place: cells may hold paragraphs, which would tear the rows apart.

    A table of a single column is a frame around paragraphs: it stays.
    """
    caption, rows = _cells(table)
    if max(map(len, rows), default=0) < 2:
        return
    lines = [line for line in (table_line([caption]), *map(table_line, rows)) if line.strip()]
    block = tree.create_element("pre")
    block.append_child(tree.create_text_node("\n".join(lines)))
    table.parent.replace_child(block, table)


def _cells(table: Any) -> tuple[str, list[list[str]]]:
    """A table's caption, and the text of its cells row by row."""
    caption, rows, in_caption = "", [[]], False  # type: ignore[var-annotated]
    for node in table:
        if node.tag == "tr":
            rows.append([])
        elif node.tag in ("td", "th"):
            rows[-1].append("")
            in_caption = False
        elif node.tag == "caption":
            in_caption = True
        written = node.text if node.tag == "#text" else " " if node.tag in _BREAKS else ""
        if in_caption:
            caption += written
        elif rows[-1]:
            rows[-1][-1] += written
    return caption, rows
