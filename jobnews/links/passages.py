"""The article piece by piece, with the names that each piece holds: what all rules of the links look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..core.mentions import FoundAgency, FoundProgram, FoundRegion
from ..core.reading import Reading
from .outline import Item, Outline, spread
from .topics import without_asides


@dataclass(slots=True, eq=False)
class Passage:
    """An item with what it names, and the program that it is about, as far as the text says.

    Attributes:
        here: the programs named in it.
        told: those that are more than a comparison.
        focus: what the text is about behind it; known once the linker has been there.
    """

    item: Item
    here: Sequence[FoundProgram]
    told: Sequence[FoundProgram]
    agencies: Sequence[FoundAgency]
    regions: Sequence[FoundRegion]
    focus: FoundProgram | None = None


def build_passages(reading: Reading, outline: Outline, programs: Sequence[FoundProgram]) -> list[Passage]:
    """A passage for each item, in order.

    Args:
        programs: the places that speak of a program, in order.
    """
    text = reading.page.text
    items, starts = outline.items, outline.item_starts
    by_item = zip(
        items, spread(programs, items, starts), spread(reading.agencies, items, starts), spread(reading.regions, items, starts), strict=True
    )
    return [
        Passage(item, here, without_asides(text, here, item) if here else (), agencies, regions)
        for item, here, agencies, regions in by_item
    ]
