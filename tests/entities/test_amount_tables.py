"""Every row of the amount room's word lists does what it says."""

from __future__ import annotations

import doctest

import pytest

from jobnews import extract
from jobnews.core.records import Amount
from jobnews.entities.amount import per
from jobnews.lexicon.table import Row, read_package_table


def table(name: str, *columns: str) -> list[Row]:
    return read_package_table("jobnews.entities.amount", name, columns)


def only(text: str) -> Amount:
    (amount,) = extract(text).amounts
    return amount


PAYERS = table("payers.tsv", "word", "source", "not_before")
RATES = table("per.tsv", "word", "per", "reach")
CURRENCIES = table("currencies.tsv", "word", "country", "code")
SIGNS = table("currency_signs.tsv", "sign", "code")
CONTRIBUTORS = table("contributors.tsv", "word")
FEES = table("fees.tsv", "word")
MONEY_NOUNS = table("money_nouns.tsv", "ending", "alone")
NOT_MONEY = table("not_money.tsv", "word", "place")


@pytest.mark.parametrize("row", PAYERS, ids=lambda row: row["word"])
def test_payer(row: Row) -> None:
    assert only(f"올해 {row['word']} 3억원을 들인다.").source == row["source"]


@pytest.mark.parametrize("row", RATES, ids=lambda row: row["word"])
def test_rate(row: Row) -> None:
    assert only(f"올해부터 {row['word']} 30만원을 준다.").per == (row["per"],)


@pytest.mark.parametrize("row", [row for row in RATES if row["reach"] == "far"], ids=lambda row: row["word"])
def test_rate_from_afar(row: Row) -> None:
    assert only(f"올해부터 {row['word']} 새로 만든 정착금 30만원을 준다.").per == (row["per"],)


@pytest.mark.parametrize("row", CURRENCIES, ids=lambda row: f"{row['country']} {row['word']}")
def test_currency(row: Row) -> None:
    amount = only(f"모두 30만 {row['country']} {row['word']}을 썼다.".replace("  ", " "))
    assert (amount.currency, amount.value) == (row["code"], 300_000)


@pytest.mark.parametrize("row", SIGNS, ids=lambda row: row["sign"])
def test_sign(row: Row) -> None:
    written = f"{row['sign']} 1,500" if row["sign"].isalpha() else f"{row['sign']}1,500"
    amount = only(f"모두 {written}을 썼다.")
    assert (amount.currency, amount.value, amount.text) == (row["code"], 1500, written)


@pytest.mark.parametrize("row", CONTRIBUTORS, ids=lambda row: row["word"])
def test_contributor(row: Row) -> None:
    assert only(f"{row['word']}이 3년간 720만원을 적립하는 통장이다.").source == "private"
    assert only(f"{row['word']}이 3년간 720만원을 받아 가는 통장이다.").source is None


@pytest.mark.parametrize("row", FEES, ids=lambda row: row["word"])
def test_fee(row: Row) -> None:
    assert only(f"{row['word']}는 2만원이다.").source == "private"
    assert only(f"{row['word']} 2만원은 마친 사람에게 돌려준다.").source == "private"
    assert only(f"{row['word']} 2만원을 전액 지원한다.").source is None


@pytest.mark.parametrize("row", MONEY_NOUNS, ids=lambda row: row["ending"])
def test_money_noun(row: Row) -> None:
    assert only(f"월 기본{row['ending']} 30만원을 준다.").per[:1] == ("month",)
    without_unit = extract(f"기본{row['ending']} 30만 지급").amounts
    assert [amount.value for amount in without_unit] == ([300_000] if row["alone"] else [])


@pytest.mark.parametrize("row", NOT_MONEY, ids=lambda row: row["word"])
def test_not_money(row: Row) -> None:
    text = f"{row['word']} 3억" if row["place"] == "before" else f"3억 {row['word']}"
    assert extract(f"어느새 {text} 앞에 섰다.").amounts == ()


def test_examples_of_the_docstrings() -> None:
    assert doctest.testmod(per).failed == 0
