"""The room of program mentions.

A name of the lexicon counts where it stands (`known`). What no lexicon holds is discovered: in quotes (`quoted`), in
lists (`listed`, `labelled`, `enumerated`), in tables (`tabled`), before a head noun (`headed`), with a short form
(`defined`). Each discovery has a score, the sum of what speaks for and against it, and its reasons;
`Config.program_threshold` decides which count.
"""

from __future__ import annotations

import sys
from bisect import bisect_right

from ...core.mentions import FoundProgram
from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from .bounds import Bounds
from .coordinated import raise_coordinated
from .defined import find_defined, find_short_forms
from .enumerated import find_enumerated
from .forms import date_names, other_names, unite_forms
from .headed import find_headed
from .known import find_known, recognise
from .labelled import find_labelled
from .listed import find_listed
from .places import drop_places
from .quoted import find_quoted
from .repeated import find_repeated
from .tabled import find_tabled
from .words import head_of, is_generic

#: what may be left of a quotation after a name that is only its beginning
_REST = 8


def find(reading: Reading) -> None:
    """Add the program mentions of the page to the reading."""
    bounds = Bounds(reading)
    short_forms = find_short_forms(reading, bounds)
    known = find_known(reading)
    candidates = [*known, *find_defined(reading, short_forms)]
    for rule in (find_quoted, find_listed, find_labelled, find_tabled, find_enumerated):
        candidates += rule(reading, bounds)
    candidates += find_headed(reading, bounds, {(program.start, program.end) for program in known})
    text = reading.page.text
    candidates = _drop_run_on(text, _drop_cut_off(reading, recognise(bounds, candidates)))
    candidates = list(drop_places(text, _drop_bodies(reading, candidates)))
    raise_coordinated(text, candidates, reading.program_threshold)
    kept, dropped = resolve_overlaps(c for c in candidates if c.score >= reading.program_threshold)
    kept = sorted([*kept, *find_repeated(reading, kept)], key=lambda program: program.start)
    _note_verdicts(reading, kept, dropped, candidates)
    date_names(text, kept)
    title_end = reading.page.title.end if reading.page.title else 0
    defined = {form.short: text[form.start : form.end] for form in short_forms}
    unite_forms(kept, other_names(text, kept) | defined, title_end)
    reading.programs.extend(kept)


def _drop_cut_off(reading: Reading, candidates: list[FoundProgram]) -> list[FoundProgram]:
    """Drop what is only a part of a name in quotes or goes with it: 가온형 일자리 in `‘가온형 일자리 모델’`, `‘가온 나눔’ 카드 사업`."""
    quoted = sorted((candidate.start, candidate.end) for candidate in candidates if candidate.rule == "quoted")
    #: where words begin that say what a quoted name is
    text = reading.page.text
    beyond = {c.end + 2 for c in candidates if c.rule == "quoted" and c.score >= reading.program_threshold and text[c.end + 1 : c.end + 2] == " "}

    def is_cut_off(candidate: FoundProgram) -> bool:
        at = bisect_right(quoted, (candidate.start, sys.maxsize)) - 1
        return candidate.start in beyond or (at >= 0 and candidate.end < quoted[at][1] <= candidate.end + _REST)

    return [candidate for candidate in candidates if candidate.rule != "headed" or not is_cut_off(candidate)]


def _drop_bodies(reading: Reading, candidates: list[FoundProgram]) -> list[FoundProgram]:
    """Drop noun phrases that are bodies: 한빛직업전문학교."""
    bodies = {(agency.start, agency.end) for agency in reading.agencies}
    return [candidate for candidate in candidates if candidate.rule != "headed" or (candidate.start, candidate.end) not in bodies]


def _drop_run_on(text: str, candidates: list[FoundProgram]) -> list[FoundProgram]:
    """Drop noun runs in which a name of the lexicon only follows common words or another name: `창업 지원 청년내일채움공제`."""
    known = {candidate.end: candidate.start for candidate in candidates if candidate.rule == "known"}

    def runs_on(candidate: FoundProgram) -> bool:
        before = text[candidate.start : known[candidate.end]].rstrip()
        return before != "" and (head_of(before) is not None or all(map(is_generic, before.split())))

    return [candidate for candidate in candidates if candidate.rule != "headed" or candidate.end not in known or not runs_on(candidate)]


def _note_verdicts(
    reading: Reading, kept: list[FoundProgram], dropped: list[FoundProgram], candidates: list[FoundProgram]
) -> None:
    if reading.decisions is None:
        return
    for candidate in kept:
        reading.note("programs", candidate, f"kept, score {candidate.score}: {candidate.reason}")
    for candidate in dropped:
        reading.note("programs", candidate, "overlaps one that is longer or surer")
    for candidate in candidates:
        if candidate.score < reading.program_threshold:
            reading.note("programs", candidate, f"score {candidate.score} below {reading.program_threshold}: {candidate.reason}")
