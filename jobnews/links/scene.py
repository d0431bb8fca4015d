"""What is known when the amounts and headcounts of an item are linked."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ..core.mentions import FoundProgram, FoundQuantity
from ..core.reading import Reading
from .passages import Passage

#: The name of the rule that decides, and the program.
Decision = tuple[str, FoundProgram | None]


class Scene:
    """What is known when the quantities of an item are linked.

    Attributes:
        text: that of the page.
        main: what the whole article is about.
        by_owner: programs by the name of the body or region they were said to be of.
        bounds: those that words beside them make ones of no program: ceilings, fines.
        outside: those linked so far that belong to nothing.
        last_named: the last block that names a program, by its name.
        same: quantities of the text linked so far that have the number of the one that is being linked.
        passage: the piece of the article and what it names.
        in_block: quantities of the same block linked so far, in order.
        focus: what the text before the passage is about.
        inherited: what the block was about when it began.
        actors: local bodies and regions named where the text came to its focus.
        just_named: the program of the sentence before, if it names one only.
    """

    same: Sequence[FoundQuantity]
    passage: Passage
    in_block: list[FoundQuantity]
    focus: FoundProgram | None
    inherited: FoundProgram | None
    actors: frozenset[str]
    just_named: FoundProgram | None

    def __init__(
        self,
        reading: Reading,
        main: FoundProgram | None,
        by_owner: dict[str, FoundProgram],
        bounds: AbstractSet[FoundQuantity],
        outside: list[FoundQuantity],
        last_named: dict[str, int],
    ) -> None:
        """What stays the same, or grows, from passage to passage."""
        self.reading = reading
        self.text = reading.page.text
        self.main = main
        self.by_owner = by_owner
        self.bounds = bounds
        self.outside = outside
        self.last_named = last_named

    def enter(
        self,
        passage: Passage,
        in_block: list[FoundQuantity],
        focus: FoundProgram | None,
        inherited: FoundProgram | None,
        actors: frozenset[str],
        just_named: FoundProgram | None,
    ) -> None:
        """Go on to a passage."""
        self.passage = passage
        self.in_block = in_block
        self.focus = focus
        self.inherited = inherited
        self.actors = actors
        self.just_named = just_named


def number_of(quantity: FoundQuantity) -> tuple[object, ...]:
    """What makes two quantities the same number."""
    return type(quantity), quantity.value, quantity.min, quantity.max
