"""What terminals obey and spreadsheets run is taken out or disarmed; the rest stays."""

from __future__ import annotations

import doctest
import unicodedata

import pytest

from jobnews.core import safe_text
from jobnews.core.safe_text import disarmed, one_line, printable

#: Classes of characters that turn the direction of text.
TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_formulas_are_disarmed(start: str) -> None:
    assert disarmed(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["5억원 = 국비", "", "‘=1’", "’=1"])
def test_plain_cells_stay_as_they_are(text: str) -> None:
    assert disarmed(text) == text


def test_what_is_printable() -> None:
    """Of all characters only those go that control something; Korean, emoji and their joiners stay."""
    for character in map(chr, range(0x110000)):
        obeyed = unicodedata.category(character) in ("Cc", "Cs") or unicodedata.bidirectional(character) in TURNING
        if obeyed and character not in "\n\t":
            assert printable(character) == "\ufffd"
        if obeyed or character in "\u2028\u2029":
            assert one_line(character) == "\ufffd"
    for text in ("국비 5억원\t‘한빛’\n", "👩\u200d👧", unicodedata.normalize("NFD", "한글")):
        assert printable(text) == text


def test_examples_of_the_docstrings() -> None:
    result = doctest.testmod(safe_text)
    assert result.attempted > 0
    assert result.failed == 0
