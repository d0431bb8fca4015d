"""All lexicons of the package and of the user behind one index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .lexicon import agencies, programs, regions
from .lexicon.names import NameIndex
from .lexicon.user import apply_lexicons


def load_names(user_files: Iterable[str | Path] = ()) -> NameIndex[Any]:
    """Build the index over the names of regions, agencies and programs, and of the user's files.

    Raises:
        LexiconError: a file cannot be used.
    """
    return NameIndex(apply_lexicons(user_files, _package_names()))


def _package_names() -> Iterator[tuple[str, object]]:
    for lexicon in (regions, agencies, programs):
        yield from lexicon.names()
