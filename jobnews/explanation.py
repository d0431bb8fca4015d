"""Why a text gives the records it gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from .config import Config
from .core.reading import Reading
from .core.records import Candidate, Document, Explanation, Mention, SeenToken, Span
from .core.text import TextView
from .document import RecordBuilder
from .extractor import Extractor, read_date

_TYPES = ("amounts", "headcounts", "regions", "agencies", "programs")


def explain(
    text: str, span: Span | None = None, *, published: str | date | None = None, config: Config | None = None
) -> Explanation:
    """Read a text and tell what every rule proposed and what became of it.

    Args:
        text: as for `extract`.
        span: only candidates and tokens that touch this place.
        published: date of publication, as for `extract`; None to read it from the page.
        config: options; the defaults when left out.

    Raises:
        InputError: `published` is no date.
    """
    extractor = _explaining(config or Config())
    view = TextView(text)
    reading = extractor.open(view, published=read_date(published))
    for _, step in extractor.steps():
        step(reading)
    wanted = view.from_original(span.start, span.end) if span else (0, len(view.text))
    return Explanation(
        candidates=tuple(_candidates(RecordBuilder(view), reading, *wanted)),
        tokens=tuple(
            SeenToken(form=token.form, tag=token.tag, span=_span(view, token.start, token.end))
            for token in reading.tokens.seen(*wanted)
        ),
    )


def explain_document(document: Document, span: Span | Mention | None = None) -> Explanation:
    """`Document.explain`: read its text once more, with the date it was read with."""
    published = document.article.published
    place = span.span if isinstance(span, Mention) else span
    return explain(document.text, place, published=published.date if published and published.span is None else None)


@lru_cache(maxsize=4)
def _explaining(config: Config) -> Extractor:
    return Extractor(replace(config, explain=True))


def _span(view: TextView, start: int, end: int) -> Span:
    start, end = view.to_original(start, end)
    return Span(start=start, end=end)


def _candidates(build: RecordBuilder, reading: Reading, start: int, end: int) -> list[Candidate]:
    told = [(d.start, d.end, d.type, d.rule, d.verdict) for d in reading.decisions or ()]
    noted = {(at, to, type) for at, to, type, _, verdict in told if verdict.startswith("kept")}
    for type in _TYPES:
        told += [
            (mention.start, mention.end, type, mention.rule, "kept")
            for mention in getattr(reading, type)
            if (mention.start, mention.end, type) not in noted and not getattr(mention, "embedded", False)
        ]
    return [
        Candidate(**build.base(at, to, rule), type=type, verdict=verdict)
        for at, to, type, rule, verdict in sorted(told)
        if at < end and to > start
    ]
