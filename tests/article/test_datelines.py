"""What stands in front of a first paragraph and behind a last one, and what only looks like it."""

from __future__ import annotations

import pytest

from jobnews.article.reader import read_page

SENTENCE = "가람시는 청년 40명에게 줄 일자리 예산을 20억원 늘린다고 밝혔다."


@pytest.mark.parametrize(
    "dateline",
    [
        "[마산]", "【가람】", "[가람·나루]", "(포탈뉴스통신)", "[시사매거진/전북]", "(가람=한빛뉴스)", "(가람=한빛뉴스) 오하늘 기자 =",
        "(가람·나루=한빛뉴스) 오하늘 정다온 기자 =", "[가람=뉴시스]오하늘 기자 =", "[가람=뉴시스] 오하늘 기자 =", "【무주=코리아플러스】",
        "【 청년일보 】", "【 청년일보=오하늘 기자 】", "[한빛경제 오하늘 기자]", "[한빛경제 영남취재본부 오하늘 기자]", "[한빛경제=오하늘 기자]",
        "[한빛경제 영남본부 = 오하늘 기자]", "[가람인터넷신문=가람/오하늘 기자]", "[가람인터넷신문/오하늘 기자]", "(한빛경제 오하늘 기자)",
        "한빛경제 오하늘 기자 =", "한빛경제 오하늘 기자=", "오하늘 기자 =", "[TV한빛=오하늘 기자]", "[가람경제신문/나루 오하늘 기자]",
        "[헤럴드한빛(가람)=오하늘 기자]", "〔가람=한빛통신〕", "<한빛일보>", "(나루=한빛데일리) 오하늘 기자 |",
    ],
)
def test_dateline(dateline: str) -> None:
    page = read_page(f"{dateline} {SENTENCE}\n")
    assert page.text.strip() == SENTENCE
    assert page.dateline is not None


@pytest.mark.parametrize(
    "opening",
    [
        "(가칭)", "(재)", "[표]", "[단독]", "(사)", "[2026년 상반기]", "<취업정착금>", "(단기 프로그램)", "[청년 40명]", "‘한빛경제’",
        "한빛경제연구원은", "(1인당 50만원)", "<새일 별별 상담소>", "A=B이면",
    ],
)
def test_no_dateline(opening: str) -> None:
    assert read_page(f"{opening} {SENTENCE}\n").text == f"{opening} {SENTENCE}\n"


@pytest.mark.parametrize(
    "signature",
    [
        " 오하늘 기자", "오하늘기자", " /오하늘 기자 haneul@garam.example", " 가람=오하늘 기자 haneul@", " <오하늘 기자>", " 오하늘 기자 haneul@garam.example",
        " /가람=오하늘 기자", " 글·사진 오하늘 기자",
    ],
)
def test_signature_behind_the_last_sentence(signature: str) -> None:
    page = read_page(f"{SENTENCE}{signature}\n")
    assert page.text.strip() == SENTENCE
    assert page.whole[page.furniture[0][0] : page.furniture[0][1]].strip() == signature.strip()


@pytest.mark.parametrize("ending", [" 오하늘 기자가 물었다.", " 시민기자 40명도 뽑는다.", " “기자 40명입니다.”"])
def test_no_signature(ending: str) -> None:
    assert read_page(f"{SENTENCE}{ending}\n").text == f"{SENTENCE}{ending}\n"
