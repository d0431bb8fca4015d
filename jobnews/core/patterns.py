"""Regular expressions that are compiled when they are first used.

The package has some seven hundred patterns, and a text uses half of them: to compile them all when the
modules are imported takes longer than to read the first article.

Once it is compiled, the compiled pattern takes the place of the other under the names that modules have for it. An
interpreter finds the methods of a type at once, but looks for attributes of an object at each call: for all patterns of an
article that is a tenth of the time it takes to read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any, cast

import regex

_ATTRIBUTES = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags", "groups", "groupindex")


class LazyPattern:
    """Has the attributes of a compiled pattern, for whoever holds it by another way than a name of a module."""


class _Uncompiled(LazyPattern):
    """What it is until something is asked of it."""

    def __init__(self, compile: Callable[[str, int], Any], text: str, flags: int, home: str) -> None:
        self._compile = compile
        self._text = text
        self._flags = flags
        self._home = home

    def __getattr__(self, name: str) -> Any:
        if name == "pattern":
            return self._text
        if name not in _ATTRIBUTES:
            raise AttributeError(f"a pattern has no {name}", name=name, obj=self)
        compiled = self._compile(self._text, self._flags)
        self.__dict__.update((attribute, getattr(compiled, attribute)) for attribute in _ATTRIBUTES)
        self._leave_place_to(compiled)
        self.__class__ = LazyPattern  # type: ignore[assignment]  # a class with __getattr__ finds all attributes slowly
        return getattr(compiled, name)

    def _leave_place_to(self, compiled: Any) -> None:
        """Put the compiled pattern under the names that its module has for this one, and the modules that import it from there."""
        home = sys.modules.get(self._home)
        for name in [name for name, value in list(vars(home).items()) if value is self] if home else ():
            setattr(home, name, compiled)
            if not name.startswith("_"):
                package = self._home.partition(".")[0]
                for module in [module for key, module in list(sys.modules.items()) if key.startswith(package)]:
                    if vars(module).get(name) is self:
                        setattr(module, name, compiled)


def re_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of `re`.

    It takes a place before the text for its beginning: `search(text, start - 8, start)` needs no `max(0, start - 8)`, which
    takes as long as many a short pattern. A pattern of `regex` counts such a place from the end.
    """
    return cast("re.Pattern[str]", _Uncompiled(re.compile, text, flags, sys._getframe(1).f_globals.get("__name__", "")))


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of `re` that is made when it is needed, and is kept under no name of a module."""
    return re.compile(text, flags)


def regex_pattern(text: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of `regex`, where `re` cannot say it: matched backwards, or without giving back."""
    return cast("regex.Pattern[str]", _Uncompiled(regex.compile, text, flags, sys._getframe(1).f_globals.get("__name__", "")))
