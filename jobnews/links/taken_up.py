"""What a sentence says of the number before it: by how much that has grown, what its money is for."""

from __future__ import annotations

from ..core.mentions import FoundMention
from ..core.patterns import re_pattern
from .outline import Item

_COMPARED = re_pattern(
    r"(?:이는\s)?(?:전년|지난해|작년|전년도|올해|재작년|전달|지난달)(?:\s같은\s(?:기간|때))?(?:보다|에\s(?:견줘|비해|비하면)|\s?대비|[와과]\s비교(?:해|하면))(?:는|도)?,?\s(?:(?:약|무려|오히려)\s)?"
)
_THAT_MONEY = re_pattern(r"(?<![가-힣])이\s(?:예산|돈|사업비|재원)으?로\s")


def compares(text: str, item: Item, quantity: FoundMention) -> bool:
    """The sentence opens with the number that another has grown or shrunk by: `전년보다 3억원 늘었다`."""
    opening = _COMPARED.match(text, item.start, quantity.start)
    return opening is not None and opening.end() == quantity.start


def spends_that(text: str, item: Item, money: FoundMention, quantity: FoundMention) -> bool:
    """The sentence says what the money is for that was just told of: `도는 이 예산으로 60명에게 일자리를 준다`."""
    begin = max(item.start, money.end)
    return text.find("이 ", begin, quantity.start) >= 0 and _THAT_MONEY.search(text, begin, quantity.start) is not None
