"""`jobnews report`: figures over a run's output."""

from __future__ import annotations

from pathlib import Path

import click

from ..core.safe_text import one_line
from ..report import report_page


@click.command()
@click.argument("results", type=click.Path(path_type=Path, exists=True))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("report.html"), show_default=True, help="Write the page to this file.")
@click.option("--lang", type=click.Choice(["ko", "en"]), default="ko", show_default=True, help="Language of the page's labels.")
def command(results: Path, output: Path, lang: str) -> None:
    """Draw budgets, people, programs and agencies of a whole run; each bar leads to its rows.

    RESULTS is what `jobnews extract -o` wrote: a file of JSON lines, or a folder of tables.
    """
    page = report_page(results, language="en" if lang == "en" else "ko")
    output.write_text(page, encoding="utf-8")
    click.echo(one_line(f"{output}: written"))
