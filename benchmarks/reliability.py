"""What the library was attacked with, what became of it, and how slow it was made.

    python benchmarks/reliability.py [--texts 2000] [--damaged 40] [--fuzz 120] [--seed 8] [--write]

`--write` keeps the figures in docs/reliability.md and docs/reliability.ko.md, between their markers. Needs the extras `test` and `fuzz`.
"""

from __future__ import annotations

import argparse
import platform
import random
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "batch"), str(ROOT)]

from hypothesis import HealthCheck, Phase, given, seed, settings  # noqa: E402
from hypothesis.strategies import SearchStrategy  # noqa: E402
from invariants import check_document, records_of  # noqa: E402
from patterns import all_patterns, attacks, growth  # noqa: E402
from properties import texts  # noqa: E402
from properties.test_linear_time import PUMPS, nested  # noqa: E402
from samples.readers import QuickReader  # noqa: E402
from test_hostile import HOSTILE, write_mutations  # noqa: E402

from jobnews import Config, Document, extract  # noqa: E402
from jobnews.batch.items import find_items  # noqa: E402
from jobnews.batch.pool import Pool  # noqa: E402
from jobnews.batch.worker import Reader, WorkerOptions  # noqa: E402

PAGE, KOREAN_PAGE = ROOT / "docs" / "reliability.md", ROOT / "docs" / "reliability.ko.md"
#: What the Korean page says for what the figures say in English.
KOREAN = Path(__file__).parent / "reliability-ko.tsv"
BEGIN, END = "<!-- figures: written by benchmarks/reliability.py -->", "<!-- end of figures -->"
#: Length of the texts whose time is taken.
TIMED = 100_000


def holds(text: str) -> None:
    """Every invariant of one document, and its JSON read back."""
    document = extract(text)
    check_document(document, text)
    Document.model_validate_json(document.model_dump_json())
    assert extract(text) == document


def holds_decomposed(text: str) -> None:
    """The same records from NFC and NFD."""
    assert records_of(extract(unicodedata.normalize("NFD", text))) == records_of(extract(text))


