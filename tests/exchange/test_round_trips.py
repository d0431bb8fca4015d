"""Out to an annotation tool and back: the same mentions, whatever the text holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "view"))

from documents import TEXT, sample

from jobnews.core.errors import InputError
from jobnews.core.records import Document
from jobnews.exchange.brat import from_standoff, read_standoff, to_standoff, write_standoff
from jobnews.exchange.labelstudio import from_tasks, read_tasks, to_tasks, write_tasks
from jobnews.exchange.mentions import ANNOTATOR

EMOJI = TEXT.replace("‘희망이음’ 사업에", "👩‍🔧😀 ‘희망이음’ 사업에")
FIELDS = ("id", "article", "amounts", "headcounts", "regions", "agencies", "programs", "text")

documents = pytest.mark.parametrize("document", [sample(), sample(EMOJI)], ids=["plain", "emoji"])


def same(one: Document, other: Document) -> bool:
    return all(getattr(one, field) == getattr(other, field) for field in FIELDS)


@documents
def test_label_studio(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    write_tasks([document, document], path)
    assert all(same(document, again) for again in read_tasks(path))
    assert "<Labels" in path.with_suffix(".xml").read_text(encoding="utf-8")


def test_label_studio_counts_utf16_units() -> None:
    (task,) = to_tasks([sample(EMOJI)])
    units = EMOJI.encode("utf-16-le")
    for mark in task["predictions"][0]["result"]:
        value = mark["value"]
        assert units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"]


def test_a_persons_annotation_wins() -> None:
    (task,) = to_tasks([sample()])
    start = TEXT.index("무단")
    value = {"start": start, "end": start + 2, "text": "무단", "labels": ["Program"]}
    task["annotations"] = [{"result": [{"type": "labels", "value": value}]}]
    (document,) = from_tasks([task])
    assert [(p.text, p.name, p.rule) for p in document.programs] == [("무단", "무단", ANNOTATOR)]
    assert document.amounts == ()


@documents
def test_brat(document: Document, tmp_path: Path) -> None:
    write_standoff([document], tmp_path)
    assert same(document, read_standoff(tmp_path)[0])


def test_brat_joins_mentions_over_line_ends() -> None:
    text = "지역혁신\n프로젝트"
    document = from_standoff(text, "T1\tProgram 0 4;5 9\t지역혁신 프로젝트\n#1\tAnnotatorNotes T1\t이건 사업 이름\n", where="x")
    assert document.programs[0].text == text
    assert "T1\tProgram 0 4;5 9\t지역혁신 프로젝트" in to_standoff(document)


@pytest.mark.parametrize(
    ("lines", "message"),
    [("T1\tMoney 0 2\tx", "unknown label 'Money'"), ("T1\tAmount 0 99\tx", "outside the text"), ("T1 broken", "not a text-bound annotation")],
)
def test_broken_brat(lines: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        from_standoff("대구시", lines, where="x.ann")


@pytest.mark.parametrize("tasks", ['[{"data": {}}]', "{}", "no json"])
def test_broken_label_studio(tasks: str, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(tasks, encoding="utf-8")
    with pytest.raises(InputError):
        read_tasks(path)


def test_predictions_are_plain_json() -> None:
    assert json.loads(json.dumps(to_tasks([sample()])))
