"""The room of agency mentions."""

from __future__ import annotations

from ...core.reading import Reading


def find(reading: Reading) -> None:
    """Add the agency mentions of the page to the reading."""
