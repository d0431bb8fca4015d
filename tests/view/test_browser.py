"""The page in a real browser: switching types, jumping to evidence, hostile text, a document of 1 MB."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from browsing import IN_BROWSER, open_browser
from documents import TEXT, hostile, sample

from jobnews.core.records import Document
from jobnews.view.page import document_page

pytest.importorskip("selenium")
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with open_browser() as driver:
        yield driver


def show(browser, folder: Path, document: Document) -> None:  # type: ignore[no-untyped-def]
    path = folder / "page.html"
    path.write_text(document_page([document]), encoding="utf-8")
    browser.get(path.as_uri())
    WebDriverWait(browser, 60).until(lambda driver: driver.execute_script("return document.readyState") == "complete")  # 1 MB, on a busy machine


def test_switches_types_off_and_on(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path, sample())
    count = lambda: len(browser.find_elements("css selector", "mark.amounts"))  # noqa: E731
    switch = browser.find_element("css selector", ".switch[data-kind=amounts]")
    assert count() == 1
    switch.click()
    assert (count(), switch.get_attribute("aria-pressed")) == (0, "false")
    switch.click()
    assert count() == 1


def test_a_row_jumps_to_its_evidence(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path, sample())
    browser.find_element("css selector", "tr[data-evidence]").click()
    lit = browser.find_elements("css selector", "mark.lit")
    assert [mark.get_attribute("firstChild.textContent") or mark.text.split("\n")[0] for mark in lit] == ["희망이음", "5억원", "100명"]


def test_switches_language(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path, sample())
    switch = browser.find_element("css selector", ".switch[data-kind=amounts]")
    assert switch.text == "금액"
    browser.find_element("id", "language").click()
    assert switch.text == "amounts"


def test_hostile_text_is_only_shown(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    show(browser, tmp_path, hostile())
    assert browser.title != "broken"
    assert "<script>" in browser.find_element("css selector", ".text").text


def test_a_document_of_1_mb(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    one = sample()
    copies = 1_000_000 // len(TEXT) + 1
    shifted = tuple(
        mention.model_copy(update={"span": mention.span.model_copy(update={"start": mention.span.start + k * len(TEXT), "end": mention.span.end + k * len(TEXT)})})
        for k in range(copies)
        for mention in one.amounts
    )
    show(browser, tmp_path, Document(article=one.article, amounts=shifted, text=TEXT * copies))
    assert len(browser.find_elements("css selector", "mark.amounts")) == copies
