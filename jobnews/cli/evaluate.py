"""`jobnews evaluate`: scores against gold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from ..core.safe_text import one_line
from ..evaluation.report import evaluation_page
from ..evaluation.run import Evaluation, evaluate
from ..evaluation.scoring import KINDS, Tallies, Tally


@click.command()
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("texts", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--errors", is_flag=True, help="List every difference.")
@click.option("--by-rule", is_flag=True, help="Precision of each rule.")
@click.option("--by-article", is_flag=True, help="Scores of each article.")
@click.option("--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write gold and found side by side to this page.")
def command(gold: Path, texts: Path | None, errors: bool, by_rule: bool, by_article: bool, page: Path | None) -> None:
    """Score the extraction of the articles in a folder against its gold files (ID.json beside ID.txt)."""
    result = evaluate(gold, texts)
    total = result.total
    lines = list(_scores(total, result))
    if by_article:
        for article, tallies in result.articles:
            lines += ["", f"[{article.id}]", *_scores(tallies, None)]
    if by_rule:
        lines += _rules(total)
    if errors:
        lines += _errors(result)
    for line in lines:
        click.echo(one_line(line))
    if page is not None:
        page.write_text(evaluation_page(result), encoding="utf-8")


def _scores(tallies: Tallies, result: Evaluation | None) -> Iterator[str]:
    for kind in KINDS:
        tally = tallies[kind]
        low, high = result.interval(kind) if result else (None, None)
        interval = f" [{low:.3f}, {high:.3f}]" if low is not None else ""
        yield (
            f"{kind:11} P {tally.precision:.4f}  R {tally.recall:.4f}  F1 {tally.f1:.4f}{interval}  "
            f"hits {tally.hits}  false {tally.false}  missed {tally.missed}  {_attributes(tally)}"
        ).rstrip()


def _attributes(tally: Tally) -> str:
    return "  ".join(f"{name} {good / all_:.4f}" for name, (good, all_) in tally.attributes.items())


def _rules(total: Tallies) -> Iterator[str]:
    for kind in KINDS:
        for rule, (good, all_) in sorted(total[kind].rules.items(), key=lambda item: -item[1][1]):
            yield f"{kind:11} {rule:32} {good}/{all_} = {good / all_:.3f}"


def _errors(result: Evaluation) -> Iterator[str]:
    for article, tallies in result.articles:
        for kind in KINDS:
            for miss in tallies[kind].misses:
                yield f"{article.id} | {kind} | {miss.what} | gold {miss.gold or '-'} | found {miss.found or '-'} | {', '.join(miss.rules)}"
