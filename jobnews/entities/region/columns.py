"""Names of regions in a column of a table, ordinary words among them: 경기 between 인천 and 충북."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.patterns import re_pattern, regex_pattern
from .candidates import Candidate

#: The first cell of a row, up to its end: `   경기      파주시여성회관`, `| 경기 | 3 |`.
_ROW_START = regex_pattern(r"(?r)(?:^|\n)[ \t]*(?:[|│] ?)?")
_CELL_END = re_pattern(r"(?:[ \t]{2,}|\t|[ \t]*[|│])")
_LONGEST_START = 12
#: Lines between the rows of two names.
_NEAR_LINES = 3
_FEWEST = 2


def accept_columns(text: str, candidates: Iterable[Candidate]) -> None:
    """Accept the words that head a row next to two rows that regions of the same rank head."""
    heads = [candidate for candidate in candidates if not candidate.is_special and _heads_row(text, candidate)]
    for index, head in enumerate(heads):
        if head.accepted is not None or head.stem is None:
            continue
        ranks = {sense.region.level for sense in head.senses}
        near = heads[max(0, index - 2) : index] + heads[index + 1 : index + 3]
        alike = [
            other for other in near
            if other.accepted and any(sense.region.level in ranks for sense in other.senses) and _is_near(text, head, other)
        ]
        if len(alike) >= _FEWEST:
            head.accepted = True


def _heads_row(text: str, candidate: Candidate) -> bool:
    """Whether a name fills the first cell of a row."""
    start = candidate.start
    return bool(_CELL_END.match(text, candidate.end)) and bool(_ROW_START.match(text, max(0, start - _LONGEST_START), start))


def _is_near(text: str, one: Candidate, other: Candidate) -> bool:
    first, last = sorted((one.start, other.start))
    return text.count("\n", first, last) <= _NEAR_LINES
