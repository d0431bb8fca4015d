"""Whatever a text holds, the table comes out, and its records agree with the mentions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jobnews import extract
from jobnews.frames import TABLES, rows

_PIECES = st.sampled_from([
    "‘새길 도약 사업’", "「온빛 혁신 사업」", "국민취업지원제도", "군산시", "고용노동부", "전북도", "는 ", "가 ", "을 ", "에 ", "의 ", "과 ", "(", ")",
    "국비 ", "도비 ", "총 ", "모두 ", "등 ", "5억원", "3억 2천만원", "0원", "1.5원", "30명", "스무 명", "수백 명", "200~300명", "일자리 40개",
    "50%", "들여 ", "뽑는다. ", "추진하고, ", "공모에 선정돼 ", "같은 공모에서 ", "올해 ", "지난해 ", "\n", "\n\n", "△", "◇ ", "□ ", "- ", "① ", " | ", " / ",
    "재산 ", " 이하", "Q. ", "?", "1인당 ", "월 ", "씩 ", ": ", "=", "“", "”", "99999999999999999999억원",
])


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_table_agrees_with_the_mentions(text: str) -> None:
    document = extract(text, published="2024-05-10")
    names = {program.name for program in document.programs}
    assert {record.program for record in document.table} - {None} == names
    assert {number.program for number in (*document.amounts, *document.headcounts)} - {None} <= names
    placed = [number.span for record in document.table for number in (*record.amounts, *record.headcounts)]
    assert len(placed) == len(set(placed))
    for record in document.table:
        for check in record.checks:
            assert sum(check.parts) - check.total == check.difference
    for table in TABLES:
        list(rows([document], table))
