"""`jobnews explain`: why a sentence gives the records it gives."""

from __future__ import annotations

import click

from ..core.safe_text import printable
from ..explanation import explain
from .dates import published_option


@click.command()
@click.argument("sentence")
@published_option("Date of publication.")
def command(sentence: str, published: str | None) -> None:
    """Show which rules matched a sentence, which won, why a candidate was dropped, and which tokens were seen."""
    explanation = explain(sentence, published=published)
    click.echo(printable(str(explanation)))
