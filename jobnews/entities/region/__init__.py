"""The room of region mentions."""

from __future__ import annotations

from ...core.reading import Reading


def find(reading: Reading) -> None:
    """Add the region mentions of the page to the reading."""
