"""How much work a text costs, counted rather than timed; and that reading on demand changes no record."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any

import pytest
import regex

from jobnews import Config, Document, Extractor
from jobnews.core.patterns import LazyPattern
from jobnews.core.reading import Reading
from jobnews.core.text import TextView

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from articles import fixture_texts, make_articles

#: Of all characters of the fixtures, the share that the tokenizer may read.
MOST_TOKENIZED = 0.01
#: Patterns that may be run for each sentence of the fixtures.
MOST_PATTERNS = 80
_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def read(extractor: Extractor, text: str, *, all_tokens: bool = False) -> tuple[Document, Reading]:
    """A text step by step; with all its phrases given to the tokenizer first, where that is asked for."""
    view = TextView(text)
    reading = extractor.open(view)
    if all_tokens:
        for start, end in reading.page.sentences:
            for position in range(start, end):
                reading.tokens.phrase(position)
    for _, step in extractor.steps():
        step(reading)
    return extractor.close(view, reading), reading


def assert_same_either_way(count: int) -> None:
    extractor = Extractor()
    for text in chain(fixture_texts(), make_articles(count)):
        on_demand, reading = read(extractor, text)
        up_front, whole = read(extractor, text, all_tokens=True)
        assert on_demand == up_front
        assert reading.tokens.characters_read < whole.tokens.characters_read


def test_tokens_on_demand_change_no_record() -> None:
    assert_same_either_way(16)


@pytest.mark.slow
def test_tokens_on_demand_change_no_record_of_many() -> None:
    assert_same_either_way(2_000)


def test_tokenizer_reads_little() -> None:
    extractor = Extractor()
    texts = fixture_texts()
    tokenized = sum(read(extractor, text)[1].tokens.characters_read for text in texts)
    assert tokenized <= MOST_TOKENIZED * sum(map(len, texts))


def test_tokenizer_is_asked_where_spelling_does_not_tell() -> None:
    assert read(Extractor(), "올해 열매도 누리 프로젝트를 한다.")[1].tokens.characters_read > 0


class Counted:
    """A compiled pattern that counts how often it is run."""

    runs = 0

    def __init__(self, pattern: Any) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        if name in _METHODS:
            Counted.runs += 1
        return getattr(self._pattern, name)


def patterns() -> Iterator[tuple[ModuleType, str, Any]]:
    """The compiled patterns of all modules, with the names that they go by."""
    compiled = (re.Pattern, type(regex.compile("")), LazyPattern)
    for name, module in list(sys.modules.items()):
        if name.startswith("jobnews."):
            yield from ((module, key, value) for key, value in list(vars(module).items()) if isinstance(value, compiled))


def test_few_patterns_run(monkeypatch: pytest.MonkeyPatch) -> None:
    extractor = Extractor()
    texts = fixture_texts()
    sentences = sum(len(read(extractor, text)[1].page.sentences) for text in texts)
    for module, name, pattern in patterns():
        monkeypatch.setattr(module, name, Counted(pattern))
    Counted.runs = 0
    for text in texts:
        extractor.extract(text)
    assert 0 < Counted.runs <= MOST_PATTERNS * sentences


@pytest.mark.parametrize("length", [20, 80])
def test_work_grows_with_the_text(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the sentences, twice the patterns: nothing looks at every pair of something."""
    extractor = Extractor()
    extractor.extract("준비")
    for module, name, pattern in patterns():
        monkeypatch.setattr(module, name, Counted(pattern))
    runs = []
    for count in (length, 2 * length):
        text = "\n".join(f"한빛시는 {n + 11}억원을 들여 ‘새길 {n}호 사업’으로 청년 {n + 30}명을 뽑는다." for n in range(count))
        Counted.runs = 0
        extractor.extract(text)
        runs.append(Counted.runs)
    assert runs[1] < 2.3 * runs[0]


#: A function may be called so many times as often for four times the text: 4 where it is called for what stands there, 16 where for every pair.
MOST_MORE_CALLS = 7
#: Calls of a function below which their growth tells nothing.
_FEW_CALLS = 2_000


def count_calls(extractor: Extractor, text: str) -> Counter[str]:
    """How often each function of the package runs, each step of a generator counted too."""
    calls: Counter[CodeType] = Counter()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            calls[frame.f_code] += 1

    sys.setprofile(note)
    try:
        extractor.extract(text)
    finally:
        sys.setprofile(None)
    named = Counter[str]()
    for code, count in calls.items():
        if "jobnews" in Path(code.co_filename).parts:
            named[f"{code.co_filename}:{code.co_firstlineno} {code.co_name}"] += count
    return named


def test_no_function_runs_for_every_pair() -> None:
    """A loop over all names of the page for each of them shows in no short text; in a long one its steps grow as the square."""
    articles = list(make_articles(160))
    extractor = Extractor(Config(whole_text=True))
    short, long = (count_calls(extractor, "\n".join(articles[:count])) for count in (40, 160))
    growing = {name: count / short[name] for name, count in long.items() if count > _FEW_CALLS and short[name]}
    assert not {name: round(growth, 1) for name, growth in growing.items() if growth > MOST_MORE_CALLS}
