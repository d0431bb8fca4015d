"""What is printed holds nothing that a terminal obeys, whatever stands in texts, records, names of files and arguments."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobnews.cli import COMMANDS, main

#: Escape sequences of both kinds, a bell, a carriage return that overwrites the line, overrides and marks of direction.
TRAPS = "\x1b[31m\x1b]0;x\x07\x9b2J\r\x7f\u202e\u2066\u061c"
ARTICLE = f"{TRAPS}대구시, ‘{TRAPS}한빛 지원사업’ 추진\n\n대구시는 ‘{TRAPS}한빛 지원사업’으로 청년 {TRAPS}100명에게 국비 {TRAPS}5억원을 지원한다. 한빛{TRAPS}일자리재단이 운영한다.\n"
NAME = f"a{TRAPS}\nb.txt: read"
RECORD = {"text": f"5억원{TRAPS}", "span": {"start": 0, "end": 3}, "rule": f"won{TRAPS}", "value": 500_000_000, "program": TRAPS}
LINE = json.dumps({"id": f"{TRAPS}\ud800", "status": "ok", "article": {}, "text": f"5억원{TRAPS}\ud800", "amounts": [RECORD]}) + "\n"
CHANGED = LINE.replace("500000000", "6")
TABLE = f"type\tname\taction\nprogram\t{TRAPS}\t{TRAPS}\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what commands read, each under a name that is a trap itself."""
    monkeypatch.chdir(tmp_path)
    for folder, content in (("article", ARTICLE), ("run", LINE), ("changed", CHANGED), ("words", TABLE)):
        path = tmp_path / folder / {"article": f"{NAME}.txt", "words": f"{NAME}.tsv"}.get(folder, f"{NAME}.jsonl")
        path.parent.mkdir()
        path.write_text(content, encoding="utf-8", newline="")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / f"{NAME}.txt").write_bytes(b"\0\1\2\xff" * 9)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / f"{NAME}.txt").write_text(ARTICLE, encoding="utf-8", newline="")
    (tmp_path / "gold" / f"{NAME}.json").write_text(json.dumps({"id": NAME, "amounts": [{"text": f"7억원{TRAPS}\ud800", "value": 7}], "headcounts": [], "regions": [], "agencies": [], "programs": []}), encoding="utf-8")
    (tmp_path / "unreadable").mkdir()
    (tmp_path / "unreadable" / os.fsdecode(b"\xff\x9b.txt")).write_bytes(b"")
    return tmp_path


#: Calls in which IN:folder is the one file of the folder.
CALLS = [
    ["extract", "IN:article"],
    ["extract", "IN:article", "--json"],
    ["extract", "IN:article", "-o", f"{NAME}.jsonl"],
    ["extract", "IN:broken", "IN:unreadable", f"missing{TRAPS}"],
    ["extract", "IN:broken", "-o", "out.jsonl"],
    ["extract", "IN:article", "--lexicon", "IN:words"],
    ["extract", "IN:article", "--published", TRAPS],
    ["extract", "IN:article", "-o", f"out{TRAPS}.pdf"],
    ["extract", f"--{TRAPS}"],
    ["show", "IN:article"],
    ["show", "IN:broken", "IN:unreadable", f"missing{TRAPS}"],
    ["show", "IN:article", "--html", f"{NAME}.html"],
    ["explain", ARTICLE],
    ["explain", ARTICLE, "--published", TRAPS],
    ["evaluate", "gold", "--errors", "--by-rule", "--by-article"],
    ["evaluate", "gold", "--html", f"{NAME}.html"],
    ["evaluate", f"missing{TRAPS}"],
    ["compare", "IN:run", "IN:changed"],
    ["compare", "IN:run", "IN:broken"],
    ["sample", "IN:run", "-o", f"{NAME}.csv"],
    ["sample", "IN:broken"],
    ["report", "IN:run", "-o", f"{NAME}.html"],
    ["report", "IN:broken"],
    ["export", "IN:run", "--to", "brat", "-o", NAME],
    ["export", "IN:run", "--to", "labelstudio", "-o", f"{NAME}.json"],
    ["export", "IN:broken", "--to", "labelstudio", "-o", f"{NAME}.json"],
    ["import", "IN:run", "-o", f"{NAME}.jsonl"],
    ["import", "IN:broken", "-o", f"{NAME}.jsonl"],
    ["lexicon", "check", "IN:words"],
    ["lexicon", "check", "IN:broken"],
    ["lexicon", TRAPS],
    ["schema", TRAPS],
    ["codebook", TRAPS],
    [TRAPS],
]


#: Classes of characters that turn the direction of text.
OVERRIDES = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def obeyed_in(text: str) -> set[str]:
    """Characters that are no text: a terminal or a browser does something about them."""
    return {character for character in text if unicodedata.category(character) in ("Cc", "Cs") or unicodedata.bidirectional(character) in OVERRIDES}


def test_every_command_is_called() -> None:
    assert set(COMMANDS) <= {call[0] for call in CALLS}


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(call).encode("ascii", "replace").decode().replace("\x1b", "?")[:60])
def test_nothing_printed_is_obeyed(place: Path, call: list[str]) -> None:
    arguments = [str(next((place / word[3:]).iterdir())) if word.startswith("IN:") else word for word in call]
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert obeyed_in(result.output) <= {"\n", "\t"}
    for page in place.glob("*.html"):
        assert not obeyed_in(TRAPS) & set(page.read_text(encoding="utf-8"))
    assert not any(line.startswith("b.txt: read") for line in result.output.splitlines())


def test_json_says_what_the_text_holds(place: Path) -> None:
    """Escaped, not changed: offsets and values are those of the text."""
    (path,) = (place / "article").iterdir()
    result = CliRunner().invoke(main, ["extract", str(path), "--json", "--keep-text"])
    document = json.loads(result.stdout)
    assert document["text"] == ARTICLE
    for amount in document["amounts"]:
        assert ARTICLE[amount["span"]["start"] : amount["span"]["end"]] == amount["text"]
