"""Numbers with their counters: the one scan that amounts, headcounts and time expressions share."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from operator import attrgetter
from string import ascii_letters

from ..core.mentions import FoundNumber
from ..core.scanning import scan
from .counters import COUNTERS, TIMES, counter_after
from .number_patterns import (
    APART_SCALE,
    CENTS,
    CODE_BEFORE,
    COUNTED_IN_WORDS,
    DIGIT_RUN,
    MORE,
    NEXT_GROUP,
    NEXT_WORDS,
    NO_NUMBER,
    NUMBER,
    RANGE_IN_WORDS,
    REST_IN_WORDS,
    SCALE_OF_WORD,
    THOUSANDS,
    WORD_OPENING,
    WORDS,
)
from .numerals import NATIVE_WORDS, Exact, read_span
from .ranges import join_ranges

#: Behind a scale: before others it may begin a word (3조|건), or the number goes on in words (2만|일천).
_COUNTED_BY_SCALES = ("원", "명", " 원", " 명")
_SCALE_LETTERS = frozenset("십백천만억조경")
#: Behind digits: only before these are they not the whole number.
_GOES_ON = frozenset(",.여십백천만억조경")
#: Behind the first of those digits that are parted so.
_PARTED = frozenset(".-/:")
_NO_NUMBER_BEHIND = frozenset(f"{ascii_letters}._'제")
_GROUP_ENDS = frozenset("천백만억조")
_MOST_GROUPS = 5
#: What goes on with a number that ends in a scale is smaller than that.
_LIMITS = {"만": 10**4, "억": 10**8, "조": 10**12}
_start = attrgetter("start")
#: Syllables that are words of their own before a space or a figure: `2개 조 30명`.
_NO_FIRST_GROUP = {"조", "경", "억"}


def find_numbers(text: str) -> list[FoundNumber]:
    """All numbers of the text in order, ranges joined, with the counter that follows each.

    >>> [(n.low, n.high, n.counter) for n in find_numbers("20~30명에게 월 200만~400만원을 석 달간")]
    [(20, 30, '명'), (2000000, 4000000, '원')]
    """
    found = _find_digits(text)
    words = _find_words(text)
    if words:
        ends = [number.end for number in found]
        words = [word for word in words if not _overlaps(word, found, ends)]
    if words:
        covered = {word.counter_start for word in words}
        found = [number for number in found if number.counter_start not in covered]
        found = sorted([*found, *words], key=_start)
    return join_ranges(text, found)


def _overlaps(word: FoundNumber, found: list[FoundNumber], ends: list[int]) -> bool:
    """Whether a number word is part of a number in digits: 만원 of `30 만원`; `만 [3천 명]` is no part but the whole."""
    index = bisect_right(ends, word.start)
    return index < len(found) and found[index].start < word.end and found[index].start <= word.start


def _find_digits(text: str) -> list[FoundNumber]:
    found: list[FoundNumber] = []
    read = at = 0  # ends of what was matched last, and of the last number with its counter
    for run in DIGIT_RUN.finditer(text):
        start, end = run.span()
        if start < read:  # a telephone number ends inside a longer run
            rest = DIGIT_RUN.search(text, read, end)
            if rest is None:
                continue
            run = rest
            start, end = run.span()
        counter = run[1]
        if counter:
            end -= len(counter)
        scaled = text[end - 1] in _SCALE_LETTERS
        if not counter and not scaled:
            following = text[end : end + 1]
            if following in _PARTED and (other := NO_NUMBER.match(text, start)):
                read = other.end()
                continue
            if following in _GOES_ON and (match := NUMBER.match(text, start)):
                end, scaled = match.end(), bool(match["scaled"])
        read = end
        if start < at:
            continue
        before = text[start - 1 : start]
        if before in _NO_NUMBER_BEHIND and (before == "제" or not CODE_BEFORE.match(text, 0, start)):
            continue  # 제1차, COVID19, '24; but USD1,000
        if counter and counter not in _HAVE_CENTS and (not scaled or counter in _COUNTED_BY_SCALES):
            span = read_span(text[start:end])
            number = FoundNumber(start, run.end(), *span, counter, end) if span else None
        else:
            number = _read_digits(text, start, end, scaled)
        if number is not None:
            found.append(number)
            at = number.end
    return found


def _read_digits(text: str, start: int, end: int, scaled: bool) -> FoundNumber | None:
    """A number with what goes on with it: a scale, smaller groups, a rest in words."""
    if scaled:
        end = _trim(text, start, end)
    if text.startswith(_COUNTED_BY_SCALES, end) or (text[end - 1] not in _GROUP_ENDS and not text.startswith(" ", end)):
        return _with_counter(text, start, end)
    end = _with_apart_scale(text, start, end)
    following = _next_group(text, end)
    while following is not None and _continues(text, end, following):
        end = _with_apart_scale(text, start, following.end())
        following = _next_group(text, end)
    return _with_counter(text, start, _with_rest_in_words(text, start, end))


def _with_apart_scale(text: str, start: int, end: int) -> int:
    """Where a number ends with the scale set apart from it: `5천[ 만]원`, but `5천만 [만원]`."""
    apart = APART_SCALE.match(text, end) if text.startswith(" ", end) else None
    return apart.end() if apart and read_span(text[start : apart.end()]) is not None else end


def _with_rest_in_words(text: str, start: int, end: int) -> int:
    """Where a number ends that goes on in words, if those are small enough and count: `2만[ 오천] 원`."""
    rest = REST_IN_WORDS.match(text, end) if text[end - 1] in _LIMITS else None
    span = read_span(rest["rest"]) if rest else None
    if rest is None or span is None or span[1] >= _LIMITS[text[end - 1]] or read_span(text[start : rest.end()]) is None:
        return end
    _, counter, _ = counter_after(text, rest.end())
    return rest.end() if counter is not None and counter.type in COUNTED_IN_WORDS else end


def _trim(text: str, start: int, end: int) -> int:
    """Where the number ends: 조 or 경 that begins a word (3조합, 2경기) is no scale."""
    if text[end - 1] in "조경천" and text[end : end + 1] and SCALE_OF_WORD.match(text, end - 1):
        return end - 1
    return end


def _next_group(text: str, end: int) -> re.Match[str] | None:
    goes_on = text[end - 1] in _GROUP_ENDS and text.startswith(" ", end) and text[end + 1 : end + 2].isdecimal()
    return NEXT_GROUP.match(text, end) if goes_on else None


def _continues(text: str, end: int, following: re.Match[str]) -> bool:
    """Whether a group after a space belongs to the number: `48억 6천만`, `10만 8000여`, but not `3만 2년`."""
    last = text[end - 1]
    group = following["number"]
    if last in "천백":  # 8천 4백만, 5천 4백 20만
        scaled = following["scaled"]
        if not scaled:
            return _ends_number(text, following, 1000 if last == "천" else 100)
        if scaled[0] in "만억조":  # 5천 4백 20만, 6천 700억
            return group[: -len(scaled)].isdecimal() and 10 <= int(group[: -len(scaled)]) < (1000 if last == "천" else 100)
        return scaled[:1] in ("백", "십")[last == "백" :]
    if following["scaled"]:
        order = "만억조"
        biggest = max((order.find(c) for c in following["scaled"]), default=-1)
        if biggest >= order.index(last):
            return False
        if biggest == -1 and last != "만" and not _shortens(text, following.end(), last):
            return False
    elif _is_thousands_of_man(text, last, following):
        return True
    elif (last != "만" and not APART_SCALE.match(text, following.end())) or "." in group:
        return False
    span = read_span(group)
    if span is None or span[1] >= _LIMITS[last]:
        return False
    _, counter, _ = counter_after(text, following.end())
    return counter is None or counter.type not in TIMES


def _is_thousands_of_man(text: str, last: str, following: re.Match[str]) -> bool:
    """`7억 8,000 정도`: speech leaves 만 out, where nothing else is counted."""
    return last == "억" and THOUSANDS.fullmatch(following["number"]) is not None and counter_after(text, following.end())[1] is None


def _ends_number(text: str, following: re.Match[str], limit: int) -> bool:
    """`2천 697명`: the rest of the number, if it is small enough and its counter counts people, jobs or money."""
    group = following["number"]
    if not group.isdecimal() or int(group) >= limit:
        return False
    _, counter, _ = counter_after(text, following.end())
    return counter is not None and counter.type in COUNTED_IN_WORDS


def _shortens(text: str, end: int, last: str) -> bool:
    """`20억 5천을 들여`: 5천만, where no counter says otherwise."""
    return last == "억" and text[end - 1] == "천" and counter_after(text, end)[1] is None


#: Money that is counted on in cents: `5달러[ 50센트]`.
_HAVE_CENTS = {"달러", "불", "유로"}
def _with_counter(text: str, start: int, end: int) -> FoundNumber | None:
    written = text[start:end]
    span = read_span(written)
    if span is None:
        return None
    at, counter, approximate = counter_after(text, end)
    if not approximate and "여" in written:
        approximate = MORE.search(written) is not None
    if counter is None:
        end += approximate and text.startswith("여", end)
        return FoundNumber(start, end, *_shortened(text, start, end, span), "", end, approximate)
    end = at + len(counter.word)
    cents = CENTS.match(text, end) if counter.word in _HAVE_CENTS else None
    if cents is None:
        return FoundNumber(start, end, *span, counter.word, at, approximate)
    hundredths = Decimal(cents["cents"]) / 100
    return FoundNumber(start, cents.end(), span[0] + hundredths, span[1] + hundredths, counter.word, at, approximate)


def _shortened(text: str, start: int, end: int, span: tuple[Exact, Exact]) -> tuple[Exact, Exact]:
    """Speech leaves 만 out after 억: `2억4천` is 2억4천만, `7억 8,000` 7억 8,000만, `3조5천` 3조5천억."""
    written = text[start:end].rstrip("여")
    if "억" not in written and "조" not in written:
        return span
    if written[-1] not in "천백" and not THOUSANDS.fullmatch(written.rpartition("억 ")[2]):
        return span
    for big, scale in (("억", 10**4), ("조", 10**8)):
        _, sign, tail = written.rpartition(big)
        if sign and "만" not in tail and "억" not in tail:
            rest = read_span(tail)
            if rest is not None:
                return span[0] + rest[0] * (scale - 1), span[1] + rest[1] * (scale - 1)
    return span


def _find_words(text: str) -> list[FoundNumber]:
    found: list[FoundNumber] = []
    for match in scan(WORD_OPENING, WORDS, text):
        if found and match.start("number") < found[-1].end:
            continue
        number = _in_words(text, *match.span("number"))
        if number is not None:
            found.append(number)
    return found


def _is_counted_in_words(text: str, number: FoundNumber) -> bool:
    """Whether a number word may stand before its counter; 분 after a native one is a person: `열네 분`."""
    if number.counter == "분":
        return text[number.start : number.counter_start].rstrip().endswith(NATIVE_WORDS)
    return number.counter != "" and COUNTERS[number.counter].type in COUNTED_IN_WORDS


def _begins_range(text: str, number: FoundNumber) -> bool:
    """Whether a number word without a counter leaves it to the number behind: `이백만~삼백만 원`; not `만 18~34세`."""
    words = number.end - number.start > 1 and not text[number.end - 1].isdigit()
    return words and not number.counter and RANGE_IN_WORDS.match(text, number.end) is not None


def _in_words(text: str, start: int, end: int) -> FoundNumber | None:
    """The longest number with a counter that begins with the word at a place: `만 3천 300여 명`, `십이만 삼천 원`."""
    number = None
    for _ in range(_MOST_GROUPS):
        longer = _with_counter(text, start, end)
        if longer is not None and (_is_counted_in_words(text, longer) or _begins_range(text, longer)):
            number = longer
        following = NEXT_WORDS.match(text, end) if text[end - 1] in "십백천만억조" and text[start:end] not in _NO_FIRST_GROUP else None
        if following is None or read_span(text[start : following.end()]) is None:
            break
        end = following.end()
    return number
