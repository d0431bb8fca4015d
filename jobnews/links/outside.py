"""Numbers that belong to no program, told by the words around them: ceilings, fines, surveys, populations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..core.mentions import FoundAmount, FoundMention, FoundQuantity
from ..core.patterns import compiled, re_pattern, regex_pattern
from ..core.scanning import any_of
from ..lexicon.table import read_package_table
from .outline import Item

_BOUND = re_pattern(r"[^.\n]{0,6}?(?:이하|미만|이내|이상|초과|넘|밑|못 미|사이)")
# read from right to left (?r): from the number to the people of a whole country or province before it
_POPULATION = regex_pattern(
    r"(?r)(?:전국|국내|도내|시내|군내|관내|지역)(?:의)?\s[가-힣\s·]{0,16}(?:인력|종사자|취업자|실업자|구직자|근로자|노동자|인구|주민|농가|청년|노인)"
    r"(?:\s?수)?(?:은|는|이|가)\s[^.,\n]{0,24}?"
)
_COUNTED = re_pattern(r"(?:\s?(?:가량|정도|안팎|수준))?(?:이다|이었|이며|이고|에서\s|으로\s(?:늘|줄|집계|나타|추산)|까지\s(?:늘|줄)|에\s(?:이르|이른|달|그)|을\s넘)")
#: `1,500만원 미만 1,662명`: the bound of a class, and how many are in it.
_CLASS = re_pattern(r"\s?(?:미만|이하|이상|초과)(?:이|은|는)?\s\d[\d,]{0,10}[백천만]?\s?명")
_POPULATION_REACH = 60
# what all of those have
_AREA = re_pattern("전국|국내|[도시군관]내|지역")
_IS = "인 "


@dataclass(slots=True, frozen=True)
class _Word:
    """A word that makes a number one of no program.

    Attributes:
        side: before or after the number.
        reach: how many characters may stand between.
        bound: it does so where the number is a bound only.
        though_named: it does so in a sentence that names a program, too.
        of_people: it tells whom a number counts, and says nothing of money.
    """

    text: str
    side: str
    reach: int
    bound: bool
    though_named: bool
    of_people: bool

    def stands_near(self, before: str, behind: str) -> bool:
        """Whether it stands near enough in what is before or behind a number."""
        if self.side == "after":
            return 0 <= behind.find(self.text) <= self.reach
        at = before.rfind(self.text)
        near = at >= 0 and len(before) - at <= self.reach + len(self.text)
        return near and not before.startswith(_IS, at + len(self.text))  # 임금은 최저임금인 4110원: what is paid is as much


def is_outside(text: str, quantity: FoundQuantity, item: Item, *, named: bool) -> bool:
    """Whether it is a ceiling, a fine, the size of a survey or a population: `재산이 4억원 이하인`.

    Args:
        text: the text of the page.
        quantity: the amount or headcount.
        item: the piece of the text that it stands in.
        named: its sentence names a program.
    """
    money = isinstance(quantity, FoundAmount)
    if _CLASS.match(text, quantity.end, item.end) if money else is_population(text, quantity, item):
        return True
    pattern, reach_before, reach_behind = _any_word(money)
    near = max(item.start, quantity.start - reach_before), min(item.end, quantity.end + reach_behind)
    if pattern.search(text, *near) is None:
        return False  # as beside most numbers
    before, behind = text[near[0] : quantity.start], text[quantity.end : near[1]]
    bounded = money and _BOUND.match(text, quantity.end, quantity.end + 16) is not None
    return any(
        not (money and word.of_people) and (bounded or not word.bound) and (word.though_named or not named) and word.stands_near(before, behind)
        for match in pattern.finditer(text, *near)
        for word in _at_word(match[0])
    )


def is_population(text: str, quantity: FoundMention, item: Item) -> bool:
    """It counts people of a whole region, whoever takes part in what: `도내 조선업 종사자는 지난해 말 9만명이다`."""
    if not _COUNTED.match(text, quantity.end, item.end):
        return False
    near = max(item.start, quantity.start - _POPULATION_REACH), quantity.start
    return _AREA.search(text, *near) is not None and _POPULATION.match(text, *near) is not None


@cache
def _words() -> tuple[_Word, ...]:
    rows = read_package_table("jobnews.links", "outside.tsv", ("word", "side", "reach", "bound", "named", "why", "example"))
    return tuple(_Word(row["word"], row["side"], int(row["reach"]), row["bound"] == "yes", row["named"] == "yes", row["why"].startswith("people")) for row in rows)


@cache
def _at_word(found: str) -> tuple[_Word, ...]:
    """Of what was found in a text the words that it may be: it, those inside of it, and those that begin there and end behind it."""
    ends = tuple(found[start:] for start in range(len(found)))
    return tuple(word for word in _words() if word.text in found or word.text.startswith(ends))


@cache
def _any_word(money: bool) -> tuple[re.Pattern[str], int, int]:
    """The words that say something of money, or of people, as one pattern, and how far before a number the farthest may begin, and how far behind it end."""
    words = [word for word in _words() if not (word.of_people if money else word.bound)]
    before, behind = (max(len(word.text) + word.reach for word in words if word.side == side) for side in ("before", "after"))
    return compiled(any_of({word.text for word in words})), before, behind
