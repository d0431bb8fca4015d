"""The report as one page that needs no network: figures, and the rows behind every bar."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from itertools import islice
from pathlib import Path
from string import Template
from typing import Any

from ..core.extras import require
from ..core.safe_text import printable
from ..view.html import label
from ..view.labels import Language, labels
from .charts import chart, short_won
from .corpus import Corpus, ReportRow, read_corpus
from .figures import Figure, Measure, make_figures, ordered, quality

#: Rows that the page holds for one bar; with the bounded number of bars this bounds the page, whatever the corpus.
ROWS_PER_BAR = 60
#: Columns of the table of rows, in order.
COLUMNS = ("published", "document", "program", "year", "where", "budget", "planned_people", "done_people", "group", "by", "note")
#: Integers up to here are exact in a browser; larger ones travel as text.
_EXACT = 2**53
_LANGUAGES: tuple[Language, ...] = ("ko", "en")


def report_page(path: Path, *, language: Language = "ko") -> str:
    """A self-contained page about the output of a run.

    Args:
        path: what `jobnews extract -o` wrote: a file of JSON lines, or a folder of tables.
        language: the labels' language at first; a button on the page switches.

    Raises:
        InputError: this is no output of a run.
        MissingExtraError: plotly is not installed.
    """
    plotly = require("plotly.offline", "report", "the report")
    corpus = read_corpus(path)
    figures = make_figures(corpus)
    doubts = quality(corpus)
    assets = files("jobnews.report").joinpath("assets")
    return Template(assets.joinpath("report.html").read_text(encoding="utf-8")).substitute(
        language=language,
        title=escape(printable(path.name)),
        css=assets.joinpath("report.css").read_text(encoding="utf-8"),
        facts=_facts(corpus),
        figures="".join(map(_figure, figures)),
        doubts="".join(_doubt(name, rows) for name, rows in doubts.items() if rows),
        columns="".join(f'<th data-column="{name}">{label(name)}</th>' for name in COLUMNS),
        data=_json(_Embedded().data(figures, doubts)),
        plotly=plotly.get_plotlyjs(),
        script=assets.joinpath("report.js").read_text(encoding="utf-8"),
    )


def _json(value: Any) -> str:
    """JSON that no HTML parser takes for the end of its script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _facts(corpus: Corpus) -> str:
    days = sorted(document.published for document in corpus.documents if document.published)
    budget = sum(row.budget or 0 for row in corpus.programs if row.counts_budget)
    people = [row for row in corpus.programs if row.counts_people]
    named = {row.program for row in corpus.programs if row.program}
    facts = (
        ("documents", f"{len(corpus.documents):,}", f"{days[0]} – {days[-1]}" if days else ""),
        ("programs", f"{len(named):,}", ""),
        ("budget", f'<span data-won="{budget}">{_both(budget)}</span>', ""),
        ("planned_people", f"{sum(row.planned or 0 for row in people):,}", ""),
        ("done_people", f"{sum(row.done or 0 for row in people):,}", ""),
    )
    return "".join(f"<div><dt>{label(key)}</dt><dd>{value}</dd><small>{small}</small></div>" for key, value, small in facts)


def _both(budget: int) -> str:
    return "".join(f'<span lang="{language}">{short_won(budget, language)}{"원" if language == "ko" else " won"}</span>' for language in _LANGUAGES)


def _figure(figure: Figure) -> str:
    wide = " wide" if figure.name == "timeline" else ""
    return (
        f'<section class="figure{wide}"><h2>{label(figure.name)}</h2><p>{label(figure.name + "_how")}</p>'
        f'<div class="plot" id="{figure.name}"></div></section>'
    )


def _doubt(name: str, rows: Sequence[ReportRow]) -> str:
    tone = "good" if name == "sums_ok" else "bad" if name in ("errors", "sums_off") else "plain"
    return f'<button type="button" class="doubt {tone}" data-doubt="{name}"><b>{len(rows):,}</b> {label(name)}</button>'


class _Embedded:
    """Rows and documents as the page holds them: each once, bars point to them by number."""

    def __init__(self) -> None:
        self._documents: dict[str, int] = {}
        self._rows: dict[int, int] = {}
        self.documents: list[list[str]] = []
        self.rows: list[list[Any]] = []

    def data(self, figures: Iterable[Figure], doubts: dict[str, list[ReportRow]]) -> dict[str, Any]:
        """Everything that the page's script works with."""
        shown = {
            figure.name: {
                "measure": figure.measure,
                "charts": {language: chart(figure, language) for language in _LANGUAGES},
                "bars": {
                    f"{category}\n{series}": self._selection(bar.rows, figure.measure)
                    for (category, series), bar in figure.bars.items() if category in figure.categories
                },
            }
            for figure in figures
        }
        doubted = {name: self._selection(rows, "won") for name, rows in doubts.items() if rows}
        words = {language: {key: labels()[key][language] for key in ("rows_n", "rows_first", "again")} for language in _LANGUAGES}
        return {"figures": shown, "doubts": doubted, "documents": self.documents, "rows": self.rows, "words": words, "columns": COLUMNS}

    def _selection(self, rows: Sequence[ReportRow], measure: Measure) -> dict[str, Any]:
        return {"n": len(rows), "rows": [self._row(row) for row in islice(ordered(rows, measure), ROWS_PER_BAR)]}

    def _row(self, row: ReportRow) -> int:
        if id(row) not in self._rows:
            self._rows[id(row)] = len(self.rows)
            agencies = ", ".join(dict.fromkeys(name for names in row.agencies.values() for name in names))
            note = row.note if row.note else "" if row.check == "ok" else row.check
            texts = (row.program, row.region, row.group, agencies, note)
            program, region, group, by, said = map(printable, texts)
            self.rows.append([
                self._document(row), program, row.year, region, _number(row.budget), _number(row.planned), _number(row.done),
                group, by, said, int(row.counts_budget) + 2 * int(row.counts_people),
            ])  # fmt: skip
        return self._rows[id(row)]

    def _document(self, row: ReportRow) -> int:
        document = row.document
        if document.id not in self._documents:
            self._documents[document.id] = len(self.documents)
            self.documents.append([printable(document.id), printable(document.title), document.published])
        return self._documents[document.id]


def _number(value: int | None) -> int | str | None:
    return str(value) if value is not None and abs(value) > _EXACT else value
