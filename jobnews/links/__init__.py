"""Joining what the rooms found: programs to amounts, people, agencies, regions, times; the table."""

from __future__ import annotations

from ..core.reading import Reading
from .programs import ProgramLinker
from .table import build_rows
from .timeline import date_quantities


def link(reading: Reading) -> None:
    """Fill `program`, `year`, `period` and `status` of the amounts and headcounts, and the rows of the table."""
    linker = ProgramLinker(reading)
    linker.link()
    date_quantities(reading)
    reading.rows = build_rows(reading, linker.passages, linker.outside)
