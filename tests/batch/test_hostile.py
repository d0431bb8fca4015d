"""Files made to break parsers, through real worker processes: each ends as a document with a status, and the run goes on."""

from __future__ import annotations

import io
import random
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import samples
from samples.readers import QuickReader

from jobnews import Config
from jobnews.batch.items import find_items
from jobnews.batch.pool import Pool
from jobnews.batch.worker import Result, WorkerOptions
from jobnews.io.columns import Columns
from jobnews.io.tables import read_rows

GOOD = "한빛 사업에 5억원을 들여 7명을 돕는다."


def results(folder: Path, timeout: float = 20.0) -> dict[str, Result]:
    """What became of each file of a folder; `timeout` is what a document may take."""
    pool = Pool(2, WorkerOptions(Config(), sign=False), timeout=timeout, make=QuickReader)
    return {Path(item.source).name: result for item, result in pool.results(find_items(folder))}


def mutations(data: bytes, count: int, rng: random.Random) -> Iterator[bytes]:
    """The file with bits flipped, pieces cut out, doubled or overwritten."""
    for number in range(count):
        damaged = bytearray(data)
        start = rng.randrange(len(data))
        length = rng.randrange(1, max(2, len(data) // 10))
        if number % 4 == 0:
            for _ in range(rng.randrange(1, 30)):
                damaged[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        elif number % 4 == 1:
            del damaged[start : start + length]
        elif number % 4 == 2:
            damaged[start:start] = damaged[start : start + length]
        else:
            damaged[start : start + length] = rng.randbytes(length)
        yield bytes(damaged)


def write_mutations(folder: Path, count: int) -> int:
    rng = random.Random(3)
    written = 0
    for suffix, write in samples.WRITERS.items():
        write(folder / f"whole{suffix}")
        for number, data in enumerate(mutations((folder / f"whole{suffix}").read_bytes(), count, rng)):
            (folder / f"{number:04}{suffix}").write_bytes(data)
            written += 1
    return written + len(samples.WRITERS)


@pytest.mark.parametrize("count", [3, pytest.param(150, marks=pytest.mark.slow)])
def test_damaged_documents_cost_themselves(tmp_path: Path, count: int) -> None:
    written = write_mutations(tmp_path, count)
    found = results(tmp_path)
    assert len(found) == written
    assert all(result.status == "ok" or result.error for result in found.values())
    assert all(found[f"whole{suffix}"].status == "ok" for suffix in samples.WRITERS)


def with_member(suffix: str, member: str, content: bytes) -> bytes:
    """A whole document with one member replaced."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        samples.WRITERS[suffix](path)
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in members.items():
            archive.writestr(name, content if name == member else old)
    return buffer.getvalue()


def lying(archive: bytes) -> bytes:
    """An archive whose directory says that 64 MB are 100 bytes."""
    return archive.replace(struct.pack("<I", 64 * 2**20), struct.pack("<I", 100))


DOCX, HWPX = (".docx", "word/document.xml"), (".hwpx", "Contents/section0.xml")
HOSTILE = {
    "nested.html": b"<html><body>" + b"<div>" * 50_000 + GOOD.encode(),
    "tables.html": b"<html><body>" + b"<table><tr><td>" * 3_000 + GOOD.encode(),
    "attributes.html": b"<html><body " + b"a=1 " * 200_000 + b">" + GOOD.encode(),
    "entities.html": b"<html><body>" + b"&amp;" * 200_000 + GOOD.encode(),
    "lying.docx": lying(with_member(*DOCX, bytes(64 * 2**20))),
    "lying.hwpx": lying(with_member(*HWPX, bytes(64 * 2**20))),
    "nested.docx": with_member(*DOCX, b"<a>" * 200_000),
    "nested.hwpx": with_member(*HWPX, b"<a>" * 200_000),
    "loop.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj trailer<</Root 1 0 R>>",
    "digits.txt": b"7" * 2_000_000,
    "zeros.txt": bytes(1_000_000),
    "line\nbreak.txt": GOOD.encode(),
    "good.txt": GOOD.encode(),
}


def test_hostile_files_cost_themselves(tmp_path: Path) -> None:
    for name, content in HOSTILE.items():
        (tmp_path / name).write_bytes(content)
    found = results(tmp_path)
    assert set(found) == set(HOSTILE)
    assert all(result.status == "ok" or result.error for result in found.values())
    assert {result.status for result in found.values()} == {"ok", "error"}
    assert found["good.txt"].status == found["line\nbreak.txt"].status == "ok"


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".xlsx", ".parquet"])
def test_damaged_tables_end_as_rows_or_as_one_error(tmp_path: Path, suffix: str) -> None:
    """In the process that reads tables; here only what it sends back counts."""
    import pyarrow
    import pyarrow.parquet
    import xlsxwriter

    path = tmp_path / f"whole{suffix}"
    if suffix == ".xlsx":
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for number in range(200):
                sheet.write_row(number, 0, ("본문", "id") if not number else (f"{GOOD} {number}", number))
    else:
        pyarrow.parquet.write_table(pyarrow.table({"본문": [f"{GOOD} {n}" for n in range(200)], "id": list(range(200))}), path)
    assert len(list(read_rows(path, Columns()))) >= 199
    for number, data in enumerate(mutations(path.read_bytes(), 20, random.Random(4))):
        damaged = tmp_path / f"{number}{suffix}"
        damaged.write_bytes(data)
        items = list(find_items(damaged))
        assert items
        assert all(item.status == "ok" or item.error for item in items)
