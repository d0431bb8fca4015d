"""Made-up articles for measuring: the fixtures with other numbers, names and order, so that no cache can answer.

The same seed gives the same articles in every process.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "tests" / "fixtures"

_NUMBER = re.compile(r"(?<![\d.:/-])\d[\d,]*(?![\d.:/-]|[년월일시분])")
_SENTENCE_END = re.compile(r"(?<=다\.) (?=\S)")
_REGION = re.compile(r"(?P<stem>[가-힣]{2})(?P<tail>시|군)(?=[는이가을를의와과에도,· ])")
_STEMS = ["강릉", "거제", "경산", "경주", "고양", "공주", "과천", "광명", "광양", "구리", "구미", "군산", "군포", "김제", "김천", "김해", "나주", "남원", "논산", "당진", "동해", "목포", "문경", "밀양", "보령", "사천", "삼척", "상주", "서산", "속초", "순천", "시흥", "아산", "안동", "안산", "양주", "여수", "영천", "오산", "원주", "의왕", "익산", "정읍", "제천", "진주", "창원", "천안", "청주", "춘천", "충주", "태백", "통영", "파주", "평택", "포천", "포항", "하남"]


def _other_number(rng: random.Random, written: str) -> str:
    """A number of the same length and commas."""
    digits = (rng.choice("123456789") if place == 0 else rng.choice("0123456789") for place in range(len(written)))
    return "".join(character if character == "," else digit for character, digit in zip(written, digits, strict=True))


def make_article(rng: random.Random, text: str) -> str:
    """A variant of a text: other numbers, other cities, sentences of a paragraph in another order."""
    stems = {stem: rng.choice(_STEMS) for stem in _STEMS}
    lines = []
    for line in text.split("\n"):
        sentences = _SENTENCE_END.split(line)
        if len(sentences) > 2:
            rng.shuffle(sentences)
        lines.append(" ".join(sentences))
    text = _NUMBER.sub(lambda match: _other_number(rng, match[0]), "\n".join(lines))
    return _REGION.sub(lambda match: stems.get(match["stem"], match["stem"]) + match["tail"], text)


def fixture_texts() -> list[str]:
    """The texts of all fixtures, in order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]


def make_articles(count: int, *, seed: int = 2026) -> Iterator[str]:
    """`count` distinct articles."""
    rng = random.Random(seed)
    texts = fixture_texts()
    seen: set[str] = set()
    while len(seen) < count:
        article = make_article(rng, texts[len(seen) % len(texts)])
        if article not in seen:
            seen.add(article)
            yield article
