"""The flat tables of a run, row by row, from whatever `jobnews extract -o` wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..batch import read, read_documents
from ..frames import rows

#: The tables that a report is made of; `documents` comes first, as the others point to it.
USED = ("documents", "programs", "headcounts", "regions")

Row = dict[str, Any]


def read_tables(path: Path) -> Iterator[tuple[str, Row]]:
    """Rows of the tables in USED, each with its table's name. JSON lines are never held in memory as a whole.

    Raises:
        InputError: this is no output of a run.
        MissingExtraError: its format needs an extra that is not installed.
    """
    if path.suffix.lower() == ".jsonl":
        for document in read_documents(path):
            for table in USED:
                yield from ((table, row) for row in rows([document], table))
        return
    tables = read(path)
    for table in USED:
        for batch in tables[table].to_batches():
            yield from ((table, row) for row in batch.to_pylist())
