"""Names that stand elsewhere in the article without the signs that showed them: later mentions of a quoted name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .words import RIGHT_EDGE, is_generic

_SHORTEST = 4


def find_repeated(reading: Reading, found: Sequence[FoundProgram]) -> Iterator[FoundProgram]:
    """Every other place of the names that were found, spaces left out or put in."""
    by_key = {program.name.replace(" ", ""): program for program in found if not program.known and _may_repeat(program.name)}
    if not by_key:
        return
    text = reading.page.text
    covered = {place for program in found for place in range(program.start, program.end)}
    written = sorted(by_key, key=len, reverse=True)
    pattern = regex.compile(
        r"(?<![가-힣A-Za-z0-9])(?:" + "|".join(" ?".join(map(regex.escape, key)) for key in written) + ")" + RIGHT_EDGE
    )
    for match in pattern.finditer(text):
        if match.start() in covered or match.end() - 1 in covered:
            continue
        first = by_key[match[0].replace(" ", "")]
        yield FoundProgram(
            match.start(), match.end(), "repeated", name=match[0], kind=first.kind, score=first.score, reason=f"said again: {first.name}"
        )


def _may_repeat(name: str) -> bool:
    return len(name) >= _SHORTEST and not is_generic(name)
