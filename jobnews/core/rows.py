"""Working types of the table: a program with everything that was joined to it, in mentions of the view."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from .mentions import FoundAmount, FoundHeadcount, FoundMention, FoundPeriod, FoundProgram, FoundQuantity


@dataclass(slots=True, eq=False)
class FoundCell:
    """A value of the table and the mentions it was taken from; `derived`: calculated, not written."""

    value: int | Decimal
    mentions: tuple[FoundMention, ...]
    derived: bool = False


@dataclass(slots=True, eq=False)
class FoundSum:
    """Numbers that the text gives as parts, and their total.

    Attributes:
        unit: won, person or job.
        exact: the parts must add up: none is rounded and the list is whole.
    """

    unit: str
    total: FoundQuantity
    parts: tuple[FoundQuantity, ...]
    exact: bool

    @property
    def difference(self) -> int:
        """Sum of the parts minus the total."""
        return sum(int(part.value or 0) for part in self.parts) - int(self.total.value or 0)


@dataclass(slots=True, eq=False)
class FoundRole:
    """What an agency does for a program: runs, funds, selects or partners."""

    name: str
    role: str
    mentions: list[FoundMention] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class FoundPlace:
    """A region where a program takes place."""

    name: str
    code: str | None
    mentions: list[FoundMention] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class FoundRow:
    """A program, or the article's nameless whole, with what belongs to it."""

    program: FoundProgram | None
    names: list[FoundProgram] = field(default_factory=list)
    year: int | None = None
    period: FoundPeriod | None = None
    status: str | None = None
    places: list[FoundPlace] = field(default_factory=list)
    roles: list[FoundRole] = field(default_factory=list)
    budget: dict[str, FoundCell] = field(default_factory=dict)
    per_person: FoundCell | None = None
    per_basis: tuple[str, ...] = ()
    counts: dict[str, FoundCell] = field(default_factory=dict)
    groups: list[str] = field(default_factory=list)
    amounts: list[FoundAmount] = field(default_factory=list)
    headcounts: list[FoundHeadcount] = field(default_factory=list)
    sums: list[FoundSum] = field(default_factory=list)

    @property
    def evidence(self) -> list[tuple[int, int]]:
        """The places of all mentions that the row rests on, in order."""
        found: list[FoundMention] = [*self.names, *self.amounts, *self.headcounts]
        for role in self.roles:
            found += role.mentions
        for place in self.places:
            found += place.mentions
        for each in self.sums:
            found += [each.total, *each.parts]
        return sorted({(mention.start, mention.end) for mention in found})
