"""Every entry of the word lists of the program room does its work in a sentence."""

from __future__ import annotations

import pytest

from jobnews import extract
from jobnews.core.mentions import FoundProgram
from jobnews.entities.program.forms import key_of, unite_forms
from jobnews.entities.program.labelled import is_form_label
from jobnews.entities.program.spelling import goes_on_by_spelling
from jobnews.entities.program.words import Head, ends_otherwise, heads, is_generic, is_plainly_noun, is_stopped, signs
from jobnews.lexicon.names import squeeze
from jobnews.lexicon.programs import KINDS, ProgramName, names
from jobnews.lexicon.table import read_package_table


def _words(name: str) -> list[str]:
    return [row["word"] for row in read_package_table("jobnews.entities.program", name, ("word",))]


def _found(text: str) -> list[str]:
    return [program.text for program in extract(text).programs]


@pytest.mark.parametrize("head", [head.word for head in heads().values()])
def test_head_ends_a_quoted_name(head: str) -> None:
    name = f"가온누리 {head}"
    assert _found(f"시는 ‘{name}’ 참여자를 모집한다.") == [name]


@pytest.mark.parametrize("head", list(heads().values()), ids=lambda head: head.word)
def test_head_ends_a_name_without_quotes_as_surely_as_its_row_says(head: Head) -> None:
    found = _found(f"올해 가온누리 {head.word}")
    assert found == ([f"가온누리 {head.word}"] if head.named >= 0.5 else [])


@pytest.mark.parametrize("word", _words("stops.tsv"))
def test_stop_is_no_program(word: str) -> None:
    assert is_stopped(f"가온 {word}")
    assert _found(f"가온누리 {word}, 그리고 {word}도 있다.") == []


@pytest.mark.parametrize("word", _words("generic.tsv"))
def test_generic_word_makes_no_name(word: str) -> None:
    assert is_generic(word)
    assert not is_generic(f"가온누리{word}")
    assert _found(f"시는 {word} 사업을 한다.") == []


@pytest.mark.parametrize("word", _words("edges.tsv"))
def test_edge_is_no_part_of_the_name(word: str) -> None:
    assert _found(f"시는 {word} 가온누리 프로젝트를 한다.") == ["가온누리 프로젝트"]


@pytest.mark.parametrize("word", _words("noun_ends.tsv"))
def test_noun_end_lets_the_name_go_on(word: str) -> None:
    assert is_plainly_noun(f"가온{word}")
    assert _found(f"시는 올해 가온{word} 누리 프로젝트를 한다.") == [f"가온{word} 누리 프로젝트"]


@pytest.mark.parametrize("word", _words("verb_ends.tsv"))
def test_verb_end_ends_the_name(word: str) -> None:
    assert not goes_on_by_spelling(f"가온{word}")
    assert _found(f"시는 올해 가온{word} 누리 프로젝트를 한다.") == ["누리 프로젝트"]


@pytest.mark.parametrize(
    ("word", "goes_on"),
    [
        ("희망근로", True), ("지킴이", True), ("국가", True), ("시니어", True), ("입직자", True), ("전국확산", True),
        ("사업이", False), ("지자체가", False), ("일자리로", False), ("훈련도", False), ("2만", False), ("은", False),
        ("마을로", False), ("여성들이", False), ("솔바람이", None), ("열매도", None), ("되어", False), ("띄어", None),
    ],
)  # fmt: skip
def test_spelling_tells_most_words(word: str, goes_on: bool | None) -> None:
    assert goes_on_by_spelling(word) is goes_on


@pytest.mark.parametrize("word", _words("other_endings.tsv"))
def test_other_ending_is_no_program_in_quotes(word: str) -> None:
    assert ends_otherwise(f"가온 {word}")
    assert _found(f"이번에 ‘누리 {word}’ 때문에 바빴다.") == []


