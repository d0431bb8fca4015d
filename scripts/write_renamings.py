"""Write docs/renamings.md from tests/lexicon/renamings.tsv: python scripts/write_renamings.py [OUTPUT]"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jobnews.lexicon.table import read_table  # noqa: E402

COLUMNS = ("date", "text", "code", "name", "former_name", "code_today", "event")
INTRODUCTION = """# Regions that were renamed, merged, split or moved

What a name means on the day of the article: on the day before a change, on the day, and the old name later. Every row is a
test (`tests/lexicon/test_renamings.py`). A code of a region that has been split is left open (–): the record then has the
possible codes in `candidates`. `code_today` is the code as of 2026-07-20.

Written by `scripts/write_renamings.py` from `tests/lexicon/renamings.tsv`; change that file.
"""


def render() -> str:
    """The page."""
    parts = [INTRODUCTION]
    for event, rows in groupby(read_table(ROOT / "tests" / "lexicon" / "renamings.tsv", COLUMNS), key=lambda row: row["event"]):
        parts.append(f"\n## {event}\n\n| article of | text | code | name | name the text uses | code today |\n|---|---|---|---|---|---|\n")
        parts += ["| " + " | ".join(row[column] or "–" for column in COLUMNS[:-1]) + " |\n" for row in rows]
    return "".join(parts)


if __name__ == "__main__":
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "renamings.md"
    output.write_text(render(), encoding="utf-8")
