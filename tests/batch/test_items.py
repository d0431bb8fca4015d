"""What inputs stand for: order, names, and a line for everything that is no document."""

from __future__ import annotations

import io
import os
import sys
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from jobnews.batch.items import Item, find_items
from jobnews.io.columns import Columns


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("글", encoding="utf-8")


def ids(inputs: object) -> list[str]:
    return [item.id for item in find_items(inputs)]  # type: ignore[arg-type]


def test_a_folder_in_the_order_of_its_names(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/2.hwp", "a/1.html", "c.pdf", ".hidden.txt", "~$c.docx", "a/.git/x.txt")
    assert ids(tmp_path) == ["a/1", "a/2", "b", "c"]


def test_globs(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.txt", "a/c.txt", "d.html")
    assert ids(str(tmp_path / "*.txt")) == ["a", "b"]
    assert ids(str(tmp_path / "**" / "*.txt")) == ["a", "c", "b"]


def test_a_name_with_glob_signs_is_a_name_first(tmp_path: Path) -> None:
    write(tmp_path, "[보도자료] 청년*.txt")
    assert ids(str(tmp_path / "[보도자료] 청년*.txt")) == ["[보도자료] 청년*"]


def test_what_is_no_document_has_its_reason(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "photo.jpg")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe.txt")
    found = [(item.id, item.status, item.error) for item in find_items([tmp_path, "missing.txt", str(tmp_path / "*.hwp")])]
    assert found == [
        ("a", "ok", None),
        ("gone", "error", "No such file or directory"),
        ("loop", "skipped", "a link to a folder, or a folder that cannot be opened"),
        ("photo.jpg", "skipped", "no known format: .jpg"),
        ("pipe", "skipped", "not a regular file"),
        ("missing", "error", "No such file or directory"),
        ("*", "error", "No such file or directory"),
    ]


def test_a_file_that_is_named_is_tried_whatever_its_ending(tmp_path: Path) -> None:
    write(tmp_path, "release")
    assert [item.status for item in find_items(tmp_path / "release")] == ["ok"]


def test_names_that_are_hard_to_write(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "보도")
    write(tmp_path, f"{decomposed}.txt", "줄\n바꿈.txt")
    (tmp_path / os.fsdecode(b"\xff\xfe.txt")).write_text("글", encoding="utf-8")
    assert sorted(ids(tmp_path)) == sorted(["보도", "줄\n바꿈", "\ufffd\ufffd"])


def test_rows_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text("식별,날,글\nA,2024.1.5,하나\n,,둘\n", encoding="utf-8")
    columns = Columns(text="글", id="식별", date="날")
    source = str(tmp_path / "news.csv")
    first, second = find_items(tmp_path, columns, published="2020-01-01")
    assert first == Item("A", f"{source}:1", text="하나", published="2024-01-05", read=first.read)
    assert second == Item("news:2", f"{source}:2", text="둘", published="2020-01-01", read=1.0)


@pytest.mark.parametrize(
    ("name", "content", "status", "reason"),
    [
        ("a.csv", b"", "error", "a header line is needed"),
        ("a.csv", "글\n1\n".encode(), "error", "name it with --text"),
        ("a.csv", "본문\n".encode(), "skipped", "a table without rows"),
        ("a.xlsx", b"PK\x03\x04broken", "error", "a damaged archive"),
        ("a.parquet", b"PAR1" + b"\xff" * 100, "error", "a damaged Parquet file"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_line(tmp_path: Path, name: str, content: bytes, status: str, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    (item,) = find_items(tmp_path / name)
    assert (item.status, item.source) == (status, str(tmp_path / name))
    assert reason in (item.error or "")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("글".encode("cp949"))))
    assert list(find_items("-")) == [Item("stdin", "-", text="글")]


def test_texts() -> None:
    found = list(find_items([{"text": "글", "id": 7, "published": "2024-01-05"}, {"text": None}]))
    assert found[0] == Item("7", "7", text="글", published="2024-01-05")
    assert (found[1].id, found[1].status, found[1].error) == ("1", "error", "text is a NoneType: a str is needed")
