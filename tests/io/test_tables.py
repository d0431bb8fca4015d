"""Tables of articles in every format and encoding; columns named and guessed."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
import xlsxwriter

from jobnews import InputError
from jobnews.io.columns import Columns, TableRow, read_day
from jobnews.io.tables import read_rows

HEADER = ("뉴스 식별자", "일자", "언론사", "제목", "본문", "URL")
RECORDS = (
    ("01100101.20240305", "20240305", "한빛신문", "청년 지원", "한빛시는 청년을 지원한다.\n둘째 줄", "https://example.com/1"),
    ("01100101.20240306", "20240306", "한빛신문", "훈련, 시작", "훈련, 시작 \"국비\" 5억원을 쓴다.", "https://example.com/2"),
)
EXPECTED = [
    TableRow(1, "01100101.20240305", "청년 지원\n\n한빛시는 청년을 지원한다.\n둘째 줄", "2024-03-05"),
    TableRow(2, "01100101.20240306", "훈련, 시작 \"국비\" 5억원을 쓴다.", "2024-03-06"),
]


def write_csv(path: Path, encoding: str = "utf-8-sig", delimiter: str = ",") -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows((HEADER, *RECORDS))


def write_xlsx(path: Path) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("empty")
        sheet = workbook.add_worksheet("sheet")
        for number, row in enumerate((HEADER, *RECORDS)):
            sheet.write_row(number, 0, row)


def write_jsonl(path: Path) -> None:
    lines = (json.dumps(dict(zip(HEADER, record, strict=True)), ensure_ascii=False) for record in RECORDS)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_parquet(path: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([dict(zip(HEADER, record, strict=True)) for record in RECORDS]), path)


WRITERS: dict[str, Callable[[Path], None]] = {
    "a.csv": write_csv,
    "a.tsv": lambda path: write_csv(path, delimiter="\t"),
    "a.xlsx": write_xlsx,
    "a.jsonl": write_jsonl,
    "a.parquet": write_parquet,
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_bigkinds_export_in_every_format(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name)
    rows = list(read_rows(tmp_path / name))
    assert [row for row, _ in rows] == EXPECTED
    assert rows[-1][1] == 1.0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, delimiter: str) -> None:
    write_csv(tmp_path / "a.csv", encoding, delimiter)
    assert [row for row, _ in read_rows(tmp_path / "a.csv")] == EXPECTED


def test_a_character_on_the_edge_of_the_sample(tmp_path: Path) -> None:
    """The beginning from which the encoding is told may end inside a character, with and without a line end before."""
    for head in ("본문\n", "본문" + "가" * 30000):
        for shift in range(3):
            path = tmp_path / "a.csv"
            path.write_text(head + "x" * shift + "나" * 30000 + "\n끝\n", encoding="utf-8")
            _, last = list(read_rows(path, Columns(text=None if head == "본문\n" else head + "x" * shift + "나" * 30000)))[-1]
            assert last == 1.0


def test_named_columns_win(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("번호,본문,메모,받은날\n7,첫째,둘째,2024. 1. 5.\n", encoding="utf-8")
    row, _ = next(read_rows(path, Columns(text="메모", date="받은날")))
    assert row == TableRow(1, "7", "둘째", "2024-01-05")


@pytest.mark.parametrize(
    ("columns", "reason"), [(Columns(), "name it with --text.*글, 메모"), (Columns(text="본문"), "no column '본문'; the columns: 글, 메모")]
)
def test_a_table_without_the_column_lists_what_it_has(tmp_path: Path, columns: Columns, reason: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("글,메모\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match=reason):
        list(read_rows(path, columns))


def test_a_bad_line_costs_one_row(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "하나"}\n{"text": \n[1]\n{"text": "둘"}\n', encoding="utf-8")
    rows = [row for row, _ in read_rows(path)]
    assert [row.text for row in rows] == ["하나", "", "", "둘"]
    assert [bool(row.error) for row in rows] == [False, True, True, False]


def test_a_bad_byte_costs_one_character(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("본문\n".encode() + "가나\n".encode() * 20000 + b"\xff\xfe\n" + "다라\n".encode())
    texts = [row.text for row, _ in read_rows(path)]
    assert len(texts) == 20002
    assert texts[-1] == "다라"


@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet"])
def test_a_damaged_table_is_refused(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name)
    data = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(InputError, match="damaged"):
        list(read_rows(tmp_path / name))


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("20240305", "2024-03-05"), (20240305, "2024-03-05"), (20240305.0, "2024-03-05"), ("2024-03-05T10:00:00", "2024-03-05"),
        ("2024.3.5", "2024-03-05"), ("2024년 3월 5일", "2024-03-05"), (date(2024, 3, 5), "2024-03-05"), ("20240305093000", "2024-03-05"),
        (datetime(2024, 3, 5, 9), "2024-03-05"), ("", None), (None, None), ("2024-13-05", None), ("어제", None), ("202403", None),
    ],
)
def test_days(cell: object, day: str | None) -> None:
    assert read_day(cell) == day
