"""Who is counted: the noun phrase right before a headcount, its subject, or the one right after.

    미취업 청년 100명, 실업자, 재직자 3,218명, 여성·중장년 등 취약계층 800명      in front
    취업한 시민이 1,400명, 만든 참여자가 5월 7명                              subject
    240명의 구직단념청년, 1천 명 넘는 어르신                                   behind
"""

from __future__ import annotations

import re

from ...core.patterns import re_pattern, regex_pattern
from ...lexicon.endings import Endings
from ...lexicon.table import read_package_table

_ROWS = read_package_table("jobnews.entities.headcount", "group_heads.tsv", ("head",))
_HEADS = "|".join(sorted((row["head"] for row in _ROWS), key=len, reverse=True))
_HEAD_ENDS = Endings(row["head"] + plural for row in _ROWS for plural in ("", "들"))
_REACH = 60
_MOST_MODIFIERS = 2
_LAST_MARK = re_pattern(r".*[“”‘’\"'(\[〈<「『)\]〉>」』▲△○□◇:=…-]", re.DOTALL)
_WORD = re_pattern(r"\S+")
_NOT_A_NOUN = re_pattern(r"[^가-힣·A-Za-z]")

# Between the group and its number: 등, 총, 약, a colon, a bracket.
_LINK = regex_pattern(
    r"(?r)(?P<particle>[은는이가을를도만]|\s중)?(?P<list>\s?등)?(?P<rest>[\s,:(‘“]*(?:(?:총|약|모두|각각|각|최대|매년|연간|연|올해|내년|지난해|또|더|추가로|신규로|새로|무려|모두|정원)\s?)*)"
)
# A word that cannot stand inside a noun phrase: it ends in a particle or a verb's ending, or in a figure.
_OTHER = re_pattern(
    r"(?:[은는을를에의와며된할될던려여해돼]|[가-힣]한|에서|으로|에게|까지|부터|보다|이라|라는|하고|되고|[가-힣A-Za-z]{2}[이가로도만]|[가-힣]{2}(?<![계여상공화교터남미농])고|[가-힣][든온쓸설낸난운린긴친진]|\d)$"
)
_EDGES = {row["word"]: row["edge"] for row in read_package_table("jobnews.entities.headcount", "group_edges.tsv", ("word", "edge"))}
_AND = re_pattern(r"(?:[와과,]|이나|나|및|·)$")
# `청년 일자리 2만6천개`, `취약계층 공공일자리를 643명에게`: whom the jobs are for
_JOBS_FOR = regex_pattern(rf"(?r)(?P<group>(?:{_HEADS}))\s(?:[가-힣]{{2}}\s?)?일자리[을를은는이가도]?\s(?:(?:총|약)\s)?")
_OPENS_BEHIND = frozenset(" \n의여가이안남넘에")
#: 일자리, a particle, 총 or 약 with their spaces.
_FURTHEST_JOBS = len("일자리를 총 ")
_BEHIND = re_pattern(
    rf"(?:\s?(?:여|가량|이상|안팎|남짓))?(?:의\s|\s?(?:이상의|넘는|에 이르는|에 달하는|가까운|남짓한|가량의|여의|안팎의)\s)(?P<group>(?:[가-힣0-9·]+(?<![은는이가을를도에의])\s){{0,2}}?[가-힣·]*(?:{_HEADS})들?)(?=[은는이가을를도에의과와]|[\s,.)]|$)"
)


def find_group(text: str, start: int, end: int) -> str | None:
    """The group of the headcount at a place; None where the text does not say who."""
    behind = _BEHIND.match(text, end, end + 40) if text[end : end + 1] in _OPENS_BEHIND else None
    if behind:
        return behind["group"]
    near = start - _REACH if start > _REACH else 0
    line = text.rfind("\n", near, start) + 1 or near
    jobs = _JOBS_FOR.match(text, line, start) if text.find("일자리", max(line, start - _FURTHEST_JOBS), start) >= 0 else None
    if jobs:
        return jobs["group"]
    link = _LINK.match(text, line, start)
    if link is None:
        return None
    # 전문가 40명: the last letter only looks like a particle
    whole = max(link.end("particle"), link.start())
    phrase = _phrase_before(text, line, whole)
    return phrase if phrase or whole == link.start() else _phrase_before(text, line, link.start())


def _phrase_before(text: str, line: int, end: int) -> str | None:
    """The noun phrase that ends at a place, if its head is a word for people."""
    last = text[line:end].rsplit(None, 1)[-1:]
    if not last or not _HEAD_ENDS.longest(last[0]):
        return None
    words = list(_WORD.finditer(text, line, end))
    first = len(words) - 1
    alone = 0  # words since the last one that ended a group of its own: 청년과 | 경력단절 여성
    while first and alone < _MOST_MODIFIERS:
        before = words[first - 1][0]
        if before == "및" and first > 1 and _HEAD_ENDS.longest(words[first - 2][0]):
            first, alone = first - 2, 0
        elif before == "등" or _joins(before):
            first, alone = first - 1, 0
        elif _is_noun(before):
            first, alone = first - 1, alone + 1
        else:
            break
    phrase = text[words[first].start() : end]
    opening = _LAST_MARK.match(phrase)
    return phrase[opening.end() if opening else 0 :].strip(" ,·") or None


def _joins(word: str) -> bool:
    """A group that a particle or a comma joins to the next: `청년과`, `실업자,`."""
    joined = _AND.search(word)
    return joined is not None and _HEAD_ENDS.longest(word[: joined.start()]) != ""


def _is_noun(word: str) -> bool:
    """Whether a word to the left modifies the head: a bare noun of Hangul or Latin letters."""
    edge = _EDGES.get(word)
    if edge:
        return edge == "keep"
    return word != "및" and not _NOT_A_NOUN.search(word) and not _OTHER.search(word)
