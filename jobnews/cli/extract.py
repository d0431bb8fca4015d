"""`jobnews extract`: files in, a summary or JSON lines out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console

from ..config import Config
from ..core.errors import InputError, JobnewsError
from ..core.records import Document
from ..extractor import Extractor
from ..io.decoding import decode_text
from ..view.terminal import print_document
from ..view.wording import printable


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write JSON lines to this file.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines instead of the summary.")
@click.option("--published", metavar="YYYY-MM-DD", help="Date of publication, where the page does not tell it.")
@click.option("--lexicon", "lexicons", multiple=True, type=click.Path(path_type=Path), help="File with names of your own; may be repeated.")
@click.option("--threshold", type=click.FloatRange(0, 1), default=Config().program_threshold, show_default=True, help="Score from which a discovered program counts.")
def command(
    paths: tuple[Path, ...], output: Path | None, as_json: bool, published: str | None, lexicons: tuple[Path, ...], threshold: float
) -> None:
    """Read articles from text files and folders.

    Exit status: 0 when all were read, 1 when some were not, 2 for a mistake in the call.
    """
    console, errors = Console(), Console(stderr=True)
    try:
        extractor = Extractor(Config(lexicons=lexicons, program_threshold=threshold))
    except JobnewsError as error:
        raise click.UsageError(str(error)) from error
    failed = 0
    lines: list[str] = []
    for path in _files(paths):
        try:
            document = _read(extractor, path, published)
        except (JobnewsError, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            errors.print(printable(f"{path}: {reason}"), style="red", markup=False, highlight=False, soft_wrap=True)
            failed += 1
            continue
        if output is not None or as_json:
            lines.append(document.model_dump_json())
        else:
            print_document(document, console, name=str(path))
            console.print()
    _write(lines, output, as_json)
    sys.exit(1 if failed else 0)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files, and the text files of the folders in order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*.txt") if file.is_file())
        else:
            yield path


def _read(extractor: Extractor, path: Path, published: str | None) -> Document:
    text, _ = decode_text(path.read_bytes(), where=str(path))
    if not text.strip():
        raise InputError("empty", where=path)
    return extractor.extract(text, published=published, id=path.stem)


def _write(lines: list[str], output: Path | None, as_json: bool) -> None:
    if output is not None:
        output.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    if as_json:
        sys.stdout.write("".join(line + "\n" for line in lines))
