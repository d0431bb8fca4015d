"""A document's file to its text, whatever its format."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ..core.errors import InputError, JobnewsError
from .formats import Format, detect_format
from .limits import check_size
from .source import SourceText

#: Modules that read a format, imported when a file in it comes.
_READERS: dict[Format, str] = {"text": ".plain", "html": ".html", "hwp": ".hwp", "pdf": ".pdf", "docx": ".docx"}


def read_text(path: str | Path) -> SourceText:
    """Read the text of a document.

    Raises:
        InputError: it cannot be read; the message tells why.
        MissingExtraError: its format needs an extra that is not installed.
        OSError: it cannot be opened.
    """
    path = Path(path)
    check_size(path)
    format = detect_format(path)
    if format not in _READERS:
        raise InputError(f"a table ({format}), not a document", where=path)
    try:
        source: SourceText = import_module(_READERS[format], __package__).read(path)
    except (JobnewsError, OSError, MemoryError):
        raise
    except Exception as error:  # what a parser makes of a damaged file, it does not always foresee
        raise InputError(f"damaged: its parser failed ({type(error).__name__}: {error})", where=path) from error
    if not source.text.strip():
        raise InputError("empty: there is no text in it", where=path)
    return source
