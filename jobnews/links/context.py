"""The program of a number that no name stands near: what the text before was about, unless it is told beside that."""

from __future__ import annotations

from ..core.mentions import FoundAmount, FoundProgram, FoundQuantity
from .background import explain, find_signs, is_background
from .bystanders import goes_on_counting, is_bystander, is_spoken
from .scene import Decision, Scene

#: The rule of people and sums beside the matter: who was asked, who came to a ceremony, what somebody earns.
BYSTANDER = "bystander"
#: The rule of what many weak signs tell to be told for comparison.
BACKGROUND = "background"
#: The rule of what nothing is said of but what the text is about.
CONTEXT = "context"
#: So many blocks behind the last that names its program, a number may be of something else.
_FAR = 3


def by_context(scene: Scene, quantity: FoundQuantity) -> Decision:
    """By what the text before was about."""
    text, item, focus = scene.text, scene.passage.item, scene.focus
    spoken = is_spoken(text, quantity.start, item)
    if spoken and (said := _said_before(scene)) is not None:
        scene.focus = said
        return "said before", said
    if focus is None:
        return CONTEXT, None
    if is_bystander(text, quantity, item, focus, spoken=spoken) or _is_counted_on(scene, quantity):
        return BYSTANDER, None
    return (BACKGROUND, None) if _is_background(scene, quantity, focus) else (CONTEXT, focus)


def _is_background(scene: Scene, quantity: FoundQuantity, focus: FoundProgram) -> bool:
    """The signs say so; of running text only, since the lines of a list are of one thing."""
    item = scene.passage.item
    block = scene.reading.page.blocks[item.block]
    if item.inline or block.kind != "paragraph" or block.level:
        return False
    last = scene.in_block[-1] if scene.in_block else None
    signs = find_signs(scene.reading.page, quantity, item, focus, last)
    if _was_told_before(scene):
        signs.add("told before")
    if item.block - scene.last_named.get(focus.name, item.block) >= _FAR:
        signs.add("far")
    if scene.reading.decisions is not None and signs:
        scene.reading.note("links", quantity, f"signs: {explain(signs)}")
    return is_background(signs)


def _was_told_before(scene: Scene) -> bool:
    """The same number was told of a program."""
    return bool(scene.same) and any(other.program for other in scene.same)


def _is_counted_on(scene: Scene, quantity: FoundQuantity) -> bool:
    """The people before it, in the same block, are of no program, and it says how their number changed."""
    if isinstance(quantity, FoundAmount) or not scene.in_block or not scene.outside:
        return False
    last = scene.in_block[-1]
    return last is scene.outside[-1] and type(last) is type(quantity) and goes_on_counting(scene.text, scene.passage.item)


def _said_before(scene: Scene) -> FoundProgram | None:
    """Who speaks takes up a number of the text: `‘새길 기숙사’에 312억원을 쓴다. … 노조는 “312억원이면 한 사람에 5천만원”이라고 했다`."""
    owners = {other.program.name if other.program else None: other.program for other in scene.same}
    return next(iter(owners.values())) if len(owners) == 1 else None
