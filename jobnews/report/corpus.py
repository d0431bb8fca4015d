"""What a report says, as plain rows: which budget, which people, where, when, by whom, and what is counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ..frames.columns import SEPARATOR
from ..lexicon.names import squeeze
from ..lexicon.regions import load_gazetteer
from .tables import Row, read_tables

#: Who pays, in the order of the stacks; the rest of a budget is `untold`.
PAYERS = ("national", "province", "city", "county", "district", "local", "mixed", "fund", "private")
UNTOLD = "untold"
#: Roles of agencies by the column that holds them.
ROLES = {"runs": "operators", "funds": "funders", "selects": "selectors", "partners": "partners"}


@dataclass(slots=True, eq=False)
class ReportDocument:
    """A document of the corpus, and how its reading ended."""

    id: str
    title: str
    published: str
    home_region: str
    status: str
    error: str
    copy_of: str
    records: int


@dataclass(slots=True, eq=False)
class ReportRow:
    """A line of the report's table: a program of a document, or one of its headcounts.

    Attributes:
        areas: 시도 under their names of today, or groups of regions; empty where the document tells of no region.
        budget: the total, or the sum of the payers where no total is given; None without either.
        paid: the budget by payer; what no payer is told for is under `untold`.
        counts_budget, counts_people: whether it enters the sums. What several articles tell of one program, region and year enters once.
    """

    document: ReportDocument
    program: str
    known: bool = False
    year: int | None = None
    region: str = ""
    areas: tuple[str, ...] = ()
    budget: int | None = None
    paid: dict[str, int] = field(default_factory=dict)
    planned: int | None = None
    done: int | None = None
    jobs: int | None = None
    group: str = ""
    agencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    check: str = ""
    note: str = ""
    counts_budget: bool = False
    counts_people: bool = False

    @property
    def key(self) -> Hashable:
        """What it is about; the nameless whole of an article is about that article alone."""
        return (squeeze(self.program) if self.program else self.document, self.region, self.year)


@dataclass(slots=True)
class Corpus:
    """The rows that a report is drawn from."""

    documents: list[ReportDocument] = field(default_factory=list)
    programs: list[ReportRow] = field(default_factory=list)
    headcounts: list[ReportRow] = field(default_factory=list)
    unresolved: list[ReportRow] = field(default_factory=list)


def read_corpus(path: Path) -> Corpus:
    """Read what `jobnews extract -o` wrote. Copies of earlier documents are listed but their rows left out.

    Raises:
        InputError: this is no output of a run.
    """
    corpus = Corpus()
    by_id: dict[str, ReportDocument] = {}
    for table, row in read_tables(path):
        if table == "documents":
            by_id[row["doc_id"]] = document = _document(row)
            corpus.documents.append(document)
            continue
        document = by_id[row["doc_id"]]
        if document.copy_of:
            continue
        document.records += 1
        if table == "programs":
            corpus.programs.append(_program(document, row))
        elif table == "headcounts" and row["unit"] == "person" and row["group"]:
            corpus.headcounts.append(_headcount(document, row))
        elif table == "regions" and row["code"] is None and row["level"] not in ("group", "country"):
            corpus.unresolved.append(_unresolved(document, row))
    _mark_counted(corpus)
    return corpus


def _mark_counted(corpus: Corpus) -> None:
    for told in _counted_once(corpus.programs, lambda row: row.key, lambda row: row.budget):
        told.counts_budget = True
    for told in _counted_once(corpus.programs, lambda row: row.key, _people):
        told.counts_people = True
    for told in _counted_once(corpus.headcounts, lambda row: (row.key, row.group, row.done is None), _people):
        told.counts_people = True


def _people(row: ReportRow) -> int | None:
    return row.planned if row.planned is not None else row.done


def _document(row: Row) -> ReportDocument:
    published = row["published"]
    return ReportDocument(
        id=row["doc_id"], title=row["title"] or "", published=published.isoformat() if published else "",
        home_region=row["home_region"] or "", status=row.get("status") or "ok", error=row.get("error") or "",
        copy_of=row.get("duplicate_of") or "", records=0,
    )


def _program(document: ReportDocument, row: Row) -> ReportRow:
    budget, paid = _budget(row)
    region = row["region_name"] or ""
    return ReportRow(
        document=document, program=row["program"] or "", known=bool(row["known"]), year=row["year"] or _year(document),
        region=region.replace(SEPARATOR, ", "), areas=_areas(region, row["region_code"] or ""), budget=budget, paid=paid,
        planned=_whole(row["people_planned"]), done=_whole(row["people_done"]),
        jobs=_whole(row["jobs_planned"]) or _whole(row["jobs_done"]),
        group=(row["groups"] or "").replace(SEPARATOR, ", "), check=row["budget_check"] or "",
        agencies={role: tuple(row[column].split(SEPARATOR)) for role, column in ROLES.items() if row[column]},
    )


def _headcount(document: ReportDocument, row: Row) -> ReportRow:
    count = row["value"] if row["value"] is not None else row["min"]
    done = row["status"] == "done"
    return ReportRow(
        document=document, program=row["program"] or "", year=row["year"] or _year(document), region=document.home_region,
        planned=None if done else _whole(count), done=_whole(count) if done else None, group=row["group"], note=row["text"],
    )


def _unresolved(document: ReportDocument, row: Row) -> ReportRow:
    return ReportRow(document=document, program="", region=row["name"], note=row["text"])


def _budget(row: Row) -> tuple[int | None, dict[str, int]]:
    """The budget and who pays what of it. Parts that exceed the total do not tell who pays what."""
    paid = {payer: int(row[f"budget_{payer}"]) for payer in PAYERS if row[f"budget_{payer}"] is not None}
    told = sum(paid.values())
    total = _whole(row["budget_total"])
    if total is None:
        return (told, paid) if paid else (None, {})
    if told > total:
        return total, {UNTOLD: total}
    return total, {**paid, UNTOLD: total - told} if told < total else paid


def _whole(value: Any) -> int | None:
    return None if value is None else int(value)


def _year(document: ReportDocument) -> int | None:
    return int(document.published[:4]) if document.published else None


def _areas(region: str, code: str) -> tuple[str, ...]:
    """The 시도 of a row's regions under their names of today; the top of the name where there is no code."""
    names = region.split(SEPARATOR) if region else []
    codes = code.split(SEPARATOR) + [""] * len(names)
    return tuple(dict.fromkeys(_area(name, at) for name, at in zip(names, codes, strict=False)))


@cache
def _area(name: str, code: str) -> str:
    gazetteer = load_gazetteer()
    top = name.split(" ")[0]
    region = gazetteer.by_code(code) if code else next((sense.region for sense in gazetteer.senses(top, gazetteer.as_of)), None)
    if region is None:
        return top
    successors = gazetteer.successors(region, gazetteer.as_of)
    return (successors[0] if successors else region).sido.name


def _counted_once(
    rows: Iterable[ReportRow], key: Callable[[ReportRow], Hashable], value: Callable[[ReportRow], int | None]
) -> Iterable[ReportRow]:
    """Of the rows with one key, the first with the value told most often; of values told equally often, the largest."""
    alike: dict[Hashable, list[ReportRow]] = {}
    for row in rows:
        if value(row) is not None:
            alike.setdefault(key(row), []).append(row)
    for group in alike.values():
        told = Counter(map(value, group))
        best = max(told, key=lambda number: (told[number], number or 0))
        yield next(row for row in group if value(row) == best)
