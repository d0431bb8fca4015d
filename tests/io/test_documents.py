"""Documents of every format give their text, with the cells of their tables in order."""

from __future__ import annotations

import contextlib
import os
import sys
import zipfile
from pathlib import Path

import pytest
import samples

from jobnews import InputError, MissingExtraError, extract
from jobnews.io import limits
from jobnews.io.reading import read_text


@pytest.mark.parametrize("suffix", samples.WRITERS)
def test_every_format_gives_its_text(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"한글 이름{suffix}"
    samples.WRITERS[suffix](path)
    text = read_text(path).text
    assert samples.TITLE in text
    assert samples.LEAD in text.replace("100명에게\n국비", "100명에게 국비")  # the page breaks its line there


@pytest.mark.parametrize("suffix", [".html", ".docx", ".hwpx"])
def test_tables_keep_their_cells_in_order_below_the_unit(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"table{suffix}"
    samples.WRITERS[suffix](path)
    lines = [line for line in read_text(path).text.split("\n") if line]
    assert "\n".join(lines[-4:]) == f"{samples.UNIT}\n{samples.TABLE_LINES}"


@pytest.mark.parametrize("suffix", samples.WRITERS)
def test_content_decides_where_the_name_lies(tmp_path: Path, suffix: str) -> None:
    honest, lying = tmp_path / f"a{suffix}", tmp_path / "b.txt"
    samples.WRITERS[suffix](honest)
    if suffix == ".hwp":  # the container of .hwp is that of old Word files: there the name must tell
        lying = tmp_path / "b.HWP"
    honest_text = read_text(honest).text
    honest.rename(lying)
    assert read_text(lying).text == honest_text


@pytest.mark.parametrize("charset", ["utf-8", "euc-kr", "utf-16"])
def test_pages_in_their_own_encoding(tmp_path: Path, charset: str) -> None:
    samples.write_html(tmp_path / "a.html", charset)
    read = read_text(tmp_path / "a.html")
    assert read.published == "2024-03-02"
    assert read.text.startswith(samples.TITLE)
    assert "정치" not in read.text
    assert "color" not in read.text


def test_a_page_without_date_or_body_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><table><tr><td>메뉴</td></tr></table>한빛시는 지원한다.</html>", encoding="utf-8")
    assert read_text(path).published is None
    assert "메뉴" in read_text(path).text


@pytest.mark.parametrize("day", ["2024-02-30", "20२४-02-03", "0000-00-00", "어제"])
def test_a_day_that_never_was_costs_nothing(tmp_path: Path, day: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f'<!DOCTYPE html><html><head><meta property="article:published_time" content="{day}"></head><body><p>{samples.LEAD}</p>', encoding="utf-8")
    source = read_text(path)
    assert samples.LEAD in source.text
    assert source.published in (None, "2024-02-03")
    extract(source.text, published=source.published)


def test_tables_that_lay_out_a_page_are_no_rows(tmp_path: Path) -> None:
    cells = "<tr><td>구<b>분</b></td><td>계<br>획</td></tr><tr><td><p>가</p><p>나</p></td><td>1</td></tr>"
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><table><tr><td>메뉴</td><td>본문이다.<table><caption>(단위: 명)</caption>{cells}</table></td></tr></table></html>", encoding="utf-8"
    )
    assert [line for line in read_text(path).text.split("\n") if line.strip()][-3:] == ["(단위: 명)", "구분\t계 획", "가 나\t1"]


def test_lines_of_a_pdf_are_joined_where_it_tells_how(tmp_path: Path) -> None:
    lines = (
        "보도자료",
        "한빛시는 올해 청년 일자리 사업에 국비 5억원을 지원한",
        "다. 이번 사업은 한빛시 일자리재단이 오는 8월까지 맡아 ",
        "추진하며 성과를 보아 내년에 늘릴지 가린다.",
        "문의 한빛시",
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf(lines))
    assert read_text(path).text.split("\n") == [lines[0], "".join(lines[1:4]), lines[4]]


def test_a_pdf_of_pictures_says_so(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(samples.pdf(()))
    with pytest.raises(InputError, match="OCR"):
        read_text(path)


def test_what_a_parser_did_not_foresee_is_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    samples.write_docx(path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        body = archive.getinfo("word/document.xml").header_offset + 60
    data[body : body + 20] = b"\xff" * 20  # no stream that zlib knows
    path.write_bytes(data)
    with pytest.raises(InputError, match="damaged: its parser failed"):
        read_text(path)


DAMAGE = {
    "end cut": lambda data: data[:-200],
    "cut": lambda data: data[: len(data) // 2],
    "start only": lambda data: data[:600],
    "middle overwritten": lambda data: data[: len(data) // 3] + b"\xff" * (len(data) // 3) + data[2 * len(data) // 3 :],
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("suffix", [".docx", ".hwpx", ".hwp", ".pdf"])
def test_damaged_documents_are_refused_or_read(tmp_path: Path, suffix: str, damage: str) -> None:
    """Some parsers save what they can: a text or a reason, never another exception."""
    path = tmp_path / f"a{suffix}"
    samples.WRITERS[suffix](path)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    with contextlib.suppress(InputError):
        assert read_text(path).text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.hwp", b"", "empty"),
        ("blank.txt", b" \n\t", "empty"),
        ("picture.jpg", b"\xff\xd8\xff\xe0", "no known format"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old kind"),
        ("text.pdf", "한빛시".encode(), "something else"),
        ("text.hwp", "한빛시".encode(), "something else"),
        ("zip.docx", b"PK\x03\x04" + bytes(60), "damaged archive"),
        ("rows.csv", b"a,b\n1,2\n", "a table"),
    ],
)
def test_what_is_no_document_is_refused_with_a_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=reason):
        read_text(path)


@pytest.mark.parametrize(("suffix", "member"), [(".docx", "word/document.xml"), (".hwpx", "Contents/section0.xml")])
def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, suffix: str, member: str) -> None:
    path = tmp_path / f"bomb{suffix}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, bytes(64 * 2**20))
    assert path.stat().st_size < 2**20
    with pytest.raises(InputError, match="unpacks from"):
        read_text(path)


def test_an_entity_bomb_is_not_expanded(tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "한빛시">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    path = tmp_path / "bomb.docx"
    samples.write_docx(path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    body = members["word/document.xml"].decode().replace(samples.TITLE, "&a9;")
    members["word/document.xml"] = body.replace("?>", f"?><!DOCTYPE w [{entities}]>", 1).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(InputError, match="damaged"):
        read_text(path)


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), limits.LARGEST_FILE + 1)
    with pytest.raises(InputError, match="too large"):
        read_text(path)


@pytest.mark.parametrize(
    ("suffix", "library", "extra"),
    [(".html", "resiliparse", "html"), (".docx", "docx", "docx"), (".hwp", "unhwp", "hwp"), (".pdf", "pypdfium2", "pdf")],
)
def test_a_missing_library_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, library: str, extra: str
) -> None:
    path = tmp_path / f"a{suffix}"
    samples.WRITERS[suffix](path)
    for module in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(sys, "meta_path", [Missing(library), *sys.meta_path])
    with pytest.raises(MissingExtraError, match=rf"jobnews\[{extra}\]"):
        read_text(path)


class Missing:
    """Makes a library look as if it were not installed."""

    def __init__(self, library: str) -> None:
        self.library = library

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.split(".")[0] == self.library:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
