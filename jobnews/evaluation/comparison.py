"""Which records changed between two runs or versions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.errors import InputError

#: Fields of a document whose records are compared one by one.
COMPARED = ("amounts", "headcounts", "regions", "agencies", "programs")


@dataclass(frozen=True, slots=True)
class Change:
    """A record of one run that the other does not have, or has otherwise.

    Attributes:
        what: `added`, `removed` or `changed`; for whole documents type is `document`.
        fields: for a changed record, each field that differs with its old and new value.
    """

    document: str
    type: str
    what: str
    text: str
    place: tuple[int, int] | None
    fields: dict[str, tuple[Any, Any]]


def compare_runs(old: Path, new: Path) -> Iterator[Change]:
    """Changes from one JSON-lines output to another, document by document.

    Records are one and the same when they are of one type and stand at one place.

    Raises:
        InputError: a file is not JSON lines of documents.
    """
    before, after = _documents(old), _documents(new)
    for id in dict.fromkeys([*before, *after]):
        if id not in after:
            yield Change(id, "document", "removed", "", None, {})
        elif id not in before:
            yield Change(id, "document", "added", "", None, {})
        else:
            for type in COMPARED:
                yield from _changes(id, type, _placed(before[id], type), _placed(after[id], type))


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a JSON-lines output, as they are written there.

    Raises:
        InputError: a line is not a document.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # no splitlines: texts hold line ends of their own, such as U+2028
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}", where=path) from error
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            document = json.loads(line)
            document["id"]
            if not all(isinstance(document.get(type, []), list) for type in COMPARED):
                raise TypeError("records are lists")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise InputError(f"{path}:{number}: not a document of `jobnews extract -o FILE.jsonl`", where=path) from error
        yield document


def _documents(path: Path) -> dict[str, dict[str, Any]]:
    return {str(document["id"]): document for document in read_lines(path)}


def _placed(document: dict[str, Any], type: str) -> dict[tuple[int, int], dict[str, Any]]:
    return {(record["span"]["start"], record["span"]["end"]): record for record in document.get(type) or ()}


def _changes(
    id: str, type: str, before: dict[tuple[int, int], dict[str, Any]], after: dict[tuple[int, int], dict[str, Any]]
) -> Iterator[Change]:
    for place in sorted({*before, *after}):
        old, new = before.get(place), after.get(place)
        if old is None or new is None:
            record = old or new or {}
            yield Change(id, type, "added" if old is None else "removed", record["text"], place, {})
        elif old != new:
            keys = dict.fromkeys([*old, *new])
            fields = {key: (old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key)}
            yield Change(id, type, "changed", new["text"], place, fields)
