"""Whole runs over many mixed files: every document accounted for, kills without trace, workers, memory.

    python benchmarks/batch.py [--documents 20000] [--kills 10] [--rounds 3] [--write]

Makes its own documents, in all formats, one in fifty of them broken. `--write` keeps the page in benchmarks/BATCH.md.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from articles import make_articles

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import docx  # noqa: E402
from samples.make_hwp5 import hwp5  # noqa: E402
from samples.make_pdf import pdf  # noqa: E402

RESULTS = Path(__file__).parent / "BATCH.md"
BROKEN_EVERY = 50
MEGABYTE = 2**20


def write_docx(path: Path, text: str) -> None:
    """A Word document of a text's lines."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(str(path))


def write_html(path: Path, text: str) -> None:
    """A page of a text's lines."""
    lines = "".join(f"<p>{line}</p>" for line in text.replace("&", "&amp;").replace("<", "&lt;").split("\n"))
    path.write_text(f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{lines}</body></html>", encoding="utf-8")


WRITERS: tuple[tuple[str, Callable[[Path, str], object]], ...] = (
    (".txt", lambda path, text: path.write_text(text, encoding="utf-8")),
    (".txt", lambda path, text: path.write_bytes(text.encode("cp949", errors="replace"))),
    (".html", write_html),
    (".hwp", lambda path, text: path.write_bytes(hwp5(text.split("\n")))),
    (".pdf", lambda path, text: path.write_bytes(pdf(text.split("\n")))),
    (".docx", write_docx),
)
DAMAGE: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    lambda data, rng: b"",
    lambda data, rng: data[: len(data) // 3],
    lambda data, rng: rng.randbytes(len(data)),
    lambda data, rng: data[:700] + rng.randbytes(len(data)),
    lambda data, rng: data[100:],
)


def make_folder(folder: Path, count: int, seed: int = 5) -> int:
    """Write the documents; how many of them are broken."""
    rng = random.Random(seed)
    broken = 0
    for number, text in enumerate(make_articles(count, seed=seed)):
        suffix, write = WRITERS[number % len(WRITERS)]
        path = folder / f"{number // 1000:03}" / f"{number:06}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, text)
        if number % BROKEN_EVERY == BROKEN_EVERY - 1:
            broken += 1
            path.write_bytes(DAMAGE[broken % len(DAMAGE)](path.read_bytes(), rng))
    return broken


def start(folder: Path, output: Path, workers: int) -> subprocess.Popen[bytes]:
    """Begin a run, or go on with it."""
    command = [sys.executable, "-c", "from jobnews.cli import main; main()", "extract", str(folder), "-o", str(output), "--workers", str(workers), "--resume"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def resident(pid: int) -> tuple[int, list[int]]:
    """Memory of a run in MB: of the process itself, and of each of its workers."""
    children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    found = []
    for process in (pid, *children):
        try:
            lines = Path(f"/proc/{process}/status").read_text().splitlines()
        except OSError:
            continue
        found.append(next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0))
    return found[0], found[1:]


@dataclass
class Watched:
    """What a run took.

    Attributes:
        seconds: from start to end.
        cpu: seconds of computing, of all its processes: what counts on a machine that others use as well.
        main: memory of its main process over time, in MB.
        worker: the most that a worker used, in MB.
    """

    seconds: float
    cpu: float
    main: list[int]
    worker: int


def watched(process: subprocess.Popen[bytes]) -> Watched:
    """Wait for a run."""
    began, main, worker = time.monotonic(), [], 0
    while True:
        ended, _, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            return Watched(time.monotonic() - began, usage.ru_utime + usage.ru_stime, main, worker)
        with contextlib.suppress(OSError, IndexError):
            now, workers = resident(process.pid)
            main.append(now)
            worker = max([worker, *workers])
        time.sleep(0.5)


def kiwi_alone() -> int:
    """Memory in MB of a process that does nothing but tokenize."""
    script = (
        "import sys\nfrom kiwipiepy import Kiwi\nkiwi = Kiwi(num_workers=1, load_multi_dict=False, load_typo_dict=False)\n"
        "for text in sys.stdin.read().split(chr(0)): kiwi.tokenize(text)\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmRSS')))"
    )
    texts = "\0".join(make_articles(200))
    ended = subprocess.run([sys.executable, "-c", script], input=texts, capture_output=True, text=True, check=True)
    return int(ended.stdout) // 1024


def tables(output: Path) -> dict[str, bytes]:
    """The files of an output but for the manifest, which tells how long the run took."""
    return {file.name: file.read_bytes() for file in sorted(output.iterdir()) if file.name != "manifest.json"}


def account(output: Path) -> tuple[int, Counter[str]]:
    """Documents in the output, and how they ended."""
    import pyarrow.parquet

    statuses = pyarrow.parquet.read_table(output / "documents.parquet")["status"].to_pylist()
    return len(statuses), Counter(statuses)


def killed(folder: Path, output: Path, kills: int, whole: float, workers: int) -> int:
    """Run with kill -9 at random moments, going on after each; how many kills came before the end."""
    rng = random.Random(11)
    done = 0
    for _ in range(kills):
        process = start(folder, output, workers)
        try:
            process.wait(rng.uniform(1, 1.6 * whole / kills))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            done += 1
    start(folder, output, workers).wait()
    return done


def ratio(folder: Path, work: Path, rounds: int) -> list[float]:
    """How many times faster two workers are than one, measured in turns; the start of the workers counts."""
    found = []
    for number in range(rounds):
        seconds = {}
        for workers in (1, 2) if number % 2 else (2, 1):
            seconds[workers] = watched(start(folder, work / f"ratio-{number}-{workers}", workers)).seconds
        found.append(seconds[1] / seconds[2])
    return found


def measure(documents: int, kills: int, rounds: int) -> str:
    """The page of results."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        broken = make_folder(work / "in", documents)
        print(f"{documents} documents made, {broken} broken", file=sys.stderr)
        whole = watched(start(work / "in", work / "whole", 2))
        counted, statuses = account(work / "whole")
        characters = json.loads((work / "whole" / "manifest.json").read_text(encoding="utf-8"))["characters"]
        print(f"unbroken run: {whole.seconds:.0f} s, {dict(statuses)}", file=sys.stderr)
        done = killed(work / "in", work / "killed", kills, whole.seconds, 2)
        same = tables(work / "whole") == tables(work / "killed")
        print(f"{done} kills, same output: {same}", file=sys.stderr)
        make_folder(work / "ratio", min(documents, 4000), seed=6)
        ratios = ratio(work / "ratio", work, rounds)
    half = whole.main[len(whole.main) // 2 :] or [0]
    ended = ", ".join(f"{count:,} {status}" for status, count in sorted(statuses.items()))
    lines = [
        "# Batch runs, measured", "",
        f"`python benchmarks/batch.py --documents {documents} --kills {kills} --rounds {rounds}` on {date.today()}: {os.cpu_count()} cores "
        f"({platform.machine()}, {platform.system()}), Python {platform.python_version()}; load of the machine {os.getloadavg()[2]:.1f}, with ours.", "",
        "| what | measured |", "|---|---|",
        f"| documents given, of them broken | {documents:,}, {broken:,} |",
        f"| documents in the output | {counted:,} ({ended}) |",
        f"| seconds with 2 workers | {whole.seconds:.0f} ({documents / whole.seconds:.0f} documents/s, {characters / whole.seconds:,.0f} characters/s) |",
        f"| seconds of computing per document | {whole.cpu / documents:.4f} ({characters / documents:,.0f} characters) |",
        f"| documents per core-hour | {documents / whole.cpu * 3600:,.0f} |",
        f"| kills (-9) before the end, output equal to the unbroken run's byte for byte | {done}, {'yes' if same else 'NO'} |",
        f"| 2 workers against 1 (median of {rounds}) | {statistics.median(ratios):.2f} ({', '.join(f'{value:.2f}' for value in ratios)}) |",
        f"| memory of a worker, most | {whole.worker} MB |",
        f"| memory of Kiwi alone | {kiwi_alone()} MB |",
        f"| memory of the main process, half-way and at most after | {half[0]} MB, {max(half)} MB |",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print, and keep the page if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    page = measure(given.documents, given.kills, given.rounds)
    print(page)
    if given.write:
        RESULTS.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
