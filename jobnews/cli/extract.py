"""`jobnews extract`: documents of any kind and number in; a summary, JSON lines or tables out."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from ..batch.items import STDIN, count_files
from ..batch.outputs import FORMATS
from ..batch.outputs.json_lines import json_line
from ..batch.process import document_of, entries
from ..batch.progress import RunProgress
from ..batch.run import RunOptions, Summary, discard_journal, journal_path, run
from ..config import Config
from ..core.safe_text import one_line, printable_json
from ..io.columns import Columns
from ..view.terminal import print_document
from .dates import published_option

#: Exit status after Ctrl-C, as shells have it.
_INTERRUPTED = 130


@dataclass(slots=True, frozen=True)
class _Call:
    """What the command was called with, checked."""

    inputs: tuple[str, ...]
    options: RunOptions
    workers: int
    timeout: float | None


@click.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this .jsonl, .duckdb or .xlsx file, or to a folder of tables.")
@click.option("--format", type=click.Choice(FORMATS), help="Format of the output, where its name does not tell; folders: csv or parquet.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines instead of the summary.")
@click.option("--workers", type=click.IntRange(1), help="Processes. [default: one per core, at most one per file]")
@click.option("--timeout", type=click.FloatRange(0, min_open=True), default=60.0, show_default=True, help="Seconds a document may take.")
@click.option("--resume", is_flag=True, help="Go on with an interrupted run of the same output.")
@click.option("--restart", is_flag=True, help="Throw an interrupted run of the same output away.")
@click.option("--unique", is_flag=True, help="Skip copies of earlier documents; else they are only marked.")
@click.option("--keep-text", is_flag=True, help="JSON lines hold the text that offsets point into.")
@click.option("--text", metavar="COLUMN", help="Column of tables that holds the text.")
@click.option("--id", metavar="COLUMN", help="Column of tables that identifies an article.")
@click.option("--date", metavar="COLUMN", help="Column of tables that holds the day of publication.")
@click.option("--title", metavar="COLUMN", help="Column of tables that holds the headline.")
@published_option("Day of publication of documents that have none of their own.")
@click.option("--lexicon", "lexicons", multiple=True, type=click.Path(path_type=Path), help="File with names of your own; may be repeated.")
@click.option("--threshold", type=click.FloatRange(0, 1), default=Config().program_threshold, show_default=True, help="Score from which a discovered program counts.")
def command(output: Path | None, as_json: bool, resume: bool, restart: bool, **given: Any) -> None:
    """Read articles and press releases from files, folders, globs, tables and standard input (-).

    Files: .txt .md .html .hwp .hwpx .pdf .docx; tables with an article a row: .csv .tsv .xlsx .jsonl .parquet.

    Exit status: 0 when all were read, 1 when some could not be, 2 when nothing was done, 130 when interrupted.
    """
    console, errors = Console(), Console(stderr=True)
    try:
        call = _checked(given)
        if output is None:
            bad = _print_all(call, console, errors, as_json=as_json)
        else:
            bad = _write_all(call, output, errors, resume=resume, restart=restart)
    except KeyboardInterrupt:
        kept = f"; go on with --resume (the work so far is in {journal_path(output)})" if output is not None else ""
        _tell(errors, f"interrupted{kept}")
        sys.exit(_INTERRUPTED)
    sys.exit(1 if bad else 0)


def _checked(given: dict[str, Any]) -> _Call:
    inputs = given["inputs"]
    options = RunOptions(
        config=Config(lexicons=given["lexicons"], program_threshold=given["threshold"]), format=given["format"],
        columns=Columns(text=given["text"], id=given["id"], date=given["date"], title=given["title"]),
        published=given["published"], keep_text=given["keep_text"], unique=given["unique"],
    )
    return _Call(inputs, options, given["workers"] or _default_workers(inputs), given["timeout"])


def _default_workers(inputs: tuple[str, ...]) -> int:
    """One process per core, and no more than can have work at once: each loads Kiwi."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    holds_many = any(name.endswith((".csv", ".tsv", ".xlsx", ".jsonl", ".parquet")) for name in inputs)
    return cores if holds_many else max(1, min(cores, count_files(name for name in inputs if name != STDIN)))


def _print_all(call: _Call, console: Console, errors: Console, *, as_json: bool) -> bool:
    bad = False
    options = call.options
    for entry in entries(
        call.inputs, workers=call.workers, timeout=call.timeout, config=options.config, columns=options.columns,
        published=options.published, unique=options.unique, keep_text=options.keep_text or not as_json,
    ):
        if as_json:
            sys.stdout.write(printable_json(json_line(entry)))
        if entry.error is not None:
            _tell(errors, f"{entry.source}: {entry.error}", "yellow" if entry.status == "skipped" else "red")
            bad = bad or entry.status != "skipped"
        elif not as_json:
            print_document(document_of(entry, options.config), console, name=entry.source)
            console.print()
    return bad


def _write_all(call: _Call, output: Path, errors: Console, *, resume: bool, restart: bool) -> bool:
    if restart:
        discard_journal(output)
    with RunProgress(errors, count_files(call.inputs)) as progress:
        summary = run(
            call.inputs, output, call.options, workers=call.workers, timeout=call.timeout, resume=resume, watch=progress.watch
        )
    _tell(errors, _told(summary, output))
    return bool(summary.counts.get("error") or summary.counts.get("timeout"))


def _told(summary: Summary, output: Path) -> str:
    counts = ", ".join(f"{count:,} {status}" for status, count in summary.counts.items()) or "no documents"
    state = "was finished already" if summary.already_finished else f"written in {summary.seconds:,.1f} s"
    return f"{output}: {counts}; {state}"


def _tell(console: Console, line: str, style: str | None = None) -> None:
    console.print(one_line(line), style=style, markup=False, highlight=False, soft_wrap=True)
