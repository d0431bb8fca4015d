"""`jobnews show`: articles with their mentions, in the terminal or as a page."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console

from ..core.errors import JobnewsError
from ..core.safe_text import one_line
from ..extractor import Extractor
from ..io.reading import read_text
from ..view.page import document_page
from ..view.terminal import print_document, print_text
from .dates import published_option


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write one self-contained page to this file.")
@click.option("--lang", type=click.Choice(["ko", "en"]), default="ko", show_default=True, help="Language of the page's labels.")
@published_option("Date of publication, where the page does not tell it.")
def command(paths: tuple[Path, ...], page: Path | None, lang: str, published: str | None) -> None:
    """Show articles with their mentions marked.

    Exit status: 0 when all were read, 1 when some were not, 2 when nothing was done.
    """
    console, errors = Console(), Console(stderr=True)
    extractor = Extractor()
    documents, names = [], []
    for path in paths:
        try:
            source = read_text(path)
            documents.append(extractor.extract(source.text, published=published or source.published, id=path.stem))
            names.append(path.name)
        except (JobnewsError, OSError) as error:
            errors.print(one_line(f"{path}: {error}"), style="red", markup=False, highlight=False, soft_wrap=True)
    if page is not None and documents:
        page.write_text(document_page(documents, names=names, language="en" if lang == "en" else "ko"), encoding="utf-8")
        console.print(one_line(f"{page}: {len(documents)} article(s)"), markup=False, highlight=False, soft_wrap=True)
    elif page is None:
        for document, name in zip(documents, names, strict=True):
            print_text(document, console)
            print_document(document, console, name=name)
    sys.exit(1 if len(documents) < len(paths) else 0)
