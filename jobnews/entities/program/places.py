"""What an article calls by a name in quotes and tells of as a place: `‘솔마루 청년채’는 지상 3층으로 들어선다`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from .words import head_of

#: how many places of a name are looked at
_MOST = 6
_JOSA = r"[’”」』'\"]?(?:은|는|이|가|을|를|의|에는|에)?"
_BUILT = r"개관|개소|준공|완공|착공|건립|신축|들어서|들어선|들어섰|문을 열|문 연|지하 \d|지상 \d|연면적"
_KIND = r"(?:복합)?(?:공간|시설|건물|쉼터|사무실)"
_PLACE_AFTER = re_pattern(
    rf"{_JOSA}\s(?:[가-힣0-9·]+\s){{0,3}}?(?:{_BUILT})"
    rf"|[’”」』'\"]?(?:은|는)\s[^.\n]{{2,50}}{_KIND}(?:이다|으로|입니다|이며|로서)"
)


def drop_places(text: str, candidates: Sequence[FoundProgram]) -> Iterator[FoundProgram]:
    """The candidates without those in quotes that the article, here or elsewhere, tells of as places."""
    places: dict[str, bool] = {}
    for candidate in candidates:
        if candidate.rule == "quoted" and not candidate.known:
            name = text[candidate.start : candidate.end]
            if name not in places:
                places[name] = _is_place(text, name)
            if places[name]:
                continue
        yield candidate


def _is_place(text: str, name: str) -> bool:
    """Whether what follows a name somewhere tells of a building; a name with a head says itself what it is."""
    if head_of(name) is not None:
        return False
    at = text.find(name)
    for _ in range(_MOST):
        if at < 0:
            return False
        if _PLACE_AFTER.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return False
