"""The strict runner of links.txt and background.txt: what is tagged belongs to that program, and nothing else belongs to one."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import Claim, read_corpus

from jobnews import extract

CORPORA = [Path(__file__).parent / name for name in ("links.txt", "background.txt")]


def _claims() -> list[object]:
    return [
        pytest.param(
            claim, id=claim.source, marks=[pytest.mark.xfail(strict=True, reason=claim.xfail)] if claim.xfail else []
        )
        for corpus in CORPORA
        for claim in read_corpus(corpus)
    ]


@pytest.mark.parametrize("claim", _claims())
def test_claim(claim: Claim) -> None:
    document = extract(claim.text, published=claim.published or "2024-05-10")
    numbers = sorted([*document.amounts, *document.headcounts], key=lambda number: number.span.start)
    found = [(number.text, number.program) for number in numbers]
    tagged = {claim.text[start:end] for start, end, _ in claim.tags}
    assert tagged <= {number.text for number in numbers}, claim.text
    stated = {start: attributes["program"] for start, _, attributes in claim.tags}
    assert found == [(number.text, stated.get(number.span.start)) for number in numbers], claim.text
