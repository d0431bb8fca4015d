"""Workers that hang, crash, are killed or cannot start: each costs one document, and the order stays."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from samples.readers import BrokenReader, DyingReader, QuickReader

from jobnews import Config, JobnewsError
from jobnews.batch.items import Item
from jobnews.batch.journal import Journal
from jobnews.batch.pool import Pool
from jobnews.batch.worker import TaskReader, WorkerOptions


def items(texts: list[str]) -> Iterator[Item]:
    return (Item(str(number), str(number), text=text) for number, text in enumerate(texts))


def statuses(
    texts: list[str], *, workers: int = 2, timeout: float | None = None, make: Callable[[WorkerOptions], TaskReader] = QuickReader
) -> list[tuple[str, str, str | None]]:
    pool = Pool(workers, WorkerOptions(Config(), sign=False), timeout=timeout, make=make)
    return [(item.id, result.status, result.error) for item, result in pool.results(items(texts))]


def test_order_is_kept_whatever_ends_first() -> None:
    texts = ["SLOW" if number % 7 == 0 else "빠른 글" for number in range(60)]
    assert [id for id, _, _ in statuses(texts)] == [str(number) for number in range(60)]


@pytest.mark.parametrize("workers", [pytest.param(1, marks=pytest.mark.slow), 2, pytest.param(3, marks=pytest.mark.slow)])
def test_each_bad_document_costs_itself_only(workers: int) -> None:
    texts = ["좋은 글"] * 30
    texts[3] = texts[4] = texts[20] = "CRASH"
    texts[10] = "DEFECT"
    texts[29] = "CRASH"
    found = statuses(texts, workers=workers)
    assert [status for _, status, _ in found] == ["error" if number in (3, 4, 10, 20, 29) else "ok" for number in range(30)]
    assert found[3][2] == "the process reading it died (signal 9)"
    assert found[10][2] == "ZeroDivisionError: division by zero"


def test_a_document_that_takes_too_long_is_given_up() -> None:
    texts = ["좋은 글", "HANG", "좋은 글", "HANG", "좋은 글"]
    found = statuses(texts, timeout=0.5)
    assert [status for _, status, _ in found] == ["ok", "timeout", "ok", "timeout", "ok"]
    assert found[1][2] == "took longer than 0.5 s"


def test_waiting_behind_a_slow_document_is_not_counted() -> None:
    """Documents queue in a worker's pipe; the clock of each starts when the one before has ended."""
    assert {status for _, status, _ in statuses(["SLOW" * 6] * 14, timeout=0.8)} == {"ok"}


def test_workers_killed_from_outside() -> None:
    pool = Pool(2, WorkerOptions(Config(), sign=False), timeout=None, make=QuickReader)
    found = []
    for item, result in pool.results(items(["SLOW 글"] * 60)):
        found.append((item.id, result.status))
        if len(found) in (5, 35):
            victim = multiprocessing.active_children()[0]
            os.kill(victim.pid or 0, signal.SIGKILL)
    assert [id for id, _ in found] == [str(number) for number in range(60)]
    assert sum(status == "error" for _, status in found) <= 2


def test_what_a_worker_said_before_it_died_counts() -> None:
    """While an item is slow to come, the workers answer for all that they have, and are killed unheard."""

    def items_with_a_pause() -> Iterator[Item]:
        for item in items(["SLOW"] * 4 + ["글"] * 4):
            if item.id == "4":
                time.sleep(0.5)
                for worker in multiprocessing.active_children():
                    worker.kill()
                    worker.join()
            yield item

    results = Pool(2, WorkerOptions(Config(), sign=False), timeout=None, make=QuickReader).results(items_with_a_pause())
    assert [result.status for _, result in results] == ["ok"] * 8


def test_texts_larger_than_a_pipe() -> None:
    """Sending must not wait for a worker that itself waits to be heard."""
    texts = ["가나다 " * 100_000 if number % 5 == 0 else "글" for number in range(25)]
    assert {status for _, status, _ in statuses(texts)} == {"ok"}


def test_an_abandoned_run_leaves_no_process() -> None:
    before = set(multiprocessing.active_children())
    results = Pool(2, WorkerOptions(Config(), sign=False), timeout=None, make=QuickReader).results(items(["글"] * 50))
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert set(multiprocessing.active_children()) <= before


@pytest.mark.parametrize(("make", "reason"), [(BrokenReader, "no dictionary"), (DyingReader, "exit code 3")])
def test_workers_that_cannot_start_end_the_run(make: Callable[[WorkerOptions], TaskReader], reason: str) -> None:
    with pytest.raises(JobnewsError, match=f"cannot start: .*{reason}"):
        statuses(["글"], make=make)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_stays_flat_over_100_000_documents() -> None:
    """The main process, with all that it remembers of them; the first 20,000 fill its caches."""
    texts = (Item(str(number), str(number), text=f"제{number}호. 한빛 사업에 5억원을 쓴다. {number * 7919 % 100003}") for number in range(100_000))
    journal, seen = Journal(), {}
    for item, result in Pool(2, WorkerOptions(Config()), timeout=60, make=QuickReader).results(texts):
        entry = journal.add(item, result)
        if entry.number in (20_000, 99_999):
            status = Path("/proc/self/status").read_text()
            seen[entry.number] = next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))
    assert len(journal) == 100_000
    assert seen[99_999] - seen[20_000] < 30
