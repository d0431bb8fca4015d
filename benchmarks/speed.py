"""How fast extraction is, next to the tokenizer alone on the very same texts.

    python benchmarks/speed.py [--articles 10000] [--rounds 5] [--write]

Everything is a ratio or stands next to what it is compared with, measured in the same run. `--write` keeps the
page in benchmarks/RESULTS.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from articles import fixture_texts, make_article, make_articles

from jobnews import Config, Extractor, process
from jobnews.core.text import TextView
from jobnews.korean.kiwi import load_kiwi

#: Most articles are read without the tokenizer: a noun run that only it can end makes jobnews load it.
NEEDS_TOKENIZER = "가온시는 22일 지역경제 위기 대응 고용대책 TF를 꾸려 청년 30명을 돕는다."
RESULTS = Path(__file__).parent / "RESULTS.md"


def seconds(action: Callable[..., object], *arguments: object) -> float:
    """Processor time of one call: what else the machine does counts little."""
    start = time.process_time()
    action(*arguments)
    return time.process_time() - start


def each(action: Callable[[str], object], texts: Sequence[str]) -> None:
    """Call an action on every text."""
    for text in texts:
        action(text)


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Median with minimum and maximum."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def throughput(extractor: Extractor, texts: Sequence[str], rounds: int) -> Iterator[str]:
    """Characters a second of extract() and of Kiwi.tokenize, in alternating rounds over the same texts."""
    kiwi = load_kiwi()
    characters = sum(map(len, texts))
    share = max(1, len(texts) // rounds)
    ours, theirs = [], []
    for number in range(rounds):
        part = texts[number * share : (number + 1) * share] or texts
        size = sum(map(len, part))
        pair = [(ours, extractor.extract), (theirs, kiwi.tokenize)]
        for times, action in pair if number % 2 else reversed(pair):
            times.append(seconds(each, action, part) / size)
    ratios = [kiwi_time / our_time for our_time, kiwi_time in zip(ours, theirs, strict=True)]
    yield f"| {len(texts):,} articles, {characters:,} characters | {1 / statistics.median(ours):,.0f} | {len(texts) / characters / statistics.median(ours):,.0f} | {1 / statistics.median(theirs):,.0f} | {spread(ratios)} |"


def stages(extractor: Extractor, texts: Sequence[str]) -> Iterator[str]:
    """Microseconds a character of each step, and how much of the text the tokenizer reads."""
    spent: dict[str, float] = {}
    characters = tokenized = 0
    for text in texts:
        characters += len(text)
        view = TextView(text)
        spent["text view"] = spent.get("text view", 0.0) + seconds(TextView, text)
        start = time.process_time()
        reading = extractor.open(view)
        spent["article"] = spent.get("article", 0.0) + time.process_time() - start
        for name, step in extractor.steps():
            spent[name] = spent.get(name, 0.0) + seconds(step, reading)
        spent["records"] = spent.get("records", 0.0) + seconds(extractor.close, view, reading)
        tokenized += reading.tokens.characters_read
    total = sum(spent.values())
    for name, value in spent.items():
        yield f"| {name} | {value / characters * 1e6:.3f} | {value / total:.0%} |"
    yield f"| all | {total / characters * 1e6:.3f} | 100% |"
    yield f"\nThe tokenizer's time is inside the step that first asks for a sentence. It reads {tokenized / characters:.1%} of the characters."


def growth() -> Iterator[str]:
    """Time a character on texts of 1 KB to 10 MB, all distinct sentences and all of them article, relative to 10 KB."""
    extractor = Extractor(Config(whole_text=True, max_characters=10_000_000))
    rng = random.Random(7)
    sources = fixture_texts()
    times: dict[int, float] = {}
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        runs = []
        for _ in range(max(1, min(20, 400_000 // size))):  # other texts each time: none is typical
            pieces, length = [], 0
            while length < size:
                pieces.append(make_article(rng, rng.choice(sources)))
                length += len(pieces[-1]) + 1
            runs.append(seconds(extractor.extract, "\n".join(pieces)[:size]) / size)
        times[size] = statistics.median(runs)
    for size, spent in times.items():
        yield f"| {size:,} | {spent * 1e6:.2f} | {spent / times[10_000]:.2f} |"


def workers(texts: Sequence[str]) -> Iterator[str]:
    """Articles a second of `process` with one worker and with two, in alternating rounds; starting them is left out."""
    rates: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(3):
        for count, found in rates.items():
            documents = process([{"id": str(number), "text": text} for number, text in enumerate(texts)], workers=count)
            for _ in range(len(texts) // 10):  # the workers are up
                next(documents)
            start = time.perf_counter()
            left = sum(1 for _ in documents)
            found.append(left / (time.perf_counter() - start))
    for count, found in rates.items():
        ratios = [rate / one for rate, one in zip(found, rates[1], strict=True)]
        yield f"| {count} | {spread(found, 0)} | {spread(ratios)} |"


def lexicon_sizes(texts: Sequence[str]) -> Iterator[str]:
    """Time with user lexicons of growing size, relative to none."""
    base = None
    for size in (0, 1_000, 10_000, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "own.tsv"
            rows = "".join(f"program\tadd\t가상{number:06d}지원사업\n" for number in range(size))
            path.write_text("type\taction\tname\n" + rows, encoding="utf-8")
            extractor = Extractor(Config(lexicons=(path,) if size else ()))
            extractor.extract(texts[0])
            spent = min(seconds(each, extractor.extract, texts) for _ in range(3))
        base = base or spent
        yield f"| {size:,} | {spent / base:.2f} |"


# modules are read compiled, as from an installed package; the first of the runs compiles them
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_START = """
import json, re, time
start = time.process_time()
{body}
print(json.dumps({{"seconds": time.process_time() - start, "peak": int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]) / 1024}}))
"""


def in_new_process(body: str) -> dict[str, float]:
    """Seconds and peak memory (MB) of a piece of Python in a process of its own; the best of five."""
    runs = []
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", _START.format(body=body)], capture_output=True, text=True, check=True, env=_ENVIRONMENT)
        runs.append(json.loads(done.stdout))
    return {key: min(run[key] for run in runs) for key in runs[0]}


def start_up() -> Iterator[str]:
    """Import, first document and memory, next to Kiwi's own."""
    read = f"import sys; sys.path.insert(0, 'benchmarks'); from articles import fixture_texts; texts = [{NEEDS_TOKENIZER!r}, *fixture_texts()]"
    extract = "import jobnews; [jobnews.extract(text) for text in texts{which}]"
    lean = "from kiwipiepy import Kiwi; kiwi = Kiwi(num_workers=1, load_multi_dict=False, load_typo_dict=False); [kiwi.tokenize(text) for text in texts{which}]"
    full = "from kiwipiepy import Kiwi; kiwi = Kiwi(num_workers=1); [kiwi.tokenize(text) for text in texts{which}]"
    rows = {"import jobnews": "import jobnews", "jobnews, first document without the tokenizer": f"{read}; {extract.format(which='[1:2]')}"}
    for count, which in (("first document with the tokenizer", "[:1]"), ("all fixtures", "")):
        for name, body in (("jobnews", extract), ("Kiwi as jobnews builds it", lean), ("Kiwi with its defaults", full)):
            rows[f"{name}, {count}"] = f"{read}; {body.format(which=which)}"
    for name, body in rows.items():
        measured = in_new_process(body)
        yield f"| {name} | {measured['seconds']:.2f} | {measured['peak']:.0f} |"


