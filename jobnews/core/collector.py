"""Python's garbage collector, kept from looking at a text's objects again and again while they are all in use."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Let no collection begin in the meantime.

    The collector looks for objects that hold each other and nobody else does. It begins after so many new objects, of which
    reading a text makes very many: on a text of 10 MB a third of the time went into looking at what is in use. Where the caller has
    turned it off, or another thread is reading, it is left as it is.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
