"""Gold files: what careful readers found in an article, one JSON file each.

    {"id": "...", "published": "2021-08-11" or null,
     "amounts":    [{"text", "value" | "min", "max", "currency", "qualifier", "source", "per", "program", "year", "status", "optional"}],
     "headcounts": [{"text", "value" | "min", "max", "unit", "qualifier", "group", "program", "year", "status", "optional"}],
     "regions":    [{"name", "level", "texts", "optional"}],
     "agencies":   [{"name", "kind", "texts", "accept", "optional"}],
     "programs":   [{"name", "texts", "accept", "optional"}]}

Amounts and headcounts are listed at every mention, names once each. A list of years, states or programs means that each of
them is right. `optional` mentions count neither way.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.patterns import regex_pattern

NUMBER_KINDS = ("amounts", "headcounts")
NAME_KINDS = ("regions", "agencies", "programs")

_IGNORED = regex_pattern(r"""[\s'"‘’“”「」『』<>〈〉《》\[\]()（）㈜,._\-–—~∼～·․‧⋅ㆍ・•∙]""")


def plain(name: str | None) -> str:
    """A name without what writers vary: spaces, dots, quotes, brackets, dashes, width, case.

    >>> plain("지역․산업 맞춤형") == plain("지역·산업맞춤형")
    True
    """
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name or "")).lower()


@dataclass(slots=True)
class GoldQuantity:
    """A gold amount or headcount with its place in the text."""

    text: str
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    attributes: dict[str, Any]
    years: list[int]
    states: list[str]
    programs: list[str]
    optional: bool


@dataclass(slots=True)
class GoldName:
    """A gold region, agency or program: any of its forms is a hit."""

    name: str
    texts: list[str]
    forms: set[str]
    optional: bool


@dataclass(slots=True)
class GoldArticle:
    """Everything that readers found in one article."""

    id: str
    text: str
    published: str | None
    quantities: dict[str, list[GoldQuantity]] = field(default_factory=dict)
    names: dict[str, list[GoldName]] = field(default_factory=dict)


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"it lacks {error}"
    return f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)


def read_gold(gold: Path, texts: Path | None = None) -> Iterator[GoldArticle]:
    """Read the gold files of a folder, in order of their names.

    Args:
        gold: folder of ID.json files.
        texts: folder of ID.txt files, the same folder when left out.

    Raises:
        InputError: there is no gold file, a text is missing, or a file is not in the format.
    """
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise InputError(f"{gold}: no gold files (ID.json) here", where=gold)
    for path in paths:
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            text = ((texts or gold) / f"{content['id']}.txt").read_bytes().decode("utf-8")
            yield _article(content, text)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError, OSError) as error:
            raise InputError(f"{path}: not a gold file with its text: {_reason(error)}", where=path) from error


def _article(content: dict[str, Any], text: str) -> GoldArticle:
    article = GoldArticle(content["id"], text, content.get("published"))
    for kind in NUMBER_KINDS:
        article.quantities[kind] = list(_placed(content[kind], text))
    for kind in NAME_KINDS:
        article.names[kind] = [
            GoldName(
                entry["name"],
                entry["texts"],
                {plain(form) for form in (entry["name"], *entry["texts"], *entry.get("accept", []))},
                bool(entry.get("optional")),
            )
            for entry in content[kind]
        ]
    return article


def _placed(entries: list[dict[str, Any]], text: str) -> Iterator[GoldQuantity]:
    """Mentions stand in the order of the text: each is looked for after the one before."""
    position = 0
    for entry in entries:
        start = text.find(entry["text"], position)
        if start >= position:
            position = start + len(entry["text"])
        else:
            start = text.find(entry["text"])
        low, high = entry.get("value", entry.get("min")), entry.get("value", entry.get("max"))
        yield GoldQuantity(
            text=entry["text"],
            start=start,
            end=start + len(entry["text"]),
            low=None if low is None or high is None else Decimal(str(low)),
            high=None if low is None or high is None else Decimal(str(high)),
            attributes={key: entry[key] for key in ("qualifier", "source", "per", "unit") if key in entry},
            years=_listed(entry.get("year")),
            states=_listed(entry.get("status")),
            programs=_listed(entry.get("program")),
            optional=bool(entry.get("optional")),
        )


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
