"""Every change of a region's name, area or parent since 1995: (text, day) to code. The rows are tests/lexicon/renamings.tsv."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jobnews import extract
from jobnews.lexicon.table import Row, read_table

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ROWS = read_table(HERE / "renamings.tsv", ("date", "text", "code", "name", "former_name", "code_today", "event", "event_ko"))


def test_there_are_enough_rows() -> None:
    assert len(ROWS) >= 120


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['text']}@{row['date']}")
def test_name_on_the_day(row: Row) -> None:
    regions = extract(f"{row['text']}에서 박람회가 열린다.", published=row["date"]).regions
    assert [region.text for region in regions] == [row["text"]]
    region = regions[0]
    found = (region.code, region.name, region.former_name, region.code_today)
    assert found == (row["code"] or None, row["name"], row["former_name"] or None, row["code_today"] or None)
    assert (len(region.candidates) > 1) == (not row["code_today"] and bool(row["former_name"]))


def test_pages_of_the_documentation_are_fresh(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "write_renamings.py", tmp_path], check=True)
    fresh = sorted(tmp_path.iterdir())
    assert [page.name for page in fresh] == ["renamings.ko.md", "renamings.md"]
    for page in fresh:
        assert page.read_text(encoding="utf-8") == (ROOT / "docs" / page.name).read_text(encoding="utf-8"), (
            "run python scripts/write_renamings.py"
        )
