"""A view of the text that rules can read, with a way back to the text as it was handed in.

The view is NFC, without invisible characters, and with the many look-alikes of Korean pages (middle dots,
quotes, dashes, tildes, full-width digits and those of other scripts, odd spaces) folded to one form each. Folding replaces character by
character, so positions stay; composing and dropping change positions, and are undone by an explicit map.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from .patterns import re_pattern, regex_pattern

# ᆞ and ᆢ are old vowels that many writers use as middle dots
_DOTS = "․‧⋅ㆍ・•∙･᛫·\u119e\u11a2"
_OPEN_SINGLE, _CLOSE_SINGLE = "‛‚", "´′"
_OPEN_DOUBLE, _CLOSE_DOUBLE = "„‟", "″〞"
_DASHES = "‐‑‒–—―−﹣⁃ㅡ"
_TILDES = "∼〜˜⁓〰"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u3164\uffa0"
# What stands for zero in other scripts, and in mathematics; one to nine follow it. Patterns mean all of them by `\d`.
_ZEROS = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50\u0ed0\u0f20\u1040\u1090"
    "\u17e0\u1810\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50\ua620\ua8d0\ua900\ua9d0\ua9f0\uaa50\uabf0"
    "\U000104a0\U00010d30\U00010d40\U00011066\U000110f0\U00011136\U000111d0\U000112f0\U00011450\U000114d0\U00011650"
    "\U000116c0\U000116d0\U000116da\U00011730\U000118e0\U00011950\U00011bf0\U00011c50\U00011d50\U00011da0\U00011de0"
    "\U00011f50\U00016130\U00016a60\U00016ac0\U00016b50\U00016d70\U0001ccf0\U0001d7ce\U0001d7d8\U0001d7e2\U0001d7ec"
    "\U0001d7f6\U0001e140\U0001e2f0\U0001e4f0\U0001e5f1\U0001e950\U0001fbf0"
)
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"

#: Characters that are not seen on the page and only get in the way: dropped from the view.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"


def _fold_table() -> dict[str, str]:
    table = {chr(code): " " for code in range(0x20) if code != 0x0A}
    table |= {"\x7f": " ", "～": "~", "－": "-", "￦": "₩", "｢": "「", "｣": "」"}
    table |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5E) if code != 0xFF0D}
    table |= {chr(code): "\ufffd" for code in range(0xD800, 0xE000)}
    for characters, folded in (
        (_DOTS, "·"), (_OPEN_SINGLE, "‘"), (_CLOSE_SINGLE, "’"), (_OPEN_DOUBLE, "“"), (_CLOSE_DOUBLE, "”"),
        (_DASHES, "-"), (_TILDES, "~"), (_SPACES, " "), (_LINE_ENDS, "\n"),
    ):
        table |= dict.fromkeys(characters, folded)
    table |= {chr(ord(zero) + value): str(value) for zero in _ZEROS for value in range(10)}
    return {character: folded for character, folded in table.items() if character != folded}


_FOLD = _fold_table()
# Of the digits beyond the first plane one range is made, with what else lies in it: a set would be fifty times slower.
_FIRST_PLANE = "".join(sorted(character for character in _FOLD if character <= "\uffff"))
_FOLDABLE = re_pattern(f"[{re.escape(_FIRST_PLANE)}\U00010000-\U0001ffff]")
_INVISIBLE = re_pattern(f"[{INVISIBLE}]")
# What NFC or dropping changes: a character with what may compose onto it (combining marks, medial and final jamo), the
# compatibility ideographs of old Korean code pages and a few more single characters that have another NFC form, and invisible ones.
_CHANGING = regex_pattern(
    r"[\s\S][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]+"
    r"|[\u0340-\u0387\u1f71-\u1ffd\u2000\u2001\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff\U0002f800-\U0002fa1d]"
    rf"|[{INVISIBLE}]"
)


def _fold(match: re.Match[str]) -> str:
    return _FOLD.get(match[0], match[0])


class TextView:
    """The folded text and the map back to the original.

    Attributes:
        original: the text exactly as it was handed in.
        text: what the rules read.
    """

    __slots__ = ("_ends", "_starts", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self._starts: Sequence[int] | None = None
        self._ends: Sequence[int] | None = None
        text = original
        if not unicodedata.is_normalized("NFC", text) or _INVISIBLE.search(text):
            text = self._compose(text)
        if "\r" in text and "\n" not in text:
            text = text.replace("\r", "\n")
        # few characters of a page are folded: looking for them is many times faster than str.translate
        self.text = _FOLDABLE.sub(_fold, text)

    def _compose(self, text: str) -> str:
        """Compose to NFC and drop invisible characters, keeping where each character came from."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []

        def keep(start: int, end: int) -> None:
            pieces.append(text[start:end])
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))

        at = 0
        for cluster in _CHANGING.finditer(text):
            keep(at, cluster.start())
            at = cluster.end()
            composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", cluster[0]))
            pieces.append(composed)
            starts.extend([cluster.start()] * len(composed))
            ends.extend([at] * len(composed))
        keep(at, len(text))
        self._starts, self._ends = starts, ends
        return "".join(pieces)

    @property
    def keeps_places(self) -> bool:
        """Each character stands in the text where it stands in the original."""
        return self._starts is None

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of ``text[start:end]`` (half-open code points)."""
        if self._starts is None or self._ends is None:
            return start, end
        if start >= end:
            at = self._starts[start] if start < len(self._starts) else len(self.original)
            return at, at
        return self._starts[start], self._ends[end - 1]

    def from_original(self, start: int, end: int) -> tuple[int, int]:
        """The place in the view of ``original[start:end]``; characters that the view drops count as empty."""
        if self._starts is None or self._ends is None:
            return start, end
        return bisect_left(self._starts, start), bisect_right(self._ends, end)


class SqueezedText:
    """A text without spaces, dots and hyphens, in which names are looked for however a page spaces them.

    Attributes:
        letters: what is left of the text, without the white space at its ends, which most of a page's furniture is.
        gaps: for each character left out before the last letter, how many of those that are left stand before it.
    """

    __slots__ = ("gaps", "letters")

    def __init__(self, text: str) -> None:
        inner = text.lstrip()
        pieces = inner.rstrip().replace("·", " ").replace("-", " ").split(" ")
        self.letters = "".join(pieces)
        self.gaps = [0] * (len(text) - len(inner))
        self.gaps += accumulate(map(len, pieces))
