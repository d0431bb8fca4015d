"""Pages of many layouts, line by line: what stays and what is set aside (see pages.txt)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from jobnews.article.reader import read_page
from jobnews.core.page import Place

_FACT = re.compile(r"@(?P<date>\S+)|(?P<name>outlet|reporter|dateline)=(?P<value>.+?)(?= (?:@|outlet=|reporter=|dateline=)|$)")


@dataclass
class ClaimedPage:
    """A page and what must be found on it."""

    heading: str
    text: str = ""
    kept: list[tuple[int, int]] = field(default_factory=list)
    dropped: list[tuple[int, int]] = field(default_factory=list)
    title: str | None = None

    @property
    def facts(self) -> dict[str, str]:
        return {match["name"] or "date": match["date"] or match["value"] for match in _FACT.finditer(self.heading)}

    def add(self, line: str) -> None:
        mark, said = line[:1], line[2:]
        if mark == "T":
            self.title = re.sub("⟦[^⟧]*⟧", "", said).strip()
        for index, piece in enumerate(re.split("[⟦⟧]", said)):
            end = len(self.text) + len(piece)
            (self.dropped if mark == "-" or index % 2 else self.kept).append((len(self.text), end))
            self.text += piece
        self.text += "\n"


def _read_claims() -> list[ClaimedPage]:
    pages: list[ClaimedPage] = []
    for line in (Path(__file__).parent / "pages.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") or (not pages and not line.startswith("== ")):
            continue
        if line.startswith("== "):
            pages.append(ClaimedPage(line[3:]))
        elif not line.strip():
            pages[-1].text += "\n"
        else:
            assert line[:2] in ("T ", "+ ", "- "), line
            pages[-1].add(line)
    return pages


@pytest.mark.parametrize("claim", _read_claims(), ids=lambda claim: claim.heading)
def test_page(claim: ClaimedPage) -> None:
    page = read_page(claim.text)
    assert len(page.text) == len(claim.text)
    lost = [claim.text[start:end] for start, end in claim.kept if page.text[start:end] != claim.text[start:end]]
    left = [claim.text[start:end] for start, end in claim.dropped if page.text[start:end].strip()]
    assert (lost, left) == ([], [])

    def said(place: Place | None) -> str:
        return page.whole[place.start : place.end] if place else "none"

    found = {"date": str(page.published or "none"), "outlet": said(page.outlet), "reporter": said(page.reporter)}
    found["dateline"] = said(page.dateline)
    assert {name: found[name] for name in claim.facts} == claim.facts
    assert said(page.title) == (claim.title or "none")
