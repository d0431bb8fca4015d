"""The room of program mentions."""

from __future__ import annotations

from ...core.reading import Reading


def find(reading: Reading) -> None:
    """Add the program mentions of the page to the reading."""
