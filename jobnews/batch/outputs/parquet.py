"""A folder of .parquet files, for pandas, Polars, R, DuckDB and Spark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...core.extras import require
from ...frames import columns
from ...frames.arrow import arrow_schema, arrow_table
from .codebook import HEADER, codebook_rows
from .rows import Rows, by_column


class ParquetWriter:
    """Writes a file per table."""

    def __init__(self, folder: Path) -> None:
        self._parquet = require("pyarrow.parquet", "arrow", "writing .parquet")
        self._folder = folder
        self._files: dict[str, Any] = {}
        folder.mkdir()

    def write(self, table: str, rows: Rows) -> None:
        """Add rows to a table."""
        described = columns(table)
        if table not in self._files:
            path = self._folder / f"{table}.parquet"
            self._files[table] = self._parquet.ParquetWriter(path, arrow_schema(described), compression="zstd")
        if not rows:
            return
        self._files[table].write_table(arrow_table(described, by_column(rows, described)))

    def close(self) -> None:
        """Finish the files, with the codebook."""
        for file in self._files.values():
            file.close()
        arrow = require("pyarrow", "arrow", "writing .parquet")
        codebook = [dict(zip(HEADER, row, strict=True)) for row in codebook_rows()]
        self._parquet.write_table(arrow.Table.from_pylist(codebook), self._folder / "codebook.parquet")
