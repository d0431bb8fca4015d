"""What an entity type of your own has to offer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, runtime_checkable

from .mentions import FoundMention
from .reading import Reading
from .records import Mention


@runtime_checkable
class EntityType(Protocol):
    """A type beside the built-in five: give objects of it, or names of installed ones, to `Config(entity_types=…)`.

    Its mentions stand in `Document.others[name]`. It runs last, so it may read what the built-in types found and how
    they were linked. To run in worker processes its objects must be picklable.

    Attributes:
        name: key in `Document.others`.
        record: type of its records, `Mention` or a subclass with more fields.
    """

    @property
    def name(self) -> str: ...
    @property
    def record(self) -> type[Mention]: ...

    def find(self, reading: Reading) -> Iterable[FoundMention]:
        """Candidates on the page, with positions of `reading.page.text`; overlaps are resolved by the common policy."""
        ...

    def fields(self, found: FoundMention) -> Mapping[str, object]:
        """What the record of a mention says besides `text`, `span` and `rule`."""
        ...
