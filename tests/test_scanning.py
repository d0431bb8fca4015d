"""Openings miss nothing: large patterns tried only there match as they do everywhere."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

from jobnews import extract
from jobnews.article import dates
from jobnews.core import scanning
from jobnews.core.scanning import scan
from jobnews.entities.agency import home_bodies, legal_forms
from jobnews.entities.amount import contribution, per, source
from jobnews.entities.program import listed, quoted
from jobnews.entities.region import anaphora, shared, towns
from jobnews.korean import quantities, status, time_patterns
from jobnews.lexicon.regions import load_gazetteer

TESTS = Path(__file__).parent
#: The corpora without their marks.
TEXTS = [re.sub("[{}]", "", path.read_text(encoding="utf-8")) for path in sorted([*TESTS.glob("fixtures/*.txt"), *TESTS.glob("corpora/*.txt")])]
TEXTS.append("충남북과 전남·북, 경상남북도의 일자리")
PAIRS = {
    "dates": (dates._OPENING, dates._FORMS),
    "home bodies": (home_bodies._OPENING, home_bodies._SHORT),
    "legal forms": (legal_forms._OPENING, legal_forms._LEGAL_FORM),
    "list items": (listed._OPENING, listed._ITEM),
    "payers": (source._PAYER_OPENING, source._PAYER),
    "provinces": (shared._PROVINCES_OPENING, shared._PROVINCES),
    "quotations": (quoted._OPENING, quoted._QUOTED),
    "rates": (per._PER_OPENING, per._PER),
    "references": (anaphora._OPENING, anaphora._REFERENCE),
    "status cues": (status._OPENING, status._CUE),
    "towns": towns._alone(load_gazetteer()),
    "times": (time_patterns.OPENING, time_patterns.POINT),
}


@pytest.mark.parametrize("name", PAIRS)
def test_scan_finds_what_the_pattern_finds(name: str) -> None:
    openings, pattern = PAIRS[name]
    found = 0
    for text in TEXTS:
        everywhere = [match.span() for match in pattern.finditer(text)]
        assert [match.span() for match in scan(openings, pattern, text)] == everywhere
        found += len(everywhere)
    assert found


@pytest.mark.parametrize(("openings", "pattern"), [(per._RECEIVER_OPENING, per._RECEIVER), (per._YEARLY_OPENING, per._YEARLY)])
def test_scan_finds_who_receives_before_a_number(openings: Any, pattern: Any) -> None:
    before = [text[max(0, digit.start() - 45) : digit.start()] for text in TEXTS for digit in re.finditer(r"\d[\d,]*\s?[천만억]", text)]
    found = [[match.span() for match in scan(openings, pattern, piece)] for piece in before]
    assert found == [[match.span() for match in pattern.finditer(piece)] for piece in before]
    assert any(found)


def test_lists_are_found_from_their_dots() -> None:
    found = [[match.span() for match in shared._lists(text)] for text in TEXTS]
    assert found == [[match.span() for match in shared._TAILED.finditer(text)] for text in TEXTS]
    assert any(found)


def test_number_words_need_their_openings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the opening also looks ahead for what makes a number of the word: words that count nothing are not matched at all."""
    found = [[(number.start, number.end) for number in quantities._find_words(text)] for text in TEXTS]
    monkeypatch.setattr(quantities, "WORD_OPENING", re.compile("[가-힣]"))
    everywhere = [[(number.start, number.end) for number in quantities._find_words(text)] for text in TEXTS]
    assert found == everywhere
    assert any(found)


@pytest.mark.parametrize("gate", ["_SPEAKS_OF_PAYING_IN", "_SPEAKS_OF_SHARING", "_NAMES_SHARERS"])
def test_who_pays_is_told_in_sentences_with_such_words_only(gate: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [text for text in TEXTS if "만원" in text or "만 원" in text]
    gated = [_sources(text) for text in texts]
    monkeypatch.setattr(contribution, gate, re.compile(""))
    assert gated == [_sources(text) for text in texts]
    assert any(gated)


def _sources(text: str) -> list[str | None]:
    return [amount.source for amount in extract(text).amounts]


def test_examples_of_the_docstrings() -> None:
    result = doctest.testmod(scanning)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize(("start", "end", "spans"), [(0, None, [(0, 2), (3, 5), (5, 7)]), (1, None, [(3, 5), (5, 7)]), (0, 6, [(0, 2), (3, 5)])])
def test_scan_keeps_to_its_range(start: int, end: int | None, spans: Any) -> None:
    matches = scan(re.compile("가"), re.compile("가가|가나"), "가가_가가가나", start, end)
    assert [match.span() for match in matches] == spans
