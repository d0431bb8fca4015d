"""Sentences: where one ends, and where a full stop ends nothing."""

from __future__ import annotations

import pytest

from jobnews.article.reader import read_page
from jobnews.article.sentences import split_sentences


@pytest.mark.parametrize(
    "claim",
    [
        "시는 40명을 뽑는다.| 접수는 4일까지다.",
        "시는 40명을 뽑는다.|이어 군도 20명을 뽑는다.",
        "올해 예산은 총 164억원.| 이 중 74%를 먼저 쓴다.",
        "“일자리가 늘었습니다.| 고맙습니다.”라고 말했다.| 웃었다.",
        "그는 “늘리겠다.”며 웃었다.| 박수가 나왔다.",
        "그는 “늘리겠다”고 했다.| 박수가 나왔다.",
        "“늘리겠다.”| 그의 말이다.",
        "왜 줄었나?| 예산 탓이다!| 그렇다.",
        "“왜 줄었나?”라고 물었다.",
        "취업률은 3.5%다.| 목표는 4.2%였다.",
        "기간은 2024. 2. 16.(금)부터 2024. 3. 1.까지다.| 문의는 시청에 한다.",
        "(주)한빛과 (재)나루가 맡는다.| A.B. 존스가 왔다.",
        "가. 수도권 : 서울, 경기",
        "Q. 얼마나 주나?| A. 월 50만원이다.",
        "No. 3 공장에서 일한다.| 끝났다.",
        "신청서는 www.garam.go.kr에서 받는다.| 마감은 4일.",
        "그래서… 줄었다.| 그랬다.",
        "1. 모집 규모: 20개 기업",
        "시는 밝혔다.|▲청년 40명 ▲노인 30명을 뽑는다.",
    ],
)
def test_sentences(claim: str) -> None:
    text = claim.replace("|", "")
    below = f"시는 밝혔다.\n{text}"
    wanted = [piece.strip() for piece in claim.split("|")]
    assert [text[start:end] for start, end in split_sentences(text, 0, len(text))] == wanted
    assert [below[start:end] for start, end in split_sentences(below, len(below) - len(text), len(below))] == wanted


def test_no_sentence_crosses_a_block() -> None:
    page = read_page("청년 40명에 5억원\n\n시는 40명을 뽑아\n\n□ 예산은 5억원이다. 접수는 4일까지다.\n")
    bounds = [(block.start, block.end) for block in page.blocks]
    assert len(page.sentences) == 4
    assert all(any(start >= first and end <= last for first, last in bounds) for start, end in page.sentences)


@pytest.mark.parametrize("text", ["가" * 5000, "가나다 " * 2000, "3.5" * 2000])
def test_no_sentence_is_endless(text: str) -> None:
    sentences = split_sentences(text, 0, len(text))
    assert max(end - start for start, end in sentences) <= 1000
    assert "".join(text[start:end] for start, end in sentences).replace(" ", "") == text.replace(" ", "")
