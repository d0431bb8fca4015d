"""JSON lines: a document a line."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from pathlib import Path

from ...core.records import Article, Document
from ..journal import Entry

_HEAD = ("id", "status", "error", "source", "duplicate_of", "cluster")
_EMPTY = Document(article=Article()).model_dump_json(exclude={"id"})


def json_line(entry: Entry) -> str:
    """A document's line: how its reading ended, then the fields of `Document`."""
    head = json.dumps({name: getattr(entry, name) for name in _HEAD}, ensure_ascii=False)
    body = zlib.decompress(entry.body).decode("utf-8") if entry.body else _EMPTY
    return f"{head[:-1]}, {body[1:]}\n"


def write_json_lines(entries: Iterable[Entry], path: Path) -> None:
    """Write all lines to a file."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(map(json_line, entries))
