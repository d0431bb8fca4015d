"""Text and Markdown files."""

from __future__ import annotations

from pathlib import Path

from .decoding import decode_text
from .source import SourceText


def read(path: Path) -> SourceText:
    """Read a text file as it stands, in whichever encoding it is.

    Raises:
        InputError: it is no text.
    """
    text, _ = decode_text(path.read_bytes(), where=str(path))
    return SourceText(text)
