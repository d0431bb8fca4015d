"""Blocks: kinds, markers and levels of an outline."""

from __future__ import annotations

import pytest

from jobnews.article.reader import read_page
from jobnews.lexicon.table import read_package_table

LEAD = "가람시는 미취업 청년 40명에게 석 달 동안 월 50만원을 준다고 밝혔다."


def _blocks(text: str) -> list[tuple[str, str, int, str]]:
    page = read_page(text)
    return [(block.kind, block.marker, block.level, page.text[block.start : block.end]) for block in page.blocks]


def test_headline_subheadline_paragraph() -> None:
    assert [kind for kind, *_ in _blocks(f"청년 40명에 월 50만원\n- 국비 3억원 들여\n입력 2021.08.11\n{LEAD}")] == [
        "title", "subtitle", "paragraph",
    ]


def test_outline() -> None:
    text = f"{LEAD}\n\n□ 사업 개요\n ○ 모집인원은 23명\n   - 공원 관리 8명\n   - 조경 관리 4명\n     * 하루 5시간\n ○ 임금은 시급 10,320원\n□ 접수: 4일까지\n"
    assert [(kind, marker, level) for kind, marker, level, _ in _blocks(text)] == [
        ("paragraph", "", 0), ("subtitle", "□", 1), ("bullet", "○", 2), ("bullet", "-", 3), ("bullet", "-", 3),
        ("bullet", "*", 4), ("bullet", "○", 2), ("bullet", "□", 1),
    ]


def test_dashes_of_the_headlines_stand_above_nothing() -> None:
    text = f"청년 40명에 월 50만원\n- 국비 3억원 들여 -\n\n□ {LEAD}\n ○ 임금은 시급 10,320원이다.\n   - 공원 관리 8명\n ○ 접수는 4일까지다.\n"
    assert [(marker, level) for _, marker, level, _ in _blocks(text)[2:]] == [("□", 1), ("○", 2), ("-", 3), ("○", 2)]


@pytest.mark.parametrize("mark", ["①", "1.", "1)", "가.", "(1)", "(가)", "㉠", "Ⅱ."])
def test_numbers_are_markers(mark: str) -> None:
    assert _blocks(f"{LEAD}\n{mark} 공공근로 118명\n")[1][:3] == ("bullet", mark, 1)


@pytest.mark.parametrize("line", ["1.5억원을 쓴다.", "2024. 2. 16.(금) 열린다.", "3명", "가람시 40명", "가.나.다 40명", "-3.5% 줄었다", "ㅇㅇ시 40명"])
def test_no_markers(line: str) -> None:
    assert _blocks(f"{LEAD}\n{line}\n")[1][1] == ""


@pytest.mark.parametrize(
    "heading", ["◇ 나루시, 공공근로 280명", "■ 노동부 예산 37조원", "▣ 나루 120명 모집", "◆ 강변 ‘일자리 다리’ 50명", "■ 협의할 부처도 바뀌었다"]
)
def test_headings(heading: str) -> None:
    kind, marker, *_ = _blocks(f"{LEAD}\n\n{heading}\n나루시는 공공근로에 280명을 뽑는다고 밝혔다.\n")[1]
    assert (kind, marker) == ("subtitle", heading[0])


def test_heading_in_the_line() -> None:
    assert _blocks(f"{LEAD}\n◆서귀포=서귀포시는 302억원으로 사업을 꾸렸다.\n")[1:] == [
        ("subtitle", "◆", 1, "◆서귀포="), ("paragraph", "", 0, "서귀포시는 302억원으로 사업을 꾸렸다."),
    ]


def test_heading_without_marker() -> None:
    assert [kind for kind, *_ in _blocks(f"{LEAD}\n\n공공일자리 472명에게\n\n나루시는 공공근로에 280명을 뽑는다고 밝혔다.\n")] == [
        "paragraph", "subtitle", "paragraph",
    ]


@pytest.mark.parametrize("row", ["구분 | 인원 | 예산", "구분 / 인원 / 예산", "공공근로    118명    842백만원"])
def test_tables(row: str) -> None:
    assert _blocks(f"{LEAD}\n{row}\n")[1][0] == "table"


@pytest.mark.parametrize(
    "caption", ["▲ 청년 40명이 첫 수업을 듣고 있다. <가람시 제공>", "청년 40명이 첫 수업을 듣고 있다. (사진_가람시청 제공)", "△ 16일 교육 모습. /가람시 제공"]
)
def test_captions(caption: str) -> None:
    assert _blocks(f"{LEAD}\n{caption}\n")[1][0] == "caption"


def test_what_goes_on_in_a_picture_is_told_in_a_line_alone() -> None:
    picture, item, next_item = "▲ 가람시 직원들이 지난 3일 모집 설명회를 열고 있다.", "▲ 어르신 30명이 거리를 가꾸고 있다.", "▲ 청년 12명이 밭을 일구고 있다."
    assert [kind for kind, *_ in _blocks(f"{picture}\n{LEAD}\n")] == ["caption", "paragraph"]
    assert [kind for kind, *_ in _blocks(f"{LEAD}\n{item}\n{next_item}\n")] == ["paragraph", "bullet", "bullet"]


def test_questions_are_no_bullets() -> None:
    text = f"{LEAD}\n\n― 얼마나 주나.\n“월 50만원이다.”\n\nQ. 몇 명인가?\nA. 40명이다.\n"
    assert [kind for kind, *_ in _blocks(text.replace("―", "-"))] == ["paragraph"] * 5


@pytest.mark.parametrize("row", read_package_table("jobnews.article", "outline_markers.tsv", ["marker", "family", "use"]), ids=lambda row: row["marker"])
def test_every_marker_opens_a_bullet(row: dict[str, str]) -> None:
    kind, marker, level, _ = _blocks(f"{LEAD}\n{row['marker']} 공공근로에 118명을 쓴다.\n")[1]
    assert (kind, marker, level) == ("bullet", row["marker"], 1)
