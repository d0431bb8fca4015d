"""Every compiled pattern of the package, its structure, and the strings that are worst for it."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import regex
from regex import _regex_core as core

import jobnews
from jobnews import extract
from jobnews.core.patterns import LazyPattern

_FIXTURES = Path(__file__).parent / "fixtures"
_PATTERNS = (re.Pattern, type(regex.compile("")), LazyPattern)
#: What a repeat may go up to and still count as bounded.
_BOUNDED = 100


@dataclass(frozen=True)
class Found:
    """A pattern and where it was found.

    Attributes:
        name: the module and the name in it; of what is held by an object, the object's.
        anchored: it is only ever matched at one place, never searched for.
    """

    name: str
    pattern: Any
    anchored: bool


@cache
def all_patterns() -> list[Found]:
    """All patterns that the modules of the package hold, in whatever container or cache, each once.

    Those that are made when first needed are there as well: fixtures are read first.
    """
    modules = _modules()
    for path in sorted(_FIXTURES.glob("*.txt")):
        extract(path.read_text(encoding="utf-8"))
    found: dict[tuple[str, int], Found] = {}
    seen: set[int] = set()
    waiting = deque((f"{module.__name__}:{name}", value) for module in modules for name, value in vars(module).items())
    while waiting:
        name, value = waiting.popleft()
        if id(value) in seen or _is_foreign(value):
            continue
        seen.add(id(value))
        if not isinstance(value, _PATTERNS):
            waiting += [(name, referent) for referent in _referents(value)]
        elif isinstance(value.pattern, str):
            found.setdefault((value.pattern, value.flags), Found(name, value, _is_anchored(name)))
    return sorted(found.values(), key=lambda each: each.name)


def _referents(value: object) -> list[object]:
    return [] if isinstance(value, (str, bytes, int, float)) else gc.get_referents(value)


# `_FORM.match(`, and names that are handed on: what becomes of those is not known
_USE = re.compile(r"\b(\w+)\.(\w+)\(|(?<![\w.\"'])(_?[A-Z][A-Z_\d]+)\b(?!\s*[=:.(\[\"'])")

# to import a name is not to hand it on
_IMPORT = re.compile(r"^from \S+ import (?:\([^)]*\)|[^\n]*)$", re.MULTILINE)


@cache
def _uses() -> dict[tuple[str, str], set[str]]:
    """Methods that each module of the package calls on each name."""
    uses: dict[tuple[str, str], set[str]] = {}
    for module in _modules():
        for name, method, handed in _USE.findall(_IMPORT.sub("", Path(str(module.__file__)).read_text(encoding="utf-8"))):
            uses.setdefault((module.__name__, name or handed), set()).add(method)
    return uses


def _is_anchored(place: str) -> bool:
    """Told by the calls on a pattern's name, of a private one in its module; what has no name of its own may be searched for."""
    home, _, name = place.rpartition(":")
    methods = {method for (module, used), found in _uses().items() if used == name and (module == home or name[0] != "_") for method in found}
    return bool(methods) and methods <= {"match", "fullmatch"}


def _modules() -> list[ModuleType]:
    names = [name for _, name, _ in pkgutil.walk_packages(jobnews.__path__, "jobnews.")]
    return [jobnews, *(importlib.import_module(name) for name in names)]


def _is_foreign(value: object) -> bool:
    """Modules, and functions and classes of other packages, lead out of this one."""
    if isinstance(value, ModuleType):
        return True
    if isinstance(value, (FunctionType, type)):
        return not str(value.__module__).startswith("jobnews")
    return isinstance(value, dict) and str(value.get("__name__", "jobnews")).split(".")[0] != "jobnews" and "__builtins__" in value


def parse(pattern: Any) -> Any:
    """The syntax tree, by the parser of `regex`, which reads what `re` reads and more."""
    flags = pattern.flags & (core.I | core.M | core.S | core.X | core.V1)
    while True:
        source = core.Source(pattern.pattern)
        info = core.Info(flags, source.char_type, {})
        info.guess_encoding = core.UNICODE
        source.ignore_space = bool(info.flags & core.VERBOSE)
        try:
            return core._parse_pattern(source, info)
        except core._UnscopedFlagSet:
            flags = info.global_flags


def is_repeat(node: Any) -> bool:
    return isinstance(node, core.GreedyRepeat)  # of which lazy and possessive ones are kinds


def is_unbounded(node: Any) -> bool:
    return is_repeat(node) and (node.max_count is None or node.max_count > _BOUNDED)


def is_final(node: Any) -> bool:
    """Whether the engine never tries another way through a node once it is matched."""
    return isinstance(node, (core.Atomic, core.PossessiveRepeat))


