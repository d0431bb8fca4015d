"""Joining what the rooms found: programs to amounts, people, agencies, regions, times; the table."""

from __future__ import annotations

from ..core.reading import Reading
from .programs import ProgramLinker
from .timeline import date_quantities


def link(reading: Reading) -> None:
    """Fill `program`, `year`, `period` and `status` of the amounts and headcounts."""
    ProgramLinker(reading).link()
    date_quantities(reading)
