"""The table of whole articles: every row of tables.txt, cell by cell."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path

import pytest

from jobnews import Document, extract
from jobnews.frames import rows

_HERE = Path(__file__).parent
#: Our own articles, and the folder of the five seed articles, which are not ours to carry: JOBNEWS_SEEDS names it.
_FIXTURES = _HERE.parent / "fixtures"
_SEEDS = os.environ.get("JOBNEWS_SEEDS")
_FOLDERS = (_FIXTURES, Path(_SEEDS)) if _SEEDS else (_FIXTURES,)
_CELLS = (
    "year", "status", "region_name", "operators", "funders", "selectors", "partners",
    "budget_total", "budget_national", "budget_province", "budget_city", "budget_county", "budget_district", "budget_local",
    "budget_mixed", "budget_private", "budget_fund", "budget_derived", "budget_check", "per_person", "per_basis",
    "people_planned", "people_done", "jobs_planned", "jobs_done",
)
_XFAIL = re.compile(r"xfail\((?P<reason>[^)]*)\): ")


def _lines() -> list[object]:
    parameters: list[object] = []
    for number, line in enumerate((_HERE / "tables.txt").read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        marked = _XFAIL.match(line)
        marks = [pytest.mark.xfail(strict=True, reason=marked["reason"])] if marked else []
        article, program, cells = (part.strip() for part in line[marked.end() if marked else 0 :].split(" | "))
        parameters.append(pytest.param(article, program, cells, id=f"{article}-{number}", marks=marks))
    return parameters


@cache
def _document(article: str) -> Document | None:
    for folder in _FOLDERS:
        path = folder / f"{article}.txt"
        if path.exists():
            published = json.loads(path.with_suffix(".json").read_text(encoding="utf-8")).get("published")
            return extract(path.read_bytes().decode("utf-8"), published=published)
    return None


@pytest.mark.parametrize(("article", "program", "cells"), _lines())
def test_row(article: str, program: str, cells: str) -> None:
    document = _document(article)
    if document is None:
        pytest.skip("a seed article: set JOBNEWS_SEEDS to the folder of their .txt and .json files")
    stated, _, open_cells = cells.partition("...")
    expected = dict(cell.strip().split("=", 1) for cell in re.split(r";\s+", stated) if cell.strip(" ;"))
    not_judged = {name.strip() for name in open_cells.split(";")}
    row = next(row for row in rows([document]) if (row["program"] or "-") == program)
    found = {name: str(row[name]) for name in _CELLS if row[name] is not None and name not in not_judged}
    assert found == {name: value.rstrip(";") for name, value in expected.items()}


@pytest.mark.parametrize("article", sorted({path.stem for path in _FOLDERS[0].glob("*.txt")}))
def test_rows_stand_in_order_and_every_cell_has_its_place(article: str) -> None:
    document = _document(article)
    assert document is not None
    assert [record.program for record in document.table].count(None) <= 1
    starts = [record.evidence[0].start for record in document.table if record.program]
    names = {program.name: program.span.start for program in document.programs}
    assert set(names) == {record.program for record in document.table if record.program}
    assert len(starts) == len(names)
    for record in document.table:
        evidence = set(record.evidence)
        cells = [*record.budget.values(), record.per_person, record.people_planned, record.people_done]
        cells += [record.jobs_planned, record.jobs_done]
        spans = {span for cell in cells if cell for span in cell.spans}
        spans |= {span for link in (*record.agencies, *record.regions) for span in link.spans}
        spans |= {span for check in record.checks for span in check.spans}
        assert spans <= evidence
        assert list(record.evidence) == sorted(record.evidence, key=lambda span: (span.start, span.end))
