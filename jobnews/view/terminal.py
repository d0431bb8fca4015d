"""A document as a coloured summary in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..core.records import Document, Mention, ProgramRecord
from ..core.safe_text import one_line, printable
from .segments import marks, segments
from .wording import number

#: Colours of the types, the same in all views.
STYLES = {"amounts": "green", "headcounts": "cyan", "regions": "yellow", "agencies": "magenta", "programs": "bold blue"}


def print_document(document: Document, console: Console, *, name: str = "") -> None:
    """Print what was found in a document."""
    console.print(_heading(document, name))
    console.print(Group(*_sections(document)))


def print_text(document: Document, console: Console) -> None:
    """Print the article with its mentions coloured; furniture is dim."""
    text = Text()
    furniture = [(span.start, span.end) for span in document.article.furniture]
    for segment in segments(document.text, marks(document), furniture):
        piece = printable(document.text[segment.start : segment.end])
        style = STYLES[segment.marks[-1].kind] + " underline" if segment.marks else ""
        text.append(piece, style="dim" if segment.furniture else style)
    console.print(text, soft_wrap=True)


def _heading(document: Document, name: str) -> Text:
    article = document.article
    heading = Text()
    if name:
        heading.append(f"{one_line(name)}\n", style="dim")
    heading.append(printable(article.title.text if article.title else "(no title)"), style="bold")
    facts = [
        article.published.date.isoformat() if article.published else "no date",
        article.outlet.text if article.outlet else "",
        article.home_region or "",
    ]
    heading.append("\n" + printable("  ".join(fact for fact in facts if fact)), style="dim")
    return heading


def _sections(document: Document) -> Iterable[RenderableType]:
    if document.table:
        yield _programs(document.table)
    yield _mentions(
        "amounts",
        [
            (a.text, number(a), a.qualifier, a.source or "", "/".join(a.per), _year(a.year), a.status or "", a.program or "")
            for a in document.amounts
        ],
        ("", "value", "qualifier", "source", "per", "year", "status", "program"),
    )
    yield _mentions(
        "headcounts",
        [
            (h.text, number(h), h.unit, h.qualifier, h.group or "", _year(h.year), h.status or "", h.program or "")
            for h in document.headcounts
        ],
        ("", "value", "unit", "qualifier", "group", "year", "status", "program"),
    )
    yield _names("regions", document.regions, [(r.name, r.code or "", r.level) for r in document.regions], ("code", "level"))
    yield _names("agencies", document.agencies, [(a.name, a.kind) for a in document.agencies], ("kind",))
    yield _names(
        "programs", document.programs, [(p.name, p.kind, "known" if p.known else p.rule) for p in document.programs], ("kind", "how")
    )


def _year(year: int | None) -> str:
    return str(year) if year else ""


def _table(kind: str, columns: Sequence[str]) -> Table:
    table = Table(title=kind, title_justify="left", title_style=STYLES[kind], box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, header_style="dim", overflow="fold")
    return table


def _mentions(kind: str, rows: Sequence[Sequence[str]], columns: Sequence[str]) -> RenderableType:
    if not rows:
        return Text()
    table = _table(kind, columns)
    for row in rows:
        table.add_row(Text(printable(row[0]), style=STYLES[kind]), *(Text(printable(cell)) for cell in row[1:]))
    return table


def _names(kind: str, mentions: Sequence[Mention], facts: Sequence[tuple[str, ...]], columns: Sequence[str]) -> RenderableType:
    """Names once each, with the forms in which the text writes them and how often they stand there."""
    forms: dict[tuple[str, ...], dict[str, None]] = {}
    counts: dict[tuple[str, ...], int] = {}
    for mention, fact in zip(mentions, facts, strict=True):
        forms.setdefault(fact, {})[mention.text] = None
        counts[fact] = counts.get(fact, 0) + 1
    rows = [(fact[0], *fact[1:], str(counts[fact]), ", ".join(forms[fact])) for fact in forms]
    return _mentions(kind, rows, ("", *columns, "times", "as written"))


def _programs(records: Sequence[ProgramRecord]) -> Table:
    table = _table("programs", ("table", "year", "status", "budget", "people", "agencies", "regions"))
    for record in records:
        people = ", ".join(f"{number(h)} {h.unit}" for h in record.headcounts)
        budget = ", ".join(f"{number(a)} {a.source or ''}".strip() for a in record.amounts)
        agencies = ", ".join(f"{link.name} ({link.role})" for link in record.agencies)
        cells = (_year(record.year), record.status or "", budget, people, agencies, ", ".join(region.name for region in record.regions))
        table.add_row(
            Text(printable(record.program or "(whole article)"), style=STYLES["programs"]), *(Text(printable(c)) for c in cells)
        )
    return table
