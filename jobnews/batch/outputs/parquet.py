"""A folder of .parquet files, for pandas, Polars, R, DuckDB and Spark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...core.extras import require
from ...frames import columns
from ...frames.arrow import arrow_table
from .codebook import HEADER, codebook_rows
from .rows import Rows, by_column

if TYPE_CHECKING:
    import pyarrow


class ParquetWriter:
    """Writes a file per table."""

    def __init__(self, folder: Path) -> None:
        self._parquet = require("pyarrow.parquet", "arrow", "writing .parquet")
        self._folder = folder
        self._files: dict[str, Any] = {}
        folder.mkdir()

    @staticmethod
    def prepare(table: str, rows: Rows) -> pyarrow.Table:
        """Rows as an Arrow table."""
        described = columns(table)
        return arrow_table(described, by_column(rows, described))

    def write(self, table: str, prepared: pyarrow.Table) -> None:
        """Add rows to a table."""
        if table not in self._files:
            self._files[table] = self._parquet.ParquetWriter(self._folder / f"{table}.parquet", prepared.schema, compression="zstd")
        if len(prepared):
            self._files[table].write_table(prepared)

    def close(self) -> None:
        """Finish the files, with the codebook."""
        for file in self._files.values():
            file.close()
        arrow = require("pyarrow", "arrow", "writing .parquet")
        codebook = [dict(zip(HEADER, row, strict=True)) for row in codebook_rows()]
        self._parquet.write_table(arrow.Table.from_pylist(codebook), self._folder / "codebook.parquet")
