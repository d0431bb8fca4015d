"""Patterns compiled when they are first used."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
import types

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


_OF_THIS_MODULE = re_pattern("명")


def test_the_compiled_one_takes_its_place() -> None:
    """Under all names of its module, and not before."""
    held = _OF_THIS_MODULE
    assert isinstance(_OF_THIS_MODULE, LazyPattern)
    assert held.search("3명")
    assert type(_OF_THIS_MODULE) is re.Pattern
    assert held.search("3명")


def test_takes_its_place_where_it_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, code in (
        ("saeramgil.home", f"from {LazyPattern.__module__} import re_pattern\nCOUNT = re_pattern('명')"),
        ("saeramgil.user", "from saeramgil.home import COUNT"),
    ):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
        exec(code, vars(sys.modules[name]))
    counts = [vars(sys.modules[f"saeramgil.{name}"])["COUNT"] for name in ("home", "user")]
    assert counts[0] is counts[1]
    assert counts[0].search("3명")
    assert all(type(vars(sys.modules[f"saeramgil.{name}"])["COUNT"]) is re.Pattern for name in ("home", "user"))


def test_a_place_before_the_text_is_its_beginning() -> None:
    """For the patterns of `re`, which are searched for in the few letters before a place, wherever that is."""
    assert [match.span() for match in [re_pattern(r"\A새|길").search("새길 사업", start, 2) for start in (-8, -1, 0, 1)] if match] == [(0, 1)] * 3 + [(1, 2)]
    found = re_pattern("새").match("새길 사업", -3, 2)
    assert found is not None
    assert found.start() == 0


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
import gc, jobnews.extractor
from {LazyPattern.__module__} import LazyPattern
def uncompiled(): return sum(isinstance(each, LazyPattern) and type(each) is not LazyPattern for each in gc.get_objects())
before = uncompiled()
jobnews.extract("부산시는 올해 청년 300명에게 12억원을 지원한다.")
print(before, uncompiled())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    before, left = map(int, done.stdout.split())
    assert before / 2 < left < before
