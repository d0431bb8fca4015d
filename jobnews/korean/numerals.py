"""The only number reader: digits, 만/억/조, number words, and every mixture that newsrooms write."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from ..core.errors import InputError
from ..core.patterns import re_pattern
from ..lexicon.table import read_package_table

Exact: TypeAlias = int | Decimal


@dataclass(slots=True, frozen=True)
class Numeral:
    """A number word: its kind (digit, small, big, native, native_ten, vague) and the values it may stand for."""

    word: str
    kind: str
    low: int
    high: int


def _load() -> dict[str, Numeral]:
    rows = read_package_table("jobnews.korean", "numerals.tsv", ("word", "kind", "low", "high"))
    return {row["word"]: Numeral(row["word"], row["kind"], int(row["low"]), int(row["high"])) for row in rows}


NUMERALS = _load()
#: Korean number words, which count people and things, but no minutes and no money.
NATIVE_WORDS = tuple(word for word, numeral in NUMERALS.items() if numeral.kind in ("native", "native_ten"))
#: 일이삼사…, as the inside of a character class.
ONE_DIGIT_WORDS = "".join(word for word, numeral in NUMERALS.items() if numeral.kind == "digit" and len(word) == 1)
#: A number in figures, as a part of patterns.
DIGITS = r"\d+(?!\d)(?:(?<!\d\d\d\d)(?:,\d{3})+(?!\d|,\d{3}))?(?:\.\d+(?!\d|\.\d))?"
_PIECE = re_pattern(
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<word>" + "|".join(sorted(NUMERALS, key=len, reverse=True)) + ")|여"
)
_BIG = {word: n.low for word, n in NUMERALS.items() if n.kind == "big" and len(word) == 1}
#: A number longer than this is no number that anyone counts with, and `int` would take quadratic time on it.
LONGEST = 40


def read_number(text: str) -> Exact:
    """The exact value of a number, in digits, words or both.

    >>> read_number("48억 6천만"), read_number("3억 5,000만"), read_number("1조2천억")
    (4860000000, 350000000, 1200000000000)
    >>> read_number("350백만"), read_number("1만5033"), read_number("1백20만"), read_number("1.5억")
    (350000000, 15033, 1200000, 150000000)
    >>> read_number("삼천오백만"), read_number("스물다섯"), read_number("0.75")
    (35000000, 25, Decimal('0.75'))

    Raises:
        InputError: the text is no number, or a vague one (수십).
    """
    span = read_span(text)
    if span is None:
        raise InputError(f"{text!r} is no number", where="text")
    low, high = span
    if low != high:
        raise InputError(f"{text!r} is a vague number, {low} to {high}", where="text")
    return low


@lru_cache(maxsize=65_536)  # a run over thousands of articles meets tens of thousands of numbers
def read_span(text: str) -> tuple[Exact, Exact] | None:
    """Lowest and highest value that a number may stand for; None where the text is no number.

    >>> read_span("수십만"), read_span("두세"), read_span("이삼십"), read_span("30")
    ((200000, 900000), (2, 3), (20, 30), (30, 30))
    """
    text = text.replace(" ", "")
    if not text or len(text) > LONGEST:
        return None
    plain = text.replace(",", "")
    scale = _BIG.get(plain[-1:], 0)
    if text[0].isdecimal() and (plain[:-1] if scale else plain).isdecimal():  # 300, 1,200, 20만: most numbers
        value = int(plain[:-1]) * scale if scale else int(plain)
        return value, value
    sum_ = _Sum()
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None:
            return None
        at = piece.end()
        if piece["digits"]:
            good = sum_.digits(piece["digits"])
        elif piece["word"]:
            good = sum_.word(NUMERALS[piece["word"]])
        else:
            good = not sum_.empty
        if not good:
            return None
    return sum_.total()


class _Sum:
    """A number while it is being read: finished big groups, the small groups of the open one, and the open coefficient."""

    __slots__ = ("_big", "_coefficient", "_done", "_open", "_small", "empty")

    def __init__(self) -> None:
        self._done: list[Exact] = [0, 0]
        self._open: list[Exact] = [0, 0]
        self._coefficient: tuple[Exact, Exact] | None = None
        self._big = 10**20
        self._small = 10**4
        self.empty = True

    def digits(self, digits: str) -> bool:
        if self._coefficient is not None:
            return False
        plain = digits.replace(",", "")
        value: Exact = Decimal(plain) if "." in plain else int(plain)
        self._coefficient = (value, value)
        self.empty = False
        return True

    def word(self, numeral: Numeral) -> bool:
        self.empty = False
        if numeral.kind == "small":
            return self._scale_small(numeral.low)
        if numeral.kind == "big":
            return self._scale_big(numeral.low)
        if numeral.kind == "native_ten":
            return self._add_native_ten(numeral.low)
        if self._coefficient is not None:
            return False
        low, high = numeral.low, numeral.high
        if numeral.kind == "vague" and self._small == 10:
            low = 1  # 십수 명: eleven to nineteen
        self._coefficient = (low, high)
        return True

    def _scale_small(self, scale: int) -> bool:
        if scale >= self._small:
            return False
        low, high = self._coefficient or (1, 1)
        self._open[0] += low * scale
        self._open[1] += high * scale
        self._coefficient = None
        self._small = scale
        return True

    def _scale_big(self, scale: int) -> bool:
        if scale >= self._big:
            return False
        for side in (0, 1):
            amount = self._open[side] + (self._coefficient[side] if self._coefficient else 0)
            if amount == 0 and self._coefficient is None:
                amount = 1  # 만 원: ten thousand
            self._done[side] += amount * scale
        self._open = [0, 0]
        self._coefficient = None
        self._big, self._small = scale, 10**4
        return True

    def _add_native_ten(self, value: int) -> bool:
        if self._coefficient is not None or self._small <= 10:
            return False
        self._open[0] += value
        self._open[1] += value
        self._small = 10
        return True

    def total(self) -> tuple[Exact, Exact]:
        low, high = self._coefficient or (0, 0)
        return (
            _whole(self._done[0] + self._open[0] + low),
            _whole(self._done[1] + self._open[1] + high),
        )


def _whole(value: Exact) -> Exact:
    """`int` where the value is one: 1.5억 is no fraction."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value
