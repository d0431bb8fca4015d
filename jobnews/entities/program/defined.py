"""Names that the article gives a short form: `고용안정 선제대응 패키지(이하 고선패)`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .bounds import name_start
from .words import RIGHT_EDGE, head_of

_SHORT = regex.compile(r"[’”」』'\"〉》>]?\s?\((?:이하|약칭|줄여서)[ ,:]*[‘“「『'\"]?(?P<short>[^)(\n’”」』'\"]{2,20}?)[’”」』'\"]?(?:이?라 (?:한다|함|칭함)|로 표기)?\)")
_OPEN = "‘“「『'\"〈《<["


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A name and the short form that the article uses from there on."""

    start: int
    end: int
    short: str


def find_short_forms(reading: Reading) -> list[ShortForm]:
    """All `X(이하 Y)` whose X may be a program."""
    text = reading.page.text
    agencies = {agency.end for agency in reading.agencies}
    found = []
    for match in _SHORT.finditer(text):
        end = match.start()
        opening = max(text.rfind(mark, max(0, end - 60), end) for mark in _OPEN)
        inside = opening >= 0 and "\n" not in text[opening:end]
        start = opening + 1 if inside and text[match.start()] in "’”」』'\"〉》>" else name_start(reading, text.rfind(" ", 0, end) + 1)
        start = max(start, opening + 1) if inside else start
        if end in agencies or end - start < 4 or len(match["short"]) >= end - start:
            continue
        found.append(ShortForm(start, end, match["short"].strip()))
    return found


def find_defined(reading: Reading) -> Iterator[FoundProgram]:
    """The defined names, and each place of their short forms."""
    text = reading.page.text
    for form in find_short_forms(reading):
        name = text[form.start : form.end]
        head = head_of(name) or head_of(form.short)
        if head is None or head.named < 0.35:
            continue
        score = round(min(head.named + 0.3, 0.95), 2)
        yield FoundProgram(
            form.start, form.end, "defined", priority=1, name=name, kind=head.kind, score=score, reason=f"called {form.short} from there on"
        )
        places = regex.compile(rf"(?<![가-힣A-Za-z0-9]){regex.escape(form.short)}{RIGHT_EDGE}")
        for place in places.finditer(text, form.end):
            yield FoundProgram(
                *place.span(), "short form", name=form.short, kind=head.kind, score=score, reason=f"short for {name}"
            )
