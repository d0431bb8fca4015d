"""One program, many forms: every mention of a program gets the fullest form of its name in the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from ...core.mentions import FoundProgram
from ...lexicon.endings import Endings

_BEFORE = regex.compile(r"^(?:\d{2,4}년?도?(?:상반기|하반기)?|제?\d+(?:차|회|기)|상반기|하반기)+")
_SHORTEST_KEY = 3
_TAILS = Endings(["지원사업", "사업", "지원제도", "제도", "지원", "프로젝트", "프로그램", "캠페인", "공모", "과정", "제", "일자리", "창출"])
#: 가온이음(가온에서 잇는 일), 취업인(人)
_GLOSS_AFTER = regex.compile(r"\s?\([^()]*\)$")
_GLOSS = regex.compile(r"\([^()]*\)")
_SQUEEZED = regex.compile(r"[\s·\-‘’“”'\"「」『』<>〈〉《》,.]")


def key_of(name: str) -> str:
    """What all forms of a name share: without spaces, year, round and tail.

    >>> key_of("2026년 상반기 지역공동체 일자리사업") == key_of("지역공동체일자리")
    True
    """
    key = _BEFORE.sub("", _SQUEEZED.sub("", _GLOSS.sub("", name))) or name
    for _ in range(3):
        shorter = key.removesuffix(_TAILS.longest(key))
        if len(shorter) < 3:
            break
        key = shorter
    return key


def unite_forms(programs: Sequence[FoundProgram], shorts: Mapping[str, str]) -> None:
    """Give all mentions of one program one name, the longest that the article has.

    Args:
        programs: all mentions of an article.
        shorts: short forms that the article defines, each with its full form.
    """
    groups: dict[str, list[FoundProgram]] = {}
    by_official: dict[str, tuple[str, str]] = {}
    for program in programs:
        key = key_of(shorts.get(program.name, program.name))
        if program.official_name:
            written = _SQUEEZED.sub("", program.name)
            known, other = by_official.setdefault(program.official_name, (key, written))
            key = known if _is_abridged(written, other) or _is_abridged(other, written) else key
        groups.setdefault(key, []).append(program)
    longer = _longer_keys(groups)
    owner = {key: _owner(key, longer.get(key, []), groups) for key in groups}
    names: dict[str, str] = {}
    for key, members in groups.items():
        longest = max((_GLOSS_AFTER.sub("", member.name) or member.name for member in members), key=len)
        if len(longest) > len(names.get(owner[key], "")):
            names[owner[key]] = longest
    for key, members in groups.items():
        for member in members:
            member.name = names[owner[key]]


def _is_abridged(short: str, full: str) -> bool:
    """Whether all characters of the short form stand in the full one in order: 고선패 in 고용안정선제대응패키지."""
    rest = iter(full)
    return all(character in rest for character in short)


def _longer_keys(groups: Mapping[str, Sequence[FoundProgram]]) -> dict[str, list[str]]:
    """For each key the longer ones that end in it: 조선업재직자희망공제 for 희망공제."""
    longer: dict[str, list[str]] = {}
    for key in groups:
        for cut in range(1, len(key) - _SHORTEST_KEY + 1):
            if key[cut:] in groups:
                longer.setdefault(key[cut:], []).append(key)
    return longer


def _owner(key: str, longer: Sequence[str], groups: Mapping[str, Sequence[FoundProgram]]) -> str:
    """The one longer key that a key is short for; the key itself where there is none, or more than one."""
    if len(longer) != 1:
        return key
    official = {member.official_name for member in groups[key]} - {None}
    other = {member.official_name for member in groups[longer[0]]} - {None}
    return key if official and other and not official & other else longer[0]
