"""Which format a file is in: told by its first bytes, and by its name where these do not decide.

Names lie: press offices rename .hwpx to .hwp, and portals hand out web pages as .xls or .txt. The first bytes do not.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal

from ..core.errors import InputError

DocumentFormat = Literal["text", "html", "hwp", "pdf", "docx"]
TableFormat = Literal["csv", "tsv", "xlsx", "jsonl", "parquet"]
Format = DocumentFormat | TableFormat

#: Formats by the ending of a name.
SUFFIXES: dict[str, Format] = {
    ".txt": "text", ".md": "text", ".html": "html", ".htm": "html", ".hwp": "hwp", ".hwpx": "hwp", ".pdf": "pdf", ".docx": "docx",
    ".csv": "csv", ".tsv": "tsv", ".xlsx": "xlsx", ".jsonl": "jsonl", ".parquet": "parquet",
}
TABLE_FORMATS: frozenset[Format] = frozenset({"csv", "tsv", "xlsx", "jsonl", "parquet"})

_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", "pdf"),
    (b"HWP Document File", "hwp"),  # HWP 3
    (b"PAR1", "parquet"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # HWP 5, and Word, Excel and PowerPoint until 2003
_ZIP = b"PK\x03\x04"
#: A member that tells what a zip archive is.
_ZIP_MEMBERS: tuple[tuple[str, Format], ...] = (
    ("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("Contents/content.hpf", "hwp"), ("Contents/section0.xml", "hwp"),
)
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<?xml version=\"1.0\" encoding=\"utf-8\"?><!doctype html")


def name_format(path: Path) -> Format | None:
    """The format that a file's name promises; None for a name of no known format."""
    return SUFFIXES.get(path.suffix.lower())


def detect_format(path: Path) -> Format:
    """The format of a file, by its content first.

    Raises:
        InputError: it is in no format that can be read.
        OSError: it cannot be opened.
    """
    with path.open("rb") as file:
        start = file.read(1024)
    promised = name_format(path)
    for magic, format in _MAGIC:
        if start.startswith(magic):
            return format
    if start.startswith(_OLE):
        if promised == "hwp":
            return "hwp"
        raise InputError("an Office file of the old kind (.doc, .xls, .ppt): save it as .docx or .xlsx", where=path)
    if start.startswith(_ZIP):
        return _zip_format(path)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML_STARTS):
        return "html"
    if promised in ("hwp", "pdf", "docx", "xlsx", "parquet"):
        raise InputError(f"not a {path.suffix} file: its content is something else, or damaged", where=path)
    if promised is None:
        raise InputError(f"no known format: {path.suffix or 'a name without ending'}", where=path)
    return promised


def _zip_format(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise InputError(f"a damaged archive: {error}", where=path) from error
    for member, format in _ZIP_MEMBERS:
        if member in names:
            return format
    raise InputError("a zip archive, but neither .docx, .xlsx nor .hwpx: unpack it first", where=path)
