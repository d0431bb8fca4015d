"""Texts that nobody would write, and texts that somebody might: what the properties run over."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from corpus import read_corpus
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_TESTS = Path(__file__).parent.parent

FIXTURES = [path.read_text(encoding="utf-8") for path in sorted((_TESTS / "fixtures").glob("*.txt"))]
CLAIMS = [claim for path in sorted((_TESTS / "corpora").glob("*.txt")) for claim in read_corpus(path)]
SENTENCES = sorted({claim.text for claim in CLAIMS})

#: Pieces that rules look for, put together at random.
_WORDS = (
    "가온시", "한빛군", "대구", "전북도", "중구", "고용노동부", "고용부", "일자리재단", "도는", "청년", "구직자", "국비", "시비", "총사업비", "자부담",
    "1인당", "월", "최대", "약", "총", "억", "만원", "천", "5", "3억 5천만원", "1,440만 원", "2~3명", "수십 명", "수백억", "1조2천억", "100여명", "일자리 300개",
    "천원", "백만원", "$500", "5달러", "50%", "올해", "지난해", "2024년까지", "2021. 3. 8.", "8월부터", "지원사업", "내일채움공제", "취업성공패키지", "아카데미",
    "을", "를", "에", "에서", "은", "는", "이상", "이하", "씩", "여", "등", "및", "과", "했다.", "밝혔다.", "모집한다", "지원할 계획이다.", "(단위: 백만원)", "구분",
)
_MARKS = (
    " ", "  ", "\n", "\n\n", "\t", ",", ".", "·", "~", "-", "‘", "’", "“", "”", "'", '"', "「", "」", "(", ")", "[", "]", "<", ">", "▲", "△", "□ ", "○ ", " - ",
    "①", "1. ", "가. ", "※", "|", "/", ":", "→", "∼", "…", "%", "㈜", "ㆍ", "=", "@", "#", "기자",
)
#: Single characters that break programs: joiners, marks without a base, halves of pairs, controls, overrides, old Hangul.
_TRAPS = (
    "\u200b", "\u200d", "\ufeff", "\u00ad", "\u0301", "\u20dd", "\ud800", "\udfff", "\x00", "\x1b[31m", "\x07", "\x85", "\u2028", "\u2029", "\r", "\r\n", "\v", "\u202e", "\u2066",
    "\u1100", "\u1161", "\u11a8", "\u119e", "\u3164", "\uffa0", "\uf90a", "\ue0b5", "\U000e0041", "👩\u200d👩\u200d👧", "🇰🇷", "👍🏽", "ﷺ", "א", "ب", "İ", "ß", "Ǆ", "½", "²", "٣", "३", "Ⅳ", "㊿", "㎡", "１", "\u0e33", "𝟗", "萬",
)


def _cut(text: str) -> SearchStrategy[str]:
    place = st.integers(0, len(text))
    return st.tuples(place, st.integers(0, 300)).map(lambda cut: text[cut[0] : cut[0] + cut[1]])


#: Pieces of the fixtures, cut anywhere.
fixture_pieces = st.sampled_from(FIXTURES).flatmap(_cut)
#: Sentences of the corpora, whole or cut anywhere.
sentences = st.sampled_from(SENTENCES)
sentence_pieces = sentences.flatmap(_cut)
#: Korean put together from words and marks.
phrases = st.lists(st.sampled_from(_WORDS) | st.sampled_from(_MARKS), min_size=1, max_size=20).map("".join)
#: Anything that a str can hold, halves of surrogate pairs too.
characters = st.text(st.characters(exclude_categories=()), max_size=40)
traps = st.sampled_from(_TRAPS)

_joints = st.sampled_from(("", "", " ", "\n", "\n\n"))


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _peppered(text: str, trap: str, every: int) -> str:
    return trap.join(text[at : at + every] for at in range(0, len(text), every))


_peppered_pieces = st.builds(_peppered, sentences | phrases, traps, st.integers(1, 12))
_pieces = fixture_pieces | sentences | sentence_pieces | phrases | phrases | characters | traps | _peppered_pieces
_pieces |= _pieces.map(_decomposed)


@st.composite
def texts(draw: st.DrawFn, most: int = 8) -> str:
    """Pieces of every kind, one behind the other."""
    pieces = draw(st.lists(_pieces, max_size=most))
    return "".join(piece + draw(_joints) for piece in pieces)


def _korean(text: str) -> bool:
    """Whether NFC changes nothing but what NFD took apart: no half pairs, no marks out of order."""
    return unicodedata.is_normalized("NFC", text)


korean_texts = st.lists(fixture_pieces | sentences | phrases, min_size=1, max_size=6).map("\n".join).filter(_korean)
