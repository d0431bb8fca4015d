"""Particles (조사) after a noun, told by their form alone: `부산으로` is 부산 with a particle, `부산로` is a road."""

from __future__ import annotations

from functools import cache

from ..lexicon.table import read_package_table
from .syllables import final_of


@cache
def _particles() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_package_table("jobnews.korean", "particles.tsv", ("particle", "after")):
        found.setdefault(row["particle"], set()).add(row["after"])
    return {particle: frozenset(after) for particle, after in found.items()}


def is_particle(run: str, noun: str) -> bool:
    """Whether a run of Hangul is one particle that fits the noun before it.

    >>> is_particle("으로", "부산"), is_particle("로", "부산"), is_particle("로", "서울")
    (True, False, True)
    """
    after = _particles().get(run)
    if after is None:
        return False
    if "any" in after:
        return True
    final = final_of(noun[-1])
    if final is None:
        return True  # a digit or Latin letter is read in more ways than one
    if not final:
        return "vowel" in after or "vowel_or_l" in after
    return "consonant" in after or (final == "ㄹ" and "vowel_or_l" in after)
