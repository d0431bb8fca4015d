"""The date of publication: what forms it has, and which of a page's dates it is.

Only lines outside the article's sentences are looked at, so that an event's date (`오는 12일`, `2월 3일 개최`) is
never taken for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ..core.patterns import re_pattern
from ..core.scanning import scan
from ..lexicon.table import read_package_table

_WEEKDAY = r"(?:\s?[(\[]?[월화수목금토일](?:요일)?[)\]]?(?![가-힣]))"
_TIME = r"(?:[T\s,\[(]*(?:(?:오전|오후|AM|PM|am|pm)\s?)?\d{1,2}(?:[:시]\s?\d{1,2}(?:[:분]\s?\d{1,2})?분?(?:\s?[AP]M)?)\]?)"
_FORMS = re_pattern(
    r"(?<![\d.\-/])(?:"
    r"(?P<y1>(?:19|20)\d\d)\s?(?P<sep>[./\-])\s?(?P<m1>\d{1,2})\s?(?P=sep)\s?(?P<d1>\d{1,2})\.?"
    r"|(?P<y2>(?:19|20)\d\d)년\s?(?P<m2>\d{1,2})월\s?(?P<d2>\d{1,2})일(?:자(?!\w))?"
    r"|(?P<y3>(?:19|20)\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)"
    r"|(?P<y4>\d\d)(?P<sep4>[./\-])\s?(?P<m4>\d{1,2})(?P=sep4)\s?(?P<d4>\d{1,2})\.?"
    r"|(?P<y5>\d\d)년\s?(?P<m5>\d{1,2})월\s?(?P<d5>\d{1,2})일"
    r"|(?P<m6>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?P<d6>\d{1,2}),?\s(?P<y6>(?:19|20)\d\d)"
    r")(?!\d)(?!\.\d{1,2}(?![\d:]))(?P<weekday>" + _WEEKDAY + r"?)(?P<time>" + _TIME + r"?)"
)
# the view has no other digits than these, and a set of plain characters is looked for twice as fast as one with `\d`
_OPENING = re_pattern(r"[0-9JFMASOND](?=\d{1,3}\s?[./\-년]\s?\d{1,2}\s?[./\-월]|\d{7}|[a-z]{2})(?<![\d.\-/].)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# 3. 3. ~ 6. 30.: a span of days is an event, not a publication
_SPAN_BEHIND = re_pattern(r"\s*(?:~|부터|까지|에서|에(?:\s|$)|자로|기준)")
_SPAN_BEFORE = re_pattern(r"(?:~|부터)\s*$")
_OTHER_LABEL = re_pattern(r"[가-힣]\s?[:：]\s*$")
_EARLIEST, _LATEST = 1945, 2100


@dataclass(slots=True, eq=False)
class FoundDate:
    """A date on a line, and how it is introduced.

    Attributes:
        rank: 1 labelled as publication; 2 with a time of day; 3 labelled as a change; 4 bare.
    """

    start: int
    end: int
    value: date
    rank: int


@lru_cache(maxsize=1)
def _labels() -> tuple[re.Pattern[str], dict[str, int]]:
    ranks = {row["label"]: int(row["rank"]) for row in read_package_table("jobnews.article", "date_labels.tsv", ["label", "rank"])}
    label = "|".join(sorted(map(re.escape, ranks), key=len, reverse=True))
    return re_pattern(rf"(?<![가-힣A-Za-z])(?P<label>{label})\s{{0,9}}[:：|ㅣ>]?\s{{0,9}}[\[(<]?$"), ranks


def find_dates(line: str) -> list[FoundDate]:
    """Dates with a year on a line that may be a date of publication, in order."""
    found: list[FoundDate] = []
    opening = _OPENING.search(line)
    if opening is None:
        return found
    for match in scan(_OPENING, _FORMS, line, opening.start()):
        value, full_year = _value(match)
        if value is None or _SPAN_BEHIND.match(line, match.end()):
            continue
        before = line[max(0, match.start() - 14) : match.start()]
        if _SPAN_BEFORE.search(before):
            continue
        rank = _rank(before, bool(match["time"]))
        if rank and (full_year or rank < 4):
            found.append(FoundDate(match.start(), match.end(), value, rank))
    return found


def _rank(before: str, has_time: bool) -> int:
    pattern, ranks = _labels()
    label = pattern.search(before)
    if label:
        return ranks[label["label"]]
    if _OTHER_LABEL.search(before):
        return 0
    return 2 if has_time else 4


def _value(match: re.Match[str]) -> tuple[date | None, bool]:
    for form in "123456":
        if match["y" + form]:
            year, day = int(match["y" + form]), int(match["d" + form])
            month = _MONTHS.index(match["m6"]) + 1 if form == "6" else int(match["m" + form])
            full_year = year > 99
            if not full_year:
                year += 2000 if year < 70 else 1900
            if not _EARLIEST <= year <= _LATEST:
                return None, full_year
            try:
                return date(year, month, day), full_year
            except ValueError:
                return None, full_year
    return None, False
