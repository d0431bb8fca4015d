"""One automaton over all names of regions, agencies and programs.

Names are looked up in a squeezed text, without spaces, dots and hyphens, so that
`지역·산업맞춤형일자리창출지원사업` and `지역산업맞춤형 일자리창출 지원사업` are one key. Every hit is mapped back to its place in the
page, and says whether the page wrote it apart; whoever asks decides if that may be.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Generic, TypeVar

import ahocorasick_rs

from ..core.text import SqueezedText

#: So few keys are found one by one sooner than an automaton for them is built.
_FEW = 32

E = TypeVar("E")

_start, _by_end = attrgetter("start"), itemgetter(2)


@dataclass(slots=True, eq=False)
class NameHit(Generic[E]):
    """A name at a place of the text: `text[start:end]`.

    Attributes:
        entries: all lexicon entries that have this name.
        apart: the text has spaces, dots or hyphens inside that place.
        by_kind: the entries by their types.
    """

    start: int
    end: int
    entries: tuple[E, ...]
    apart: bool
    by_kind: dict[type, tuple[E, ...]]


@lru_cache(maxsize=65_536)
def squeeze(name: str) -> str:
    """The key of a name: what is left without spaces, dots and hyphens."""
    return name.replace(" ", "").replace("·", "").replace("-", "")


class NameIndex(Generic[E]):
    """All names of all lexicons, found in one pass, overlapping hits included."""

    def __init__(self, named: Iterable[tuple[str, E]], *, for_one_text: bool = False) -> None:
        """Build from (surface form, entry) pairs; several entries may share a form.

        Args:
            named: the names.
            for_one_text: fast to build, slower to search with.
        """
        by_key: dict[str, list[E]] = {}
        for name, entry in named:
            key = squeeze(name)
            if key:
                by_key.setdefault(key, []).append(entry)
        self._entries: list[tuple[E, ...]] = [tuple(entries) for entries in by_key.values()]
        self._by_kind = _ByKind(self._entries)
        self._few = list(by_key) if for_one_text and len(by_key) <= _FEW else []
        kind = ahocorasick_rs.Implementation.NoncontiguousNFA if for_one_text else None
        keys = [] if self._few else list(by_key)
        self._automaton = ahocorasick_rs.AhoCorasick(keys, implementation=kind) if keys else None

    def find(self, text: SqueezedText) -> list[NameHit[E]]:
        """All hits in order of their start, longer ones first."""
        gaps, entries, by_kind = text.gaps, self._entries, self._by_kind
        hits = []
        for pattern, start, end in self._places(text.letters):
            first = bisect_right(gaps, start)  # so many characters are left out before
            apart = gaps[first] < end
            last = bisect_right(gaps, end - 1, first) if apart else first
            hits.append(NameHit(start + first, end + last, entries[pattern], apart, by_kind[pattern]))
        return _in_order(hits)

    def find_entries(self, text: SqueezedText) -> list[tuple[int, int, tuple[E, ...]]]:
        """Start, end and entries of all hits in the same order: for an index whose entries are of one type."""
        gaps, entries = text.gaps, self._entries
        places = [(start + bisect_right(gaps, start), -end - bisect_right(gaps, end - 1), pattern) for pattern, start, end in self._places(text.letters)]
        places.sort()
        return [(start, -minus_end, entries[pattern]) for start, minus_end, pattern in places]

    def find_unbroken(self, text: str) -> list[NameHit[E]]:
        """The hits without spaces, dots or hyphens inside, in the same order: a plainer search."""
        entries, by_kind = self._entries, self._by_kind
        return _in_order([NameHit(start, end, entries[pattern], False, by_kind[pattern]) for pattern, start, end in self._places(text)])

    def _places(self, text: str) -> list[tuple[int, int, int]]:
        """Number, start and end of each key in a text, in order of their ends."""
        if self._automaton is not None:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        found = []
        for number, key in enumerate(self._few):
            at = text.find(key)
            while at >= 0:
                found.append((number, at, at + len(key)))
                at = text.find(key, at + 1)
        found.sort(key=_by_end)
        return found


def _in_order(hits: list[NameHit[E]]) -> list[NameHit[E]]:
    """Hits in order of their ends in that of their starts, longer ones first."""
    hits.reverse()
    hits.sort(key=_start)
    return hits


class _ByKind(dict[int, dict[type, tuple[E, ...]]]):
    """The entries of each key by their types, sorted out when a text first has the key."""

    def __init__(self, entries: Sequence[tuple[E, ...]]) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, key: int) -> dict[type, tuple[E, ...]]:
        entries = self._entries[key]
        found = {kind: tuple(entry for entry in entries if type(entry) is kind) for kind in dict.fromkeys(map(type, entries))}
        self[key] = found
        return found
