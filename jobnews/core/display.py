"""How a notebook shows records: the view's functions, named here so that records need not import upwards."""

from __future__ import annotations

from importlib import import_module

#: Who draws, by the shape of what is drawn: a document, or a single record or tuple of records.
DOCUMENT, RECORDS = "jobnews.view.page:document_fragment", "jobnews.view.page:records_fragment"


def shown_as_html(value: object) -> str | None:
    """HTML of a document, a record or a tuple of records; None where the view does not know it."""
    module, _, function = (DOCUMENT if type(value).__name__ == "Document" else RECORDS).partition(":")
    html: str | None = getattr(import_module(module), function)(value)
    return html
