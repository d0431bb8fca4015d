"""Names of regions that are ordinary words as well: 예산, 강화, 진도, 부산을 떨다."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...core.patterns import re_pattern
from ...lexicon.table import read_package_table

_COLUMNS = ("stem", "class", "not_after", "not_before", "means")
#: How far a pattern for the text before a name may look.
_REACH = 8
#: A two-syllable name and a particle may be a person: 고성은 기자, 안성이 대표, 홍성일 운영지원과장.
_TITLE = re_pattern(
    r"(?: 씨(?![가-힣]{2})"
    r"|(?:은|이|가|의|도|인|만) ?(?:기자|씨|교수|대표이사|위원장|의원|과장|팀장|국장|센터장|원장|사장|회장|작가|감독)(?:[은는이가의와과]?(?![가-힣]))"
    r"|[일인만] [가-힣·]{2,12}(?:과장|팀장|국장|실장|부장|소장|단장|정책관|담당관)[은는이가의와과]?(?![가-힣]))"
)


@dataclass(slots=True, frozen=True)
class WordStem:
    """How a short name that is also a word is told apart; `kind` is soft, word, strict or never (see word_stems.tsv)."""

    kind: str
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None

    def is_word_at(self, text: str, start: int, end: int) -> bool:
        """Whether the text around the place shows the word and not the region."""
        if self.not_after is not None and self.not_after.match(text, end):
            return True
        return self.not_before is not None and bool(self.not_before.search(text, max(0, start - _REACH), start))


@cache
def word_stems() -> dict[str, WordStem]:
    """The stems of word_stems.tsv."""
    return {
        row["stem"]: WordStem(
            row["class"],
            re_pattern(row["not_after"]) if row["not_after"] else None,
            re_pattern(f"(?:{row['not_before']})$") if row["not_before"] else None,
        )
        for row in read_package_table("jobnews.entities.region", "word_stems.tsv", _COLUMNS)
    }


def is_person(text: str, form: str, end: int) -> bool:
    """Whether a short name with the syllable after it is a person: 고성은 기자는."""
    return len(form) == 2 and bool(_TITLE.match(text, end))
