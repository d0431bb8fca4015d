"""Tables read in a process of their own, so that a hostile one costs itself and not the run."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from ..core.errors import InputError
from ..io.columns import Columns, TableRow
from ..io.tables import read_rows
from .memory import limit_memory, silence
from .spawning import main_left_out

#: Seconds within which the next rows must come.
PATIENCE = 120.0
#: Rows that travel together, and the characters after which a group goes even if it has fewer.
_ROWS, _CHARACTERS = 64, 200_000


def stream_rows(path: Path, columns: Columns) -> Iterator[tuple[TableRow, float]]:
    """The articles of a table, each with the part of the table read so far; the pipe's size bounds how far it reads ahead.

    Raises:
        InputError: the table cannot be read, or its reader dies or hangs on it.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send_rows, args=(sender, path, columns), daemon=True)
    with main_left_out():
        process.start()
    sender.close()
    try:
        yield from _received(receiver, path)
    finally:
        process.kill()
        process.join()
        receiver.close()


def _received(receiver: Connection, path: Path) -> Iterator[tuple[TableRow, float]]:
    while True:
        if not receiver.poll(PATIENCE):
            raise InputError(f"reading it took longer than {PATIENCE:.0f} s", where=path)
        try:
            message = receiver.recv()
        except EOFError:
            raise InputError("the process reading it died: it is damaged, or too large for the memory", where=path) from None
        if message is None:
            return
        if isinstance(message, str):
            raise InputError(message, where=path)
        yield from message


def _send_rows(sender: Connection, path: Path, columns: Columns) -> None:
    """Send lists of rows, then None; or a message that tells what is wrong with the table."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory()
    silence()
    group: list[tuple[TableRow, float]] = []
    characters = 0
    try:
        for row, fraction in read_rows(path, columns):
            group.append((row, fraction))
            characters += len(row.text)
            if len(group) >= _ROWS or characters >= _CHARACTERS:
                sender.send(group)
                group, characters = [], 0
        sender.send(group)
        sender.send(None)
    except BrokenPipeError:
        return
    except MemoryError:
        sender.send("too large for the memory that a reader may use")
    except Exception as error:  # whatever a parser makes of a hostile file ends as that file's reason
        sender.send(str(error) or type(error).__name__)
