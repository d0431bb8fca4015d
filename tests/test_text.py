"""The view folds look-alikes and always finds its way back."""

from __future__ import annotations

import unicodedata

import pytest
import regex
from growth import MOST_GROWTH, time_growth
from hypothesis import given
from hypothesis import strategies as st

from jobnews.core.text import INVISIBLE, TextView

NFD = unicodedata.normalize("NFD", "고용노동부 군산지청")


@pytest.mark.parametrize(
    ("original", "text"),
    [
        ("지역․산업ㆍ맞춤・형", "지역·산업·맞춤·형"),
        ("지역ᆞ산업•맞춤∙형･과정", "지역·산업·맞춤·형·과정"),
        ("200만∼400만원", "200만~400만원"),
        ("200만～400만원〜", "200만~400만원~"),
        ("２０명－３０명", "20명-30명"),
        ("５００만원（월）％，：", "500만원(월)%,:"),
        ("￦1,000", "₩1,000"),
        ("٣명 ३명 𝟗명 👩 𠮷", "3명 3명 9명 👩 𠮷"),
        ("｢청년｣", "「청년」"),
        ("2–3명 — 4−5명 ―", "2-3명 - 4-5명 -"),
        ("‛청년‚ „지원‟", "‘청년‘ “지원“"),
        ("국비\u00a023억\u3000원\u2009\t끝", "국비 23억 원  끝"),
        ("고용\u200b노동부\ufeff", "고용노동부"),
        ("고용\u00ad노동부", "고용노동부"),
        ("가\u2028나\x0b다\x85라", "가\n나\n다\n라"),
        ("가\r\n나", "가 \n나"),
        ("가\r나\r", "가\n나\n"),
        ("\ud800가", "\ufffd가"),
        (NFD, "고용노동부 군산지청"),
        ("\uf90a\uf967", "\u91d1\u4e0d"),
        ("제1차 ☎ 041 ㈜한빛 ① Ⅱ ㎡ ℃ 『』 □ ○ ▲", "제1차 ☎ 041 ㈜한빛 ① Ⅱ ㎡ ℃ 『』 □ ○ ▲"),
        ("", ""),
    ],
)
def test_folds(original: str, text: str) -> None:
    assert TextView(original).text == text


@pytest.mark.parametrize(
    "original",
    ["가나다", "가\u200b나\ufeff다", unicodedata.normalize("NFD", "가나다"), "\u200b가나다\u200b", "가나\u200b" + unicodedata.normalize("NFD", "다")],
)
def test_maps_back(original: str) -> None:
    view = TextView(original)
    start, end = view.to_original(1, 2)
    assert unicodedata.normalize("NFC", original[start:end]).strip(INVISIBLE) == "나"
    assert view.from_original(start, end) == (1, 2)


def test_digits_of_every_script_are_read_as_one() -> None:
    """Whatever `\\d` matches, in either engine and whatever the version of Unicode they know, `int` can read."""
    digits = [character for character in map(chr, range(0x110000)) if regex.match(r"\d", character) or character.isdecimal()]
    assert len(digits) > 700
    for digit in digits:
        assert TextView(digit).text == str(unicodedata.decimal(digit, TextView(digit).text))
        assert TextView(digit).text in "0123456789"


JAMO = "".join(map(chr, (*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3))))


@given(st.text(alphabet=st.sampled_from(JAMO + INVISIBLE + "가각힣\u0301e\uf90a ·\n") | st.characters(), max_size=40))
def test_any_text_maps_back(original: str) -> None:
    view = TextView(original)
    assert unicodedata.is_normalized("NFC", view.text)
    places = [view.to_original(at, at + 1) for at in range(len(view.text))]
    assert all(0 <= start < end <= len(original) for start, end in places)
    assert places == sorted(places)
    for at, (start, end) in enumerate(places):
        piece = TextView(original[start:end]).text
        assert view.text[at] in piece or "\r" in original


def test_whole_text_maps_to_whole_text() -> None:
    view = TextView(NFD)
    assert view.to_original(0, len(view.text)) == (0, len(NFD))
    assert view.to_original(3, 3) == (view.to_original(3, 4)[0],) * 2


@pytest.mark.parametrize("piece", [NFD, "\u200b", "e\u0301", "\u0301", "가나다 ", "\t", "\u1100"])
def test_linear_time(piece: str) -> None:
    assert time_growth(lambda length: TextView(piece * (length // len(piece))), 75_000) <= MOST_GROWTH
