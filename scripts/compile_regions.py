"""Compile data/region*.tsv into the package's data file: python scripts/compile_regions.py [OUTPUT]

The output is columns, not rows, as JSON in zlib: read and split by C code, so that loading costs a few milliseconds
(a table of 10,800 rows read line by line costs fifty). The same tables always give the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import zlib
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jobnews.lexicon.regions import DATA_FILE, LEVELS, OPEN_END  # noqa: E402
from jobnews.lexicon.table import Row, read_table  # noqa: E402

#: The day the tables stand for: the newest state that they hold in full.
AS_OF = 20260720

COLUMNS = ("code", "name", "level", "parent", "valid_from", "valid_to", "short_names", "note")
#: 세종's code in the place of a 시군구: holds the 읍면동, is no region of its own.
TECHNICAL = "3611000000"
#: Groups that are an enumeration (광주·전남, 대구경북) count as their members, and 특례시 is a common noun as well.
NOT_GROUPS = frozenset({"광주전남", "부산경남", "대구경북", "특례시", "5극", "3특", "전국"})
#: An ending that a region trades for a higher rank: 여주군 to 여주시, 향남면 to 향남읍.
PROMOTED = {"군": "시", "면": "읍"}
SUCCESSOR_COLUMNS = ("code", "name", "ended", "successors", "change", "why")
#: Changes after which a region goes on under its new name, and those after which its name means what it was.
GO_ON, END = frozenset({"renamed", "moved"}), frozenset({"merged", "split", "abolished"})


def main(output: Path) -> None:
    rows = read_table(ROOT / "data" / "regions.tsv", COLUMNS)
    output.write_bytes(compile_tables(rows))
    print(f"{output}: {output.stat().st_size:,} bytes")


def compile_tables(rows: list[Row]) -> bytes:
    """The bytes of the data file."""
    place = {row["code"]: number for number, row in enumerate(rows)}
    tables = {
        "as_of": AS_OF,
        "code": " ".join(row["code"] for row in rows),
        "name": " ".join(row["name"] for row in rows),
        "level": "".join(str(LEVELS.index(row["level"])) for row in rows),
        "parent": [place.get(_parent(row, rows, place), -1) for row in rows],
        "valid_from": [_as_number(row["valid_from"], 0) for row in rows],
        "valid_to": [_as_number(row["valid_to"], OPEN_END) for row in rows],
        "register": "".join(_register(row) for row in rows),
        "successors": {
            str(place[code]): [place[c] for c in codes] for code, codes in sorted(find_successors(rows).items())
        },
        "ended": sorted(place[code] for code in find_ended(rows)),
        "forms": _forms(rows),
        "groups": _groups(place),
    }
    return zlib.compress(json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode(), 9)


def _parent(row: Row, rows: list[Row], place: dict[str, int]) -> str:
    return row["parent"] if row["parent"] != TECHNICAL else rows[place[TECHNICAL]]["parent"]


def _as_number(day: str, default: int) -> int:
    return int(day.replace("-", "")) if day else default


def _register(row: Row) -> str:
    """법정동 (b), 행정동 (h), or nothing to tell apart (-)."""
    return {"법정동": "b", "행정동": "h"}.get(row["note"][:3], "-")


def _forms(rows: list[Row]) -> dict[str, list[int]]:
    forms: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row["code"] == TECHNICAL:
            continue
        for form in dict.fromkeys((row["name"], *row["short_names"].split(","))):
            form = form.rpartition(" ")[2]  # `경기 광주`, `수원시 영통구` are found as chains
            if form and number not in forms[form]:
                forms[form].append(number)
    for row in read_table(ROOT / "data" / "region_aliases.tsv", ("alias", "name", "why")):
        forms[row["alias"]] = forms[row["name"]]
    return dict(sorted(forms.items()))


def _groups(place: dict[str, int]) -> dict[str, list[int]]:
    return {
        row["name"]: [place[code] for code in row["members"].split(",")]
        for row in read_table(ROOT / "data" / "region_groups.tsv", ("name", "members", "note"))
        if "·" not in row["name"] and row["name"] not in NOT_GROUPS
    }


def find_successors(rows: list[Row]) -> dict[str, tuple[str, ...]]:
    """Where each ended region went: by the table, else by its name under what its parent became."""
    told = {row["code"]: tuple(row["successors"].split(",")) for row in _told_successors()}
    by_code = {row["code"]: row for row in rows}
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_name[row["name"]].append(row)
    unknown = sorted(told.keys() - by_code.keys())
    if unknown:
        raise SystemExit(f"region_successors.tsv: no such code: {', '.join(unknown)}")
    successors: dict[str, tuple[str, ...]] = {}
    for row in sorted(rows, key=lambda row: LEVELS.index(row["level"])):
        if row["valid_to"]:
            found = told.get(row["code"]) or _namesakes(row, by_code, by_name, successors)
            if found:
                successors[row["code"]] = found
    return successors


def find_ended(rows: list[Row]) -> set[str]:
    """Regions whose name ended with them: 청원군, not 인천 남구, which is 미추홀구 now.

    A 시·도 is none of them: 전남 and 광주 in an article of today are what they have become.
    """
    changes = {row["code"]: row["change"] for row in _told_successors()}
    unknown = sorted(set(changes.values()) - GO_ON - END)
    if unknown:
        raise SystemExit(f"region_successors.tsv: no such change: {', '.join(unknown)}")
    level = {row["code"]: row["level"] for row in rows}
    return {code for code, change in changes.items() if change in END and level[code] != "sido"}


def _told_successors() -> list[Row]:
    return read_table(ROOT / "data" / "region_successors.tsv", SUCCESSOR_COLUMNS)


def _namesakes(
    row: Row, by_code: dict[str, Row], by_name: dict[str, list[Row]], successors: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The one region that bears the name, or its promoted form, on the next day under what the parent became."""
    next_day = str(date.fromisoformat(row["valid_to"]) + timedelta(days=1))  # some ends stand a day too early
    homes = _alive(row["parent"], next_day, by_code, successors)
    promoted = row["name"][:-1] + PROMOTED.get(row["name"][-1], row["name"][-1])
    unnumbered = re.sub(r"제(?=\d)", "", row["name"])  # 신길제1동 to 신길1동
    for name in dict.fromkeys((row["name"], promoted, unnumbered)):
        fitting = [
            other["code"]
            for other in by_name[name]
            if other is not row and _is_valid(other, next_day) and _register(other) == _register(row)
            and _lies_in(other, homes, by_code)
        ]
        if len(fitting) == 1:
            return (fitting[0],)
    return ()


def _alive(code: str, day: str, by_code: dict[str, Row], successors: dict[str, tuple[str, ...]]) -> set[str]:
    if not code or _is_valid(by_code[code], day):
        return {code}
    return {home for next_code in successors.get(code, ()) for home in _alive(next_code, day, by_code, successors)}


def _is_valid(row: Row, day: str) -> bool:
    return row["valid_from"] <= day and (not row["valid_to"] or day < row["valid_to"])


def _lies_in(row: Row, homes: set[str], by_code: dict[str, Row]) -> bool:
    code = row["parent"]
    while code:
        if code in homes:
            return True
        code = by_code[code]["parent"]
    return "" in homes and not row["parent"]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA_FILE)
