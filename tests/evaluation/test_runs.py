"""Comparing two runs, and checking a sample by hand."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from jobnews.cli import main
from jobnews.core.errors import InputError
from jobnews.evaluation.comparison import compare_runs
from jobnews.evaluation.sampling import draw_sample, read_checks, write_sample


def record(start: int, text: str, **fields: Any) -> dict[str, Any]:
    return {"text": text, "span": {"start": start, "end": start + len(text)}, "rule": "won", **fields}


def run_file(path: Path, *documents: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents), encoding="utf-8")
    return path


def test_changes(tmp_path: Path) -> None:
    old = run_file(tmp_path / "old.jsonl", {"id": "a", "amounts": [record(0, "5억원", value=5), record(9, "7억원", value=7)]}, {"id": "b"})
    new = run_file(tmp_path / "new.jsonl", {"id": "a", "amounts": [record(0, "5억원", value=6), record(20, "8억원", value=8)]}, {"id": "c"})
    changes = [(c.document, c.type, c.what, c.text, c.fields) for c in compare_runs(old, new)]
    assert changes == [
        ("a", "amounts", "changed", "5억원", {"value": (5, 6)}),
        ("a", "amounts", "removed", "7억원", {}),
        ("a", "amounts", "added", "8억원", {}),
        ("b", "document", "removed", "", {}),
        ("c", "document", "added", "", {}),
    ]
    assert CliRunner().invoke(main, ["compare", str(old), str(new)]).exit_code == 1
    same = CliRunner().invoke(main, ["compare", str(old), str(old)])
    assert (same.exit_code, same.output) == (0, "no change\n")


def test_not_a_run(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("[]\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.jsonl:1: not a document"):
        list(compare_runs(path, path))


def documents() -> list[dict[str, Any]]:
    text = "국비 5억원을 들인다."
    common = [{"id": str(n), "text": text, "amounts": [record(3, "5억원")]} for n in range(90)]
    return [*common, {"id": "x", "text": text, "amounts": [record(3, "5억원") | {"rule": "rare"}]}]


def test_every_stratum_is_drawn_and_weighted(tmp_path: Path) -> None:
    rows = draw_sample(documents(), 10)
    assert sorted({row["rule"] for row in rows}) == ["rare", "won"]
    assert sum(float(row["weight"]) for row in rows) == pytest.approx(91)
    assert rows == draw_sample(documents(), 10)
    assert rows[0]["before"] == "국비 "
    path = tmp_path / "sample.csv"
    write_sample(rows, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        checked = list(csv.DictReader(file))
    for row in checked:
        row["right"] = "0" if row["rule"] == "rare" else "1"
    write_sample(checked, path)
    (found,) = read_checks(path)
    assert found.checked == len(rows)
    assert found.precision == pytest.approx(90 / 91)
    assert found.low < found.precision <= found.high
    result = CliRunner().invoke(main, ["sample", str(path), "--checked"])
    assert "precision 0.989" in result.output


def test_formulas_are_disarmed(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    write_sample(draw_sample([{"id": "=1+1", "amounts": [record(0, "@x")]}], 1), path)
    assert "'=1+1" in path.read_text(encoding="utf-8-sig")
    assert "'@x" in path.read_text(encoding="utf-8-sig")


def test_an_unclear_check_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_text("type,weight,right\namounts,1,maybe\n", encoding="utf-8")
    with pytest.raises(InputError, match="right is 'maybe'"):
        read_checks(path)


def test_schema_command() -> None:
    schema = json.loads(CliRunner().invoke(main, ["schema"]).output)
    assert "amounts" in schema["properties"]
    assert "text" not in schema["properties"]
