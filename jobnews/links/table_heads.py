"""Whether the numbers of a table's column or row are planned or done, by its head: `목표`, `실적`, `국비집행`, `수료 인원`."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.patterns import re_pattern
from ..core.scanning import any_of
from ..lexicon.table import read_package_table

_STATUS = {row["word"]: row["status"] for row in read_package_table("jobnews.links", "table_heads.tsv", ("word", "status"))}
_HEAD = re_pattern(rf"(?P<word>{any_of(_STATUS)})\s?(?:인원|자|생|수|액|건수|자\s?수)?\s?(?:\([^)\n]{{1,10}}\)?)?\s*$")


def status_of_heads(text: str, heads: Sequence[tuple[int, int]]) -> str | None:
    """The cue that a cell's heads give, the column's before the row's; None where they say nothing of it."""
    for start, end in heads:
        if told := _HEAD.search(text, start, end):
            return _STATUS[told["word"]]
    return None
