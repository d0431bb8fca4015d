"""`jobnews compare`: which records changed between two runs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from ..core.safe_text import one_line
from ..evaluation.comparison import Change, compare_runs

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


@click.command()
@click.argument("old", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("new", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--summary", is_flag=True, help="Only count the changes.")
def command(old: Path, new: Path, summary: bool) -> None:
    """Show which records changed from one JSON-lines output to another.

    Exit status: 0 when nothing changed, 1 when something did, 2 when a file cannot be used.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for change in compare_runs(old, new):
        counts[change.type, change.what] += 1
        if not summary:
            click.echo(one_line(_line(change)))
    for (type, what), count in sorted(counts.items()):
        click.echo(one_line(f"{type}: {count} {what}"))
    if counts:
        raise SystemExit(1)
    click.echo("no change")


def _line(change: Change) -> str:
    place = f" [{change.place[0]}:{change.place[1]}]" if change.place else ""
    fields = "; ".join(f"{name}: {old} → {new}" for name, (old, new) in change.fields.items())
    return f"{_SIGNS[change.what]} {change.document} {change.type}{place} {change.text} {fields}".rstrip()
