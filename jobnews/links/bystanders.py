"""Numbers in a text about a program that are none of its own: of surveys and statistics, who left, who came to a ceremony; what somebody earns."""

from __future__ import annotations

import re
from functools import cache

from ..core.mentions import FoundAmount, FoundProgram, FoundQuantity
from ..core.patterns import compiled, re_pattern, regex_pattern
from ..core.scanning import any_of
from ..lexicon.table import read_package_table
from .outline import Item

_ASKED = re_pattern(
    r"물었|물은\s결과|물어\s?보니|설문|여론조사|응답(?:자|은|이\s)|조사(?:했더니|해\s?보니|한\s결과|\s결과)|대상으로\s(?:[가-힣]{1,6}\s)?[가-힣]{0,6}조사|고(?<=[’”\"다라]고)\s(?:응답|답)"
)
#: Those who take part are asked about the program, and are counted as its people.
_TAKES_PART = re_pattern(r"(?:참여|참가|수료|이용|신청|수혜)(?:자|한\s)|[교훈수][육련강료]생|참여\s(?:기업|청년)")
_NEEDED = re_pattern(r"(?:\s?(?:이상|가량|정도))?(?:이|은|을|의)?\s(?:[가-힣]{1,6}(?:이|은|을)?\s){0,2}필요(?:하|할|해|로)")
#: Who counts people that take part in nothing.
_COUNTED = re_pattern(r"통계청|데이터처|고용동향|경제활동인구|피보험자|고용보험\s가입자")
_CHANGED = re_pattern(r"줄[었어고]|늘[었어고]|감소|증가|빠졌|빠진|쪼그라|못\s미[친치]|웃[돈돌]|밑[돈돌]|비해|견줘|충원|확충")
_LEFT_BEHIND = re_pattern(
    r"(?:\s?(?:가량|정도|이상|안팎))?[이가은을를도]?\s?(?:넘게\s|이상\s|더\s){0,2}(?:[가-힣]{1,8}[을를로]\s){0,2}(?:떠[나났난]|빠져나[가갔]|등졌|내보[내냈낸]|해고|잃|쫓겨|휴직\s?중)"
)
# from those who left to the number behind them
_LEFT_BEFORE = re_pattern(r"(?:떠난|빠져나간|등진)\s[가-힣0-9~]{1,6}[이가은는]?\s\Z")
_CEREMONY = re_pattern(r"(?:협약|기념|출범|선포|개소|준공|기공|착공|시상|체결)식|보고회|간담회|토론회|세미나|워크[숍샵]|회의(?=[에가를는\s])|(?:기자회견|집회|결의대회)(?=[에을를은는])")
_CAME = re_pattern(r"(?:이|가)?\s(?:[가-힣]{1,6}\s){0,2}(?:참석|나왔|나와|나온|자리[를했]|함께[한했]|모였|모인)")
# read from right to left (?r): from the place to the quotation mark that opens before it
_OPENED = regex_pattern(r"(?r)“[^“”]{0,300}|(?r)(?<=[\s,.(]|^)\"(?=\S)[^\"“”]{0,300}")
_EARNED = re_pattern(r"\s?(?:을|를|씩|쯤|도|밖에|정도)?\s?(?:못\s)?(?:벌(?:었|어|던|고|면|기)|번다|버는)")
#: What people who are asked, counted, needed or missed give away: most sentences have none of it.
_SIGN = re_pattern(r"물[었은어]|설문|여론조사|응답|조사|고\s답|통계청|데이터처|고용동향|경제활동인구|피보험자|고용보험|필요|떠|빠져나|등[졌진]|내보|해고|잃|쫓겨|휴직")
_NOUN_REACH = 10
_LEFT_REACH, _CAME_REACH = 20, 24


def is_bystander(text: str, quantity: FoundQuantity, item: Item, focus: FoundProgram, *, spoken: bool) -> bool:
    """The number is none of the program that the text is about, though nothing else is named.

    Args:
        focus: what the text is about.
        spoken: somebody says it.
    """
    if isinstance(quantity, FoundAmount):
        return spoken and _is_earned(text, quantity, item)
    if _SIGN.search(text, item.start, item.end) is not None and (
        _is_asked(text, quantity, item, focus)
        or _COUNTED.search(text, item.start, quantity.start) is not None
        or _NEEDED.match(text, quantity.end, item.end) is not None
        or _has_left(text, quantity, item)
    ):
        return True
    return focus.kind != "event" and _came(text, quantity, item)


def goes_on_counting(text: str, item: Item) -> bool:
    """The sentence goes on from people who were only counted: `실업자는 9천명이다. 건설업이 7천명 줄었다`."""
    return _CHANGED.search(text, item.start, item.end) is not None


def _is_asked(text: str, quantity: FoundQuantity, item: Item, focus: FoundProgram) -> bool:
    """`하청 노동자 512명에게 물었더니 388명이 “계획이 없다”고 답했다`; but `참여자 60명에게 물었더니`."""
    if _ASKED.search(text, item.start, item.end) is None or _TAKES_PART.search(text, item.start, quantity.start):
        return False
    return not any(word in text[item.start : quantity.start] for word in focus.name.split() if len(word) > 1)


def _has_left(text: str, quantity: FoundQuantity, item: Item) -> bool:
    """`해마다 900여명이 대구로 빠져나간다`, `지난해 고향을 떠난 20대가 7400여명이다`, `3만명이 일자리를 잃는다`."""
    return (
        _LEFT_BEHIND.match(text, quantity.end, item.end) is not None
        or _LEFT_BEFORE.search(text, max(item.start, quantity.start - _LEFT_REACH), quantity.start) is not None
    )


def _came(text: str, quantity: FoundQuantity, item: Item) -> bool:
    """`협약식에는 관계자 140여명이 나왔다`."""
    return (
        _CAME.match(text, quantity.end, min(item.end, quantity.end + _CAME_REACH)) is not None
        and _CEREMONY.search(text, item.start, item.end) is not None
    )


def _is_earned(text: str, quantity: FoundAmount, item: Item) -> bool:
    """`“월급에서 이자로만 38만원이 나간다”`; what is told of without quotes is mostly what the program pays."""
    near = max(item.start, quantity.start - _NOUN_REACH)
    return (_EARNED.match(text, quantity.end, item.end) or _earnings().search(text, near, quantity.start)) is not None


def is_spoken(text: str, start: int, item: Item) -> bool:
    """A quotation is open at the place."""
    marked = text.find("“", item.start, start) >= 0 or text.find('"', item.start, start) >= 0
    return marked and _OPENED.match(text, item.start, start) is not None


@cache
def _earnings() -> re.Pattern[str]:
    rows = read_package_table("jobnews.links", "earnings.tsv", ("word", "example"))
    return compiled(any_of({row["word"] for row in rows}))
