"""One program, many forms: every mention of a program gets the fullest form of its name in the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern, regex_pattern
from ...lexicon.endings import Endings

_BEFORE = re_pattern(r"^(?:\d{2,4}년?도?(?:상반기|하반기)?|제?\d{1,4}(?:차|회|기)|상반기|하반기)+")
_SHORTEST_KEY = 3
#: so many last syllables do two forms of one name share
_COMMON_END = 2
#: year, half year and round right before a name: 2026년 상반기, 제2단계; an adverb before them takes them away
_DATE_BEFORE = regex_pattern(
    r"(?r)(?<!(?:지난해|작년|올해|내년|지난) )(?:\d{4}(?:년도?)? (?:[상하]반기 )?(?:제?\d+(?:차|단계|기) )?|[상하]반기 )"
)
_DATE_REACH = 24
_ENDS_OF_DATES = frozenset(f"{last} " for last in "0123456789년도기차계")
#: 2019년 솔바람 일자리를 시작으로 여덟 곳에서: the year tells when it began
_BEGINS = re_pattern(r"[을를이가] (?:시작|도입|처음|신설|출범)")
_TAILS = Endings(["지원사업", "사업", "지원제도", "제도", "지원", "프로젝트", "프로그램", "캠페인", "공모전", "공모", "과정", "제", "일자리", "창출"])
#: 가온이음(가온에서 잇는 일), 취업인(人)
_GLOSS_AFTER = re_pattern(r"\s?\([^()]*\)$")
_GLOSS = re_pattern(r"\([^()]*\)")
#: 취업지원패키지, 취업패키지: one package
_SUPPORT = re_pattern(r"(?<=..)지원(?=(?:패키지|바우처|카드)\Z)")
#: 나루 6기 창업 공모전, 나루 창업 공모전
_ROUND_WITHIN = re_pattern(r"(?<=[가-힣a-z])\d{1,2}기(?=[가-힣a-z]{3})")
_SQUEEZED = re_pattern(r"[\s·\-‘’“”'\"「」『』<>〈〉《》,.]")


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """What all forms of a name share: without spaces, year, round and tail.

    >>> key_of("2026년 상반기 지역공동체 일자리사업") == key_of("지역공동체일자리")
    True
    """
    key = _BEFORE.sub("", _SQUEEZED.sub("", _GLOSS.sub("", name)).lower()) or name
    if "기" in key:
        key = _ROUND_WITHIN.sub("", key)
    for _ in range(3):
        shorter = key.removesuffix(_TAILS.longest(key))
        if len(shorter) < 3:
            break
        key = shorter
    return _SUPPORT.sub("", key)


def date_names(text: str, programs: Sequence[FoundProgram]) -> None:
    """Let the year, half year and round that stand right before a place be part of the name: `2026년 상반기 공공근로`."""
    for program in programs:
        if text[program.start - 2 : program.start] not in _ENDS_OF_DATES:
            continue
        before = _DATE_BEFORE.match(text, max(0, program.start - _DATE_REACH), program.start)
        if before is not None and not (_opens_sentence(text, before) or _BEGINS.match(text, program.end) or _BEFORE.search(program.name)):
            program.name = before[0] + program.name


def _opens_sentence(text: str, date: regex.Match[str]) -> bool:
    """Whether a date tells when something happened: `2015년 가온센터 사업으로 들어와`."""
    return date[0].endswith("년 ") and (date.start() == 0 or text[date.start() - 1] == "\n" or text[date.start() - 2] == ".")


def other_names(text: str, programs: Sequence[FoundProgram]) -> dict[str, str]:
    """Names of known programs that stand in brackets behind another name of theirs: `해외취업연수사업(K-Move 스쿨)`."""
    return {
        behind.name: before.name
        for before, behind in pairwise(programs)
        if before.official_name and before.official_name == behind.official_name
        and text[before.end : behind.start] == "(" and text[behind.end : behind.end + 1] == ")"
    }


def unite_forms(programs: Sequence[FoundProgram], shorts: Mapping[str, str], title_end: int = 0) -> None:
    """Give all mentions of one program one name, the longest that the article has.

    Args:
        programs: all mentions of an article.
        shorts: short forms that the article defines, each with its full form.
        title_end: where the headline ends, in which names may be shortened.
    """
    full = {key_of(short): name for short, name in shorts.items()} | dict(shorts)
    groups: dict[str, list[FoundProgram]] = {}
    by_official: dict[str, dict[str, str]] = {}
    for program in programs:
        key = key_of(program.name)
        if full:
            key = key_of(full.get(program.name) or full.get(key) or program.name)
        if program.official_name:
            written, forms = _SQUEEZED.sub("", program.name), by_official.setdefault(program.official_name, {})
            if forms:
                key = next((known for other, known in forms.items() if _are_alike(written, other)), key)
            forms.setdefault(written, key)
        groups.setdefault(key, []).append(program)
    longer = _longer_keys(groups)
    owner = {key: _owner(key, longer.get(key, []) or _fuller_keys(key, groups, title_end), groups) for key in groups}
    names: dict[str, str] = {}
    for key, members in groups.items():
        longest = _longest_name(members)
        if len(longest) > len(names.get(owner[key], "")):
            names[owner[key]] = longest
    for key, members in groups.items():
        for member in members:
            member.name = names[owner[key]]
    _unite_kinds(programs)


def _longest_name(members: Sequence[FoundProgram]) -> str:
    """The longest name of one program, of two as long the surer."""
    if len(members) == 1:
        return _without_gloss(members[0].name)
    surest = sorted(members, key=lambda member: -member.score)
    return max((_without_gloss(member.name) for member in surest), key=len)


def _without_gloss(name: str) -> str:
    return (_GLOSS_AFTER.sub("", name) or name) if name.endswith(")") else name


def _unite_kinds(programs: Sequence[FoundProgram]) -> None:
    """One program is of one kind: what the lexicon says, else what its fuller forms tell."""
    surest: dict[str, FoundProgram] = {}
    for program in programs:
        first = surest.setdefault(program.name, program)
        if first is not program and (not program.known, program.kind == "other") < (not first.known, first.kind == "other"):
            surest[program.name] = program
    for program in programs:
        program.kind = surest[program.name].kind


def _are_alike(one: str, other: str) -> bool:
    """Whether two names of one program are forms of one name: the one in letters of the other, or with its end (K-무브 스쿨, K-Move 스쿨)."""
    return one[-_COMMON_END:] == other[-_COMMON_END:] or _is_abridged(one, other) or _is_abridged(other, one)


def _is_abridged(short: str, full: str) -> bool:
    """Whether all characters of the short form stand in the full one in order: 고선패 in 고용안정선제대응패키지."""
    rest = iter(full)
    return all(character in rest for character in short)


def _longer_keys(groups: Mapping[str, Sequence[FoundProgram]]) -> dict[str, list[str]]:
    """For each key the longer ones that end in it: 조선업재직자희망공제 for 희망공제."""
    longer: dict[str, list[str]] = {}
    lengths = {len(key) for key in groups if len(key) >= _SHORTEST_KEY}
    for key in groups:
        for length in lengths:
            if length < len(key) and (end := key[-length:]) in groups:
                longer.setdefault(end, []).append(key)
    return longer


def _fuller_keys(key: str, groups: Mapping[str, Sequence[FoundProgram]], title_end: int) -> list[str]:
    """For a name that a headline shortens, the full ones: 가온 일자리 프로젝트 for 가온주도·혁신 일자리 프로젝트 사업."""
    members = groups[key]
    for member in members:
        if member.known or member.rule != "headed" or member.start >= title_end:
            return []
    short = _SQUEEZED.sub("", members[0].name)
    fuller = {other: _SQUEEZED.sub("", found[0].name) for other, found in groups.items() if other != key}
    return [other for other, full in fuller.items() if full.startswith(short[:2]) and _is_abridged(short, full)]


def _is_one_of_two(members: Sequence[FoundProgram], others: Sequence[FoundProgram]) -> bool:
    """Whether a longer name is two names in one: 전문기술·하이테크과정 is no full form of 하이테크과정, nor A 및 B of B."""
    names, longer = {member.name for member in members}, {other.name for other in others}
    return any(f"{joint}{name}" in other for joint in ("·", " 및 ") for name in names for other in longer)


def _owner(key: str, longer: Sequence[str], groups: Mapping[str, Sequence[FoundProgram]]) -> str:
    """The one longer key that a key is short for; the key itself where there is none, or more than one."""
    if len(longer) != 1 or _is_one_of_two(groups[key], groups[longer[0]]):
        return key
    official = {member.official_name for member in groups[key]} - {None}
    other = {member.official_name for member in groups[longer[0]]} - {None}
    return key if official and other and not official & other else longer[0]
