"""From an Arrow batch of articles to an Arrow batch of results: what all cluster engines run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..config import Config
from ..core.errors import InputError
from ..core.extras import require
from ..frames import TABLES
from ..frames import columns as columns_of
from ..frames.arrow import arrow_schema, arrow_table
from ..io.columns import Columns, TableRow, row_of
from .journal import Entry
from .outputs.rows import RowReader, Rows, by_column
from .worker import Reader, Task, WorkerOptions

if TYPE_CHECKING:
    import pyarrow


@dataclass(slots=True, frozen=True)
class BatchOptions:
    """What to make of batches.

    Attributes:
        columns: the columns of the batches, none guessed any more.
        table: the table whose rows to give; None for a row per document with the rows of all other tables nested in it.
        config: options of the extractor.
    """

    columns: Columns
    table: str | None
    config: Config

    @classmethod
    def for_header(cls, header: Sequence[str], table: str | None, columns: Columns | None, config: Config | None) -> BatchOptions:
        """The options for batches with these columns.

        Raises:
            InputError: there is no such table, or the columns do not tell text and identifier.
        """
        found = (columns or Columns()).found_in(header, "the data frame")
        if found.id is None:
            raise InputError(f"no column is known to identify a document; name it with Columns(id=…). The columns: {', '.join(header)}")
        if table is not None:
            columns_of(table)
        return cls(found, table, config or Config())

    def used_columns(self) -> list[str]:
        """The columns that are read."""
        named = (self.columns.text, self.columns.id, self.columns.date, self.columns.title)
        return [name for name in named if name is not None]


def result_schema(table: str | None) -> pyarrow.Schema:
    """The schema of results: of a table, or of documents with lists of rows nested in them."""
    if table is not None:
        return arrow_schema(columns_of(table))
    arrow = require("pyarrow", "arrow", "Arrow tables")
    schema = arrow_schema(columns_of("documents"))
    for name in nested_tables():
        schema = schema.append(arrow.field(nested_name(name), arrow.list_(arrow.struct(list(arrow_schema(columns_of(name)))))))
    return schema


def nested_tables() -> list[str]:
    """The tables that are nested in documents."""
    return [name for name in TABLES if name != "documents"]


def nested_name(table: str) -> str:
    """The column that holds a table's rows; the plain name is that of the column with their number."""
    return f"{table}_rows"


def extract_batch(batch: pyarrow.RecordBatch | pyarrow.Table, options: BatchOptions) -> pyarrow.Table:
    """Read the articles of a batch. The reader, and Kiwi in it, is built at a process's first batch."""
    reader = _reader(options.config)
    read = [_rows(reader, row_of(0, record, options.columns)) for record in batch.select(options.used_columns()).to_pylist()]
    if options.table is not None:
        return _flat(options.table, [row for rows in read for row in rows.get(options.table, ())])
    documents = _flat("documents", [row for rows in read for row in rows["documents"]])
    arrow = require("pyarrow", "arrow", "Arrow tables")
    schema = result_schema(None)
    for name in nested_tables():
        flat = _flat(name, [row for rows in read for row in rows.get(name, ())])
        ends = [0]
        for rows in read:
            ends.append(ends[-1] + len(rows.get(name, ())))
        structs = flat.to_struct_array().combine_chunks() if len(flat) else arrow.array([], schema.field(nested_name(name)).type.value_type)
        documents = documents.append_column(schema.field(nested_name(name)), arrow.ListArray.from_arrays(ends, structs))
    return documents


def _flat(table: str, rows: list[list[Any]]) -> pyarrow.Table:
    described = columns_of(table)
    return arrow_table(described, by_column(rows, described))


def _rows(reader: Reader, article: TableRow) -> Mapping[str, Rows]:
    result = reader.read(Task(None, article.text, article.published))
    entry = Entry(
        number=0, id=article.id or "", source="", status=result.status, error=result.error, duplicate_of=None, cluster=None,
        characters=result.characters, body=result.body,
    )
    return RowReader().read(entry)


@lru_cache(maxsize=1)
def _reader(config: Config) -> Reader:
    return Reader(WorkerOptions(config, shape="rows", sign=False))
