"""Tables of separated values: .csv and .tsv, in whichever encoding and with whichever separator."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import InputError
from .decoding import decode_text
from .tables import Record

if TYPE_CHECKING:
    from .tables import Opened

#: A cell longer than this is no article.
_LONGEST_CELL = 10 * 2**20
_SAMPLE = 64 * 2**10
_NOT_ASCII = bytes(range(0x80, 0x100))


def read(path: Path) -> Opened:
    """Open a table of separated values.

    Raises:
        InputError: it is no text, or has no header.
    """
    csv.field_size_limit(_LONGEST_CELL)
    file = path.open("rb")
    sample = file.read(_SAMPLE)
    encoding = _encoding(sample, path)
    file.seek(0)
    # One bad byte among 100,000 rows shows as U+FFFD in its row, and costs none of them.
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    head = sample.decode(encoding, errors="replace").lstrip("\ufeff").split("\n", 1)[0]
    reader = csv.reader((line.replace("\0", "\ufffd") for line in text), delimiter=max("\t,;", key=head.count))
    header = [cell.strip().lstrip("\ufeff") for cell in next(reader, [])]
    if not any(header):
        raise InputError("empty: a header line is needed", where=path)
    return header, _records(reader, header, file, path.stat().st_size)


def _encoding(sample: bytes, path: Path) -> str:
    """The encoding of the beginning, which must not end inside a character."""
    if b"\0" in sample:
        sample = sample[: len(sample) // 2 * 2]
    elif len(sample) == _SAMPLE:
        sample = sample[: sample.rfind(b"\n") + 1] or sample.rstrip(_NOT_ASCII)
    return decode_text(sample, where=str(path))[1]


def _records(reader: Iterator[list[str]], header: list[str], file: io.BufferedReader, size: int) -> Iterator[Record]:
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            file.close()
            return
        except csv.Error as error:
            yield Record(None, _fraction(file, size), f"not a row of separated values: {error}")
            continue
        if any(cells):
            yield Record(dict(itertools.zip_longest(header, cells[: len(header)], fillvalue="")), _fraction(file, size))


def _fraction(file: io.BufferedReader, size: int) -> float:
    return min(1.0, file.tell() / size) if size else 1.0
