"""The user's own names: what each action does, what a bad row says, and what a hundred thousand names cost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from jobnews import Config, Extractor, LexiconError
from jobnews.lexicon.user import check_lexicon, read_lexicon

HEADER = "type\taction\tname\taliases\tkind\tcode\tparent\towner\tvalid_from\tvalid_to\tsuccessor\n"


def extractor(tmp_path: Path, *rows: str) -> Extractor:
    file = tmp_path / "names.tsv"
    file.write_text(HEADER + "\n".join(rows), encoding="utf-8")
    return Extractor(Config(lexicons=[file]))  # type: ignore[arg-type]


def agencies(reader: Extractor, text: str, published: str | None = None) -> list[tuple[str, str]]:
    return [(agency.text, agency.name) for agency in reader.extract(text, published=published).agencies]


def test_add(tmp_path: Path) -> None:
    reader = extractor(tmp_path, "agency\tadd\t한빛누리일터\t한빛일터\tpublic\t\t한빛시")
    assert agencies(reader, "한빛일터와 한빛 누리일터가 연다.") == [("한빛일터", "한빛누리일터"), ("한빛 누리일터", "한빛누리일터")]


def test_added_name_follows_its_dates(tmp_path: Path) -> None:
    reader = extractor(
        tmp_path,
        "agency\tadd\t누리일터\t일터마당\tpublic\t\t\t\t\t2024-05-01\t두루일터",
        "agency\tadd\t두루일터\t일터마당\tpublic\t\t\t\t2024-05-01",
    )
    assert agencies(reader, "일터마당은", "2024-04-30") == [("일터마당", "누리일터")]
    assert agencies(reader, "일터마당은", "2024-05-01") == [("일터마당", "두루일터")]


def test_override_keeps_what_it_leaves_empty(tmp_path: Path) -> None:
    reader = extractor(tmp_path, "agency\toverride\t한국산업인력공단\t\tother")
    (agency,) = reader.extract("산인공은 밝혔다.").agencies
    assert (agency.name, agency.kind, agency.parent) == ("한국산업인력공단", "other", "고용노동부")


def test_override_replaces_aliases(tmp_path: Path) -> None:
    reader = extractor(tmp_path, "agency\toverride\t한국산업인력공단\t인력마당")
    assert agencies(reader, "산인공과 인력마당은") == [("인력마당", "한국산업인력공단")]


def test_remove_form_and_remove_entry(tmp_path: Path) -> None:
    text = "고용부와 고용노동부, 산인공과 한국산업인력공단은"
    assert agencies(extractor(tmp_path, "agency\tremove\t고용부"), text) == [
        ("고용노동부", "고용노동부"), ("산인공", "한국산업인력공단"), ("한국산업인력공단", "한국산업인력공단"),
    ]
    assert ("산인공", "한국산업인력공단") not in agencies(extractor(tmp_path, "agency\tremove\t한국산업인력공단"), text)


def test_programs(tmp_path: Path) -> None:
    reader = extractor(tmp_path, "program\tadd\t두루두루 이음길\t두루길\tdirect_job\t\t\t한빛시\t2024\t2027")
    (program,) = reader.extract("‘두루두루이음길’에 참여할 사람을 뽑는다.").programs
    assert (program.official_name, program.kind, program.owner, program.known) == ("두루두루 이음길", "direct_job", "한빛시", True)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("company\tadd\t한빛기업", "type is 'company'; known: agency, program, region"),
        ("agency\tput\t한빛일터", "action is 'put'; known: add, override, remove"),
        ("agency\tadd\t", "name '' is too short: 2 letters or more are needed"),
        ("agency\tadd\t한빛일터\t빛", "name '빛' is too short: 2 letters or more are needed"),
        ("agency\tadd\t한빛일터\t\tcentre", "kind is 'centre'; known: central, local, public, education, association, committee, other"),
        ("agency\tadd\t한빛일터\t\t\t2700000000", "code says nothing for type agency"),
        ("region\tadd\t달구벌\t\t\t27", "code is '27': the 10 digits of a region are needed"),
        ("region\tadd\t달구벌\t\t\t0000000000", "code 0000000000 is no region's, neither today nor before"),
        ("agency\tadd\t한빛일터\t\t\t\t\t\t작년", "valid_from '작년', valid_to '': YYYY, YYYY-MM or YYYY-MM-DD is needed"),
        ("agency\tadd\t한빛일터\t\t\t\t\t\t2025\t2024", "valid_from 2025 is not before valid_to 2024"),
    ],
)
def test_bad_row(tmp_path: Path, row: str, reason: str) -> None:
    file = tmp_path / "names.tsv"
    file.write_text(HEADER + "# a comment\n" + row, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        read_lexicon(file)
    assert (caught.value.path, caught.value.line, caught.value.reason) == (file, 3, reason)
    assert str(caught.value) == f"{file}:3: {reason}"


def test_check_reports_every_row(tmp_path: Path) -> None:
    file = tmp_path / "names.tsv"
    file.write_text(
        HEADER + "agency\tadd\t한빛일터\ncompany\tadd\t한빛기업\nagency\tadd\t한빛 일터\nregion\tadd\t달구벌\n", encoding="utf-8"
    )
    report = check_lexicon(file)
    assert report.counts == {("agency", "add"): 2}
    assert [error.line for error in report.errors] == [3, 5]
    assert report.warnings == [f"{file}:4: 한빛 일터 stands in line 2 too"]


@pytest.mark.slow
def test_hundred_thousand_names_cost_at_most_twice_the_time(tmp_path: Path) -> None:
    rows = [f"agency\tadd\t한빛{number}누리일터" for number in range(100_000)]
    text = "한빛시는 대전고용센터와 손잡고 청년 120명에게 1인당 월 50만원을 준다.\n" * 200

    def seconds(reader: Extractor) -> float:
        reader.extract(text, published="2024-01-01")
        times = []
        for _ in range(3):
            start = time.process_time()
            reader.extract(text, published="2024-01-01")
            times.append(time.process_time() - start)
        return min(times)

    plain, many = Extractor(), extractor(tmp_path, *rows)
    assert agencies(many, "한빛99999누리일터는") == [("한빛99999누리일터", "한빛99999누리일터")]
    assert seconds(many) <= 2 * seconds(plain)
