"""Options of an extractor: immutable, picklable, each with its default here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .core.errors import InputError


@dataclass(frozen=True, slots=True)
class Config:
    """What an `Extractor` is built from.

    Attributes:
        lexicons: files with the user's own names (see the documentation of lexicons).
        program_threshold: score from which a discovered program counts, 0 (all) to 1 (only the surest).
        anaphoric_regions: also return references such as 도내 and 관내 as regions.
        whole_text: take the whole text for the article; no page furniture is looked for.
        explain: keep why each candidate stayed or went.
    """

    lexicons: tuple[str | Path, ...] = ()
    program_threshold: float = 0.5
    anaphoric_regions: bool = False
    whole_text: bool = False
    explain: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "lexicons", tuple(self.lexicons))
        if not 0 <= self.program_threshold <= 1:
            raise InputError(f"program_threshold is {self.program_threshold}: it must be from 0 to 1", where="program_threshold")
