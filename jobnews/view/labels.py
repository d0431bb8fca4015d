"""The words of the views, Korean and English."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import Literal

from ..lexicon.table import read_table

Language = Literal["ko", "en"]


@cache
def labels() -> dict[str, dict[Language, str]]:
    """Every label by its key and language."""
    with as_file(files("jobnews.view").joinpath("labels.tsv")) as path:
        return {row["key"]: {"en": row["en"], "ko": row["ko"]} for row in read_table(path, ("key", "en", "ko"))}
