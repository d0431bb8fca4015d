"""Figures as plotly draws them: plain JSON for the plotly.js in the page."""

from __future__ import annotations

from html import escape
from typing import Any

from ..core.extras import require
from ..view.labels import Language, labels
from ..view.wording import won
from .figures import SEVERAL, Bar, Figure

#: Colours by series; the same series has the same colour in every figure. Each can be read on white and on black.
COLOURS = {
    "national": "#3b6fb6", "province": "#3aa6a0", "city": "#5fb760", "county": "#a5c34a", "district": "#d9c23f",
    "local": "#e39a3b", "mixed": "#d9694f", "fund": "#b6568f", "private": "#7d63b8", "untold": "#a9b0b8",
    "planned_people": "#3b6fb6", "done_people": "#5fb760", "known": "#3b6fb6", "discovered": "#e39a3b",
    "runs": "#3b6fb6", "funds": "#5fb760", "selects": "#e39a3b", "partners": "#a9b0b8",
    "with_budget": "#3b6fb6", "without_budget": "#a9b0b8",
}  # fmt: skip
_LONGEST_NAME = 26
#: Categories that are all labelled; of more, plotly labels some.
_LABELLED = 32
_SCALES: dict[Language, tuple[tuple[int, str], ...]] = {
    "ko": ((10**12, "조 원"), (10**8, "억 원"), (10**4, "만 원")),
    "en": ((10**12, "trillion won"), (10**9, "billion won"), (10**6, "million won")),
}
_SHORT: dict[Language, tuple[tuple[int, str], ...]] = {
    "ko": ((10**12, "조"), (10**8, "억"), (10**4, "만")),
    "en": ((10**12, "tn"), (10**9, "bn"), (10**6, "m")),
}


def chart(figure: Figure, language: Language) -> dict[str, Any]:
    """A figure as plotly's data and layout. Each point carries its bar's key as customdata.

    Raises:
        MissingExtraError: plotly is not installed.
    """
    plotly = require("plotly.graph_objects", "report", "the report")
    scale, unit = _scale(figure, language)
    drawn = plotly.Figure()
    for series in figure.series:
        bars = [figure.bars.get((category, series)) for category in figure.categories]
        if not any(bars):
            continue
        heights = [bar.value / scale if bar else 0 for bar in bars]
        drawn.add_bar(
            **({"x": heights, "y": figure.categories, "orientation": "h"} if figure.lying else {"x": figure.categories, "y": heights}),
            name=_label(series, language),
            marker={"color": COLOURS[series], "line": {"width": 0}},
            customdata=[f"{category}\n{series}" for category in figure.categories],
            hovertext=[_told(figure, category, series, bar, language) for category, bar in zip(figure.categories, bars, strict=True)],
            hoverinfo="text",
            **({} if figure.stacked else {"text": [f"{bar.value:,}" if bar and bar.value else "" for bar in bars], "textposition": "outside", "constraintext": "none", "textfont": {"size": 10}}),
        )
    _lay_out(drawn, figure, language, unit, scale)
    made: dict[str, Any] = drawn.to_plotly_json()
    made["layout"].pop("template", None)
    return made


def _lay_out(drawn: Any, figure: Figure, language: Language, unit: str, scale: int) -> None:
    names = [_name(category, language) for category in figure.categories]
    categories = {
        "type": "category", "categoryorder": "array", "categoryarray": figure.categories, "automargin": True, "fixedrange": True, "showgrid": False,
        **({"tickvals": figure.categories, "ticktext": names} if len(names) <= _LABELLED else {"nticks": _LABELLED}),
    }
    values = {
        "title": {"text": unit, "font": {"size": 11}}, "automargin": True, "fixedrange": True, "rangemode": "tozero",
        "tickformat": ",~f", "nticks": 6, **({"dtick": 1} if max(_heights(figure)) <= 5 * scale and scale == 1 else {}),
    }
    if not figure.stacked or figure.measure == "won":
        values["range"] = [0, 1.17 * max(_heights(figure)) / scale]  # room for the numbers at the ends of the bars
    if figure.lying:
        drawn.update_layout(yaxis={**categories, "autorange": "reversed"}, xaxis=values, height=100 + (27 if figure.stacked else 32) * len(names))
    else:
        drawn.update_layout(xaxis=categories, yaxis=values)
    drawn.update_layout(
        barmode="stack" if figure.stacked else "group", bargap=0.28, margin={"l": 8, "r": 16, "t": 8, "b": 8},
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.0, "x": 0, "font": {"size": 11}, "traceorder": "normal"}, showlegend=True,
        paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)",
        annotations=_totals(figure, language, scale) if figure.measure == "won" else [],
    )


def _totals(figure: Figure, language: Language, scale: int) -> list[dict[str, Any]]:
    """The height of each category in words, at the end of its bar: one large budget leaves the others too small to see."""
    totals = figure.totals()
    return [
        {
            **({"x": totals[name] / scale, "y": place, "xanchor": "left"} if figure.lying else {"x": place, "y": totals[name] / scale, "yanchor": "bottom"}),
            "text": short_won(totals[name], language), "showarrow": False, "font": {"size": 11},
        }
        for place, name in enumerate(figure.categories) if totals[name]
    ]  # fmt: skip


def short_won(value: int, language: Language) -> str:
    """A sum in its largest unit, as an axis or a card has room for it.

    >>> short_won(1530000000000, "ko"), short_won(8200000, "en")
    ('1.53조', '8.2m')
    """
    scale, word = next(((scale, word) for scale, word in _SHORT[language] if value >= scale), (1, ""))
    number = value / scale
    return f"{number:,.0f}{word}" if number >= 100 else f"{number:.3g}{word}"


def _scale(figure: Figure, language: Language) -> tuple[int, str]:
    """What the heights are divided by, and the axis title that says so."""
    if figure.measure != "won":
        return 1, _label(f"unit_{figure.measure}", language)
    scales = _SCALES[language]
    return next(((scale, word) for scale, word in scales if max(_heights(figure)) >= 3 * scale), scales[-1])


def _heights(figure: Figure) -> list[int]:
    """How far the figure's bars reach."""
    if figure.stacked:
        totals = figure.totals()
        return [totals[category] for category in figure.categories]
    return [bar.value for (category, _), bar in figure.bars.items() if category in figure.categories]


def _told(figure: Figure, category: str, series: str, bar: Bar | None, language: Language) -> str:
    if bar is None:
        return ""
    value = won(bar.value) if figure.measure == "won" and language == "ko" else f"{bar.value:,}"
    unit = "" if figure.measure == "won" and language == "ko" else " " + _label(f"unit_{figure.measure}", language)
    rows = _label("rows_n", language).replace("#", f"{len(bar.rows):,}")
    return f"<b>{_name(category, language, whole=True)}</b><br>{_label(series, language)}: {value}{unit}<br>{rows}"


def _name(category: str, language: Language, *, whole: bool = False) -> str:
    """A category's name as plotly takes it: its own little markup is kept from names that look like it."""
    name = _label(category[1:], language) if category == SEVERAL else category.replace("\n", " ")
    if not whole and len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME - 1] + "…"
    return escape(name, quote=False)


def _label(key: str, language: Language) -> str:
    return labels()[key][language]
