"""No document reaches out: not to the network, not to other files, not out of the output's place."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import samples
import xlsxwriter
from test_hostile import DOCX, HWPX, replace_member, with_member

import jobnews

JOBNEWS = (sys.executable, "-c", "from jobnews.cli import main; main()")
PACKAGE = str(Path(jobnews.__file__).parents[1])
SECRET = "다른 문서의 비밀"


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and who has called it."""
    calls: list[str] = []

    def serve(server: socket.socket) -> None:
        while True:
            try:
                connection, caller = server.accept()
            except OSError:
                return
            calls.append(str(caller))
            connection.close()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, args=(server,), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x", calls
        server.shutdown(socket.SHUT_RDWR)


def write_reaching(folder: Path, address: str) -> None:
    """Documents and tables that name an address wherever their format lets them: pictures, styles, frames, templates, entities, DTDs."""
    entities = f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{address}" [<!ENTITY x SYSTEM "{address}"><!ENTITY % y SYSTEM "{address}"> %y;]><a>&x;</a>'
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" TargetMode="External" '
        f'Target="{address}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )
    folder.mkdir()
    (folder / "page.html").write_text(
        f'<!DOCTYPE html SYSTEM "{address}"><html><head><base href="{address}"><link rel="stylesheet" href="{address}"><script src="{address}"></script>'
        f'<meta http-equiv="refresh" content="0;url={address}"></head><body><img src="{address}"><iframe src="{address}"></iframe>'
        f'<object data="{address}"></object><p>{samples.LEAD}</p></body></html>',
        encoding="utf-8",
    )
    (folder / "entities.docx").write_bytes(with_member(*DOCX, entities.encode()))
    (folder / "entities.hwpx").write_bytes(with_member(*HWPX, entities.encode()))
    (folder / "template.docx").write_bytes(with_member(".docx", "word/_rels/document.xml.rels", relation.encode()))
    (folder / "link.pdf").write_bytes(samples.pdf((samples.TITLE, address)))
    (folder / "plain.txt").write_text(f"{samples.LEAD} {address}", encoding="utf-8")
    (folder / "formula.csv").write_text(f'본문\n"=WEBSERVICE(""{address}"")"\n', encoding="utf-8")
    with xlsxwriter.Workbook(folder / "whole.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["본문", samples.LEAD])
        sheet.write_url(2, 0, address)
    strings = f'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x SYSTEM "{address}">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>본문</t></si><si><t>&x;</t></si></sst>'
    (folder / "entities.xlsx").write_bytes(replace_member((folder / "whole.xlsx").read_bytes(), "xl/sharedStrings.xml", strings.encode()))


def read_all(folder: Path, place: Path) -> str:
    """What the commands write and print about a folder, each in a process of its own."""
    place.mkdir()
    results = place / "results.jsonl"
    calls = (
        ("extract", folder, "-o", results, "--keep-text", "--workers", "2"),
        ("report", results, "-o", place / "report.html"),
        ("show", *sorted(folder.glob("*.[dhp]*")), "--html", place / "page.html"),
    )
    printed = []
    for call in calls:
        done = subprocess.run([*JOBNEWS, *map(str, call)], capture_output=True, text=True, timeout=300)
        assert "Traceback" not in done.stderr
        assert done.returncode in (0, 1)
        printed.append(done.stdout + done.stderr)
    return "".join([*printed, *(path.read_text(encoding="utf-8") for path in place.iterdir())])


@pytest.mark.slow
def test_no_document_calls_an_address(tmp_path: Path, listener: tuple[str, list[str]]) -> None:
    address, calls = listener
    write_reaching(tmp_path / "documents", address)
    assert "청년 100명" in read_all(tmp_path / "documents", tmp_path / "out")
    assert not calls
    socket.create_connection(("127.0.0.1", int(address.split(":")[2][:-2]))).close()
    while not calls:  # the server does listen
        pass


@pytest.mark.slow
def test_no_document_shows_another_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(SECRET, encoding="utf-8")
    write_reaching(tmp_path / "documents", (tmp_path / "secret").as_uri())
    assert SECRET not in read_all(tmp_path / "documents", tmp_path / "out")


#: Takes the network from a Python process and from those that it starts.
NO_NETWORK = """
import socket

class Closed(socket.socket):
    def __init__(self, family=socket.AF_INET, *given, **named):
        if family in (-1, socket.AF_INET, socket.AF_INET6) and named.get("fileno") is None and not given[2:]:
            raise RuntimeError("a socket was opened")
        super().__init__(family, *given, **named)

def refuse(*given, **named):
    raise RuntimeError("a name was looked up")

socket.socket, socket.getaddrinfo, socket.gethostbyname = Closed, refuse, refuse
"""


@pytest.mark.slow
def test_no_work_needs_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "closed"), PACKAGE]))
    proof = subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], capture_output=True, text=True)
    assert "a socket was opened" in proof.stderr
    folder = tmp_path / "documents"
    folder.mkdir()
    for suffix, write in samples.WRITERS.items():
        write(folder / f"whole{suffix}")
    (folder / "rows.csv").write_text(f"본문\n{samples.LEAD}\n", encoding="utf-8")
    told = read_all(folder, tmp_path / "out")
    assert "a socket was opened" not in told
    assert "a name was looked up" not in told
    assert "청년 100명" in told


OUTPUTS = ("out.jsonl", "out.xlsx", "out.duckdb", "csv", "parquet")


@pytest.mark.slow
def test_nothing_is_written_outside_the_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever documents call themselves; neither beside the output nor at home nor among temporary files is anything left."""
    ids = ("../../out", "/tmp/out", "..", "a/../../../b", "C:\\a", "~/a", "$HOME", "a\nb", ".", "가" * 300)
    for place in ("home", "temporary", "work", "documents"):
        (tmp_path / place).mkdir()
    (tmp_path / "documents" / "rows.csv").write_text("id,본문\n" + "".join(f'"{id}","{samples.LEAD}"\n' for id in ids), encoding="utf-8")
    samples.write_docx(tmp_path / "documents" / "a.docx")
    before = set(tmp_path.rglob("*"))
    monkeypatch.setenv("PYTHONPATH", PACKAGE)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    for output in OUTPUTS:
        options = ("--format", output) if "." not in output else ()
        call = [*JOBNEWS, "extract", str(tmp_path / "documents"), "-o", str(tmp_path / "work" / output), "--keep-text", *options]
        done = subprocess.run(call, capture_output=True, text=True, cwd=tmp_path / "work", timeout=300)
        assert done.returncode == 0, done.stderr
    exported = subprocess.run([*JOBNEWS, "export", "out.jsonl", "--to", "brat", "-o", "brat"], capture_output=True, text=True, cwd=tmp_path / "work")
    assert exported.returncode == 0, exported.stderr
    names = {path.relative_to(tmp_path / "work").parts[0] for path in set(tmp_path.rglob("*")) - before}
    assert names == {*OUTPUTS, "brat", *(name for name in names if name.startswith(OUTPUTS))}
    assert len(list((tmp_path / "work" / "brat").glob("*.ann"))) == len(ids) + 1
