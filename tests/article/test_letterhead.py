"""Press releases: what stands above their headline, and the fields of web pages that hold it."""

from __future__ import annotations

import pytest

from jobnews import extract

_STORY = "군산시는 청년 40명을 뽑는다고 8일 밝혔다. 시는 이를 위해 예산 3억원을 세웠다."


@pytest.mark.parametrize(
    "above",
    [
        "군 산 시  보 도 자 료\n2009년 3월 10일(화) 조간부터 보도하여 주시기 바랍니다.",
        "보 도 자 료\n2009. 3. 10(화) 석간부터 보도해 주시기 바랍니다",
        "고용노동부  보도자료          http://www.garam.example\n배포 즉시 보도하여 주시기 바랍니다.",
        "보도자료\n자료배포일 2009. 3. 9(월)  매수 총 3매  담당부서 일자리정책팀\n팀장 이○○, 사무관 박○○  ☎ 063-000-0000",
        "보도자료\n보도일시 : 2009. 3. 10.(화) 조간부터\n담 당 : 일자리과 과장 이○○, 주무관 박○○ ☎ 063-000-0000",
        "보도자료\n2009. 3. 10.(화) 조간부터 보도하여 주시기 바랍니다.\n담당과: 일자리정책과  담당자: 과장 이○○(063-000-0000)",
        "보도자료\n배포일시 2009. 3. 9.\n고용정책본부 청년고용팀   팀장 이OO   사무관 박OO",
        "가람신문  www.garam.example",
        "가람복지소식 http://garam.example",
        "내 삶이 즐거운 군산\n시정소식\n보도자료(상세화면) - 제목, 작성자, 작성일, 내용 정보를 제공하는 표 입니다.",
        "시정소식\n- 제목",
        "제공일자: 2009. 3. 9.(월)   담당부서: 일자리과 (팀장 이OO ☎ 063-000-0000)\n사진 있음(2매)  즉시보도",
    ],
)
def test_the_headline_stands_below_the_letterhead(above: str) -> None:
    article = extract(f"{above}\n\n군산시, 청년 일자리 40개 새로 만든다\n\n{_STORY}").article
    assert article.title is not None
    assert article.title.text == "군산시, 청년 일자리 40개 새로 만든다"


@pytest.mark.parametrize(
    "label", ["제목 : ", "제목 | ", "제목   ", "제  목 : ", "제목│"],
)
def test_the_label_of_the_headline_is_no_part_of_it(label: str) -> None:
    page = f"군산시청 > 시정소식\n{label}군산시, 청년 일자리 40개 새로 만든다\n작성자 일자리과 | 작성일 2019-03-08 | 조회수 12\n\n{_STORY}"
    title = extract(page).article.title
    assert title is not None
    assert (title.text, page[title.span.start : title.span.end]) == ("군산시, 청년 일자리 40개 새로 만든다",) * 2


@pytest.mark.parametrize(
    "headline",
    [
        "군산시 추경 300억 “청년 일자리에 먼저 쓴다”",
        "군산시 청년 “우리 동네에서 함께 일하고 싶어요”",
        "[사람] ‘밤마다 도면을 그리며 새 일을 배웠습니다’",
    ],
)
def test_a_headline_may_end_in_words_that_somebody_says(headline: str) -> None:
    title = extract(f"{headline}\n가람신문  입력 2017.06.07 15:22\n\n{_STORY}").article.title
    assert title is not None
    assert title.text == headline


def test_a_page_that_opens_with_a_quotation_has_no_headline() -> None:
    assert extract(f"그는 새벽마다 밭에 나가며 말했다. “오늘도 일이 있어 다행이다”\n\n{_STORY}").article.title is None


@pytest.mark.parametrize("headline", ["제목 없는 일자리, 군산시가 이름 붙인다", "보도 해설: 군산시 청년 일자리 40개"])
def test_headlines_that_only_begin_like_fields(headline: str) -> None:
    title = extract(f"{headline}\n\n{_STORY}").article.title
    assert title is not None
    assert title.text == headline


def test_the_fields_of_a_web_page_each_in_a_line() -> None:
    page = f"뉴스·소식\n- 제목\n- 군산시, 청년 일자리 40개 새로 만든다\n- 등록일\n- 2011-05-11\n- 조회\n- 1,140\n{_STORY}"
    article = extract(page).article
    assert article.title is not None
    assert article.title.text == "군산시, 청년 일자리 40개 새로 만든다"
    assert article.published is not None
    assert str(article.published.date) == "2011-05-11"
