"""What stands twice: which of the two stays."""

from __future__ import annotations

import pytest

from jobnews.article.reader import read_page

HEADLINE = "가람시, 청년 40명에 월 50만원 준다"
LEAD = "가람시는 미취업 청년 40명에게 석 달 동안 월 50만원을 준다고 11일 밝혔다."
SECOND = "시는 이 사업에 국비 3억원과 시비 2억원을 들이며 접수는 다음 달 4일까지다."
DATE = "승인 2021.08.11 08:50"


def _kept(*lines: str) -> list[str]:
    return [line for line in read_page("\n".join(lines) + "\n").text.split("\n") if line.strip()]


def test_headline_next_to_the_article_stays() -> None:
    page = read_page(f"{HEADLINE}\n{HEADLINE}\n{DATE}\n{LEAD}\n")
    assert page.title is not None
    assert page.title.start == len(HEADLINE) + 1
    assert page.text.count("월 50만원") == 2


@pytest.mark.parametrize(
    "page_title",
    [
        f"{HEADLINE} < 지역 < 기사본문 - 가람신문",
        f"{HEADLINE} - 가람신문",
        f"{HEADLINE} | 가람신문",
        f"{HEADLINE} : 가람신문",
    ],
)
def test_title_of_the_page(page_title: str) -> None:
    assert _kept(page_title, "홈 | 정치 | 경제", HEADLINE, DATE, LEAD) == [HEADLINE, LEAD]


def test_headline_again_below_the_article() -> None:
    assert _kept(HEADLINE, DATE, LEAD, SECOND, HEADLINE) == [HEADLINE, LEAD, SECOND]


@pytest.mark.parametrize("cut", ["…", "...", ""])
def test_lead_cut_off_above_the_headline(cut: str) -> None:
    assert _kept(LEAD[:38] + cut, HEADLINE, DATE, LEAD, SECOND) == [HEADLINE, LEAD, SECOND]


def test_whole_lead_above_the_headline() -> None:
    assert _kept(LEAD, HEADLINE, DATE, LEAD, SECOND) == [HEADLINE, LEAD, SECOND]


def test_whole_second_copy() -> None:
    assert _kept(HEADLINE, DATE, LEAD, SECOND, HEADLINE, DATE, LEAD, SECOND) == [HEADLINE, LEAD, SECOND]


def test_second_copy_from_the_middle_on() -> None:
    assert _kept(LEAD, SECOND, "<가람방송 / www.garam.example>", SECOND) == [LEAD, SECOND]


def test_second_copy_in_one_paragraph() -> None:
    assert _kept(LEAD, SECOND, f"{LEAD} {SECOND}") == [LEAD, SECOND]


def test_second_copy_in_more_paragraphs() -> None:
    assert _kept(f"{LEAD} {SECOND}", LEAD, SECOND) == [f"{LEAD} {SECOND}"]


def test_like_is_not_same() -> None:
    rows = ["공공근로 118명 842백만원", "공공근로 118명 530백만원", "가람시는 40명을 뽑는다.", "가람시는 40명을 뽑아 나루시에 보낸다."]
    assert _kept(HEADLINE, LEAD, *rows) == [HEADLINE, LEAD, *rows]


def test_short_lines_may_repeat() -> None:
    assert _kept(LEAD, "합계 40명", SECOND, "합계 40명") == [LEAD, "합계 40명", SECOND, "합계 40명"]
