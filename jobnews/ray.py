"""Ray Data: a dataset of articles in, a dataset of records out.

    articles = ray.data.read_parquet("articles/")
    amounts = jobnews.ray.extract(articles, "amounts", workers=16)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .batch.arrow_batches import BatchOptions, extract_batch
from .config import Config
from .io.columns import Columns

if TYPE_CHECKING:
    import pyarrow
    from ray.data import Dataset


class _Extract:
    """An actor's work; each actor builds Kiwi once."""

    def __init__(self, options: BatchOptions) -> None:
        self._options = options

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        return extract_batch(batch, self._options)


def extract(
    dataset: Dataset,
    table: str | None = "programs",
    *,
    workers: int = 1,
    batch_size: int = 64,
    columns: Columns | None = None,
    config: Config | None = None,
) -> Dataset:
    """The records of a dataset's articles.

    Args:
        dataset: an article a row.
        table: programs, amounts, headcounts, regions, agencies, program_mentions or documents. None gives a row per
            document with the rows of the other tables in columns such as ``amounts_rows``: everything in one pass.
        workers: how many actors, each with a core and a Kiwi of its own.
        batch_size: articles that an actor reads at a time.
        columns: which columns hold what; good guesses where None. An identifier is needed.
        config: options of the extractor.

    Raises:
        InputError: there is no such table, or the columns do not tell text and identifier.
    """
    header = list(dataset.schema().names)
    options = BatchOptions.for_header(header, table, columns, config)
    return dataset.map_batches(
        _Extract, fn_constructor_args=(options,), batch_format="pyarrow", batch_size=batch_size, concurrency=workers, num_cpus=1
    )
