"""jobnews: typed records from Korean news articles and press releases about jobs policy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .batch import process, read, read_documents
    from .config import Config
    from .core.errors import InputError, JobnewsError, LexiconError, MissingExtraError
    from .core.records import (
        Agency,
        Amount,
        Article,
        Document,
        Headcount,
        Mention,
        Period,
        ProcessedDocument,
        Program,
        ProgramRecord,
        Region,
        Span,
    )
    from .explanation import explain
    from .extractor import Extractor, extract
    from .frames import to_arrow, to_pandas, to_polars
    from .io.columns import Columns

__version__ = "0.1.0"

# Where each public name lives. Importing the package stays light: a name's module is imported when it is first used.
_HOMES = {
    "Config": ".config",
    "Extractor": ".extractor",
    "explain": ".explanation",
    "extract": ".extractor",
    "Columns": ".io.columns",
    **dict.fromkeys(("process", "read", "read_documents"), ".batch"),
    **dict.fromkeys(("to_arrow", "to_pandas", "to_polars"), ".frames"),
    **dict.fromkeys(("InputError", "JobnewsError", "LexiconError", "MissingExtraError"), ".core.errors"),
    **dict.fromkeys(
        ("Agency", "Amount", "Article", "Document", "Headcount", "Mention", "Period", "ProcessedDocument",
         "Program", "ProgramRecord", "Region", "Span"),
        ".core.records",
    ),
}

__all__ = [
    "Agency", "Amount", "Article", "Columns", "Config", "Document", "Extractor", "Headcount", "InputError", "JobnewsError", "LexiconError",
    "Mention", "MissingExtraError", "Period", "ProcessedDocument", "Program", "ProgramRecord", "Region", "Span", "__version__", "explain", "extract",
    "process", "read", "read_documents", "to_arrow", "to_pandas", "to_polars",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'jobnews' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
