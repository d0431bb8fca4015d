"""Runs made by hand for the report, so that its tests do not hang on what the rules find."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jobnews.batch.outputs.csv import CsvWriter
from jobnews.core.records import (
    AgencyLink,
    Article,
    Cell,
    Dated,
    Document,
    Headcount,
    Mention,
    ProgramRecord,
    Region,
    RegionLink,
    Span,
)
from jobnews.frames import TABLES, rows

NOWHERE = Span(start=0, end=0)
HOSTILE = "</script><img src=x onerror=\"document.title='broken'\"><b>굵게</b> \u202e거꾸로"


def cell(value: int | None) -> Cell | None:
    return Cell(value=value, spans=()) if value is not None else None


def program(
    name: str | None, *, year: int | None = 2024, regions: Iterable[tuple[str, str | None]] = (), people: int | None = None,
    agencies: Iterable[tuple[str, str]] = (), **budget: int,
) -> ProgramRecord:  # fmt: skip
    """A row of a document's table."""
    return ProgramRecord.model_validate({
        "program": name, "year": year, "people_planned": cell(people),
        "regions": [RegionLink(name=of, code=code, spans=()) for of, code in regions],
        "agencies": [AgencyLink.model_validate({"name": of, "role": role, "spans": ()}) for of, role in agencies],
        "budget": {payer: cell(value) for payer, value in budget.items()},
    })  # fmt: skip


def document(id: str, *table: ProgramRecord, day: str | None = "2024-03-02", title: str = "제목", **fields: object) -> Document:
    """A document with a table."""
    article = Article(
        title=Mention(text=title, span=NOWHERE, rule="title"), published=Dated.model_validate({"date": day}) if day else None
    )
    return Document.model_validate({"id": id, "article": article, "table": table, **fields})


def headcount(group: str, value: int, **fields: object) -> Headcount:
    return Headcount.model_validate({"text": f"{value}명", "span": NOWHERE, "rule": "hand", "value": value, "group": group, **fields})


def region(name: str) -> Region:
    """A region that the text does not decide."""
    return Region(text=name, span=NOWHERE, rule="hand", name=name, level="sigungu", candidates=("1", "2"))


DAEGU, JEONBUK_2021, JEONBUK = ("대구광역시", "2700000000"), ("전라북도 군산시", "4513000000"), ("전북특별자치도 군산시", "5213000000")

SAMPLE = (
    document(
        "one",
        program("희망이음", regions=[DAEGU], people=100, agencies=[("대구광역시", "runs")], total=1_000_000_000, national=600_000_000),
        program(None, regions=[DAEGU], national=50_000_000, city=20_000_000),
        headcounts=(headcount("청년", 100, program="희망이음"), headcount("청년", 30, status="done")),
    ),
    document("two", program("희망 이음", regions=[DAEGU], people=100, total=1_000_000_000), day="2024-05-01"),
    document("three", program("희망이음", regions=[DAEGU], total=9_000_000_000), day="2024-05-02"),
    document("old", program("다리놓기", year=2021, regions=[JEONBUK_2021], total=300_000_000), day="2021-04-01"),
    document("new", program("다리놓기", regions=[JEONBUK], total=400_000_000), program("두 곳", regions=[DAEGU, JEONBUK], total=5_000_000)),
    document("bare", day=None, regions=(region("중구"),)),
)  # fmt: skip


def write_lines(documents: Iterable[Document], path: Path) -> Path:
    """A run's output as JSON lines."""
    path.write_text("".join(document.model_dump_json() + "\n" for document in documents), encoding="utf-8")
    return path


def write_folder(documents: Iterable[Document], folder: Path) -> Path:
    """A run's output as a folder of CSV files."""
    documents = list(documents)
    writer = CsvWriter(folder)
    for table in TABLES:
        writer.write(table, writer.prepare(table, [list(row.values()) for row in rows(documents, table)]))
    writer.close()
    return folder
