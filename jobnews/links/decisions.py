"""The program of one amount or headcount, given what its item says and what the text before was about."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.mentions import FoundAmount, FoundProgram, FoundQuantity
from ..lexicon.names import squeeze
from . import clauses, listings
from .actors import actors_before, governs, is_at_home
from .context import CONTEXT, by_context
from .references import short_keys
from .remarks import is_remark
from .scene import Decision, Scene
from .taken_up import compares, spends_that
from .topics import (
    adjoins,
    are_examples,
    are_ways,
    closes_list,
    explain_in_bracket,
    holds,
    holds_others,
    is_aside,
    is_chosen,
    is_label,
    is_topic,
    listed_together,
    stand_for,
)

#: The rule of numbers that belong to nothing, not even to the article's whole.
OUTSIDE = "outside"
#: The rule of all that a government spends: what its sentence goes on to say is about that too.
WHOLE = "whole budget"
_FEWEST_PARTS = 2


def decide(scene: Scene, quantity: FoundQuantity) -> Decision:
    """The name of the rule that decides, and the program.

    In this order: ceilings and fines belong to nothing; a bracket to what stands before it; a sum of several
    programs to what they are part of; then a name behind it whose clause it stands in, a name before it, any
    name of its sentence; a program of the body that acts; and what the text before was about.
    """
    text, item, here, in_block = scene.text, scene.passage.item, scene.passage.here, scene.in_block
    if quantity in scene.bounds:
        return OUTSIDE, None
    if in_block and listings.goes_to(text, in_block[-1], quantity):
        return "from one to another", in_block[-1].program
    bracketed = clauses.bracket_owner(text, quantity, item, here, in_block)
    if bracketed is not None:
        return "bracket", bracketed.program if isinstance(bracketed, FoundQuantity) else bracketed
    if isinstance(quantity, FoundAmount) and clauses.is_whole_budget(text, quantity, item, here):
        return WHOLE, None
    rule, program = (
        (_by_name_before(scene, quantity) if here else None)
        or _sum_owner(scene, quantity)
        or _by_number_before(scene, quantity)
        or (_by_sentence(scene, quantity) if here else None)
        or (_by_actor(scene, quantity) if scene.passage.agencies or scene.passage.regions else None)
        or by_context(scene, quantity)
    )
    if program is not None and rule in ("clause before", CONTEXT) and (sibling := listings.find_sibling(text, quantity, item, program)):
        return "sibling", _called(scene, sibling)
    return rule, program


def _by_name_before(scene: Scene, quantity: FoundQuantity) -> Decision | None:
    """By the name right before it, or the bracket of names before it."""
    text = scene.text
    earlier = [mention for mention in scene.passage.here if mention.end <= quantity.start]
    if explain_in_bracket(text, earlier, quantity.start):
        return "examples", _wider(scene, earlier)
    if not earlier or not adjoins(text, earlier[-1], quantity) or clauses.is_handed_over(text, earlier[-1], quantity, scene.reading):
        return None
    if earlier[-1] is not scene.passage.here[-1] and clauses.is_topic_behind_comma(text, earlier[-1], quantity):
        return None
    if holds_others(text, earlier) and not any(other.start > earlier[0].start for other in scene.in_block):
        return "whole of a list", earlier[0]
    told = earlier[-1] in scene.passage.told or not is_aside(text, earlier[-1], scene.passage.item)
    return ("name", earlier[-1]) if told else None


def _sum_owner(scene: Scene, quantity: FoundQuantity) -> Decision | None:
    """A sum of numbers of several programs belongs to what those are part of; of one program, to that."""
    text, item = scene.text, scene.passage.item
    if len(scene.in_block) < _FEWEST_PARTS or not clauses.may_sum_up(text, quantity.start):
        return None
    if clauses.is_sum(text, quantity, item):
        parts = _parts(scene.in_block, quantity)
        owners = {part.program.name for part in parts if part.program}
        if len(owners) == 1:
            return "sum", parts[-1].program
        if len(owners) >= _FEWEST_PARTS:
            told_apart = parts[-1].end < item.start and scene.focus is not None and scene.focus.name not in owners
            return "sum of several", scene.focus if told_apart else scene.inherited
    if listings.sums_up_list(text, quantity, item):
        listed = [part for part in scene.in_block if type(part) is type(quantity) and part.start >= item.start]
        if len({part.program and part.program.name for part in listed}) >= _FEWEST_PARTS:
            return "sum of several", _wider(scene, scene.passage.here) or scene.focus
    return None


def _by_number_before(scene: Scene, quantity: FoundQuantity) -> Decision | None:
    """It is what the number before it has grown by, or for whom that money is: `지난해보다 3억원 늘었다`, `이 예산으로 60명에게 …`."""
    if not scene.in_block:
        return None
    text, item, last = scene.reading.page.text, scene.passage.item, scene.in_block[-1]
    if last.end <= item.start and not scene.passage.here and type(last) is type(quantity) and compares(text, item, quantity):
        return "compared", last.program
    if isinstance(last, FoundAmount) and last.program is not None and spends_that(text, item, last, quantity):
        return "that money", last.program
    return None


def _parts(before: Sequence[FoundQuantity], total: FoundQuantity) -> list[FoundQuantity]:
    """The last numbers of the same kind that add up to the total."""
    parts: list[FoundQuantity] = []
    left = total.value or 0
    for part in reversed(before):
        if type(part) is not type(total) or part.value is None:
            continue
        left -= part.value
        parts.insert(0, part)
        if left <= 0:
            break
    return parts if left == 0 and len(parts) >= _FEWEST_PARTS else []


def _by_sentence(scene: Scene, quantity: FoundQuantity) -> Decision | None:
    """By the names of its own sentence."""
    text, item, told = scene.text, scene.passage.item, scene.passage.told
    earlier = [mention for mention in told if mention.end <= quantity.start and not _is_in_bracket(scene, mention, quantity)]
    later = [mention for mention in told if mention.start >= quantity.end and not listings.is_taken_apart(text, quantity, mention)]
    if later and not earlier and is_remark(scene.reading.page, item.block, later[-1]):
        return "remark", _container(scene, later)
    if later and not earlier and are_examples(text, later[:1]):
        return "examples", _wider(scene, later[:1])
    if sized := next((mention for mention in scene.passage.here if clauses.sizes(text, quantity, mention)), None):
        return "size", sized
    several = listed_together(text, later)
    if later and clauses.pays(text, quantity, later[0]):
        return "paid by", later[0]
    if clauses.takes_up(text, item) and (taken_up := scene.just_named or scene.focus) and not any(is_topic(text, m) or is_chosen(text, m) for m in earlier):
        return "taken up", taken_up
    if later and not several and not _in_row_of_topics(text, earlier, later) and clauses.leads_to(quantity, later[0], scene.reading):
        return "clause behind", later[0]
    if earlier and listings.is_unnamed_item(text, earlier[-1], quantity):
        return "unnamed item", _wider(scene, earlier)
    if earlier and (label := listings.find_label(text, earlier[-1], quantity, scene.in_block)):
        return "labelled item", _called(scene, label) or _container(scene, earlier)
    if earlier and clauses.is_handed_over(text, earlier[-1], quantity, scene.reading):
        earlier = earlier[:-1]
    if earlier:
        if clauses.subject_changes(text, earlier[-1], quantity, scene.reading):
            return "new subject", scene.main
        given = later and not several and clauses.is_parted(text, earlier[-1], quantity) and clauses.is_given(text, later[0])
        if given and not clauses.is_parted(text, quantity, later[0]):
            return "given", later[0]
        leading = [m for m in earlier if is_topic(text, m) or is_chosen(text, m) or is_label(text, m, item)]
        if not leading and _is_behind_list(scene, earlier, quantity):
            return "behind a list", _wider(scene, earlier)
        if not leading and (are_examples(text, earlier) or stand_for(text, earlier[-1], quantity)):
            return "examples", _wider(scene, earlier)
        if not leading and are_ways(text, earlier[-1]) and (wider := _wider(scene, earlier)):
            return "examples", wider
        if leading and clauses.begins_clause(text, leading[-1], earlier[-1]):
            leading = []
        return "clause before", (leading or earlier)[-1]
    if later and not several and not clauses.is_parted(text, quantity, later[0]) and not _is_of_other_clause(text, quantity, later[0]):
        open_focus = scene.focus is None or scene.focus is scene.main
        if open_focus or clauses.is_given(text, later[0]) or clauses.does_with(text, quantity, later[0]):
            return "sentence behind", later[0]
    return None


def _is_in_bracket(scene: Scene, mention: FoundProgram, quantity: FoundQuantity) -> bool:
    """The name stands in a bracket that takes another number apart, and the number is outside of it: `2,690명(새길 봉사 등), 복지관 800명`."""
    text = scene.text
    if text.find(")", mention.end, quantity.start) < 0:
        return False
    return any(listings.is_taken_apart(text, other, mention) for other in scene.in_block if other.end <= mention.start)


def _called(scene: Scene, label: str) -> FoundProgram | None:
    """The program of the text that a label of a list calls by its name without the last noun: `여성일자리` for 여성일자리사업."""
    key = squeeze(label)
    return next((program for program in scene.reading.programs if key in short_keys(program.name)), None)


def _is_behind_list(scene: Scene, earlier: Sequence[FoundProgram], quantity: FoundQuantity) -> bool:
    """A clause ends with a list that the names stand in, and the number comes behind it."""
    text = scene.text
    listed = (scene.passage.item.inline or listed_together(text, earlier)) and closes_list(text, earlier)
    return (listed or listings.counts_projects(text, earlier[-1], quantity)) and clauses.is_parted(text, earlier[-1], quantity)


def _is_of_other_clause(text: str, quantity: FoundQuantity, mention: FoundProgram) -> bool:
    """The name is the topic of a clause of its own: `조리반은 27명이 자격증을, ‘새길 과정’은 40명이 수료증을 땄다`."""
    if clauses.opens_list(text, quantity, mention) or clauses.is_split(text, quantity, mention) or listings.opens_item(text, quantity):
        return True
    if clauses.has_own_number(text, quantity, mention):
        return True
    return is_topic(text, mention) and clauses.leaves_verb_out(text, quantity, mention)


def _wider(scene: Scene, examples: Sequence[FoundProgram]) -> FoundProgram | None:
    """What programs are only examples of: a name before them that holds them, else what the text is about."""
    holding = [mention for mention in examples[:-1] if holds(scene.text, mention)]
    if holding:
        return holding[-1]
    names = {mention.name for mention in examples}
    return next((wider for wider in (scene.focus, scene.main) if wider is not None and wider.name not in names), None)


def _container(scene: Scene, items: Sequence[FoundProgram]) -> FoundProgram | None:
    """What the items of a list are parts of: what the paragraph or the article is about, not the name before them."""
    names = {mention.name for mention in items}
    return next((wider for wider in (scene.inherited, scene.main) if wider is not None and wider.name not in names), None)


def _in_row_of_topics(text: str, earlier: Sequence[FoundProgram], later: Sequence[FoundProgram]) -> bool:
    """Name by name has its number: `‘가’는 5억원에서 8억원으로, 청년을 잇는 ‘나’는 1억원에서 2억원으로 늘린다`."""
    return bool(earlier) and is_topic(text, earlier[-1]) and is_topic(text, later[0])


def _by_actor(scene: Scene, quantity: FoundQuantity) -> Decision | None:
    """By the body or region that acts: `한빛테크노파크는 120명을 뽑는다`, where that has a program of its own.

    Where another one acts than the one whose program the text was about, its numbers are not of that program:
    `한빛시는 ‘새길 카드’로 100만원을 줬다. 새길군은 월 10만원을 준다.`
    """
    acting = actors_before(scene.text, scene.passage, quantity.start)
    if not acting:
        return None
    program = scene.by_owner.get(acting[-1].name)
    if program is not None and (scene.focus in (None, scene.main) or not governs(acting[-1])):
        return "owner", program  # a government has many programs: it goes on about the one that was spoken of
    text = scene.text
    elsewhere = bool(scene.actors) and not any(is_at_home(actor, scene.actors) for actor in acting) and governs(acting[-1])
    item = scene.passage.item
    if elsewhere and scene.focus is not scene.main and not clauses.says_same(text, item.start, item.end):
        return "other actor", None
    return None
