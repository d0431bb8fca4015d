"""Gold and found side by side, as a page."""

from __future__ import annotations

from html import escape

from ..core.safe_text import printable
from .gold import GoldArticle
from .run import Evaluation
from .scoring import KINDS, Miss, Tallies

_STYLE = """
:root{color-scheme:light dark}body{font:15px/1.7 "Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9em;margin:.6rem 0 2rem}th,td{text-align:left;vertical-align:top;padding:.3rem .7rem;border-bottom:1px solid #8884}
th{font-weight:500;opacity:.7}.missed td:nth-child(3){color:#0b7a4b}.false td:nth-child(4){color:#c2361b}q{opacity:.65}mark{background:#ffd54a88;color:inherit}
"""


def evaluation_page(result: Evaluation) -> str:
    """One self-contained page: the scores, then every difference with the text around it."""
    total = result.total
    articles = "".join(_article(article, tallies) for article, tallies in result.articles)
    return (
        f'<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>jobnews evaluate</title><style>{_STYLE}</style></head>'
        f"<body><h1>{len(result.articles)} articles</h1>{_scores(total, result)}{articles}</body></html>\n"
    )


def _safe(text: str) -> str:
    return escape(printable(text))


def _scores(tallies: Tallies, result: Evaluation) -> str:
    rows = []
    for kind in KINDS:
        tally = tallies[kind]
        low, high = result.interval(kind)
        attributes = ", ".join(f"{name} {good / all_:.3f}" for name, (good, all_) in tally.attributes.items())
        rows.append(
            f"<tr><td>{kind}</td><td>{tally.precision:.3f}</td><td>{tally.recall:.3f}</td><td>{tally.f1:.3f} "
            f"({low:.3f}–{high:.3f})</td><td>{attributes}</td></tr>"
        )
    return f"<table><tr><th></th><th>precision</th><th>recall</th><th>F1 (95 %)</th><th>attributes</th></tr>{''.join(rows)}</table>"


def _article(article: GoldArticle, tallies: Tallies) -> str:
    rows = "".join(_row(article.text, miss) for kind in KINDS for miss in tallies[kind].misses)
    if not rows:
        return f"<h2>{_safe(article.id)}</h2><p>no difference</p>"
    head = "<tr><th>type</th><th>what</th><th>gold</th><th>found</th><th>rule</th><th>text</th></tr>"
    return f"<h2>{_safe(article.id)}</h2><table>{head}{rows}</table>"


def _row(text: str, miss: Miss) -> str:
    place = miss.gold_at or miss.found_at
    around = ""
    if place and place[0] >= 0:
        start, end = place
        before, after = text[max(0, start - 30) : start], text[end : end + 30]
        around = f"<q>{_safe(before)}<mark>{_safe(text[start:end])}</mark>{_safe(after)}</q>"
    cells = (miss.kind, miss.what, miss.gold, miss.found, ", ".join(miss.rules))
    return f'<tr class="{miss.what}">' + "".join(f"<td>{_safe(cell)}</td>" for cell in cells) + f"<td>{around}</td></tr>"
