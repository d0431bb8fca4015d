"""Names of regions for the index."""

from __future__ import annotations

from collections.abc import Iterator


def names() -> Iterator[tuple[str, object]]:
    """Surface forms of all regions, each with its entry."""
    yield from ()
