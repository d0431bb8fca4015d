"""`jobnews codebook`: what every column of every table means."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence

import click

from ..frames import TABLES, Column, columns
from ..frames.columns import SEPARATOR


@click.command()
@click.argument("tables", nargs=-1, type=click.Choice(TABLES))
@click.option("--lang", type=click.Choice(["ko", "en"]), default="en", show_default=True, help="Language of the meanings.")
@click.option("--format", "style", type=click.Choice(["text", "markdown", "csv"]), default="text", show_default=True)
def command(tables: tuple[str, ...], lang: str, style: str) -> None:
    """Print what the columns of the tables mean: of all tables, or of those named."""
    printers: dict[str, Callable[[Sequence[str], str], None]] = {"text": _text, "markdown": _markdown, "csv": _csv}
    printers[style](tables or TABLES, lang)


def _type(column: Column) -> str:
    return f"{column.type}, several joined by {SEPARATOR}" if column.is_list else column.type


def _meaning(column: Column, lang: str) -> str:
    return column.korean if lang == "ko" else column.english


def _text(tables: Sequence[str], lang: str) -> None:
    for number, table in enumerate(tables):
        click.echo(("\n" if number else "") + table)
        for column in columns(table):
            click.echo(f"  {column.name:16} {_meaning(column, lang)} ({_type(column)})")
            if column.values:
                click.echo(f"  {'':16} one of: {', '.join(column.values)}")


def _markdown(tables: Sequence[str], lang: str) -> None:
    for number, table in enumerate(tables):
        click.echo(("\n" if number else "") + f"## {table}\n")
        click.echo("| 열 | 형식 | 뜻 | 값 |" if lang == "ko" else "| column | type | meaning | values |")
        click.echo("|---|---|---|---|")
        for column in columns(table):
            click.echo(f"| `{column.name}` | {_type(column)} | {_meaning(column, lang)} | {' '.join(f'`{value}`' for value in column.values)} |")


def _csv(tables: Sequence[str], lang: str) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("table", "column", "type", "values", "meaning"))
    for table in tables:
        writer.writerows((table, column.name, _type(column), " | ".join(column.values), _meaning(column, lang)) for column in columns(table))
