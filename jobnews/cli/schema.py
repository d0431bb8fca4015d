"""`jobnews schema`: the JSON Schema of a document."""

from __future__ import annotations

import json

import click

from ..core.records import Document


@click.command()
def command() -> None:
    """Print the JSON Schema of the documents that `extract --json` writes."""
    click.echo(json.dumps(Document.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))
