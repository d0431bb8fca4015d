"""The figures of a report as plain numbers, each bar with the rows that it was made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..core.safe_text import printable
from ..lexicon.names import squeeze
from .corpus import PAYERS, ROLES, UNTOLD, Corpus, ReportRow

Measure = Literal["won", "people", "documents", "rows"]

#: How many bars a list of the largest has.
LONGEST = 15
#: Months that a timeline is drawn in.
LONGEST_MONTHS = 60
#: Years that are drawn without leaving any out.
LONGEST_SPAN = 40
#: A category that is no name of the corpus: the page has words for it.
SEVERAL = "@several"


@dataclass(slots=True)
class Bar:
    """A piece of a figure: its height, and the rows behind it (also those that enter no sum, as they tell of the same again)."""

    value: int = 0
    rows: list[ReportRow] = field(default_factory=list)


@dataclass(slots=True)
class Figure:
    """Bars by category and series.

    Attributes:
        name: key of its title among the labels.
        measure: what its heights count.
        lying: the categories stand one below the other, the first on top.
        stacked: the series of a category add up.
    """

    name: str
    measure: Measure
    series: tuple[str, ...]
    lying: bool = True
    stacked: bool = True
    categories: list[str] = field(default_factory=list)
    bars: dict[tuple[str, str], Bar] = field(default_factory=dict)

    def add(self, category: str, series: str, row: ReportRow, value: int) -> None:
        """Put a row behind a bar, and its value on top."""
        bar = self.bars.setdefault((printable(category), series), Bar())
        bar.value += value
        bar.rows.append(row)

    def totals(self) -> Counter[str]:
        """The height of each category, all series together."""
        totals: Counter[str] = Counter()
        for (category, _), bar in self.bars.items():
            totals[category] += bar.value
        return totals


def make_figures(corpus: Corpus) -> list[Figure]:
    """All figures of a report that have something to show."""
    made = [
        _budgets_by_region(corpus.programs), _budgets_by_year(corpus.programs),
        _people("people_by_program", corpus.programs), _people("people_by_group", corpus.headcounts),
        _top_programs(corpus.programs), _top_agencies(corpus.programs), _timeline(corpus),
    ]
    return [figure for figure in made if figure.categories]


def _budgets_by_region(rows: Iterable[ReportRow]) -> Figure:
    figure = Figure("budgets_by_region", "won", (*PAYERS, UNTOLD))
    for row in rows:
        if row.areas:
            _add_budget(figure, row.areas[0] if len(row.areas) == 1 else SEVERAL, row)
    return _largest_first(figure, 30)


def _budgets_by_year(rows: Iterable[ReportRow]) -> Figure:
    figure = Figure("budgets_by_year", "won", (*PAYERS, UNTOLD), lying=False)
    for row in rows:
        if row.year is not None:
            _add_budget(figure, str(row.year), row)
    figure.categories = _every_year(sorted({int(category) for category, _ in figure.bars}))
    return figure


def _every_year(years: Sequence[int]) -> list[str]:
    """The years and those between them, so that a gap is seen; a stray year far off does not fill the axis."""
    span = range(years[0], years[-1] + 1) if years else range(0)
    return [str(year) for year in (span if len(span) <= LONGEST_SPAN else years)]


def _add_budget(figure: Figure, category: str, row: ReportRow) -> None:
    for payer, value in row.paid.items() or ([(UNTOLD, row.budget)] if row.budget is not None else []):
        figure.add(category, payer, row, value if row.counts_budget else 0)


def _people(name: str, rows: Iterable[ReportRow]) -> Figure:
    """People of each program, or of each group."""
    figure = Figure(name, "people", ("planned_people", "done_people"), stacked=False)
    spelled: dict[str, str] = {}
    for row in rows:
        who = row.group if name == "people_by_group" else row.program
        if not who:
            continue
        category = spelled.setdefault(squeeze(who), who)
        for series, value in (("planned_people", row.planned), ("done_people", row.done)):
            if value is not None:
                figure.add(category, series, row, value if row.counts_people else 0)
    return _largest_first(figure, LONGEST)


def _top_programs(rows: Iterable[ReportRow]) -> Figure:
    """The programs that most documents tell of."""
    figure = Figure("top_programs", "documents", ("known", "discovered"))
    spelled: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if not row.program:
            continue
        category = spelled.setdefault(squeeze(row.program), row.program)
        first = (category, row.document.id) not in seen
        seen.add((category, row.document.id))
        figure.add(category, "known" if row.known else "discovered", row, int(first))
    return _largest_first(figure, LONGEST)


def _top_agencies(rows: Iterable[ReportRow]) -> Figure:
    """The agencies with a part in most rows."""
    figure = Figure("top_agencies", "rows", tuple(ROLES))
    for row in rows:
        for role, names in row.agencies.items():
            for name in names:
                figure.add(name, role, row, 1)
    return _largest_first(figure, LONGEST)


def _timeline(corpus: Corpus) -> Figure:
    """Documents by month; by year where there would be too many months."""
    figure = Figure("timeline", "documents", ("with_budget", "without_budget"), lying=False)
    dated = sorted((document for document in corpus.documents if document.published), key=lambda document: document.published)
    months = _months(dated[0].published, dated[-1].published) if dated else []
    by_year = len(months) > LONGEST_MONTHS
    with_budget = {row.document.id for row in corpus.programs if row.budget is not None}
    for document in dated:
        series = "with_budget" if document.id in with_budget else "without_budget"
        figure.add(document.published[: 4 if by_year else 7], series, ReportRow(document, ""), 1)
    figure.categories = _every_year(sorted({int(category) for category, _ in figure.bars})) if by_year else months
    return figure


def _months(first: str, last: str) -> list[str]:
    """The months from one day to another."""
    start, end = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1)]


def _largest_first(figure: Figure, longest: int) -> Figure:
    totals = figure.totals()
    figure.categories = sorted((name for name in totals if totals[name]), key=lambda name: (-totals[name], name))[:longest]
    return figure


def quality(corpus: Corpus) -> dict[str, list[ReportRow]]:
    """What to look at before the numbers are used: the rows behind each doubt, by its label."""
    programs, documents = corpus.programs, corpus.documents
    return {
        "errors": [ReportRow(d, "", note=d.error or d.status) for d in documents if d.status not in ("ok", "skipped")],
        "sums_off": [row for row in programs if row.check.startswith("off")],
        "sums_ok": [row for row in programs if row.check == "ok"],
        "unresolved": corpus.unresolved,
        "nameless": [row for row in programs if not row.program],
        "no_region": [row for row in programs if not row.areas],
        "no_year": [row for row in programs if row.year is None],
        "no_date": [ReportRow(d, "") for d in documents if not d.published and d.status == "ok"],
        "no_records": [ReportRow(d, "") for d in documents if not d.records and d.status == "ok" and not d.copy_of],
        "copies": [ReportRow(d, "", note=d.copy_of) for d in documents if d.copy_of],
    }


def ordered(rows: Sequence[ReportRow], measure: Measure) -> Iterator[ReportRow]:
    """Rows as a reader wants them: the largest first, of equals those that are counted."""
    if measure == "won":
        return iter(sorted(rows, key=lambda row: (-(row.budget or 0), not row.counts_budget)))
    if measure == "people":
        return iter(sorted(rows, key=lambda row: (-(row.planned or row.done or 0), not row.counts_people)))
    return iter(sorted(rows, key=lambda row: row.document.published, reverse=True))
