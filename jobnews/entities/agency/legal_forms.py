"""Bodies that their legal form gives away: (사)가치잇다, 사단법인 느티나무, 사회적협동조합 품앗이마을."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...core.scanning import scan
from ...lexicon.agencies import AgencySuffix
from .naming import built_agency
from .places import Places
from .words import without_particle

_LEGAL_FORM = re_pattern(
    r"(?P<mark>[((](?P<short>사|재|복|사단|재단)[))]|㈔|㈶|(?<![가-힣])(?P<long>사단법인|재단법인|사회복지법인|학교법인|의료법인|비영리민간단체|사회적 ?협동조합)(?= ))"
    r" ?(?P<name>[가-힣A-Za-z0-9·]{2,24})"
)
_OPENING = re_pattern(r"[((㈔㈶사재학의비](?:(?<=[((])(?=[사재복])|(?<=[㈔㈶])|(?<![가-힣].)(?=[단회교료영](?<=사[단회]|재단|학교|의료|비영)))")
_COOPERATIVE = "협동조합"
#: The title of a body's head: (사)한빛산업단지경영자협의회|장.
_HEAD = "장"
_SECOND = re_pattern(r" (?P<word>[가-힣A-Za-z0-9·]{2,16})")


def find_marked(reading: Reading, places: Places, agencies: Sequence[FoundAgency]) -> Iterator[FoundAgency]:
    """Mentions after the mark of a legal form, where no other rule knows the name better."""
    text = reading.page.text
    marks = list(scan(_OPENING, _LEGAL_FORM, text))
    if not marks:
        return
    known_starts = {agency.start for agency in agencies}
    endings = {hit.end for hit, entries in reading.named(AgencySuffix) if any(entry.before not in ("part", "never") for entry in entries)}
    for match in marks:
        start = match.start("name")
        if start in known_starts:
            continue
        end = _second_word_end(reading, match.end("name"), endings) if match["name"] == without_particle(match["name"]) else None
        if end is None:
            end = start + len(without_particle(match["name"]))
        if text.endswith(_HEAD, start, end) and end - len(_HEAD) in endings:
            end -= len(_HEAD)
        begin = match.start() if (match["long"] or "").endswith(_COOPERATIVE) else start
        yield built_agency(
            begin, end, "legal_form", text[start:end], "association", parent=None, region=places.region_at(start, end), day=reading.published
        )


def _second_word_end(reading: Reading, at: int, endings: Container[int]) -> int | None:
    """End of a name's second word, which ends as bodies do: (사)뿌리산업창조 혁신연구원|과."""
    second = _SECOND.match(reading.page.text, at)
    if second is None:
        return None
    end = second.start("word") + len(without_particle(second["word"]))
    return end if end in endings else None
