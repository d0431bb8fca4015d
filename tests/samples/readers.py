"""Readers for tests of the machinery around them: quick, and bad on command."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from jobnews.batch.worker import Reader, Result, Task, WorkerOptions
from jobnews.core.records import Amount, Article, Block, Document, Headcount, Program, Span


class QuickExtractor:
    """Finds `5억원`, `7명` and `한빛 사업` by plain search, and behaves badly at certain words."""

    def extract(self, text: str, *, published: str | None = None) -> Document:
        if "CRASH" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "HANG" in text:
            time.sleep(600)
        if "DEFECT" in text:
            raise ZeroDivisionError("division by zero")
        time.sleep(0.05 * text.count("SLOW"))
        return Document(
            article=Article(blocks=(Block(kind="paragraph", span=Span(start=0, end=len(text))),)),
            amounts=tuple(Amount(text="5억원", span=span, rule="quick", value=500_000_000) for span in places(text, "5억원")),
            headcounts=tuple(Headcount(text="7명", span=span, rule="quick", value=7) for span in places(text, "7명")),
            programs=tuple(Program(text="한빛 사업", span=span, rule="quick", name="한빛 사업") for span in places(text, "한빛 사업")),
            text=text,
        )


def places(text: str, word: str) -> list[Span]:
    found, start = [], text.find(word)
    while start >= 0:
        found.append(Span(start=start, end=start + len(word)))
        start = text.find(word, start + 1)
    return found


class QuickReader(Reader):
    """The real reader over the quick extractor."""

    def __init__(self, options: WorkerOptions) -> None:
        self._options = options
        self._extractor = QuickExtractor()  # type: ignore[assignment]


class BrokenReader:
    """Cannot be made."""

    def __init__(self, options: WorkerOptions) -> None:
        raise RuntimeError("no dictionary")

    def read(self, task: Task) -> Result:
        raise NotImplementedError


class DyingReader(BrokenReader):
    """Takes its process with it while it is made."""

    def __init__(self, options: WorkerOptions) -> None:
        os._exit(3)


def write_mixed(folder: Path, count: int) -> None:
    """A folder of small documents, of which every fiftieth is broken, each in another way."""
    broken = ("CRASH", "DEFECT", "", "\x00\x01\x02" * 9)
    for number in range(count):
        text = f"제{number}호 보도자료. 한빛 사업에 5억원을 들여 {number * 7919 % 1009}개 마을의 7명을 돕는다. 담당자 {number * 31337 % 9973}."
        if number % 50 == 49:
            text = broken[number // 50 % len(broken)]
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
