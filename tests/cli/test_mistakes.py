"""A user's mistake ends in a message and an exit status, never in a traceback, whatever the command."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobnews.cli import COMMANDS, main

#: Calls of every command; IN is a file or folder that is wrong, OUT a place that cannot be written to.
CALLS = {
    "extract": (["IN"], ["IN", "-o", "OUT.jsonl"], ["IN", "-o", "OUT"], ["IN", "--json"], ["IN", "--lexicon", "IN"], ["IN", "--published", "어제"], ["IN", "-o", "a.pdf"]),
    "show": (["IN"], ["IN", "--html", "OUT.html"], ["IN", "--published", "어제"]),
    "report": (["IN"], ["IN", "-o", "OUT.html"]),
    "explain": ([""], ["가", "--published", "어제"], ["\ud800\x1b[31m"]),
    "evaluate": (["IN"], ["IN", "IN"], ["IN", "--html", "OUT.html"]),
    "compare": (["IN", "IN"],),
    "sample": (["IN"], ["IN", "-o", "OUT.csv"], ["IN", "--checked"]),
    "schema": (["IN"],),
    "codebook": (["IN"],),
    "export": (["IN", "--to", "brat", "-o", "OUT"], ["IN", "--to", "labelstudio", "-o", "OUT.json"]),
    "import": (["IN", "-o", "OUT.jsonl"],),
    "lexicon": (["IN"],),
}
WRONG = {
    "missing": None,
    "empty": b"",
    "noise": random.Random(1).randbytes(3000),
    "zeros": bytes(3000),
    "text": "대구시는 청년 100명에게 5억원을 지원한다.\n".encode(),
    "json": b"[1, 2]\n",
    "object": b'{"a": 1}\n{"text": 1}\n',
    "half": b'{"id": "a", "amounts": [{"te',
    "deep": b"[" * 100_000,
    "numbers": b'{"id": 1, "status": 2, "amounts": 3, "table": "x", "text": null}\n',
    "table": "type,text,right\namounts,5억원,maybe\n".encode(),
}


def test_every_command_is_tried() -> None:
    assert set(CALLS) == set(COMMANDS)


# extract starts a process with the tokenizer each time
@pytest.mark.parametrize("command", [pytest.param(command, marks=pytest.mark.slow) if command == "extract" else command for command in CALLS])
@pytest.mark.parametrize("wrong", [*WRONG, "folder"])
def test_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, wrong: str) -> None:
    monkeypatch.chdir(tmp_path)
    given = tmp_path / "given.jsonl"
    if wrong == "folder":
        given.mkdir()
        (given / "x.json").write_bytes(b"{}")
        (given / "x.txt").write_bytes(WRONG["text"] or b"")
    elif (content := WRONG[wrong]) is not None:
        given.write_bytes(content)
    before = sorted(tmp_path.rglob("*"))
    for call in CALLS[command]:
        arguments = [str(given) if word == "IN" else str(tmp_path / "gone" / word) if word.startswith("OUT") else word for word in call]
        result = CliRunner().invoke(main, [command, *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), (arguments, result.exc_info)
        assert result.exit_code in (0, 1, 2), (arguments, result.output)
        assert "Traceback" not in result.output
        assert "\x1b" not in result.output
    allowed = {tmp_path / "gone", tmp_path / "report.html", tmp_path / "sample.csv"}
    assert not [path for path in tmp_path.rglob("*") if path not in before and not allowed & {path, *path.parents}]
