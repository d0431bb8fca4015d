"""The same press release printed by many papers: told by MinHash over the article's text.

A document's signature estimates how many of its character 5-grams another one shares. Documents that share one of its
bands are compared; the first of a group is its head, and a later one is a copy when it is near enough to a head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy

from ..core.extras import require
from ..core.records import Document

#: Share of common 5-grams from which two documents are copies. Papers cut the end and change the head of a release;
#: monthly reports of one office, with new numbers in old sentences, stay below.
SIMILAR = 0.8
#: 20 bands of 6 values: two documents that share 0.8 are compared with probability 0.998, those that share 0.4 with 0.08.
_VALUES, _BANDS = 120, 20
_GRAM = 5
#: Longest text that is signed whole.
_LONGEST = 20_000


@dataclass(slots=True, frozen=True)
class Signature:
    """What tells copies of a document.

    Attributes:
        values: the MinHash, as bytes of 32-bit numbers.
        keys: a number for each of its bands.
    """

    values: bytes
    keys: tuple[int, ...]


def sign(document: Document) -> Signature | None:
    """The signature of a document's article, without the page around it and without spaces; None for one without text.

    Raises:
        MissingExtraError: the extra `copies` is not installed.
    """
    rensa = require("rensa", "copies", "telling copies")
    blocks = (document.text[block.span.start : block.span.end] for block in document.article.blocks)
    text = "".join("".join(blocks).split()) or "".join(document.text.split())
    text = text[:_LONGEST]
    if not text:
        return None
    sketch = rensa.RMinHash(num_perm=_VALUES, seed=1)
    sketch.update([text[start : start + _GRAM] for start in range(max(1, len(text) - _GRAM + 1))])
    values = numpy.asarray(sketch.digest(), dtype="<u4").tobytes()
    width = len(values) // _BANDS
    return Signature(values, tuple(_key(band, values[band * width : (band + 1) * width]) for band in range(_BANDS)))


def _key(band: int, values: bytes) -> int:
    return int.from_bytes(blake2b(values, digest_size=8, salt=bytes([band])).digest(), "little", signed=True)


def similarities(one: bytes, others: Sequence[bytes]) -> list[float]:
    """The shares of 5-grams that a document has in common with others, as the values of their signatures estimate them."""
    matrix = numpy.frombuffer(b"".join(others), "<u4").reshape(len(others), _VALUES)
    shares: list[float] = (matrix == numpy.frombuffer(one, "<u4")).mean(axis=1).tolist()
    return shares
