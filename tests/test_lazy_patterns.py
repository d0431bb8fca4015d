"""Patterns compiled when they are first used."""

from __future__ import annotations

import copy
import re
import subprocess
import sys

import pytest
import regex

from jobnews.core.patterns import LazyPattern, re_pattern, regex_pattern


@pytest.mark.parametrize(
    ("lazy", "compiled"),
    [(re_pattern(r"(?P<count>\d+)\s?명"), re.compile(r"(?P<count>\d+)\s?명")), (regex_pattern(r"(?r)\d++\s?명"), regex.compile(r"(?r)\d++\s?명"))],
)
def test_is_as_the_compiled_one(lazy: re.Pattern[str], compiled: re.Pattern[str]) -> None:
    text = "청년 30명과 장년 12 명"
    assert [match.span() for match in lazy.finditer(text)] == [match.span() for match in compiled.finditer(text)]
    assert lazy.findall(text) == compiled.findall(text)
    assert lazy.sub("", text) == compiled.sub("", text)
    assert (lazy.pattern, lazy.flags, lazy.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


def test_flags_are_kept() -> None:
    assert re_pattern("^a b$", re.VERBOSE | re.MULTILINE).findall("x\nab") == ["ab"]


def test_an_error_in_it_is_told_at_first_use() -> None:
    broken = re_pattern("(명")
    with pytest.raises(re.error):
        broken.search("3명")


def test_asks_for_nothing_that_patterns_have_not() -> None:
    pattern = re_pattern("명")
    assert not hasattr(pattern, "recount")
    assert copy.copy(pattern).search("3명")


def test_a_short_text_needs_few_of_them() -> None:
    """Counted in a new process, in which nothing has been read yet."""
    code = f"""
import gc, jobnews
from {LazyPattern.__module__} import LazyPattern
jobnews.extract("부산시는 올해 청년 300명에게 12억원을 지원한다.")
states = [type(each) is LazyPattern for each in gc.get_objects() if isinstance(each, LazyPattern)]
print(sum(states), len(states))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    compiled, patterns = map(int, done.stdout.split())
    assert compiled < patterns / 2
