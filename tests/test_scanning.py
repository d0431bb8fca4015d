"""Openings miss nothing: large patterns tried only there match as they do everywhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from jobnews.article import dates
from jobnews.core.scanning import scan
from jobnews.entities.agency import home_bodies, legal_forms
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
    "provinces": (shared._PROVINCES_OPENING, shared._PROVINCES),
    "quotations": (quoted._OPENING, quoted._QUOTED),
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


def test_lists_are_found_from_their_dots() -> None:
    found = [[match.span() for match in shared._lists(text)] for text in TEXTS]
    assert found == [[match.span() for match in shared._TAILED.finditer(text)] for text in TEXTS]
    assert any(found)


def test_number_words_need_their_openings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the opening also looks ahead for what makes a number of the word: words that count nothing are not matched at all."""
    found = [[(number.start, number.end) for number in quantities._find_words(text)] for text in TEXTS]
    monkeypatch.setattr(quantities, "_WORD_OPENING", re.compile("[가-힣]"))
    everywhere = [[(number.start, number.end) for number in quantities._find_words(text)] for text in TEXTS]
    assert found == everywhere
    assert any(found)


@pytest.mark.parametrize(("start", "end", "spans"), [(0, None, [(0, 2), (3, 5), (5, 7)]), (1, None, [(3, 5), (5, 7)]), (0, 6, [(0, 2), (3, 5)])])
def test_scan_keeps_to_its_range(start: int, end: int | None, spans: Any) -> None:
    matches = scan(re.compile("가"), re.compile("가가|가나"), "가가_가가가나", start, end)
    assert [match.span() for match in matches] == spans
