"""`jobnews export`: documents to an annotation tool."""

from __future__ import annotations

from pathlib import Path

import click

from ..batch import read_documents
from ..core.errors import InputError
from ..core.records import Document
from ..core.safe_text import one_line
from ..exchange.brat import write_standoff
from ..exchange.labelstudio import write_tasks


@click.command()
@click.argument("results", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--to", "tool", type=click.Choice(["labelstudio", "brat"]), required=True, help="The tool to correct in.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="labelstudio: a .json file; brat: a folder.")
def command(results: Path, tool: str, output: Path) -> None:
    """Write the documents of a run for correction by hand in Label Studio or brat.

    RESULTS is what `jobnews extract --keep-text -o RESULTS.jsonl` wrote. For Label Studio the labelling interface is written beside the
    tasks, as .xml.
    """
    documents = _with_texts(results)
    if tool == "brat":
        write_standoff(documents, output)
    else:
        write_tasks(documents, output)
    click.echo(one_line(f"{output}: {len(documents)} documents"))


def _with_texts(results: Path) -> list[Document]:
    """The documents that were read, each with its text.

    Raises:
        InputError: the run did not keep the texts.
    """
    documents: list[Document] = [document for document in read_documents(results) if document.status == "ok"]
    if any(not document.text for document in documents):
        raise InputError(f"{results}: holds no texts: extract with --keep-text", where=results)
    return documents
