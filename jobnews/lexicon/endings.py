"""Words told by their ends, without a pattern: `일자리사업` ends in 사업."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: Under it stands the ending that is complete there.
_COMPLETE = ""


class Endings:
    """Endings as a tree of their letters, from the last to the first: most words are turned away by one look-up."""

    __slots__ = ("_letters",)

    def __init__(self, endings: Iterable[str]) -> None:
        self._letters: dict[str, Any] = {}
        for ending in endings:
            letters = self._letters
            for letter in reversed(ending):
                letters = letters.setdefault(letter, {})
            letters[_COMPLETE] = ending

    def longest(self, word: str) -> str:
        """The longest ending that a word has; empty where it has none.

        >>> Endings(["사업", "지원사업"]).longest("청년 취업 지원사업")
        '지원사업'
        """
        letters, longest = self._letters, ""
        for letter in reversed(word):
            if letter not in letters:
                break
            letters = letters[letter]
            longest = letters.get(_COMPLETE, longest)
        return longest
