"""Who runs, funds, selects and shares a program, and where it takes place."""

from __future__ import annotations

import pytest

from jobnews import ProgramRecord, extract


def _record(text: str, program: str | None) -> ProgramRecord:
    return next(record for record in extract(text, published="2024-05-10").table if record.program == program)


def _roles(text: str, program: str | None = "새길 도약 사업") -> set[tuple[str, str]]:
    return {(link.name, link.role) for link in _record(text, program).agencies}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("군산시가 고용노동부의 ‘새길 도약 사업’ 공모에 선정됐다.", {("군산시", "runs"), ("고용노동부", "selects")}),
        ("군산시는 전주시, 익산시와 손잡고 ‘새길 도약 사업’을 편다.",
         {("군산시", "runs"), ("전주시", "partners"), ("익산시", "partners")}),
        ("군산시와 전주시가 ‘새길 도약 사업’을 운영한다.", {("군산시", "runs"), ("전주시", "runs")}),
        ("고용노동부가 ‘새길 도약 사업’ 비용을 지원한다.", {("고용노동부", "funds")}),
        ("군산시는 어려운 살림을 돕고, ‘새길 도약 사업’ 참여자를 모집한다.", {("군산시", "runs")}),
        ("전북대학교가 ‘새길 도약 사업’으로 수당을 지급한다.", {("전북대학교", "runs")}),
        ("군산시에 사는 청년이 ‘새길 도약 사업’을 반긴다.", set()),
        ("전북대학교가 있는 전주시는 ‘새길 도약 사업’을 연다.", {("전주시", "runs")}),
    ],
)
def test_roles_by_clause(text: str, roles: set[tuple[str, str]]) -> None:
    assert _roles(text) == roles


def test_a_body_that_runs_a_program_is_no_partner_as_well() -> None:
    text = "군산시가 ‘새길 도약 사업’을 운영한다. 전주시는 ‘새길 도약 사업’을 군산시와 함께 알린다."
    assert ("군산시", "partners") not in _roles(text)
    assert ("군산시", "runs") in _roles(text)


def test_the_owner_of_a_known_program_counts_only_where_it_is_named() -> None:
    assert _roles("군산 시민이 고용유지지원금을 받는다. 고용노동부 발표다.", "고용유지지원금") == {("고용노동부", "runs")}
    assert _roles("군산 시민이 고용유지지원금을 받는다.", "고용유지지원금") == set()


def test_an_agency_in_a_paragraph_that_does_not_name_the_program_has_no_role() -> None:
    text = "군산시 ‘새길 도약 사업’ 시작\n\n군산시가 ‘새길 도약 사업’을 편다고 밝혔다.\n\n익산시는 봄맞이 잔치를 연다. 시민이 모인다."
    assert _roles(text) == {("군산시", "runs")}


def test_the_whole_has_its_agencies_and_its_budget() -> None:
    record = _record("군산시는 올해 국비 5억원을 들여 일자리를 늘릴 사업을 추진한다.", None)
    assert [(link.name, link.role) for link in record.agencies] == [("군산시", "runs")]
    assert record.budget["national"].value == 500_000_000


def test_the_whole_is_led_by_the_government_that_headline_or_lead_have_act() -> None:
    text = "대구시, 일자리에 9억원 푼다\n\n대구시는 올해 9억원을 쓴다.\n\n대구상공회의소는 교육생 30명을 모집한다."
    record = _record(text, None)
    assert [(link.name, link.role) for link in record.agencies] == [("대구광역시", "runs"), ("대구상공회의소", "runs")]
    assert [text[span.start : span.end] for span in record.agencies[0].spans] == ["대구시"]


def test_the_whole_is_led_by_nobody_else_where_a_government_runs_it() -> None:
    text = "전북 일자리 소식\n\n전북도, 박람회에 손님\n\n군산시는 청년 30명을 모집한다."
    assert ("전북특별자치도", "runs") not in _roles(text, None)
    assert ("군산시", "runs") in _roles(text, None)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("전북 군산시는 ‘새길 도약 사업’을 편다.", ["전북특별자치도 군산시"]),
        ("군산시의 ‘새길 도약 사업’이 인기다.", ["전북특별자치도 군산시"]),
        ("대구시와 부산시가 ‘새길 도약 사업’을 편다.", ["대구광역시", "부산광역시"]),
        ("대구시는 ‘온빛 혁신 사업’을, 부산시는 ‘새길 도약 사업’을 편다.", ["부산광역시"]),
        ("부산시는 ‘온빛 혁신 사업’과 ‘새길 도약 사업’을 편다.", ["부산광역시"]),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert [region.name for region in _record(text, "새길 도약 사업").regions] == places


def test_places_have_codes_and_spans() -> None:
    text = "대구시는 ‘새길 도약 사업’을 편다."
    (region,) = _record(text, "새길 도약 사업").regions
    assert region.code == "2700000000"
    assert [text[span.start : span.end] for span in region.spans] == ["대구시"]