@pytest.mark.parametrize("word", signs("what").split("|"))
def test_noun_after_quotes_says_what_they_hold(word: str) -> None:
    assert _found(f"이번에 ‘누리샘’ {word}에 나섰다.") == ["누리샘"]


@pytest.mark.parametrize("word", signs("sort").split("|"))
def test_sort_of_program_says_what_the_quotes_hold(word: str) -> None:
    for text in ("이번에 ‘누리샘’ {}에 나섰다.", "이번에 ‘누리샘’이라는 {}을 편다.", "이번에 새 {}인 ‘누리샘’도 편다.", "‘누리샘’은 이웃을 돕는 {}이다."):
        assert _found(text.format(word)) == ["누리샘"], text
    for text in ("이번에 ‘누리샘’이라는 {} 취지를 새긴다.", "이번에 ‘누리샘’ 때문에 {}이 밀렸다."):
        assert _found(text.format(word)) == [], text


@pytest.mark.parametrize("role", ["motto", "label"])
def test_noun_after_quotes_makes_a_motto_or_label(role: str) -> None:
    for word in signs(role).split("|"):
        assert _found(f"이번에 ‘누리샘 마을’ {word}에 나섰다.") == [], word


def test_noun_before_quotes_says_that_they_hold_something_else() -> None:
    for word in signs("other_before").split("|"):
        assert _found(f"가온 {word} ‘누리샘마을’을 새로 시작했다.") == [], word


@pytest.mark.parametrize(("role", "josa"), [("done_to", "을"), ("goes_in", "에"), ("goes_on", "이"), ("chosen", "으로")])
def test_verb_after_quotes_says_that_it_is_run(role: str, josa: str) -> None:
    for verb in signs(role).split("|"):
        assert _found(f"이번에 ‘누리샘마을’{josa} 새로 {verb}") == ["누리샘마을"], verb


@pytest.mark.parametrize("word", _words("openers.tsv"))
def test_opener_may_begin_a_name(word: str) -> None:
    assert _found(f"올해 {word} 가온누리 프로젝트를 한다.") == [f"{word} 가온누리 프로젝트"]


def _officials(form: str) -> set[str]:
    return {entry.name for name, entry in names() if squeeze(name) == squeeze(form)}


def test_known_names_are_found() -> None:
    missed = []
    for name in sorted({name for name, entry in names() if not entry.marked}):
        found = [(program.text, program.known) for program in extract(f"가온시는 올해도 {name}, 그리고 다른 일을 한다.").programs]
        if found != [(name, True)]:
            missed.append((name, found))
    assert missed == []


def test_marked_names_are_found_with_their_sign() -> None:
    missed = []
    for name in sorted({name for name, entry in names() if entry.marked}):
        found = [program.official_name for program in extract(f"가온시는 올해도 ‘{name}’ 사업을 한다.").programs]
        if len(found) != 1 or found[0] not in _officials(name):
            missed.append((name, found))
    assert missed == []


def test_entries_are_sound() -> None:
    for name, entry in names():
        assert isinstance(entry, ProgramName)
        assert entry.kind in KINDS, name
        assert entry.from_year is None or entry.to_year is None or entry.from_year <= entry.to_year, name
    assert {head.kind for head in heads().values()} <= set(KINDS)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026년 상반기 지역공동체 일자리사업", "지역공동체일자리", True),
        ("지역혁신 프로젝트", "지역혁신프로젝트", True),
        ("제1차 지역고용아카데미", "지역고용아카데미", True),
        ("취업정착금", "취업정착금 플러스", False),
        ("청년 이음 사업", "여성 이음 사업", False),
    ],
)
def test_key_is_what_forms_share(one: str, other: str, same: bool) -> None:
    assert (key_of(one) == key_of(other)) is same


def _program(name: str, official: str | None = None) -> FoundProgram:
    return FoundProgram(0, len(name), "test", name=name, official_name=official, known=official is not None)


