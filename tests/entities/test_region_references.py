"""References to the home region: left out by default, resolved when asked for; and time in proportion to the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from growth import MOST_GROWTH, time_growth

from jobnews import Config, Extractor, extract
from jobnews.core.text import TextView
from jobnews.entities import region

ARTICLE = "전주시가 청년 인턴을 모집한다. 전주시는 3일 이같이 밝혔다.\n{} 기업에서 여섯 달 일한다."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(Config(anaphoric_regions=True))


@pytest.mark.parametrize(
    ("words", "text", "name"),
    [
        ("도내", "도내", "전라북도"),
        ("관내", "관내", "전라북도 전주시"),
        ("시는", "시", "전라북도 전주시"),
        ("市는", "市", "전라북도 전주시"),
        ("도가 고른", "도", "전라북도"),
    ],
)
def test_a_reference_means_the_home_region(extractor: Extractor, words: str, text: str, name: str) -> None:
    article = ARTICLE.format(words)
    found = [r for r in extractor.extract(article, published="2021-05-03").regions if r.anaphoric]
    assert [(r.text, r.name) for r in found] == [(text, name)]
    assert not any(r.anaphoric for r in extract(article, published="2021-05-03").regions)


@pytest.mark.parametrize("words", ["군내", "시간", "도움을 주는", "3시에 여는", "시집을 파는"])
def test_what_is_no_reference(extractor: Extractor, words: str) -> None:
    found = extractor.extract(ARTICLE.format(words), published="2021-05-03").regions
    assert not any(r.anaphoric for r in found)


def test_no_home_no_reference(extractor: Extractor) -> None:
    assert extractor.extract("도내 기업과 관내 기업, 시는 밝혔다.").regions == ()


@pytest.mark.parametrize(("day", "code"), [("2021-05-03", "4500000000"), ("2025-05-03", "5200000000")])
def test_a_users_form_follows_the_date(tmp_path: Path, day: str, code: str) -> None:
    lexicon = tmp_path / "names.tsv"
    lexicon.write_text("type\taction\tname\tcode\nregion\tadd\t온고을누리\t5200000000\n", encoding="utf-8")
    regions = Extractor(Config(lexicons=(lexicon,))).extract("온고을누리에서 열린다.", published=day).regions
    assert [(r.text, r.code) for r in regions] == [("온고을누리", code)]


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["중구 ", "중구, ", "서울", "서울·", "동·", "고성·", "서울 중구 나운동 "])
def test_time_grows_with_the_text_and_no_faster(extractor: Extractor, unit: str) -> None:
    def find_regions(times: int) -> None:
        reading = extractor.open(TextView(unit * times))
        extractor._find_names(reading)
        region.find(reading)

    assert time_growth(find_regions, 4_000) <= MOST_GROWTH


@pytest.mark.parametrize("text", ["시는 목표를 달성했다. 시는 100% 달성하려 한다.", "시는 예산안을 냈다. 시는 예산위원회를 연다.", "도는 지원을 강화한다. 도는 강화책을 낸다."])
def test_words_that_begin_like_a_region_are_no_home(text: str) -> None:
    assert extract(text, published="2019-07-10").article.home_region is None


def test_a_university_is_no_sign_of_where_an_article_is_from() -> None:
    text = "강남대에 새 센터\n\n경기 용인시는 강남대가 공모에 뽑혔다고 밝혔다. 강남대는 3억원을 받는다. 강남대에는 센터가 선다."
    home = extract(text, published="2022-05-12").article.home_region
    assert home == "경기도 용인시"
