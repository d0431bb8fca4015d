"""Whole runs: every document accounted for, interruptions without trace, outputs in every format."""

from __future__ import annotations

import csv
import functools
import json
import os
import subprocess
import sys
import time
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Literal

import duckdb
import pyarrow.parquet
import pytest
import python_calamine
from samples.readers import QuickReader, write_mixed

import jobnews
from jobnews import Config, InputError
from jobnews.batch import run as run_module
from jobnews.batch.items import Item
from jobnews.batch.journal import Entry, Journal
from jobnews.batch.pool import Pool
from jobnews.batch.run import RunOptions, Summary, journal_path, run
from jobnews.frames import TABLES, columns

TEXT = "한빛 사업에 5억원을 들여 7명을 돕는다."


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module, "Pool", functools.partial(Pool, make=QuickReader))


def tables(output: Path) -> dict[str, bytes]:
    """The content of a run's files but for the manifest, which tells how long it took."""
    files = sorted(output.iterdir()) if output.is_dir() else [output]
    return {file.name: file.read_bytes() for file in files if "manifest" not in file.name}


def finished(folder: Path, output: Path, options: RunOptions | None = None, **given: object) -> Summary:
    return run([str(folder)], output, options or RunOptions(), **given)  # type: ignore[arg-type]


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    write_mixed(folder, 200)
    return folder


def test_every_document_is_accounted_for(mixed: Path, tmp_path: Path) -> None:
    summary = finished(mixed, tmp_path / "out.jsonl", workers=2)
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == [f"{number:05}" for number in range(200)]
    bad = {line["id"]: line["error"] for line in lines if line["status"] != "ok"}
    assert list(bad) == [f"{number:05}" for number in range(49, 200, 50)]
    assert list(bad.values()) == [
        "the process reading it died (signal 9)", "ZeroDivisionError: division by zero", "empty", "not a text file: it holds zero bytes",
    ]
    assert summary.counts == {"error": 4, "ok": 196}
    assert not journal_path(tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("name", [pytest.param("out.jsonl", marks=pytest.mark.slow), "out", pytest.param("out.xlsx", marks=pytest.mark.slow)])
def test_workers_do_not_change_the_output(mixed: Path, tmp_path: Path, name: str) -> None:
    for workers in (1, 2):
        (tmp_path / str(workers)).mkdir()
        finished(mixed, tmp_path / str(workers) / name, workers=workers)
    assert tables(tmp_path / "1" / name) == tables(tmp_path / "2" / name)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["out.jsonl", "out"])
def test_an_interrupted_run_ends_as_if_it_had_not_been(mixed: Path, tmp_path: Path, name: str) -> None:
    finished(mixed, tmp_path / "whole" / name)

    def interrupt(item: Item, entry: Entry) -> None:
        if entry.number % 70 == 60:
            raise KeyboardInterrupt

    output, sessions = tmp_path / "broken" / name, 0
    while True:
        try:
            finished(mixed, output, watch=interrupt, resume=True)
            break
        except KeyboardInterrupt:
            sessions += 1
            assert not output.exists()
    assert sessions == 2
    assert tables(output) == tables(tmp_path / "whole" / name)


SCRIPT = """
import functools, sys
from pathlib import Path
from typing import Literal
from jobnews.batch import journal, run as run_module
from jobnews.batch.pool import Pool
from samples.readers import QuickReader
run_module.Pool = functools.partial(Pool, make=QuickReader)
journal._COMMIT_EVERY = 0.0
run_module.run([sys.argv[1]], Path(sys.argv[2]), run_module.RunOptions(), workers=2, resume=True)
"""


def start(folder: Path, output: Path) -> subprocess.Popen[bytes]:
    """A run in a session of its own, that goes on where one before was killed."""
    here = Path(__file__).parent.parent
    environment = os.environ | {"PYTHONPATH": f"{here.parent}{os.pathsep}{here}"}
    return subprocess.Popen([sys.executable, "-c", SCRIPT, str(folder), str(output)], env=environment, start_new_session=True)


def journal_size(output: Path) -> int:
    """The size of a run's journal, as it grows with what is committed."""
    try:
        return journal_path(output).stat().st_size
    except FileNotFoundError:
        return 0


def killed_and_resumed(folder: Path, output: Path, delays: list[float]) -> int:
    """Kill a run so many seconds after it has begun to write, each time; then let it end. How often it was killed."""
    kills = 0
    for delay in delays:
        process, before = start(folder, output), journal_size(output)
        while process.poll() is None and journal_size(output) <= before:
            time.sleep(0.005)
        time.sleep(delay)
        if process.poll() is None:
            kills += 1
        process.kill()
        process.wait()
    assert start(folder, output).wait(120) == 0
    return kills


