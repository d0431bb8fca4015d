"""One document while it is being read: what every room looks at, and where the found mentions gather."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeVar

from .mentions import FoundAgency, FoundAmount, FoundHeadcount, FoundMention, FoundNumber, FoundProgram, FoundRegion, TableNumber
from .page import Page
from .rows import FoundRow
from .text import SqueezedText

E = TypeVar("E")


class Token(Protocol):
    """A morpheme with positions in the view; `tag` is a Sejong tag (NNG, NNP, JKS, ...)."""

    @property
    def form(self) -> str: ...
    @property
    def tag(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class TokenReader(Protocol):
    """Tokens on demand: a phrase is tokenized when first asked for, and once."""

    def phrase(self, position: int) -> Sequence[Token]:
        """Tokens of the phrase that holds the position: of what stands between commas, quotes and brackets."""
        ...

    def seen(self, start: int, end: int) -> Iterator[Token]:
        """The tokens between two places that some decision has asked for, in order."""
        ...


class NameHit(Protocol):
    """A name of a lexicon at a place of the page (see `jobnews.lexicon.names`)."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def entries(self) -> tuple[object, ...]: ...
    @property
    def apart(self) -> bool: ...
    @property
    def by_kind(self) -> Mapping[type, tuple[object, ...]]: ...


@dataclass(slots=True, frozen=True)
class Decision:
    """A note for `explain`: what happened to a candidate and why."""

    type: str
    start: int
    end: int
    rule: str
    verdict: str


@dataclass(slots=True, eq=False)
class Reading:
    """The page, its tokens and names, and the mentions found so far, type by type in the order of the rooms.

    Rooms run in the order regions, agencies, programs, amounts, headcounts; a room may read what earlier
    rooms found, through this object and never by importing them.
    """

    page: Page
    tokens: TokenReader
    names: Sequence[NameHit] = ()
    numbers: Sequence[FoundNumber] = ()
    table_numbers: Sequence[TableNumber] = ()
    published: date | None = None
    home_region: str | None = None
    program_threshold: float = 0.5
    regions: list[FoundRegion] = field(default_factory=list)
    agencies: list[FoundAgency] = field(default_factory=list)
    programs: list[FoundProgram] = field(default_factory=list)
    amounts: list[FoundAmount] = field(default_factory=list)
    headcounts: list[FoundHeadcount] = field(default_factory=list)
    others: dict[str, list[FoundMention]] = field(default_factory=dict)
    rows: list[FoundRow] = field(default_factory=list)
    decisions: list[Decision] | None = None
    _named: dict[type, list[tuple[NameHit, tuple[Any, ...]]]] | None = None
    _squeezed: SqueezedText | None = None

    @property
    def squeezed(self) -> SqueezedText:
        """The page's text as names are looked for in it."""
        if self._squeezed is None:
            self._squeezed = SqueezedText(self.page.text)
        return self._squeezed

    def named(self, kind: type[E]) -> Sequence[tuple[NameHit, tuple[E, ...]]]:
        """The names that have entries of a type in a lexicon, each with those entries: what a room looks at."""
        if self._named is None:
            named: dict[type, list[tuple[NameHit, tuple[Any, ...]]]] = defaultdict(list)
            for hit in self.names:
                for type_, entries in hit.by_kind.items():
                    named[type_].append((hit, entries))
            self._named = named
        return self._named.get(kind, ())

    def note(self, type: str, mention: FoundMention, verdict: str) -> None:
        """Keep why a candidate stayed or went, when somebody asked for explanations."""
        if self.decisions is not None:
            self.decisions.append(Decision(type, mention.start, mention.end, mention.rule, verdict))
