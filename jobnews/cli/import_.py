"""`jobnews import`: corrected documents back from an annotation tool."""

from __future__ import annotations

from pathlib import Path

import click

from ..core.safe_text import one_line
from ..exchange.brat import read_standoff
from ..exchange.documents import write_documents
from ..exchange.labelstudio import read_tasks


@click.command()
@click.argument("corrected", type=click.Path(path_type=Path, exists=True))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Write JSON lines to this file.")
def command(corrected: Path, output: Path) -> None:
    """Read what was corrected in Label Studio or brat.

    CORRECTED is a JSON export of Label Studio, or a folder of brat's .txt and .ann files. `jobnews compare` then shows what was changed.
    """
    documents = read_standoff(corrected) if corrected.is_dir() else read_tasks(corrected)
    write_documents(documents, output)
    click.echo(one_line(f"{output}: {len(documents)} documents"))
