"""The commands around correction: export, import, compare, and what the tables and word lists mean."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobnews.cli import main
from jobnews.evaluation.comparison import read_lines
from jobnews.frames import TABLES, columns

SENTENCE = "대구시는 ‘희망이음’ 사업으로 청년 100명에게 국비 5억원을 지원한다.\u2028👩‍🔧 문의는 시청."


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    (folder / "a.txt").write_text(SENTENCE, encoding="utf-8")
    assert run("extract", folder / "a.txt", "--keep-text", "-o", folder / "out.jsonl").exit_code == 0
    return folder / "out.jsonl"


@pytest.mark.parametrize(("tool", "name"), [("labelstudio", "tasks.json"), ("brat", "brat")])
def test_out_and_back_changes_nothing(results: Path, tmp_path: Path, tool: str, name: str) -> None:
    assert run("export", results, "--to", tool, "-o", tmp_path / name).exit_code == 0
    again = run("import", tmp_path / name, "-o", tmp_path / "again.jsonl")
    assert again.exit_code == 0, again.output
    compared = run("compare", results, tmp_path / "again.jsonl")
    assert (compared.exit_code, compared.output) == (0, "no change\n")
    (document,) = read_lines(tmp_path / "again.jsonl")
    assert document["text"] == SENTENCE


def test_export_needs_the_texts(results: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.jsonl"
    document = json.loads(results.read_text(encoding="utf-8"))
    del document["text"]
    bare.write_text(json.dumps(document) + "\n", encoding="utf-8")
    result = run("export", bare, "--to", "brat", "-o", tmp_path / "brat")
    assert result.exit_code == 2
    assert "--keep-text" in result.output


def test_import_of_something_else(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"a": 1}', encoding="utf-8")
    result = run("import", tmp_path / "x.json", "-o", tmp_path / "out.jsonl")
    assert result.exit_code == 2
    assert "not a list of tasks" in result.output


@pytest.mark.parametrize("style", ["text", "markdown", "csv"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_codebook_tells_every_column(style: str, lang: str) -> None:
    output = run("codebook", "--format", style, "--lang", lang).output
    for table in TABLES:
        for column in columns(table):
            assert column.name in output
            assert (column.korean if lang == "ko" else column.english).split('"')[0] in output


def test_codebook_of_one_table() -> None:
    output = run("codebook", "headcounts").output
    assert "one of: person, job" in output
    assert "currency" not in output


def test_lexicon_check(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.tsv", tmp_path / "bad.tsv"
    good.write_text("type\taction\tname\nagency\tadd\t한빛누리일터\nagency\tadd\t한빛누리 일터\n", encoding="utf-8")
    bad.write_text("type\taction\tname\nagencies\tadd\t한빛누리일터\nagency\tput\t한빛일터\n", encoding="utf-8")
    result = run("lexicon", "check", good)
    assert result.exit_code == 0
    assert f"{good}: 2 agency add" in result.output
    assert "(warning)" in result.output
    result = run("lexicon", "check", bad, good)
    assert result.exit_code == 1
    assert f"{bad}:2: type is 'agencies'" in result.output
    assert f"{bad}:3: action is 'put'" in result.output
