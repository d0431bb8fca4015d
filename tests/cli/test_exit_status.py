"""Mistakes, one a line: the call, how it ends, and what it says. A message names the thing, and no traceback follows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobnews.cli import COMMANDS, main

SENTENCE = "대구시는 청년 100명에게 국비 5억원을 지원한다."
FILES = {
    "a.txt": SENTENCE, "empty.txt": "", "binary.txt": "\0\1\2\3" * 30, "photo.jpg": "x",
    "run.jsonl": json.dumps({"id": "a", "status": "ok", "text": SENTENCE, "article": {}}) + "\n",
    "bare.jsonl": json.dumps({"id": "a", "status": "ok", "amounts": [], "article": {}}) + "\n",
    "half.jsonl": '{"id": "a", "amo',
    "columns.csv": "가,나\n1,2\n", "checked.csv": "type,weight,right\namounts,1,maybe\n",
    "words.tsv": "type\taction\tname\nagency\tadd\t한빛센터\n", "nonsense.tsv": "type\taction\tname\nplanet\tadd\t화성\n", "headless.tsv": "한빛\n",
    "gold/a.txt": SENTENCE, "gold/a.json": '{"id": "a", "amounts": [{"text": "5억원", "value": 500000000}], "headcounts": [], "regions": [], "agencies": [], "programs": []}',
    "lone/a.json": '{"id": "a"}', "nameless/a.json": "{}", "bad/a.txt": SENTENCE, "bad/a.json": '{"amounts": ', "odd/a.txt": SENTENCE, "odd/a.json": '{"id": "a", "amounts": [5]}',
    "tasks.json": "[1]", "ann/a.ann": "T1\tamounts 0 3\t5억원\n", "gone/a.txt": SENTENCE,
}
MISTAKES = """
extract                                         | 2 | Missing argument 'INPUTS...'
extract --nonsense a.txt                        | 2 | No such option
extract missing.txt                             | 1 | missing.txt: No such file
extract empty.txt                               | 1 | empty
extract binary.txt                              | 1 | not a text file
extract photo.jpg                               | 1 | no known format: .jpg
extract columns.csv                             | 1 | name it with --text
extract columns.csv --text 본문                 | 1 | no column '본문'
extract half.jsonl                              | 1 | no JSON
extract a.txt --published 어제                  | 2 | a date as YYYY-MM-DD is needed
extract a.txt --workers 0                       | 2 | '--workers'
extract a.txt --workers two                     | 2 | '--workers'
extract a.txt --timeout 0                       | 2 | '--timeout'
extract a.txt --threshold 2                     | 2 | '--threshold'
extract a.txt --format pdf                      | 2 | '--format'
extract a.txt --lexicon missing.tsv             | 2 | missing.tsv
extract a.txt --lexicon headless.tsv            | 2 | headless.tsv
extract a.txt --lexicon nonsense.tsv            | 2 | nonsense.tsv:2
extract a.txt -o out.pdf                        | 2 | out.pdf
extract a.txt -o missing/deep/out.jsonl         | 0 |
extract a.txt -o a.txt/out.jsonl                | 2 | a.txt: File exists
extract a.txt -o gold                           | 0 |
extract a.txt -o run.jsonl                      | 2 | run.jsonl: stands there already
extract run.jsonl -o run.jsonl                  | 2 | run.jsonl: stands there already
extract a.txt -o a.txt                          | 2 | a.txt
show                                            | 2 | Missing argument 'PATHS...'
show --nonsense a.txt                           | 2 | No such option
show missing.txt                                | 1 | missing.txt
show gold                                       | 2 | gold
show binary.txt                                 | 1 | not a text file
show a.txt --published 어제                     | 2 | a date as YYYY-MM-DD is needed
show a.txt --lang jp                            | 2 | '--lang'
show a.txt --html a.txt/page.html               | 2 | Not a directory
show a.txt --html gold                          | 2 | gold
report                                          | 2 | Missing argument 'RESULTS'
report missing.jsonl                            | 2 | missing.jsonl
report a.txt                                    | 2 | a.txt
report half.jsonl                               | 2 | half.jsonl
report gold                                     | 2 | gold
report run.jsonl -o a.txt/page.html             | 2 | Not a directory
explain                                         | 2 | Missing argument 'SENTENCE'
explain 가 --published 어제                     | 2 | a date as YYYY-MM-DD is needed
explain 가 나                                   | 2 | unexpected extra argument
evaluate                                        | 2 | Missing argument 'GOLD'
evaluate missing                                | 2 | missing
evaluate a.txt                                  | 2 | a.txt
evaluate gone                                   | 2 | gone
evaluate lone                                   | 2 | a.txt: No such file
evaluate nameless                               | 2 | a.json: not a gold file with its text: it lacks 'id'
evaluate bad                                    | 2 | a.json
evaluate odd                                    | 2 | a.json
evaluate gold --html a.txt/page.html            | 2 | Not a directory
compare run.jsonl                               | 2 | Missing argument 'NEW'
compare run.jsonl missing.jsonl                 | 2 | missing.jsonl
compare run.jsonl half.jsonl                    | 2 | half.jsonl
compare run.jsonl a.txt                         | 2 | a.txt
sample missing.jsonl                            | 2 | missing.jsonl
sample half.jsonl                               | 2 | half.jsonl
sample run.jsonl -n 0                           | 2 | '-n'
sample run.jsonl --seed x                       | 2 | '--seed'
sample run.jsonl -o a.txt/sample.csv            | 2 | Not a directory
sample checked.csv --checked                    | 2 | right is 'maybe'
sample columns.csv --checked                    | 2 | columns.csv
export run.jsonl                                | 2 | Missing option '--to'
export run.jsonl --to word -o x                 | 2 | '--to'
export missing.jsonl --to brat -o x             | 2 | missing.jsonl
export bare.jsonl --to brat -o x                | 2 | extract with --keep-text
export half.jsonl --to brat -o x                | 2 | half.jsonl
export run.jsonl --to brat -o a.txt             | 2 | File exists
export run.jsonl --to labelstudio -o a.txt/x    | 2 | Not a directory
import tasks.json                               | 2 | Missing option '-o'
import missing.json -o x.jsonl                  | 2 | missing.json
import tasks.json -o x.jsonl                    | 2 | tasks.json
import a.txt -o x.jsonl                         | 2 | a.txt
import ann -o x.jsonl                           | 2 | a.ann
import tasks.json -o gold                       | 2 | gold
lexicon                                         | 2 | Usage
lexicon mend words.tsv                          | 2 | No such command 'mend'
lexicon check                                   | 2 | Missing argument 'PATHS...'
lexicon check missing.tsv                       | 2 | missing.tsv
lexicon check headless.tsv                      | 1 | headless.tsv
lexicon check nonsense.tsv words.tsv            | 1 | nonsense.tsv:2
schema extra                                    | 2 | unexpected extra argument
codebook planets                                | 2 | planets
codebook --format pdf                           | 2 | '--format'
mend                                            | 2 | No such command 'mend'
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in MISTAKES.strip().splitlines()]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_command_has_its_mistakes() -> None:
    assert set(COMMANDS) <= {call.split()[0] for call, _, _ in ROWS}


@pytest.mark.parametrize(("call", "status", "said"), ROWS, ids=[row[0] for row in ROWS])
def test_a_mistake_ends_in_a_message(place: Path, call: str, status: str, said: str) -> None:
    kept = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    result = CliRunner().invoke(main, call.split())
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert result.exit_code == int(status), result.output
    assert said in result.stderr or (call.startswith("lexicon check") and said in result.stdout), result.output
    assert "Traceback" not in result.output
    assert all(path.read_bytes() == content for path, content in kept.items()), "what stood there is untouched"
