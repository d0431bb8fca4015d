"""A whole run: many documents to finished tables, resumable at any moment."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..config import Config
from ..core.errors import InputError
from ..core.extras import is_installed, require
from ..core.records import Outcome
from ..io.columns import Columns
from .items import STDIN, Item, find_items
from .journal import Entry, Journal
from .manifest import lexicon_hashes, plain, read_manifest, versions, write_manifest
from .outputs import OutputFormat, output_format, write_output
from .pool import Pool
from .process import check_limits
from .worker import WorkerOptions


@dataclass(slots=True, frozen=True)
class RunOptions:
    """What decides the content of a run's tables.

    Attributes:
        config: options of the extractor.
        format: what is written; None to go by the output's name.
        columns: which columns of tables hold what.
        published: day of publication of documents that have none of their own.
        keep_text: JSON lines hold the documents' text.
        unique: skip copies of earlier documents; without it they are only marked.
    """

    config: Config = field(default_factory=Config)
    format: OutputFormat | None = None
    columns: Columns = field(default_factory=Columns)
    published: str | None = None
    keep_text: bool = False
    unique: bool = False


@dataclass(slots=True, frozen=True)
class Summary:
    """How a run ended.

    Attributes:
        counts: documents by status.
        seconds: time spent, in all sessions of a run that was resumed.
        manifest: where it is written down.
        already_finished: there was nothing left to do.
    """

    counts: dict[Outcome, int]
    seconds: float
    manifest: Path
    already_finished: bool = False


Watcher = Callable[[Item, Entry], None]


def run(
    inputs: Sequence[str],
    output: Path,
    options: RunOptions,
    *,
    workers: int = 1,
    timeout: float | None = 60.0,
    resume: bool = False,
    watch: Watcher | None = None,
) -> Summary:
    """Read all inputs and write their tables.

    Args:
        inputs: files, folders, globs, tables of articles.
        output: a file or a folder; see `output_format`.
        options: what decides the tables' content.
        workers: how many processes.
        timeout: seconds that a document may take; None for no limit.
        resume: go on with a run of the same inputs, options and versions that was interrupted.
        watch: called for each document as it ends.

    Raises:
        InputError: the inputs, the output or the options cannot be used, or do not fit the run that is to be resumed.
        JobnewsError: no worker can be started.
        MissingExtraError: the output needs an extra that is not installed.
    """
    check_limits(workers, timeout)
    format = output_format(output, options.format)
    if options.unique:
        require("rensa", "copies", "telling copies")
    facts = _facts(inputs, options, format)
    if resume and (finished := _finished(output, facts)):
        return finished
    if output.is_file() and read_manifest(output) is None:
        raise InputError("stands there already and was not written by a run: choose another name, or move it away", where=output)
    journal = _open_journal(output, facts, resume=resume, unique=options.unique)
    began, before = time.monotonic(), float(journal.fact("seconds") or 0)  # type: ignore[arg-type]
    try:
        _read_all(journal, inputs, output, options, format, workers, timeout, watch)
        write_output(journal, output, format, workers=workers)
        seconds = round(before + time.monotonic() - began, 1)
        facts |= _counts(journal, seconds, workers, timeout)
    except BaseException:
        journal.note("seconds", before + time.monotonic() - began)
        raise
    finally:
        journal.close()
    manifest = write_manifest(output, facts)
    journal_path(output).unlink()
    return Summary(facts["documents"], seconds, manifest)


def journal_path(output: Path) -> Path:
    """Where the work of a run that has not ended is kept."""
    return output.with_name(output.name + ".journal")


def discard_journal(output: Path) -> None:
    """Throw the work of an unfinished run away."""
    path = journal_path(output)
    for file in (path, path.with_name(path.name + "-journal")):  # the second is SQLite's own, after a crash
        file.unlink(missing_ok=True)


def _facts(inputs: Sequence[str], options: RunOptions, format: OutputFormat) -> dict[str, Any]:
    """What must be the same for a run to be resumed."""
    return {
        "inputs": list(inputs), "options": plain(options) | {"format": format}, "versions": versions(),
        "lexicons": lexicon_hashes(options.config), "copies_told": is_installed("rensa"),
    }


def _finished(output: Path, facts: dict[str, Any]) -> Summary | None:
    """The summary of a run that is to be resumed but has ended."""
    manifest = read_manifest(output)
    if journal_path(output).exists() or manifest is None or any(manifest.get(name) != value for name, value in facts.items()):
        return None
    return Summary(manifest["documents"], manifest["seconds"], output, already_finished=True)


def _open_journal(output: Path, facts: dict[str, Any], *, resume: bool, unique: bool) -> Journal:
    path = journal_path(output)
    if path.exists() and not resume:
        raise InputError(f"an unfinished run of this output is in {path}: go on with it (--resume) or throw it away (--restart)", where=output)
    output.parent.mkdir(parents=True, exist_ok=True)
    journal = Journal(path, unique=unique)
    noted = journal.fact("facts")
    if noted is None:
        journal.note("facts", facts)
        journal.commit()
    elif noted != facts:
        journal.close()
        different = ", ".join(name for name in facts if not isinstance(noted, dict) or noted.get(name) != facts[name])
        raise InputError(f"cannot go on with the unfinished run: other {different} than when it began (--restart begins anew)", where=path)
    return journal


def _read_all(
    journal: Journal, inputs: Sequence[str], output: Path, options: RunOptions, format: OutputFormat, workers: int, timeout: float | None,
    watch: Watcher | None,
) -> None:
    """Read what the journal does not hold yet."""
    if len(journal) and STDIN in inputs:
        raise InputError("a run over standard input cannot be resumed", where=STDIN)
    items = find_items(inputs, options.columns, options.published, output=output)
    _skip_done(items, journal)
    shared = WorkerOptions(
        options.config, shape="document" if format == "jsonl" else "rows", keep_text=options.keep_text, sign=is_installed("rensa")
    )
    for item, result in Pool(workers, shared, timeout=timeout).results(items):
        entry = journal.add(item, result)
        if watch is not None:
            watch(item, entry)


def _skip_done(items: Iterator[Item], journal: Journal) -> None:
    for number, item in zip(range(len(journal)), items, strict=False):
        if item.source != (noted := journal.source(number)):
            raise InputError(f"the inputs have changed since the run began: {item.source} stands where {noted} stood (--restart begins anew)")


def _counts(journal: Journal, seconds: float, workers: int, timeout: float | None) -> dict[str, Any]:
    return {
        "documents": journal.counts(), "characters": journal.characters(), "workers": workers, "timeout": timeout, "seconds": seconds,
        "documents_per_second": round(len(journal) / seconds, 1) if seconds else None,
        "finished": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }
