"""The room's word lists, read once: heads of names, common words, edges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

import ahocorasick_rs

from ...core.patterns import re_pattern
from ...core.scanning import any_of
from ...lexicon.endings import Endings
from ...lexicon.table import read_package_table

_PACKAGE = "jobnews.entities.program"

#: A josa or a form of 이다, after which a word ends.
JOSA = (
    "은|는|이|가|을|를|의|에|와|과|도|만|로|으로|에서|에게|에는|에도|에만|에선|에서는|에서도|에서의|으로는|으로도|로는|로도|"
    "까지|까지는|까지도|부터|부터는|처럼|만큼|보다|보다는|마다|만은|만의|과도|와도|로부터|으로부터|에게는|에게도|에서만|로만|으로만|밖에|조차|라도|이라도|에의|란|이란|인|이다|다|이며|며|이고|고|이자|이라는|라는|이라고|라고|이나|나|이라며|"
    "입니다|이었다|였다|였던|이던|으로서|으로써|로서|로써|과의|와의|과는|와는|만을|만이|등|등을|등의|이라|라|엔|들|들을|들이"
)

#: What may follow a name: the end of the word, or a josa and then the end of the word.
RIGHT_EDGE = rf"(?=(?:{any_of(JOSA.split('|'))})?(?![가-힣A-Za-z0-9]))"


_RIGHT_EDGE = re_pattern(RIGHT_EDGE)


def ends_there(text: str, end: int) -> bool:
    """Whether a word may end at a place: no letter follows, or a josa and then none."""
    return not text[end : end + 1].isalnum() or _RIGHT_EDGE.match(text, end) is not None


#: up to so many names are looked for one by one
_FEW = 30
_LEFT_LETTER = re_pattern(r"[가-힣A-Za-z0-9]")


def find_words(names: Iterable[str], text: str) -> Iterator[tuple[int, int, str]]:
    """Where names stand as words of their own, in one pass over the text, overlapping places included."""
    written = list(names)
    for start, end, name in _find_all(written, text) if len(written) > _FEW else _find_few(written, text):
        if not (start and _LEFT_LETTER.match(text, start - 1)) and ends_there(text, end):
            yield start, end, name


def _find_few(names: Iterable[str], text: str) -> Iterator[tuple[int, int, str]]:
    for name in names:
        start = text.find(name)
        while start >= 0:
            yield start, start + len(name), name
            start = text.find(name, start + 1)


def _find_all(names: list[str], text: str) -> Iterator[tuple[int, int, str]]:
    """In one pass, for which an automaton has to be built first."""
    for which, start, end in ahocorasick_rs.AhoCorasick(names).find_matches_as_indexes(text, overlapping=True):
        yield start, end, names[which]


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


@cache
def _head_finder() -> tuple[ahocorasick_rs.AhoCorasick, list[Head]]:
    written: dict[str, Head] = {}
    for head in heads().values():
        written[head.word] = written[head.word.replace(" ", "")] = head
    return ahocorasick_rs.AhoCorasick(list(written)), list(written.values())


def find_heads(text: str) -> Iterator[tuple[int, int, Head]]:
    """Heads at the ends of words, in order; of those that end at one place the longest."""
    finder, found = _head_finder()
    reached = 0
    for which, start, end in finder.find_matches_as_indexes(text, overlapping=True):
        if end == reached:
            continue  # the automaton tells of the longer first
        reached = end
        if ends_there(text, end):
            yield start, end, found[which]


@cache
def _head_endings() -> tuple[Endings, dict[str, Head]]:
    """Heads by every way of writing them: each space may be left out."""
    written = {
        "".join(map("".join, zip(words, (*spaces, ""), strict=True))): head
        for head in heads().values()
        for words in [head.word.split(" ")]
        for spaces in product((" ", ""), repeat=len(words) - 1)
    }
    return Endings(written), written


def head_of(name: str) -> Head | None:
    """The longest head that a name ends with."""
    endings, written = _head_endings()
    return written.get(endings.longest(name))


@cache
def _generic_words() -> tuple[frozenset[str], dict[str, list[int]]]:
    """Common words, and how long those are that begin with a letter, longest first."""
    words = frozenset(_squeeze(row["word"]) for row in read_package_table(_PACKAGE, "generic.tsv", ("word",)))
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return words, {first: sorted(found, reverse=True) for first, found in lengths.items()}


def is_generic_word(word: str) -> bool:
    """Whether a word is a common one by itself: 직업교육훈련."""
    return word in _generic_words()[0]


@lru_cache(maxsize=8192)
def is_generic(name: str) -> bool:
    """Whether a name is made of common words only: `청년 취업 지원` is, `해누리 취업 지원` is not."""
    words, lengths = _generic_words()
    letters = _squeeze(name)
    reached, furthest = {0}, 0  # where a row of common words may end
    for start in range(len(letters)):
        if start > furthest:
            return False
        if start in reached:
            ends = [start + length for length in lengths.get(letters[start], ()) if letters[start : start + length] in words]
            reached.update(ends)
            furthest = max([furthest, *ends])
    return len(letters) in reached


@cache
def _stops() -> Endings:
    return Endings(_squeeze(row["word"]) for row in read_package_table(_PACKAGE, "stops.tsv", ("word",)))


def is_stopped(name: str) -> bool:
    """Whether a name ends in a term that is no program: `주휴수당`, `신용카드`, `의견 수렴 과정`."""
    return bool(_stops().longest(_squeeze(name)))


@cache
def edges() -> frozenset[str]:
    """Words that stand before a name and are no part of it."""
    return frozenset(row["word"] for row in read_package_table(_PACKAGE, "edges.tsv", ("word",)))


@cache
def openers() -> frozenset[str]:
    """Verb forms and pronouns that may be part of a name."""
    return frozenset(row["word"] for row in read_package_table(_PACKAGE, "openers.tsv", ("word",)))


@cache
def _noun_ends() -> Endings:
    return Endings(row["word"] for row in read_package_table(_PACKAGE, "noun_ends.tsv", ("word",)))


def is_plainly_noun(word: str) -> bool:
    """Whether a word ends as only nouns do: 전문가, 제도, 회의; not 위원회의, which a longer end in verb_ends.tsv tells."""
    return len(_noun_ends().longest(word)) > len(_verb_ends().longest(word))


@cache
def signs(role: str) -> str:
    """The words of a role in `signs.tsv`, as alternatives of a pattern."""
    rows = read_package_table(_PACKAGE, "signs.tsv", ("word", "role"))
    return "|".join(sorted((re.escape(row["word"]) for row in rows if row["role"] == role), key=len, reverse=True))


@cache
def _verb_ends() -> Endings:
    return Endings(row["word"] for row in read_package_table(_PACKAGE, "verb_ends.tsv", ("word",)))


def is_plainly_verb(word: str) -> bool:
    """Whether a word ends as no noun does: 선정해, 늘어난. A longer end in noun_ends.tsv makes it one (새해)."""
    return len(_verb_ends().longest(word)) > len(_noun_ends().longest(word))


_COUNTED = re_pattern(r"\d(?:명|원|%)\Z")


@cache
def _other_endings() -> Endings:
    return Endings(["TF", *(row["word"] for row in read_package_table(_PACKAGE, "other_endings.tsv", ("word",)))])


def ends_otherwise(name: str) -> bool:
    """Whether a name ends as laws, plans, bodies, places or prizes do: `가온 기본계획`, `가온역`, `우수상`; not 가온밥상."""
    other = _other_endings().longest(name)
    return (bool(other) and len(other) >= len(_noun_ends().longest(name))) or (name[-1:] in "명원%" and _COUNTED.search(name) is not None)
