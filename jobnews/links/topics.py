"""What a text is about: how a name stands in its sentence, and the one program of a whole article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from ..core.mentions import FoundMention, FoundProgram
from ..core.reading import Reading
from .outline import Item, Outline, within

_CLOSE = r"[’”」』》>)\]\"']*"
_BRACKET = r"(?:\s?\([^()\n]{0,60}\))?"
#: Nouns that may follow a name without belonging to it: `‘청년 도약’ 사업`, `‘새길’ 프로젝트`.
_TAIL = r"(?:\s?(?:등\s)?(?:지원사업|공모사업|사업|프로그램|프로젝트|캠페인|과정|제도|교육|훈련|공모|일자리))?"
_AFTER_NAME = _CLOSE + _BRACKET + _CLOSE + _TAIL

_TOPIC = regex.compile(_AFTER_NAME + r"(?:(?:은|는|이란|란|도|이다|다\.|에는|에서는)(?![가-힣])|\s?[:.])")
_ASIDE = regex.compile(
    _AFTER_NAME
    + r"(?:\s?(?:등)?(?:과|와)(?:는|도)?\s(?:겹|달리|다르|다른|비슷|유사|연계|중복|별도)"
    r"|처럼|\s?같은|\s?대신|보다|에?\s이어|에\s이은|(?:이|가)\s아니"
    r"|\s?(?:참여자|수급자|수혜자|가입자)(?:은|는|를|와|나)\s[^.]{0,30}(?:없|제외|지나야|안 된다|받지 않))"
)
_ADJOINING = regex.compile(
    _AFTER_NAME
    + r"(?:은|는|이|가|에|에는|의|도|:|,|-)?\s?"
    r"(?:(?:총|약|모두|각각|각|최대|국비|도비|시비|군비|구비|지방비|예산|사업비|총사업비|\d+개|올해|참여자|교육생)\s?)*"
)
_LIST_GAP = regex.compile(
    r"\s?(?:등\s)?(?:사업|프로그램|프로젝트|캠페인|과정|제도|교육)?"
    r"(?:(?:와|과|및|이나|나|또는|그리고)\s?|\s?[,·/△▲▷▶○①-⑳\s]+)+(?:[가-힣]{1,8}의?\s)?"
)
#: What may stand between the names of a list without parting them: brackets, quotes, sums.
_NOISE = regex.compile(
    r"\([^()]*\)|[‘’“”「」『』《》<>\"'\[\]]"
    r"|(?:(?:약|총|국비|도비|시비|군비|구비)\s?)?\d[\d,.]*\s?(?:[조억만천백]\s?\d*)*\s?여?\s?(?:원|명|개)?"
)
#: How many times a program must be named to be the article's, where headline and lead do not name it.
_NAMED_OFTEN = 4


def is_topic(text: str, mention: FoundMention) -> bool:
    """The sentence is about it: `‘새길 사업’은 …`, `둘째는 ‘새길 사업’이다`."""
    return _TOPIC.match(text, mention.end) is not None


def is_aside(text: str, mention: FoundMention, item: Item) -> bool:
    """It is only compared with or left out: `‘새길 사업’과 달리`, `‘새길 사업’ 참여자는 신청할 수 없다`."""
    return _ASIDE.match(text, mention.end, item.end) is not None


def adjoins(text: str, mention: FoundMention, quantity: FoundMention) -> bool:
    """Nothing but brackets, particles and payers stands between the name and the number behind it."""
    return 0 <= quantity.start - mention.end <= 40 and _ADJOINING.fullmatch(text, mention.end, quantity.start) is not None


def listed_together(text: str, mentions: Sequence[FoundMention]) -> bool:
    """Two or more names in a row: `‘가’와 ‘나’`, `△가 3억 △나 4억`."""
    return len(mentions) > 1 and all(
        right.start - left.end <= 80 and _LIST_GAP.fullmatch(_NOISE.sub("", text[left.end : right.start])) is not None
        for left, right in pairwise(mentions)
    )


def owns(text: str, agency: FoundMention, mention: FoundMention) -> bool:
    """`한빛테크노파크의 ‘입체영상 인력양성사업’`."""
    gap = text[agency.end : mention.start]
    return gap.startswith("의") and not gap[1:].strip(" ‘“「『《<\"'")


def find_main_program(reading: Reading, outline: Outline) -> FoundProgram | None:
    """The program that the whole article is about, where there is one.

    It stands in the headline, else in the lead, else it is named again and again; of several, the one that
    is named most. A headline or lead that lists several programs makes none of them the main one.
    """
    text = reading.page.text
    counts: dict[str, int] = {}
    for mention in reading.programs:
        counts[mention.name] = counts.get(mention.name, 0) + 1
    for weighed in (_headline(reading, outline), _lead(reading, outline)):
        told = [mention for mention, item in weighed if not is_aside(text, mention, item)]
        if told and not (listed_together(text, told) and len({m.name for m in told}) > 1):
            return max(told, key=lambda mention: counts[mention.name])
    often = max(counts, key=lambda name: counts[name], default=None)
    if often is None or counts[often] < _NAMED_OFTEN or counts[often] * 2 < len(reading.programs):
        return None
    return next(mention for mention in reading.programs if mention.name == often)


def _headline(reading: Reading, outline: Outline) -> list[tuple[FoundProgram, Item]]:
    items = [item for item in outline.items if outline.is_head(item.block)]
    return [(mention, item) for item in items for mention in within(reading.programs, item.start, item.end)]


def _lead(reading: Reading, outline: Outline) -> list[tuple[FoundProgram, Item]]:
    """Names of the first sentence that has any, in the first block of text, unless that stands under a heading."""
    block = outline.first_text
    if block >= len(outline.parents) or outline.parents[block] is not None:
        return []
    for item in outline.items:
        if item.block == block:
            mentions = within(reading.programs, item.start, item.end)
            if mentions:
                return [(mention, item) for mention in mentions]
    return []