def tried(strategy: SearchStrategy[str], check: Callable[[str], None], count: int, chosen: int) -> tuple[int, int, int]:
    """Check many generated texts: how many, their characters, and how many failed."""
    sizes: list[int] = []
    failed = 0

    @seed(chosen)
    @settings(max_examples=count, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(strategy)
    def run(text: str) -> None:
        nonlocal failed
        sizes.append(len(text))
        try:
            check(text)
        except Exception as problem:
            failed += 1
            print(f"{type(problem).__name__}: {problem}\n    {text!r}", file=sys.stderr)

    run()
    return len(sizes), sum(sizes), failed


def generated(count: int, chosen: int) -> Iterator[str]:
    classes = (
        ("fixtures cut anywhere", texts.fixture_pieces, holds),
        ("sentences of the corpora, whole or cut", texts.sentences | texts.sentence_pieces, holds),
        ("words, numbers and marks at random", texts.phrases, holds),
        ("any characters, halves of surrogate pairs too", texts.characters, holds),
        ("all of these, mixed, peppered with control characters, joiners and marks", texts.texts(), holds),
        ("Korean in NFC and in NFD", texts.korean_texts, holds_decomposed),
    )
    for name, strategy, check in classes:
        number, characters, failed = tried(strategy, check, count, chosen)
        yield f"| {name} | {number:,} | {characters:,} | {failed} |"


def fuzzed(duration: int) -> str:
    """What the fuzzer did in so many seconds, beginning with the corpus of the repository."""
    with tempfile.TemporaryDirectory() as folder:
        call = [sys.executable, str(ROOT / "tests" / "fuzz" / "target.py"), f"-max_total_time={duration}", "-seed=1", folder, str(ROOT / "tests" / "fuzz" / "corpus")]
        told = subprocess.run(call, cwd=folder, capture_output=True, text=True).stderr
        found = len(list(Path(folder).glob("crash-*")) + list(Path(folder).glob("timeout-*")))
    inputs, coverage = re.findall(r"^#(\d+)\s.*? cov: (\d+)", told, re.MULTILINE)[-1]
    return f"The fuzzer tried {int(inputs):,} inputs in {duration:,} seconds and reached {int(coverage):,} places of the code; failed: {found}."


def attacked_patterns() -> Iterator[str]:
    """Each pattern over the strings that are worst for it."""
    count, worst = 0, 1.0
    for found in all_patterns():
        for attack in attacks(found.pattern):
            count += 1
            factor = growth(found, attack, 1_000)
            worst = max(worst, min(factor, growth(found, attack, 1_000)) if factor > worst else factor)
    yield f"{len(all_patterns()):,} patterns were run over {count:,} strings of 1,000 and 4,000 characters; the worst took {worst:.1f} times as long for four times the text (16 would be quadratic)."


def slowest_texts() -> Iterator[str]:
    """Characters a second of processor time on texts that repeat one piece."""
    rates: list[tuple[float, str]] = []
    for pump in PUMPS:
        text = pump * (TIMED // len(pump))
        begun = time.process_time()
        extract(text)
        rates.append((len(text) / (time.process_time() - begun), pump))
    for depth, pair in ((10_000, "()"), (10_000, "‘’"), (10_000, "[]")):
        text = nested(depth, *pair)
        begun = time.process_time()
        extract(text)
        rates.append((len(text) / (time.process_time() - begun), f"{pair} nested {depth:,} deep"))
    for rate, pump in sorted(rates)[:5]:
        yield f"| `{pump.replace(' ', '␣') if pump.isprintable() else ascii(pump)[1:-1]}` | {rate:,.0f} |"


def outcomes(folder: Path, written: int) -> str:
    """What became of the files of a folder in two workers."""
    pool = Pool(2, WorkerOptions(Config(), sign=False), timeout=60, make=Reader)
    counts = Counter(result.status for _, result in pool.results(find_items(folder)))
    return f"{written:,} | {counts['ok']:,} | {counts['error'] + counts['skipped']:,} | {counts['timeout']} | {written - counts.total()}"


def damaged_files(count: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        written = write_mutations(Path(folder), count)
        yield f"| documents of {len({path.suffix for path in Path(folder).iterdir()})} formats with flipped bits, pieces cut, doubled or overwritten | {outcomes(Path(folder), written)} |"
    with tempfile.TemporaryDirectory() as folder:
        for name, content in HOSTILE.items():
            (Path(folder) / name).write_bytes(content)
        yield f"| bombs, loops, lies and depth (`tests/batch/test_hostile.py`) | {outcomes(Path(folder), len(HOSTILE))} |"


FAULTS = {"CRASH": "the worker is killed", "DEFECT": "a rule raises an exception", "HANG": "a document never ends"}


def injected_faults(count: int) -> Iterator[str]:
    """Documents that end their worker, among documents that do not."""
    rng = random.Random(8)
    for fault, said in FAULTS.items():
        number = max(3, count // 10) if fault == "HANG" else count
        kinds = [fault] * number + ["좋은 글"] * number * 9
        rng.shuffle(kinds)
        with tempfile.TemporaryDirectory() as folder:
            for place, text in enumerate(kinds):
                (Path(folder) / f"{place:05}.txt").write_text(text, encoding="utf-8")
            pool = Pool(2, WorkerOptions(Config(), sign=False), timeout=1, make=QuickReader)
            ended = [(kinds[int(item.id)], result.status) for item, result in pool.results(find_items(folder))]
        unharmed = sum(kind != fault and status == "ok" for kind, status in ended)
        yield f"| {said} | {number:,} | {unharmed:,} of {number * 9:,} | {len(kinds) - len(ended)} |"


def figures(count: int, damaged: int, duration: int, chosen: int) -> Iterator[str]:
    """The part of the page that is measured."""
    yield f"Measured {date.today()} with Python {platform.python_version()} on {platform.machine()}, {platform.system()}, by `python benchmarks/reliability.py --texts {count} --damaged {damaged} --fuzz {duration} --seed {chosen} --write`.\n"
    yield "### Texts\n\n| class | texts | characters | failed |\n|---|---|---|---|"
    yield from generated(count, chosen)
    if duration:
        yield f"\n{fuzzed(duration)}"
    yield "\n### Time\n"
    yield from attacked_patterns()
    yield f"\nThe slowest of {len(PUMPS) + 3} texts that repeat one piece for {TIMED:,} characters, or nest brackets:\n\n| piece | characters a second |\n|---|---|"
    yield from slowest_texts()
    yield "\n### Files\n\n| class | files | read | refused with a reason | out of time | lost |\n|---|---|---|---|---|---|"
    yield from damaged_files(damaged)
    yield "\n### Faults of workers\n\n| fault | injected | other documents unharmed | lost |\n|---|---|---|---|"
    yield from injected_faults(damaged)


def keep(page: Path, told: str) -> None:
    """Put the figures between the markers of a page."""
    head, rest = page.read_text(encoding="utf-8").split(BEGIN)
    page.write_text(f"{head}{BEGIN}\n{told}\n{END}{rest.split(END)[1]}", encoding="utf-8")


def in_korean(told: str) -> str:
    """The figures with their words in Korean; `{}` in the table stands for any number."""
    for line in KOREAN.read_text(encoding="utf-8").splitlines()[1:]:
        english, korean = line.split("\t")
        told = re.sub(re.escape(english).replace(r"\{\}", r"([\d,.-]+)"), korean, told)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=2_000, help="texts of each class")
    parser.add_argument("--damaged", type=int, default=40, help="damaged files of each format, and faults of each kind")
    parser.add_argument("--fuzz", type=int, default=120, help="seconds of fuzzing; 0 for none")
    parser.add_argument("--seed", type=int, default=8, help="other texts for another number; those that fail are printed")
    parser.add_argument("--write", action="store_true", help="keep the figures in docs/reliability.md")
    arguments = parser.parse_args()
    lines = []
    for line in figures(arguments.texts, arguments.damaged, arguments.fuzz, arguments.seed):
        print(line, flush=True)
        lines.append(line)
    if arguments.write:
        told = "\n".join(lines)
        keep(PAGE, told)
        keep(KOREAN_PAGE, in_korean(told))


if __name__ == "__main__":
    main()
