"""Documents with their texts as JSON lines, in the form that a run with --keep-text writes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..core.records import Document


def write_documents(documents: Iterable[Document], path: Path) -> None:
    """Write a line for each document."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for document in documents:
            values = document.model_dump(mode="json") | {"text": document.text}
            file.write(json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")
