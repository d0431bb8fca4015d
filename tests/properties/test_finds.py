"""Texts that once broke something, as the properties and the fuzz target found them, cut to what is needed."""

from __future__ import annotations

import unicodedata

import pytest
from invariants import check_document, records_of

from jobnews import Document, extract

FINDS = {
    "a list item that is a region and the end of the text": "▲대구",
    "half of a surrogate pair in a title and in a name": "한빛일보 독자가 오래 기다린 소식\n\n‘\ud800내일채움 지원사업’을 추진한다고 대구시가 밝혔다. 청년 100명을 뽑는다고 한다.",
    "a table in a unit that ends like money and is none": "(단위: 가나원)\n구분 | 국비 | 시비\n다솜 사업 | 50,000 | 25,000\n",
    "an amount across line ends of the old Macintosh in a text with others": "첫해는\n월 110\r만 원을 준다.",
    "digits of other scripts inside words": "가온시는 청년 ٣명에게 १억𝟗천만원을 지원한다.",
    "a part of a person": "홈 > 사회\n갹인 2020.41명 지원\n승인 2021.03.08 08:50",
    "a range that is one only before 까지": "형편에 따라 50만원부터 80만원까지 준다.",
    "a row of a table wider than its heads": "(단위: 명, 개)\n구분 | 갑 | 을\n가람읍 | 3 | 4 | 7 | 9\n",
    "a number that ends where another begins": "총예산 7억3726만 30억)을 들인다.",
    "cents behind a range": "입장료는 5달러 50센트~7유로 5센트로 잡았다.",
}


@pytest.mark.parametrize("text", FINDS.values(), ids=FINDS)
def test_find(text: str) -> None:
    document = extract(text)
    check_document(document, text)
    Document.model_validate_json(document.model_dump_json())
    Document.model_validate_json(document.model_dump_json(indent=2))
    assert records_of(extract(unicodedata.normalize("NFD", text))) == records_of(document)


def test_half_pairs_are_question_marks_in_json() -> None:
    """Offsets stay, and with `indent` or without the JSON says the same."""
    document = extract("‘\ud800내일채움 지원사업’을 추진한다고 대구시가 밝혔다.")
    (program,) = document.programs
    read = Document.model_validate_json(document.model_dump_json())
    assert read == Document.model_validate_json(document.model_dump_json(indent=2))
    assert (read.programs[0].text, read.programs[0].span) == (program.text.replace("\ud800", "?"), program.span)
