"""A document as HTML: the text with its mentions, the table, and what was set aside.

Everything of the document passes through `safe`; the page needs no network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.resources import files
from string import Template

from ..core.records import Agency, Amount, Document, Headcount, Mention, Program, Record, Region
from .html import label, label_of, safe
from .labels import Language
from .program_table import program_table
from .segments import KINDS, Mark, Segment, marks, segments
from .wording import number


def document_page(documents: Sequence[Document], *, names: Sequence[str] = (), language: Language = "ko") -> str:
    """One self-contained page for one or more documents.

    Args:
        documents: with their texts (as `extract` returns them).
        names: what to call each, such as file names.
        language: the labels' language at first; a button on the page switches.
    """
    assets = files("jobnews.view").joinpath("assets")
    return Template(assets.joinpath("page.html").read_text(encoding="utf-8")).substitute(
        language=language,
        title=safe(" · ".join(_title(document) for document in documents[:3])) or "jobnews",
        css=assets.joinpath("page.css").read_text(encoding="utf-8"),
        script=assets.joinpath("page.js").read_text(encoding="utf-8"),
        legend=_legend(),
        documents="".join(
            document_html(document, name=name, prefix=f"d{place}-")
            for place, (document, name) in enumerate(zip(documents, [*names, *[""] * len(documents)], strict=False))
        ),
    )


def document_fragment(document: Document) -> str:
    """The document for a notebook: style and body, switched by the mouse alone, no script."""
    css = files("jobnews.view").joinpath("assets").joinpath("page.css").read_text(encoding="utf-8")
    return f'<div class="jobnews"><style>{css}</style>{document_html(document, prefix="n-")}</div>'


def records_fragment(value: Record | Sequence[Record]) -> str | None:
    """A record, or records, as a plain table for a notebook: one line each, a column for each field that says something."""
    records = value if isinstance(value, tuple) else (value,)
    rows = [record.model_dump(mode="json") for record in records if isinstance(record, Record)]
    columns = [key for key in dict.fromkeys(key for row in rows for key in row) if any(row.get(key) not in _EMPTY for row in rows)]
    if not columns:
        return None
    head = "".join(f"<th>{safe(column)}</th>" for column in columns)
    body = "".join("<tr>" + "".join(f"<td>{_cell(row.get(column))}</td>" for column in columns) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


_EMPTY: tuple[object, ...] = (None, "", [], {})


def _cell(value: object) -> str:
    if value in _EMPTY:
        return ""
    if isinstance(value, dict) and set(value) == {"start", "end"}:
        return f"{value['start']}–{value['end']}"
    if isinstance(value, (dict, list)):
        return safe(json.dumps(value, ensure_ascii=False))
    return safe(f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 9999 else str(value))


def document_html(document: Document, *, name: str = "", prefix: str = "") -> str:
    """Heading, table and text of a document."""
    return (
        f'<article class="doc">{_heading(document, name)}{program_table(document, prefix)}'
        f'<div class="text">{_text(document, prefix)}</div></article>'
    )


def _title(document: Document) -> str:
    return document.article.title.text if document.article.title else ""


def _legend() -> str:
    return "".join(
        f'<button type="button" class="switch {kind}" data-kind="{kind}" aria-pressed="true">{label(kind)}</button>'
        for kind in (*KINDS, "furniture")
    )


def _heading(document: Document, name: str) -> str:
    article = document.article
    facts = [
        name,
        article.published.date.isoformat() if article.published else "",
        article.outlet.text if article.outlet else "",
        article.home_region or "",
    ]
    title = safe(_title(document)) or label("notitle")
    return f"<header><h1>{title}</h1><p>{' · '.join(safe(fact) for fact in facts if fact)}</p></header>"


def _text(document: Document, prefix: str) -> str:
    text = document.text
    furniture = [(span.start, span.end) for span in document.article.furniture]
    return "".join(_segment(text, segment, prefix) for segment in segments(text, marks(document), furniture))


def _segment(text: str, segment: Segment, prefix: str) -> str:
    piece = safe(text[segment.start : segment.end])
    if segment.furniture:
        return f'<span class="furniture">{piece}</span>'
    if not segment.marks:
        return piece
    kinds = " ".join(dict.fromkeys(mark.kind for mark in segment.marks))
    ids = " ".join(prefix + mark.id for mark in segment.marks)
    tips = "".join(_tip(mark) for mark in segment.marks)
    first = " first" if any(mark.start == segment.start for mark in segment.marks) else ""
    return f'<mark class="{kinds}{first}" data-ids="{ids}" tabindex="0">{piece}<span class="tip" role="tooltip">{tips}</span></mark>'


def _tip(mark: Mark) -> str:
    facts = "".join(f"<dt>{label(key)}</dt><dd>{value}</dd>" for key, value in _facts(mark.mention) if value)
    return f'<dl class="{mark.kind}">{facts}<dt>{label("rule")}</dt><dd><code>{safe(mark.mention.rule)}</code></dd></dl>'


def _facts(mention: Mention) -> Iterable[tuple[str, str]]:
    """What a mention says, as (label, html)."""
    if isinstance(mention, (Amount, Headcount)):
        yield "value", safe(number(mention)) + " " + label(mention.qualifier)
        if isinstance(mention, Amount):
            yield "budget", label(mention.source) if mention.source else ""
            yield "per", " / ".join(label_of("per", per) for per in mention.per)
        else:
            yield "unit", label_of("unit", mention.unit)
            yield "group", safe(mention.group or "")
        yield "program", safe(mention.program or "")
        yield "year", str(mention.year or "")
        yield "status", label(mention.status) if mention.status else ""
    elif isinstance(mention, Region):
        yield "name", safe(mention.name)
        yield "code", mention.code or ", ".join(mention.candidates)
        yield "level", label_of("level", mention.level)
    elif isinstance(mention, Agency):
        yield "name", safe(mention.name)
        yield "kind", label_of("agency", mention.kind)
    elif isinstance(mention, Program):
        yield "name", safe(mention.name)
        yield "kind", label_of("program", mention.kind)
        yield "known" if mention.known else "discovered", safe(mention.reason or "✓")
