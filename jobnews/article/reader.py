"""From the view's text to the page."""

from __future__ import annotations

import regex

from ..core.page import Page, PageBlock

_LINE = regex.compile(r"[^\n]*\S[^\n]*")
_SENTENCE = regex.compile(r"\S.*?(?:[.!?](?=[\s\"'”’)]|$)|$)")


def read_page(text: str, *, whole_text: bool = False) -> Page:
    """Find the article in a page's text."""
    blocks = [PageBlock(line.start(), line.end(), "paragraph") for line in _LINE.finditer(text)]
    sentences = [
        sentence.span() for block in blocks for sentence in _SENTENCE.finditer(text, block.start, block.end)
    ]
    return Page(text=text, whole=text, blocks=blocks, sentences=sentences)
