"""Whole articles: everything annotated is still there, and nothing that stands in the page around them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from jobnews.article.reader import read_page
from jobnews.core.page import Page
from jobnews.core.text import TextView
from jobnews.lexicon.table import read_table

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("*.txt"))


def _read(path: Path) -> tuple[Page, dict[str, list[dict[str, object]]]]:
    page = read_page(TextView(path.read_text(encoding="utf-8")).text)
    return page, json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_keeps_every_annotated_number(path: Path) -> None:
    page, gold = _read(path)
    wanted = Counter(
        TextView(str(mention["text"])).text
        for kind in ("amounts", "headcounts")
        for mention in gold[kind]
        if not mention.get("optional")
    )
    assert {text for text, count in wanted.items() if page.text.count(text) < count} == set()


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_keeps_every_annotated_name(path: Path) -> None:
    page, gold = _read(path)
    names = {
        TextView(str(text)).text
        for kind in ("regions", "agencies", "programs")
        for mention in gold[kind]
        if not mention.get("optional")
        for text in mention["texts"]  # type: ignore[attr-defined]
    }
    assert {name for name in names if name in page.whole and name not in page.text} == set()


def _furniture() -> list[tuple[str, str]]:
    rows = read_table(Path(__file__).parent / "fixture_furniture.tsv", ["fixture", "phrase"])
    return [(row["fixture"], row["phrase"]) for row in rows]


@pytest.mark.parametrize(("fixture", "phrase"), _furniture())
def test_blanks_furniture(fixture: str, phrase: str) -> None:
    page, _ = _read(FIXTURES[0].with_name(f"{fixture}.txt"))
    phrase = TextView(phrase).text
    assert phrase in page.whole
    assert phrase not in page.text


def test_repeated_headline_stays_once() -> None:
    page, _ = _read(FIXTURES[0].with_name("S01.txt"))
    assert (page.whole.count("일자리 600여개 더 만든다"), page.text.count("일자리 600여개 더 만든다")) == (2, 1)


@pytest.mark.parametrize("path", [path for path in FIXTURES if path.stem not in ("S03", "S04")], ids=lambda path: path.stem)
def test_reads_the_date_of_publication(path: Path) -> None:
    page, gold = _read(path)
    assert str(page.published) == gold["published"]
