"""brat standoff: a .txt and an .ann file a document.

A mention is a T line; what it says besides its place stands in an annotator's note, as JSON. A mention over a line end
is written in pieces, as brat wants it, and joined again when read. The document's own facts are a note on no mention.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import regex

from ..core.errors import InputError
from ..core.patterns import regex_pattern
from ..core.records import Document, Mention
from .mentions import attributes, labelled, rebuild, rebuild_document

#: Characters of a name: file systems take 255 bytes, and Hangul has three.
_LONGEST_NAME = 70
_T_LINE = regex_pattern(r"(?P<id>T\d+)\t(?P<label>\w+) (?P<places>\d++ \d++(?:;\d++ \d++)*+)\t")
_NOTE = regex_pattern(r"#\d+\tAnnotatorNotes (?P<id>T\d+|document)\t(?P<said>.*)")
_LINE = regex_pattern(r"[^\n]+")


def write_standoff(documents: Iterable[Document], folder: Path) -> None:
    """Write every document as ID.txt and ID.ann (its number where it has no id, and behind it where two would share a file)."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for number, document in enumerate(documents, start=1):
        name = _file_name(document.id or str(number))
        if name.casefold() in taken:
            name = f"{name} {number}"
        taken.add(name.casefold())
        (folder / f"{name}.txt").write_bytes(document.text.encode("utf-8", "surrogatepass"))
        (folder / f"{name}.ann").write_text(to_standoff(document), encoding="utf-8", errors="replace")


def read_standoff(folder: Path) -> list[Document]:
    """Read a folder of .txt and .ann files, in order of their names.

    Raises:
        InputError: an .ann file has no .txt file, or a line is not brat's.
    """
    documents = []
    for path in sorted(folder.glob("*.ann")):
        try:
            text = path.with_suffix(".txt").read_bytes().decode("utf-8", "surrogatepass")
            lines = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: cannot be read with its .txt file: {error}", where=path) from error
        documents.append(from_standoff(text, lines, where=str(path)))
    return documents


def to_standoff(document: Document) -> str:
    """The content of the .ann file."""
    facts = {"id": document.id, "article": document.article.model_dump(mode="json")}
    lines = [f"#0\tAnnotatorNotes document\t{json.dumps(facts, ensure_ascii=False)}"]
    for number, (label, mention) in enumerate(labelled(document), start=1):
        lines.append(f"T{number}\t{label} {_places(document.text, mention)}\t{' '.join(mention.text.splitlines())}")
        lines.append(f"#{number}\tAnnotatorNotes T{number}\t{json.dumps(attributes(mention), ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def from_standoff(text: str, lines: str, *, where: str) -> Document:
    """A document from its text and the content of its .ann file."""
    marks: dict[str, tuple[str, int, int]] = {}
    said: dict[str, Any] = {}
    for number, line in enumerate(lines.split("\n"), start=1):
        if mark := _T_LINE.match(line):
            places = [int(place) for place in regex.split("[ ;]", mark["places"])]
            marks[mark["id"]] = (mark["label"], min(places), max(places))
        elif note := _NOTE.fullmatch(line):
            said[note["id"]] = _json(note["said"])
        elif line.startswith("T"):
            raise InputError(f"{where}:{number}: not a text-bound annotation: {line[:60]!r}", where=where)
    facts = said.pop("document", {})
    mentions = [
        (label, rebuild(label, text, start, end, said.get(id, {}), where=f"{where}, {id}"))
        for id, (label, start, end) in marks.items()
    ]
    return rebuild_document(text, facts.get("id"), facts.get("article"), mentions)


def _places(text: str, mention: Mention) -> str:
    pieces = _LINE.finditer(text, mention.span.start, mention.span.end)
    return ";".join(f"{piece.start()} {piece.end()}" for piece in pieces)


def _json(written: str) -> dict[str, Any]:
    """A note's JSON; a person's own note is no JSON and says nothing about values."""
    try:
        value = json.loads(written)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _file_name(id: str) -> str:
    """An id as a file name that stays inside the folder."""
    return regex.sub(r"[^\w.-]+", "_", id).lstrip(".")[:_LONGEST_NAME] or "_"
