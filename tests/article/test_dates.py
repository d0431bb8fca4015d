"""The date of publication: its forms on a line under the headline, and the dates that are none."""

from __future__ import annotations

from datetime import date

import pytest

from jobnews.article.reader import read_page
from jobnews.lexicon.table import read_package_table

HEADLINE = "가람시 일자리 예산 20억원 늘어난다"
BODY = "가람시는 청년 40명에게 줄 일자리 예산을 20억원 늘린다고 밝혔다."
EIGHTH_OF_MARCH = date(2021, 3, 8)


def _published(line: str) -> date | None:
    return read_page(f"{HEADLINE}\n{line}\n\n{BODY}\n").published


@pytest.mark.parametrize(
    "line",
    [
        "승인 2021.03.08 08:50",
        "• 승인 2021.03.08 08:50",
        "입력 : 21.03.08 14:34|수정 : 21.03.09 14:34|가람타임즈신문|댓글 0",
        "입력 2021-03-08 08:17 | 수정 2021-03-09 09:05",
        "수정 2021-03-09 09:05 | 입력 2021-03-08 08:17",
        "입력2021.03.08. 오전 8:50",
        "입력 2021. 3. 8. 08:50 수정 2021. 3. 9. 09:00 댓글 0개",
        "기사입력 2021/03/08 [23:58]",
        "최초입력 2021-03-08 11:20:05",
        "등록 2021.03.08 12:30:12",
        "등록일 2021-03-08  조회수 2,317  첨부파일 3개(1.2MB)",
        "기사등록 2021/03/08 16:05:43",
        "작성일 2021-03-08 15:20   글쓴이 운영자   조회수 3,417   첨부 1",
        "작성일자: 2021년 3월 8일",
        "게시일 2021.3.8.",
        "송고시간 2021-03-08 15:48",
        "2021/03/08 15:48 송고",
        "배포일시: 2021. 3. 8.(월) 09:00 / 배포 즉시 보도 가능",
        "보도시점  2021. 3. 8.(월) 12:00 이후 (3. 9.(화) 조간)   배포  2021. 3. 8.(월)",
        "보도일시 | 2021. 3. 8.(월) 조간부터",
        "Published : 2021-03-08 10:00",
        "date 2021-03-08",
        "Posted Mar 8, 2021",
        "UPDATED 없음 | 승인 2021-03-08 00:00",
        "2021.03.08 (월)",
        "2021년 3월 8일 월요일",
        "가람일보 | 2021년 3월 8일 월요일",
        "<가람노동뉴스> 2021년 3월 8일",
        "[2021-03-08]",
        "[가람경제 2021-03-08 17:22]",
        "2021-03-08 19:05:11",
        "2021년 3월 8일(월) 17:40  가람노동소식",
        "가람일보 | 2021-03-08 03:00",
        "2021/03/08 [11:28] ⓒ 가람참소리",
        "입력 : 2021. 03. 08. 16:40   가람신문 / 서리안",
        "오피니언 > 칼럼        기고 강바람(노무사)        2021.03.08. 19:20",
        "가람신문 webmaster@garam.example 승인 2021.03.08 11:03   댓글 0",
        "오하늘 기자 haneul@garam.example | 입력 2021-03-08 08:17",
        "기자명 오하늘 기자   입력 2021.03.08 10:12   수정 2021.03.09 14:30   댓글 2",
        "2021.03.08 07:00 오하늘 기자, 정선아 인턴기자",
        "20210308 가람일보",
        "2021년03월08일 10시30분",
        "등록시간 2021-03-08T08:50:00+09:00",
        "지면 9면 | 입력 2021.03.08",
        "2021.03.08 가람시청",
    ],
)
def test_date_of_publication(line: str) -> None:
    assert _published(line) == EIGHTH_OF_MARCH


@pytest.mark.parametrize(
    "line",
    [
        "일시: 2021. 3. 8.(월) 14:00, 시청 대강당",
        "행사일: 2021년 3월 8일",
        "접수기간 : 2021. 3. 8. ~ 3. 19.",
        "□ 기간: 2021. 3. 8.(월) ~ 6. 30.(수) / 4개월",
        "○ 2021. 3. 8. 개소",
        "2021년 3월 8일부터 석 달 동안 청년 40명 모집",
        "2021년 3월 8일 시청 대강당에서 업무협약식 개최",
        "2021년 13월 8일",
        "2021.02.30 08:50",
        "등록번호 가람 아00123",
        "가람시 공고 제2021-38호",
        "대표전화 055-000-2021",
        "21.3.8",
        "3월 8일 (월)",
        "버전 2021.3.8.1",
        "1844.03.08",
        "예산 2021-2022",
    ],
)
def test_no_date_of_publication(line: str) -> None:
    assert _published(line) is None


def test_dates_of_the_body_are_none() -> None:
    assert read_page(f"{HEADLINE}\n\n가람시는 2021년 3월 8일 업무협약을 맺었다고 밝혔다.\n{BODY}\n").published is None


def test_labelled_date_wins_over_the_day_of_the_visit() -> None:
    page = read_page(f"2024.11.13 (수)\n\n{HEADLINE}\n등록 2021.03.08 08:57:58\n\n{BODY}\n")
    assert page.published == EIGHTH_OF_MARCH
    assert page.published_at is not None
    assert page.whole[page.published_at.start : page.published_at.end].startswith("2021.03.08")


def test_date_at_the_end() -> None:
    assert read_page(f"{HEADLINE}\n\n{BODY}\n2021.03.08 07:00 오하늘 기자\nⓒ 가람뉴스\n").published == EIGHTH_OF_MARCH


def test_changed_date_only_where_there_is_no_other() -> None:
    assert _published("최종수정 2021.03.08 08:50") == EIGHTH_OF_MARCH


@pytest.mark.parametrize("label", [row["label"] for row in read_package_table("jobnews.article", "date_labels.tsv", ["label", "rank"])])
def test_every_label_introduces_a_date(label: str) -> None:
    assert _published(f"{label} 2021-03-08") == EIGHTH_OF_MARCH
