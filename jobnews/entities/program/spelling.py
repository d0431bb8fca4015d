"""What the spelling of a word tells: part of a noun phrase, or its end; and which words only the tokenizer can tell."""

from __future__ import annotations

from functools import lru_cache

from ...core.patterns import re_pattern
from ...korean.syllables import final_of
from .words import is_generic, is_plainly_noun, is_plainly_verb

#: endings after which a noun phrase never goes on
_CLOSED = re_pattern(
    r"(?:를|는|에서|에게|으로|까지|부터|하여|해서|로써|하고|하며|되며|된다|한다|했다|시켜|하게|하기|위해|적인|했던|라는|이란|에|며|던|된|위한|대한|통한|하되|되어|지만|므로|으며|면서|이나)\Z"
    r"|\A(?:[은는이가을를도의줄과와로]|으로)\Z|\d[만천백억조]{1,3}\Z"
)
#: last syllables that may be a josa, an ending or an adnominal form as well as part of a noun
_UNSURE = frozenset("이가도로만나고서면게라니데듯채록될올온간갈줄질친칠릴긴인은과와의둔쓸센어여끈눈빈운린떠아볼탠킨낸든")
#: josa that stand after a vowel (or ㄹ) and after a consonant
_AFTER_VOWEL, _AFTER_CONSONANT = "가로", "이"
_VERBAL_STEMS = "되이지기뛰피끼비세내베메헤띄"


@lru_cache(maxsize=8192)
def goes_on_by_spelling(word: str) -> bool | None:
    """Whether a word is part of the noun phrase that follows it; None where its spelling does not tell.

    >>> goes_on_by_spelling("희망근로"), goes_on_by_spelling("사업이"), goes_on_by_spelling("가온으로")
    (True, False, False)
    """
    if not (is_generic(word) or is_plainly_noun(word)) and (_CLOSED.search(word) or ends_in_josa(word)):
        return False
    return is_noun_by_spelling(word)


@lru_cache(maxsize=8192)
def is_noun_by_spelling(word: str) -> bool | None:
    """Whether a word is a noun without josa; None where its spelling does not tell.

    >>> is_noun_by_spelling("스마트그린"), is_noun_by_spelling("활용해"), is_noun_by_spelling("여성들로")
    (True, False, None)
    """
    if is_generic(word) or is_plainly_noun(word):
        return True
    if is_plainly_verb(word):
        return False
    return True if word[-1] not in _UNSURE else has_no_josa_by_spelling(word)


def has_no_josa_by_spelling(word: str) -> bool | None:
    """Whether what looks like a josa cannot be one after the syllable before it: 근로, 지킴이 and 국가 hold none; 사업이 does."""
    stem, last = word[:-1], word[-1]
    consonant = _has_final(stem[-1:])
    if (last in _AFTER_VOWEL and consonant and not (last == "로" and final_of(stem[-1:]) == "ㄹ")) or (last in _AFTER_CONSONANT and not consonant):
        return True
    if last == "가":
        return False  # nouns like 휴가 are known by their ends
    if last == "어" and not consonant and stem[-1:] not in _VERBAL_STEMS:
        return True  # 시니어, 케어
    if last in "이도로만인" and (is_generic(stem) or is_plainly_noun(stem)):
        return False
    return None


def ends_in_josa(word: str) -> bool:
    """Whether a word surely carries a josa (or 적): 을, 은 and 과 after a consonant, 와 after a vowel, 의 of no noun known by its end."""
    last, before = word[-1], word[-2:-1]
    if last in "을은과":
        return _has_final(before)
    return last in "의적" or (last == "와" and not _has_final(before))


def _has_final(syllable: str) -> bool:
    return bool(final_of(syllable))
