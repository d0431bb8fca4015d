"""The words after and before a number tell whether it is planned, under way or done."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jobnews.korean.status import _ANY_NEEDED, _modifiers, find_status_before, find_status_cue
from jobnews.lexicon.table import read_package_table

# (clause after the number, status; `present` and `change` are left for the context to tell)
AFTER = [
    ("을 뽑을 계획이다.", "planned"),
    ("을 뽑을 예정이다.", "planned"),
    ("을 새로 뽑을 방침이다.", "planned"),
    ("을 목표로 내걸었다.", "planned"),
    ("을 뽑겠다고 밝혔다.", "planned"),
    ("을 채용할 것이라고 했다.", "planned"),
    ("을 뽑으려 한다.", "planned"),
    ("을 더 늘릴 생각이다.", "planned"),
    ("을 보낼 참이다.", "planned"),
    ("을 뽑기로 했다.", "decided"),
    ("을 뽑기로 하고 공고를 냈다.", "planned"),
    ("을 책정했다.", "decided"),
    ("이 배정됐다.", "decided"),
    ("이 늘어날 것으로 보인다.", "expected"),
    ("이 혜택을 볼 것으로 기대된다.", "expected"),
    ("을 가르치고 있다.", "ongoing"),
    ("을 모집 중이다.", "ongoing"),
    ("이 참여 중입니다.", "ongoing"),
    ("을 지원한다.", "service"),
    ("을 받는다.", "service"),
    ("이 남아 있다.", "ongoing"),
    ("이 취업했다.", "done"),
    ("이 취업했다고 밝혔다.", "done"),
    ("이 일자리를 얻었다.", "done"),
    ("에게 제공했으며 올해도 이어 간다.", "done"),
    ("이 몰려", "done"),
    ("이 일하고 있었다.", "done"),
    ("으로 목표를 크게 웃돌았다.", "done"),
    ("의 성과를 거둬 눈길을 끈다.", "done"),
    ("을 뽑는다.", "present"),
    ("을 뽑는다고 밝혔다.", "present"),
    ("을 만듭니다.", "present"),
    ("을 들인다.", "present"),
    (" 모집", "present"),
    (" 투입", "present"),
    (" 확보", "won"),
    ("을 공모에서 따냈다.", "won"),
    ("을 보탰다고 밝혔다.", "won"),
    ("을 받게 됐다.", "won"),
    (" 이미 풀어", "done"),
    ("이 이미 돌아가는 중이다.", "ongoing"),
    ("을 받던 이들은 이제 월급을 받는다.", "done"),
    ("을 던지는 시늉을 한다.", "present"),
    ("으로 목표 2,000개를 5% 웃돌았다.", "done"),
    ("의 고용을 예상하고 있다.", "expected"),
    ("을 공약으로 내걸었다.", "decided"),
    ("이 자리를 잡았다.", "done"),
    ("을 넘었다.", "change"),
    ("이 느는 셈이다.", "present"),
    ("입니다.", None),
    ("을 투입, 청년을 돕고 있다.", "ongoing"),
    ("으로 줄었다.", "change"),
    ("이 일터를 돌봐요.", "now"),
    ("이 오셨어요.", "done"),
    ("이 올 거예요.", "planned"),
    ("이 올 겁니다.", "planned"),
    ("이 온 겁니다.", "present"),
    ("을 돌려보낸 겁니다.", "done"),
    ("을 함께 뽑읍시다.", "planned"),
    ("을 길러 낸다는 구상이다.", "planned"),
    ("을 길러 낸다는 점이다.", "present"),
    ("을 채웠다고 돼 있다.", "done"),
    ("이 등록되어 있다.", "ongoing"),
    (" 순이다.", "ranked"),
    ("의 순.", "ranked"),
    ("을 접수 순으로 뽑는다.", "present"),
    ("을 보태는 사업이다.", "now"),
    ("을 보태는 사업을 편다.", "present"),
    (" 참여·기반 25억원이다.", None),
    ("필요 없다.", None),
    ("이다.", None),
    ("이라고 말했다.", None),
    ("”이라며 “더 뽑겠다”고 말했다.", None),
    ("", None),
]
BEFORE = [
    ("만들 일자리는 ", "planned"),
    ("뽑은 사람은 ", "done"),
    ("목표는 ", "target"),
    ("목표는 한 해 ", "target"),
    ("지난해 목표 ", "target"),
    ("예정 인원인 ", "target"),
    ("목표 인원(", "target"),
    ("목표를 넘어 ", None),
    ("목표보다 ", None),
    ("배정받은 인원은 ", "decided"),
    ("편성된 예산은 ", "decided"),
    ("받을 수 있는 돈은 ", "service"),
    ("청년을 위한 ", None),
    ("필요한 인력 ", None),
    ("한 곳당 평균 ", None),
    ("정보화추진 ", None),
    ("만들어진 일자리는 ", "done"),
    ("세 사업을 더한 국비는 ", None),
    ("모든 참여자 ", None),
    ("모집인원: ", "present"),
    ("대상은 ", "present"),
    ("현장 합격 ", "done"),
    ("수료생은 ", "done"),
    ("이곳을 거쳐 간 ", "done"),
    ("여태 ", "so_far"),
    ("사람은 ", None),
]


@pytest.mark.parametrize(("clause", "status"), AFTER)
def test_after_the_number(clause: str, status: str | None) -> None:
    cue = find_status_cue("40명" + clause, 3, 3 + len(clause))
    assert (cue and cue.status) == status


@pytest.mark.parametrize(("words", "status"), BEFORE)
def test_before_the_number(words: str, status: str | None) -> None:
    assert find_status_before(words, 0, len(words)) == status


def test_what_is_looked_for_first_passes_over_no_modifier() -> None:
    """Before each number of the corpora the gate finds what a modifier needs, where one does."""
    for corpus in sorted((Path(__file__).parents[1] / "corpora").glob("*.txt")):
        text = corpus.read_text(encoding="utf-8")
        for number in re.finditer(r"\d+", text):
            reach = text, max(0, number.start() - 40), number.start()
            needed = any(pattern.search(*reach) for _, pattern, _ in _modifiers())
            assert (_ANY_NEEDED.search(*reach) is not None) == needed, text[reach[1] : reach[2]]


@pytest.mark.parametrize("row", read_package_table("jobnews.korean", "status_cues.tsv", ("cue", "status", "place")), ids=lambda row: row["cue"])
def test_every_cue_of_the_table(row: dict[str, str]) -> None:
    for cue in (row["cue"], row["cue"].replace("했", "하였").replace("됐", "되었")):
        found = find_status_cue(f"을 {cue}", 0, len(cue) + 2)
        assert (found.status if found else "none") == row["status"]


@pytest.mark.parametrize("row", read_package_table("jobnews.korean", "no_past.tsv", ("word",)), ids=lambda row: row["word"])
def test_words_that_end_like_a_past(row: dict[str, str]) -> None:
    assert find_status_before(f"{row['word']} 참여자는 ", 0, len(row["word"]) + 6) is None
