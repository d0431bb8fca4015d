"""Every error that jobnews raises on purpose, under one root.

Each leaf carries its facts as attributes, so that a program can act on them, and a message that says
what happened, where, and what to do.
"""

from __future__ import annotations

from pathlib import Path


class JobnewsError(Exception):
    """Root of all errors of this package: catch this one to catch them all."""


class InputError(JobnewsError):
    """An argument or a document cannot be used: wrong type, unreadable date, unreadable file.

    Attributes:
        where: the argument, file or document it is about.
    """

    def __init__(self, message: str, *, where: str | Path | None = None) -> None:
        super().__init__(message)
        self.where = where


class LexiconError(JobnewsError):
    """A word list has a row that cannot be used.

    Attributes:
        path: the file.
        line: the line in it, counted from 1; None when the whole file is meant.
        reason: what is wrong with it.
    """

    def __init__(self, path: str | Path, line: int | None, reason: str) -> None:
        at = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{at}: {reason}")
        self.path = Path(path)
        self.line = line
        self.reason = reason


class MissingExtraError(JobnewsError):
    """A capability needs a library that is not installed.

    Attributes:
        library: the import name that is missing.
        extra: the extra of jobnews that installs it.
    """

    def __init__(self, library: str, extra: str, what: str) -> None:
        super().__init__(f"{what} needs {library}, which is not installed: pip install 'jobnews[{extra}]'")
        self.library = library
        self.extra = extra
