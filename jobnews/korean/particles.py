"""Particles (조사) after a noun, told by their form alone: `부산으로` is 부산 with a particle, `부산로` is a road."""

from __future__ import annotations

from functools import cache

from ..lexicon.table import read_package_table
from .syllables import FINALS, final_of

#: The final consonants that a particle may stand behind; a digit or Latin letter is read in more ways than one.
_FINALS_BEFORE: dict[str, set[str | None]] = {
    "any": {None, *FINALS},
    "vowel": {None, ""},
    "vowel_or_l": {None, "", "ㄹ"},
    "consonant": {None, *FINALS} - {""},
}


@cache
def _particles() -> dict[str, set[str | None]]:
    """Each particle with all final consonants that it may stand behind."""
    found: dict[str, set[str | None]] = {}
    for row in read_package_table("jobnews.korean", "particles.tsv", ("particle", "after")):
        found.setdefault(row["particle"], set()).update(_FINALS_BEFORE[row["after"]])
    return found


def is_particle(run: str, noun: str) -> bool:
    """Whether a run of Hangul is one particle that fits the noun before it.

    >>> is_particle("으로", "부산"), is_particle("로", "부산"), is_particle("로", "서울")
    (True, False, True)
    """
    finals = _particles().get(run)
    return finals is not None and final_of(noun[-1]) in finals
