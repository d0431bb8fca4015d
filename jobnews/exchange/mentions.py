"""What every annotation format needs: mentions as (kind, record), and documents built again from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from ..core.errors import InputError
from ..core.records import Agency, Amount, Article, Document, Headcount, Mention, Program, Region

#: Label in the tools, field of the document, record type.
LABELS: dict[str, tuple[str, type[Mention]]] = {
    "Amount": ("amounts", Amount),
    "Headcount": ("headcounts", Headcount),
    "Region": ("regions", Region),
    "Agency": ("agencies", Agency),
    "Program": ("programs", Program),
}

#: Rule name of mentions that a person added.
ANNOTATOR = "annotator"

# What a person's new mention has to say before it is corrected further.
_NEEDED: dict[str, dict[str, Any]] = {"Region": {"level": "sigungu"}, "Agency": {"kind": "other"}}


def labelled(document: Document) -> Iterator[tuple[str, Mention]]:
    """All mentions with their labels, type by type, in order of appearance."""
    for label, (field, _) in LABELS.items():
        for mention in getattr(document, field):
            yield label, mention


def attributes(mention: Mention) -> dict[str, Any]:
    """What a mention says besides its place, ready for JSON."""
    return mention.model_dump(mode="json", exclude={"text", "span"})


def rebuild(label: str, text: str, start: int, end: int, said: dict[str, Any], *, where: str) -> Mention:
    """A mention from its place and what was kept of it; a person's new mention has no `said`.

    Raises:
        InputError: the label is unknown, the place is outside the text, or a value cannot be right.
    """
    if label not in LABELS:
        raise InputError(f"{where}: unknown label {label!r}; known: {', '.join(LABELS)}", where=where)
    if not 0 <= start < end <= len(text):
        raise InputError(f"{where}: place {start}-{end} is outside the text of {len(text)} characters", where=where)
    if not said:
        said = {"rule": ANNOTATOR, **_NEEDED.get(label, {})}
        if label in ("Region", "Agency", "Program"):
            said["name"] = text[start:end]
    try:
        return LABELS[label][1].model_validate({**said, "text": text[start:end], "span": {"start": start, "end": end}})
    except ValidationError as error:
        raise InputError(f"{where}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}", where=where) from error


def rebuild_document(text: str, id: str | None, article: dict[str, Any] | None, mentions: Iterable[tuple[str, Mention]]) -> Document:
    """A document from its mentions. The table is left empty: it follows from an extraction, not from marks."""
    fields: dict[str, list[Mention]] = {field: [] for field, _ in LABELS.values()}
    for label, mention in mentions:
        fields[LABELS[label][0]].append(mention)
    for found in fields.values():
        found.sort(key=lambda mention: (mention.span.start, mention.span.end))
    return Document.model_validate(
        {"id": id, "article": article or Article(), "text": text, **{field: tuple(found) for field, found in fields.items()}}
    )
