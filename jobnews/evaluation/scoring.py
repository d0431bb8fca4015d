"""Counting hits, misses and false finds of documents against gold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ..core.records import Amount, Document, Headcount, Quantity
from .gold import NAME_KINDS, NUMBER_KINDS, GoldArticle, GoldName, GoldQuantity, plain

KINDS = (*NUMBER_KINDS, *NAME_KINDS, "links")
_DEFAULTS: dict[str, Any] = {"qualifier": "exact", "source": None, "per": [], "unit": "person"}


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference: what the gold says, what was found, where (None where only one side has a place)."""

    kind: str
    what: str
    gold: str
    found: str
    gold_at: tuple[int, int] | None = None
    found_at: tuple[int, int] | None = None
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts of one type in one article or many."""

    hits: int = 0
    false: int = 0
    missed: int = 0
    attributes: dict[str, tuple[int, int]] = field(default_factory=dict)
    rules: dict[str, tuple[int, int]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 when nothing is there."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def count_attribute(self, name: str, right: bool) -> None:
        good, all_ = self.attributes.get(name, (0, 0))
        self.attributes[name] = (good + right, all_ + 1)

    def count_rules(self, rules: Iterable[str], right: bool) -> None:
        for rule in rules:
            good, all_ = self.rules.get(rule, (0, 0))
            self.rules[rule] = (good + right, all_ + 1)

    def add(self, other: Tally) -> None:
        """Add the counts of another tally to this one."""
        self.hits, self.false, self.missed = self.hits + other.hits, self.false + other.false, self.missed + other.missed
        for mine, theirs in ((self.attributes, other.attributes), (self.rules, other.rules)):
            for name, (good, all_) in theirs.items():
                so_far = mine.get(name, (0, 0))
                mine[name] = (so_far[0] + good, so_far[1] + all_)
        self.misses += other.misses


Tallies = dict[str, Tally]


def score_document(document: Document, gold: GoldArticle) -> Tallies:
    """Tallies of one document, by type."""
    tallies: Tallies = {kind: Tally() for kind in KINDS}
    links = _LinkScore(gold, tallies["links"])
    for kind in NUMBER_KINDS:
        _score_quantities(kind, gold.quantities[kind], getattr(document, kind), tallies[kind], links)
    for kind in NAME_KINDS:
        _score_names(kind, gold.names[kind], getattr(document, kind), tallies[kind])
    return tallies


def _same_value(gold: GoldQuantity, found: Quantity) -> bool:
    low, high = _bounds(found)
    return (gold.low, gold.high) == (low, high)


def _bounds(found: Quantity) -> tuple[Decimal | None, Decimal | None]:
    assert isinstance(found, (Amount, Headcount))
    low, high = (found.value, found.value) if found.value is not None else (found.min, found.max)
    if low is None or high is None:
        return None, None
    return Decimal(low), Decimal(high)


def _same_place(gold: GoldQuantity, found: Quantity) -> bool:
    return max(gold.start, found.span.start) < min(gold.end, found.span.end)


def _same_text(gold: GoldQuantity, found: Quantity) -> bool:
    return plain(gold.text) == plain(found.text)


def _score_quantities(
    kind: str, gold: Sequence[GoldQuantity], found: Sequence[Quantity], tally: Tally, links: _LinkScore
) -> None:
    left, open_gold = list(found), list(gold)
    for match in (_same_place, _same_text):
        for wanted in list(open_gold):
            partner = _partner(wanted, left, match)
            if partner is None:
                continue
            open_gold.remove(wanted)
            left.remove(partner)
            if not wanted.optional:
                _count_pair(kind, wanted, partner, tally)
                links.count(wanted, partner)
    for wanted in open_gold:
        if not wanted.optional:
            tally.missed += 1
            tally.misses.append(Miss(kind, "missed", wanted.text, "", (wanted.start, wanted.end)))
    for extra in left:
        if not any(wanted.optional and _same_place(wanted, extra) for wanted in gold):
            tally.false += 1
            tally.count_rules([extra.rule], False)
            tally.misses.append(Miss(kind, "false", "", extra.text, None, (extra.span.start, extra.span.end), (extra.rule,)))


def _partner(
    wanted: GoldQuantity, left: Sequence[Quantity], match: Callable[[GoldQuantity, Quantity], bool]
) -> Quantity | None:
    for found in left:
        if match(wanted, found) and (_same_value(wanted, found) or (wanted.optional and match is _same_place)):
            return found
    return None


def _count_pair(kind: str, wanted: GoldQuantity, found: Quantity, tally: Tally) -> None:
    tally.hits += 1
    tally.count_rules([found.rule], True)
    checks: list[tuple[str, object, object, bool]] = [
        ("span", wanted.text, found.text, wanted.text.replace(" ", "") == found.text.replace(" ", ""))
    ]
    for name in ("qualifier", "source", "per") if kind == "amounts" else ("qualifier", "unit"):
        right, given = wanted.attributes.get(name, _DEFAULTS[name]) or _DEFAULTS[name], getattr(found, name)
        given = list(given) if isinstance(given, tuple) else given
        checks.append((name, right, given, right == given))
    for name, accepted in (("year", wanted.years), ("status", wanted.states)):
        if accepted:
            checks.append((name, accepted, getattr(found, name), getattr(found, name) in accepted))
    for name, right, given, good in checks:
        tally.count_attribute(name, good)
        if not good:
            tally.misses.append(
                Miss(kind, name, f"{wanted.text}: {right}", str(given), (wanted.start, wanted.end), (found.span.start, found.span.end), (found.rule,))
            )


class _LinkScore:
    """Whether the program of an amount or headcount is one of those the gold accepts."""

    def __init__(self, gold: GoldArticle, tally: Tally) -> None:
        self._forms = {program.name: program.forms for program in gold.names["programs"]}
        self._optional = {program.name for program in gold.names["programs"] if program.optional}
        self._tally = tally

    def _fits(self, gold: str, found: str) -> bool:
        return plain(found) in self._forms.get(gold, ())

    def count(self, wanted: GoldQuantity, found: Quantity) -> None:
        given = found.program
        if any(program in self._optional for program in wanted.programs):
            return
        if given and not wanted.programs and any(self._fits(program, given) for program in self._optional):
            return
        if not wanted.programs and not given:
            return
        right = bool(given and any(self._fits(program, given) for program in wanted.programs))
        self._tally.hits += right
        self._tally.false += bool(given) and not right
        self._tally.missed += bool(wanted.programs) and not right
        if not right:
            self._tally.misses.append(
                Miss(
                    "links", "link", f"{wanted.text}: {' | '.join(wanted.programs)}", given or "",
                    (wanted.start, wanted.end), (found.span.start, found.span.end),
                )
            )


def _score_names(kind: str, gold: Sequence[GoldName], found: Sequence[Any], tally: Tally) -> None:
    by_name: dict[str, list[Any]] = {}
    for mention in found:
        by_name.setdefault(mention.name, []).append(mention)
    hits: dict[str, set[str]] = {}
    for name, mentions in by_name.items():
        texts, rules = {mention.text for mention in mentions}, sorted({mention.rule for mention in mentions})
        matched = _matching(kind, gold, name, texts)
        tally.count_rules(rules, bool(matched))
        for wanted in matched:
            hits.setdefault(wanted.name, set()).add(name)
        if not matched:
            tally.false += 1
            at = (mentions[0].span.start, mentions[0].span.end)
            tally.misses.append(Miss(kind, "false", "", f"{name}: {', '.join(sorted(texts))}", None, at, tuple(rules)))
    for wanted in gold:
        if wanted.optional:
            continue
        names = hits.get(wanted.name)
        if not names:
            tally.missed += 1
            tally.misses.append(Miss(kind, "missed", f"{wanted.name}: {', '.join(wanted.texts)}", ""))
            continue
        tally.hits += 1
        resolved = {plain(name) for name in names} == {plain(wanted.name)}
        tally.count_attribute("resolved", resolved)
        if not resolved:
            tally.misses.append(Miss(kind, "resolved", wanted.name, ", ".join(sorted(names))))


def _matching(kind: str, gold: Sequence[GoldName], name: str, texts: set[str]) -> list[GoldName]:
    if kind == "regions":
        return [wanted for wanted in gold if plain(wanted.name) == plain(name)]
    named = [wanted for wanted in gold if plain(name) in wanted.forms]
    return named or [wanted for wanted in gold if wanted.forms & {plain(text) for text in texts}]
