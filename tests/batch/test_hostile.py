"""Files made to break parsers, through real worker processes: each ends as a document with a status, and the run goes on."""

from __future__ import annotations

import io
import itertools
import random
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
import samples
import xlsxwriter
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
    """The file with bits flipped, pieces cut out, doubled or overwritten, and its end cut off."""
    for number in range(count):
        damaged = bytearray(data)
        start = rng.randrange(len(data))
        length = rng.randrange(1, max(2, len(data) // 10))
        if number % 5 == 0:
            for _ in range(rng.randrange(1, 30)):
                damaged[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        elif number % 5 == 1:
            del damaged[start : start + length]
        elif number % 5 == 2:
            damaged[start:start] = damaged[start : start + length]
        elif number % 5 == 3:
            del damaged[start:]
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


@pytest.mark.parametrize("count", [5, pytest.param(150, marks=pytest.mark.slow)])
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
        return replace_member(path.read_bytes(), member, content)


def replace_member(document: bytes, member: str, content: bytes) -> bytes:
    """A zip-based document with one member replaced or added."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, written in {**members, member: content}.items():
            archive.writestr(name, written)
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
    "a picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(5_000),
    "a page.docx": b"<html><body>" + GOOD.encode(),
    "a page.hwp": b"<html><body>" + GOOD.encode(),
    "a program.pdf": b"\x7fELF" + bytes(5_000),
    "entities.hwpx": with_member(*HWPX, b'<!DOCTYPE a [<!ENTITY a "' + b"x" * 50_000 + b'">]><a>' + b"&a;" * 50_000 + b"</a>"),
    "nothing.txt": b"",
    "nothing.hwp": b"",
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


def workbook() -> bytes:
    """A table of one article."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        book.add_worksheet().write_column(0, 0, ["본문", GOOD])
    return buffer.getvalue()


def far_cell() -> bytes:
    """A workbook with one more cell, in the last row and column that Excel knows."""
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return replace_member(workbook(), "xl/worksheets/sheet1.xml", sheet.replace(b"</sheetData>", far))


def strings(entities: str, text: str) -> bytes:
    """A workbook whose texts are made of entities."""
    table = f'<?xml version="1.0"?><!DOCTYPE sst [{entities}]><sst xmlns="{_SHEET}"><si><t>본문</t></si><si><t>{text}</t></si></sst>'
    return replace_member(workbook(), "xl/sharedStrings.xml", table.encode())


_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def repeated() -> bytes:
    """Two million articles of 400,000 characters each in some thousand bytes."""
    buffer = io.BytesIO()
    texts = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * 2_000_000, pyarrow.int32()), pyarrow.array(["가" * 400_000]))
    pyarrow.parquet.write_table(pyarrow.table({"본문": texts}), buffer, compression="zstd")
    return buffer.getvalue()


TABLES = {
    "far cell.xlsx": far_cell,
    "entity bomb.xlsx": lambda: strings('<!ENTITY a0 "가">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)), "&a9;"),
    "zip bomb.xlsx": lambda: replace_member(workbook(), "xl/sharedStrings.xml", bytes(64 * 2**20)),
    "repeated.parquet": repeated,
    "deep.jsonl": lambda: b'{"text": ' + b"[" * 1_000_000,
    "long.jsonl": lambda: b'{"text": "' + b"A" * 50_000_000,
    "long.csv": lambda: "본문\n".encode() + b'"' + b"A" * 20_000_000,
    "zeros.csv": lambda: bytes(1_000_000),
    "a page.xlsx": lambda: b"<html><table><tr><td>" + GOOD.encode(),
    "a workbook.csv": workbook,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLES)
def test_hostile_tables_cost_themselves(tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Rows or one reason, within bounds of memory, and nothing printed beside."""
    (tmp_path / name).write_bytes(TABLES[name]())
    (tmp_path / "가 good.csv").write_text(f"본문\n{GOOD}\n", encoding="utf-8")
    items = list(itertools.islice(find_items(tmp_path / name), 100))
    assert items
    assert all(item.status == "ok" or item.error for item in items)
    assert [item.text for item in find_items(tmp_path / "가 good.csv")] == [GOOD]
    assert capfd.readouterr() == ("", "")


def test_links_in_a_circle_and_files_that_nobody_may_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "table.csv").symlink_to(tmp_path / "table.csv")
    (tmp_path / "memory.txt").symlink_to("/proc/self/mem")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    found = results(tmp_path)
    assert {name: result.status for name, result in found.items()} == {
        "a.txt": "error", "b.txt": "error", "table.csv": "error", "memory.txt": "error", "good.txt": "ok",
    }
    assert all(result.error for name, result in found.items() if name != "good.txt")


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".xlsx", ".parquet"])
def test_damaged_tables_end_as_rows_or_as_one_error(tmp_path: Path, suffix: str) -> None:
    """In the process that reads tables; here only what it sends back counts."""
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
