"""Parquet files, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import InputError
from ..core.extras import require
from .tables import Record

if TYPE_CHECKING:
    from .tables import Opened

_ROWS = 256


def read(path: Path) -> Opened:
    """Open a Parquet file.

    Raises:
        InputError: it is damaged.
        MissingExtraError: the extra `arrow` is not installed.
    """
    arrow = require("pyarrow", "arrow", "reading .parquet")
    parquet = require("pyarrow.parquet", "arrow", "reading .parquet")
    try:
        file = parquet.ParquetFile(path, memory_map=False)
    except (arrow.ArrowException, OSError) as error:
        raise InputError(f"a damaged Parquet file ({error})", where=path) from error
    return list(file.schema_arrow.names), _records(file, arrow, path)


def _records(file: Any, arrow: Any, path: Path) -> Iterator[Record]:
    read, rows = 0, max(1, file.metadata.num_rows)
    try:
        for batch in file.iter_batches(batch_size=_ROWS):
            for values in batch.to_pylist():
                read += 1
                yield Record(values, min(1.0, read / rows))
    except (arrow.ArrowException, OSError) as error:
        raise InputError(f"damaged after row {read} ({error})", where=path) from error
