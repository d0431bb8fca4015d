"""Counters: what stands behind a number and says what is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..core.patterns import re_pattern
from ..lexicon.table import read_package_table


@dataclass(slots=True, frozen=True)
class Counter:
    """What a number may count.

    Attributes:
        type: money, people, job, thing, date, duration, ... (see counters.tsv).
        not_before: matches what makes the counter the beginning of another word: 원 in 원전.
    """

    word: str
    type: str
    not_before: re.Pattern[str] | None


def _load() -> dict[str, Counter]:
    rows = read_package_table("jobnews.korean", "counters.tsv", ("counter", "type", "not_before"))
    return {
        row["counter"]: Counter(row["counter"], row["type"], re_pattern(row["not_before"]) if row["not_before"] else None)
        for row in rows
    }


COUNTERS = _load()
_LENGTHS: dict[str, list[int]] = {}
for _word in sorted(COUNTERS, key=len, reverse=True):
    _lengths = _LENGTHS.setdefault(_word[0], [])
    if len(_word) not in _lengths:
        _lengths.append(len(_word))

TIMES = {"date", "duration", "clock", "quarter", "percent", "measure", "order", "age", "times", "minute", "second"}
#: First syllables of what follows a counter: particles, endings, 씩, 당, 쯤, 대, 짜리, 어치, 분, 상당, 규모, 안팎, 남짓 ...
_MAY_FOLLOW = frozenset("은는이가을를으의에와과로도만씩까부당여보마라나며인입였뿐쯤대짜어상규선정남안내초미하밖꼴간째마한중조분")


def counter_type(counter: str) -> str:
    """What kind of thing a counter counts; empty for a bare number."""
    return COUNTERS[counter].type if counter else ""


def counter_after(text: str, end: int) -> tuple[int, Counter | None, bool]:
    """Where the counter after a number begins, the counter, and whether 여 stands between."""
    at = end
    approximate = False
    following = text[at : at + 2]
    if following[:1] == "여":
        if following[1:] == " " or _match_counter(text, at + 1):
            approximate = True
            at += 1
    elif following == " 여" and text.startswith((" ", "명", "원", "개"), at + 2):
        approximate = True
        at += 2
    counter = _match_counter(text, at)
    if counter is None and text.startswith(" ", at):
        counter = _match_counter(text, at + 1)
        if counter is not None and len(counter.word) == 1 and _begins_word(text, at, counter):
            counter = None
        if counter is not None:
            at += 1
    return at, counter, approximate


def _begins_word(text: str, at: int, counter: Counter) -> bool:
    """Whether a counter of one syllable after a space is rather the beginning of a word: `국비 20억 [시]비 5억`, `50만 [대]만 달러`."""
    following = text[at + 2 : at + 3]
    if "가" <= following <= "힣" and following not in _MAY_FOLLOW:
        return True
    return counter.type in TIMES and text[at - 1] in "만억조"


def _match_counter(text: str, at: int) -> Counter | None:
    for length in _LENGTHS.get(text[at : at + 1], ()):
        counter = COUNTERS.get(text[at : at + length])
        if counter is not None and counter.word == "대" and text[at - 1] in "억조":
            return None  # 30억대 예산
        if counter is not None and not (counter.not_before and counter.not_before.match(text, at + length)):
            return counter
    return None
