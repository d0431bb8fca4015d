"""Pieces of HTML that every page is made of: text that cannot get out of its place, and words in both languages."""

from __future__ import annotations

from html import escape

from ..core.safe_text import printable
from .labels import labels


def safe(text: str) -> str:
    """Text of a document as HTML shows it."""
    return escape(printable(text), quote=True)


def label(key: str) -> str:
    """A word in both languages; the page's language shows one of them."""
    words = labels().get(key)
    if words is None:
        return safe(key)
    return f'<span lang="en">{safe(words["en"])}</span><span lang="ko">{safe(words["ko"])}</span>'


def label_of(family: str, value: str) -> str:
    """The word for a value of a family such as `level` or `agency`; the value itself where a lexicon brought a new one."""
    key = f"{family}_{value}"
    return label(key) if key in labels() else safe(value)
