"""`jobnews explain`: why a sentence gives the records it gives."""

from __future__ import annotations

import click

from ..core.errors import JobnewsError
from ..core.safe_text import printable
from ..explanation import explain
from ..extractor import read_date


@click.command()
@click.argument("sentence")
@click.option("--published", metavar="YYYY-MM-DD", help="Date of publication.")
def command(sentence: str, published: str | None) -> None:
    """Show which rules matched a sentence, which won, why a candidate was dropped, and which tokens were seen."""
    try:
        explanation = explain(sentence, published=read_date(published))
    except JobnewsError as error:
        raise click.ClickException(str(error)) from error
    click.echo(printable(str(explanation)))
