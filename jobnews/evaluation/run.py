"""Evaluating an extractor on a folder of gold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..extractor import Extractor
from .gold import GoldArticle, read_gold
from .intervals import bootstrap_f1
from .scoring import KINDS, Tallies, Tally, score_document


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of a folder: per article and together."""

    articles: tuple[tuple[GoldArticle, Tallies], ...]

    @property
    def total(self) -> Tallies:
        """All articles together."""
        total: Tallies = {kind: Tally() for kind in KINDS}
        for _, tallies in self.articles:
            for kind in KINDS:
                total[kind].add(tallies[kind])
        return total

    def interval(self, kind: str) -> tuple[float, float]:
        """95 % interval of the F1 of a type."""
        return bootstrap_f1([tallies for _, tallies in self.articles], kind)


def evaluate(gold: str | Path, texts: str | Path | None = None, *, extractor: Extractor | None = None) -> Evaluation:
    """Score an extractor (the default one when left out) on a folder of gold files.

    Raises:
        InputError: the folder holds no gold files, or one is not in the format.
    """
    extractor = extractor or Extractor()
    articles = []
    for article in read_gold(Path(gold), Path(texts) if texts is not None else None):
        document = extractor.extract(article.text, published=article.published, id=article.id)
        articles.append((article, score_document(document, article)))
    return Evaluation(tuple(articles))
