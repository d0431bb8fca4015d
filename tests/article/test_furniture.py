"""What a line is by what it says, and that every word of the lists does its work."""

from __future__ import annotations

import pytest

from jobnews.article.extent import mark_furniture
from jobnews.article.furniture import classify
from jobnews.article.lines import split_lines
from jobnews.article.reader import read_page
from jobnews.article.vocabulary import words
from jobnews.lexicon.table import Row, read_package_table

PHRASES = read_package_table("jobnews.article", "furniture.tsv", ["phrase", "match", "role"])
ARTICLE = "가람시는 청년 40명에게 줄 일자리 예산을 20억원 늘린다고 밝혔다."


def _role(line: str) -> str:
    (only,) = split_lines(line)
    return classify(only)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("이 기사를 공유합니다  페이스북  트위터  카카오톡  URL복사", "control"),
        ("[글자 크게] [글자 작게] [인쇄] [메일로 보내기]", "control"),
        ("본문 글씨 키우기   본문 글씨 줄이기", "control"),
        ("<편집자주>", "control"),
        ("기사수정", "control"),
        ("사진=가람시 제공", "control"),
        ("자료제공=가람시", "control"),
        ("/사진제공=가람시", "control"),
        ("[사진=이미지뱅크]", "control"),
        ("가람도청 전경 [사진=가람도] 2018.11.8.press@garam.example |", "control"),
        ("페이지 정보", "control"),
        ("ⓒ가람뉴스", "control"),
        ("#일자리#청년#가람시", "control"),
        ("1,000 원 추가", "control"),
        ("(우 30117) 세종특별자치시 한누리대로 422 정부세종청사 11동", "control"),
        ("(15335) 가람도 나루시 물길구 화랑로 387", "control"),
        ("우)12345 가람시 물길로 12", "control"),
        ("가람광역시 나루구 물길로 95(다리동)", "control"),
        ("[가람닷컴 바로가기] [구독신청]", "control"),
        ("홈 > 사회 > 복지·고용", "menu"),
        ("알림마당 > 공지사항 > 여성·일자리", "menu"),
        ("홈  전체기사  정치  경제  사회  지역(강변·나루)  오피니언  포토  구독신청", "menu"),
        ("종합 | 정치 | 경제 | 사회 | 지역 | 피플 | 사설", "menu"),
        ("사회", "menu"),
        ("전체기사  사람  마을  살림  바다", "menu"),
        ("홈 | 들녘 | 물길 | 사람들", "menu"),
        ("정치 사회 경제 문화 나루터 대전 세종", "menu"),
        ("HOME  구독  | 원주 춘천·강릉 속초·고성·양양 횡성", "menu"),
        ("• 맑음동두천 6.4℃", "weather"),
        ("• 울산 5.3℃", "weather"),
        ("제주 8℃ | 서귀포 11℃ | 성산 9℃", "weather"),
        ("흐림파주 -6.5℃  맑음강릉 1.3℃  서울 -3.2℃", "weather"),
        ("오하늘 기자 haneul@garam.example", "byline"),
        ("/ 오하늘 기자", "byline"),
        ("/오하늘 본지 논설위원", "byline"),
        ("곡성=글·사진 오하늘 기자", "byline"),
        ("haneul@garam.example", "byline"),
        ("취재=오하늘 기자", "byline"),
        ("입력 : 21.02.16 14:34|수정 : 21.02.16 14:34|가람신문|댓글 0", "dated"),
        ("2021.03.08 07:00 오하늘 기자, 정선아 인턴기자", "dated"),
        ("2026.03.12 (목)", "day"),
        ("[뉴스출처 : 고용노동부]", "end"),
        ("<저작권자 © 가람신문, 무단 전재 및 재배포 금지>", "end"),
        ("ⓒ 가람신문(www.garam.example) 무단전재·재배포 금지", "end"),
        ("Copyright 2021 GARAM All rights reserved.", "end"),
        ("이전글 청년 300명 채용박람회", "end"),
        ("독자의견 (2)", "end"),
        ("구독료 월 5,000원 | 후원계좌 ○○은행", "end"),
        ("가람신문 | 경남 가람시 00로 12 | 등록번호 경남 아00002 | 청소년보호책임자 이진주", "end"),
        ("가장 많이 본 기사", "others"),
        ("[지역 많이 본 기사]", "others"),
        ("오하늘 기자의 다른기사 보기", "others"),
        ("이 기사와 함께 본 기사", "others"),
    ],
)
def test_furniture(line: str, role: str) -> None:
    assert _role(line) == role


