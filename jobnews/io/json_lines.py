"""Tables of JSON lines: an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import InputError
from .tables import Record

if TYPE_CHECKING:
    from .tables import Opened


def read(path: Path) -> Opened:
    """Open a file of JSON lines. The first object names the columns; utf-8, as JSON is.

    Raises:
        InputError: the first line is no JSON object.
    """
    with path.open("rb") as file:
        first = next((line for line in file if line.strip()), b"")
    values = _parse(first)
    if isinstance(values, str):
        raise InputError(f"not JSON lines: {values}", where=path)
    return list(values), _records(path)


def _records(path: Path) -> Iterator[Record]:
    size = path.stat().st_size
    with path.open("rb") as file:
        for line in file:
            if not line.strip():
                continue
            values = _parse(line)
            fraction = min(1.0, file.tell() / size)
            yield Record(None, fraction, values) if isinstance(values, str) else Record(values, fraction)


def _parse(line: bytes) -> dict[str, object] | str:
    """The object of a line, or what is wrong with it."""
    try:
        values = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return f"a line that is no JSON ({error})"
    return values if isinstance(values, dict) else "a line that is no JSON object"
