"""The article as an outline: stretches that talk about one thing, and the heading each block stands under."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from ..core.mentions import FoundMention
from ..core.page import Page, PageBlock
from ..core.patterns import re_pattern
from .dialogue import Dialogue

M = TypeVar("M", bound=FoundMention)

_start = attrgetter("start")

#: Signs that open a part of a list inside a line: `▲A는 … ▲B는 …`.
BULLETS = "▲△▶▷▼▽◆◇■□●○◎①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_INLINE_BULLET = re_pattern(rf"[{BULLETS}](?<=[\s,:·.].)(?=\s?[^\s▲△▶▷])")
_QUESTION = re_pattern(r"[Qq문]\s?[.:)].*|.*(?:\?|입니까\.)\s*")
_QUESTION_SIGNS = ("Q", "q", "문")
_DASHES = ("-", "▲", "△", "■", "◆")
_DASH_QUESTION = re_pattern(r"[-▲△■◆]\s?[^\n]*\n\s*[“\"]")
_ANSWERS = ("= ", "＝")
_LONGEST_QUESTION = 120
#: A line over a list is no longer, and does not end as a sentence or a caption does.
_LONGEST_LIST_HEAD = 45
_NO_HEAD = (".", "다", "?", "!", "”", '"', ")", ":", ",")
#: No article has more lines of headlines.
_MOST_HEADLINES = 12
#: What headlines are taken for on a page without a title, and how long a first paragraph is at least.
_UNTITLED_KINDS = ("subtitle", "paragraph", "caption")
_SHORTEST_LEAD = 60
#: Depth of a heading without a sign, above all bullets, and of a paragraph, below them.
_HEADING_DEPTH, _TEXT_DEPTH = 0.5, 99.0


@dataclass(slots=True, eq=False)
class Item:
    """A stretch of a sentence that talks about one thing: the sentence, or one bullet of several inside it.

    Attributes:
        block: index of its block.
        opens_block: nothing of its block comes before it.
        inline: it is one of several bullets inside one sentence.
    """

    start: int
    end: int
    block: int
    opens_block: bool
    inline: bool


class Outline:
    """Items in order, and the block that each block stands under.

    A block stands under the nearest block before it that is a heading, a question or a bullet of a higher level::

        ◇ 한빛시 청년 지원            the paragraph stands under it
        시는 올해 …
        □ 사업 개요                   ○ stands under it
          ○ 모집인원: 23명

    Attributes:
        items, item_starts: all items of the article, and where they begin.
        parents: for each block the index of the block it stands under, or None.
        headings: for each block whether it is a title, a heading or a question.
        leads: for each block of a list or table the paragraph right over all of it, or None.
        questions: the blocks that are questions of an interview.
        dialogue: the blocks in which one speaks after the other.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self.items = list(_items(page))
        self.item_starts = [item.start for item in self.items]
        self.dialogue = Dialogue(page)
        self.parents: list[int | None] = []
        untitled = self._lines_above_text()
        self.questions = {index for index, block in enumerate(page.blocks) if self._is_question(index, block) and not self.dialogue.is_spoken(index)}
        self.headings = [
            block.kind in ("title", "subtitle")
            or (index < untitled and not self._is_beside_text(index))
            or index in self.questions
            or self._heads_list(index)
            for index, block in enumerate(page.blocks)
        ]
        self.first_text = self._first_text()
        self.leads = self._find_leads()
        self._find_parents()

    def _lines_above_text(self) -> int:
        """How many short lines stand above the first long one, where the page has no title: captions and headlines."""
        blocks = self._page.blocks[: _MOST_HEADLINES + 1]
        if any(block.kind == "title" for block in self._page.blocks):
            return 0
        for index, block in enumerate(blocks):
            if self._is_beside_text(index):
                continue
            if block.level or block.kind not in _UNTITLED_KINDS:
                return 0
            if block.end - block.start >= _SHORTEST_LEAD:
                return index
        return 0

    def _heads_list(self, index: int) -> bool:
        """A short line that is no sentence, over a list: `2025년 새길 사업 추진 계획`."""
        blocks = self._page.blocks
        block = blocks[index]
        if block.kind != "paragraph" or block.level or block.end - block.start > _LONGEST_LIST_HEAD or index + 1 >= len(blocks):
            return False
        return blocks[index + 1].kind == "bullet" and not self._page.text[block.start : block.end].rstrip().endswith(_NO_HEAD)

    def _is_beside_text(self, index: int) -> bool:
        """What stands about the headlines without being of the text: a long caption, a line of buttons or of who to call (`인쇄 | 글씨 크게`)."""
        block = self._page.blocks[index]
        if block.kind == "caption":
            return block.end - block.start >= _SHORTEST_LEAD
        if block.kind != "table":
            return False
        around = self._page.blocks[max(0, index - 1) : index] + self._page.blocks[index + 1 : index + 2]
        return all(other.kind != "table" for other in around)

    def _first_text(self) -> int:
        """The first block below the headlines: of text, or the heading of a section (`◇ 한빛시, …`)."""
        blocks = self._page.blocks
        title = next((index for index, block in enumerate(blocks) if block.kind == "title"), 0)
        for index in range(title, min(len(blocks), title + _MOST_HEADLINES)):
            if blocks[index].kind == "caption" or self._is_beside_text(index):
                continue
            if not self.headings[index] or (blocks[index].level and blocks[index].marker not in "-·"):
                return index
        return min(len(blocks), title + _MOST_HEADLINES)

    def _is_question(self, index: int, block: PageBlock) -> bool:
        """`Q. 누가 받나?`, a line behind a dash that a quotation answers, or a marked one over an answer: `▲ 올해 계획은.`, `= 30명을 …`."""
        text = self._page.text
        if block.end - block.start > _LONGEST_QUESTION:
            return False
        following = self._page.blocks[index + 1].start if block.level and index + 1 < len(self._page.blocks) else len(text)
        if text.startswith(_ANSWERS, following):
            return True
        if text.startswith(_DASHES, block.start) and _DASH_QUESTION.match(text, block.start):
            return True
        asks = text.startswith(_QUESTION_SIGNS, block.start) or text.find("?", block.start, block.end) >= 0 or text.find("까", block.start, block.end) >= 0
        return asks and _QUESTION.fullmatch(text, block.start, block.end) is not None

    def is_head(self, block: int) -> bool:
        """The block belongs to the headlines, above the text and above the first heading of a section."""
        return block < self.first_text and self.headings[block]

    def _find_leads(self) -> list[int | None]:
        leads: list[int | None] = []
        lead: int | None = None
        for index, block in enumerate(self._page.blocks):
            listed = block.kind in ("bullet", "table")
            leads.append(lead if listed else None)
            if not listed:
                lead = index if block.kind == "paragraph" else None
        return leads

    def _find_parents(self) -> None:
        above: list[tuple[int, float]] = []  # with their depths
        self.parents += [None] * self.first_text
        for index in range(self.first_text, len(self._page.blocks)):
            depth = self._depth(index)
            while above and (above[-1][1] >= depth or (depth == _TEXT_DEPTH and not self._reaches(above[-1][0], index))):
                above.pop()
            self.parents.append(above[-1][0] if above else None)
            if depth < _TEXT_DEPTH:
                above.append((index, depth))

    def _reaches(self, above: int, index: int) -> bool:
        """A heading holds the text below it; one that runs into its line (`■ 새길 사업=청년을 돕는다`) holds that line."""
        if not self.headings[above]:
            return False
        blocks = self._page.blocks
        return index == above + 1 or "\n" in self._page.text[blocks[above].end : blocks[above + 1].start]

    def _depth(self, index: int) -> float:
        block = self._page.blocks[index]
        if block.level:
            return float(block.level)
        return _HEADING_DEPTH if self.headings[index] else _TEXT_DEPTH


