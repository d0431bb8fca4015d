"""Noun phrases beside a name are names too: `솔바람 프로젝트, 골목 가꾸기 지원과 청년몰 조성 3억원`."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from .words import is_generic

#: points for standing beside a name, and in a row in which each has its sum: `가온 사업 22억원, 여성일자리 확충 3억원`
BOOST = 0.22
_IN_ROW_OF_SUMS = 0.3
_FLOOR = 0.2
#: so many syllables of common words may be a name beside another, also in one word: 여성일자리사업 beside 공공근로사업
_SUBSTANTIAL = 6
_NUMBER = r"(?:에|에는|에만|이|가|은|는|을|를)?(?: 예산)?\s?\(?(?:총 |약 )?\d[\d,.만천백억조여 ]*(?:원|명|개)\)?(?:으로|이|을|과|와|씩)?"
_ASIDE = r"\([^()\n]{1,25}\)"
_AND = r"(?:, ?|·|과 |와 | 및 |[을를] 비롯해 ?|이나 |나 )"
#: what may stand between a name and the next: a comma, 과, its sum, after which a region may stand
_BETWEEN = re_pattern(rf"(?:(?P<sum>{_NUMBER}){_AND}(?:[가-힣]{{2,5}} )?|(?:{_ASIDE})?{_AND})(?:또는 |이어 )?(?:[가-힣]{{2,8}}(?:의|을 위한|를 위한|대상) )?\Z")
_GOES_ON = re_pattern(rf"(?:{_ASIDE}|{_NUMBER})?(?:{_AND}| 등)|{_NUMBER}")
_LONGEST_GAP = 40


def may_be_coordinated(text: str, end: int) -> bool:
    """Whether what follows a noun phrase lets another stand beside it."""
    return _GOES_ON.match(text, end) is not None


def raise_coordinated(text: str, candidates: Sequence[FoundProgram], threshold: float) -> None:
    """Raise noun phrases whose neighbour is a name, along the row to both ends."""
    row = sorted((c for c in candidates if c.score >= _FLOOR), key=lambda c: (c.start, -c.end))
    for neighbours in (row, row[::-1]):
        sure: FoundProgram | None = None
        for candidate in neighbours:
            if candidate.score < threshold and sure is not None:
                points = _boost(text, sure, candidate)
                if points:
                    _raise(candidate, points)
            if candidate.score >= threshold:
                sure = candidate


def _boost(text: str, one: FoundProgram, other: FoundProgram) -> float:
    """Points for what stands between two noun phrases."""
    first, second = (one, other) if one.start < other.start else (other, one)
    if not 0 < second.start - first.end <= _LONGEST_GAP:
        return 0.0
    between = _BETWEEN.fullmatch(text, first.end, second.start)
    if between is None:
        return 0.0
    return _IN_ROW_OF_SUMS if between["sum"] else BOOST


def _raise(candidate: FoundProgram, points: float) -> None:
    letters = candidate.name.replace(" ", "")
    substantial = len(letters) >= _SUBSTANTIAL or (" " in candidate.name and not is_generic(letters))
    if candidate.known or (substantial and candidate.rule != "enumerated"):
        candidate.score = round(candidate.score + (_IN_ROW_OF_SUMS if candidate.known else points), 2)
        candidate.reason += ", beside a name"
