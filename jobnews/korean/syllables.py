"""Hangul syllables and their final consonants (받침), on which the form of particles and endings depends."""

from __future__ import annotations

_FIRST, _LAST = ord("가"), ord("힣")
#: All final consonants, in the order of Unicode; a syllable without a final consonant comes first.
FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def final_of(character: str) -> str | None:
    """The final consonant of a syllable: "" where it ends in a vowel, None for what is no syllable (a digit, a Latin letter, nothing).

    >>> final_of("산"), final_of("도"), final_of("3")
    ('ㄴ', '', None)
    """
    if not "가" <= character <= "힣":
        return None
    return FINALS[(ord(character) - _FIRST) % len(FINALS)]


def syllables_with_final(final: str) -> str:
    """All syllables that end in a consonant, as the inside of a character class."""
    return "".join(map(chr, range(_FIRST + FINALS.index(final), _LAST + 1, len(FINALS))))
