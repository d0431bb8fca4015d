"""Which program each amount and headcount belongs to: the same clause, the sentence before, the heading, the title."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.mentions import FoundAmount, FoundProgram, FoundQuantity
from ..core.reading import Reading
from . import clauses
from .outline import Item, Outline, within
from .topics import adjoins, find_main_program, is_aside, is_topic, listed_together, owns


class ProgramLinker:
    """Goes through the article item by item, keeping in mind what it is about at each place.

    What an amount belongs to is decided, in this order, by: ceilings and fines (nothing); a bracket behind a
    name or behind another amount; the names of its own clause, before it or, by the grammar, behind it; what
    the sentences before it are about; the heading above its block; the program of the whole article.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.page.text
        self._outline = Outline(reading.page)
        self._main = find_main_program(reading, self._outline)
        self._block_focus: dict[int, FoundProgram | None] = {}
        self._by_agency: dict[str, FoundProgram] = {}

    def link(self) -> None:
        """Fill `program` of all amounts and headcounts."""
        quantities = sorted([*self._reading.amounts, *self._reading.headcounts], key=lambda q: q.start)
        titles: list[tuple[FoundQuantity, Sequence[FoundProgram]]] = []
        focus: FoundProgram | None = None
        for item in self._outline.items:
            if item.opens_block:
                focus = self._inherited(item, focus)
            here = within(self._reading.programs, item.start, item.end)
            found = within(quantities, item.start, item.end)
            if self._outline.headings[item.block]:
                titles += [(quantity, here) for quantity in found]
            else:
                self._link_item(item, here, found, focus)
            focus = self._next_focus(item, here, focus)
            if focus is not None:
                self._block_focus[item.block] = focus
        for quantity, here in titles:
            self._link_title(quantity, here)

    # What the text is about

    def _inherited(self, item: Item, before: FoundProgram | None) -> FoundProgram | None:
        """What a block is about before it says so itself: its heading, or the block before, or the article's program."""
        parent = self._outline.parents[item.block]
        while parent is not None:
            focus = self._block_focus.get(parent)
            if focus is not None:
                return focus
            parent = self._outline.parents[parent]
        if clauses.continues(self._text, item.start) and not self._outline.headings[item.block - 1]:
            return before or self._main
        return self._main

    def _next_focus(self, item: Item, here: Sequence[FoundProgram], focus: FoundProgram | None) -> FoundProgram | None:
        """What the text is about after an item."""
        told = [mention for mention in here if not is_aside(self._text, mention, item)]
        if not told:
            return focus
        self._remember_owners(item, told)
        if item.inline:
            return self._main
        if listed_together(self._text, told):
            return self._main or told[0]
        topic = next((mention for mention in told if is_topic(self._text, mention)), None)
        return topic or told[-1]

    def _remember_owners(self, item: Item, told: Sequence[FoundProgram]) -> None:
        """`(재)한빛테크노파크의 ‘입체영상 인력양성사업’`: what that body does later on is about that program."""
        for mention in told:
            for agency in within(self._reading.agencies, item.start, mention.start):
                if owns(self._text, agency, mention):
                    self._by_agency[agency.name] = mention

    # Where a quantity belongs

    def _link_item(
        self, item: Item, here: Sequence[FoundProgram], found: Sequence[FoundQuantity], focus: FoundProgram | None
    ) -> None:
        for index, quantity in enumerate(found):
            before = found[:index]
            rule, quantity.program = self._decide(item, here, quantity, before, focus)
            name = quantity.program.name if quantity.program else "no program"
            self._reading.note("links", quantity, f"{rule}: {name}")

    def _decide(
        self,
        item: Item,
        here: Sequence[FoundProgram],
        quantity: FoundQuantity,
        before: Sequence[FoundQuantity],
        focus: FoundProgram | None,
    ) -> tuple[str, FoundProgram | None]:
        text = self._text
        if clauses.is_outside(text, quantity, item, money=isinstance(quantity, FoundAmount)):
            return "outside", None
        bracketed = clauses.bracket_owner(text, quantity, item, here, before)
        if bracketed is not None:
            return "bracket", bracketed.program if isinstance(bracketed, FoundQuantity) else bracketed
        told = [m for m in here if not is_aside(text, m, item) or adjoins(text, m, quantity)]
        earlier = [m for m in told if m.end <= quantity.start]
        later = [m for m in told if m.start >= quantity.end]
        if clauses.is_sum(text, quantity, item) and len({q.program.name for q in before if q.program}) > 1:
            return "sum of several", self._inherited(item, None)
        if later and clauses.leads_to(text, quantity, later[0]) and not (earlier and adjoins(text, earlier[-1], quantity)):
            if len(later) > 1 and listed_together(text, later):
                return "several", focus
            return "clause behind", later[0]
        if earlier:
            if not clauses.subject_changes(text, earlier[-1], quantity, self._reading):
                return "clause before", earlier[-1]
            return "new subject", self._main
        if later and (focus is None or focus is self._main) and not clauses.is_parted(text, quantity, later[0]):
            if len(later) > 1 and listed_together(text, later):
                return "several", focus
            return "sentence behind", later[0]
        owner = self._owner_focus(item)
        if owner is not None:
            return "agency", owner
        return "context", focus

    def _owner_focus(self, item: Item) -> FoundProgram | None:
        for agency in within(self._reading.agencies, item.start, item.start + 40):
            if is_topic(self._text, agency):
                return self._by_agency.get(agency.name)
        return None

    def _link_title(self, quantity: FoundQuantity, here: Sequence[FoundProgram]) -> None:
        """A headline's number is that of the body where the body repeats it; else it belongs to the name before it."""
        earlier = [mention for mention in here if mention.end <= quantity.start and adjoins(self._text, mention, quantity)]
        same = self._repeated(quantity)
        if earlier:
            quantity.program = earlier[-1]
        elif same is not None:
            quantity.program = same.program
        else:
            parent = self._outline.parents[self._reading.page.block_index(quantity.start)]
            above = self._block_focus.get(parent) if parent is not None else None
            quantity.program = here[0] if here else above or self._main
        self._reading.note("links", quantity, f"headline: {quantity.program.name if quantity.program else 'no program'}")

    def _repeated(self, quantity: FoundQuantity) -> FoundQuantity | None:
        pool: Sequence[FoundQuantity] = (
            self._reading.amounts if isinstance(quantity, FoundAmount) else self._reading.headcounts
        )
        for other in pool:
            body = not self._outline.headings[self._reading.page.block_index(other.start)]
            if body and other.start > quantity.start and (other.value, other.min, other.max) == (quantity.value, quantity.min, quantity.max):
                return other
        return None
