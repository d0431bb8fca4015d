"""Reading TSV word lists: a header line, `#` comment lines, one entry a line, errors with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from ..core.errors import LexiconError


class Row(dict[str, str]):
    """A row by column name, with the line it stands on."""

    __slots__ = ("line",)

    def __init__(self, values: Iterable[tuple[str, str]], line: int) -> None:
        super().__init__(values)
        self.line = line


def read_table(path: str | Path, columns: Sequence[str], *, optional: Sequence[str] = ()) -> list[Row]:
    """Read a TSV file whose header names its columns.

    Args:
        path: the file, utf-8 with or without BOM.
        columns: columns that must be there.
        optional: columns that may be there; left out ones read as empty.

    Raises:
        LexiconError: the file cannot be read, a column is missing or unknown, or a row has the wrong length.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(path, None, f"cannot be read: {error}") from error
    return list(_rows(text, path, columns, optional))


def read_package_table(package: str, name: str, columns: Sequence[str]) -> list[Row]:
    """Read a table that ships with the package, e.g. ``read_package_table("jobnews.korean", "counters.tsv", …)``."""
    source = files(package).joinpath("data").joinpath(name)
    return list(_rows(source.read_text(encoding="utf-8"), Path(str(source)), columns, ()))


def _rows(text: str, path: Path, columns: Sequence[str], optional: Sequence[str]) -> Iterator[Row]:
    header: list[str] | None = None
    left_out: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [*map(str.strip, line.split("\t"))]
        if header is None:
            header = _checked_header(cells, path, number, columns, optional)
            left_out = [column for column in optional if column not in header]
            continue
        if len(cells) > len(header):
            raise LexiconError(path, number, f"{len(cells)} columns where the header has {len(header)}")
        cells += [""] * (len(header) - len(cells))
        row = Row(zip(header, cells, strict=True), number)
        for column in left_out:
            row[column] = ""
        yield row
    if header is None:
        raise LexiconError(path, None, f"empty: a header line with {', '.join(columns)} is needed")


def _checked_header(
    cells: list[str], path: Path, number: int, columns: Sequence[str], optional: Sequence[str]
) -> list[str]:
    missing = [column for column in columns if column not in cells]
    unknown = [cell for cell in cells if cell not in columns and cell not in optional]
    if missing:
        raise LexiconError(path, number, f"the header lacks {', '.join(missing)} (tab-separated columns are needed)")
    if unknown:
        raise LexiconError(path, number, f"unknown column {', '.join(unknown)}; known: {', '.join([*columns, *optional])}")
    return cells
