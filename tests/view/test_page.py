"""The page holds the text, the mentions and the table, and nothing of the document gets out of its place."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from documents import TEXT, hostile, sample

from jobnews.core.records import AgencyKind, AgencyLink, Check, CountUnit, Document, Per, ProgramRecord, RegionLevel
from jobnews.core.safe_text import printable
from jobnews.lexicon.programs import names as program_names
from jobnews.view.html import label_of
from jobnews.view.labels import labels
from jobnews.view.page import document_fragment, document_page
from jobnews.view.program_table import program_table
from jobnews.view.segments import marks, segments
from jobnews.view.wording import won


class _Text(HTMLParser):
    """The characters inside <div class="text">, without the tips."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._path: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self._path.append(dict(attrs).get("class") or tag)

    def handle_endtag(self, tag: str) -> None:
        self._path.pop()

    def handle_data(self, data: str) -> None:
        if "text" in self._path and "tip" not in self._path:
            self.text += data


def text_of(page: str) -> str:
    parser = _Text()
    parser.feed(page)
    return parser.text


@pytest.mark.parametrize("document", [sample(), hostile(), Document(article=sample().article, text="")], ids=["sample", "hostile", "empty"])
def test_text_is_whole(document: Document) -> None:
    assert text_of(document_page([document])) == printable(document.text)


def test_hostile_text_stays_text() -> None:
    page = document_page([hostile()])
    assert len(re.findall("<script", page)) == 1, "only the page's own script"
    assert "onmouseover='" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_needs_no_network() -> None:
    assert not re.search(r"(?:src|href)=|https?://|url\(", document_page([sample()]))


def test_overlapping_types_share_a_piece() -> None:
    document = sample()
    shared = [piece for piece in segments(TEXT, marks(document), []) if len(piece.marks) == 2]
    assert [(TEXT[piece.start : piece.end], [mark.kind for mark in piece.marks]) for piece in shared] == [
        ("대구시", ["regions", "agencies"])
    ]


def test_notebook() -> None:
    document = sample()
    assert document._repr_html_() == document_fragment(document)
    table = document.amounts._repr_html_()
    assert "500,000,000" in table
    assert "<td>national</td>" in table
    assert document.amounts[0]._repr_html_() == table


def test_hostile_text_stays_text_in_notebooks() -> None:
    document = hostile()
    for shown in (document._repr_html_(), document.amounts._repr_html_(), document.table._repr_html_(), document.amounts[0]._repr_html_()):
        assert shown
        assert "<script>document" not in shown
        assert "<b onmouseover" not in shown
        assert not {"\x1b", "\u202e"} & set(shown)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0원"), (9160, "9,160원"), (10_000, "1만원"), (4_860_000_000, "48억 6,000만원"), (1_200_000_000_000, "1조 2,000억원"), (100_000_001, "1억 1원")],
)
def test_won(value: int, written: str) -> None:
    assert won(value) == written


def table_of(row: ProgramRecord) -> str:
    """The words of a row, in Korean."""
    document = sample().model_copy(update={"table": (row,)})
    return re.sub("<[^>]+>", " ", re.sub(r'<span lang="en">[^<]*</span>', "", program_table(document, "")))


def test_table_says_bounds_other_years_and_roles_once() -> None:
    amount, people = sample().amounts[0], sample().headcounts[0]
    links = [AgencyLink(name="대구광역시", role=role, spans=()) for role in ("funds", "runs")]
    words = table_of(
        ProgramRecord(
            program="희망이음", year=2024, agencies=tuple(links),
            amounts=(amount, amount, amount.model_copy(update={"year": 2023, "per": ("year",)})),
            headcounts=(people.model_copy(update={"qualifier": "about"}), people.model_copy(update={"qualifier": "at_least", "group": None})),
            checks=(Check(unit="won", total=30, parts=(10, 25), difference=5, spans=()),),
        )
    )  # fmt: skip
    told = re.sub(r"\s+", " ", words)
    assert told.count("5억원") == 2
    assert "/ 연 (2023)" in told
    assert "약 100 명 청년" in told
    assert "100 명 이상" in told
    assert "대구광역시 지원 · 운영" in told
    assert "차이 +5" in told


@pytest.mark.parametrize(("family", "values"), [("level", RegionLevel), ("agency", AgencyKind), ("per", Per), ("unit", CountUnit)])
def test_every_value_has_words(family: str, values: object) -> None:
    for value in get_args(values):
        assert f"{family}_{value}" in labels()


def test_every_kind_of_known_programs_has_words() -> None:
    kinds = {program.kind for _, program in program_names()}
    assert {f"program_{kind}" for kind in kinds} <= labels().keys()
    assert label_of("program", "my own kind") == "my own kind"
