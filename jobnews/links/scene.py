"""What is known when the amounts and headcounts of an item are linked."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.mentions import FoundProgram, FoundQuantity
from ..core.reading import Reading
from .outside import OutsideWords
from .passages import Passage

#: The name of the rule that decides, and the program.
Decision = tuple[str, FoundProgram | None]



@dataclass(slots=True, eq=False)
class Scene:
    """What is known when the quantities of an item are linked.

    Attributes:
        outside_words: what makes a number one of no program.
        passage: the piece of the article and what it names.
        in_block: quantities of the same block linked so far, in order.
        focus: what the text before the passage is about.
        inherited: what the block was about when it began.
        main: what the whole article is about.
        actors: local bodies and regions named where the text came to its focus.
        by_owner: programs by the name of the body or region they were said to be of.
        in_text: quantities of the text linked so far, by their number.
        outside: those linked so far that belong to nothing.
        last_named: the last block that names a program, by its name.
        just_named: the program of the sentence before, if it names one only.
    """

    reading: Reading
    outside_words: OutsideWords
    passage: Passage
    in_block: list[FoundQuantity]
    focus: FoundProgram | None
    inherited: FoundProgram | None
    main: FoundProgram | None
    actors: frozenset[str]
    by_owner: dict[str, FoundProgram]
    in_text: dict[tuple[object, ...], list[FoundQuantity]]
    outside: list[FoundQuantity]
    last_named: dict[str, int]
    just_named: FoundProgram | None


def number_of(quantity: FoundQuantity) -> tuple[object, ...]:
    """What makes two quantities the same number."""
    return type(quantity), quantity.value, quantity.min, quantity.max
