"""How far a run is: a bar in a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .items import Item
from .journal import Entry

#: Seconds between plain lines.
_EVERY = 10.0


class Estimate:
    """How many documents there will be: the files, and the rows of tables as far as their reading tells."""

    def __init__(self, files: int) -> None:
        self._settled = files
        self._table: str | None = None
        self._rows = 0
        self._expected = 0

    def see(self, item: Item) -> int:
        """Take the next document into account; the number expected now."""
        if item.read is not None:
            table = item.source.rpartition(":")[0]
            if table != self._table:
                self._settled += self._expected - 1  # the table itself was counted as one file
                self._table, self._rows, self._expected = table, 0, 0
            self._rows += 1
            self._expected = max(self._rows, round(self._rows / item.read)) if item.read else self._rows
        return self._settled + self._expected


class RunProgress:
    """Shows the progress of a run; use it as a context and call `watch` for each document."""

    def __init__(self, console: Console, files: int) -> None:
        self._console = console
        self._estimate = Estimate(files)
        self._began = self._told = time.monotonic()
        self._done = self._bad = 0
        self._bar = Progress(
            BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]:.1f}/s"), TextColumn("[red]{task.fields[bad]} not read"),
            TimeRemainingColumn(), console=console, disable=not console.is_terminal, transient=True,
        )
        self._task = self._bar.add_task("", total=files, rate=0.0, bad=0)

    def __enter__(self) -> RunProgress:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.stop()

    def watch(self, item: Item, entry: Entry) -> None:
        """Take a document that has ended into account."""
        expected = self._estimate.see(item)
        self._done += 1
        self._bad += entry.status in ("error", "timeout")
        now = time.monotonic()
        rate = self._done / max(now - self._began, 0.001)
        if self._console.is_terminal:
            self._bar.update(self._task, completed=entry.number + 1, total=max(expected, entry.number + 1), rate=rate, bad=self._bad)
        elif now - self._told >= _EVERY:
            self._told = now
            left = max(0, expected - entry.number - 1) / rate
            self._console.print(
                f"{entry.number + 1:,} of about {expected:,} documents, {rate:.1f}/s, {self._bad} not read, {left:,.0f} s left",
                highlight=False, soft_wrap=True,
            )
