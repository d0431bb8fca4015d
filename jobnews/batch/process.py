"""Many documents through worker processes, as a stream."""

from __future__ import annotations

import json
import pickle
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..config import Config
from ..core.errors import InputError
from ..core.extras import is_installed, require
from ..core.records import Article, Document, Mention, ProcessedDocument
from ..io.columns import Columns
from .items import Input, Item, find_items
from .journal import Entry, Journal
from .pool import Pool
from .worker import Shape, WorkerOptions


def process(
    inputs: Input | Iterable[Input],
    *,
    workers: int = 1,
    timeout: float | None = 60.0,
    config: Config | None = None,
    columns: Columns | None = None,
    published: str | date | None = None,
    unique: bool = False,
) -> Iterator[ProcessedDocument]:
    """Read many documents in several processes, one result for each, in the order of the inputs.

    A document that cannot be read, takes too long or kills its process has a result with another `status` than ``ok``,
    and the `error`. Memory does not grow with the number of documents.

    Args:
        inputs: files, folders, globs, tables of articles, ``-`` for standard input, or mappings with ``text`` and, as
            wished, ``id`` and ``published``; one or several.
        workers: how many processes.
        timeout: seconds that a document may take; None for no limit.
        config: options of the extractor.
        columns: which columns of tables hold what; good guesses where None.
        published: day of publication of documents that have none of their own.
        unique: skip copies of earlier documents; without it they are only marked.

    Raises:
        InputError: an argument cannot be used.
        JobnewsError: no worker can be started.
        MissingExtraError: `unique` needs the extra `copies`.
    """
    config = config or Config()
    found = entries(
        inputs, workers=workers, timeout=timeout, config=config, columns=columns, published=published, unique=unique, shape="object"
    )
    return map(_unpickled, found)


def entries(
    inputs: Input | Iterable[Input],
    *,
    workers: int,
    timeout: float | None,
    config: Config,
    columns: Columns | None,
    published: str | date | None,
    unique: bool,
    keep_text: bool = True,
    shape: Shape = "document",
) -> Iterator[Entry]:
    """The same before documents are made of it; see `process`."""
    check_limits(workers, timeout)
    if unique:
        require("rensa", "copies", "telling copies")
    options = WorkerOptions(config, shape, keep_text=keep_text, sign=is_installed("rensa"))
    pool = Pool(workers, options, timeout=timeout)
    return _stream(find_items(inputs, columns, str(published) if published is not None else None), pool, unique)


def check_limits(workers: int, timeout: float | None) -> None:
    """Refuse numbers that cannot be meant.

    Raises:
        InputError: there are none or negative.
    """
    if workers < 1:
        raise InputError(f"workers is {workers}: at least 1 is needed", where="workers")
    if timeout is not None and timeout <= 0:
        raise InputError(f"timeout is {timeout}: more than 0 seconds are needed", where="timeout")


def _stream(items: Iterator[Item], pool: Pool, unique: bool) -> Iterator[Entry]:
    journal = Journal(unique=unique)
    try:
        for item, result in pool.results(items):
            yield journal.add(item, result)
    finally:
        journal.close()


def _unpickled(entry: Entry) -> ProcessedDocument:
    """The document of a journal's entry whose body is an object."""
    document: Document = pickle.loads(entry.body) if entry.body else Document(article=Article())
    return ProcessedDocument.model_construct(**dict(document) | _facts(entry))


def document_of(entry: Entry, config: Config) -> ProcessedDocument:
    """The document of a journal's entry whose body is a document."""
    body = json.loads(zlib.decompress(entry.body)) if entry.body else {"article": {}}
    return restored(body | _facts(entry), config)


def _facts(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in ("id", "source", "status", "error", "duplicate_of", "cluster")}


def restored(values: dict[str, Any], config: Config) -> ProcessedDocument:
    """A document from its JSON. Mentions of types that the options do not name keep what all mentions have."""
    records = {type.name: type.record for type in config.entity_types if not isinstance(type, str)}
    others = values.pop("others", {})
    document = ProcessedDocument.model_validate(values)
    if not others:
        return document
    found = {
        name: tuple(
            records[name].model_validate(mention) if name in records else Mention(**{key: mention[key] for key in Mention.model_fields})
            for mention in mentions
        )
        for name, mentions in others.items()
    }
    return document.model_copy(update={"others": found})
