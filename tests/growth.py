"""How the time that something takes grows with the size of what it is given: a ratio, so that no machine is too slow for it."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

#: Four times the size may take so many times the time: 4 where time is linear, 16 where it is quadratic.
TIMES, MOST_GROWTH = 4, 9
#: Seconds below which a time tells nothing.
_NOISE = 0.03
_TRIES = 4


def time_growth(run: Callable[[int], object], size: int) -> float:
    """How many times longer a run takes with four times the size.

    The least of up to four tries: on a busy machine one may seem slow, but what is quadratic is so every time.
    """
    least = math.inf
    for _ in range(_TRIES):
        short = max(_NOISE, _seconds(run, size))
        least = min(least, _seconds(run, size * TIMES) / short)
        if least <= MOST_GROWTH:
            break
    return least


def _seconds(run: Callable[[int], object], size: int) -> float:
    """Processor time without the garbage collector, which goes through all that the tests before have left in memory."""
    gc.collect()
    gc.disable()
    try:
        begun = time.process_time()
        run(size)
        return time.process_time() - begun
    finally:
        gc.enable()
