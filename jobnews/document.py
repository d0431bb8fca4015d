"""Building the records from what the rules found: the one place where view positions become offsets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias, cast

from .config import Config
from .core.assembly import assemble
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
from .core.page import PageBlock, Place
from .core.reading import Reading
from .core.records import (
    Agency,
    AgencyLink,
    Amount,
    Article,
    Block,
    Cell,
    Check,
    Dated,
    Document,
    Headcount,
    Mention,
    Period,
    Program,
    ProgramRecord,
    RecordTuple,
    Region,
    RegionLink,
    Span,
)
from .core.rows import FoundCell, FoundPlace, FoundRole, FoundRow, FoundSum
from .core.text import TextView

Fields: TypeAlias = dict[str, Any]


class RecordBuilder:
    """Turns working mentions into records, with offsets into the text as it was handed in.

    Each is built once and shared: rows of the table hold the same spans and records as the lists.
    """

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._text = view.original
        self._spans: dict[tuple[int, int], Span] = {}
        self._periods: dict[tuple[date | None, date | None], Period] = {}
        self._amounts: dict[int, Amount] = {}
        self._headcounts: dict[int, Headcount] = {}

    def span(self, start: int, end: int) -> Span:
        """The place in the original text of a place in the view."""
        built = self._spans.get((start, end))
        if built is None:
            first, last = self._view.to_original(start, end)
            built = self._spans[start, end] = assemble(Span, {"start": first, "end": last})
        return built

    def base(self, start: int, end: int, rule: str) -> Fields:
        """What every mention has: its text, its place, its rule."""
        span = self.span(start, end)
        return {"text": self._text[span.start : span.end], "span": span, "rule": rule}

    def mention(self, place: Place | None, rule: str) -> Mention | None:
        return assemble(Mention, self.base(place.start, place.end, rule)) if place else None

    def amount(self, found: FoundAmount) -> Amount:
        built = self._amounts.get(id(found))
        if built is None:
            built = self._amounts[id(found)] = assemble(Amount, {
                **self._quantity(found), "value": found.value, "min": found.min, "max": found.max,
                "currency": found.currency, "source": found.source, "per": found.per,
            })
        return built

    def headcount(self, found: FoundHeadcount) -> Headcount:
        built = self._headcounts.get(id(found))
        if built is None:
            built = self._headcounts[id(found)] = assemble(Headcount, {
                **self._quantity(found), "value": found.value, "min": found.min, "max": found.max,
                "unit": found.unit, "group": found.group,
            })
        return built

    def _quantity(self, found: FoundQuantity) -> Fields:
        span = self.span(found.start, found.end)
        return {
            "text": self._text[span.start : span.end], "span": span, "rule": found.rule, "qualifier": found.qualifier,
            "program": found.program and found.program.name, "year": found.year, "period": self._period(found.period),
            "status": found.status,
        }

    def _period(self, found: FoundPeriod | None) -> Period | None:
        if found is None:
            return None
        days = found.start, found.end
        built = self._periods.get(days)
        if built is None:
            built = self._periods[days] = assemble(Period, {"start": found.start, "end": found.end})
        return built

    def region(self, found: FoundRegion) -> Region:
        return assemble(Region, {
            **self.base(found.start, found.end, found.rule),
            "name": found.name, "code": found.code, "level": found.level, "code_today": found.code_today,
            "former_name": found.former_name, "candidates": found.candidates, "members": found.members,
            "anaphoric": found.anaphoric,
        })

    def agency(self, found: FoundAgency) -> Agency:
        return assemble(Agency, {
            **self.base(found.start, found.end, found.rule),
            "name": found.name, "name_today": found.name_today, "kind": found.kind, "parent": found.parent,
            "region": found.region,
        })

    def program(self, found: FoundProgram) -> Program:
        return assemble(Program, {
            **self.base(found.start, found.end, found.rule),
            "name": found.name, "kind": found.kind, "known": found.known, "official_name": found.official_name,
            "owner": found.owner, "score": found.score, "reason": found.reason,
        })

    def row(self, found: FoundRow) -> ProgramRecord:
        program = found.program
        counts = found.counts
        return assemble(ProgramRecord, {
            "program": program.name if program else None,
            "known": any(name.known for name in found.names), "kind": program.kind if program else None,
            "year": found.year, "period": self._period(found.period), "status": found.status,
            "regions": tuple([self._place(place) for place in found.places]),
            "agencies": tuple([self._role(role) for role in found.roles]),
            "budget": {source: self._cell(cell) for source, cell in found.budget.items()},
            "per_person": self._cell(found.per_person), "per_basis": found.per_basis,
            "people_planned": self._cell(counts.get("people_planned")), "people_done": self._cell(counts.get("people_done")),
            "jobs_planned": self._cell(counts.get("jobs_planned")), "jobs_done": self._cell(counts.get("jobs_done")),
            "groups": tuple(found.groups),
            "amounts": tuple(map(self.amount, found.amounts)),
            "headcounts": tuple(map(self.headcount, found.headcounts)),
            "checks": tuple(map(self._check, found.sums)), "evidence": self._spans_of(found.evidence),
        })

    def _place(self, found: FoundPlace) -> RegionLink:
        return assemble(RegionLink, {"name": found.name, "code": found.code, "spans": self._spans_of(found.mentions)})

    def _role(self, found: FoundRole) -> AgencyLink:
        return assemble(AgencyLink, {"name": found.name, "role": found.role, "spans": self._spans_of(found.mentions)})

    def _cell(self, found: FoundCell | None) -> Cell | None:
        if found is None:
            return None
        return assemble(Cell, {"value": found.value, "spans": self._spans_of(found.mentions), "derived": found.derived})

    def _check(self, found: FoundSum) -> Check:
        return assemble(Check, {
            "unit": found.unit, "total": found.total.value, "parts": tuple([part.value for part in found.parts]),
            "difference": found.difference, "exact": found.exact, "spans": self._spans_of([*found.parts, found.total]),
        })

    def _spans_of(self, mentions: Iterable[FoundMention]) -> tuple[Span, ...]:
        return tuple([self.span(mention.start, mention.end) for mention in mentions])

    def block(self, found: PageBlock) -> Block:
        return assemble(Block, {"kind": found.kind, "span": self.span(found.start, found.end)})


def build_document(view: TextView, reading: Reading, *, id: str | None, published_given: bool, config: Config) -> Document:
    """The document of a finished reading."""
    build = RecordBuilder(view)
    regions = (r for r in reading.regions if not r.embedded and (config.anaphoric_regions or not r.anaphoric))
    return assemble(Document, {
        "id": id,
        "article": _article(build, reading, published_given),
        "amounts": RecordTuple(map(build.amount, reading.amounts)),
        "headcounts": RecordTuple(map(build.headcount, reading.headcounts)),
        "regions": RecordTuple(map(build.region, regions)),
        "agencies": RecordTuple(map(build.agency, reading.agencies)),
        "programs": RecordTuple(map(build.program, reading.programs)),
        "table": RecordTuple(map(build.row, reading.rows)),
        "others": {
            kind.name: tuple(
                kind.record.model_validate(build.base(found.start, found.end, found.rule) | dict(kind.fields(found)))
                for found in reading.others[kind.name]
            )
            for kind in cast("tuple[EntityType, ...]", config.entity_types)
        },
        "unread": None,
        "text": view.original,
    })


def _article(build: RecordBuilder, reading: Reading, published_given: bool) -> Article:
    page = reading.page
    published = None
    if reading.published is not None:
        at = None if published_given else page.published_at
        published = assemble(Dated, {"date": reading.published, "span": build.span(at.start, at.end) if at else None})
    return assemble(Article, {
        "title": build.mention(page.title, "title"),
        "published": published,
        "outlet": build.mention(page.outlet, "outlet"),
        "reporter": build.mention(page.reporter, "reporter"),
        "home_region": reading.home_region,
        "blocks": tuple(map(build.block, page.blocks)),
        "furniture": tuple([build.span(start, end) for start, end in page.furniture]),
    })
