"""Worker processes of which one may hang, crash or be killed without costing more than its document.

Each worker has a pipe of its own. The pools of the standard library and of pebble share one pipe and its lock among all
workers: a worker killed while it holds the lock ends or hangs the whole pool.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from ..core.errors import JobnewsError
from .items import Item
from .spawning import main_left_out
from .worker import Reader, Result, Task, TaskReader, WorkerOptions, serve

_CONTEXT = multiprocessing.get_context("spawn")
#: Tasks that wait in a worker's pipe, so that it never idles, though the workers leave this process little time to send
#: more, and their characters: far less than a pipe holds, as sending must never wait for a worker that hangs.
_AHEAD, _CHARACTERS_AHEAD = 8, 12_000
#: Documents per worker that may be done before an earlier one is: a slow document holds the others up only then.
_WINDOW = 200
#: Workers that may fail to start one after the other before the run gives up.
_FAILED_STARTS = 3


@dataclass(slots=True, eq=False)
class _Job:
    """A document on its way, and its result once it is there."""

    item: Item
    result: Result | None = None

    @property
    def characters(self) -> int:
        return len(self.item.text or "") + 200


@dataclass(slots=True, eq=False)
class _Worker:
    process: SpawnProcess
    connection: Connection
    ready: bool = False
    jobs: deque[_Job] = field(default_factory=deque)
    began: float = 0.0  # when the first of its jobs could begin

    def has_room(self, job: _Job) -> bool:
        if not self.jobs:
            return self.ready
        return len(self.jobs) < _AHEAD and sum(waiting.characters for waiting in self.jobs) + job.characters < _CHARACTERS_AHEAD


class Pool:
    """A number of workers."""

    def __init__(
        self, workers: int, options: WorkerOptions, *, timeout: float | None, make: Callable[[WorkerOptions], TaskReader] = Reader
    ) -> None:
        """Prepare a pool; the processes start with `results`.

        Args:
            workers: how many processes.
            options: what they share.
            timeout: seconds that a document may take; None for no limit.
            make: what makes a worker's reader.
        """
        self._size = workers
        self._options = options
        self._timeout = timeout
        self._make = make
        self._workers: list[_Worker] = []
        self._waiting: deque[_Job] = deque()  # not yet given to a worker
        self._failed_starts = 0

    def results(self, items: Iterator[Item]) -> Iterator[tuple[Item, Result]]:
        """The items with what became of them, in their order; only a bounded number is held at a time.

        Raises:
            JobnewsError: no worker can be started.
        """
        order: deque[_Job] = deque()
        more = True
        try:
            while True:
                while more and len(order) < self._size * _WINDOW and len(self._waiting) < self._size:
                    item = next(items, None)
                    if item is None:
                        more = False
                    else:
                        order.append(self._accept(item))
                self._hand_out()
                while order and order[0].result is not None:
                    job = order.popleft()
                    assert job.result is not None
                    yield job.item, job.result
                if order:
                    self._await_events()
                elif not more:
                    return
        finally:
            self._stop()

    def _accept(self, item: Item) -> _Job:
        if item.status != "ok":
            return _Job(item, Result(item.status, item.error))
        job = _Job(item)
        self._waiting.append(job)
        return job

    def _hand_out(self) -> None:
        """Give waiting jobs to the workers with the least to do."""
        if self._waiting and len(self._workers) < self._size:
            self._workers += [self._start() for _ in range(self._size - len(self._workers))]
        while self._waiting:
            free = [worker for worker in self._workers if worker.has_room(self._waiting[0])]
            if not free:
                return
            worker, job = min(free, key=lambda worker: len(worker.jobs)), self._waiting.popleft()
            if not worker.jobs:
                worker.began = time.monotonic()
            worker.jobs.append(job)
            try:
                worker.connection.send(Task(job.item.path, job.item.text, job.item.published))
            except (BrokenPipeError, ConnectionResetError):  # it died before, but may have answered for others
                self._waiting.appendleft(worker.jobs.pop())
                self._hear(worker)

    def _await_events(self) -> None:
        """Wait until a worker says something, dies, or has taken too long."""
        by_handle = {handle: worker for worker in self._workers for handle in (worker.connection, worker.process.sentinel)}
        if not by_handle:
            return
        heard = {by_handle[handle] for handle in wait(list(by_handle), self._patience())}  # type: ignore[index]
        for worker in [worker for worker in self._workers if worker in heard]:
            self._hear(worker)
        now = time.monotonic()
        for worker in list(self._workers):
            if self._timeout is not None and worker.jobs and now - worker.began > self._timeout:
                self._bury(worker, Result("timeout", f"took longer than {self._timeout:g} s"))

    def _patience(self) -> float | None:
        """Seconds until the next worker will have taken too long."""
        began = [worker.began for worker in self._workers if worker.jobs]
        if self._timeout is None or not began:
            return None
        return max(0.0, min(began) + self._timeout - time.monotonic() + 0.01)

    def _hear(self, worker: _Worker) -> None:
        """Take everything that a worker has said; a dead one has no more to say."""
        try:
            while worker.connection.poll():
                self._take(worker, worker.connection.recv())
        except (EOFError, OSError):
            self._bury_dead(worker)

    def _take(self, worker: _Worker, message: Result | str | None) -> None:
        if isinstance(message, Result):
            worker.jobs.popleft().result = message
            worker.began = time.monotonic()
        elif message is None:
            worker.ready, self._failed_starts = True, 0
        else:
            raise JobnewsError(f"the workers cannot start: {message}")

    def _bury_dead(self, worker: _Worker) -> None:
        worker.process.join(1)
        code = worker.process.exitcode
        how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
        self._bury(worker, Result("error", f"the process reading it died ({how})"))

    def _bury(self, worker: _Worker, verdict: Result) -> None:
        """End a worker. The document it was at gets the verdict; those behind it go to other workers."""
        worker.process.kill()
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        if worker.jobs:
            worker.jobs.popleft().result = verdict
            self._waiting.extendleft(reversed(worker.jobs))
        elif not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _FAILED_STARTS * self._size:
                raise JobnewsError(f"the workers cannot start: {verdict.error}")

    def _start(self) -> _Worker:
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=serve, args=(theirs, self._options, self._make), daemon=True)
        with main_left_out():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def _stop(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers.clear()
