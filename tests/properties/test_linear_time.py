"""Time grows with the text and no faster: each pattern over its worst strings, and the whole extractor over its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
import regex
from growth import MOST_GROWTH, time_growth
from invariants import check_document
from patterns import Attack, Found, all_patterns, attacks, growth, nested_repeats, parse

from jobnews import Config, Extractor, InputError, extract


def test_patterns_are_found() -> None:
    """Also those in dictionaries, in objects and in caches."""
    names = {found.name.split(":")[0] for found in all_patterns()}
    assert len(all_patterns()) > 300
    assert {"jobnews.core.text", "jobnews.korean.number_patterns", "jobnews.article.bylines", "jobnews.lexicon.agencies"} <= names


def test_no_pattern_has_nested_unbounded_repeats() -> None:
    assert not [f"{found.name}: {found.pattern.pattern}" for found in all_patterns() if any(nested_repeats(parse(found.pattern)))]


@pytest.mark.parametrize(("pattern", "nested"), [(r"(?:a+b?)+", True), (r"(?:a+,)*", True), (r"(?:a++b?)+", False), (r"(?>(?:a+)b)*", False), (r"(?:a+){2,5}", False), (r"a*b*", False)])
def test_the_check_sees_nested_repeats(pattern: str, nested: bool) -> None:
    assert any(nested_repeats(parse(regex.compile(pattern)))) is nested


def slowest(found: Found, length: int, *, common: bool = True) -> tuple[float, Attack | None]:
    """The attack under which a pattern's time grows most."""
    worst: tuple[float, Attack | None] = (1, None)
    for attack in attacks(found.pattern, common=common):
        factor = growth(found, attack, length)
        for _ in range(3):  # other processes may have been in the way
            if factor > MOST_GROWTH:
                factor = min(factor, growth(found, attack, length))
        if factor > worst[0]:
            worst = factor, attack
        if factor > MOST_GROWTH:
            break
    return worst


@pytest.mark.parametrize(("length", "common"), [(400, False), pytest.param(5_000, True, marks=pytest.mark.slow)])
def test_every_pattern_takes_linear_time(length: int, common: bool) -> None:
    """Over strings made from its own parts: what it repeats, again and again, and then something that it cannot match."""
    slow = [(found.name, *slowest(found, length, common=common)) for found in all_patterns()]
    assert not [f"{name}: {factor:.1f} under {attack}" for name, factor, attack in slow if factor > MOST_GROWTH]


@pytest.mark.parametrize(("pattern", "length"), [(r"\d[\d,]*원", 1_000), (r"(\s*)x", 1_000), (r"[가-힣]+다", 1_000), (r"(?:\w+\s?)+!", 300)])
def test_the_check_sees_slow_patterns(pattern: str, length: int) -> None:
    assert slowest(Found("test", regex.compile(pattern), False), length)[0] > MOST_GROWTH


SENTENCE = "가온시는 청년 40명에게 1인당 월 50만원을 지원하는 ‘한빛 지원사업’에 국비 20억원을 들인다. "
PUMPS = (
    SENTENCE, SENTENCE + "\n", "가", "1", "1,", "1억", " ", "\n", "\t", "“", "‘가", "(", "[", "]", "<", "(가)", "5명 ", "5명, ", "대구 ", "대구", "대구시는", "중구", "도는 ",
    "‘가 사업’ ", "▲가 사업 ", "지원사업", "사업 ", "고용노동부 ", "센터", "재단 ", "국비", "국비 5억원 ", "총 ", "약 ", "올해 ", "2021년 ", "2021. ", "부터", "가. ", "1. ", "| 1 ",
    "1\t2\t3\n", "(단위: 명)\n", "구분 | 인원\n", "가다.", "가다.\n", "@", "#가 ", "기자 ", "승인 2021.03.08 ", "저작권자 ", "·", "가·", "~", "1~", "십", "수", "의 ", "등 ", "도", "시",
    "👩\u200d", "\u0301", "\u1100\u1161", "\u200b", "\ud800", "\x00", "\u202e",
)


def extraction_growth(pump: str, size: int) -> float:
    return time_growth(lambda length: extract(pump * (length // len(pump))), size)


@pytest.mark.parametrize(("pumps", "size"), [(PUMPS[::3], 1_000), pytest.param(PUMPS, 25_000, marks=pytest.mark.slow)], ids=["some", "all"])
def test_extraction_takes_linear_time(pumps: Sequence[str], size: int) -> None:
    slow = [f"{pump!r}: {factor:.1f}" for pump in pumps if (factor := extraction_growth(pump, size)) > MOST_GROWTH]
    assert not slow


def nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda depth: opening * depth + "가온시 청년 40명" + closing * depth


EXTREMES: dict[str, Callable[[int], str]] = {
    **{opening: nested(opening, closing) for opening, closing in ("()", "[]", "“”", "‘’", "「」", "<>", "{}", ("(‘", "’)"))},
    "a word and a number": lambda size: "가" * size + " 40명",
    "regions in one word": lambda size: "가온시" * size,
    "a Latin word": lambda size: "a" * size + "원",
    "digits": lambda size: "1" * size * 20 + "원",
    "digits and commas": lambda size: "9," * size * 5 + "명",
    "number words": lambda size: "십억" * size + "원",
    "accents": lambda size: "\u0301" * size * 5,
    "joined pictures": lambda size: "👩\u200d👩\u200d👧" * size + "40명",
}


@pytest.mark.parametrize("name", EXTREMES)
def test_extremes(name: str) -> None:
    write = EXTREMES[name]
    assert time_growth(lambda size: extract(write(size)), 3_000) <= MOST_GROWTH
    text = write(10_000)
    check_document(extract(text), text)


@pytest.mark.parametrize(("limit", "end"), [(10_000, None), (len(SENTENCE) * 2, len(SENTENCE) + 1), (len(SENTENCE) // 2, len(SENTENCE) // 2)])
def test_what_is_too_long_to_read_is_said(limit: int, end: int | None) -> None:
    """The text is whole in the document, its records come from what was read, and nothing is left out without a word."""
    text = (SENTENCE + "\n") * 3
    document = Extractor(Config(max_characters=limit, whole_text=True)).extract(text)
    check_document(document, text)
    assert (document.unread and (document.unread.start, document.unread.end)) == (end and (end, len(text)))
    assert len(document.headcounts) == (3 if end is None else 1)


def test_a_limit_of_nothing_is_refused() -> None:
    with pytest.raises(InputError, match="max_characters is 0"):
        Config(max_characters=0)
