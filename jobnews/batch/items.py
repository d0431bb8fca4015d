"""What a run reads, in a fixed order: files, the files of folders and globs, the rows of tables, standard input, texts."""

from __future__ import annotations

import glob
import os
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from ..core.errors import InputError, JobnewsError
from ..core.records import Outcome
from ..io.columns import Columns
from ..io.decoding import decode_text
from ..io.formats import TABLE_FORMATS, name_format
from .row_stream import stream_rows

#: A path or glob, `-` for standard input, or a text: a mapping with `text` and, as wished, `id` and `published`.
Input: TypeAlias = str | Path | Mapping[str, object]

#: Endings, added to an output's name, of what a run keeps beside it.
OUTPUT_ENDINGS = (".journal", ".journal-journal", ".partial", ".manifest.json", ".manifest.json.partial")

#: How standard input is named.
STDIN = "-"


@dataclass(slots=True, frozen=True)
class Item:
    """A document to read, or what keeps it from being read.

    Attributes:
        id: what its name or table calls it.
        source: the file, or the file and row, that it comes from.
        path: the file to read; None where the text is at hand.
        text: the text; None where it is in the file.
        published: its day, where the table or the caller tells it.
        status, error: how it ends, where that is known before reading.
        read: how much of its table has been read with it, 0 to 1; None where it is no row of a table.
    """

    id: str
    source: str
    path: Path | None = None
    text: str | None = None
    published: str | None = None
    status: Outcome = "ok"
    error: str | None = None
    read: float | None = None


def find_items(
    inputs: Input | Iterable[Input], columns: Columns | None = None, published: str | None = None, *, output: Path | None = None
) -> Iterator[Item]:
    """The documents of the inputs, in the order of the inputs and, within folders and globs, of their names.

    Args:
        inputs: one input or several.
        columns: the columns of tables.
        published: the day of documents that have none of their own.
        output: where a run writes; what stands there is no input, though its folder be one.
    """
    if isinstance(inputs, str | Path | Mapping):
        inputs = [inputs]
    for number, given in enumerate(inputs):
        for item in _items(given, number, columns or Columns(), output):
            yield item if item.published else replace(item, published=published)


def count_files(inputs: Iterable[Input]) -> int:
    """How many files there are, to tell how long a run takes; a table counts as one."""
    return sum(1 if isinstance(given, Mapping) else sum(1 for _ in _files(str(given))) for given in inputs)


def _items(given: Input, number: int, columns: Columns, output: Path | None) -> Iterator[Item]:
    if isinstance(given, Mapping):
        yield _text_item(given, number)
    elif str(given) == STDIN:
        yield _stdin_item()
    else:
        for path, name in _files(str(given)):
            if output is not None and _belongs_to(path, output):
                continue
            yield from _file_items(path, name, columns, listed=path != Path(given))


def _belongs_to(path: Path, output: Path) -> bool:
    """Whether a file is of a run's output: its tables, its manifest, its journal, its unfinished files."""
    path, output = path.absolute(), output.absolute()
    return path == output or output in path.parents or path in {output.with_name(output.name + ending) for ending in OUTPUT_ENDINGS}


def _text_item(given: Mapping[str, object], number: int) -> Item:
    text, id, published = given.get("text"), given.get("id"), given.get("published")
    name = str(id) if id is not None else str(number)
    if not isinstance(text, str):
        return Item(name, name, status="error", error=f"text is a {type(text).__name__}: a str is needed")
    return Item(name, name, text=text, published=str(published) if published is not None else None)


def _stdin_item() -> Item:
    try:
        text, _ = decode_text(sys.stdin.buffer.read(), where="standard input")
    except InputError as error:
        return Item("stdin", STDIN, status="error", error=str(error))
    return Item("stdin", STDIN, text=text)


def _files(given: str) -> Iterator[tuple[Path, str]]:
    """Files of an input and the names they go by: within a folder, the path from it."""
    path = Path(given)
    if path.is_dir():
        for file in _walk(path):
            yield file, file.relative_to(path).as_posix()
    elif not os.path.lexists(path) and glob.has_magic(given):
        found = sorted(glob.glob(given, recursive=True))
        if not found:
            yield path, path.name
        for match in found:
            yield from _files(match) if Path(match).is_dir() else [(Path(match), Path(match).name)]
    else:
        yield path, path.name


def _walk(folder: Path) -> Iterator[Path]:
    """The files below a folder by name. Links to folders are named, not followed: they may lead round in circles."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if _is_system_file(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _is_system_file(name: str) -> bool:
    """`.DS_Store`, `~$보도자료.docx` (the lock of an open document), `Thumbs.db`."""
    return name.startswith((".", "~$")) or name == "Thumbs.db"


def _file_items(path: Path, name: str, columns: Columns, *, listed: bool) -> Iterator[Item]:
    """A file's documents. Files that a folder or glob lists are skipped when they are of no known format."""
    plain = _plain_name(name)
    # A file of no known format keeps its whole name: photo.jpg must not take the name of photo.txt.
    item = Item(os.path.splitext(plain)[0] if name_format(path) else plain, _plain_name(str(path)), path)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield replace(item, status="error", error=getattr(error, "strerror", None) or str(error))
        return
    if stat.S_ISDIR(mode):
        yield replace(item, status="skipped", error="a link to a folder, or a folder that cannot be opened")
    elif not stat.S_ISREG(mode):
        yield replace(item, status="skipped", error="not a regular file")
    elif name_format(path) in TABLE_FORMATS:
        yield from _rows(path, item, columns)
    elif listed and name_format(path) is None:
        yield replace(item, status="skipped", error=f"no known format: {path.suffix or 'a name without ending'}")
    else:
        yield item


def _rows(path: Path, table: Item, columns: Columns) -> Iterator[Item]:
    empty = True
    try:
        for row, fraction in stream_rows(path, columns):
            empty = False
            yield Item(
                id=row.id or f"{table.id}:{row.number}", source=f"{table.source}:{row.number}", text=row.text, published=row.published,
                status="error" if row.error else "ok", error=row.error, read=fraction,
            )
    except (JobnewsError, OSError) as error:
        yield replace(table, path=None, status="error", error=str(error))
        return
    if empty:
        yield replace(table, path=None, status="skipped", error="a table without rows")


def _plain_name(name: str) -> str:
    """A name that can be written: macOS hands out names decomposed, and Linux names may be no text at all."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", errors="replace"))
