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
        not_before: a pattern of what makes the counter the beginning of another word: 원 in 원전.
    """

    word: str
    type: str
    not_before: str


def _load() -> dict[str, Counter]:
    rows = read_package_table("jobnews.korean", "counters.tsv", ("counter", "type", "not_before"))
    return {row["counter"]: Counter(row["counter"], row["type"], row["not_before"]) for row in rows}


def _alternatives() -> str:
    """All counters, money and people first as in the table, of several that begin alike the longest; 30억대 예산 counts no machines."""
    tails: dict[str, list[str]] = {word[0]: [] for word in COUNTERS}
    for word in sorted(COUNTERS, key=len, reverse=True):
        not_before = COUNTERS[word].not_before
        tail = re.escape(word[1:]) + ("(?<![억조]대)" if word == "대" else "") + (f"(?!{not_before})" if not_before else "")
        tails[word[0]].append(tail)
    return "|".join(f"{re.escape(initial)}(?:{'|'.join(rest)})" for initial, rest in tails.items())


COUNTERS = _load()
#: A counter right behind its number, as a part of patterns.
ANY_COUNTER = _alternatives()
_ANY_COUNTER = re_pattern(ANY_COUNTER)

TIMES = {"date", "duration", "clock", "quarter", "percent", "measure", "order", "age", "times", "minute", "second"}
#: First syllables of what follows a counter: particles, endings, 씩, 당, 쯤, 대, 짜리, 어치, 분, 상당, 규모, 안팎, 남짓 ...
_MAY_FOLLOW = frozenset("은는이가을를으의에와과로도만씩까부당여보마라나며인입였뿐쯤대짜어상규선정남안내초미하밖꼴간째마한중조분")

#: 여 set apart from its number: `8천 여 만 원`, `300 여명`.
_MORE_APART = (" 여 ", " 여명", " 여원", " 여개")


def counter_type(counter: str) -> str:
    """What kind of thing a counter counts; empty for a bare number."""
    return COUNTERS[counter].type if counter else ""


def counter_after(text: str, end: int) -> tuple[int, Counter | None, bool]:
    """Where the counter after a number begins, the counter, and whether 여 stands between."""
    at, approximate = end, False
    following = text[end : end + 1]
    if following == "여":
        approximate = text.startswith(" ", end + 1) or _match_counter(text, end + 1) is not None
        at += approximate
    elif following == " " and text.startswith(_MORE_APART, end):
        at, approximate = end + 2, True
    if not text.startswith(" ", at):
        return at, _match_counter(text, at), approximate
    counter = _match_counter(text, at + 1)
    if counter is None or (len(counter.word) == 1 and _begins_word(text, at, counter)):
        return at, None, approximate
    return at + 1, counter, approximate


def _begins_word(text: str, at: int, counter: Counter) -> bool:
    """Whether a counter of one syllable after a space is rather the beginning of a word: `국비 20억 [시]비 5억`, `50만 [대]만 달러`."""
    following = text[at + 2 : at + 3]
    if "가" <= following <= "힣" and following not in _MAY_FOLLOW:
        return True
    return counter.type in TIMES and text[at - 1] in "만억조"


def _match_counter(text: str, at: int) -> Counter | None:
    counter = _ANY_COUNTER.match(text, at)
    return COUNTERS[counter[0]] if counter else None
