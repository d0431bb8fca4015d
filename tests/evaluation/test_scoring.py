"""Scores of hand-made documents against hand-made gold, counted on the fingers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobnews.cli import main
from jobnews.core.errors import InputError
from jobnews.core.records import Amount, Article, Document, Program, Region, Span
from jobnews.evaluation.gold import plain, read_gold
from jobnews.evaluation.intervals import wilson
from jobnews.evaluation.run import evaluate
from jobnews.evaluation.scoring import score_document

FIXTURES = Path(__file__).parent.parent / "fixtures"
#: A scorer written apart from this package, to compare with: its path, where there is one.
REFERENCE = os.environ.get("JOBNEWS_REFERENCE_SCORER", "")
TEXT = "대구시는 ‘희망이음’에 5억원, ‘새출발’에 3억원을 쓴다. 7억원은 남긴다."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    content = {
        "id": "x",
        "published": "2024-01-02",
        "amounts": [
            {"text": "5억원", "value": 500000000, "source": "city", "program": ["희망이음", "희망"], "year": 2024},
            {"text": "3억원", "value": 300000000, "program": "새출발"},
            {"text": "7억원", "value": 700000000, "optional": True},
        ],
        "headcounts": [],
        "regions": [{"name": "대구광역시", "level": "sido", "texts": ["대구시"]}],
        "agencies": [{"name": "대구광역시", "kind": "local", "texts": ["대구시"]}],
        "programs": [{"name": "희망이음", "texts": ["희망이음"]}, {"name": "새출발", "texts": ["새출발"], "accept": ["새 출발 사업"]}],
    }
    (tmp_path / "x.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def _span(piece: str) -> Span:
    return Span(start=TEXT.index(piece), end=TEXT.index(piece) + len(piece))


def _document() -> Document:
    def amount(piece: str, value: int, **fields: object) -> Amount:
        return Amount.model_validate({"text": piece, "span": _span(piece), "rule": "won", "value": value, **fields})

    return Document(
        article=Article(),
        amounts=(
            amount("5억원", 500_000_000, source="national", program="희망 이음", year=2024),
            amount("3억원", 30_000_000),
            amount("7억원", 7),
        ),
        regions=(Region(text="대구시", span=_span("대구시"), rule="full_name", name="대구광역시", level="sido"),),
        programs=(
            Program(text="새출발", span=_span("새출발"), rule="quoted", name="새 출발 사업"),
            Program(text="희망", span=_span("희망"), rule="quoted", name="희망"),
        ),
        text=TEXT,
    )


def test_counts(gold: Path) -> None:
    (article,) = read_gold(gold)
    tallies = score_document(_document(), article)
    counts = {kind: (tally.hits, tally.false, tally.missed) for kind, tally in tallies.items()}
    assert counts == {
        "amounts": (1, 1, 1),  # 3억원 has the wrong value; the optional one counts neither way
        "headcounts": (0, 0, 0),
        "regions": (1, 0, 0),
        "agencies": (0, 0, 1),
        "programs": (1, 1, 1),
        "links": (1, 0, 0),
    }
    assert tallies["amounts"].attributes == {"span": (1, 1), "qualifier": (1, 1), "source": (0, 1), "per": (1, 1), "year": (1, 1)}
    assert tallies["programs"].attributes == {"resolved": (0, 1)}
    assert tallies["amounts"].rules == {"won": (1, 2)}
    assert [miss.what for miss in tallies["programs"].misses] == ["false", "missed", "resolved"]


def test_plain_names() -> None:
    assert plain("「지역․산업맞춤형」 인력 양성") == plain("지역·산업 맞춤형 인력양성")


def test_not_gold(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files"):
        evaluate(tmp_path)
    (tmp_path / "a.json").write_text('{"id": "a"}', encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json: not a gold file"):
        evaluate(tmp_path)


def test_wilson() -> None:
    low, high = wilson(90, 100)
    assert (round(low, 3), round(high, 3)) == (0.826, 0.945)


def test_command(gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--errors", "--by-rule", "--by-article", "--html", str(page)])
    assert result.exit_code == 0, result.output
    assert [line.split()[0] for line in result.output.splitlines()[:6]] == ["amounts", "headcounts", "regions", "agencies", "programs", "links"]
    assert "</table>" in page.read_text(encoding="utf-8")


@pytest.mark.skipif(not REFERENCE, reason="JOBNEWS_REFERENCE_SCORER names no scorer")
def test_equals_the_reference_scorer() -> None:
    done = subprocess.run(
        [sys.executable, REFERENCE, str(FIXTURES), "--json"], capture_output=True, text=True, check=True, cwd=FIXTURES.parents[1],
        env={"PYTHONPATH": str(FIXTURES.parents[1]), "PATH": "/usr/bin:/bin"},
    )
    expected = json.loads(done.stdout)
    for kind, tally in evaluate(FIXTURES).total.items():
        row = {"P": tally.precision, "R": tally.recall, "F1": tally.f1, "tp": tally.hits, "fp": tally.false, "fn": tally.missed}
        row |= {name: good / all_ for name, (good, all_) in tally.attributes.items()}
        assert {name: round(value, 4) for name, value in row.items()} == expected[kind], kind