def machine() -> str:
    """What it ran on."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("kiwipiepy", "kiwipiepy_model", "pydantic", "regex"))
    return f"{date.today()} · Python {platform.python_version()} · {platform.machine()}, {platform.system()} · {versions}"


def page(articles: int, rounds: int) -> Iterator[str]:
    """The whole page of results."""
    extractor = Extractor()
    fixtures = fixture_texts()
    generated = list(make_articles(articles))
    extractor.extract(fixtures[0])
    yield f"# Speed\n\n{machine()}\n\nWritten by `python benchmarks/speed.py --write`. Rates are for one process, by its processor time; ratios are jobnews over Kiwi alone, median (minimum–maximum) of the rounds.\n"
    yield "| texts | jobnews, characters/s | articles/s | Kiwi.tokenize, characters/s | ratio |\n|---|---|---|---|---|"
    yield from throughput(extractor, fixtures * rounds, rounds)
    yield from throughput(extractor, generated, rounds)
    yield "\n## By step\n\n| step | µs a character | share |\n|---|---|---|"
    yield from stages(extractor, generated[:500])
    yield "\n## Start\n\n| | seconds | peak MB |\n|---|---|---|"
    yield from start_up()
    yield "\n## Worker processes\n\n| workers | articles/s | against one |\n|---|---|---|"
    yield from workers(generated[:1_000])
    yield "\n## Length of the text\n\n| characters | µs a character | against 10 KB |\n|---|---|---|"
    yield from growth()
    yield "\n## Size of the user's lexicon\n\n| entries | time against none |\n|---|---|"
    yield from lexicon_sizes(generated[:300])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="keep the page in benchmarks/RESULTS.md")
    arguments = parser.parse_args()
    lines = []
    for line in page(arguments.articles, arguments.rounds):
        print(line, flush=True)
        lines.append(line)
    if arguments.write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