def within(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    """The mentions that begin inside a range; they are in order of their start."""
    first = last = bisect_left(mentions, start, key=_start) if mentions else 0
    count = len(mentions)
    while last < count and mentions[last].start < end:
        last += 1
    return mentions[first:last]


def spread(mentions: Sequence[M], items: Sequence[Item], starts: Sequence[int]) -> list[list[M]]:
    """For each of some items in order, the mentions that begin inside it.

    Args:
        starts: where the items begin.
    """
    nothing: list[M] = []
    found = [nothing] * len(items)
    for mention in mentions:
        start = mention.start
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < items[index].end:
            if found[index] is nothing:
                found[index] = []
            found[index].append(mention)
    return found


def _items(page: Page) -> Iterator[Item]:
    bullets = [match.start() for match in _INLINE_BULLET.finditer(page.text)]
    starts = [block.start for block in page.blocks]
    starts.append(len(page.text) + 1)
    block = last_block = -1
    for start, end in page.sentences:
        while starts[block + 1] <= start:
            block += 1
        cuts = bullets[bisect_right(bullets, start) : bisect_left(bullets, end - 1)] if bullets else ()
        if not cuts:
            yield Item(start, end, block, block != last_block, False)
            last_block = block
            continue
        inline = len(cuts) > 1 or (len(cuts) == 1 and page.text[start] in BULLETS)
        for left, right in zip((start, *cuts), (*cuts, end), strict=True):
            yield Item(left, right, block, block != last_block, inline)
            last_block = block
