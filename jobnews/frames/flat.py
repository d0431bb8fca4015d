"""Documents to rows of plain values, without any frame library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from ..core.records import (
    Agency,
    AgencyLink,
    AgencyRole,
    Amount,
    Cell,
    Document,
    Headcount,
    Mention,
    Period,
    ProcessedDocument,
    Program,
    ProgramRecord,
    Quantity,
    Region,
    Span,
)
from .columns import SEPARATOR, columns

Value = str | int | bool | Decimal | date | None
Row = dict[str, Value]


def rows(documents: Iterable[Document], table: str = "programs") -> Iterator[Row]:
    """The rows of a table, each with all of its columns in order (see `columns`); an empty cell is None.

    Raises:
        InputError: there is no such table.
    """
    names = [column.name for column in columns(table)]
    build = _BUILDERS[table]
    return ({name: row[name] for name in names} for row in _numbered(documents, build))


def _numbered(documents: Iterable[Document], build: Callable[[Document], Iterable[Row]]) -> Iterator[Row]:
    for number, document in enumerate(documents):
        doc_id = document.id if document.id is not None else str(number)
        for row in build(document):
            row["doc_id"] = doc_id
            yield row


def _joined(values: Iterable[str | None]) -> str | None:
    """Several values in one cell; None when there is none. The separator cannot stand inside a value."""
    joined = SEPARATOR.join((value or "").replace(SEPARATOR, ",") for value in values)
    return joined if joined.strip(SEPARATOR) else None


def _program_rows(document: Document) -> Iterator[Row]:
    for record in document.table:
        yield {
            "program": record.program, "known": record.known, "kind": record.kind,
            "year": record.year, **_period(record.period), "status": record.status,
            "region_name": _joined(region.name for region in record.regions),
            "region_code": _joined(region.code for region in record.regions),
            "lead_agency": _lead_agency(record.agencies),
            "funders": _agencies(record, "funds"), "operators": _agencies(record, "runs"),
            "partners": _agencies(record, "partners"), "selectors": _agencies(record, "selects"),
            **_budget(record),
            "per_person": _number(record.per_person), "per_basis": _joined(record.per_basis),
            "people_planned": _number(record.people_planned), "people_done": _number(record.people_done),
            "jobs_planned": _number(record.jobs_planned), "jobs_done": _number(record.jobs_done),
            "groups": _joined(record.groups), "evidence": _places(record.evidence),
        }


def _lead_agency(links: Sequence[AgencyLink]) -> str | None:
    """Who runs the program; where nobody is said to, who funds it, then who selected it."""
    roles: tuple[AgencyRole, ...] = ("runs", "funds", "selects")
    return next((link.name for role in roles for link in links if link.role == role), None)


def _agencies(record: ProgramRecord, role: AgencyRole) -> str | None:
    return _joined(link.name for link in record.agencies if link.role == role)


def _budget(record: ProgramRecord) -> Row:
    cells: Row = {
        column.name: None for column in columns("programs") if column.name.startswith("budget_")
    }
    cells |= {f"budget_{source}": cell.value for source, cell in record.budget.items()}
    cells["budget_derived"] = _joined(source for source, cell in record.budget.items() if cell.derived)
    cells["budget_check"] = _budget_check(record)
    return cells


def _budget_check(record: ProgramRecord) -> str | None:
    """Whether the parts of the budget add up to its total; open lists are not judged unless they do."""
    total = record.budget.get("total")
    judged = [
        check.difference for check in record.checks
        if total is not None and check.unit == "won" and check.total == total.value and (check.exact or not check.difference)
    ]
    if not judged:
        return None
    return "ok" if 0 in judged else f"off by {judged[0]}"


def _number(cell: Cell | None) -> int | Decimal | None:
    return cell.value if cell else None


def _period(period: Period | None) -> Row:
    return {"period_start": period.start if period else None, "period_end": period.end if period else None}


def _places(spans: Iterable[Span]) -> str | None:
    return _joined(f"{span.start}-{span.end}" for span in spans)


def _place(mention: Mention) -> Row:
    return {"text": mention.text, "start": mention.span.start, "end": mention.span.end, "rule": mention.rule}


def _quantity(found: Quantity) -> Row:
    return {
        **_place(found), "qualifier": found.qualifier, "program": found.program,
        "year": found.year, **_period(found.period), "status": found.status,
    }


def _amount_rows(document: Document) -> Iterator[Row]:
    return ({**_quantity(amount), **_amount(amount)} for amount in document.amounts)


def _amount(amount: Amount) -> Row:
    return {
        "value": amount.value, "min": amount.min, "max": amount.max,
        "currency": amount.currency, "source": amount.source, "per": _joined(amount.per),
    }


def _headcount_rows(document: Document) -> Iterator[Row]:
    return ({**_quantity(headcount), **_headcount(headcount)} for headcount in document.headcounts)


def _headcount(headcount: Headcount) -> Row:
    return {
        "value": headcount.value, "min": headcount.min, "max": headcount.max,
        "unit": headcount.unit, "group": headcount.group,
    }


def _region_rows(document: Document) -> Iterator[Row]:
    return ({**_place(region), **_region(region)} for region in document.regions)


def _region(region: Region) -> Row:
    return {
        "name": region.name, "level": region.level, "code": region.code, "code_today": region.code_today,
        "former_name": region.former_name, "candidates": _joined(region.candidates),
        "members": _joined(region.members), "anaphoric": region.anaphoric,
    }


def _agency_rows(document: Document) -> Iterator[Row]:
    return ({**_place(agency), **_agency(agency)} for agency in document.agencies)


def _agency(agency: Agency) -> Row:
    return {
        "name": agency.name, "name_today": agency.name_today, "kind": agency.kind,
        "parent": agency.parent, "region": agency.region,
    }


def _program_mention_rows(document: Document) -> Iterator[Row]:
    return ({**_place(program), **_program(program)} for program in document.programs)


def _program(program: Program) -> Row:
    return {
        "name": program.name, "kind": program.kind, "known": program.known, "official_name": program.official_name,
        "owner": program.owner, "score": Decimal(str(round(program.score, 4))),
    }


def _text(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def _document_rows(document: Document) -> Iterator[Row]:
    article = document.article
    yield {
        **_ending(document),
        "title": _text(article.title), "published": article.published.date if article.published else None,
        "outlet": _text(article.outlet), "reporter": _text(article.reporter),
        "home_region": article.home_region,
        "amounts": len(document.amounts), "headcounts": len(document.headcounts), "regions": len(document.regions),
        "agencies": len(document.agencies), "programs": len({program.name for program in document.programs}),
        "characters": len(document.text),
    }


def _ending(document: Document) -> Row:
    """How a document of a batch ended; a document that was read alone ended well."""
    if not isinstance(document, ProcessedDocument):
        return {"source": None, "status": "ok", "error": None, "duplicate_of": None, "cluster": None}
    return {
        "source": document.source, "status": document.status, "error": document.error,
        "duplicate_of": document.duplicate_of, "cluster": document.cluster,
    }


_BUILDERS: dict[str, Callable[[Document], Iterable[Row]]] = {
    "programs": _program_rows,
    "amounts": _amount_rows,
    "headcounts": _headcount_rows,
    "regions": _region_rows,
    "agencies": _agency_rows,
    "program_mentions": _program_mention_rows,
    "documents": _document_rows,
}