def test_a_killed_run_ends_as_if_it_had_not_been(mixed: Path, tmp_path: Path) -> None:
    finished(mixed, tmp_path / "whole")
    """Killed as soon as the journal holds something, and again after a moment of the next session."""
    kills = killed_and_resumed(mixed, tmp_path / "broken", [0.0, 0.3])
    assert kills == 2
    assert tables(tmp_path / "broken") == tables(tmp_path / "whole")


def test_workers_end_with_a_killed_run(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number}.txt").write_text(f"SLOW {number}", encoding="utf-8")
    process = start(folder, tmp_path / "out")
    while not journal_path(tmp_path / "out").exists():
        time.sleep(0.05)
    time.sleep(1.0)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and _session_alive(process.pid):
        time.sleep(0.1)
    assert not _session_alive(process.pid)


def _session_alive(session: int) -> bool:
    try:
        os.killpg(session, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_run_is_not_resumed_with_other_options_or_inputs(mixed: Path, tmp_path: Path) -> None:
    def stop(item: Item, entry: Entry) -> None:
        if entry.number == 20:
            raise KeyboardInterrupt

    output = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        finished(mixed, output, watch=stop)
    with pytest.raises(InputError, match="--resume"):
        finished(mixed, output)
    with pytest.raises(InputError, match="other options"):
        finished(mixed, output, RunOptions(config=Config(program_threshold=0.9)), resume=True)
    (mixed / "00003.txt").rename(mixed / "00003-.txt")
    with pytest.raises(InputError, match="have changed since the run began"):
        finished(mixed, output, resume=True)


def test_two_runs_do_not_write_one_output(mixed: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    journal = Journal(journal_path(output))
    with pytest.raises(InputError, match="another run"):
        finished(mixed, output, resume=True)
    journal.close()


def test_resuming_a_finished_run_does_nothing(mixed: Path, tmp_path: Path) -> None:
    first = finished(mixed, tmp_path / "out")
    before = (tmp_path / "out" / "documents.parquet").stat().st_mtime_ns
    second = finished(mixed, tmp_path / "out", resume=True)
    assert second.already_finished
    assert second.counts == first.counts
    assert (tmp_path / "out" / "documents.parquet").stat().st_mtime_ns == before


def small(tmp_path: Path, **texts: str) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


EXPECTED = {"documents": 2, "amounts": 1, "headcounts": 1, "program_mentions": 1, "programs": 0, "regions": 0, "agencies": 0}


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(tmp_path: Path) -> None:
    folder = small(tmp_path, **{"=cmd": TEXT, "b": ""})
    finished(folder, tmp_path / "out", RunOptions(format="csv"))
    assert (tmp_path / "out" / "documents.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    for table, count in EXPECTED.items():
        with (tmp_path / "out" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == count, table
        assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    with (tmp_path / "out" / "amounts.csv").open(encoding="utf-8-sig", newline="") as file:
        (amount,) = csv.DictReader(file)
    assert (amount["doc_id"], amount["value"]) == ("'=cmd", "500000000")


def test_xlsx_holds_text_where_it_could_hold_formulas(tmp_path: Path) -> None:
    """As Excel reads it: a formula would be an element of its own."""
    folder = small(tmp_path, **{"=cmd|'calc'!A0": TEXT, "@SUM(A1)": "=1+1\n" + TEXT, "+b": "", "{=1}": TEXT, "https:x": TEXT})
    finished(folder, tmp_path / "out.xlsx")
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        sheets = [book.read(name).decode("utf-8") for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert any("=cmd" in sheet for sheet in sheets)
    assert not [sheet for sheet in sheets if "<f" in sheet or "<hyperlink" in sheet]


def test_parquet_keeps_types(tmp_path: Path) -> None:
    finished(small(tmp_path, a=TEXT, b=""), tmp_path / "out")
    read = {table: pyarrow.parquet.read_table(tmp_path / "out" / f"{table}.parquet") for table in TABLES}
    assert {table: len(rows) for table, rows in read.items()} == EXPECTED
    assert all(read[table].column_names == [column.name for column in columns(table)] for table in TABLES)
    assert read["amounts"]["value"].to_pylist() == [Decimal(500_000_000)]
    assert read["documents"].select(["doc_id", "status", "error"]).to_pylist() == [
        {"doc_id": "a", "status": "ok", "error": None}, {"doc_id": "b", "status": "error", "error": "empty"},
    ]


def test_duckdb_joins(tmp_path: Path) -> None:
    finished(small(tmp_path, a=TEXT, b=""), tmp_path / "out.duckdb")
    with duckdb.connect(str(tmp_path / "out.duckdb"), read_only=True) as db:
        counts = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}  # type: ignore[index]
        joined = db.execute("SELECT documents.status, value, text FROM documents JOIN amounts USING (doc_id)").fetchall()
        described = db.execute("SELECT meaning_ko FROM codebook WHERE \"table\" = 'amounts' AND \"column\" = 'value'").fetchall()
    assert counts == EXPECTED
    assert joined == [("ok", Decimal(500_000_000), "5억원")]
    assert described[0][0]


def test_xlsx_has_a_sheet_per_table(tmp_path: Path) -> None:
    finished(small(tmp_path, **{"=cmd": TEXT, "b": ""}), tmp_path / "out.xlsx")
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "out.xlsx"))
    assert book.sheet_names == [*TABLES, "codebook"]
    assert {name: book.get_sheet_by_name(name).height - 1 for name in TABLES} == EXPECTED
    header, row = book.get_sheet_by_name("amounts").to_python()
    amount = dict(zip(header, row, strict=True))
    assert (amount["doc_id"], amount["value"]) == ("=cmd", 500_000_000)


def test_the_codebook_describes_every_column(tmp_path: Path) -> None:
    finished(small(tmp_path, a=TEXT), tmp_path / "out", RunOptions(format="csv"))
    with (tmp_path / "out" / "codebook.csv").open(encoding="utf-8-sig", newline="") as file:
        described = {(row["table"], row["column"]) for row in csv.DictReader(file) if row["meaning"] and row["meaning_ko"] and row["type"]}
    for table in TABLES:
        with (tmp_path / "out" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert {(table, name) for name in next(csv.reader(file))} <= described


def test_the_manifest_tells_what_the_run_was_made_of(tmp_path: Path) -> None:
    lexicon = tmp_path / "names.tsv"
    lexicon.write_text("name\n", encoding="utf-8")
    finished(small(tmp_path, a=TEXT, b=""), tmp_path / "out", RunOptions(config=Config(lexicons=(lexicon,))))
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["documents"] == {"error": 1, "ok": 1}
    assert manifest["characters"] == len(TEXT)
    assert {"jobnews", "kiwipiepy", "kiwipiepy_model"} <= set(manifest["versions"])
    assert str(lexicon) in manifest["lexicons"]
    assert "frames/data/columns.tsv" in manifest["lexicons"]
    assert manifest["options"]["config"]["lexicons"] == [str(lexicon)]


def test_kept_text_is_what_offsets_point_into(tmp_path: Path) -> None:
    folder = small(tmp_path, a=TEXT)
    finished(folder, tmp_path / "without.jsonl")
    finished(folder, tmp_path / "with.jsonl", RunOptions(keep_text=True))
    assert "text" not in json.loads((tmp_path / "without.jsonl").read_text(encoding="utf-8"))
    document = json.loads((tmp_path / "with.jsonl").read_text(encoding="utf-8"))
    span = document["amounts"][0]["span"]
    assert document["text"][span["start"] : span["end"]] == "5억원"


def test_one_name_twice_gives_two_keys(tmp_path: Path) -> None:
    folder = small(tmp_path, a=TEXT)
    (folder / "a.md").write_text("다른 글", encoding="utf-8")
    run([str(folder), str(folder / "a.txt")], tmp_path / "out.jsonl", RunOptions())
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["a", "a (2)", "a (3)"]
    assert [line["duplicate_of"] for line in lines] == [None, None, "a (2)"]


@pytest.mark.parametrize(("name", "reason"), [("out.docx", "no format goes by .docx"), ("out.txt", "no format goes by .txt")])
def test_an_output_of_no_format_is_refused_before_the_work(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        finished(small(tmp_path, a=TEXT), tmp_path / name)
    assert not journal_path(tmp_path / name).exists()


def test_a_table_of_articles(tmp_path: Path) -> None:
    with (tmp_path / "news.csv").open("w", encoding="cp949", newline="") as file:
        csv.writer(file).writerows([("뉴스 식별자", "일자", "제목", "본문"), *((f"N{n}", "20240305", f"제목 {n}", TEXT) for n in range(300))])
    seen: list[float | None] = []
    run([str(tmp_path / "news.csv")], tmp_path / "out", RunOptions(), workers=2, watch=lambda item, entry: seen.append(item.read))
    ids = pyarrow.parquet.read_table(tmp_path / "out" / "documents.parquet")["doc_id"].to_pylist()
    assert ids == [f"N{n}" for n in range(300)]
    assert seen[-1] == 1.0


@pytest.mark.parametrize("name", ["out.jsonl", "out"])
def test_an_output_among_the_inputs_is_not_read(tmp_path: Path, name: str) -> None:
    folder = small(tmp_path, a=TEXT, out=TEXT)
    for _ in range(2):
        assert finished(folder, folder / name).counts == {"ok": 2}


@pytest.mark.slow
@pytest.mark.parametrize("format", ["parquet", "csv"])
def test_tables_are_the_same_when_several_processes_prepare_them(
    mixed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: Literal["parquet", "csv"]
) -> None:
    """Small chunks stand for many documents."""
    monkeypatch.setattr("jobnews.batch.outputs.chunks.CHUNK", 30)
    for workers in (1, 3):
        finished(mixed, tmp_path / str(workers), RunOptions(format=format), workers=workers)
    assert tables(tmp_path / "1") == tables(tmp_path / "3")
    assert len(jobnews.read(tmp_path / "1")["documents"]) == 200
