"""Write docs/renamings.md and docs/renamings.ko.md from tests/lexicon/renamings.tsv: python scripts/write_renamings.py [FOLDER]"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jobnews.lexicon.table import read_table  # noqa: E402

COLUMNS = ("date", "text", "code", "name", "former_name", "code_today", "event", "event_ko")
TABLE = ROOT / "tests" / "lexicon" / "renamings.tsv"
#: The pages by their file names: what stands above the tables, the heads of the columns, the column of the headings.
PAGES = {
    "renamings.md": (
        """# Regions that were renamed, merged, split or moved

What a name means on the day of the article: on the day before a change, on the day, and the old name later. Every row is a
test (`tests/lexicon/test_renamings.py`).

- A region that was **renamed or moved** (전라북도, 인천 남구, 경북 군위군) is, in a newer article, what it is on that day; `former_name` is
  the name that the text uses.
- A region whose name **ended**, because it was merged, split or abolished (진해시, 청원군, 인천 북구), keeps the name and the code of its
  time; `former_name` is that name, `code_today` the one region that took it in. A split region has no `code_today` (–); the codes of
  its parts are in `candidates`.
- A 시·도 that merged (광주광역시 and 전라남도 in 2026) is what it is on that day, as its short name (광주, 전남) lives on.

`code_today` is the code as of 2026-07-20. Written by `scripts/write_renamings.py` from `tests/lexicon/renamings.tsv`; change that file.
""",
        "article of | text | code | name | name no longer official | code today",
        "event",
    ),
    "renamings.ko.md": (
        """# 이름이 바뀌거나 합쳐지거나 나뉘거나 옮겨 간 지역

기사가 나온 날 그 이름이 뜻하는 지역입니다. 바뀌기 전날, 바뀐 날, 그리고 그 뒤에 옛 이름을 쓴 경우를 보입니다. 줄마다 시험이
있습니다(`tests/lexicon/test_renamings.py`).

- **이름이 바뀌거나 옮겨 간** 지역(전라북도, 인천 남구, 경북 군위군)은 나중 기사에서 그날의 지역으로 읽습니다. `former_name`은 글에 쓰인 옛
  이름입니다.
- 합쳐지거나 나뉘거나 없어져 **이름이 끝난** 지역(진해시, 청원군, 인천 북구)은 당시의 이름과 코드를 지닙니다. `former_name`이 그 이름이고,
  `code_today`는 그 지역을 이어받은 한 지역입니다. 나뉜 지역은 `code_today`가 없고(–) 나뉜 지역들의 코드가 `candidates`에 있습니다.
- 합쳐진 시·도(2026년 광주광역시와 전라남도)는 짧은 이름(광주, 전남)이 계속 쓰이므로 그날의 시·도로 읽습니다.

`code_today`는 2026-07-20의 코드입니다. `scripts/write_renamings.py`가 `tests/lexicon/renamings.tsv`에서 만듭니다. 고칠 때는 그 파일을 고칩니다.
""",
        "기사 날짜 | 글 | 코드 | 이름 | 쓰이지 않게 된 이름 | 오늘의 코드",
        "event_ko",
    ),
}


def render(page: str) -> str:
    """One of the pages."""
    introduction, heads, heading = PAGES[page]
    parts = [introduction]
    for event, rows in groupby(read_table(TABLE, COLUMNS), key=lambda row: row[heading]):
        parts.append(f"\n## {event}\n\n| {heads} |\n|---|---|---|---|---|---|\n")
        parts += ["| " + " | ".join(row[column] or "–" for column in COLUMNS[:6]) + " |\n" for row in rows]
    return "".join(parts)


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    for page in PAGES:
        (folder / page).write_text(render(page), encoding="utf-8")
