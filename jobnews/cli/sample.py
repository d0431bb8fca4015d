"""`jobnews sample`: records to check by hand, and the precision that the checks give."""

from __future__ import annotations

from pathlib import Path

import click

from ..core.safe_text import one_line
from ..evaluation.comparison import read_lines
from ..evaluation.sampling import draw_sample, read_checks, write_sample


@click.command()
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-n", "--size", type=click.IntRange(1), default=100, show_default=True, help="How many records to draw.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("sample.csv"), show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed draws the same records.")
@click.option("--checked", is_flag=True, help="PATH is a sample whose column `right` has been filled: print the precision.")
def command(path: Path, size: int, output: Path, seed: int, checked: bool) -> None:
    """Draw a stratified sample from a JSON-lines output, or read one that has been checked.

    Fill the column `right` with 1 (right) or 0 (wrong), then call again with --checked.
    """
    if checked:
        for found in read_checks(path):
            click.echo(one_line(f"{found.type:11} precision {found.precision:.3f} [{found.low:.3f}, {found.high:.3f}] of {found.checked} checked"))
        return
    rows = draw_sample(read_lines(path), size, seed=seed)
    write_sample(rows, output)
    click.echo(one_line(f"{output}: {len(rows)} records to check"))