def children(node: Any) -> list[Any]:
    if isinstance(node, core.Sequence):
        return list(node.items)
    if isinstance(node, core.Branch):
        return list(node.branches)
    if isinstance(node, core.Conditional):
        return [node.yes_item, node.no_item]
    if isinstance(node, core.LookAroundConditional):
        return [node.subpattern, node.yes_item, node.no_item]
    child = getattr(node, "subpattern", None)
    return [child] if child is not None else []


def nested_repeats(node: Any, inside: bool = False) -> Iterator[Any]:
    """Unbounded repeats inside an unbounded repeat that could be divided in more than one way."""
    if is_final(node):
        inside = False
    elif is_unbounded(node):
        if inside:
            yield node
        inside = True
    if isinstance(node, core.LookAround):
        inside = False  # lookarounds are atomic
    for child in children(node):
        yield from nested_repeats(child, inside)


_ALPHABET = "가나은다1 ,.·(\n“‘원명년월A-~%~:@①▲[]{}<>/|\t'\"!"


def sample(node: Any) -> str:
    """A string that the node matches, or nearly."""
    if isinstance(node, core.Sequence):
        return "".join(map(sample, node.items))
    if isinstance(node, core.Branch):
        return max((sample(branch) for branch in node.branches), key=len, default="")
    if is_repeat(node):
        return sample(node.subpattern) * max(1, node.min_count)
    if isinstance(node, core.LookAround):
        return ""
    if isinstance(node, core.Character):
        return chr(node.value)
    if isinstance(node, core.String):
        return "".join(map(chr, node.characters))
    if hasattr(node, "matches") and isinstance(node, (core.Property, core.Range, core.SetBase)):
        positive = getattr(node, "positive", True)
        return next((character for character in _ALPHABET if bool(node.matches(ord(character))) == positive), "가")
    if isinstance(node, (core.Any, core.AnyAll, core.AnyU)):
        return "가"
    return "".join(map(sample, children(node)))


@dataclass
class Attack:
    """A string that grows: a beginning, a part that repeats, and an end at which the match fails."""

    head: str
    pump: str
    tail: str

    def of_length(self, length: int) -> str:
        return self.head + self.pump * (length // len(self.pump)) + self.tail


_PUMPS = (
    "가", "1", " ", "\n", "가 ", "1,", "1,000", ".", ". ", "-", "·", "“", "‘가", "(", "[", "(가)", "가나다를 ", "1억 ", "1명 ", "가나시 ", "가나다라마바사 ", "국비 ", "▲가 ",
    "가,", "'", "<", "2021.", "02-", "@a", "#가", "약 ", "수", "십", "의", "월 ",
)


def attacks(pattern: Any, *, common: bool = True) -> list[Attack]:
    """Strings made from the pattern's own parts and, where `common`, strings that are bad for many patterns.

    Each ends with what stops the repeat and then with a match: engines give up early on a text that lacks a character
    without which nothing can match.
    """
    tree = parse(pattern)
    whole = sample(tree)
    tail = "\0" + whole
    pumps = [*_pumped_repeats(tree, ""), *(("", pump) for pump in (whole, whole[:-1], whole[:1], whole[-1:]))]
    if common:
        pumps += [("", pump) for pump in _PUMPS]
    return [Attack(head, pump, tail) for head, pump in dict.fromkeys(pumps) if pump]


def _pumped_repeats(node: Any, head: str) -> Iterator[tuple[str, str]]:
    """For each repeat: what stands before it once and then its body again and again; and both again and again."""
    if is_repeat(node) and (body := sample(node.subpattern)):
        yield from ((head, body), ("", body), ("", head + body), (head, body[:1]))
    if isinstance(node, core.Sequence):
        before = head
        for item in node.items:
            yield from _pumped_repeats(item, before)
            before += sample(item)
    else:
        for child in children(node):
            yield from _pumped_repeats(child, head)


def seconds(found: Found, text: str) -> float:
    """Processor time of a pattern over a text: the best of three runs.

    Patterns that are read backwards are matched from the end of the text.
    """
    return min(_once(found, text) for _ in range(3))


def _once(found: Found, text: str) -> float:
    begun = time.process_time()
    if found.anchored:
        found.pattern.match(text)
    else:
        for _ in found.pattern.finditer(text):
            pass
    return time.process_time() - begun


def growth(found: Found, attack: Attack, length: int, *, times: int = 4, noise: float = 0.004) -> float:
    """How many times longer a text of so many times the length takes; 1 where it takes no time that could be told from noise."""
    short, long = attack.of_length(length), attack.of_length(length * times)
    once = _once(found, short)
    if once * times**2 < noise:
        return 1  # even if it were quadratic
    whole = _once(found, long)
    if whole < noise:
        return 1
    if whole > once * times * 1.5:  # or other processes were in the way
        once, whole = seconds(found, short), seconds(found, long)
    return whole / max(once, noise / 20)
