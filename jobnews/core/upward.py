"""What records offer as methods but higher layers do: named here, looked up when first used.

Records lie at the bottom and import nothing above them; these names are the one exception, and the only place for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

#: Draw for a notebook: a document; a record or a tuple of records.
DOCUMENT_HTML, RECORDS_HTML = "jobnews.view.page:document_fragment", "jobnews.view.page:records_fragment"
#: Tell why a document has the records it has.
EXPLAIN = "jobnews.explanation:explain_document"


def call_upward(name: str, *arguments: object) -> Any:
    """Call a function given as `module:function`."""
    module, _, function = name.partition(":")
    return getattr(import_module(module), function)(*arguments)
