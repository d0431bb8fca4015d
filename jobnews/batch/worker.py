"""The work of one process: reading a document's file, extracting from its text, packing the result."""

from __future__ import annotations

import json
import pickle
import signal
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal, Protocol

from ..config import Config
from ..core.errors import JobnewsError
from ..core.records import Document, Outcome
from ..extractor import Extractor
from ..frames import TABLES, rows
from ..io.reading import read_text
from .copies import Signature, sign
from .memory import limit_memory, silence

#: A result as the document's own JSON, as the rows that it adds to each table, or as the document itself, for a run that hands
#: it on at once.
Shape = Literal["document", "rows", "object"]


@dataclass(slots=True, frozen=True)
class WorkerOptions:
    """What all workers of a run share.

    Attributes:
        config: options of the extractor.
        shape: what results hold.
        keep_text: results hold the text as well.
        sign: results hold what tells copies.
    """

    config: Config
    shape: Shape = "document"
    keep_text: bool = False
    sign: bool = True


@dataclass(slots=True, frozen=True)
class Task:
    """A document to read: a file or a text."""

    path: Path | None
    text: str | None
    published: str | None


@dataclass(slots=True, frozen=True)
class Result:
    """What became of a document.

    Attributes:
        status, error: how it ended, and why.
        body: the packed result (see `pack`), or the pickled document; empty unless the status is ok.
        signature: what tells copies of it.
        characters: length of its text.
    """

    status: Outcome
    error: str | None = None
    body: bytes = b""
    signature: Signature | None = None
    characters: int = 0


def pack(value: str) -> bytes:
    """A result's JSON as a body: compressed, as it stays in the journal until the run ends."""
    return zlib.compress(value.encode("utf-8"), 1)


def unpack(body: bytes) -> dict[str, Any]:
    """The object of a body."""
    unpacked: dict[str, Any] = json.loads(zlib.decompress(body))
    return unpacked


class TaskReader(Protocol):
    """Turns tasks into results."""

    def read(self, task: Task) -> Result:
        """Read a document. Whatever goes wrong with it ends in its result."""
        ...


class Reader:
    """Reads documents with jobnews. Built once per process: Kiwi cannot travel between processes, and takes seconds to load."""

    def __init__(self, options: WorkerOptions) -> None:
        self._options = options
        self._extractor = Extractor(options.config)
        self._extractor.extract("한빛시는 청년 10명에게 5만원을 지원한다.")  # loads Kiwi before the first document's time runs

    def read(self, task: Task) -> Result:
        """Read a document. Whatever goes wrong with it ends in its result."""
        try:
            return self._read(task)
        except JobnewsError as error:
            return Result("error", str(error))
        except OSError as error:
            return Result("error", error.strerror or str(error))
        except MemoryError:
            return Result("error", "too large for the memory that a worker may use")
        except Exception as error:  # a defect in a parser or a rule costs one document, and says which it was
            return Result("error", f"{type(error).__name__}: {error}")

    def _read(self, task: Task) -> Result:
        text, published = task.text, task.published
        if task.path is not None:
            source = read_text(task.path)
            text, published = source.text, published or source.published
        if text is None or not text.strip():
            return Result("skipped", "empty")
        # Half a surrogate pair, as JSON can hold it, cannot be written as utf-8; a question mark keeps all offsets.
        text = text.encode("utf-8", errors="replace").decode("utf-8")
        document = self._extractor.extract(text, published=published)
        signature = sign(document) if self._options.sign else None
        body = pickle.dumps(document, pickle.HIGHEST_PROTOCOL) if self._options.shape == "object" else pack(self._body(document))
        return Result("ok", None, body, signature, len(text))

    def _body(self, document: Document) -> str:
        if self._options.shape == "rows":
            tables = {table: [list(row.values()) for row in rows([document], table)] for table in TABLES}
            return json.dumps(tables, ensure_ascii=False, default=str)
        body = document.model_dump_json(exclude={"id"})
        if self._options.keep_text:
            body = f'{body[:-1]},"text":{json.dumps(document.text, ensure_ascii=False)}}}'
        return body


def serve(connection: Connection, options: WorkerOptions, make: Callable[[WorkerOptions], TaskReader] = Reader) -> None:
    """A worker's whole life: say None when ready (or what is wrong), then answer each task, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all processes; the run decides how it ends
    limit_memory()
    silence()
    try:
        try:
            reader = make(options)
        except Exception as error:
            connection.send(f"{type(error).__name__}: {error}")
            return
        connection.send(None)
        while True:
            connection.send(reader.read(connection.recv()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
