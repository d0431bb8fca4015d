"""What a run has done so far, in one SQLite file: what is committed survives kill -9 and power loss.

It also holds what must be known about all earlier documents, their identifiers and signatures, so that memory does
not grow with their number.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import InputError
from ..core.records import Outcome
from .copies import SIMILAR, Signature, similarities
from .items import Item
from .worker import Result

_SCHEMA = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS entry (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, status TEXT NOT NULL, error TEXT,
    duplicate_of TEXT, cluster TEXT, characters INTEGER NOT NULL, body BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS head (number INTEGER PRIMARY KEY, signature BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS band (key INTEGER, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID;
"""
#: Seconds of work that an interruption may cost.
_COMMIT_EVERY = 2.0
#: Heads that a document is compared with at most: boilerplate gives long lists of poor candidates.
_CANDIDATES = 64


@dataclass(slots=True, frozen=True)
class Entry:
    """A document's line in the journal; its fields are those of `ProcessedDocument`, its body is that of `Result`."""

    number: int
    id: str
    source: str
    status: Outcome
    error: str | None
    duplicate_of: str | None
    cluster: str | None
    characters: int
    body: bytes


class Journal:
    """Entries in the order of the run."""

    def __init__(self, path: Path | None = None, *, unique: bool = False) -> None:
        """Open or begin a journal.

        Args:
            path: the file; None for one that keeps no bodies and ends with the process.
            unique: skip copies.

        Raises:
            InputError: another run is at work on this file, or it is no journal.
        """
        self._unique = unique
        self._keeps_bodies = path is not None
        self._db = sqlite3.connect(path or "", isolation_level=None, timeout=0.2)
        try:
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA cache_size = -32000")
            self._db.executescript(_SCHEMA)
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            self._db.close()
            reason = "another run is writing this output" if "locked" in str(error) else f"not a journal of jobnews, or damaged ({error})"
            raise InputError(reason, where=path) from error
        self._committed = time.monotonic()
        (self._count,) = self._db.execute("SELECT coalesce(max(number) + 1, 0) FROM entry").fetchone()

    def __len__(self) -> int:
        return int(self._count)

    def add(self, item: Item, result: Result) -> Entry:
        """Note what became of the next document: its identifier made unique, copies told."""
        id = self._free_id(item.id)
        status, error, body = result.status, result.error, result.body
        head = self._find_head(result.signature)
        if head is not None and self._unique:
            status, error, body = "skipped", f"a copy of {head}", b""
        cluster = (head or id) if result.status == "ok" else None
        entry = Entry(self._count, id, item.source, status, error, head, cluster, result.characters, body)
        self._write(entry, result.signature if head is None else None)
        return entry

    def _write(self, entry: Entry, signature: Signature | None) -> None:
        self._db.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.number, entry.id, entry.source, entry.status, entry.error, entry.duplicate_of, entry.cluster,
                entry.characters, entry.body if self._keeps_bodies else b"",
            ),
        )
        if signature is not None:
            self._db.execute("INSERT INTO head VALUES (?, ?)", (entry.number, signature.values))
            self._db.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", [(key, entry.number) for key in signature.keys])
        self._count += 1
        if time.monotonic() - self._committed > _COMMIT_EVERY:
            self.commit()

    def _free_id(self, id: str) -> str:
        """The identifier, with a number where an earlier document has it: `news`, `news (2)`."""
        free, again = id, 1
        while self._db.execute("SELECT 1 FROM entry WHERE id = ?", (free,)).fetchone():
            again += 1
            free = f"{id} ({again})"
        return free

    def _find_head(self, signature: Signature | None) -> str | None:
        """The identifier of the earliest document that this one is a copy of."""
        if signature is None:
            return None
        marks = ",".join("?" * len(signature.keys))
        found = self._db.execute(
            "SELECT entry.id, head.signature FROM head JOIN entry USING (number) WHERE number IN"
            f" (SELECT DISTINCT number FROM band WHERE key IN ({marks}) ORDER BY number LIMIT {_CANDIDATES}) ORDER BY number",
            signature.keys,
        ).fetchall()
        if not found:
            return None
        near = similarities(signature.values, [values for _, values in found])
        return next((str(id) for (id, _), share in zip(found, near, strict=True) if share >= SIMILAR), None)

    def counts(self) -> dict[Outcome, int]:
        """How many documents ended in each way."""
        return dict(self._db.execute("SELECT status, count(*) FROM entry GROUP BY status ORDER BY status"))

    def characters(self) -> int:
        """The characters of all texts together."""
        (characters,) = self._db.execute("SELECT coalesce(sum(characters), 0) FROM entry").fetchone()
        return int(characters)

    def entries(self) -> Iterator[Entry]:
        """All entries, in order."""
        for row in self._db.execute("SELECT * FROM entry ORDER BY number"):
            yield Entry(*row)

    def source(self, number: int) -> str:
        """Where a document came from."""
        (source,) = self._db.execute("SELECT source FROM entry WHERE number = ?", (number,)).fetchone()
        return str(source)

    def fact(self, name: str) -> object:
        """A fact about the run; None where it has not been noted."""
        found = self._db.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return json.loads(found[0]) if found else None

    def note(self, name: str, value: object) -> None:
        """Note a fact about the run."""
        self._db.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, json.dumps(value, ensure_ascii=False)))

    def commit(self) -> None:
        """Make everything so far last."""
        self._db.execute("COMMIT")
        self._db.execute("BEGIN IMMEDIATE")
        self._committed = time.monotonic()

    def close(self) -> None:
        """Make everything last, and let go of the file."""
        self._db.execute("COMMIT")
        self._db.close()
