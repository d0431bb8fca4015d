"""Whole articles: everything annotated is still there, and nothing that stands in the page around them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from jobnews.article.reader import read_page
from jobnews.core.page import Page
from jobnews.core.text import TextView

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
