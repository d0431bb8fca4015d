"""Entries to prepared rows, chunk by chunk, on all cores."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeAlias

from ..journal import Entry
from ..spawning import main_left_out
from .rows import RowReader, Rows

#: Entries that are prepared together: fixed, so that files do not depend on how many workers there were.
CHUNK = 1_000

Prepare: TypeAlias = Callable[[str, Rows], Any]
Prepared: TypeAlias = dict[str, Any]


def prepared_chunks(entries: Iterable[Entry], prepare: Prepare, workers: int) -> Iterator[Prepared]:
    """Prepared rows by table, chunk after chunk. Other processes are started only when there is work for them."""
    chunks = _chunked(iter(entries))
    first = next(chunks, [])
    second = next(chunks, None)
    yield prepare_chunk(first, prepare)
    if second is not None:
        yield from _in_processes(second, chunks, prepare, workers)


def prepare_chunk(entries: list[Entry], prepare: Prepare) -> Prepared:
    """The prepared rows of some entries by table."""
    reader = RowReader()
    tables: dict[str, Rows] = {}
    for entry in entries:
        for table, rows in reader.read(entry).items():
            tables.setdefault(table, []).extend(rows)
    return {table: prepare(table, rows) for table, rows in tables.items()}


def _chunked(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    while chunk := list(islice(entries, CHUNK)):
        yield chunk


def _in_processes(first: list[Entry], chunks: Iterator[list[Entry]], prepare: Prepare, workers: int) -> Iterator[Prepared]:
    """Chunks prepared ahead, one more than there are processes; our own rows need no protection from hostile files."""
    waiting: deque[Future[Prepared]] = deque()
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as executor:
        chunk: list[Entry] | None = first
        while chunk or waiting:
            if chunk and len(waiting) <= workers:
                with main_left_out():
                    waiting.append(executor.submit(prepare_chunk, chunk, prepare))
                chunk = next(chunks, None)
            else:
                yield waiting.popleft().result()
