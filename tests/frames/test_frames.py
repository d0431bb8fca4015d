"""Flat tables: every column described, every cell filled from the record, exact numbers kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from jobnews import (
    Agency,
    Amount,
    Article,
    Document,
    Headcount,
    InputError,
    Mention,
    Period,
    Program,
    ProgramRecord,
    Region,
    Span,
    to_pandas,
)
from jobnews.core.records import AgencyLink, Cell, Check, Dated, RegionLink
from jobnews.frames import TABLES, columns, rows

AT = (Span(start=3, end=7), Span(start=20, end=24))


def cell(value: int) -> Cell:
    return Cell(value=value, spans=AT[:1])


def document(id: str | None = "news-1") -> Document:
    amount = Amount(
        text="5억원", span=AT[0], rule="amount", value=500_000_000, source="city", program="청년 도약 교실",
        year=2024, period=Period(start=date(2024, 1, 1), end=date(2024, 12, 31)), status="planned", per=("person", "month"),
    )
    dollars = Amount(text="1.5달러", span=AT[1], rule="amount", value=Decimal("1.5"), currency="USD")
    people = Headcount(text="40명", span=AT[1], rule="headcount", value=40, group="청년")
    row = ProgramRecord(
        program="청년 도약 교실", known=True, kind="training", year=2024, status="planned",
        period=Period(start=date(2024, 3, 1), end=None),
        regions=(RegionLink(name="대구광역시", code="2700000000", spans=AT), RegionLink(name="영남권", spans=AT)),
        agencies=(
            AgencyLink(name="고용노동부", role="funds", spans=AT),
            AgencyLink(name="대구광역시", role="runs", spans=AT),
            AgencyLink(name="한빛대학교", role="partners", spans=AT),
            AgencyLink(name="고용노동부", role="selects", spans=AT),
        ),
        budget={"total": cell(500_000_000), "city": cell(300_000_000), "national": Cell(value=250_000_000, spans=AT, derived=True)},
        per_person=cell(1_000_000), per_basis=("person", "month"), people_planned=cell(40), jobs_done=cell(7),
        groups=("청년", "미취업자"), amounts=(amount,), headcounts=(people,),
        checks=(Check(unit="won", total=500_000_000, parts=(250_000_000, 300_000_000), difference=50_000_000, spans=AT),),
        evidence=AT,
    )
    return Document(
        id=id,
        article=Article(
            title=Mention(text="제목", span=Span(start=0, end=2), rule="title"), published=Dated(date=date(2024, 2, 1)),
            home_region="대구광역시",
        ),
        amounts=(amount, dollars),
        headcounts=(people,),
        regions=(Region(text="대구", span=AT[0], rule="name", name="대구광역시", code="2700000000", level="sido", members=("1", "2")),),
        agencies=(Agency(text="고용부", span=AT[1], rule="name", name="고용노동부", kind="central"),),
        programs=(Program(text="청년 도약 교실", span=AT[0], rule="quoted", name="청년 도약 교실"),),
        table=(row, ProgramRecord(program=None)),
        text="가" * 30,
    )


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described_once_and_filled_in_order(table: str) -> None:
    described = columns(table)
    names = [column.name for column in described]
    assert len(set(names)) == len(names)
    assert all(column.english and column.korean for column in described)
    assert {column.type for column in described} <= {"text", "integer", "decimal", "date", "boolean"}
    for row in rows([document()], table):
        assert list(row) == names


@pytest.mark.parametrize("table", TABLES)
def test_every_cell_has_the_type_and_a_value_that_its_column_allows(table: str) -> None:
    types = {"text": str, "integer": int, "decimal": (int, Decimal), "date": date, "boolean": bool}
    for row in rows([document()], table):
        for column in columns(table):
            value = row[column.name]
            assert value is None or isinstance(value, types[column.type]), column.name
            if value is not None and column.values:
                assert isinstance(value, str)
                assert set(value.split(";") if column.is_list else [value]) <= set(column.values), column.name


def test_program_row() -> None:
    row, whole = rows([document()])
    assert {name: value for name, value in row.items() if value is not None} == {
        "doc_id": "news-1", "program": "청년 도약 교실", "known": True, "kind": "training", "year": 2024,
        "period_start": date(2024, 3, 1), "status": "planned",
        "region_name": "대구광역시;영남권", "region_code": "2700000000;",
        "lead_agency": "대구광역시", "funders": "고용노동부", "operators": "대구광역시",
        "partners": "한빛대학교", "selectors": "고용노동부",
        "budget_total": 500_000_000, "budget_city": 300_000_000, "budget_national": 250_000_000,
        "budget_derived": "national", "budget_check": "off by 50000000",
        "per_person": 1_000_000, "per_basis": "person;month", "people_planned": 40, "jobs_done": 7,
        "groups": "청년;미취업자", "evidence": "3-7;20-24",
    }
    assert whole["program"] is None
    assert whole["budget_check"] is None


def test_parts_that_add_up_read_ok_and_open_lists_are_not_judged() -> None:
    filled = document()
    sums = filled.table[0].checks[0]
    ok = filled.table[0].model_copy(update={"checks": (sums.model_copy(update={"difference": 0}),)})
    open_list = filled.table[0].model_copy(update={"checks": (sums.model_copy(update={"exact": False}),)})
    found = [row["budget_check"] for row in rows([filled.model_copy(update={"table": (ok, open_list)})])]
    assert found == ["ok", None]


def test_documents_without_id_are_numbered() -> None:
    found = [row["doc_id"] for row in rows([document(None), document("b"), document(None)], "documents")]
    assert found == ["0", "b", "2"]


def test_a_separator_inside_a_value_does_not_split_it() -> None:
    row = document().table[0].model_copy(update={"groups": ("청년; 여성", "장년")})
    found = next(iter(rows([document().model_copy(update={"table": (row,)})])))
    assert found["groups"] == "청년, 여성;장년"


def test_pandas_keeps_money_exact_and_empty_cells_empty() -> None:
    frame = to_pandas([document()], table="amounts")
    assert list(frame["value"]) == [500_000_000, Decimal("1.5")]
    assert list(frame["year"].isna()) == [False, True]
    assert str(frame["year"].dtype) == "Int64"
    assert str(frame["program"].dtype) == "string"


def test_pandas_keeps_numbers_beyond_64_bits() -> None:
    people = document().headcounts[0].model_copy(update={"value": 10**30})
    frame = to_pandas([document().model_copy(update={"headcounts": (people,)})], table="headcounts")
    assert list(frame["value"]) == [10**30]


@pytest.mark.parametrize("table", TABLES)
def test_pandas_frame_without_documents_has_all_columns(table: str) -> None:
    frame = to_pandas([], table=table)
    assert list(frame.columns) == [column.name for column in columns(table)]
    assert len(frame) == 0


def test_an_unknown_table_is_named_with_those_there_are() -> None:
    with pytest.raises(InputError, match="programs, amounts"):
        to_pandas([], table="people")
