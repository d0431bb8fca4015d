"""Whether something is planned, under way or done: the tense of the clause, and words such as 계획 and 성과.

The predicate follows the number in Korean, so the first cue after it decides: a past ending (`뽑았다`, `확보했으며`),
`-고 있다`, `-겠다`, `-ㄹ 계획이다`. A present (`뽑는다`, `지원한다`) is left for the context to tell, and reporting
verbs (`밝혔다`) are passed over: `뽑는다고 밝혔다` is no past.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from ..lexicon.table import read_package_table

_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"


def syllables_with_final(final: str) -> str:
    """All Hangul syllables that end in a consonant, as the inside of a character class."""
    offset = _FINALS.index(final)
    return "".join(map(chr, range(0xAC00 + offset, 0xD7A4, len(_FINALS))))


@dataclass(frozen=True, slots=True)
class StatusCue:
    """A cue and where it ends. `status` is planned, ongoing, done or present."""

    end: int
    status: str


_CUES = read_package_table("jobnews.korean", "status_cues.tsv", ("cue", "status", "place"))
_STATUS = {row["cue"]: row["status"] for row in _CUES}
_END = r"(?=\s*(?:$|[\n.,;…·/)\]}>“”’‘!?]))"


def _words(place: str) -> str:
    words = sorted((row["cue"] for row in _CUES if row["place"] == place), key=len, reverse=True)
    return "|".join(regex.escape(word) for word in words)


_PAST = syllables_with_final("ㅆ").replace("있", "").replace("겠", "")
_CUE = regex.compile(
    rf"""(?P<word>{_words("any")}) | (?P<last>{_words("end")}){_END}
    | (?P<intent>[가-힣]겠(?=다|습|으|지|느)|[{syllables_with_final("ㄹ")}]\s?(?:것(?:이|으로|을|도|\s)|거다|게요))
    | (?P<past>[{_PAST}](?=다|고|으|는|지|던|습|음|을|기|거|네|죠|어))
    | (?P<present>(?:[{syllables_with_final("ㄴ")}]|[가-힣]는)다(?![가-힣])|(?:[{syllables_with_final("ㄴ")}]|[가-힣]는)다(?=고|며|는)|[{syllables_with_final("ㅂ")}]니다)
    | (?P<close>[”"])|(?P<open>“)""",
    regex.VERBOSE,
)


def find_status_cue(text: str, position: int, end: int) -> StatusCue | None:
    """The first cue of the clause from a position on, or None where the sentence has none.

    >>> find_status_cue("청년 40명을 뽑아 보낼 계획이다.", 6, 18).status
    'planned'
    >>> find_status_cue("40명이 취업했다고 밝혔다.", 3, 15).status
    'done'
    """
    for match in _CUE.finditer(text, position, end):
        if match["close"]:
            return None  # what stands outside the quotation speaks of the speaker
        if match["open"]:
            return None
        word = match["word"] or match["last"]
        if word:
            if _STATUS[word] == "none":
                continue
            return StatusCue(match.end(), _STATUS[word])
        kind = "planned" if match["intent"] else "done" if match["past"] else "present"
        return StatusCue(match.end(), kind)
    return None
