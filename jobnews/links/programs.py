"""What the article is about at each place, and with that the program of each amount and headcount."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from ..core.mentions import FoundAgency, FoundProgram, FoundQuantity, FoundRegion
from ..core.reading import Reading
from .actors import local_actors
from .clauses import continues, describes, is_given, says_same
from .context import BACKGROUND, BYSTANDER, CONTEXT
from .decisions import OUTSIDE, WHOLE, decide
from .main_program import find_main_program
from .openings import find_labels, find_openings
from .outline import Item, Outline, spread, within
from .outside import is_outside
from .passages import Passage, build_passages
from .references import with_references
from .scene import Scene, number_of
from .topics import (
    adjoins,
    are_examples,
    closes_list,
    holds_others,
    is_chosen,
    is_label,
    is_open_list,
    is_same_event,
    is_topic,
    listed_together,
    owns,
    returns_to_event,
    sets_topic,
    shares_out,
    splits_number,
)

#: How far before its program a body may stand.
_OWNING_REACH = 12
#: What the types of a program are called by: 시장형, 공익활동형.
_TYPE = "형"
#: A heading no longer is the name of a place.
_LONGEST_PLACE = 8
#: So many of the places that repeat a headline's number are looked at.
_MOST_REPEATS = 8


class ProgramLinker:
    """Goes through the article item by item, keeping in mind what it is about at each place.

    Headlines come last: their numbers are mostly those of the text below.

    Attributes:
        passages: the article piece by piece; after `link`, with what each is about.
        outside: after `link`, the numbers that belong to nothing: income ceilings, fines, people who were asked.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._explains = reading.decisions is not None
        self._page = reading.page
        self._text = reading.page.text
        self._outline = Outline(reading.page)
        self._mentions = with_references(reading)
        if openings := [*find_openings(reading, self._mentions)]:
            self._mentions = sorted([*self._mentions, *openings], key=lambda mention: mention.start)
        headings, block_index = self._outline.headings, self._page.block_index
        #: a name that stands in headlines only is a headline's short form of some other
        self._names_in_text = {mention.name for mention in self._mentions if not headings[block_index(mention.start)]}
        self._main = find_main_program(reading.page, self._outline, self._mentions, self._names_in_text)
        if labels := [*find_labels(reading, self._mentions)]:
            self._mentions = sorted([*self._mentions, *labels], key=lambda mention: mention.start)
        self._section_focus: dict[int, FoundProgram] = {}
        self._block_focus: dict[int, FoundProgram] = {}
        self._in_text: dict[tuple[object, ...], list[FoundQuantity]] = {}
        self._repeats: set[int] = set()
        self._actors: frozenset[str] = frozenset()
        self._last_focus: FoundProgram | None = None
        self._event: FoundProgram | None = None
        self._sections = _sections(self._outline.parents)
        self._own_sections: dict[int, bool] = {}
        self._by_owner: dict[str, FoundProgram] = {}
        self._last_named: dict[str, int] = {}
        self.passages = build_passages(reading, self._outline, self._mentions)
        self.outside: list[FoundQuantity] = []
        self._of_none: list[FoundQuantity] = []

    def link(self) -> None:
        """Fill `program` of all amounts and headcounts."""
        quantities = sorted([*self._reading.amounts, *self._reading.headcounts], key=_start)
        by_passage = spread(quantities, self._outline.items, self._outline.item_starts)
        scene = Scene(self._reading, self._main, self._by_owner, self._find_bounds(by_passage), self.outside, self._last_named)
        headlines: list[tuple[FoundQuantity, Sequence[FoundProgram]]] = []
        focus: FoundProgram | None = None
        inherited: FoundProgram | None = None
        just_named: FoundProgram | None = None
        in_block: list[FoundQuantity] = []
        headings, sections, block_focus = self._outline.headings, self._sections, self._block_focus
        for passage, found in zip(self.passages, by_passage, strict=True):
            item = passage.item
            if item.opens_block:
                focus = inherited = self._inherited(item, focus)
                in_block = []
            is_heading = headings[item.block]
            if is_heading:
                headlines += [(quantity, passage.told) for quantity in found]
            elif found:
                scene.enter(passage, in_block, focus, inherited, self._actors, just_named)
                self._link_all(scene, found)
            if passage.here:
                focus = self._next_focus(passage, focus)
                self._actors = local_actors(passage)
                for mention in passage.here:
                    self._last_named[mention.name] = item.block
            passage.focus = focus
            just_named = passage.told[0] if passage.told and len({mention.name for mention in passage.told}) == 1 else None
            if focus is not None and (passage.here or not is_heading):
                block_focus[item.block] = focus
                self._section_focus.setdefault(sections[item.block], focus)
                self._last_focus = focus
                if focus.kind == "event":
                    self._event = focus
        self._link_to_later_names()
        for quantity, told in headlines:
            self._link_headline(quantity, told)

    def _find_bounds(self, by_passage: Sequence[Sequence[FoundQuantity]]) -> set[FoundQuantity]:
        """The numbers of no program by the words beside them. All are asked at once, which is faster: a processor has at hand what it used last."""
        text, headings = self._text, self._outline.headings
        return {
            quantity
            for passage, found in zip(self.passages, by_passage, strict=True)
            if found and not headings[passage.item.block]
            for quantity in found
            if is_outside(text, quantity, passage.item, named=bool(passage.here))
        }

    def _link_to_later_names(self) -> None:
        """An answer that comes to a program spoken of before is about it from its beginning."""
        first: dict[str, int] = {}
        for mention in self._mentions:
            first.setdefault(mention.name, mention.start)
        for quantity in self._of_none:
            question = self._sections[self._page.block_index(quantity.start)]
            focus = self._section_focus.get(question)
            if focus is not None and focus.name.endswith(_TYPE):
                continue  # “39억 조금 넘습니다. 시장형 매출이 11억입니다”: of all types
            if focus is not None and question in self._outline.questions and first[focus.name] < self._page.blocks[question].start:
                quantity.program = focus
                if self._explains:
                    self._note(quantity, "later name")

    def _link_all(self, scene: Scene, found: Sequence[FoundQuantity]) -> None:
        """The numbers of a passage, in order."""
        for quantity in found:
            scene.same = same = self._in_text.setdefault(number_of(quantity), [])
            rule, quantity.program = decide(scene, quantity)
            scene.in_block.append(quantity)
            if rule in (OUTSIDE, BYSTANDER, BACKGROUND):
                self.outside.append(quantity)
            elif rule == WHOLE:
                scene.focus = None
            elif rule == CONTEXT and quantity.program is None:
                self._of_none.append(quantity)
            same.append(quantity)
            if self._explains:
                self._note(quantity, rule)

    def _note(self, quantity: FoundQuantity, rule: str) -> None:
        self._reading.note("links", quantity, f"{rule}: {quantity.program.name if quantity.program else 'no program'}")

    def _inherited(self, item: Item, before: FoundProgram | None) -> FoundProgram | None:
        """What a block is about before it says so itself: its heading, the block before, the article's program."""
        parent, lead, main = self._outline.parents[item.block], self._outline.leads[item.block], self._main
        if before is main and self._last_focus is main and self._event in (None, main) and parent is None and lead is None:
            return main  # the text has come to nothing else
        if self._last_focus is not None and (says_same(self._text, item.start, item.end) or describes(self._text, item.start, item.end)):
            return self._last_focus
        if self._outline.dialogue.goes_on(item.block):
            return before
        if self._event is not None and returns_to_event(self._text, item):
            return self._event
        while parent is not None:
            focus = self._block_focus.get(parent)
            if focus is not None:
                return focus
            if parent not in self._own_sections:
                self._own_sections[parent] = self._is_own_section(parent)
            if self._own_sections[parent]:
                return None
            parent = self._outline.parents[parent]
        if lead is not None and not self._outline.dialogue.is_spoken(item.block):
            return self._block_focus.get(lead, main)
        if before is None or before is main or self._outline.headings[item.block - 1]:
            return main
        goes_on = continues(self._text, item.start, strongly=main is not None) or is_same_event(self._text, before, item)
        return before if goes_on else main

    def _is_own_section(self, heading: int) -> bool:
        """A marked heading that opens other news: with an actor of its own (`◇ 한빛시, …`), or under a general headline and lead."""
        block = self._page.blocks[heading]
        if not block.level or not self._outline.headings[heading]:
            return False
        if self._main is not None and block.end - block.start <= _LONGEST_PLACE:
            return False  # ◆서귀포=: how what the article is about goes there
        has_actor = any(within(actors, block.start, block.end) for actors in (self._reading.agencies, self._reading.regions))
        return has_actor or self._main is None or self._main.start > block.start

    def _next_focus(self, passage: Passage, focus: FoundProgram | None) -> FoundProgram | None:
        """What the text is about after a passage that names programs."""
        text, item, told = self._text, passage.item, passage.told
        self._remember_owners(passage)
        if item.inline or (focus is not None and splits_number(text, item)):
            return focus
        if holds_others(text, told):
            return told[0]
        listed = listed_together(text, told)
        if (focus is not None or listed) and are_examples(text, told) and not is_topic(text, told[0]):
            return focus
        if listed:
            if shares_out(text, told):
                return focus
            return (self._main if is_open_list(text, told) else None) or told[0]
        if told and focus is not None and closes_list(text, told):
            return focus
        told = [mention for mention in told if focus is None or self._may_follow(focus, mention, item)]
        if not told:
            return focus
        if len(told) > 1:
            topics = [mention for mention in told if is_topic(text, mention) or is_chosen(text, mention)]
            return (topics or told)[-1]
        return told[0]

    def _may_follow(self, focus: FoundProgram, mention: FoundProgram, item: Item) -> bool:
        """Whether the text turns from one program to another where the other is named. What is only given to the first
        (`참여자에게 ‘생활임금’을 준다`) is no new topic.
        """
        if is_label(self._text, mention, item):
            return True
        return sets_topic(self._text, mention) and not (focus.start < item.start and is_given(self._text, mention))

    def _remember_owners(self, passage: Passage) -> None:
        """`한빛테크노파크의 ‘입체영상 인력양성사업’`: what that body does later on is about that program."""
        actors: list[FoundAgency | FoundRegion] = [*passage.agencies, *passage.regions]
        for mention in passage.told:
            for actor in actors:
                if 0 <= mention.start - actor.end <= _OWNING_REACH and owns(self._text, actor, mention):
                    self._by_owner[actor.name] = mention

    def _link_headline(self, quantity: FoundQuantity, told: Sequence[FoundProgram]) -> None:
        """A headline's number belongs to the name right before it, else where the text below repeats it."""
        adjoining = [mention for mention in told if mention.name in self._names_in_text and adjoins(self._text, mention, quantity)]
        repeated = self._repeated(quantity)
        if adjoining:
            quantity.program = adjoining[-1]
        elif repeated is not None:
            quantity.program = repeated.program
            self._repeats.add(id(repeated))
        else:
            section = self._section_focus.get(self._sections[self._page.block_index(quantity.start)])
            quantity.program = told[0] if told else section or self._main
        if self._explains:
            self._note(quantity, "headline")

    def _repeated(self, quantity: FoundQuantity) -> FoundQuantity | None:
        """The same number in the text; the next one where a headline before has taken the first."""
        same = self._in_text.get(number_of(quantity), [])
        behind = [other for other in same[:_MOST_REPEATS] if other.start > quantity.start]
        return next((other for other in behind if id(other) not in self._repeats), behind[0] if behind else None)


def _sections(parents: Sequence[int | None]) -> list[int]:
    """For each block the outermost heading that it stands under; the block itself where there is none."""
    sections: list[int] = []
    for block, parent in enumerate(parents):
        sections.append(block if parent is None else sections[parent])
    return sections


_start = attrgetter("start")
