"""What the words around a quantity make of it; every row of modifiers.tsv is exercised."""

from __future__ import annotations

import doctest

import pytest

from jobnews.korean import modifiers
from jobnews.korean.modifiers import DEGREE_ADVERBS, MODIFIERS, Modifier, qualifier_of
from jobnews.korean.quantities import find_numbers


def read(text: str) -> str:
    return qualifier_of(text, find_numbers(text)[-1])


def test_examples_of_the_docstrings() -> None:
    assert doctest.testmod(modifiers).failed == 0


@pytest.mark.parametrize("modifier", MODIFIERS, ids=lambda m: f"{m.place} {m.word}")
def test_every_modifier(modifier: Modifier) -> None:
    shapes = {"before": f"모집 {modifier.word} 300명을", "after": f"모집 300명 {modifier.word}", "suffix": f"모집 300명{modifier.word}"}
    assert read(shapes[modifier.place]) == modifier.qualifier


@pytest.mark.parametrize("adverb", DEGREE_ADVERBS)
def test_every_degree_adverb(adverb: str) -> None:
    assert read(f"참가자가 300명을 {adverb} 넘어섰다") == "more_than"
    compared = f"목표 300명을 {adverb} 웃도는 450명이 왔다"
    assert qualifier_of(compared, find_numbers(compared)[0]) == "exact"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("최대 월 30만원", "at_most"),
        ("최대 1인당 월 50만원", "at_most"),
        ("약 300명 이상", "at_least"),
        ("최대 30여만원", "at_most"),
        ("대출 한도를 700만원에서 1000만원으로", "at_most"),
        ("월 50만~80만원 범위에서", "exact"),
        ("9000명대", "about"),
        ("예산 30억원대", "about"),
        ("1000명이 넘게", "more_than"),
        ("1억원을 웃도는", "more_than"),
        ("1천명에 못 미치는", "less_than"),
        ("100명에 육박하는", "about"),
        ("100억원에 달하는", "exact"),
        ("무려 30명", "exact"),
        ("20만원에서 30만원까지", "exact"),
        ("최대 6개월간 매달 50만원", "exact"),
        ("최저임금 9,160원", "exact"),
        ("20명 대상 교육", "exact"),
        ("30명 선발", "exact"),
        ("기업 3곳 이상에서 30명", "exact"),
        ("500명 내국인", "exact"),
        ("계약 30명", "exact"),
    ],
)
def test_qualifier(text: str, qualifier: str) -> None:
    assert read(text) == qualifier
