"""Sums that the text gives with their parts: the exact addition tells what belongs together."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.mentions import FoundAmount
from ...core.patterns import re_pattern, regex_pattern

#: More parts than this are not tried.
_MOST_PARTS = 12
_CUE = regex_pattern(r"(?r)(?:모두|총|합계|합쳐서?|합치면|합친|합해|합하면|합한|더해|더하면|이르는)[,\s]{0,2}(?:약\s?|(?:총\s?)?(?:사업비|예산|재원)[은는이가]?\s?)?")
# `업체당 150만원씩 모두 3억원`
_OF_SHARES = regex_pattern(r"(?r)씩[,\s]{1,2}(?:모두|합계|합쳐|합해)\s(?:약\s)?")
_SUMMED_UP = re_pattern(r"[^.\n]{0,12}(?:합친|합쳐|합한|더한)")
# `5억1천만원을 땄다. 지난해 3억7천만원보다 1억4천만원 많다`: what it was and what it grew by
_COMPARED = regex_pattern(r"보다|에 비해|에 견줘|대비")
_NEAR, _FAR = 60, 120
#: A smaller sum with its parts is what one person gets or pays, not a budget.
_SMALLEST_BUDGET = 30_000_000


def settle_sums(text: str, amounts: Sequence[FoundAmount]) -> None:
    """Set sources that follow from sums, on the amounts of a page in order::

        국비 6억원과 도비 2억원, 모두 8억원       8억원 is the total of what stands before it
        8억원은 국비 6억원에 도비 2억원을 합친    and of what stands behind it
        업체당 150만원씩 모두 3억원               and of the shares
        국비 40억원은 △ 가 24억 △ 나 16억원      the parts are paid as the sum is
    """
    for index, amount in enumerate(amounts):
        if amount.value is None or amount.currency != "KRW" or amount.value < _SMALLEST_BUDGET:
            continue
        if amount.source is None and (_adds_up_before(text, amounts, index) or _are_shares_of(text, amount)):
            amount.source = "total"
            continue
        parts = _parts_after(text, amounts, index)
        if not parts:
            continue
        paid = {part.source for part in parts}
        if amount.source is None:
            if not paid & {None, "total"} and _says_sum_of(text, amount, parts):
                amount.source = "total"
        elif amount.source != "total" and paid == {None} and not _COMPARED.search(text, amount.end, parts[-1].end + 3):
            for part in parts:
                part.source = amount.source


def _are_shares_of(text: str, amount: FoundAmount) -> bool:
    """Whether shares stand right before their sum."""
    near = max(0, amount.start - 9)
    return text.find("씩", near, amount.start) >= 0 and _OF_SHARES.match(text, near, amount.start) is not None


def _adds_up_before(text: str, amounts: Sequence[FoundAmount], index: int) -> bool:
    """Whether the words call the amount a sum, and it is that of the amounts just before it."""
    amount = amounts[index]
    if index < 2 or not _CUE.match(text, max(0, amount.start - 14), amount.start):
        return False
    rest = amount.value or 0
    for count in range(1, min(index, _MOST_PARTS) + 1):
        value = amounts[index - count].value
        if value is None or value > rest:
            return False
        rest -= value
        if rest == 0:
            return count > 1
    return False


def _says_sum_of(text: str, whole: FoundAmount, parts: Sequence[FoundAmount]) -> bool:
    """Whether the parts are said to make up their sum: `… 국비 4억원에 자부담 2억원을 합친 돈이다`."""
    gap = text[whole.end : parts[0].start]
    return len(gap) <= _NEAR and "\n" not in gap and _SUMMED_UP.match(text, parts[-1].end) is not None


def _parts_after(text: str, amounts: Sequence[FoundAmount], index: int) -> list[FoundAmount]:
    """The amounts behind one that add up to it."""
    whole = amounts[index]
    rest = whole.value or 0
    parts: list[FoundAmount] = []
    edge = whole.end
    for part in amounts[index + 1 : index + 1 + _MOST_PARTS]:
        if part.value is None or part.value > rest or part.start - edge > _FAR:
            return []
        parts.append(part)
        rest -= part.value
        edge = part.end
        if rest == 0:
            return parts if len(parts) > 1 else []
    return []
