"""Spark: a data frame of articles in, a data frame of records out.

    articles = spark.read.parquet("articles/")
    amounts = jobnews.spark.extract(articles, "amounts")

A failing document is a row of `documents` with its error; a worker process that dies is retried by Spark, task by task.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .batch.arrow_batches import BatchOptions, extract_batch, nested_name, nested_tables
from .config import Config
from .frames import columns as columns_of
from .frames.arrow import DIGITS, PLACES
from .io.columns import Columns

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

_TYPES = {"text": "string", "integer": "bigint", "decimal": f"decimal({DIGITS},{PLACES})", "date": "date", "boolean": "boolean"}


def extract(frame: DataFrame, table: str | None = "programs", *, columns: Columns | None = None, config: Config | None = None) -> DataFrame:
    """The records of a data frame's articles.

    Args:
        frame: an article a row.
        table: programs, amounts, headcounts, regions, agencies, program_mentions or documents. None gives a row per
            document with the rows of the other tables in columns such as ``amounts_rows``: everything in one pass;
            ``select("inline(amounts_rows)")`` makes a table of one.
        columns: which columns hold what; good guesses where None. An identifier is needed.
        config: options of the extractor.

    Raises:
        InputError: there is no such table, or the columns do not tell text and identifier.
    """
    options = BatchOptions.for_header(frame.columns, table, columns, config)

    def read(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            yield from extract_batch(batch, options).to_batches()

    return frame.select([f"`{name}`" for name in options.used_columns()]).mapInArrow(read, _schema(table))


def _schema(table: str | None) -> str:
    """The result's schema in Spark's notation."""
    if table is not None:
        return _fields(table, " ")
    nested = (f"`{nested_name(name)}` array<struct<{_fields(name, ':')}>>" for name in nested_tables())
    return ", ".join([_fields("documents", " "), *nested])


def _fields(table: str, between: str) -> str:
    return ", ".join(f"`{column.name}`{between}{_TYPES[column.type]}" for column in columns_of(table))
