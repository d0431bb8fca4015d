"""Every row of the word lists of the headcount room does what it is there for."""

from __future__ import annotations

import pytest

from jobnews.core.mentions import FoundNumber
from jobnews.entities.headcount.group import find_group
from jobnews.entities.headcount.rules import HeadcountRules, Verdict
from jobnews.korean.quantities import find_numbers
from jobnews.lexicon.table import read_package_table

PACKAGE = "jobnews.entities.headcount"


def column(table: str, *names: str) -> list[str]:
    return [row[names[0]] for row in read_package_table(PACKAGE, table, names)]


def last_verdict(text: str) -> Verdict | None:
    """What the rules say of the last number of a text."""
    rules = HeadcountRules(text)
    verdicts = [rules.read(number) for number in find_numbers(text)]
    return verdicts[-1]


def last_number(text: str) -> FoundNumber:
    return find_numbers(text)[-1]


@pytest.mark.parametrize("head", column("group_heads.tsv", "head"))
def test_group_heads(head: str) -> None:
    text = f"올해 {head} 40명을 뽑는다."
    number = last_number(text)
    assert find_group(text, number.start, number.end) == head


@pytest.mark.parametrize("row", read_package_table(PACKAGE, "group_edges.tsv", ("word", "edge")), ids=lambda row: row["word"])
def test_group_edges(row: dict[str, str]) -> None:
    text = f"{row['word']} 청년 40명을 뽑는다."
    number = last_number(text)
    kept = row["edge"] == "keep"
    assert find_group(text, number.start, number.end) == (f"{row['word']} 청년" if kept else "청년")


@pytest.mark.parametrize("word", column("job_words.tsv", "word"))
def test_job_words(word: str) -> None:
    assert last_verdict(f"{word} 300개를 만든다.") == Verdict("job_after", "job")
    assert last_verdict(f"300개의 {word}를 만든다.") == Verdict("job_before", "job")


@pytest.mark.parametrize("word", column("job_attributes.tsv", "word"))
def test_job_attributes(word: str) -> None:
    assert last_verdict(f"300개 {word} 일자리를 만든다.") == Verdict("job_before", "job")


@pytest.mark.parametrize("noun", column("things.tsv", "noun", "kind"))
def test_things(noun: str) -> None:
    assert last_verdict(f"일자리를 위해 300개 {noun}을 돌았다.") is None
    assert last_verdict(f"일자리를 위해 {noun} 300개를 돌았다.") is None


SIZES = ["상시 근로자 5명 이상", "상시근로자 수는 5명 미만", "피보험자 10명 이상", "종업원 수 20명 이하", "직원 수가 30명 미만", "제 3인 이상"]


@pytest.mark.parametrize("text", SIZES)
def test_sizes_of_companies(text: str) -> None:
    assert last_verdict(text) is None
