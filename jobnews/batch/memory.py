"""A process that reads strangers' files: bounded, so that a hostile one ends as an error and not as a full machine, and silent."""

from __future__ import annotations

import os
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


def silence() -> None:
    """Send what parsers print to nowhere: their reason stands in the document's row, and their stack traces help nobody."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
