"""Documents as a stream, with the real reader; and finished runs read back."""

from __future__ import annotations

import functools
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import samples
from samples.readers import QuickReader

import jobnews
from jobnews import InputError
from jobnews.batch import run as run_module
from jobnews.batch.pool import Pool
from jobnews.batch.run import RunOptions, run
from jobnews.frames import TABLES, columns

TEXT = "한빛시는 청년 100명에게 국비 5억원을 지원한다."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same release in every format, and files that cannot be read."""
    folder = tmp_path_factory.mktemp("in")
    for suffix, write in samples.WRITERS.items():
        write(folder / f"release{suffix}")
    (folder / "damaged.hwp").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 5000)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    return folder


def test_documents_are_those_of_extract(folder: Path) -> None:
    extractor = jobnews.Extractor()
    found = list(jobnews.process(folder, workers=2))
    assert [(doc.id, doc.status) for doc in found[:2]] == [("damaged", "error"), ("photo.jpg", "skipped")]
    for doc in found[2:]:
        assert doc.status == "ok", doc.error
        assert all(doc.text[m.span.start : m.span.end] == m.text for m in (*doc.amounts, *doc.headcounts))
        published = doc.article.published.date if doc.article.published else None
        alone = extractor.extract(doc.text, published=published)
        assert doc.amounts
        for kind in ("amounts", "headcounts", "regions", "agencies", "programs", "table"):
            assert getattr(doc, kind) == getattr(alone, kind)


def test_texts_and_frames() -> None:
    found = list(jobnews.process([{"id": "a", "text": TEXT}, {"id": "b", "text": " "}, {"id": "c", "text": TEXT + "\ud800"}]))
    assert [(doc.id, doc.status) for doc in found] == [("a", "ok"), ("b", "skipped"), ("c", "ok")]
    assert found[2].duplicate_of == "a"
    frame = jobnews.to_pandas(found, table="documents")
    assert list(frame["status"]) == ["ok", "skipped", "ok"]
    assert list(jobnews.to_polars(found, table="amounts")["value"]) == list(jobnews.to_arrow(found, table="amounts")["value"].to_pylist())


def test_a_script_without_a_main_guard(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(f"import jobnews\nprint(*(d.status for d in jobnews.process([{{'text': {TEXT!r}}}] * 2, workers=2)))\n", encoding="utf-8")
    ended = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (ended.stdout, ended.stderr) == ("ok ok\n", "")


@pytest.mark.parametrize(("given", "reason"), [({"workers": 0}, "at least 1"), ({"timeout": 0}, "more than 0")])
def test_numbers_that_cannot_be_meant(given: dict[str, int], reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        jobnews.process([], **given)  # type: ignore[arg-type]


def plain(output: Path) -> dict[str, list[dict[str, object]]]:
    return {table: rows.to_pylist() for table, rows in jobnews.read(output).items()}


@pytest.mark.slow
def test_every_format_reads_back_the_same(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module, "Pool", functools.partial(Pool, make=QuickReader))
    outputs: dict[str, RunOptions] = {
        "parquet": RunOptions(), "csv": RunOptions(format="csv"), "out.duckdb": RunOptions(), "out.xlsx": RunOptions(),
        "out.jsonl": RunOptions(keep_text=True),
    }
    for name, options in outputs.items():
        run([str(folder)], tmp_path / name, options, workers=2)
    expected = plain(tmp_path / "parquet")
    assert list(expected) == list(TABLES)
    assert len(expected["documents"]) == 9
    assert expected["amounts"]
    for name in outputs:
        found = plain(tmp_path / name)
        for table in TABLES:
            assert [list(row) for row in found[table][:1]] == [[column.name for column in columns(table)] for _ in found[table][:1]]
            assert found[table] == expected[table], (name, table)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path / "nothing", "no such file"),
        (lambda path: path, "lacks the table"),
        (lambda path: _written(path / "a.txt", ""), "not an output"),
        (lambda path: _written(path / "a.jsonl", '{"x": 1}\n'), "line 1 is no document"),
    ],
)
def test_what_is_no_output_is_refused(tmp_path: Path, make: Callable[[Path], Path], reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        jobnews.read(make(tmp_path))


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
