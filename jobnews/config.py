"""Options of an extractor: immutable, picklable, each with its default here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .core.errors import InputError

if TYPE_CHECKING:
    from .core.entity import EntityType


@dataclass(frozen=True, slots=True)
class Config:
    """What an `Extractor` is built from.

    Attributes:
        lexicons: files with the user's own names (see the documentation of lexicons).
        program_threshold: score from which a discovered program counts, 0 (all) to 1 (only the surest).
        anaphoric_regions: also return references such as 도내 and 관내 as regions.
        whole_text: take the whole text for the article; no page furniture is looked for.
        explain: keep why each candidate stayed or went.
        entity_types: types of your own, as objects or as names of entry points in the group `jobnews.entities`.
        max_characters: a longer text is read up to its last line end before this many; the document says what was not
            read, in `unread`.
    """

    lexicons: tuple[str | Path, ...] = ()
    program_threshold: float = 0.5
    anaphoric_regions: bool = False
    whole_text: bool = False
    explain: bool = False
    entity_types: tuple[EntityType | str, ...] = ()
    max_characters: int = 5_000_000

    def __post_init__(self) -> None:
        object.__setattr__(self, "lexicons", tuple(self.lexicons))
        object.__setattr__(self, "entity_types", tuple(map(_entity_type, self.entity_types)))
        if self.max_characters < 1:
            raise InputError(f"max_characters is {self.max_characters}: it must be at least 1", where="max_characters")
        if not 0 <= self.program_threshold <= 1:
            raise InputError(f"program_threshold is {self.program_threshold}: it must be from 0 to 1", where="program_threshold")


def _entity_type(given: EntityType | str) -> EntityType:
    """The type itself, or the one that an installed package offers under a name."""
    if not isinstance(given, str):
        missing = [name for name in ("name", "record", "find", "fields") if not hasattr(given, name)]
        if missing:
            raise InputError(f"entity type {given!r} lacks {', '.join(missing)}", where="entity_types")
        return given
    from importlib.metadata import entry_points  # costs more than all options, and few need it

    installed = {entry.name: entry for entry in entry_points(group="jobnews.entities")}
    if given not in installed:
        known = ", ".join(sorted(installed)) or "none"
        raise InputError(f"no installed entity type is called {given!r}; installed: {known}", where="entity_types")
    loaded: EntityType = installed[given].load()
    return loaded
