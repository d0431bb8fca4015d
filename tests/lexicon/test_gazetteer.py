"""The compiled gazetteer is what its tables say, and loads fast."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jobnews.lexicon.regions import DATA_FILE, Gazetteer, load_gazetteer

ROOT = Path(__file__).parent.parent.parent


def test_compiled_file_is_fresh(tmp_path: Path) -> None:
    fresh = tmp_path / "regions"
    subprocess.run([sys.executable, ROOT / "scripts" / "compile_regions.py", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == DATA_FILE.read_bytes(), "run python scripts/compile_regions.py"


def test_size_and_loading_work() -> None:
    """Loading costs a few times what unpacking the file costs, whatever the machine."""
    assert DATA_FILE.stat().st_size < 3_000_000

    def spent(action: Callable[[], object]) -> float:
        start = time.process_time()
        action()
        return time.process_time() - start

    unpacking = min(spent(lambda: json.loads(zlib.decompress(DATA_FILE.read_bytes()))) for _ in range(5))
    loading = min(spent(lambda: list(Gazetteer().names())) for _ in range(5))
    assert loading < 10 * unpacking


@pytest.mark.parametrize(
    ("day", "sido", "basic"),
    [  # 시·도, and 시·군·자치구 without the two 행정시
        (date(1996, 1, 1), 15, None),
        (date(2005, 1, 1), 16, 234),
        (date(2012, 7, 1), 17, 227),
        (date(2014, 7, 1), 17, 226),
        (date(2026, 6, 30), 17, 226),
        (date(2026, 7, 1), 16, 227),
    ],
)
def test_official_counts(day: date, sido: int, basic: int | None) -> None:
    gazetteer = load_gazetteer()
    number = int(day.strftime("%Y%m%d"))
    regions = [gazetteer.at(row) for row in range(len(gazetteer))]
    current = [r for r in regions if r.valid_from <= number < r.valid_to]
    assert sum(r.level == "sido" for r in current) == sido
    if basic is not None:
        governments = [r for r in current if r.level == "sigungu" and r.code != "3611000000" and not r.code.startswith("50")]
        assert len(governments) == basic


def test_a_child_lives_within_its_parents_time() -> None:
    gazetteer = load_gazetteer()
    for row in range(len(gazetteer)):
        region = gazetteer.at(row)
        for above in region.lineage:
            assert above.valid_from <= region.valid_from, region.full_name
            assert region.valid_to <= above.valid_to, region.full_name


def test_members_of_a_group_follow_the_date() -> None:
    gazetteer = load_gazetteer()
    assert [r.name for r in gazetteer.members("충청권", date(2010, 1, 1))] == ["대전광역시", "충청북도", "충청남도"]
    assert [r.name for r in gazetteer.members("충청권", date(2020, 1, 1))] == ["대전광역시", "세종특별자치시", "충청북도", "충청남도"]
    assert [r.name for r in gazetteer.members("호남권", date(2026, 7, 1))] == ["전남광주통합특별시", "전북특별자치도"]


def test_codes_lead_to_regions() -> None:
    gazetteer = load_gazetteer()
    region = gazetteer.by_code("4511100000")
    assert region is not None
    assert (region.full_name, region.level) == ("전라북도 전주시 완산구", "gu")
    assert [r.name for r in region.lineage] == ["전라북도", "전주시", "완산구"]
    assert gazetteer.code_today(region) == "5211100000"
    assert gazetteer.by_code("0000000000") is None


def test_a_split_region_has_no_code_today() -> None:
    gazetteer = load_gazetteer()
    region = gazetteer.by_code("2811000000")
    assert region is not None
    assert gazetteer.code_today(region) is None
    assert {r.name for r in gazetteer.successors(region, date(2026, 7, 1))} == {"제물포구", "영종구"}
