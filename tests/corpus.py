"""Reading the corpora of tagged sentences (tests/corpora/*.txt): a line is a claim that anyone can read.

    # a comment; sections only order the file
    == positive: plain amounts
    1인당 최대 {1,440만원|value=14400000; qualifier=at_most; per=person}을 지원한다.
    @2021-08-11 {전북|name=전라북도; code=4500000000}은 …      the article's date, where it matters
    제목⏎본문 …                                              ⏎ stands for a line end
    xfail(why it fails): {…|…} …                              a known failure; passing is an error
    == negative: words that only look like money
    5만원권을 …

What is tagged must be found exactly there with these values; what is not tagged must not be found. Attributes that a
tag leaves out must have their defaults (see `REQUIRED` in test_corpora.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

_XFAIL = re.compile(r"xfail\((?P<reason>[^)]*)\):\s*")
_DATE = re.compile(r"@(\d{4}-\d{2}-\d{2})\s+")
_TAG = re.compile(r"\{(?P<text>[^{}|]+)(?:\|(?P<attributes>[^{}]*))?\}")


@dataclass
class Claim:
    """A sentence of a corpus: its text and what must be found in it."""

    source: str
    section: str
    text: str
    published: str | None
    xfail: str | None
    tags: list[tuple[int, int, dict[str, str]]] = field(default_factory=list)


def read_corpus(path: Path) -> list[Claim]:
    """All claims of a corpus file."""
    claims: list[Claim] = []
    section = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("== "):
            section = line[3:].strip()
            continue
        claims.append(_read_claim(line, f"{path.name}:{number}", section))
    return claims


def _read_claim(line: str, source: str, section: str) -> Claim:
    xfail = published = None
    if match := _XFAIL.match(line):
        xfail, line = match["reason"], line[match.end() :]
    if match := _DATE.match(line):
        published, line = match[1], line[match.end() :]
    line = line.replace("⏎", "\n")
    claim = Claim(source, section, "", published, xfail)
    pieces: list[str] = []
    length = at = 0
    for tag in _TAG.finditer(line):
        before = line[at : tag.start()]
        start = length + len(before)
        pairs = (pair.partition("=") for pair in (tag["attributes"] or "").split(";") if pair.strip())
        attributes = {key.strip(): value.strip() for key, _, value in pairs}
        claim.tags.append((start, start + len(tag["text"]), attributes))
        pieces += [before, tag["text"]]
        length = start + len(tag["text"])
        at = tag.end()
    claim.text = "".join(pieces) + line[at:]
    assert ("negative" in section) <= (not claim.tags), f"{source}: a tag in a negative section"
    return claim
