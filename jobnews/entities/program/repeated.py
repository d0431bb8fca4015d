"""Names that stand elsewhere in the article without the signs that showed them: later mentions of a quoted name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .words import find_words, is_generic

_SHORTEST = 4


def find_repeated(reading: Reading, found: Sequence[FoundProgram]) -> Iterator[FoundProgram]:
    """Every other place of the names that were found, also where spaces are left out."""
    text = reading.page.text
    written: dict[str, FoundProgram] = {}
    for program in found:
        if not program.known and len(program.name) >= _SHORTEST and not is_generic(program.name):
            written.setdefault(program.name, program)
            written.setdefault(program.name.replace(" ", ""), program)
    if not written:
        return
    taken = bytearray(len(text))
    for program in found:
        taken[program.start : program.end] = b"\1" * (program.end - program.start)
    for start, end, form in sorted(find_words(written, text), key=lambda place: place[0] - place[1]):
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            first = written[form]
            yield FoundProgram(
                start, end, "repeated", name=form, kind=first.kind, score=first.score, reason=f"said again: {first.name}"
            )
