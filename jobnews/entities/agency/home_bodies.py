"""The home region's council and school authority by their short forms: 도의회, 시의회, 도교육청; and its farming center: 군농업기술센터."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...core.scanning import scan
from .naming import built_agency
from .words import ends_word

_BODIES = ("의회", "교육청", "농업기술센터")
_OPENING = re_pattern(r"[도시군구통특광](?=의회|교육청|농업|[합별역])")
_SHORT = re_pattern(
    r"(?P<unit>[도시군구](?<![가-힣].)|통합특별시(?<![가-힣].{5})|특별시(?<![가-힣].{3})|광역시(?<![가-힣].{3})|특별자치[도시](?<![가-힣].{5}))"
    rf"(?P<body>{'|'.join(_BODIES)})"
)


def find_home_bodies(reading: Reading) -> Iterator[FoundAgency]:
    """Each as the body of the part of the home region that its first letter names: 도의회 in an article from 아산시."""
    lineage = (reading.home_region or "").split()
    text = reading.page.text
    for match in scan(_OPENING, _SHORT, text) if lineage and any(body in text for body in _BODIES) else ():
        levels = lineage[:1] if match["body"] == "교육청" else lineage
        owner = next((name for name in reversed(levels) if name.endswith(match["unit"])), None)
        if owner is not None and ends_word(text, match.end()):
            yield built_agency(
                match.start(), match.end(), "home_body", f"{owner}{match['body']}", "local", parent=None,
                region=" ".join(lineage[: lineage.index(owner) + 1]), day=reading.published,
            )
