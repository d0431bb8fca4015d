"""What a reader makes of a file: its text, and what the file itself tells about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class SourceText:
    """Text that was read from a file; offsets of all records point into `text`.

    Attributes:
        text: paragraphs and table rows, a line each; the cells of a row are separated by tabs.
        published: the date that the file's own metadata gives, as YYYY-MM-DD.
    """

    text: str
    published: str | None = None


def table_line(cells: Iterable[str]) -> str:
    """A table row as a line: cells in order, each on one line of its own words, separated by tabs."""
    return "\t".join(" ".join(cell.split()) for cell in cells)
