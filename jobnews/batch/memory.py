"""A bound on what one process may use, so that a hostile file ends as an error and not as a full machine."""

from __future__ import annotations

import sys

#: Address space of a worker: Kiwi and all parsers together need less than half of it.
LARGEST = 4 * 2**30


def limit_memory(largest: int = LARGEST) -> None:
    """Let this process use no more than so many bytes of address space. Linux holds to it; elsewhere nothing changes."""
    if sys.platform != "linux":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or largest <= hard:
        resource.setrlimit(resource.RLIMIT_AS, (largest, hard))