@pytest.mark.parametrize(
    ("forms", "shorts", "united"),
    [
        ([("희망공제", None), ("조선업 재직자 희망공제", None)], {}, ["조선업 재직자 희망공제"] * 2),
        ([("취업정착금", None), ("취업정착금 플러스", None)], {}, ["취업정착금", "취업정착금 플러스"]),
        ([("내일채움공제", "내일채움공제"), ("청년내일채움공제", "청년내일채움공제")], {}, ["내일채움공제", "청년내일채움공제"]),
        ([("고선패", "패키지"), ("고용안정 선제대응 패키지", "패키지")], {}, ["고용안정 선제대응 패키지"] * 2),
        ([("하이테크과정", None), ("전문·하이테크과정", None)], {}, ["하이테크과정", "전문·하이테크과정"]),
        ([("가온이음(가온에서 잇는 일)", None), ("가온이음", None)], {}, ["가온이음"] * 2),
        ([("이음", None), ("청년 두레 사업", None)], {"이음": "청년 두레 사업"}, ["청년 두레 사업"] * 2),
        ([("한국형 실업부조", "국민취업지원제도"), ("국민취업지원제도", "국민취업지원제도")], {}, ["한국형 실업부조", "국민취업지원제도"]),
        ([("이음 사업", None), ("청년 이음 사업", None), ("여성 이음 사업", None)], {}, ["이음 사업", "청년 이음 사업", "여성 이음 사업"]),
    ],
)
def test_forms_of_one_program_get_one_name(
    forms: list[tuple[str, str | None]], shorts: dict[str, str], united: list[str]
) -> None:
    programs = [_program(*form) for form in forms]
    unite_forms(programs, shorts)
    assert [program.name for program in programs] == united


def test_of_two_forms_as_long_the_surer_is_the_name() -> None:
    programs = [FoundProgram(0, 7, "test", name=name, score=score) for name, score in (("나루이음 과정", 0.5), ("나루이음 사업", 0.9))]
    unite_forms(programs, {})
    assert [program.name for program in programs] == ["나루이음 사업"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("시는 2026년 상반기 가온 프로젝트 참여자를 모집한다.", ["2026년 상반기 가온 프로젝트"]),
        ("시는 2026년 제2차 가온 프로젝트를 한다. 가온 프로젝트는 3년째다.", ["2026년 제2차 가온 프로젝트"] * 2),
        ("2015년 가온 프로젝트로 들어왔다.", ["가온 프로젝트"]),
        ("위원회는 제2차 가온 프로젝트 심의를 했다.", ["가온 프로젝트"]),
        ("시는 지난해 상반기 가온 프로젝트를 했다.", ["가온 프로젝트"]),
        ("가온시, 가온 일자리 프로젝트로 새 출발\n\n가온시는 15일 ‘가온주도·혁신 일자리 프로젝트 사업’에 뽑혔다.",
         ["가온주도·혁신 일자리 프로젝트 사업"] * 2),
    ],
)  # fmt: skip
def test_name_is_the_fullest_form(text: str, names: list[str]) -> None:
    assert [program.name for program in extract(text).programs] == names


@pytest.mark.parametrize("row", read_package_table("jobnews.entities.program", "form_labels.tsv", ("word", "use")), ids=lambda row: row["word"])
def test_form_label_is_no_name(row: dict[str, str]) -> None:
    label = row["word"] if row["use"] == "whole" else f"볕마루 {row['word']}"
    assert is_form_label(label)
    found = _found(f"1) {label} : 30명, 3억원\n2) 새벽길 장려금 : 20명, 2억원\n3) 물빛 정착금 : 20명, 2억원")
    assert found == ["새벽길 장려금", "물빛 정착금"]


def test_one_program_is_of_one_kind() -> None:
    programs = extract("가온은 마을기업 육성사업에 들었다. 한빛형 마을기업 육성사업 공모가 다시 열린다.").programs
    assert {program.name for program in programs} == {"한빛형 마을기업 육성사업"}
    assert {program.kind for program in programs} == {"regional"}
