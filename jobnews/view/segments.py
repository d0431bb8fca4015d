"""Cutting a text at the borders of its mentions, so that overlapping types can be drawn one over the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..core.records import Document, Mention

#: The types in the order of the legend; where mentions overlap, the last colours the text.
KINDS = ("regions", "agencies", "programs", "headcounts", "amounts")


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A mention as the views draw it: `id` is its type's first letter and its number, `a3`."""

    id: str
    kind: str
    start: int
    end: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text under the same marks, and whether it is furniture."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    furniture: bool


def marks(document: Document) -> list[Mark]:
    """All mentions of a document, ready to draw."""
    found = [
        Mark(f"{kind[:2]}{number}", kind, mention.span.start, mention.span.end, mention)
        for kind in KINDS
        for number, mention in enumerate(getattr(document, kind))
    ]
    found.sort(key=lambda mark: (mark.start, -mark.end))
    return found


def segments(text: str, drawn: Iterable[Mark], furniture: Iterable[tuple[int, int]]) -> Iterator[Segment]:
    """The whole text in pieces, in order."""
    events: dict[int, tuple[list[Mark], list[Mark]]] = {}
    for mark in drawn:
        events.setdefault(mark.start, ([], []))[0].append(mark)
        events.setdefault(mark.end, ([], []))[1].append(mark)
    edges = sorted(furniture)
    for start, end in edges:
        events.setdefault(start, ([], []))
        events.setdefault(end, ([], []))
    open_marks: list[Mark] = []
    at = edge = 0
    for place in sorted(events):
        if place > at:
            yield Segment(at, place, tuple(open_marks), edge < len(edges) and edges[edge][0] <= at)
        opening, closing = events[place]
        open_marks = [mark for mark in open_marks if mark not in closing] + opening
        at = place
        while edge < len(edges) and edges[edge][1] <= at:
            edge += 1
    if at < len(text):
        yield Segment(at, len(text), (), False)
