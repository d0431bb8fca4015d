"""The number scan: what is read, and what stays out."""

from __future__ import annotations

import doctest

import pytest

from jobnews.korean import numerals, quantities
from jobnews.korean.quantities import find_numbers


@pytest.mark.parametrize("module", [numerals, quantities])
def test_examples_of_the_docstrings(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize(
    ("text", "number", "low", "high", "counter"),
    [
        ("지난해 48억 6천만원을 썼다", "48억 6천만원", 4_860_000_000, 4_860_000_000, "원"),
        ("국비 23억 확보", "23억", 2_300_000_000, 2_300_000_000, ""),
        ("청년 20~30명", "20~30명", 20, 30, "명"),
        ("월 200만~400만원", "200만~400만원", 2_000_000, 4_000_000, "원"),
        ("180만원에서 200만원 사이", "180만원에서 200만원", 1_800_000, 2_000_000, "원"),
        ("50만원부터 80만원까지", "50만원부터 80만원", 500_000, 800_000, "원"),
        ("5~10만원", "5~10만원", 50_000, 100_000, "원"),
        ("2천~3천만원", "2천~3천만원", 20_000_000, 30_000_000, "원"),
        ("주민 두 명", "두 명", 2, 2, "명"),
        ("수백 명", "수백 명", 200, 900, "명"),
    ],
)
def test_number_with_counter(text: str, number: str, low: int, high: int, counter: str) -> None:
    found = [n for n in find_numbers(text) if n.counter == counter]
    assert [(text[n.start : n.end], n.low, n.high) for n in found] == [(number, low, high)]


@pytest.mark.parametrize("text", ["코로나19로 이 사람", "2021.03.29 08:50", "041-123-4567", "만일 일이 많으면", "제1차 회의"])
def test_no_counted_number(text: str) -> None:
    assert [n for n in find_numbers(text) if n.counter] == []
