"""Names that the article gives a short form: `고용안정 선제대응 패키지(이하 고선패)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from ...core.reading import Reading
from .bounds import Bounds
from .evidence import Evidence
from .words import find_words, head_of

_OPEN, _CLOSE = "‘“「『'\"〈《<", "’”」』'\"〉》>"
_CLOSE_MARKS = frozenset(_CLOSE)
_SHORT = re_pattern(
    rf"\((?:이하|약칭|줄여서)[ ,:]*[{_OPEN}]?(?P<short>[^)(\n{_CLOSE}]{{2,20}}?)[{_CLOSE}]?(?:이?라 (?:한다|함|칭함)|로 표기)?\)"
)
#: one of them opens every definition
_OPENINGS = ("(이하", "(약칭", "(줄여서")
_REACH = 60


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A name and the short form that the article uses from there on."""

    start: int
    end: int
    short: str


def find_short_forms(reading: Reading, bounds: Bounds) -> list[ShortForm]:
    """All `X(이하 Y)` whose X may be a program."""
    text = reading.page.text
    if not any(opening in text for opening in _OPENINGS):
        return []
    agencies = {agency.end for agency in reading.agencies}
    found = []
    for match in _SHORT.finditer(text):
        end = _full_form_end(text, match.start())
        start = _full_form_start(text, end, bounds)
        if end not in agencies and end - start >= 4 and len(match["short"]) < end - start:
            found.append(ShortForm(start, end, match["short"].strip()))
    return found


def _full_form_end(text: str, bracket: int) -> int:
    """Before the bracket, the blank and the mark that closes the quotes."""
    end = bracket - text[bracket - 1 : bracket].isspace()
    return end - (text[end - 1 : end] in _CLOSE_MARKS)


def _full_form_start(text: str, end: int, bounds: Bounds) -> int:
    """After the mark that opens the quotes, where the name is in quotes; else where the noun phrase begins."""
    opening = max(text.rfind(mark, max(0, end - _REACH), end) for mark in _OPEN)
    quoted = opening >= 0 and "\n" not in text[opening:end]
    if quoted and text[end] in _CLOSE:
        return opening + 1
    start = bounds.name_start(text.rfind(" ", 0, end) + 1)
    return max(start, opening + 1) if quoted else start


def find_defined(reading: Reading, short_forms: Sequence[ShortForm]) -> Iterator[FoundProgram]:
    """The defined names, and each place of their short forms."""
    text = reading.page.text
    defined: dict[str, tuple[int, Evidence, str]] = {}
    for form in short_forms:
        head = head_of(text[form.start : form.end]) or head_of(form.short)
        if head is None or head.named < 0.35:
            continue
        full = text[form.start : form.end]
        evidence = Evidence(head.named + 0.3, [f"called {form.short} from there on"])
        yield evidence.candidate(reading, form.start, form.end, "defined", head.kind, priority=1)
        evidence.reasons = [f"short for {full}"]
        defined.setdefault(form.short, (form.end, evidence, head.kind))
    for start, end, short in find_words(defined, text):
        since, evidence, kind = defined[short]
        if start >= since:
            yield evidence.candidate(reading, start, end, "short form", kind)
