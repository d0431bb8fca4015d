"""Where a name's word ends, what stands before it, and the words that make no name."""

from __future__ import annotations

import re
from functools import lru_cache

from ...core.patterns import compiled, re_pattern, regex_pattern
from ...core.scanning import any_of
from ...lexicon.table import read_package_table

_PACKAGE = "jobnews.entities.agency"
#: What the name of a local government ends in.
GOVERNED_UNITS = ("시", "군", "구", "도")
#: A run of characters that one word of a name may be made of.
_WORD = re_pattern(r"[가-힣A-Za-z0-9+&]+")
_WORD_BACK = regex_pattern(r"(?r)[가-힣A-Za-z0-9+&]+")
_PLAIN_PARTICLE = re_pattern(r"(?:에서|에게|으로)?(?:은|는|도)|이|가|을|를|의|에|과|와|에서|에게|으로|부터|까지|등")
#: What makes a street of a university: 강남대|로, 상지대학|가.
_STREETS = {"대": "로", "학": "가"}
#: A word this long is no name; looking further back would only cost time.
LONGEST_WORD = 40
_LONGEST_COMPANY_STEM = 12


@lru_cache(maxsize=1)
def _particle() -> re.Pattern[str]:
    rows = read_package_table(_PACKAGE, "particles.tsv", ("particle",))
    return compiled(rf"(?:{any_of(row['particle'] for row in rows)})(?![가-힣A-Za-z0-9])")


@lru_cache(maxsize=1)
def common_stems() -> frozenset[str]:
    """Stems that make no name with any ending: 심사(위원회), 책임(연구원)."""
    return frozenset(row["stem"] for row in read_package_table(_PACKAGE, "common_stems.tsv", ("stem",)))


@lru_cache(maxsize=8)
def name_parts(role: str) -> frozenset[str]:
    """The parts of names that have a role there (see name_parts.tsv)."""
    return frozenset(row["part"] for row in read_package_table(_PACKAGE, "name_parts.tsv", ("part", "role")) if row["role"] == role)


def is_company(name: str) -> bool:
    """Whether a word ends as companies do: 현대차, 한빛중공업."""
    return any(name.endswith(end) and 2 <= len(name) - len(end) <= _LONGEST_COMPANY_STEM for end in name_parts("company_end")) and name.isalpha()


def is_letter(text: str, at: int) -> bool:
    """Whether a Hangul or Latin letter stands there; outside the text none does."""
    character = text[at : at + 1] if at >= 0 else ""
    return character.isalpha() and ("가" <= character <= "힣" or character.isascii())


def ends_word(text: str, end: int) -> bool:
    """Whether a name may end there: nothing of the word follows, or only particles do.

    `강남대로` is a road and `상지대학가` a quarter, and no university with a particle.
    """
    if text.startswith(" ", end) or not is_letter(text, end):
        return True
    particle = _particle().match(text, end)
    if particle is None:
        return False
    return not text.startswith(_STREETS.get(text[end - 1], "\n"), end)


def particle_after(text: str, end: int) -> str:
    """The particles that stand directly after a name, empty where none do."""
    particle = _particle().match(text, end)
    return particle[0] if particle else ""


def without_particle(word: str) -> str:
    """A word without the particle at its end, where what is left is still a word: 품앗이마을이 -> 품앗이마을.

    Endings that close many names as well (가치잇다, 나누고) are left alone.
    """
    for at in range(2, len(word)):
        if _PLAIN_PARTICLE.fullmatch(word, at):
            return word[:at]
    return word


def word_start(text: str, at: int) -> int:
    """Start of the word that goes on at a position."""
    if not at or text[at - 1] == " ":
        return at
    match = _WORD_BACK.match(text, at - LONGEST_WORD if at > LONGEST_WORD else 0, at)
    return match.start() if match else at


def word_end(text: str, at: int) -> int:
    """End of the word that begins at a position."""
    match = _WORD.match(text, at)
    return match.end() if match else at
