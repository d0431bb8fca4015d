"""The word lists of the package: no row stands in one twice."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from jobnews.entities.program.words import heads
from jobnews.lexicon.table import read_package_table

TABLES = sorted(Path(str(files("jobnews"))).rglob("*.tsv"))


def rows_of(path: Path) -> list[str]:
    """The rows below the header, without remarks."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")][1:]


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_no_row_stands_twice(path: Path) -> None:
    assert rows_of(path)
    assert not repeated(rows_of(path))


def test_no_program_has_two_rows() -> None:
    columns = ("name", "aliases", "marked_aliases", "use", "owner", "kind", "from_year", "to_year", "source")
    assert not repeated([row["name"] for row in read_package_table("jobnews.lexicon", "programs.tsv", columns)])


def test_no_head_has_two_weights() -> None:
    rows = read_package_table("jobnews.entities.program", "heads.tsv", ("head", "kind", "named", "generic"))
    assert len(rows) == len(heads())
