"""Spark and Ray, each on this machine, give the rows of the single process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow
import pytest

import jobnews
from jobnews import Columns, Config, InputError
from jobnews.batch.arrow_batches import BatchOptions, extract_batch, nested_name, nested_tables, result_schema
from jobnews.frames import TABLES

FIXTURES = Path(__file__).parent.parent / "fixtures"
ARTICLES = [
    {"doc_id": path.stem, "date": "2024-03-05", "text": path.read_text(encoding="utf-8"), "unused": 1} for path in sorted(FIXTURES.glob("S*.txt"))
]
ARTICLES += [{"doc_id": "empty", "date": None, "text": "", "unused": 2}, {"doc_id": "none", "date": None, "text": None, "unused": 3}]

Row = dict[str, Any]


@cache
def documents() -> list[jobnews.ProcessedDocument]:
    given = [{"id": article["doc_id"], "text": article["text"] or "", "published": article["date"]} for article in ARTICLES]
    return list(jobnews.process(given))


def expected(table: str) -> list[Row]:
    """The rows that the single process gives."""
    found = jobnews.to_arrow(documents(), table).to_pylist()
    if table == "documents":  # engines see rows, not files, and no neighbours that one could be a copy of
        for row in found:
            row.update(source=None, duplicate_of=None, cluster=None)
    return found


def in_order(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["doc_id"], row.get("start") or 0))


def options(table: str | None) -> BatchOptions:
    return BatchOptions.for_header(list(ARTICLES[0]), table, None, None)


@pytest.fixture(scope="module")
def batch() -> pyarrow.RecordBatch:
    return pyarrow.RecordBatch.from_pylist(ARTICLES)


@pytest.mark.parametrize("table", TABLES)
def test_a_batch_gives_the_rows_of_the_single_process(batch: pyarrow.RecordBatch, table: str) -> None:
    found = extract_batch(batch, options(table))
    assert found.schema == result_schema(table)
    assert found.to_pylist() == expected(table)


def test_nested_rows_are_those_of_the_tables(batch: pyarrow.RecordBatch) -> None:
    found = extract_batch(batch, options(None))
    assert found.schema == result_schema(None)
    for table in nested_tables():
        flat = [row for document in found.to_pylist() for row in document[nested_name(table)]]
        assert flat == extract_batch(batch, options(table)).to_pylist()


def test_an_empty_batch_has_the_schema(batch: pyarrow.RecordBatch) -> None:
    for table in (None, *TABLES):
        assert extract_batch(batch.slice(0, 0), options(table)).schema == result_schema(table)


@pytest.mark.parametrize(
    ("header", "columns", "reason"),
    [(["본문"], None, "identify a document"), (["a", "id"], None, "hold text"), (["본문", "id"], Columns(text="b"), "no column 'b'")],
)
def test_columns_that_do_not_tell(header: list[str], columns: Columns | None, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        BatchOptions.for_header(header, "amounts", columns, Config())


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    os.environ["PYTHONPATH"] = str(Path(jobnews.__file__).parent.parent)
    session = (
        sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1").getOrCreate()
    )
    yield session
    session.stop()


@pytest.mark.slow
@pytest.mark.parametrize("table", ["documents", "amounts", "programs"])
def test_spark(spark: Any, table: str) -> None:
    import jobnews.spark

    schema = "doc_id string, date string, text string, unused int"
    frame = spark.createDataFrame([tuple(article.values()) for article in ARTICLES], schema).repartition(3)
    found = [row.asDict(recursive=True) for row in jobnews.spark.extract(frame, table).collect()]
    assert in_order(found) == in_order(expected(table))


@pytest.mark.slow
def test_spark_nested(spark: Any) -> None:
    import jobnews.spark

    schema = "doc_id string, date string, text string, unused int"
    frame = spark.createDataFrame([tuple(article.values()) for article in ARTICLES], schema)
    found = [row.asDict() for row in jobnews.spark.extract(frame, None).selectExpr("inline(amounts_rows)").collect()]
    assert in_order(found) == in_order(expected("amounts"))


@pytest.mark.slow
@pytest.mark.parametrize("table", ["documents", "amounts", "programs"])
def test_ray(table: str) -> None:
    ray = pytest.importorskip("ray")
    import jobnews.ray

    root = str(Path(jobnews.__file__).parent.parent)
    ray.init(num_cpus=2, include_dashboard=False, ignore_reinit_error=True, log_to_driver=False, runtime_env={"env_vars": {"PYTHONPATH": root}})
    dataset = ray.data.from_items(ARTICLES)
    assert in_order(jobnews.ray.extract(dataset, table, workers=2).take_all()) == in_order(expected(table))
