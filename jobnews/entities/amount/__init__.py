"""The room of amount mentions."""

from __future__ import annotations

from ...core.reading import Reading


def find(reading: Reading) -> None:
    """Add the amount mentions of the page to the reading."""
