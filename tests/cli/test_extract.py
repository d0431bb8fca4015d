"""`jobnews extract` on files, folders and files that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobnews.cli import main

SENTENCE = "대구시는 청년 100명에게 국비 5억원을 지원한다."


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["extract", *map(str, arguments)])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE.encode(encoding))
    result = run(path, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["id"] == "a"


def test_folder_to_json_lines(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(SENTENCE, encoding="utf-8")
    output = tmp_path / "out.jsonl"
    assert run(tmp_path, "-o", output).exit_code == 0
    assert [json.loads(line)["id"] for line in output.read_text(encoding="utf-8").splitlines()] == ["a", "b"]


def test_a_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    good, binary, empty = tmp_path / "good.txt", tmp_path / "binary.txt", tmp_path / "empty.txt"
    good.write_text(SENTENCE, encoding="utf-8")
    binary.write_bytes(b"\x00\x01\x02\xff" * 9)
    empty.write_text("", encoding="utf-8")
    result = run(binary, tmp_path / "missing.txt", empty, good, "--json")
    assert result.exit_code == 1
    assert [(line["id"], line["status"]) for line in map(json.loads, result.stdout.splitlines())] == [
        ("binary", "error"), ("missing", "error"), ("empty", "error"), ("good", "ok"),
    ]
    errors = result.stderr.splitlines()
    assert [line.split(": ")[1:] for line in errors] == [
        ["not a text file", "it holds zero bytes"],
        ["No such file or directory"],
        ["empty"],
    ]


def test_summary_strips_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\x1b[31m제목\n" + SENTENCE, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 0, result.output
    assert "\x1b[31m" not in result.stdout


def test_a_bad_date_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    result = run(path, "--published", "yesterday")
    assert result.exit_code == 2
    assert "published is 'yesterday'" in result.stderr
