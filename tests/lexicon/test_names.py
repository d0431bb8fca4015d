"""Names in a text: what is found is the same however the index was built."""

from __future__ import annotations

import pytest

from jobnews.core.text import SqueezedText
from jobnews.lexicon.names import NameIndex

_TEXT = "새길 도약·사업과 새길도약 사업단, 온빛 나눔교실의 나눔 교실"
_NAMES = ["새길도약사업", "새길 도약", "도약", "나눔교실", "온빛나눔교실", "샛별교실"]


def _found(names: list[str], *, for_one_text: bool) -> list[tuple[str, tuple[str, ...], bool]]:
    hits = NameIndex([(name, name) for name in names], for_one_text=for_one_text).find(SqueezedText(_TEXT))
    return [(_TEXT[hit.start : hit.end], hit.entries, hit.apart) for hit in hits]


@pytest.mark.parametrize("more", [0, 100])
def test_an_index_for_one_text_finds_the_same(more: int) -> None:
    names = [*_NAMES, *(f"다른 이름 {number}" for number in range(more))]
    found = _found(names, for_one_text=True)
    assert found == _found(names, for_one_text=False)
    assert ("새길 도약·사업", ("새길도약사업",), True) in found
    assert ("도약", ("도약",), False) in found
    assert len(found) == 9


def test_no_names_are_never_found() -> None:
    assert _found([], for_one_text=True) == _found([], for_one_text=False) == []
