"""Working types of the rules: mutable, light, positions in the view. The extractor turns them into records.

A room's rules fill what their words say; the links fill `program`, `year`, `period` and `status` later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(slots=True, eq=False)
class FoundNumber:
    """A number of the text with the counter that follows it, read once for all rooms: `200만~400만원`, `300여 명`.

    Attributes:
        start, end: from the first numeral to the end of the counter.
        low, high: exact values; equal unless the text gives a range or a vague number (수십: 20 to 90).
        counter: the unit directly after the number (원, 명, 개, %, 시간, ...), empty for a bare number.
        counter_start: where the counter begins (= `end` for a bare number).
        approximate: 여, 몇 or the like stands inside.
    """

    start: int
    end: int
    low: int | Decimal
    high: int | Decimal
    counter: str
    counter_start: int
    approximate: bool = False


@dataclass(slots=True, eq=False)
class TableNumber:
    """A bare number of a table.

    Attributes:
        unit: what it counts, as written: 백만원, 명, 개소.
        header: head of its column; empty where the table has none.
        label: what stands before it in its row, up to the number before.
        row: name of its row.
        heads: where the head of its column, the name of its row and the head over several columns stand.
    """

    number: FoundNumber
    unit: str
    header: str
    label: str
    row: str = ""
    heads: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True, eq=False)
class FoundMention:
    """A place in the view's text and the rule that found it.

    `priority` decides between overlapping mentions of one type before length does (see `overlap`).
    """

    start: int
    end: int
    rule: str
    priority: int = field(default=0, kw_only=True)


@dataclass(slots=True, eq=False)
class FoundPeriod:
    """Days, both ends included; None where open."""

    start: date | None
    end: date | None


@dataclass(slots=True, eq=False)
class FoundTime:
    """A time expression and the days it means.

    Attributes:
        period: the days; None where they cannot be told (`올해` with no date of the article).
        year: the calendar year, of a span of years the first.
        kind: the finest part named: year, half, quarter, month, day, or span (several years counted off).
        bound: from (부터, 이후) or until (까지) where only one end is given, else empty.
        rule: the rule that found it.
    """

    start: int
    end: int
    period: FoundPeriod | None
    year: int | None
    kind: str
    bound: str
    rule: str


@dataclass(slots=True, eq=False)
class FoundQuantity(FoundMention):
    """What amounts and headcounts share. Exactly `value`, or `min` and `max`, is set.

    Attributes:
        heads: of a cell of a table, where the head of its column, the name of its row and the head over several columns stand.
    """

    value: int | Decimal | None = None
    min: int | Decimal | None = None
    max: int | Decimal | None = None
    qualifier: str = "exact"
    program: FoundProgram | None = None
    year: int | None = None
    period: FoundPeriod | None = None
    status: str | None = None
    heads: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True, eq=False)
class FoundAmount(FoundQuantity):
    currency: str = "KRW"
    source: str | None = None
    per: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class FoundHeadcount(FoundQuantity):
    unit: str = "person"
    group: str | None = None


@dataclass(slots=True, eq=False)
class FoundRegion(FoundMention):
    name: str = ""
    level: str = ""
    code: str | None = None
    code_today: str | None = None
    former_name: str | None = None
    candidates: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    anaphoric: bool = False
    #: part of a longer name (대구은행, 군산형 일자리): kept for the rules, left out of the records
    embedded: bool = False


@dataclass(slots=True, eq=False)
class FoundAgency(FoundMention):
    name: str = ""
    name_today: str | None = None
    kind: str = "other"
    parent: str | None = None
    region: str | None = None


@dataclass(slots=True, eq=False)
class FoundProgram(FoundMention):
    name: str = ""
    kind: str = "other"
    known: bool = False
    official_name: str | None = None
    owner: str | None = None
    score: float = 1.0
    reason: str = ""
