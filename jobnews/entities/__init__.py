"""One room per entity type. Adding a type is adding a folder and naming it here."""

from __future__ import annotations

from typing import Protocol

from ..core.reading import Reading
from . import agency, amount, headcount, program, region


class Room(Protocol):
    """An entity type: reads the page and what earlier rooms found, and adds its mentions to the reading."""

    __name__: str

    def find(self, reading: Reading) -> None: ...


#: In the order they run: later rooms read what earlier ones found.
ROOMS: tuple[Room, ...] = (region, agency, program, amount, headcount)
