"""The tokenizer. The only module that imports kiwipiepy; loaded when a first decision needs morphology."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..core.page import Page
from ..core.patterns import re_pattern, regex_pattern

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

_EDGES = r"[,‘’“”\"「」『』<>《》()\[\]△▲▷▶○●:;]"
_EDGE = re_pattern(_EDGES)
_EDGE_BEFORE = regex_pattern("(?r)" + _EDGES)

_lock = threading.Lock()
_kiwi: Kiwi | None = None


def load_kiwi() -> Kiwi:
    """The process-wide tokenizer, built at the first call.

    The multi-word and typo dictionaries are left out: they double the start-up, and hold names of films
    and songs rather than of policy.
    """
    global _kiwi
    with _lock:
        if _kiwi is None:
            from kiwipiepy import Kiwi

            _kiwi = Kiwi(num_workers=1, load_multi_dict=False, load_typo_dict=False)
        return _kiwi


class PlacedToken:
    """A morpheme with its place in the view."""

    __slots__ = ("end", "form", "start", "tag")

    def __init__(self, form: str, tag: str, start: int, end: int) -> None:
        self.form = form
        self.tag = tag
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"{self.form}/{self.tag}[{self.start}:{self.end}]"


class PageTokens:
    """Tokens of a page, phrase by phrase, each tokenized at most once.

    A phrase is what stands between commas, quotes and brackets of one sentence. Whether a noun phrase goes on is
    decided inside it, and to read it alone costs half of what the whole sentence would.

    Attributes:
        characters_read: how many characters have been given to the tokenizer.
    """

    #: A phrase longer than this is cut at spaces: Kiwi needs memory in proportion, and no decision looks that far.
    LONGEST = 400

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cache: dict[int, list[PlacedToken]] = {}
        self.characters_read = 0

    def phrase(self, position: int) -> Sequence[PlacedToken]:
        """Tokens of the phrase (or the piece of a very long one) that holds the position, in the view's positions."""
        start, end = self._page.sentence_at(position)
        if before := _EDGE_BEFORE.search(self._page.text, start, position):
            start = before.end()
        if behind := _EDGE.search(self._page.text, position, end):
            end = behind.start()
        if end - start > self.LONGEST:
            start, end = self._piece(start, end, position)
        tokens = self._cache.get(start)
        if tokens is None:
            tokens = self._cache[start] = self._tokenize(start, end)
        return tokens

    def seen(self, start: int, end: int) -> Iterator[PlacedToken]:
        """The tokens between two places that some decision has asked for, in order."""
        for first in sorted(self._cache):
            for token in self._cache[first]:
                if token.start < end and token.end > start:
                    yield token

    def _piece(self, start: int, end: int, position: int) -> tuple[int, int]:
        """The piece of an overlong phrase: cut at the last space before each LONGEST characters."""
        text = self._page.text
        while end - start > self.LONGEST:
            cut = text.rfind(" ", start + 1, start + self.LONGEST) + 1 or start + self.LONGEST
            if position < cut:
                return start, cut
            start = cut
        return start, end

    def _tokenize(self, start: int, end: int) -> list[PlacedToken]:
        text = self._page.text[start:end]
        self.characters_read += len(text)
        return [PlacedToken(t.form, t.tag, start + t.start, start + t.end) for t in load_kiwi().tokenize(text)]
