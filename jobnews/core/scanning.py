"""Large patterns, tried only where they may begin.

An engine tries each alternative of a large pattern at each character. A small pattern of `re` that begins with a set
of letters leaps from one such letter to the next many times faster; what it finds is all that has to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

M_co = TypeVar("M_co", covariant=True)
M = TypeVar("M", bound="_Match")


class _Match(Protocol):
    def end(self) -> int: ...


class _Pattern(Protocol[M_co]):
    def match(self, string: str, pos: int, endpos: int, /) -> M_co | None: ...


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches one of some words, of several at one place the longest.

    The words are grouped by their first letters: an engine then passes over most of them at one look.

    >>> any_of(["물은", "물었", "조사"])
    '물(?:었|은)|조(?:사)'
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in tails.items())


def openings(words: Iterable[str], where: str = "") -> str:
    """A pattern of the first letter of some words, where the second one follows: what `scan` leaps along.

    Args:
        words: the words; any white space stands for a space in them.
        where: a pattern of what must hold behind the first letter, too.

    >>> openings(["물은", "물었", "월", "한 해"])
    '물(?=[었은])|월|한(?=[\\\\s])'
    """
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(word[1:2].replace(" ", r"\s"))
    ahead = {first: "" if "" in following else f"(?=[{''.join(sorted(following))}])" for first, following in seconds.items()}
    return "|".join(f"{first}{ahead[first]}{where}" for first in sorted(seconds))


def scan(openings: re.Pattern[str], pattern: _Pattern[M], text: str, start: int = 0, end: int | None = None) -> Iterator[M]:
    """The matches of a pattern in order, none inside another: what its `finditer` gives.

    Args:
        openings: matches one character at each place where `pattern` may match, and perhaps at others.
        pattern: a compiled pattern of `re` or `regex`.
        text: where to look.
        start: first character to look at.
        end: one past the last.
    """
    end = len(text) if end is None else end
    for opening in openings.finditer(text, start, end):
        at = opening.start()
        if at >= start and (match := pattern.match(text, at, end)):
            start = match.end()
            yield match
