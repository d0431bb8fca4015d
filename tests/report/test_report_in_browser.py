"""The report in a real browser: a bar, a label and a number lead to their rows; offline; hostile names are only shown."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from browsing import IN_BROWSER, open_browser
from runs import DAEGU, HOSTILE, SAMPLE, document, program, write_lines

from jobnews.core.records import Document
from jobnews.report import report_page

pytest.importorskip("selenium")
from selenium.common.exceptions import ElementClickInterceptedException, StaleElementReferenceException
from selenium.webdriver.support.ui import WebDriverWait

pytest.importorskip("plotly")

pytestmark = IN_BROWSER

CLICK_BAR = """
const plot = document.getElementById(arguments[0]);
const trace = plot.data.findIndex((each) => each.customdata.includes(arguments[1]));
plot.emit("plotly_click", {points: [{customdata: arguments[1], curveNumber: trace}]});
"""
"""A bar of a known place, as plotly reports a click on it: where its pixels are is plotly's business."""


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with open_browser() as driver:
        yield driver


def show(browser, folder: Path, documents: Iterable[Document] = SAMPLE) -> None:  # type: ignore[no-untyped-def]
    path = folder / "report.html"
    path.write_text(report_page(write_lines(documents, folder / "run.jsonl")), encoding="utf-8")
    browser.get(path.as_uri())


def shown(browser, column: int) -> list[str]:  # type: ignore[no-untyped-def]
    return [cell.text for cell in browser.find_elements("css selector", f"#rows tbody td:nth-child({column})")]


def test_draws_without_complaint(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path)
    assert len(browser.find_elements("css selector", ".plot .main-svg")) >= 7
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_a_bar_leads_to_its_rows(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path)
    assert not browser.find_element("id", "rows").is_displayed()
    browser.execute_script(CLICK_BAR, "budgets_by_region", "대구광역시\nnational")
    assert browser.find_element("id", "chosen").text == "대구광역시 · 국비"
    assert shown(browser, 6) == ["10억원", "7,000만원"]
    browser.find_element("id", "filter").send_keys("희망")
    assert shown(browser, 6) == ["10억원"]
    browser.find_element("id", "close").click()
    assert not browser.find_element("id", "rows").is_displayed()


def click_label(browser) -> bool:  # type: ignore[no-untyped-def]
    next(text for text in browser.find_elements("css selector", "#budgets_by_region .ytick text") if text.text == "대구광역시").click()
    return True


def test_a_label_leads_to_the_rows_of_all_its_bars(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path)
    wait = WebDriverWait(browser, 20, ignored_exceptions=(StaleElementReferenceException, ElementClickInterceptedException))
    wait.until(click_label)  # plotly draws once more when the page has its final width
    assert sorted(shown(browser, 3)) == ["", "희망 이음", "희망이음", "희망이음"]


def test_a_number_of_the_quality_panel_leads_to_its_rows(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path)
    browser.find_element("css selector", "[data-doubt=unresolved]").click()
    assert shown(browser, 11) == ["중구"]


def test_switches_language_and_light(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path)
    browser.execute_script(CLICK_BAR, "budgets_by_region", "대구광역시\nnational")
    browser.find_element("id", "language").click()
    assert browser.find_element("css selector", ".figure h2").text == "Budgets by region"
    assert browser.find_element("id", "chosen").text == "대구광역시 · national"
    assert shown(browser, 6)[0] == "₩1,000,000,000"
    paper = lambda: browser.execute_script("return getComputedStyle(document.body).backgroundColor")  # noqa: E731
    before = paper()
    browser.find_element("id", "theme").click()
    assert paper() != before


def test_hostile_names_are_only_shown(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path, [document(HOSTILE, program(HOSTILE, regions=[DAEGU], agencies=[(HOSTILE, "runs")], people=3, total=5), title=HOSTILE)])
    browser.execute_script(CLICK_BAR, "budgets_by_region", "대구광역시\nuntold")
    assert "<b>굵게</b>" in shown(browser, 3)[0]
    assert "broken" not in browser.title
    assert browser.find_elements("css selector", "#rows img") == []
