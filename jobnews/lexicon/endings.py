"""Words told by their ends, without a pattern: `일자리사업` ends in 사업."""

from __future__ import annotations

from collections.abc import Iterable


class Endings:
    """Endings by their last letter: most words are turned away by one look-up."""

    __slots__ = ("_lengths", "_written")

    def __init__(self, endings: Iterable[str]) -> None:
        self._written = frozenset(ending for ending in endings if ending)
        lengths: dict[str, set[int]] = {}
        for ending in self._written:
            lengths.setdefault(ending[-1], set()).add(len(ending))
        self._lengths = {last: sorted(found, reverse=True) for last, found in lengths.items()}

    def longest(self, word: str) -> str:
        """The longest ending that a word has; empty where it has none.

        >>> Endings(["사업", "지원사업"]).longest("청년 취업 지원사업")
        '지원사업'
        """
        for length in self._lengths.get(word[-1:], ()):
            ending = word[-length:]
            if ending in self._written:
                return ending
        return ""
