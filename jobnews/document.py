"""Building the records from what the rules found: the one place where view positions become offsets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias, cast

from pydantic import TypeAdapter

from .config import Config
from .core.entity import EntityType
from .core.mentions import (
    FoundAgency,
    FoundAmount,
    FoundHeadcount,
    FoundMention,
    FoundPeriod,
    FoundProgram,
    FoundQuantity,
    FoundRegion,
)
from .core.page import Place
from .core.reading import Reading
from .core.records import Amount, Document, Headcount, Span
from .core.rows import FoundCell, FoundRow, FoundSum
from .core.text import TextView

Fields: TypeAlias = dict[str, Any]
# the validators themselves: a call of the class costs twice as much
_validate_span = TypeAdapter(Span).validator.validate_python
_validate_amount = TypeAdapter(Amount).validator.validate_python
_validate_headcount = TypeAdapter(Headcount).validator.validate_python


class RecordBuilder:
    """Turns working mentions into the fields of records, with offsets into the text as it was handed in.

    The document validates all of them in one go. Spans, amounts and headcounts are built before and shared: rows of
    the table hold the same records as the lists.
    """

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._text = view.original
        self._spans_built: dict[tuple[int, int], Span] = {}
        self._amounts_built: dict[int, Amount] = {}
        self._headcounts_built: dict[int, Headcount] = {}

    def span(self, start: int, end: int) -> Span:
        """The place in the original text of a place in the view."""
        built = self._spans_built.get((start, end))
        if built is None:
            first, last = self._view.to_original(start, end)
            built = self._spans_built[start, end] = _validate_span({"start": first, "end": last})
        return built

    def base(self, start: int, end: int, rule: str) -> Fields:
        """What every mention has: its text, its place, its rule."""
        span = self.span(start, end)
        return {"text": self._text[span.start : span.end], "span": span, "rule": rule}

    def _base(self, found: FoundMention) -> Fields:
        return self.base(found.start, found.end, found.rule)

    def _quantity(self, found: FoundQuantity) -> Fields:
        return self._base(found) | {
            "value": found.value, "min": found.min, "max": found.max, "qualifier": found.qualifier,
            "program": found.program and found.program.name, "year": found.year, "period": _period(found.period),
            "status": found.status,
        }

    def amount(self, found: FoundAmount) -> Amount:
        built = self._amounts_built.get(id(found))
        if built is None:
            own = {"currency": found.currency, "source": found.source, "per": found.per}
            built = self._amounts_built[id(found)] = _validate_amount(self._quantity(found) | own)
        return built

    def headcount(self, found: FoundHeadcount) -> Headcount:
        built = self._headcounts_built.get(id(found))
        if built is None:
            own = {"unit": found.unit, "group": found.group}
            built = self._headcounts_built[id(found)] = _validate_headcount(self._quantity(found) | own)
        return built

    def region(self, found: FoundRegion) -> Fields:
        return self._base(found) | {
            "name": found.name, "code": found.code, "level": found.level, "code_today": found.code_today,
            "former_name": found.former_name, "candidates": found.candidates, "members": found.members,
            "anaphoric": found.anaphoric,
        }

    def agency(self, found: FoundAgency) -> Fields:
        return self._base(found) | {
            "name": found.name, "name_today": found.name_today, "kind": found.kind, "parent": found.parent,
            "region": found.region,
        }

    def program(self, found: FoundProgram) -> Fields:
        return self._base(found) | {
            "name": found.name, "kind": found.kind, "known": found.known, "official_name": found.official_name,
            "owner": found.owner, "score": found.score, "reason": found.reason,
        }

    def row(self, found: FoundRow) -> Fields:
        program = found.program
        return {
            "program": program.name if program else None,
            "known": any(name.known for name in found.names), "kind": program.kind if program else None,
            "year": found.year, "period": _period(found.period), "status": found.status,
            "regions": tuple({"name": p.name, "code": p.code, "spans": self._spans(p.mentions)} for p in found.places),
            "agencies": tuple({"name": r.name, "role": r.role, "spans": self._spans(r.mentions)} for r in found.roles),
            "budget": {source: self._cell(cell) for source, cell in found.budget.items()},
            "per_person": self._cell(found.per_person) if found.per_person else None, "per_basis": found.per_basis,
            **{name: self._cell(cell) for name, cell in found.counts.items()},
            "groups": tuple(found.groups),
            "amounts": tuple(map(self.amount, found.amounts)),
            "headcounts": tuple(map(self.headcount, found.headcounts)),
            "checks": tuple(map(self._check, found.sums)), "evidence": self._spans(found.evidence),
        }

    def _cell(self, found: FoundCell) -> Fields:
        return {"value": found.value, "spans": self._spans(found.mentions), "derived": found.derived}

    def _check(self, found: FoundSum) -> Fields:
        return {
            "unit": found.unit, "total": found.total.value, "parts": tuple(part.value for part in found.parts),
            "difference": found.difference, "exact": found.exact, "spans": self._spans([*found.parts, found.total]),
        }

    def _spans(self, mentions: Iterable[FoundMention]) -> tuple[Span, ...]:
        return tuple([self.span(mention.start, mention.end) for mention in mentions])

    def mention(self, place: Place | None, rule: str) -> Fields | None:
        return self.base(place.start, place.end, rule) if place else None


def _period(found: FoundPeriod | None) -> Fields | None:
    return {"start": found.start, "end": found.end} if found else None


def build_document(view: TextView, reading: Reading, *, id: str | None, published_given: bool, config: Config) -> Document:
    """The document of a finished reading."""
    build = RecordBuilder(view)
    regions = (r for r in reading.regions if not r.embedded and (config.anaphoric_regions or not r.anaphoric))
    return Document.model_validate(
        {
            "id": id,
            "article": _article(build, reading, published_given),
            "amounts": tuple(map(build.amount, reading.amounts)),
            "headcounts": tuple(map(build.headcount, reading.headcounts)),
            "regions": tuple(map(build.region, regions)),
            "agencies": tuple(map(build.agency, reading.agencies)),
            "programs": tuple(map(build.program, reading.programs)),
            "others": {
                kind.name: tuple(
                    kind.record.model_validate(build.base(found.start, found.end, found.rule) | dict(kind.fields(found)))
                    for found in reading.others[kind.name]
                )
                for kind in cast("tuple[EntityType, ...]", config.entity_types)
            },
            "table": tuple(map(build.row, reading.rows)),
            "text": view.original,
        }
    )


def _article(build: RecordBuilder, reading: Reading, published_given: bool) -> Fields:
    page = reading.page
    published = None
    if reading.published is not None:
        at = None if published_given else page.published_at
        published = {"date": reading.published, "span": build.span(at.start, at.end) if at else None}
    return {
        "title": build.mention(page.title, "title"),
        "published": published,
        "outlet": build.mention(page.outlet, "outlet"),
        "reporter": build.mention(page.reporter, "reporter"),
        "home_region": reading.home_region,
        "blocks": tuple([{"kind": block.kind, "span": build.span(block.start, block.end)} for block in page.blocks]),
        "furniture": tuple([build.span(start, end) for start, end in page.furniture]),
    }
