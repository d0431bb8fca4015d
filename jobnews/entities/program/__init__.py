"""The room of program mentions."""

from __future__ import annotations

from ...core.mentions import FoundProgram
from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from .defined import find_defined, find_short_forms
from .forms import unite_forms
from .headed import find_headed
from .known import find_known, recognise
from .listed import find_listed
from .quoted import find_quoted
from .repeated import find_repeated


def find(reading: Reading) -> None:
    """Add the program mentions of the page to the reading."""
    candidates: list[FoundProgram] = []
    for rule in (find_known, find_defined, find_quoted, find_listed, find_headed):
        candidates += rule(reading)
    recognise(reading, candidates)
    sure = [candidate for candidate in candidates if candidate.score >= reading.program_threshold]
    kept, dropped = resolve_overlaps(sure)
    kept = sorted([*kept, *find_repeated(reading, kept)], key=lambda program: program.start)
    for candidate in kept:
        reading.note("programs", candidate, f"kept: {candidate.reason}")
    for candidate in dropped:
        reading.note("programs", candidate, "overlaps one that is longer or surer")
    for candidate in candidates:
        if candidate.score < reading.program_threshold:
            reading.note("programs", candidate, f"score {candidate.score} below {reading.program_threshold}: {candidate.reason}")
    shorts = {form.short: reading.page.text[form.start : form.end] for form in find_short_forms(reading)}
    unite_forms(kept, shorts)
    reading.programs.extend(kept)
