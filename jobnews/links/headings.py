"""The lines over a paragraph or an item that say of what time it tells: headings, questions, what leads to a list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..core.page import Page, PageBlock
from ..core.patterns import re_pattern

#: How many blocks above a bullet its headings are looked for in.
_OUTLINE_REACH = 40
#: A line no longer than this, with no number in it, heads the next one (an interviewer's question).
_LONGEST_QUESTION = 45
# `협의체가 추린 네 갈래 사업은 이렇다.`, `주요 사업은 다음과 같다.`
_LEADS_TO_LIST = re_pattern(r"(?:이렇다|이렇습니다|다음과 같다|다음과 같습니다|아래와 같다|다음과 같음)\.?\s*$")
#: How far before the end of a paragraph those words stand.
_LEAD_REACH = 30
_LISTED = ("bullet", "subtitle")


def headings(page: Page, index: int, numbers: Sequence[int]) -> list[tuple[int, int]]:
    """The lines over a block that it belongs to, the nearest first, each with its range.

    A heading without a time has that of the first paragraph under it.

    Args:
        page: the page.
        index: the block's place among the page's.
        numbers: where the amounts and headcounts of the page begin, in order.
    """
    blocks = page.blocks
    level = blocks[index].level or 99
    found: list[tuple[int, int]] = []
    if index and _is_question(blocks[index - 1], numbers):
        found.append((blocks[index - 1].start, blocks[index - 1].end))
    if blocks[index].kind == "subtitle" and index + 1 < len(blocks):
        found.append(page.sentence_at(blocks[index + 1].start))
    for at in range(index - 1, max(-1, index - 1 - _OUTLINE_REACH), -1):
        block = blocks[at]
        if 0 < block.level < level and block.kind in _LISTED:
            found.append((block.start, block.end))
            level = block.level
            if level == 1:
                break
    return found


def introduction(page: Page, index: int) -> tuple[int, int]:
    """The paragraph that leads to the list of an item, `네 갈래 사업은 이렇다.`; an empty range where none does."""
    blocks = page.blocks
    for at in range(index, max(0, index - _OUTLINE_REACH), -1):
        before = blocks[at - 1]
        if blocks[at].kind not in _LISTED and before.kind not in _LISTED:
            break  # but `■ 새길 사업 = 60명을 받는다` is a heading with its paragraph
        if before.kind == "paragraph" and _LEADS_TO_LIST.search(page.text, max(before.start, before.end - _LEAD_REACH), before.end):
            return before.start, before.end
    return 0, 0


def _is_question(block: PageBlock, numbers: Sequence[int]) -> bool:
    return block.end - block.start <= _LONGEST_QUESTION and bisect_left(numbers, block.start) == bisect_left(numbers, block.end)
