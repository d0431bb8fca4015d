"""The room's word lists, read once: heads of names, common words, edges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from ...lexicon.table import read_package_table

_PACKAGE = "jobnews.entities.program"

#: A josa or a form of 이다, after which a word ends.
JOSA = (
    "은|는|이|가|을|를|의|에|와|과|도|만|로|으로|에서|에게|에는|에도|에만|에선|에서는|에서도|에서의|으로는|으로도|로는|로도|"
    "까지|부터|처럼|보다|마다|만의|에의|란|이란|인|이다|다|이며|며|이고|고|이자|이라는|라는|이라고|라고|이나|나|이라며|"
    "입니다|이었다|였다|였던|이던|으로서|으로써|로서|로써|과의|와의|과는|와는|만을|만이|등|등을|등의|이라|라|엔|들|들을|들이"
)

#: What may follow a name: the end of the word, or a josa and then the end of the word.
RIGHT_EDGE = rf"(?=(?:{JOSA})?(?![가-힣A-Za-z0-9]))"


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that ends names of programs, with how sure a name with it is (see `heads.tsv`)."""

    word: str
    kind: str
    named: float
    generic: float


def _squeeze(text: str) -> str:
    return text.replace(" ", "").replace("·", "").replace("-", "")


@cache
def heads() -> dict[str, Head]:
    """Heads by their squeezed form."""
    rows = read_package_table(_PACKAGE, "heads.tsv", ("head", "kind", "named", "generic"))
    return {
        _squeeze(row["head"]): Head(row["head"], row["kind"], int(row["named"]) / 100, int(row["generic"]) / 100) for row in rows
    }


def _spaced_at_will(word: str) -> str:
    return regex.escape(word).replace(r"\ ", " ").replace(" ", " ?")


@cache
def head_pattern() -> regex.Pattern[str]:
    """Any head at the end of a word; the longest of those that begin at a place."""
    written = sorted((head.word for head in heads().values()), key=len, reverse=True)
    first = "".join(sorted({word[0] for word in written}))
    any_head = "|".join(map(_spaced_at_will, written))
    return regex.compile(rf"(?=[{first}])(?:{any_head}){RIGHT_EDGE}")


@cache
def _ending_pattern() -> regex.Pattern[str]:
    written = sorted((head.word for head in heads().values()), key=len, reverse=True)
    return regex.compile("(?:" + "|".join(map(_spaced_at_will, written)) + ")$")


def head_of(name: str) -> Head | None:
    """The longest head that a name ends with."""
    match = _ending_pattern().search(name)
    return heads()[_squeeze(match[0])] if match else None


@cache
def _generic_pattern() -> regex.Pattern[str]:
    words = {_squeeze(row["word"]) for row in read_package_table(_PACKAGE, "generic.tsv", ("word",))}
    return regex.compile("(?:" + "|".join(map(regex.escape, sorted(words, key=len, reverse=True))) + ")*")


def is_generic(name: str) -> bool:
    """Whether a name is made of common words only: `청년 취업 지원` is, `해누리 취업 지원` is not."""
    return _generic_pattern().fullmatch(_squeeze(name)) is not None


@cache
def _stop_pattern() -> regex.Pattern[str]:
    words = {_squeeze(row["word"]) for row in read_package_table(_PACKAGE, "stops.tsv", ("word",))}
    return regex.compile("(?:" + "|".join(map(regex.escape, sorted(words))) + ")$")


def is_stopped(name: str) -> bool:
    """Whether a name ends in a term that is no program: `주휴수당`, `신용카드`, `의견 수렴 과정`."""
    return _stop_pattern().search(_squeeze(name)) is not None


@cache
def edges() -> frozenset[str]:
    """Words that stand before a name and are no part of it."""
    return frozenset(row["word"] for row in read_package_table(_PACKAGE, "edges.tsv", ("word",)))


@cache
def openers() -> frozenset[str]:
    """Verb forms and pronouns that may be part of a name."""
    return frozenset(row["word"] for row in read_package_table(_PACKAGE, "openers.tsv", ("word",)))
