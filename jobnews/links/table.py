"""The table: one row per program, and one for the article's nameless whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter

from ..core.mentions import FoundAmount, FoundHeadcount, FoundProgram, FoundQuantity
from ..core.patterns import re_pattern
from ..core.reading import Reading
from ..core.rows import FoundCell, FoundRow, FoundSum
from .budgets import budget_cells, find_sums
from .passages import Passage
from .roles import WHOLE, find_places, find_roles

_start = attrgetter("start")

_YEAR_IN_NAME = re_pattern(r"(?<!\d)(20\d\d|19\d\d)(?:년|\s)")
#: `달마다 20명씩`: a rate, not a count.
_EACH = "씩"
_TIME_UNITS = frozenset({"hour", "day", "week", "month"})
#: Cells of counts: name, and the unit and status that a number must have to stand there. What is reached comes first:
#: the same number is not planned as well, though a headline may put it so.
_COUNTS = (
    ("people_done", frozenset({("person", "done")})),
    ("people_planned", frozenset({("person", "planned"), ("person", "ongoing")})),
    ("jobs_done", frozenset({("job", "done")})),
    ("jobs_planned", frozenset({("job", "planned"), ("job", "ongoing")})),
)


def build_rows(reading: Reading, passages: Sequence[Passage], outside: Sequence[FoundQuantity]) -> list[FoundRow]:
    """The rows in order of appearance.

    Args:
        passages: what the article is about, piece by piece.
        outside: numbers that belong to nothing (income ceilings, fines); they stand in no row.
    """
    grouped = _grouped(reading, {id(quantity) for quantity in outside})
    sums: dict[int, list[FoundSum]] = {}
    all_sums = find_sums(reading.page, reading.amounts, reading.headcounts)
    for each in all_sums:
        sums.setdefault(id(each.total), []).append(each)
    roles = find_roles(reading, passages)
    places = find_places(reading, passages)
    for row, quantities in grouped:
        name = row.program.name if row.program else WHOLE
        row.roles = roles.get(name, [])
        row.places = places.get(name, [])
        if sums:
            row.sums = [each for quantity in (*row.amounts, *row.headcounts) for each in sums.get(id(quantity), [])]
        row.year = _row_year(row, quantities)
        if quantities:
            _fill(reading, row, quantities, all_sums)
    return [row for row, _ in grouped]


def _grouped(reading: Reading, outside: set[int]) -> list[tuple[FoundRow, list[FoundQuantity]]]:
    """A row per program name, in order of appearance, with its mentions and again with its numbers of both kinds in order;
    the nameless whole where it first speaks.
    """
    rows: dict[str | None, tuple[FoundRow, list[FoundQuantity]]] = {}
    named: list[FoundProgram | FoundQuantity] = [*reading.programs, *reading.amounts, *reading.headcounts]
    named.sort(key=_start)
    for mention in named:
        program = mention if isinstance(mention, FoundProgram) else mention.program
        if program is None and id(mention) in outside:
            continue
        name = program.name if program else None
        if name not in rows:
            rows[name] = FoundRow(program), []
        row, quantities = rows[name]
        if isinstance(mention, FoundProgram):
            row.names.append(mention)
            continue
        quantities.append(mention)
        if isinstance(mention, FoundAmount):
            row.amounts.append(mention)
        elif isinstance(mention, FoundHeadcount):
            row.headcounts.append(mention)
    return list(rows.values())


def _fill(reading: Reading, row: FoundRow, quantities: Sequence[FoundQuantity], all_sums: Sequence[FoundSum]) -> None:
    """The cells that the numbers of its year fill."""
    amounts: list[FoundAmount] = []
    headcounts: list[FoundHeadcount] = []
    for quantity in quantities:
        if quantity.year is not None and quantity.year != row.year:
            continue
        row.status = row.status or quantity.status
        row.period = row.period or quantity.period
        if isinstance(quantity, FoundAmount):
            amounts.append(quantity)
        elif isinstance(quantity, FoundHeadcount) and not reading.page.text.startswith(_EACH, quantity.end):
            headcounts.append(quantity)
    if amounts:
        row.budget = budget_cells(reading.page, amounts, row.sums, all_sums)
        _fill_rate(row, amounts)
    if headcounts:
        _fill_counts(row, headcounts)
        row.groups = list(dict.fromkeys(headcount.group for headcount in headcounts if headcount.group))


def _fill_counts(row: FoundRow, headcounts: Sequence[FoundHeadcount]) -> None:
    """How many people and jobs, done and planned: one number for each."""
    kinds = {(headcount.unit, headcount.status) for headcount in headcounts}
    for name, fitting in _COUNTS:
        if kinds.isdisjoint(fitting):
            continue
        reached = {cell.value for cell in row.counts.values()}
        open_counts = [headcount for headcount in headcounts if headcount.value not in reached]
        cell = _count(open_counts, row.sums, fitting)
        if cell is not None:
            row.counts[name] = cell


def _row_year(row: FoundRow, quantities: Iterable[FoundQuantity]) -> int | None:
    """The year of its budget, else of what is planned or under way, else of any number, else the one in its name."""
    dated = [quantity for quantity in quantities if quantity.year is not None]
    if dated:
        one = len({quantity.year for quantity in dated}) == 1
        return dated[0].year if one else max(dated, key=_weight_of_year).year
    in_name = _YEAR_IN_NAME.search(row.program.name) if row.program else None
    return int(in_name[1]) if in_name else None


def _weight_of_year(quantity: FoundQuantity) -> int:
    """What is planned or under way counts more than what is over, and of these a budget more than other numbers."""
    weight = 2 if quantity.status in ("planned", "ongoing") else 0
    return weight + 1 if isinstance(quantity, FoundAmount) and quantity.source and not quantity.per else weight


def _fill_rate(row: FoundRow, amounts: Sequence[FoundAmount]) -> None:
    """What one participant gets: a sum per person, else one per month, day or hour."""
    rates = [amount for amount in amounts if amount.currency == "KRW" and amount.per and amount.value is not None]
    per_person = [amount for amount in rates if amount.per[0] == "person"]
    per_time = [amount for amount in rates if _TIME_UNITS.issuperset(amount.per)]
    for amount in (per_person or per_time)[:1]:
        row.per_person = FoundCell(amount.value or 0, (amount,))
        row.per_basis = amount.per


def _count(
    headcounts: Sequence[FoundHeadcount], sums: Sequence[FoundSum], kinds: AbstractSet[tuple[str, str | None]]
) -> FoundCell | None:
    """The number that others of the program add up to, else the first one, with all places that say it."""
    fitting = [each for each in headcounts if (each.unit, each.status) in kinds and each.value is not None]
    if not fitting:
        return None
    chosen = fitting[0]
    if sums:
        own = {id(headcount) for headcount in headcounts}
        summed = {id(found.total) for found in sums if own.issuperset(map(id, found.parts))}
        chosen = next((each for each in fitting if id(each) in summed), chosen)
    return FoundCell(chosen.value or 0, tuple(each for each in fitting if each.value == chosen.value))
