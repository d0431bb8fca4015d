"""The strict runner of all corpora: what is tagged is found exactly so, and nothing else is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import Claim, read_corpus

from jobnews import extract

CORPORA = Path(__file__).parent / "corpora"

#: Attributes that a tag must state unless they have these values. Others are checked only where a tag states them.
REQUIRED: dict[str, dict[str, str]] = {
    "amounts": {"currency": "KRW", "qualifier": "exact", "source": "None", "per": ""},
    "headcounts": {"qualifier": "exact", "unit": "person"},
    "regions": {"name": "?"},
    "agencies": {"name": "?"},
    "programs": {},
}


def _claims() -> list[object]:
    parameters: list[object] = []
    for path in sorted(CORPORA.glob("*.txt")):
        kind = path.stem.split("-")[0]
        for claim in read_corpus(path):
            marks = [pytest.mark.xfail(strict=True, reason=claim.xfail)] if claim.xfail else []
            parameters.append(pytest.param(kind, claim, id=claim.source, marks=marks))
    return parameters


def as_written(value: object) -> str:
    """A record's value as the corpora write it."""
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return str(value)


@pytest.mark.parametrize(("kind", "claim"), _claims())
def test_claim(kind: str, claim: Claim) -> None:
    records = getattr(extract(claim.text, published=claim.published), kind)
    found = [(r.span.start, r.span.end, r.text) for r in records]
    tagged = [(start, end, claim.text[start:end]) for start, end, _ in claim.tags]
    assert found == tagged, claim.text
    for record, (_, _, attributes) in zip(records, claim.tags, strict=True):
        for name, default in REQUIRED[kind].items():
            if name not in attributes and default != "?":
                assert as_written(getattr(record, name)) == default, f"{record.text}: {name}"
        for name, value in attributes.items():
            assert as_written(getattr(record, name)) == value, f"{record.text}: {name}"


@pytest.mark.parametrize("path", sorted(CORPORA.glob("*.txt")), ids=lambda path: path.name)
def test_has_positives_and_negatives(path: Path) -> None:
    claims = read_corpus(path)
    assert any(claim.tags for claim in claims), "no positive claims"
    assert any(not claim.tags for claim in claims), "no negative claims"
