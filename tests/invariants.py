"""What must hold for every document, whatever its text: shared by the properties, the fuzz target and the benchmark."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from jobnews.core.records import Amount, Document, Headcount, Mention
from jobnews.core.text import TextView
from jobnews.korean.quantities import find_numbers

KINDS = ("amounts", "headcounts", "regions", "agencies", "programs")
#: Rules whose numbers take their unit from elsewhere: a bare `1,200` below `(단위: 백만원)`.
_UNIT_ELSEWHERE = frozenset({"table_cell", "part_in_unit_of_sum"})


def check_document(document: Document, text: str) -> None:
    """Assert every invariant of the design that can be seen on one document."""
    assert document.text == text
    for kind in KINDS:
        mentions = getattr(document, kind)
        for mention in mentions:
            _check_place(mention, text)
        for first, second in pairwise(mentions):
            assert first.span.end <= second.span.start, f"{kind} overlap or are out of order: {first.text!r}, {second.text!r}"
    names = {program.name for program in document.programs}
    view = TextView(text)
    for quantity in (*document.amounts, *document.headcounts):
        _check_value(quantity, view)
        assert quantity.program is None or quantity.program in names, f"{quantity.text!r} belongs to {quantity.program!r}, which is not there"
    _check_article(document, text)
    for row in document.table:
        assert row.program is None or row.program in names
        assert all(0 <= span.start < span.end <= len(text) for span in row.evidence)


def _check_place(mention: Mention, text: str) -> None:
    start, end = mention.span.start, mention.span.end
    assert 0 <= start < end <= len(text), f"{mention.rule}: {start}:{end} of {len(text)}"
    assert text[start:end] == mention.text, f"{mention.rule}: {text[start:end]!r} is called {mention.text!r}"
    assert mention.rule, "no rule"


def _check_value(quantity: Amount | Headcount, view: TextView) -> None:
    value, low, high = quantity.value, quantity.min, quantity.max
    assert (value is None) != (low is None), quantity
    assert (low is None) == (high is None), quantity
    assert all(number is None or type(number) in (int, Decimal) for number in (value, low, high)), quantity
    assert low is None or high is None or low < high, quantity
    if quantity.rule in _UNIT_ELSEWHERE:
        return
    start, end = view.from_original(quantity.span.start, quantity.span.end)
    until = "까지" if view.text.startswith("까지", end) else ""  # 50만원부터 80만원 is a range before 까지 only
    number = find_numbers(view.text[start:end] + until)[0]
    assert (number.low, number.high) == ((low, high) if value is None else (value, value)), f"{quantity.text!r} alone is another number"


def _check_article(document: Document, text: str) -> None:
    article = document.article
    for mention in (article.title, article.outlet, article.reporter):
        if mention is not None:
            _check_place(mention, text)
    for spans in ([block.span for block in article.blocks], article.furniture):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(first.end <= second.start for first, second in pairwise(spans))


def records_of(document: Document) -> dict[str, list[dict[str, object]]]:
    """The records without their places and links: what a text says, wherever it stands."""
    return {kind: [mention.model_dump(exclude={"span", "text", "program"}) for mention in getattr(document, kind)] for kind in KINDS}


def places_of(document: Document, shift: int = 0) -> dict[str, list[tuple[int, int, str]]]:
    """Where each kind's mentions stand, and by which rule."""
    return {
        kind: [(mention.span.start - shift, mention.span.end - shift, mention.rule) for mention in getattr(document, kind)]
        for kind in KINDS
    }
