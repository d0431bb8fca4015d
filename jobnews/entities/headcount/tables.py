"""Numbers of people in tables, whose unit stands above or in the head: `(단위: 명)`, `목표(명)`, `인원`."""

from __future__ import annotations

from ...core.mentions import FoundHeadcount
from ...core.reading import Reading


def read_tables(reading: Reading) -> list[FoundHeadcount]:
    """The headcounts of the page's tables."""
    return []
