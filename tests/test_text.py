"""The view folds look-alikes and always finds its way back."""

from __future__ import annotations

import unicodedata

import pytest

from jobnews.core.text import TextView


@pytest.mark.parametrize(
    ("original", "text"),
    [
        ("지역․산업ㆍ맞춤・형", "지역·산업·맞춤·형"),
        ("200만∼400만원", "200만~400만원"),
        ("２０명－３０명", "20명-30명"),
        ("국비\u00a023억\u3000원", "국비 23억 원"),
        ("고용\u200b노동부", "고용노동부"),
        ("\ud800", "\ufffd"),
        (unicodedata.normalize("NFD", "고용노동부 군산지청"), "고용노동부 군산지청"),
    ],
)
def test_folds(original: str, text: str) -> None:
    assert TextView(original).text == text


@pytest.mark.parametrize(
    "original", ["가나다", "가\u200b나\ufeff다", unicodedata.normalize("NFD", "가나다"), "\u200b가나다\u200b"]
)
def test_maps_back(original: str) -> None:
    view = TextView(original)
    start, end = view.to_original(1, 2)
    assert unicodedata.normalize("NFC", original[start:end]) == "나"
    assert view.from_original(start, end) == (1, 2)
