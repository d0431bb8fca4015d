"""Explanations name the rules, the losers and the reasons."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

import jobnews
from jobnews import InputError
from jobnews.cli import main

SENTENCE = "고용노동부는 ‘희망이음 프로젝트’에 국비 5억원을 들여 청년 100명을 돕는다."


def test_kept_candidates_are_the_records() -> None:
    document = jobnews.extract(SENTENCE)
    kept = {(c.type, c.span.start, c.span.end) for c in document.explain().candidates if c.verdict.startswith("kept")}
    for type in ("amounts", "headcounts", "agencies", "programs"):
        for record in getattr(document, type):
            assert (type, record.span.start, record.span.end) in kept, record


def test_a_place_narrows_it() -> None:
    document = jobnews.extract(SENTENCE)
    amount = document.amounts[0]
    explanation = document.explain(amount)
    assert {c.text for c in explanation.candidates} == {"5억원"}
    assert "5억원" in str(explanation)


def test_losers_have_reasons() -> None:
    explanation = jobnews.explain("대구시가 ‘쉬었음’ 청년을 만났다.")
    assert all(c.verdict for c in explanation.candidates)


def test_command() -> None:
    result = CliRunner().invoke(main, ["explain", SENTENCE, "--published", "2024-01-02"])
    assert result.exit_code == 0, result.output
    assert "5억원" in result.output
    assert CliRunner().invoke(main, ["explain", SENTENCE, "--published", "soon"]).exit_code == 2


def test_the_date_is_given_as_to_extract() -> None:
    text = "전북은 5억원을 쓴다."
    assert jobnews.explain(text, published="2021-05-03") == jobnews.explain(text, published=date(2021, 5, 3))
    with pytest.raises(InputError, match="published is"):
        jobnews.explain(text, published="어제")
