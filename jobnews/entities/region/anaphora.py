"""References to the article's home region: 도내, 관내, and 시는, 도가, 市는 for its government."""

from __future__ import annotations

from ...core.mentions import FoundRegion
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...core.scanning import scan
from ...lexicon.regions import Gazetteer, Region

_REFERENCE = re_pattern(
    r"(?<![가-힣A-Za-z0-9一-龥])(?:(?P<inside>[도시군구관])(?=내(?![가-힣])|내(?:에서?|의|로|외|에는|에만)(?![가-힣])|내 )"
    r"|(?P<unit>[도시군구道市郡區])(?=[는가]|은|이(?![가-힣])|에서[는도]?(?![가-힣])|에(?![가-힣])|에 따르면|의(?= )|와(?= )|과(?= )|청|민))"
)
_OPENING = re_pattern(r"[도시군구관道市郡區](?<![가-힣A-Za-z0-9一-龥].)(?=[내는가은이에의와과청민])")
_HANJA = {"道": "도", "市": "시", "郡": "군", "區": "구"}


def find_anaphora(reading: Reading, home: Region | None, gazetteer: Gazetteer) -> list[FoundRegion]:
    """Each as the part of the home region's line that the word names: 도내 in an article from 전주 is 전북."""
    if home is None:
        return []
    found = []
    for match in scan(_OPENING, _REFERENCE, reading.page.text):
        inside, unit = match["inside"], match["unit"]
        region = home if inside == "관" else _of_unit(home, _HANJA.get(unit, unit) if unit else inside)
        if region is not None:
            end = match.end() if unit else match.end() + 1
            found.append(FoundRegion(
                match.start(), end, "reference", name=region.full_name, level=region.level, code=region.code,
                code_today=gazetteer.code_today(region), anaphoric=True,
            ))
    return found


def _of_unit(home: Region, unit: str) -> Region | None:
    return next((region for region in reversed(home.lineage) if region.name.endswith(unit)), None)
