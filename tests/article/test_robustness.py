"""Any text goes through, keeps its length, and takes time in proportion to it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from growth import MOST_GROWTH, time_growth
from hypothesis import given, settings
from hypothesis import strategies as st

from jobnews.article.reader import read_page

SENTENCE = "가람시는 청년 40명에게 줄 일자리 예산을 20억원 늘린다고 밝혔다. "
PIECES = [
    SENTENCE, "가람시, 청년 40명에 월 50만원\n", "승인 2021.03.08 08:50\n", "저작권자 © 가람신문\n", "관련기사\n", "댓글 0\n", "\n", "\n\n", " ",
    "오하늘 기자 a@b.kr\n", "홈 > 사회\n", "• 맑음강릉 2.4℃\n", "[마산] ", "(가람=한빛뉴스) 오하늘 기자 = ", "□ 개요\n", " ○ 40명\n", "◆가람=", "…", "“", "”",
    "구분 | 인원\n", "#일자리 #청년\n", "이 기사를 공유합니다", "2021. 3. 8.(월)", "ⓒ", "<", ">", "=", "다.", "A.", "1.", "|", "  ", "/", "@",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join))
def test_any_page(text: str) -> None:
    page = read_page(text)
    assert len(page.text) == len(text)
    assert all(kept in (said, " ") for kept, said in zip(page.text, text, strict=True))
    assert page.text.count("\n") == text.count("\n")
    bounds = [(block.start, block.end) for block in page.blocks]
    assert bounds == sorted(bounds)
    assert all(first[1] <= second[0] for first, second in pairwise(bounds))
    assert all(page.text[start:end].strip() for start, end in page.sentences)
    assert all(any(start >= first and end <= last for first, last in bounds) for start, end in page.sentences)
    covered = set().union(*(range(start, end) for start, end in page.sentences))
    assert all(at in covered for at, character in enumerate(page.text) if not character.isspace())


@given(st.text(max_size=200))
def test_whole_text_keeps_everything(text: str) -> None:
    assert read_page(text, whole_text=True).text == text


@pytest.mark.parametrize(
    "piece",
    [
        SENTENCE, SENTENCE + "\n", "가나\n", " ", "\n", "\n \n", ".", "(", "[", "[가=", "2021.03.", "승인 2021.03.08 08:50\n", "청년 사업을 시작해서 가는\n", "오하늘 기자 ",
        SENTENCE + "\n저작권자 © 가람신문\n", SENTENCE + "\n관련기사\n나루시 40명 모집한다\n", "#가", "가 > ", "ⓒ 가", "“가다.”", "가나다라마바사아자차카\n\n\n", "◆가=나", "1.", " .",
        " / 가", "   가", "다", "\t", "a@",
    ],
)  # fmt: skip
def test_linear_time(piece: str) -> None:
    assert time_growth(lambda length: read_page(piece * (length // len(piece))), 50_000) <= MOST_GROWTH
