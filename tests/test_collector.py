"""The garbage collector stands still while a text is read, and is as it was afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from jobnews import extract, extractor
from jobnews.core.collector import collector_paused


@pytest.fixture(autouse=True)
def turned_on() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_stands_still_while_a_text_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    enabled = []
    monkeypatch.setattr(extractor, "link", lambda reading: enabled.append(gc.isenabled()))
    extract("한빛시는 청년 10명을 뽑는다.")
    assert enabled == [False]
    assert gc.isenabled()


def test_collector_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="half way"), collector_paused():
        raise ValueError("half way")
    assert gc.isenabled()


def test_collector_that_is_off_stays_off() -> None:
    gc.disable()
    extract("한빛시는 청년 10명을 뽑는다.")
    assert not gc.isenabled()
