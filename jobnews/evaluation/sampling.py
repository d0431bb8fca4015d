"""Samples to check by hand, and what the checks say about precision.

A sample is stratified by type and rule, so that rare rules are looked at too. Each row carries the number of records it
stands for; the precision afterwards is weighted by it.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.safe_text import disarmed
from .comparison import COMPARED
from .intervals import wilson

COLUMNS = ("document", "type", "rule", "weight", "text", "says", "before", "after", "start", "end", "right")
_YES, _NO = frozenset({"1", "y", "yes", "o", "예", "ㅇ", "맞음"}), frozenset({"0", "n", "no", "x", "아니오", "ㄴ", "틀림"})
_CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Precision:
    """Precision of a type as the checked sample tells it, with its 95 % interval."""

    type: str
    checked: int
    precision: float
    low: float
    high: float


def draw_sample(documents: Iterable[dict[str, Any]], size: int, *, seed: int = 1) -> list[dict[str, str]]:
    """Rows to check: about `size` records, every stratum at least once, the rest in proportion.

    Args:
        documents: documents as JSON has them; with a `text` field the rows show the words around.
        size: how many records to draw.
        seed: the same seed draws the same records.
    """
    strata: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for document in documents:
        for type in COMPARED:
            for record in document.get(type) or ():
                strata[type, record["rule"]].append(_row(document, type, record))
    rng = random.Random(seed)
    all_ = sum(map(len, strata.values()))
    rows: list[dict[str, str]] = []
    for key in sorted(strata):
        stratum = strata[key]
        drawn = rng.sample(stratum, min(len(stratum), max(1, round(size * len(stratum) / all_))))
        rows += [row | {"weight": f"{len(stratum) / len(drawn):.4f}"} for row in drawn]
    return rows


def write_sample(rows: Sequence[dict[str, str]], path: Path) -> None:
    """Write the rows as a CSV file that Excel opens; the column `right` is to be filled with 1 or 0."""
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for row in rows:
            writer.writerow({key: disarmed(value) for key, value in row.items()})


def read_checks(path: Path) -> list[Precision]:
    """Precision by type from a checked sample; rows left empty are not counted.

    Raises:
        InputError: the file is no sample, or a row's `right` is neither yes nor no.
    """
    try:
        return _read_checks(path)
    except (OSError, ValueError, csv.Error) as error:  # no text, no table, a weight that is no number
        raise InputError(f"{path}: not a sample: {error}", where=path) from error


def _read_checks(path: Path) -> list[Precision]:
    counts: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if not {"type", "weight", "right"} <= set(reader.fieldnames or ()):
            raise InputError(f"{path}: not a sample: columns type, weight and right are needed", where=path)
        for row in reader:
            answer = (row["right"] or "").strip().lower()
            if answer in _YES | _NO:
                counts[row["type"]].append((float(row["weight"]), answer in _YES))
            elif answer:
                raise InputError(f"{path}:{reader.line_num}: right is {row['right']!r}: 1 or 0 is needed", where=path)
    return [_precision(type, counts[type]) for type in COMPARED if type in counts]


def _precision(type: str, checks: Sequence[tuple[float, bool]]) -> Precision:
    weight = sum(weight for weight, _ in checks)
    right = sum(weight for weight, good in checks if good) / weight
    effective = round(weight**2 / sum(weight**2 for weight, _ in checks))
    low, high = wilson(round(right * effective), effective)
    return Precision(type, len(checks), right, min(low, right), max(high, right))


def _row(document: dict[str, Any], type: str, record: dict[str, Any]) -> dict[str, str]:
    start, end = record["span"]["start"], record["span"]["end"]
    text = document.get("text") or ""
    said = {key: value for key, value in record.items() if key not in ("text", "span", "rule") and value not in (None, "", [], False)}
    return {
        "document": str(document["id"]),
        "type": type,
        "rule": record["rule"],
        "text": record["text"],
        "says": "; ".join(f"{key}={value}" for key, value in said.items()),
        "before": text[max(0, start - _CONTEXT) : start],
        "after": text[end : end + _CONTEXT],
        "start": str(start),
        "end": str(end),
        "right": "",
    }
