"""The table of a document's programs; a row leads to its evidence in the text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape

from ..core.records import Amount, Check, Document, Headcount, ProgramRecord, Quantity
from .html import label, label_of, safe
from .segments import marks
from .wording import number, won

_COLUMNS = ("program", "year", "status", "budget", "people", "by", "where", "checks")


def program_table(document: Document, prefix: str) -> str:
    """The table as a section; nothing where no program was found.

    Args:
        document: whose table it is.
        prefix: of the ids that the document's marks have on the page.
    """
    if not document.table:
        return ""
    places = [((mark.start, mark.end), prefix + mark.id) for mark in marks(document)]
    head = "".join(f"<th>{label(key)}</th>" for key in _COLUMNS)
    rows = "".join(_row(record, places) for record in document.table)
    return (
        f'<section class="table"><h2>{label("table")}</h2><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></section>'
    )


def _row(record: ProgramRecord, places: Iterable[tuple[tuple[int, int], str]]) -> str:
    spans = {(span.start, span.end) for span in record.evidence}
    evidence = [id for place, id in places if place in spans]
    cells = (
        f'<span class="programs">{safe(record.program)}</span>' if record.program else label("whole"),
        str(record.year or ""),
        label(record.status) if record.status else "",
        _list(_amount(amount, record.year) for amount in record.amounts),
        _list(_headcount(headcount, record.year) for headcount in record.headcounts),
        _list(_agencies(record)),
        _list(safe(region.name) for region in record.regions),
        _list(map(_check, record.checks)),
    )
    data = escape(json.dumps(evidence), quote=True)
    return f'<tr tabindex="0" data-evidence="{data}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _list(items: Iterable[str]) -> str:
    """Items one below the other, each once: a headline and its article tell the same twice."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in dict.fromkeys(items)) + "</ul>"


def _amount(amount: Amount, year: int | None) -> str:
    source = " " + label(amount.source) if amount.source else ""
    per = f" <small>/ {' / '.join(label_of('per', word) for word in amount.per)}</small>" if amount.per else ""
    return f"{_bounded(amount, safe(number(amount)))}{source}{per}{_other_year(amount, year)}"


def _headcount(headcount: Headcount, year: int | None) -> str:
    group = f" <small>{safe(headcount.group)}</small>" if headcount.group else ""
    counted = f"{safe(number(headcount))} {label_of('unit', headcount.unit)}"
    return f"{_bounded(headcount, counted)}{group}{_other_year(headcount, year)}"


def _bounded(quantity: Quantity, written: str) -> str:
    """The number as the text bounds it: `약 1,000명`, `5억원 이상`."""
    if quantity.qualifier == "exact":
        return written
    said = f"<small>{label(quantity.qualifier)}</small>"
    return f"{said} {written}" if quantity.qualifier == "about" else f"{written} {said}"


def _other_year(quantity: Quantity, year: int | None) -> str:
    return f" <small>({quantity.year})</small>" if quantity.year and quantity.year != year else ""


def _agencies(record: ProgramRecord) -> Iterable[str]:
    roles: dict[str, list[str]] = {}
    for link in record.agencies:
        roles.setdefault(link.name, []).append(label(link.role))
    return (f"{safe(name)} <small>{'·'.join(words)}</small>" for name, words in roles.items())


def _check(check: Check) -> str:
    def written(value: int) -> str:
        return won(value) if check.unit == "won" else f"{value:,}"

    sum_ = safe(f"{' + '.join(map(written, check.parts))} = {written(check.total)}")
    if check.difference == 0:
        return f'<span class="ok" title="{sum_}">{label("ok")}</span>'
    return f'<span class="off" title="{sum_}">{label("off")} {check.difference:+,}</span>'
