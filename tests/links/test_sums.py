"""Sums: which numbers are the parts of which total, by how much they miss it, and what the shares come to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jobnews import Document, extract

_UK = 100_000_000


def _read(text: str) -> Document:
    return extract(text, published="2024-05-10")


def _checks(text: str) -> list[tuple[str, tuple[int, ...], int, int, bool]]:
    found = [check for record in _read(text).table for check in record.checks]
    return [(check.unit, check.parts, check.total, check.difference, check.exact) for check in found]


@pytest.mark.parametrize(
    ("text", "unit", "parts", "total"),
    [
        ("‘새길 도약 사업’에 국비 48억6천만원과 시비 23억9천만원을 더해 총사업비 72억5천만원을 쓴다.",
         "won", (4_860_000_000, 2_390_000_000), 7_250_000_000),
        ("‘새길 도약 사업’에는 총 8억원(국비 6억원, 도비 2억원)이 든다.", "won", (6 * _UK, 2 * _UK), 8 * _UK),
        ("‘새길 도약 사업’에 해마다 7억5천만원이 든다. 국비 4억5천만원에 도비 9천만원, 자부담 2억1천만원을 합친 돈이다.",
         "won", (450_000_000, 90_000_000, 210_000_000), 750_000_000),
        ("‘새길 도약 사업’은 단기 30명, 중기 60명, 장기 30명을 합쳐 120명을 뽑는다.", "person", (30, 60, 30), 120),
        ("‘새길 도약 사업’은 280명(본청 186명, 읍면동 94명)을 뽑는다.", "person", (186, 94), 280),
        ("‘새길 도약 사업’으로 일자리 2010개를 만든다. 새 자리가 228개, 이어받은 자리가 1782개다.", "job", (228, 1782), 2010),
        ("‘새길 묶음 사업’에 11억8천만원이 든다. ▲‘가온 도약 사업’(2억5천만원) ▲‘나래 도약 사업’(5억3천만원) ▲‘다솜 도약 사업’(4억원)이다.",
         "won", (250_000_000, 530_000_000, 400_000_000), 1_180_000_000),
        ("새길 사업비 내역 (단위: 백만원)\n사업명 | 총사업비 | 국비 | 시비\n새길 도약 사업 | 1,240 | 930 | 310",
         "won", (930_000_000, 310_000_000), 1_240_000_000),
    ],
)
def test_parts_that_add_up(text: str, unit: str, parts: tuple[int, ...], total: int) -> None:
    assert _checks(text) == [(unit, parts, total, 0, True)]


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("‘새길 도약 사업’에 국비 5억원과 시비 3억원을 더해 총사업비 9억원을 쓴다.", -1 * _UK),
        ("‘새길 도약 사업’에는 총 7억원(국비 6억원, 도비 2억원)이 든다.", 1 * _UK),
        ("‘새길 도약 사업’은 청년 30명, 여성 20명을 합쳐 모두 55명을 뽑는다.", -5),
    ],
)
def test_parts_that_do_not_add_up_say_by_how_much(text: str, difference: int) -> None:
    (check,) = _checks(text)
    assert check[3:] == (difference, True)


@pytest.mark.parametrize(
    "text",
    [
        "‘새길 도약 사업’은 청년 30명, 여성 20명 등 모두 55명을 뽑는다.",
        "‘새길 도약 사업’에 국비 5억여원과 시비 3억원을 더해 총사업비 8억1천만원을 쓴다.",
    ],
)
def test_open_lists_and_rounded_numbers_need_not_add_up(text: str) -> None:
    (check,) = _checks(text)
    assert check[3] != 0
    assert check[4] is False


@pytest.mark.parametrize(
    "text",
    [
        "‘새길 도약 사업’ 예산은 지난해 742억원에서 130억원이 늘어 872억원이 됐다.",
        "‘새길 도약 사업’에 첫 달 4명이 오더니 5월 7명, 8월 10명, 9월에는 21명이 왔다.",
        "‘새길 도약 사업’은 국비 5억원으로 30명을 뽑는다.",
        "‘새길 도약 사업’은 1인당 200만원을 준다. 참여자는 50만원, 기업은 150만원을 낸다. 모두 3명이다.",
        "군산시는 9억원을 들여 20명에게 30만원을 준다.",
    ],
)
def test_numbers_that_are_no_sum(text: str) -> None:
    assert _checks(text) == []


def test_payers_stand_in_the_budget_of_their_program() -> None:
    record = _read("‘새길 도약 사업’에 국비 5억원, 도비 2억원, 시비 1억원을 더해 총사업비 8억원을 쓴다.").table[0]
    assert {source: cell.value for source, cell in record.budget.items()} == {
        "total": 8 * _UK, "national": 5 * _UK, "province": 2 * _UK, "city": 1 * _UK,
    }
    assert not any(cell.derived for cell in record.budget.values())


def test_shares_are_worked_out_and_marked() -> None:
    record = _read("‘새길 도약 사업’에 총 7억3726만원이 든다. 도비가 90%, 시·군비가 10%다.").table[0]
    assert {source: (cell.value, cell.derived) for source, cell in record.budget.items()} == {
        "total": (737_260_000, False), "province": (663_534_000, True), "local": (73_726_000, True),
    }


def test_a_share_that_is_no_whole_number_of_won_stays_exact() -> None:
    record = _read("‘새길 도약 사업’ 총사업비는 1,000,001원이다. 국비 50%, 도비 50%로 댄다.").table[0]
    assert record.budget["national"].value == Decimal("500000.5")


def test_shares_of_less_than_the_whole_are_left_alone() -> None:
    record = _read("‘새길 도약 사업’에 총 10억원이 든다. 국비 30%에 도비 20%를 더한다.").table[0]
    assert set(record.budget) == {"total"}


def test_a_number_of_each_month_is_no_count() -> None:
    record = _read("‘새길 도약 사업’은 지난해 달마다 20명씩, 모두 100명을 길러냈다.").table[0]
    assert record.people_done is not None
    assert record.people_done.value == 100


def test_a_target_is_not_counted_with_what_was_reached() -> None:
    record = _read("‘새길 도약 사업’은 올해 350명이 일자리를 얻었다. 연말까지 9500명을 취업시킬 계획이다.").table[0]
    assert record.people_done is not None
    assert record.people_planned is not None
    assert (record.people_done.value, record.people_planned.value) == (350, 9500)
