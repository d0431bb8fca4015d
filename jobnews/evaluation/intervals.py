"""Confidence intervals: how far a score may move on other articles of the same kind."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from .scoring import Tallies, Tally


def wilson(good: int, all_: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson's formula.

    >>> wilson(0, 0)
    (0.0, 1.0)
    """
    if all_ == 0:
        return 0.0, 1.0
    share = good / all_
    middle = (share + z * z / (2 * all_)) / (1 + z * z / all_)
    half = z * math.sqrt(share * (1 - share) / all_ + z * z / (4 * all_ * all_)) / (1 + z * z / all_)
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap_f1(articles: Sequence[Tallies], kind: str, *, draws: int = 1000, seed: int = 1) -> tuple[float, float]:
    """The 95 % interval of an F1 over articles drawn again and again, since finds of one article hang together."""
    rng = random.Random(seed)
    counts = [(tallies[kind].hits, tallies[kind].false, tallies[kind].missed) for tallies in articles]
    scores = []
    for _ in range(draws):
        drawn = rng.choices(counts, k=len(counts))
        scores.append(Tally(*(sum(column) for column in zip(*drawn, strict=True))).f1)
    scores.sort()
    return scores[int(draws * 0.025)], scores[min(draws - 1, int(draws * 0.975))]
