"""`jobnews lexicon`: the user's own word lists."""

from __future__ import annotations

from pathlib import Path

import click

from ..core.errors import JobnewsError
from ..core.safe_text import one_line
from ..lexicon.user import check_lexicon


@click.group()
def command() -> None:
    """Look after word lists of your own."""


@command.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def check(paths: tuple[Path, ...]) -> None:
    """Look at every row of lexicon files, and tell what is wrong with them and what they would do.

    Exit status: 0 when all rows can be used, 1 when some cannot.
    """
    wrong = False
    for path in paths:
        try:
            report = check_lexicon(path)
        except JobnewsError as error:  # nothing of it can be read as a table
            click.echo(one_line(str(error)), err=True)
            wrong = True
            continue
        for reason in (*map(str, report.errors), *(f"{warning} (warning)" for warning in report.warnings)):
            click.echo(one_line(reason))
        wrong = wrong or bool(report.errors)
        counts = ", ".join(f"{count} {type} {action}" for (type, action), count in sorted(report.counts.items()))
        click.echo(one_line(f"{path}: {counts or 'no rows'}"))
    if wrong:
        raise SystemExit(1)
