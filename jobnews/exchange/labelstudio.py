"""Label Studio: tasks with our mentions as predictions, and its JSON export back into documents.

Label Studio counts UTF-16 units, as browsers do; places are converted both ways, so emoji shift nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.records import Document
from .mentions import LABELS, attributes, labelled, rebuild, rebuild_document

#: The labelling interface to paste into a new project's settings.
INTERFACE = (
    '<View>\n  <Labels name="mention" toName="text">\n'
    + "".join(f'    <Label value="{label}"/>\n' for label in LABELS)
    + '  </Labels>\n  <Text name="text" value="$text" granularity="symbol"/>\n</View>\n'
)


def to_tasks(documents: Iterable[Document]) -> list[dict[str, Any]]:
    """One task a document, to be imported as a JSON file."""
    return [_task(document) for document in documents]


def from_tasks(tasks: Iterable[dict[str, Any]], *, where: str = "tasks") -> list[Document]:
    """Documents from exported tasks: a person's annotation where there is one, else our prediction.

    Raises:
        InputError: a task is not in Label Studio's format.
    """
    return [_document(task, f"{where}, task {number}") for number, task in enumerate(tasks, start=1)]


def write_tasks(documents: Iterable[Document], path: Path) -> None:
    """Write the tasks, and beside them the labelling interface as .xml."""
    path.write_text(json.dumps(to_tasks(documents), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
    path.with_suffix(".xml").write_text(INTERFACE, encoding="utf-8")


def read_tasks(path: Path) -> list[Document]:
    """Read a JSON export of Label Studio.

    Raises:
        InputError: the file cannot be read or is not such an export.
    """
    try:
        tasks = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: not a JSON file: {error}", where=path) from error
    if not isinstance(tasks, list):
        raise InputError(f"{path}: not a list of tasks; export the project as JSON", where=path)
    return from_tasks(tasks, where=str(path))


def _units(text: str) -> list[int]:
    """Place in UTF-16 units of every code point, and of the end."""
    return [0, *accumulate(2 if ord(character) > 0xFFFF else 1 for character in text)]


def _task(document: Document) -> dict[str, Any]:
    units = _units(document.text)
    result = [
        {
            "id": f"m{number}",
            "from_name": "mention",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": units[mention.span.start],
                "end": units[mention.span.end],
                "text": mention.text,
                "labels": [label],
            },
            "meta": {"jobnews": attributes(mention)},
        }
        for number, (label, mention) in enumerate(labelled(document))
    ]
    return {
        "data": {"text": document.text, "id": document.id, "article": document.article.model_dump(mode="json")},
        "predictions": [{"model_version": "jobnews", "result": result}],
    }


def _document(task: dict[str, Any], where: str) -> Document:
    try:
        text, data = task["data"]["text"], task["data"]
        finished = [a for a in task.get("annotations", []) if not a.get("was_cancelled")]
        marks = (finished or task.get("predictions") or [{"result": []}])[-1]["result"]
        places = {unit: place for place, unit in enumerate(_units(text))}
        mentions = []
        for mark in marks:
            if mark.get("type") != "labels":
                continue
            label, value = mark["value"]["labels"][0], mark["value"]
            start, end = places[value["start"]], places[value["end"]]
            said = (mark.get("meta") or {}).get("jobnews", {})
            mentions.append((label, rebuild(label, text, start, end, said, where=where)))
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise InputError(f"{where}: not in Label Studio's format: {error!r}", where=where) from error
    return rebuild_document(text, data.get("id"), data.get("article"), mentions)
