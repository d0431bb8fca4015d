"""A DuckDB database: one file, queried with SQL. DuckDB stamps each file with a number of its own, so equal rows make unequal bytes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...core.extras import require
from ...frames import columns
from ...frames.arrow import arrow_table
from .codebook import HEADER, codebook_rows
from .rows import Rows, by_column

if TYPE_CHECKING:
    import pyarrow


class DuckdbWriter:
    """Writes a table per table."""

    def __init__(self, path: Path) -> None:
        duckdb = require("duckdb", "duckdb", "writing .duckdb")
        self._db = duckdb.connect(str(path))
        self._tables: set[str] = set()

    @staticmethod
    def prepare(table: str, rows: Rows) -> pyarrow.Table:
        """Rows as an Arrow table."""
        described = columns(table)
        return arrow_table(described, by_column(rows, described))

    def write(self, table: str, prepared: pyarrow.Table) -> None:
        """Add rows to a table."""
        self._db.register("given", prepared)
        if table in self._tables:
            self._db.execute(f'INSERT INTO "{table}" SELECT * FROM given')
        else:
            self._tables.add(table)
            self._db.execute(f'CREATE TABLE "{table}" AS SELECT * FROM given')
        self._db.unregister("given")

    def close(self) -> None:
        """Finish the file, with the codebook."""
        names = ", ".join(f'"{name}" VARCHAR' for name in HEADER)
        self._db.execute(f"CREATE TABLE codebook ({names})")
        self._db.executemany(f"INSERT INTO codebook VALUES ({', '.join('?' * len(HEADER))})", [list(row) for row in codebook_rows()])
        self._db.close()
