"""Whatever the text holds: a document comes out, and it is true to the text.

A quick profile runs always, a long one with `-m slow`; `benchmarks/reliability.py --seed` tries other texts.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy
from invariants import KINDS, check_document, places_of, records_of

from jobnews import Config, Document, Extractor
from jobnews.core.text import TextView
from properties import texts as given_texts

QUICK, LONG = 60, 1500


@functools.cache
def extractor(*, whole_text: bool = False) -> Extractor:
    return Extractor(Config(whole_text=whole_text))


def holds_for(texts: SearchStrategy[str]) -> Callable[[Callable[[str], None]], Callable[..., None]]:
    """A property of texts as a test in two profiles: quick, and long."""

    def decorate(check: Callable[[str], None]) -> Callable[..., None]:
        @pytest.mark.parametrize("examples", [QUICK, pytest.param(LONG, marks=pytest.mark.slow)])
        def test(examples: int) -> None:
            @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
            @given(texts)
            def run(text: str) -> None:
                check(text)

            run()

        test.__doc__ = check.__doc__
        return test

    return decorate


@holds_for(given_texts.texts())
def test_every_text_gives_a_true_document(text: str) -> None:
    """No exception; places, values, links and order hold; the answer can be written down; the second answer is the first."""
    first = extractor().extract(text)
    check_document(first, text)
    Document.model_validate_json(first.model_dump_json())
    assert extractor().extract(text) == first


@holds_for(given_texts.texts())
def test_whole_text(text: str) -> None:
    """The same without looking for furniture, and on any day."""
    for published in (None, "2009-02-01", "2026-01-01"):
        check_document(extractor(whole_text=True).extract(text, published=published), text)


@holds_for(given_texts.korean_texts)
def test_decomposed_text_gives_the_same_records(text: str) -> None:
    """File names and texts of a Mac come in NFD: the records are the same, their places those in the text handed in."""
    composed, decomposed = extractor().extract(text), extractor().extract(unicodedata.normalize("NFD", text))
    assert records_of(decomposed) == records_of(composed)
    view = TextView(decomposed.text)
    assert view.text == TextView(text).text
    for kind in KINDS:
        for one, other in zip(getattr(composed, kind), getattr(decomposed, kind), strict=True):
            assert view.to_original(one.span.start, one.span.end) == (other.span.start, other.span.end)


NEUTRAL = "아침에는 안개가 짙었으나 낮이 되면서 차츰 걷혔다."
CORPORA = sorted({claim.source.split(":")[0] for claim in given_texts.CLAIMS})


@pytest.mark.parametrize("corpus", CORPORA)
def test_a_text_between_neutral_paragraphs_keeps_its_records(corpus: str) -> None:
    """What a text says does not hang on where it stands: embedded, it gives its own records at the shifted place.

    `program` is left out: which program numbers belong to is told by the head of the article, which is another one then.
    """
    head, changed = NEUTRAL + "\n\n", []
    for claim in given_texts.CLAIMS:
        if claim.source.startswith(corpus + ":") and not claim.xfail:
            alone = extractor(whole_text=True).extract(claim.text, published=claim.published)
            embedded = extractor(whole_text=True).extract(f"{head}{claim.text}\n\n{NEUTRAL}", published=claim.published)
            if places_of(embedded, len(head)) != places_of(alone) or records_of(embedded) != records_of(alone):
                changed.append(f"{claim.source}: {claim.text}")
    assert not changed
