"""The article as the rules see it: one text, in which everything that is not the article is blank."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True, eq=False)
class PageBlock:
    """A line or paragraph of the article.

    Attributes:
        kind: title, subtitle, paragraph, bullet, table or caption.
        marker: the bullet sign or number that opens it (□ ○ - ▲ ① 가.), without it an empty string.
        level: depth in an outline, 0 for text that is no bullet.
    """

    start: int
    end: int
    kind: str
    marker: str = ""
    level: int = 0


@dataclass(slots=True, eq=False)
class Place:
    """A piece of the view with what it says (a title, an outlet's name)."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class Page:
    """What the article reader found. All positions are positions of the view.

    Attributes:
        text: the view's text with everything that is not the article replaced, character by character, by
            spaces (line ends stay), so that a pattern run over it finds nothing in furniture.
        whole: the view's text with nothing replaced, for rules that look at the page itself.
        blocks: the article's blocks in order.
        sentences: half-open ranges in order, none crossing a block.
        furniture: what was set aside.
    """

    text: str
    whole: str
    blocks: list[PageBlock]
    sentences: list[tuple[int, int]]
    furniture: list[tuple[int, int]] = field(default_factory=list)
    title: Place | None = None
    published: date | None = None
    published_at: Place | None = None
    outlet: Place | None = None
    reporter: Place | None = None
    dateline: Place | None = None
    _sentence_starts: list[int] = field(default_factory=list)
    _block_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._sentence_starts = [start for start, _ in self.sentences]
        self._block_starts = [block.start for block in self.blocks]

    def sentence_index(self, position: int) -> int:
        """Index of the sentence that holds the position, or of the last one before it; -1 before the first."""
        return bisect_right(self._sentence_starts, position) - 1

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence that holds the position; an empty range where none does."""
        index = bisect_right(self._sentence_starts, position) - 1
        if index >= 0 and position < self.sentences[index][1]:
            return self.sentences[index]
        return position, position

    def block_index(self, position: int) -> int:
        """Index of the block that holds the position, or of the last one before it; -1 before the first."""
        return bisect_right(self._block_starts, position) - 1
