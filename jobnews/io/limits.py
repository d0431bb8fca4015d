"""What a file may cost before it is opened by a parser."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..core.errors import InputError

#: Largest document file that is read at all. Press releases with pictures stay under 50 MB.
LARGEST_FILE = 200 * 2**20
#: Most that the members of a zip-based document (.hwpx, .docx, .xlsx) may unpack to.
LARGEST_UNPACKED = 400 * 2**20
#: Most that text may grow when unpacked: office XML packs 20 to 1, a bomb 1000 to 1.
HIGHEST_RATIO = 200


def check_size(path: Path) -> None:
    """Refuse a file that is too large to be a document.

    Raises:
        InputError: it is.
    """
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise InputError(f"too large: {size / 2**20:,.0f} MB, the limit is {LARGEST_FILE / 2**20:,.0f} MB", where=path)
    if size == 0:
        raise InputError("empty", where=path)


def check_archive(path: Path) -> None:
    """Refuse a zip-based document that unpacks to more than any document holds.

    Raises:
        InputError: it does, or it is no archive.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise InputError(f"a damaged archive: {error}", where=path) from error
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if unpacked > LARGEST_UNPACKED or (unpacked > 2**20 * 10 and unpacked / packed > HIGHEST_RATIO):
        raise InputError(f"unpacks from {packed / 2**20:,.1f} to {unpacked / 2**20:,.0f} MB: not read, as no document does", where=path)
