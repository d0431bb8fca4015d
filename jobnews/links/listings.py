"""Numbers in lists whose items are not all programs: which are of no program named in the list, and what sums the list up."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.mentions import FoundMention, FoundProgram, FoundQuantity
from ..core.patterns import re_pattern, regex_pattern
from ..entities.program.words import head_of
from ..lexicon.names import squeeze
from .outline import Item
from .topics import AFTER_NAME, adjoins

_LATER_ITEM = re_pattern(r"[^,()\n]{0,12}\([^()\n]{1,40}\)(?:,\s?[^,()\n]{2,40}\([^()\n]{1,40}\)){0,12},\s?[^,()\n]{2,40}\([^()\n\d]{0,10}")
_ITEM_END = re_pattern(r"[^(),\n]{0,6}\)(?:,|[과와]|으로|로)\s")
_LONGEST_LIST = 400
# read from right to left (?r): from the number to the sign that parts its item from the one before
_LABEL = regex_pattern(r"(?r)[,·△▲▷]\s?(?P<label>[가-힣A-Za-z][가-힣A-Za-z·\s]{1,24}?)(?:은|는|에|에는)?\s(?:약\s)?")
_JOBS = "일자리"
_JOBS_TOPIC = re_pattern(rf"{_JOBS}[은는도]\s")
# read from right to left (?r): from the number to the jobs that are its own topic
_OWN_JOBS = regex_pattern(
    rf"(?r)(?<![가-힣])(?P<name>(?P<whose>[가-힣]{{2,8}}(?:·[가-힣]{{2,8}})?(?:\s[가-힣]{{2,8}})?(?<![든난긴된한는은던런른]))\s?{_JOBS})(?:은|는|도)\s"
    r"(?:(?:모두|총|올해|내년에?|지난해)\s){0,2}(?:\d[\d,.]{0,10}\s?[만천백]?\s?여?\s?[개명]에서\s)?"
)
_TOPIC_REACH = 50
_BENEFITS = ("비", "금", "수당")
_REST = ("기타", "나머지", "그 밖", "그 외")
# from the end of a list that is left open over what sums up to the number
_OPEN_SUM = re_pattern(r"\d[^\d,\n]{0,12}\s등(?:을\s(?:포함해|포함하여|합쳐|합해|더해))?\s(?:(?:총|모두|전체|합계)\s)(?:약\s)?(?:[가-힣]{1,10}\s)?\Z")
_SUM_REACH = 50
_BECOMES = re_pattern(r"(?:여|가량)?\s?(?:에서\s(?:(?:올해|내년|지난해|작년|이듬해|현재|최대|약|총|모두|\d{4}년)(?:에는|엔|는)?\s){0,2}|→\s?)")
_COUNTED_ITEM = re_pattern(AFTER_NAME + r"\s?\d{1,4}(?:개|곳|건)[^.\n]{0,60}?\s등\s(?:총|모두|전체)\s\d")
_BRACKET = re_pattern(r"(?:씩)?\s?\([^()\n]*")
_CLOSED = re_pattern(r"[’”」』》>\"']{0,3}\)")


def is_unnamed_item(text: str, mention: FoundMention, quantity: FoundMention) -> bool:
    """The number stands in the bracket of a later item of a list of such: `새길 사업(5억원), 자리 잇기(3억원)`."""
    return quantity.start - mention.end < _LONGEST_LIST and _LATER_ITEM.fullmatch(text, mention.end, quantity.start) is not None


def find_label(text: str, mention: FoundProgram, quantity: FoundQuantity, before: Sequence[FoundQuantity]) -> str | None:
    """The label that a number has of its own in a list of names, each with its number: `새길 사업 5400명, 시범사업 1000명`.

    The label ends as programs do, or says that the rest is meant (`기타 공공사업`); `새길 사업 5400명, 여성 1000명` goes on about the first.
    Beside a benefit it may be any other: `새길 수당 150만 원, 건강 지원비 40만 원`.

    Args:
        before: the quantities of the block before it.
    """
    own = next((other for other in before if other.start >= mention.end), None)
    if own is None or not adjoins(text, mention, own):
        return None
    label = _LABEL.match(text, own.end, quantity.start)
    if label is None:
        return None
    called = label["label"]
    other_benefit = mention.name.endswith(_BENEFITS) and called.endswith(_BENEFITS)
    return called if other_benefit or head_of(called) is not None or called.startswith(_REST) else None


def find_sibling(text: str, quantity: FoundQuantity, item: Item, program: FoundProgram) -> str | None:
    """What the number's own topic calls other jobs than those of a program: `노인일자리는 74만 개, 장애인 일자리는 2만 개에서 3만 개로`.

    Args:
        program: what the number would be of otherwise.
    """
    if _JOBS not in program.name:
        return None
    near = max(item.start, quantity.start - _TOPIC_REACH), quantity.start
    topic = _OWN_JOBS.match(text, *near) if _JOBS_TOPIC.search(text, *near) else None
    if topic is None or squeeze(topic["whose"]) in squeeze(program.name):
        return None
    return topic["name"]


def opens_item(text: str, quantity: FoundQuantity) -> bool:
    """The number closes the bracket of an item, and another item follows: `자리 잇기(3억원), 새길 사업(5억원)`."""
    return _ITEM_END.match(text, quantity.end) is not None


def goes_to(text: str, before: FoundQuantity, quantity: FoundQuantity) -> bool:
    """It is what the number before it becomes: `40명에서 올해 50명으로`, `20만 명→29만 명`."""
    return type(before) is type(quantity) and _BECOMES.fullmatch(text, before.end, quantity.start) is not None


def sums_up_list(text: str, quantity: FoundQuantity, item: Item) -> bool:
    """It is the whole of a list left open: `새길 사업 5억원, 온빛 사업 3억원 등을 포함해 모두 20억원`."""
    return _OPEN_SUM.search(text, max(item.start, quantity.start - _SUM_REACH), quantity.start) is not None


def counts_projects(text: str, mention: FoundProgram, quantity: FoundQuantity) -> bool:
    """The name is one of several whose projects are counted before the number: `새길 사업 10개, 나눔형 1개 등 총 86개로 … 4천명`."""
    return _COUNTED_ITEM.match(text, mention.end, quantity.start) is not None


def is_taken_apart(text: str, quantity: FoundQuantity, mention: FoundMention) -> bool:
    """The name stands in a bracket that says what the number before it is made of: `2,690명(새길 교통봉사, 급식 봉사 등 32개)`.

    A bracket with the name alone says what the number is of: `월 50만원(새길 청년수당)`.
    """
    if _BRACKET.fullmatch(text, quantity.end, mention.start) is None:
        return False
    return _CLOSED.match(text, mention.end) is None
