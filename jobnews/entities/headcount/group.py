"""Who is counted: the noun phrase right before a headcount, its subject, or the one right after.

    미취업 청년 100명, 실업자, 재직자 3,218명, 여성·중장년 등 취약계층 800명      in front
    취업한 시민이 1,400명, 만든 참여자가 5월 7명                              subject
    240명의 구직단념청년, 1천 명 넘는 어르신                                   behind
"""

from __future__ import annotations

import regex

from ...lexicon.table import read_package_table

_ROWS = read_package_table("jobnews.entities.headcount", "group_heads.tsv", ("head",))
_HEADS = "|".join(sorted((row["head"] for row in _ROWS), key=len, reverse=True))
_HEAD_END = regex.compile(rf"(?:{_HEADS})(?:들)?$")
_REACH = 60
_WORD = regex.compile(r"\S+")
_NOT_A_NOUN = regex.compile(r"[^가-힣·A-Za-z]")

# Between the group and its number: 등, 총, 약, a colon, a bracket.
_LINK = regex.compile(
    r"(?r)(?P<particle>[은는이가을를도만]|\s중)?(?P<list>\s?등)?(?P<rest>[\s,:(‘“]*(?:(?:총|약|모두|각각|각|최대|매년|연간|연|올해|내년|지난해|또|더|추가로|신규로|새로|무려|모두|정원)\s?)*)"
)
# A word that ends a noun phrase to its left: a verb or a particle, a time, a number.
_OTHER = regex.compile(r"(?:[은는을를에의며된할던될려여해]|[가-힣]한|에서|으로|에게|까지|부터|보다|이라|라는|하고|되고|[가-힣]{2}[이가로도만]|\d|지역|전국|관내|도내|시내|군내|구내|올해|내년|지난해|작년|매년|오는|지난|특히|이번|대한)$")
_KEPT = {"참여", "직업계고", "만기", "신규", "외국인"}
_AND = regex.compile(r"(?:[와과,]|이나|나|및|·)$")
_BEHIND = regex.compile(
    rf"(?:\s?(?:여|가량|이상|안팎|남짓))?(?:의\s|\s?(?:이상의|넘는|에 이르는|에 달하는|가까운|남짓한|가량의|여의|안팎의)\s)(?P<group>(?:[가-힣0-9·]+\s){{0,2}}?[가-힣·]*(?:{_HEADS})들?)(?=[은는이가을를도에의과와]|[\s,.)]|$)"
)


def find_group(text: str, start: int, end: int) -> str | None:
    """The group of the headcount at a place; None where the text does not say who."""
    behind = _BEHIND.match(text, end, end + 40)
    if behind:
        return behind["group"]
    line = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    link = _LINK.match(text, line, start)
    if link is None:
        return None
    return _phrase_before(text, line, link.start())


def _phrase_before(text: str, line: int, end: int) -> str | None:
    """The noun phrase that ends at a place, if its head is a word for people."""
    words = list(_WORD.finditer(text, line, end))
    if not words or not _HEAD_END.search(words[-1][0]) or words[-1].end() != end:
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < 8 and _belongs(words[first - 1][0], text[words[first].start() : end]):
        first -= 1
    begin = words[first].start()
    phrase = text[begin:end]
    opening = max(phrase.rfind(mark) for mark in "“”‘’\"'([〈<「『▲△○□:=")
    return phrase[opening + 1 :].strip(" ,·") or None


def _belongs(word: str, phrase: str) -> bool:
    """Whether a word to the left is part of the phrase: a bare noun, or a group joined by 와, 및 or a comma."""
    if word in _KEPT or word == "및":
        return True
    joined = _AND.search(word)
    if joined:
        return bool(_HEAD_END.search(word[: joined.start()]))
    if word == "등":
        return True
    if _NOT_A_NOUN.search(word) or _OTHER.search(word):
        return False
    return len(phrase.split()) < 3
