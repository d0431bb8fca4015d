"""Records are built without validation: here it is made up for, on whole documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobnews import Document, extract
from jobnews.core.records import Record, Span

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from articles import fixture_texts

_ALL_KINDS = (
    "한빛군은 지난해 국비 6억원과 도비 2억원 등 8억원을 들여 ‘새길 일자리 사업’을 벌여 청년 30명, 여성 20명 등 50명을 뽑았다.\n"
    "군산시는 올해 1월부터 6월까지 희망근로사업으로 1인당 월 50만원을 준다. 고용노동부 군산지청이 돕는다. 전국 12개 시·군에서 3달러를 냈다."
)


def records(value: object) -> Iterator[Record]:
    """A record and all that it is made of."""
    if isinstance(value, Record):
        yield value
        for part in vars(value).values():
            yield from records(part)
    elif isinstance(value, dict):
        yield from records(tuple(value.values()))
    elif isinstance(value, tuple):
        for part in value:
            yield from records(part)


@pytest.mark.parametrize("text", [*fixture_texts(), _ALL_KINDS, "한빛시는 e\u0301청년 3명을 뽑는다.", ""])
def test_validating_a_document_again_changes_nothing(text: str) -> None:
    document = extract(text)
    again = Document.model_validate({**document.model_dump(), "text": text}, strict=True)
    assert again == document
    assert repr(again) == repr(document)
    assert again.model_dump_json() == document.model_dump_json()


def test_every_record_has_its_fields_in_order() -> None:
    document = extract(_ALL_KINDS)
    built = list(records(document))
    assert len({type(record) for record in built}) >= 14
    for record in built:
        assert list(vars(record)) == list(type(record).model_fields)
        assert record.model_fields_set == set(type(record).model_fields)
        assert record.model_copy() == record


def test_built_records_are_immutable() -> None:
    document = extract(_ALL_KINDS)
    span = document.amounts[0].span
    with pytest.raises(ValueError, match="frozen"):
        span.start = 0  # type: ignore[misc]
    assert hash(span) == hash(Span(start=span.start, end=span.end))
