"""The room of headcount mentions."""

from __future__ import annotations

from ...core.reading import Reading


def find(reading: Reading) -> None:
    """Add the headcount mentions of the page to the reading."""
