"""Starting processes that know nothing of the caller's script."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def main_left_out() -> Iterator[None]:
    """Keep a new process from running the caller's script again, as `multiprocessing` would to find its functions.

    Our workers use nothing of it; and a script without ``if __name__ == "__main__":`` would start a run in each worker.
    """
    main = vars(sys.modules["__main__"])
    hidden = {name: main.get(name) for name in ("__file__", "__spec__")}
    main.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        main.update(hidden)
