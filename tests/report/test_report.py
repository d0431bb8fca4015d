"""The report counts what it says it counts, holds a bounded number of rows, and lets nothing out of its place."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parent))

from runs import DAEGU, HOSTILE, SAMPLE, document, program, write_folder, write_lines

from jobnews import InputError
from jobnews.cli import main
from jobnews.report.corpus import read_corpus
from jobnews.report.figures import Figure, make_figures, quality
from jobnews.report.page import ROWS_PER_BAR

plotly = pytest.importorskip("plotly")

from jobnews.report import report_page  # noqa: E402
from jobnews.report.charts import short_won  # noqa: E402


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return write_lines(SAMPLE, tmp_path / "run.jsonl")


def heights(figure: Figure) -> dict[tuple[str, str], int]:
    return {key: bar.value for key, bar in figure.bars.items() if bar.value}


def figure(path: Path, name: str) -> Figure:
    return next(each for each in make_figures(read_corpus(path)) if each.name == name)


def test_budgets_by_region_count_a_program_once(lines: Path) -> None:
    """희망이음 of 2024 in 대구 stands in three articles: ten 억 twice, ninety once. What most say is counted, once."""
    found = figure(lines, "budgets_by_region")
    assert heights(found) == {
        ("대구광역시", "national"): 650_000_000,
        ("대구광역시", "city"): 20_000_000,
        ("대구광역시", "untold"): 400_000_000,
        ("전북특별자치도", "untold"): 700_000_000,
        ("@several", "untold"): 5_000_000,
    }
    assert found.categories == ["대구광역시", "전북특별자치도", "@several"]
    assert len(found.bars["대구광역시", "untold"].rows) == 3, "the articles that tell of it again stay behind the bar"


def test_years_between_are_drawn(lines: Path) -> None:
    found = figure(lines, "budgets_by_year")
    assert found.categories == ["2021", "2022", "2023", "2024"]
    assert heights(found)["2021", "untold"] == 300_000_000


def test_people(lines: Path) -> None:
    assert heights(figure(lines, "people_by_program")) == {("희망이음", "planned_people"): 100}
    assert heights(figure(lines, "people_by_group")) == {("청년", "planned_people"): 100, ("청년", "done_people"): 30}


def test_programs_agencies_and_time(lines: Path) -> None:
    assert figure(lines, "top_programs").categories == ["희망이음", "다리놓기", "두 곳"]
    assert heights(figure(lines, "top_agencies")) == {("대구광역시", "runs"): 1}
    time = figure(lines, "timeline")
    assert (time.categories[0], time.categories[-1], len(time.categories)) == ("2021-04", "2024-05", 38)
    assert sum(heights(time).values()) == 5


def test_quality(lines: Path) -> None:
    doubts = {name: len(rows) for name, rows in quality(read_corpus(lines)).items() if rows}
    assert doubts == {"unresolved": 1, "nameless": 1, "no_date": 1}
    assert [row.note for row in quality(read_corpus(lines))["unresolved"]] == ["중구"]


def test_parts_larger_than_their_total_do_not_tell_who_pays(tmp_path: Path) -> None:
    path = write_lines([document("x", program("가", regions=[DAEGU], total=100, national=90, city=30))], tmp_path / "x.jsonl")
    assert heights(figure(path, "budgets_by_region")) == {("대구광역시", "untold"): 100}


def test_a_folder_says_the_same_as_json_lines(lines: Path, tmp_path: Path) -> None:
    folder = write_folder(SAMPLE, tmp_path / "tables")
    assert [heights(each) for each in make_figures(read_corpus(folder))] == [heights(each) for each in make_figures(read_corpus(lines))]


@pytest.mark.parametrize("content", ["no json\n", '{"a": 1}\n'])
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="line 1 is no document"):
        read_corpus(path)


def test_other_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="lacks the table"):
        read_corpus(tmp_path)


def data_of(page: str) -> dict:  # type: ignore[type-arg]
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_rows_are_bounded_and_counted(tmp_path: Path) -> None:
    many = [document(str(n), program(f"사업{n}", regions=[DAEGU], total=n + 1)) for n in range(500)]
    page = report_page(write_lines(many, tmp_path / "many.jsonl"))
    data = data_of(page)
    bar = data["figures"]["budgets_by_region"]["bars"]["대구광역시\nuntold"]
    assert (bar["n"], len(bar["rows"])) == (500, ROWS_PER_BAR)
    assert data["rows"][bar["rows"][0]][4] == 500, "the largest first"


def test_large_numbers_stay_exact(tmp_path: Path) -> None:
    path = write_lines([document("x", program("가", regions=[DAEGU], total=2**53 + 1))], tmp_path / "x.jsonl")
    assert data_of(report_page(path))["rows"][0][4] == str(2**53 + 1)


def test_nothing_gets_out_of_its_place(tmp_path: Path) -> None:
    hostile = document(HOSTILE, program(HOSTILE, regions=[(HOSTILE, None)], agencies=[(HOSTILE, "runs")], total=5), title=HOSTILE)
    path = write_lines([hostile], tmp_path / "x.jsonl")
    page = report_page(path)
    head, _, rest = page.partition('<script type="application/json" id="data">')
    data, _, _ = rest.partition("</script>")
    json.loads(data)  # it ends where it should
    for ours in (head, data):
        assert "<img" not in ours
        assert "\u202e" not in ours
    ticks = data_of(page)["figures"]["budgets_by_region"]["charts"]["ko"]["layout"]["yaxis"]["ticktext"]
    assert all("<" not in tick for tick in ticks)


def test_an_empty_run(tmp_path: Path) -> None:
    assert "보고서" in report_page(write_lines([], tmp_path / "none.jsonl"))


def test_command(lines: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["report", str(lines), "-o", str(tmp_path / "report.html"), "--lang", "en"])
    assert result.exit_code == 0, result.output
    assert '<html lang="en">' in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [(0, "0", "0"), (9_990, "9,990", "9,990"), (15_300_000_000, "153억", "15.3bn"), (1_530_000_000_000, "1.53조", "1.53tn")],
)
def test_short_won(value: int, korean: str, english: str) -> None:
    assert (short_won(value, "ko"), short_won(value, "en")) == (korean, english)
