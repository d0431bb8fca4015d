"""The word lists of the article reader, loaded once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..core.patterns import compiled, re_pattern
from ..lexicon.regions import load_gazetteer
from ..lexicon.table import read_package_table

_PACKAGE = "jobnews.article"
_NOT_LETTER = re_pattern(r"[\W_\d]+")


def words(table: str, column: str) -> list[str]:
    """A column of a table of this package."""
    return [row[column] for row in read_package_table(_PACKAGE, f"{table}.tsv", [column])]


def alternatives(table: str, column: str) -> str:
    """A column as a pattern of alternatives, longest first."""
    return "|".join(map(re.escape, sorted(words(table, column), key=len, reverse=True)))


@dataclass(frozen=True)
class Phrases:
    """Phrases of the page around the article, by how they must stand on their line, with their roles.

    Attributes:
        whole: role by label.
        start: by their first two letters, labels and roles, the longest first.
        inside: one pattern a role.
        any_inside: one pattern for all of them.
    """

    whole: dict[str, str]
    start: dict[str, list[tuple[str, str]]]
    inside: dict[str, re.Pattern[str]]
    any_inside: re.Pattern[str]

    def may_start(self, text: str) -> bool:
        """Whether a text may begin with one of the phrases: told by its first two characters, where they are letters."""
        head = text[:2]
        return head in self.start or not head.isalpha()


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The table furniture.tsv."""
    whole: dict[str, str] = {}
    start: dict[str, list[tuple[str, str]]] = {}
    inside: dict[str, list[str]] = {}
    for row in read_package_table(_PACKAGE, "furniture.tsv", ["phrase", "match", "role"]):
        label = _NOT_LETTER.sub("", row["phrase"])
        if row["match"] == "whole":
            whole[label] = row["role"]
        elif row["match"] == "start":
            start.setdefault(label[:2], []).append((label, row["role"]))
        else:
            inside.setdefault(row["role"], []).append(label)
    return Phrases(
        whole,
        {head: sorted(labels, key=lambda entry: -len(entry[0])) for head, labels in start.items()},
        {role: re_pattern("|".join(map(re.escape, labels))) for role, labels in inside.items()},
        compiled("|".join(re.escape(label) for labels in inside.values() for label in labels)),
    )


@lru_cache(maxsize=1)
def menu_words() -> frozenset[str]:
    """Words of menus, letters only."""
    return _labels("menu_words")


@lru_cache(maxsize=1)
def front_page_words() -> frozenset[str]:
    """What menus begin with, letters only; the sections behind it are each paper's own: `전체기사  사람  마을  살림  바다`."""
    return _labels("front_page_words")


def is_place(word: str) -> bool:
    """Whether a word is the name of a region, as menus have them."""
    return word in load_gazetteer().forms


def _labels(table: str) -> frozenset[str]:
    return frozenset(_NOT_LETTER.sub("", word) for word in words(table, "word"))
