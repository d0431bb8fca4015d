"""`첫해`: the year in which what the text tells of began, where it has said when that was."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.mentions import FoundTime
from ..core.patterns import regex_pattern
from ..korean.calendar import year_of

# `2013년 6월 문을 열어`, `2021년부터 시작한`, `2020년 처음 선보인`
_BEGAN = regex_pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)년(?!대)[^.\n\d]{0,4}(?:\d{1,2}월\s)?(?:\d{1,2}일\s)?[^.,\n\d]{0,12}?"
    r"(?:문을\s열|문\s연|개소|개원|출범|시작|도입|처음|첫선|첫발|닻을\s올)"
)
_FIRST_YEAR = regex_pattern(r"(?<![가-힣])(?:(?:개소|개원|출범|도입|시행|사업|운영)\s)?첫\s?해(?![가-힣]{0,3}\s?\d{4}년)")
#: So much of a text is looked through for when it began.
_REACH = 3000


def find_first_years(text: str) -> Iterator[FoundTime]:
    """The places that speak of the first year, behind the one that says which it was."""
    began = _BEGAN.search(text, 0, _REACH) if "첫해" in text or "첫 해" in text else None
    if began is None:
        return
    year = int(began["year"])
    for first in _FIRST_YEAR.finditer(text, began.end()):
        yield FoundTime(first.start(), first.end(), year_of(year), year, "year", "", "first_year")
