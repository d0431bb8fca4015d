"""Two numbers that are the ends of a range: `20~30명`, `30만원에서 50만원까지`, `5~10만원`."""

from __future__ import annotations

from ..core.mentions import FoundNumber
from ..core.patterns import re_pattern
from .numerals import DIGITS, ONE_DIGIT_WORDS, Exact, read_span

_JOINTS = {"~", " ~", "~ ", " ~ ", "-"}
_FROM_TO = {"에서", "에서 ", "부터", "부터 ", "내지", " 내지 "}
_CHANGED = re_pattern(r"\s?(?:규모|수준|선|대)?으?로(?![가-힣])|\s?으로")


def join_ranges(text: str, numbers: list[FoundNumber]) -> list[FoundNumber]:
    """The numbers of a text in order, with one in place of each two that are a range."""
    joined = numbers[:1]
    for number in numbers[1:]:
        last = joined[-1]
        if number.start - last.end <= 4 and (both := _range(text, last, number)):
            joined[-1] = both
        else:
            joined.append(number)
    return joined


def _range(text: str, first: FoundNumber, second: FoundNumber) -> FoundNumber | None:
    """The range that two neighbours make, if they make one."""
    joint = text[first.end : second.start]
    if joint in _JOINTS:
        if joint == "-" and not (second.counter or _has_scale(text, second)):
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


def _has_scale(text: str, number: FoundNumber) -> bool:
    """Whether the number is written with 십, 백, 천, 만, 억 or 조."""
    return any(scale in text[number.start : number.counter_start] for scale in "만억조천백십")


# `5` of `5~10만원`, `2천` of `2천~3천만원`, `오천` of `오천~육천만 원`: how a number begins
_FIRST_GROUP = re_pattern(rf"(?P<coefficient>{DIGITS}|[{ONE_DIGIT_WORDS}])(?P<scale>[십백천만억조]*)")


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
