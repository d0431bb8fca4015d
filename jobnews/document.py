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


class Spans(dict[tuple[int, int], Span]):
    """Places in the original text by places in the view, each made when it is first asked for."""

    def __init__(self, view: TextView) -> None:
        super().__init__()
        self._to_original = None if view.keeps_places else view.to_original

    def __missing__(self, place: tuple[int, int]) -> Span:
        first, last = place if self._to_original is None else self._to_original(*place)
        built = self[place] = assemble(Span, {"start": first, "end": last})
        return built


class RecordBuilder:
    """Turns working mentions into records, with offsets into the text as it was handed in.

    Each is built once and shared: rows of the table hold the same spans and records as the lists.
    """

    def __init__(self, view: TextView) -> None:
        self._text = view.original
        self.spans = Spans(view)
        self._periods: dict[tuple[date | None, date | None], Period] = {}
        self._amounts: dict[int, Amount] = {}
        self._headcounts: dict[int, Headcount] = {}

    def base(self, start: int, end: int, rule: str) -> Fields:
        """What every mention has: its text, its place, its rule."""
        span = self.spans[start, end]
        return {"text": self._text[span.start : span.end], "span": span, "rule": rule}

    def mention(self, place: Place | None, rule: str) -> Mention | None:
        return assemble(Mention, self.base(place.start, place.end, rule)) if place else None

    def amount(self, found: FoundAmount) -> Amount:
        built = self._amounts.get(id(found))
        if built is None:
            fields = self._quantity(found)
            fields["currency"], fields["source"], fields["per"] = found.currency, found.source, found.per
            built = self._amounts[id(found)] = assemble(Amount, fields)
        return built

    def headcount(self, found: FoundHeadcount) -> Headcount:
        built = self._headcounts.get(id(found))
        if built is None:
            fields = self._quantity(found)
            fields["unit"], fields["group"] = found.unit, found.group
            built = self._headcounts[id(found)] = assemble(Headcount, fields)
        return built

    def _quantity(self, found: FoundQuantity) -> Fields:
        span, period = self.spans[found.start, found.end], found.period
        return {
            "text": self._text[span.start : span.end], "span": span, "rule": found.rule, "qualifier": found.qualifier,
            "program": found.program and found.program.name, "year": found.year,
            "period": self._period(period) if period else None, "status": found.status,
            "value": found.value, "min": found.min, "max": found.max,
        }

    def _period(self, found: FoundPeriod) -> Period:
        days = found.start, found.end
        built = self._periods.get(days)
        if built is None:
            built = self._periods[days] = assemble(Period, {"start": found.start, "end": found.end})
        return built

    def region(self, found: FoundRegion) -> Region:
        span = self.spans[found.start, found.end]
        return assemble(Region, {
            "text": self._text[span.start : span.end], "span": span, "rule": found.rule,
            "name": found.name, "code": found.code, "level": found.level, "code_today": found.code_today,
            "former_name": found.former_name, "candidates": found.candidates, "members": found.members,
            "anaphoric": found.anaphoric,
        })

    def agency(self, found: FoundAgency) -> Agency:
        span = self.spans[found.start, found.end]
        return assemble(Agency, {
            "text": self._text[span.start : span.end], "span": span, "rule": found.rule,
            "name": found.name, "name_today": found.name_today, "kind": found.kind, "parent": found.parent,
            "region": found.region,
        })

    def program(self, found: FoundProgram) -> Program:
        span = self.spans[found.start, found.end]
        return assemble(Program, {
            "text": self._text[span.start : span.end], "span": span, "rule": found.rule,
            "name": found.name, "kind": found.kind, "known": found.known, "official_name": found.official_name,
            "owner": found.owner, "score": found.score, "reason": found.reason,
        })

    def row(self, found: FoundRow) -> ProgramRecord:
        program = found.program
        period, per_person = found.period, found.per_person
        # most rows have neither counts nor a budget
        cells = {column: self._cell(cell) for column, cell in found.counts.items()} if found.counts else {}
        return assemble(ProgramRecord, {
            "program": program.name if program else None,
            "known": any(name.known for name in found.names), "kind": program.kind if program else None,
            "year": found.year, "period": self._period(period) if period else None, "status": found.status,
            "regions": tuple([self._place(place) for place in found.places]),
            "agencies": tuple([self._role(role) for role in found.roles]),
            "budget": {source: self._cell(cell) for source, cell in found.budget.items()} if found.budget else {},
            "per_person": self._cell(per_person) if per_person else None, "per_basis": found.per_basis,
            "people_planned": cells.get("people_planned"), "people_done": cells.get("people_done"),
            "jobs_planned": cells.get("jobs_planned"), "jobs_done": cells.get("jobs_done"),
            "groups": tuple(found.groups),
            "amounts": tuple(map(self.amount, found.amounts)),
            "headcounts": tuple(map(self.headcount, found.headcounts)),
            "checks": tuple(map(self._check, found.sums)), "evidence": tuple([self.spans[place] for place in found.evidence]),
        })

    def _place(self, found: FoundPlace) -> RegionLink:
        return assemble(RegionLink, {"name": found.name, "code": found.code, "spans": self._spans_of(found.mentions)})

    def _role(self, found: FoundRole) -> AgencyLink:
        return assemble(AgencyLink, {"name": found.name, "role": found.role, "spans": self._spans_of(found.mentions)})

    def _cell(self, found: FoundCell) -> Cell:
        return assemble(Cell, {"value": found.value, "spans": self._spans_of(found.mentions), "derived": found.derived})

    def _check(self, found: FoundSum) -> Check:
        return assemble(Check, {
            "unit": found.unit, "total": found.total.value, "parts": tuple([part.value for part in found.parts]),
            "difference": found.difference, "exact": found.exact, "spans": self._spans_of([*found.parts, found.total]),
        })

    def _spans_of(self, mentions: Iterable[FoundMention]) -> tuple[Span, ...]:
        spans = self.spans
        return tuple([spans[mention.start, mention.end] for mention in mentions])

    def blocks(self, found: Iterable[PageBlock]) -> tuple[Block, ...]:
        spans = self.spans
        return tuple([assemble(Block, {"kind": block.kind, "span": spans[block.start, block.end]}) for block in found])


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
        published = assemble(Dated, {"date": reading.published, "span": build.spans[at.start, at.end] if at else None})
    return assemble(Article, {
        "title": build.mention(page.title, "title"),
        "published": published,
        "outlet": build.mention(page.outlet, "outlet"),
        "reporter": build.mention(page.reporter, "reporter"),
        "home_region": reading.home_region,
        "blocks": build.blocks(page.blocks),
        "furniture": tuple([build.spans[place] for place in page.furniture]),
    })
