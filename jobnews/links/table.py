"""The table: one row per program, and one for the article's nameless whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
#: Cells of counts: name, unit, and the status that a number must have to stand there. What is reached comes first:
#: the same number is not planned as well, though a headline may put it so.
_COUNTS = (
    ("people_done", "person", ("done",)),
    ("people_planned", "person", ("planned", "ongoing")),
    ("jobs_done", "job", ("done",)),
    ("jobs_planned", "job", ("planned", "ongoing")),
)


def build_rows(reading: Reading, passages: Sequence[Passage], outside: Sequence[FoundQuantity]) -> list[FoundRow]:
    """The rows in order of appearance.

    Args:
        passages: what the article is about, piece by piece.
        outside: numbers that belong to nothing (income ceilings, fines); they stand in no row.
    """
    rows = _grouped(reading, {id(quantity) for quantity in outside})
    sums: dict[int, list[FoundSum]] = {}
    all_sums = find_sums(reading.page, reading.amounts, reading.headcounts)
    for each in all_sums:
        sums.setdefault(id(each.total), []).append(each)
    roles = find_roles(reading, passages)
    places = find_places(reading, passages)
    for row in rows:
        name = row.program.name if row.program else WHOLE
        row.roles = roles.get(name, [])
        row.places = places.get(name, [])
        row.sums = [each for quantity in (*row.amounts, *row.headcounts) for each in sums.get(id(quantity), [])]
        _fill(reading, row, all_sums)
    return rows


def _grouped(reading: Reading, outside: set[int]) -> list[FoundRow]:
    """A row per program name, in order of appearance, with its mentions; the nameless whole where it first speaks."""
    rows: dict[str | None, FoundRow] = {}
    named: list[FoundProgram | FoundQuantity] = [*reading.programs, *reading.amounts, *reading.headcounts]
    named.sort(key=_start)
    for mention in named:
        program = mention if isinstance(mention, FoundProgram) else mention.program
        if program is None and id(mention) in outside:
            continue
        name = program.name if program else None
        row = rows.get(name)
        if row is None:
            row = rows[name] = FoundRow(program)
        if program is mention:
            row.names.append(program)
        elif isinstance(mention, FoundAmount):
            row.amounts.append(mention)
        elif isinstance(mention, FoundHeadcount):
            row.headcounts.append(mention)
    return list(rows.values())


def _fill(reading: Reading, row: FoundRow, all_sums: Sequence[FoundSum]) -> None:
    quantities = sorted([*row.amounts, *row.headcounts], key=_start)
    row.year = _row_year(row, quantities)
    if not quantities:
        return
    current = [quantity for quantity in quantities if quantity.year in (row.year, None)]
    row.status = next((quantity.status for quantity in current if quantity.status), None)
    row.period = next((quantity.period for quantity in current if quantity.period), None)
    amounts = [quantity for quantity in current if isinstance(quantity, FoundAmount)]
    headcounts = [
        quantity for quantity in current
        if isinstance(quantity, FoundHeadcount) and not reading.page.text.startswith(_EACH, quantity.end)
    ]
    row.budget = budget_cells(reading.page, amounts, row.sums, all_sums)
    _fill_rate(row, amounts)
    kinds = {(headcount.unit, headcount.status) for headcount in headcounts}
    for name, unit, statuses in _COUNTS:
        if not any((unit, status) in kinds for status in statuses):
            continue
        reached = {cell.value for cell in row.counts.values()}
        open_counts = [headcount for headcount in headcounts if headcount.value not in reached]
        cell = _count(open_counts, row.sums, unit, statuses)
        if cell is not None:
            row.counts[name] = cell
    row.groups = list(dict.fromkeys(headcount.group for headcount in headcounts if headcount.group))


def _row_year(row: FoundRow, quantities: Iterable[FoundQuantity]) -> int | None:
    """The year of its budget, else of what is planned or under way, else of any number, else the one in its name."""
    dated = [quantity for quantity in quantities if quantity.year is not None]
    current = [quantity for quantity in dated if quantity.status in ("planned", "ongoing")]
    chosen = _budget(current) or current or _budget(dated) or dated
    if chosen:
        return chosen[0].year
    in_name = _YEAR_IN_NAME.search(row.program.name) if row.program else None
    return int(in_name[1]) if in_name else None


def _budget(quantities: Iterable[FoundQuantity]) -> list[FoundQuantity]:
    return [each for each in quantities if isinstance(each, FoundAmount) and each.source and not each.per]


def _fill_rate(row: FoundRow, amounts: Sequence[FoundAmount]) -> None:
    """What one participant gets: a sum per person, else one per month, day or hour."""
    rates = [amount for amount in amounts if amount.currency == "KRW" and amount.per and amount.value is not None]
    per_person = [amount for amount in rates if amount.per[0] == "person"]
    per_time = [amount for amount in rates if _TIME_UNITS.issuperset(amount.per)]
    for amount in (per_person or per_time)[:1]:
        row.per_person = FoundCell(amount.value or 0, (amount,))
        row.per_basis = amount.per


def _count(
    headcounts: Sequence[FoundHeadcount], sums: Sequence[FoundSum], unit: str, statuses: tuple[str, ...]
) -> FoundCell | None:
    """The number that others of the program add up to, else the first one, with all places that say it."""
    fitting = [each for each in headcounts if each.unit == unit and each.status in statuses and each.value is not None]
    if not fitting:
        return None
    own = {id(headcount) for headcount in headcounts}
    summed = {id(found.total) for found in sums if own.issuperset(map(id, found.parts))}
    totals = [each for each in fitting if id(each) in summed]
    chosen = (totals or fitting)[0]
    return FoundCell(chosen.value or 0, tuple(each for each in fitting if each.value == chosen.value))
