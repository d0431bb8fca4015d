"""Every word of the lists behind the links does what its row says."""

from __future__ import annotations

import pytest

from jobnews import Document, explain, extract
from jobnews.lexicon.table import read_package_table

_CONTINUATIONS = read_package_table("jobnews.links", "continuations.tsv", ("word", "strong", "example"))
_OUTSIDE = read_package_table("jobnews.links", "outside.tsv", ("word", "side", "reach", "bound", "named", "why", "example"))
_EARNINGS = read_package_table("jobnews.links", "earnings.tsv", ("word", "example"))
_TABLE_HEADS = read_package_table("jobnews.links", "table_heads.tsv", ("word", "status"))
_SIGNS = {row["sign"]: int(row["weight"]) for row in read_package_table("jobnews.links", "signs.tsv", ("sign", "weight", "means"))}
_SIGN_WORDS = read_package_table("jobnews.links", "sign_words.tsv", ("word", "sign", "side", "reach", "of", "example"))
_ROLES = read_package_table("jobnews.links", "roles.tsv", ("word", "role", "place", "example"))


def _read(text: str) -> Document:
    return extract(text, published="2024-05-10")


_STRONG = [row for row in _CONTINUATIONS if row["strong"] == "yes"]
_ABOUT_ANOTHER = (
    "군산시, ‘큰길 일자리 사업’ 시작\n\n군산시는 ‘큰길 일자리 사업’을 편다고 10일 밝혔다. 시민이 마을을 가꾸는 일이다.\n\n"
    "시는 ‘샛별 도약 교육’도 함께 연다. 청년이 배우는 과정이다.\n\n"
)
_ABOUT_NONE = (
    "군산시, 봄맞이 잔치 연다\n\n군산시는 봄맞이 잔치를 연다고 10일 밝혔다. 시민이 함께 즐긴다.\n\n"
    "시는 ‘샛별 도약 교육’도 함께 연다. 청년이 배우는 과정이다.\n\n"
)


@pytest.mark.parametrize("row", _STRONG, ids=lambda row: row["word"])
def test_paragraph_goes_on_about_the_program_before(row: dict[str, str]) -> None:
    assert row["example"].startswith(row["word"])
    assert _read(f"{_ABOUT_ANOTHER}{row['example']}. 하루 7천원의 밥값도 준다.").amounts[-1].program == "샛별 도약 교육"


@pytest.mark.parametrize("row", _CONTINUATIONS, ids=lambda row: row["word"])
def test_paragraph_goes_on_where_the_article_is_about_no_program(row: dict[str, str]) -> None:
    assert row["example"].startswith(row["word"])
    assert _read(f"{_ABOUT_NONE}{row['example']}. 하루 7천원의 밥값도 준다.").amounts[-1].program == "샛별 도약 교육"


@pytest.mark.parametrize("row", [row for row in _CONTINUATIONS if row not in _STRONG], ids=lambda row: row["word"])
def test_paragraph_returns_to_the_program_of_the_article(row: dict[str, str]) -> None:
    assert _read(f"{_ABOUT_ANOTHER}{row['example']}. 하루 7천원의 밥값도 준다.").amounts[-1].program == "큰길 일자리 사업"


@pytest.mark.parametrize("row", _OUTSIDE, ids=lambda row: f"{row['word']}-{row['side']}")
def test_number_belongs_to_no_program(row: dict[str, str]) -> None:
    document = _read(f"군산시는 ‘샛별 도약 사업’에 5억원을 들인다고 10일 밝혔다. {row['example']}.")
    first, number = (*document.amounts, *document.headcounts)
    assert row["word"] in row["example"]
    assert (first.program, number.program) == ("샛별 도약 사업", None)
    assert number not in [each for record in document.table for each in (*record.amounts, *record.headcounts)]


@pytest.mark.parametrize("row", [row for row in _OUTSIDE if row["named"] == "no"], ids=lambda row: f"{row['word']}-{row['side']}")
def test_number_belongs_to_the_program_that_its_sentence_names(row: dict[str, str]) -> None:
    number = (*(document := _read(f"‘샛별 도약 사업’: {row['example']}.")).amounts, *document.headcounts)[0]
    assert number.program == "샛별 도약 사업"


@pytest.mark.parametrize("row", _EARNINGS, ids=lambda row: row["word"])
def test_what_somebody_earns_is_of_no_program(row: dict[str, str]) -> None:
    told = "군산시는 ‘샛별 도약 사업’에 5억원을 들인다고 10일 밝혔다."
    assert row["word"] in row["example"]
    assert _read(f"{told} 용접공 김모(29)씨는 “{row['example']}”고 했다.").amounts[1].program is None
    assert _read(f"{told} {row['word']} 20만원을 지원한다.").amounts[1].program == "샛별 도약 사업"


def _signs(text: str) -> str:
    """What is told of the signs of the text's last number."""
    candidates = explain(f"군산시는 ‘샛별 도약 사업’에 5억원을 들인다고 10일 밝혔다. {text}.", published="2024-05-10").candidates
    return "; ".join(candidate.verdict for candidate in candidates if candidate.type == "links" and "signs: " in candidate.verdict)


@pytest.mark.parametrize("row", _SIGN_WORDS, ids=lambda row: f"{row['word']}-{row['side']}-{row['sign']}")
def test_word_is_a_sign(row: dict[str, str]) -> None:
    sign = f"{row['sign']} {_SIGNS[row['sign']]:+d}"
    assert row["word"] in row["example"]
    assert sign in _signs(row["example"])
    assert sign not in _signs(row["example"].replace(row["word"], "그것" if row["side"] != "voice" else "과장"))


@pytest.mark.parametrize("row", _ROLES, ids=lambda row: f"{row['word']}-{row['place']}")
def test_agency_has_the_role_of_its_words(row: dict[str, str]) -> None:
    document = _read(f"‘샛별 도약 사업’이 올해 문을 열었다. {row['example']}.")
    record = next(record for record in document.table if record.program == "샛별 도약 사업")
    last = document.agencies[-1].name
    assert row["word"] in row["example"]
    assert (last, row["role"]) in [(link.name, link.role) for link in record.agencies]


@pytest.mark.parametrize("row", read_package_table("jobnews.links", "statistics.tsv", ("word",)), ids=lambda row: row["word"])
def test_what_statistics_count_has_been_counted(row: dict[str, str]) -> None:
    assert _read(f"전북의 {row['word']}는 모두 3만2천 명이다.").headcounts[0].status == "done"


@pytest.mark.parametrize("row", _TABLE_HEADS, ids=lambda row: row["word"])
def test_a_head_says_whether_its_numbers_are_over(row: dict[str, str]) -> None:
    """By the head of the column, or the name of the row; `훈련` alone is a plan this year and was done last year."""
    year, status, usual = (2023, "planned", "done") if row["status"] == "decided" else (2024, "done", "planned")
    people = _read(f"(단위: 명)\n구분 | {year} 훈련 | {year} 훈련{row['word']}(명)\n가산 | 120 | 98").headcounts
    assert [(each.value, each.status) for each in people] == [(120, usual), (98, status)]
    money = _read(f"(단위: 백만원)\n구분 | {year}\n훈련비 | 120\n훈련비 {row['word']} | 98").amounts
    assert [each.status for each in money] == [usual, status]
