"""Words that bound or blur a quantity: 약, 여, 최대, 이상, 넘는. Shared by amounts and headcounts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..core.mentions import FoundNumber
from ..core.patterns import re_pattern, regex_pattern
from ..core.scanning import any_of
from ..lexicon.table import read_package_table


@dataclass(slots=True, frozen=True)
class Modifier:
    """A modifier word, the place it takes (before, after, suffix) and what it makes of the number."""

    word: str
    place: str
    qualifier: str
    not_before: str


def _load() -> list[Modifier]:
    rows = read_package_table("jobnews.korean", "modifiers.tsv", ("word", "place", "qualifier", "not_before"))
    return [Modifier(row["word"], row["place"], row["qualifier"], row["not_before"]) for row in rows]


MODIFIERS = _load()
_QUALIFIERS = {m.word.replace(" ", ""): m.qualifier for m in MODIFIERS}


def _alternatives(place: str) -> str:
    words = sorted((m for m in MODIFIERS if m.place == place), key=lambda m: -len(m.word))
    return "|".join(m.word.replace(" ", r"\s?") + (f"(?!{m.not_before})" if m.not_before else "") for m in words)


# What may stand between a modifier and its quantity: 최대 [월] 30만원, 최대 [1인당] 50만원, 최대 [총] 3억원. Time spans may
# not: in `최대 6개월간 매달 50만원` the months are bound, not the money.
_BETWEEN = (
    r"(?:(?:월|매월|매달|월평균|연|연간|매년|연평균|일|하루|주|분기|각|각각|총|모두|평균|현금|추가로|국비|도비|시비|군비|구비|지방비|사업비|예산"
    r"|(?:1|한)?\s?[가-힣]{1,5}당|[가-힣]{2,4}별)\s{0,3}){0,3}"
)
# no bound stands before a quantity without one of these words near it: most have none
_WORD_BEFORE = re_pattern(_alternatives("before"))
# read from right to left (?r): from the quantity to the word before it
_BEFORE = regex_pattern(rf"(?r)(?<![가-힣])(?P<word>{_alternatives('before')})\s{{0,3}}{_BETWEEN}[\s\[(‘“\"'₩$€£¥]{{0,3}}")
# 한도를 700만원에서 1000만원으로, 지원한도 60만원→80만원: both are limits
_RAISED_LIMIT = regex_pattern(
    r"(?r)(?:한도|한도액|상한|상한액)[를을은는이가도]?\s(?:(?:1|한)?\s?[가-힣]{1,3}당\s)?(?:월\s)?[\d.,십백천만억 ]{1,12}[원명](?:에서\s|\s?[→⇒]\s?)(?:월\s)?"
)
#: How far before its quantity a modifier may stand.
_REACH = 26
DEGREE_ADVERBS = [row["adverb"] for row in read_package_table("jobnews.korean", "degree_adverbs.tsv", ("adverb",))]
_DEGREE = rf"(?:(?:{any_of(DEGREE_ADVERBS)})\s)?"
_INITIALS_AFTER = "".join(sorted({modifier.word[0] for modifier in MODIFIERS if modifier.place == "after"}))
_AFTER = re_pattern(
    rf"(?P<suffix>{_alternatives('suffix')})"
    rf"|씩?(?:\)\s?)?(?:[을를이가도의에](?=\s?[가-힣]))?\s?{_DEGREE}(?=[{_INITIALS_AFTER}])(?P<after>{_alternatives('after')})"
)


# 목표 4천명을 웃도는 [4천312명]: the number behind says by how much
_COMPARED = re_pattern(rf"\)?[을를]\s{_DEGREE}(?:넘|웃도|웃돈|웃돌|상회|밑도|밑돈|밑돌)\S{{0,4}}\s(?:총\s|모두\s)?\d")
# `배정된 9천200명을 넘겼다`, `목표 120명을 웃돌았다`: what is passed is exact
_PASSED = ("넘", "웃", "밑", "못", "상회", "하회", "돌파")
_STANDARD = regex_pattern(r"(?r)(?<![가-힣])(?:애초\s|당초\s)?(?:목표|배정(?:된|받은)?|정원|최저임금|최저생계비|생활임금|계획|예정|예상(?:했던|한)?)(?:\s?인원)?(?:[인은는]|였던)?\s?(?:\([^()\n]{0,12}|(?:총|모두)\s)?")


def qualifier_of(text: str, number: FoundNumber) -> str:
    """How the words around it bound a quantity: exact, about, at_least, at_most, more_than or less_than.

    >>> from .quantities import find_numbers
    >>> def read(text): return qualifier_of(text, find_numbers(text)[-1])
    >>> read("최대 월 30만원"), read("약 300명 이상"), read("300여 명"), read("최대 6개월간 매달 50만원")
    ('at_most', 'at_least', 'about', 'exact')
    """
    start = number.start
    match = _AFTER.match(text, number.end)
    after = _word_after(text, number, match) if match is not None else "exact"  # most quantities have no word around them
    if after not in ("exact", "about"):
        return after
    before = _word_before(text, start) if _WORD_BEFORE.search(text, start - _REACH, start) else "exact"
    if before not in ("exact", "about"):
        return before
    return "about" if number.approximate or "about" in (before, after) else "exact"


def _word_before(text: str, start: int) -> str:
    near = max(0, start - _REACH)
    match = _BEFORE.match(text, near, start)
    if match is not None:
        return _QUALIFIERS[_squeezed(match["word"])]
    return "at_most" if _RAISED_LIMIT.match(text, near, start) else "exact"


def _word_after(text: str, number: FoundNumber, match: re.Match[str]) -> str:
    word = match["suffix"] or match["after"]
    if _COMPARED.match(text, number.end) or (word.startswith(_PASSED) and _STANDARD.match(text, max(0, number.start - _REACH), number.start)):
        return "exact"
    if word.startswith(("까지", "범위")) and number.low != number.high:
        return "exact"  # 20만원에서 30만원까지, 50만~80만원 범위에서: said already by the range
    return _QUALIFIERS[_squeezed(word)]


def _squeezed(word: str) -> str:
    """A modifier of two words, written together or apart: 한도 내, 한도내."""
    return word.replace(" ", "")
