"""All lexicons of the package and of the user behind one index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .lexicon import agencies, programs, regions
from .lexicon.names import NameIndex


def load_names(user_files: Iterable[str | Path] = ()) -> NameIndex[Any]:
    """Build the index over the names of regions, agencies and programs, and of the user's files.

    Raises:
        LexiconError: a file cannot be used.
    """
    return NameIndex(_all_names(user_files))


def _all_names(user_files: Iterable[str | Path]) -> Iterator[tuple[str, Any]]:
    for lexicon in (regions, agencies, programs):
        yield from lexicon.names()
