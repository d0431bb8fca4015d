"""Numbers with their counters: the one scan that amounts, headcounts and time expressions share."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

import regex

from ..core.mentions import FoundNumber
from ..core.scanning import scan
from ..lexicon.table import read_package_table
from .numerals import NUMERALS, Exact, read_span


@dataclass(slots=True, frozen=True)
class Counter:
    """What a number may count.

    Attributes:
        type: money, people, job, thing, date, duration, ... (see counters.tsv).
        not_before: matches what makes the counter the beginning of another word: 원 in 원전.
    """

    word: str
    type: str
    not_before: regex.Pattern[str] | None


def _load() -> dict[str, Counter]:
    rows = read_package_table("jobnews.korean", "counters.tsv", ("counter", "type", "not_before"))
    return {
        row["counter"]: Counter(row["counter"], row["type"], regex.compile(row["not_before"]) if row["not_before"] else None)
        for row in rows
    }


COUNTERS = _load()
_LENGTHS: dict[str, list[int]] = {}
for _word in sorted(COUNTERS, key=len, reverse=True):
    _lengths = _LENGTHS.setdefault(_word[0], [])
    if len(_word) not in _lengths:
        _lengths.append(len(_word))

_DIGITS = r"(?:\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d++(?!\.\d))?"
# 3억여 원, 21억2,200여 만원: 여 may stand before the last scale
_SCALES = r"(?:여(?: (?=[십백천]?[만억조] ?(?:원|명|개|달러)))?)?[십백천만억조경]++"
_NUMBER = regex.compile(
    # dates, times, telephone numbers and versions: passed over whole
    r"(?P<other>\d{4}([.\-/]) ?\d{1,2}\g<2> ?\d{1,2}(?!\d)|\d{1,2}:\d\d(?::\d\d)?|\d{2,4}-\d{3,4}-\d{4}|\d{1,2}\.\d{1,2}\.(?!\d)|\d++(?:\.\d++){2,})"
    rf"|{_DIGITS}(?P<scaled>(?:{_SCALES}(?:{_DIGITS})?)*+)"
)
# `30 만원`, `864 억원`: a scale set apart belongs to the number where money or people follow it
_APART_SCALE = regex.compile(r" (?:억|[십백천]?만|조)(?= ?(?:원|명|달러|여))")
_NEXT_GROUP = regex.compile(rf" (?P<number>{_DIGITS}(?P<scaled>(?:{_SCALES}(?:{_DIGITS})?)*+))")

_CODE_BEFORE = regex.compile(r"(?r)(?<![A-Za-z])[A-Z]{3}")
_GROUP_ENDS = frozenset("천백만억조")
# 1억6천400여만; not the 여 of 여섯, 여덟, 여든
_ABOUT = re.compile("여(?![섯덟든])")
_SINO = "".join(word for word, n in NUMERALS.items() if n.kind == "digit" and len(word) == 1)
_NATIVE = sorted((w for w, n in NUMERALS.items() if n.kind == "native"), key=len, reverse=True)
_TENS = sorted((w for w, n in NUMERALS.items() if n.kind == "native_ten"), key=len, reverse=True)
_WORDS = regex.compile(
    r"(?<![가-힣A-Za-z\d])(?:[약총각단]\s?)?+(?P<number>"
    rf"(?:몇 )?[{_SINO}수몇]*+[십백천만억조](?:[{_SINO}수십백천만억조]|여(?=[만억조]))*+"
    rf"|(?:{'|'.join(_TENS)})(?:{'|'.join(_NATIVE)})?|(?:{'|'.join(_NATIVE)})(?=[ 가-힣]))"
)
# `십이만 [삼천] 원`, `만 [3천] [300]여 명`, `천[600]명`: what goes on with a number that begins with a word
_NEXT_WORDS = regex.compile(rf" ?(?:{_DIGITS}[십백천만억]*+|[{_SINO}]*+[십백천만억](?:[{_SINO}십백천만억])*+|(?<=[십백천만억조] )[{_SINO}](?= ?[가-힣]))")
_MOST_GROUPS = 5
# where number words may begin: the large pattern is tried there only
_WORD_OPENING = re.compile(
    f"[약총각단몇수십백천만억조{_SINO}{''.join(sorted({word[0] for word in (*_NATIVE, *_TENS)}))}](?<![가-힣A-Za-z\\d].)"
)
#: Counters that a number word may stand before; with others (만일, 이 점) the word is hardly ever a number.
_COUNTED_IN_WORDS = {"money", "people", "thing", "organisation", "case", "household", "team", "project", "course", "job"}
#: Syllables that are words of their own before a space or a figure: `2개 조 30명`.
_NO_FIRST_GROUP = {"조", "경", "억"}
_TIMES = {"date", "duration", "clock", "quarter", "percent", "measure", "order", "age", "times", "minute", "second"}

#: First syllables of what follows a counter: particles, endings, 씩, 당, 쯤, 대, 짜리, 어치, 상당, 규모, 안팎, 남짓 ...
_MAY_FOLLOW = frozenset("은는이가을를으의에와과로도만씩까부당여보마라나며인입였뿐쯤대짜어상규선정남안내초미하밖꼴간째마한중조")
_JOINTS = {"~", " ~", "~ ", " ~ ", "-"}
_FROM_TO = {"에서", "에서 ", "부터", "부터 ", "내지", " 내지 "}
_CHANGED = regex.compile(r"\s?(?:규모|수준|선|대)?으?로(?![가-힣])|\s?으로")


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
        covered = {word.counter_start for word in words}
        found = [number for number in found if number.counter_start not in covered]
        found = sorted([*found, *words], key=lambda number: number.start)
    return _join_ranges(text, found)


def _overlaps(word: FoundNumber, found: list[FoundNumber], ends: list[int]) -> bool:
    """Whether a number word is part of a number in digits: 만원 of `30 만원`; `만 [3천 명]` is no part but the whole."""
    index = bisect_right(ends, word.start)
    return index < len(found) and found[index].start < word.end and found[index].start <= word.start


def has_scale(text: str, number: FoundNumber) -> bool:
    """Whether the number is written with 십, 백, 천, 만, 억 or 조."""
    return any(scale in text[number.start : number.counter_start] for scale in "만억조천백십")


def counter_type(counter: str) -> str:
    """What kind of thing a counter counts; empty for a bare number."""
    return COUNTERS[counter].type if counter else ""


def _find_digits(text: str) -> list[FoundNumber]:
    found: list[FoundNumber] = []
    at = 0
    for match in _NUMBER.finditer(text):
        start = match.start()
        if start < at or match["other"]:
            continue
        before = text[start - 1] if start else " "
        if before == "제" or (before.isascii() and (before.isalpha() or before in "._'") and not _CODE_BEFORE.match(text, 0, start)):
            continue  # 제1차, COVID19, '24; but USD1,000
        number = _read_digits(text, match)
        if number is not None:
            found.append(number)
            at = number.end
    return found


def _read_digits(text: str, match: regex.Match[str]) -> FoundNumber | None:
    start, end = match.span()
    if match["scaled"]:
        end = _trim(text, start, end)
        following = _next_group(text, end)
        while following is not None and _continues(text, end, following):
            end = following.end()
            following = _next_group(text, end)
    elif apart := _APART_SCALE.match(text, end):
        end = apart.end()
    return _with_counter(text, start, end)


def _trim(text: str, start: int, end: int) -> int:
    """Where the number ends: 조 or 경 that begins a word (3조합, 2경기) is no scale."""
    if text[end - 1] in "조경천" and text[end : end + 1] and _SCALE_OF_WORD.match(text, end - 1):
        return end - 1
    return end


#: 3조합, 2경기, 1천안시
_SCALE_OF_WORD = regex.compile(r"조(?:합|직|각|사|례|건|기|성|를 이|씩|로 나)|경(?:기|우|제|계)|천안|천시")


def _next_group(text: str, end: int) -> regex.Match[str] | None:
    return _NEXT_GROUP.match(text, end) if text[end - 1] in _GROUP_ENDS else None


def _continues(text: str, end: int, following: regex.Match[str]) -> bool:
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
    elif last != "만" or "." in group:
        return False
    span = read_span(group)
    if span is None or span[1] >= 10 ** {"만": 4, "억": 8, "조": 12}[last]:
        return False
    _, counter, _ = _counter_after(text, following.end())
    return counter is None or counter.type not in _TIMES


def _ends_number(text: str, following: regex.Match[str], limit: int) -> bool:
    """`2천 697명`: the rest of the number, if it is small enough and its counter counts people, jobs or money."""
    group = following["number"]
    if not group.isdecimal() or int(group) >= limit:
        return False
    _, counter, _ = _counter_after(text, following.end())
    return counter is not None and counter.type in _COUNTED_IN_WORDS


def _shortens(text: str, end: int, last: str) -> bool:
    """`20억 5천을 들여`: 5천만, where no counter says otherwise."""
    return last == "억" and text[end - 1] == "천" and _counter_after(text, end)[1] is None


def _counter_after(text: str, end: int) -> tuple[int, Counter | None, bool]:
    """Where the counter after a number begins, the counter, and whether 여 stands between."""
    at = end
    approximate = False
    if text.startswith("여", at):
        rest = text[at + 1 : at + 2]
        if rest == " " or _match_counter(text, at + 1):
            approximate = True
            at += 1
    elif text.startswith((" 여 ", " 여명", " 여원", " 여개"), at):
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
    return counter.type in _TIMES and text[at - 1] in "만억조"


def _match_counter(text: str, at: int) -> Counter | None:
    for length in _LENGTHS.get(text[at : at + 1], ()):
        counter = COUNTERS.get(text[at : at + length])
        if counter is not None and counter.word == "대" and text[at - 1] in "억조":
            return None  # 30억대 예산
        if counter is not None and not (counter.not_before and counter.not_before.match(text, at + length)):
            return counter
    return None


def _with_counter(text: str, start: int, end: int) -> FoundNumber | None:
    span = read_span(text[start:end])
    if span is None:
        return None
    at, counter, approximate = _counter_after(text, end)
    approximate = approximate or _ABOUT.search(text, start, end) is not None
    if counter is None:
        end += approximate and text.startswith("여", end)
        return FoundNumber(start, end, *_shortened(text, start, end, span), "", end, approximate)
    return FoundNumber(start, at + len(counter.word), *span, counter.word, at, approximate)


def _shortened(text: str, start: int, end: int, span: tuple[Exact, Exact]) -> tuple[Exact, Exact]:
    """Speech leaves 만 out after 억: `2억4천` is 2억4천만, `3조5천` 3조5천억."""
    written = text[start:end].rstrip("여")
    if written[-1] not in "천백":
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
    for match in scan(_WORD_OPENING, _WORDS, text):
        if found and match.start("number") < found[-1].end:
            continue
        number = _in_words(text, *match.span("number"))
        if number is not None:
            found.append(number)
    return found


def _in_words(text: str, start: int, end: int) -> FoundNumber | None:
    """The longest number with a counter that begins with the word at a place: `만 3천 300여 명`, `십이만 삼천 원`."""
    number = None
    for _ in range(_MOST_GROUPS):
        longer = _with_counter(text, start, end)
        if longer is not None and longer.counter and COUNTERS[longer.counter].type in _COUNTED_IN_WORDS:
            number = longer
        following = _NEXT_WORDS.match(text, end) if text[end - 1] in "백천만억조" and text[start:end] not in _NO_FIRST_GROUP else None
        if following is None or read_span(text[start : following.end()]) is None:
            break
        end = following.end()
    return number


def _join_ranges(text: str, numbers: list[FoundNumber]) -> list[FoundNumber]:
    joined: list[FoundNumber] = []
    for number in numbers:
        last = joined[-1] if joined else None
        if last is not None and number.start - last.end <= 4 and (both := _range(text, last, number)):
            joined[-1] = both
        else:
            joined.append(number)
    return joined


def _range(text: str, first: FoundNumber, second: FoundNumber) -> FoundNumber | None:
    """The range that two neighbours make, if they make one."""
    joint = text[first.end : second.start]
    if joint in _JOINTS:
        if joint == "-" and not (second.counter or has_scale(text, second)):
            return None
        if first.counter not in ("", second.counter):
            return None
    elif joint in _FROM_TO:
        if not first.counter or first.counter != second.counter or _CHANGED.match(text, second.end):
            return None
        if joint.startswith("부터") and not text.startswith("까지", second.end):
            return None
    else:
        return None
    if first.low != first.high or second.low != second.high:
        return None
    low = first.low if first.counter else _share_scale(text, first, second)
    if low >= second.high:
        return None
    return FoundNumber(
        first.start, second.end, low, second.high, second.counter, second.counter_start,
        first.approximate or second.approximate,
    )


_FIRST_GROUP = regex.compile(rf"(?P<coefficient>{_DIGITS})(?P<scale>[십백천만억조]*)")


def _share_scale(text: str, first: FoundNumber, second: FoundNumber) -> Exact:
    """The low end in the scale of the high end: `5~10만원` begins at 5만, `2천~3천만원` at 2천만, `1억~1억5천만` at 1억."""
    low = _FIRST_GROUP.fullmatch(text, first.start, first.end)
    high = _FIRST_GROUP.match(text, second.start, second.counter_start)
    if low is None or high is None or not high["scale"].startswith(low["scale"]) or low["scale"] == high["scale"]:
        return first.low
    low_coefficient, high_coefficient = read_span(low["coefficient"]), read_span(high["coefficient"])
    if low_coefficient is None or high_coefficient is None or low_coefficient[0] > high_coefficient[0]:
        return first.low
    shared = read_span(low["coefficient"] + high["scale"])
    return shared[0] if shared is not None else first.low