@pytest.mark.parametrize(
    "line",
    [
        "가람시, 청년 40명에 월 50만원 준다",
        "대전·세종·충남 채용박람회",
        "정치 경제 사회 문화 네 분야 일자리 토론회",
        "사회 복지 문화 일자리 대전 동구 토론회",
        "전체 | 청년 300명 | 여성 200명 | 노인 100명",
        "대전 | 1,240백만원 | 120명",
        "구분 / 총사업비 / 국비 / 시비 / 고용 목표",
        "댓글부대 논란 속 일자리 예산 20억 통과",
        "공유경제 기업 10곳에 3억원",
        "저녁이 있는 삶, 근로시간 줄인 기업에 1인당 50만원",
        "오하늘 기자가 만난 청년 40명",
        "기자회견 연 노조 500명",
        "○ 사업개발비: 기업당 연 3,000만원 이내",
        "문의: 가람시 일자리지원과 ☎ 02-860-0000",
        "붙임 2024년 사업비 내역 (단위: 백만원)",
        "▲ 청년 40명이 첫 수업을 듣고 있다. <가람시 제공>",
        "기온 30℃ 넘으면 야외 근로자 200명 휴식",
        "끝까지 책임지는 취업지원, 300명 목표",
        "저작권 강사 20명 양성",
        "예산 늘려 > 일자리 40개 늘려",
        "사진작가 10명 모집",
        "시민기자 40명 모집",
        "지역 기자 간담회",
        "도지사, 지역 기자 간담회 개최",
        "청년 PD 40명 뽑는다",
        "숙식과 50만원 제공",
        "○ 문의: 대표전화 1350",
        "자료: 통계청",
        "가람광역시 나루구 물길로 95에 새 공장",
        "(30117명) 가람시 목표 2",
        "구분 | 서울 | 경기 | 인천",
    ],
)
def test_no_furniture(line: str) -> None:
    assert _role(line) == ""


def _id(row: Row) -> str:
    return f"{row['match']}-{row['phrase']}"


@pytest.mark.parametrize("row", PHRASES, ids=_id)
def test_every_phrase_has_its_role(row: Row) -> None:
    line = {"whole": "[{}] 0", "start": "{} 가람신문", "inside": "가람신문 {} 나루"}[row["match"]].format(row["phrase"])
    assert _role(line) == row["role"]


def test_no_phrase_stands_twice() -> None:
    keys = [(row["phrase"], row["match"]) for row in PHRASES]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("word", words("menu_words", "word"))
def test_every_menu_word_makes_a_menu(word: str) -> None:
    assert _role(f"{word} | 홈 | {word}") in ("menu", "control", "end", "others")


@pytest.mark.parametrize("word", words("front_page_words", "word"))
def test_every_front_page_word_begins_a_menu_of_sections_unknown(word: str) -> None:
    assert _role(f"{word}  마을살림  물때  들녘  포구") == "menu"
    assert _role("포구  마을살림  물때  들녘  갯가") == ""


@pytest.mark.parametrize("sky", words("sky_words", "word"))
def test_every_sky_word_stands_in_weather_lists(sky: str) -> None:
    assert _role(f"• {sky}강릉 -2.4℃") == "weather"


@pytest.mark.parametrize("title", words("writer_titles", "title"))
def test_every_writer_signs(title: str) -> None:
    assert _role(f"/ 오하늘 {title}") == "byline"


@pytest.mark.parametrize("ending", words("outlet_endings", "ending"))
def test_every_outlet_opens_a_paragraph(ending: str) -> None:
    page = read_page(f"[나루{ending}] {ARTICLE}")
    assert page.dateline is not None
    assert page.text.strip() == ARTICLE


def test_after_the_end_nothing_is_left() -> None:
    lines = split_lines(f"{ARTICLE}\n{ARTICLE[:-4]}전했다.\n저작권자 © 가람신문\n나루시 청년 300명 모집\n노인 200명 채용")
    mark_furniture(lines)
    assert [bool(line.role) for line in lines] == [False, False, True, True, True]
