"""Every region found in the fixtures has the code that the gazetteer gives to its gold name on the article's date."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from jobnews import extract
from jobnews.lexicon.regions import LEVELS, Gazetteer, load_gazetteer

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.json"))


def code_on(gazetteer: Gazetteer, full_name: str, day: date) -> str:
    """The one code of the region with that full name on that day."""
    senses = gazetteer.senses(full_name.rpartition(" ")[2], day)
    codes = {sense.code for sense in senses if sense.region.full_name == full_name and sense.region.valid_from <= int(f"{day:%Y%m%d}")}
    assert len(codes) == 1, (full_name, day, codes)
    (code,) = codes
    assert code is not None, (full_name, day)
    return code


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_codes_of_gold_names(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    day = date.fromisoformat(gold["published"])
    gazetteer = load_gazetteer()
    wanted = {region["name"]: code_on(gazetteer, region["name"], day) for region in gold["regions"] if region["level"] in LEVELS}
    found = [
        region for region in extract(path.with_suffix(".txt").read_text(encoding="utf-8"), published=day).regions
        if region.name in wanted
    ]
    assert {region.name for region in found} >= {
        region["name"] for region in gold["regions"] if region["name"] in wanted and not region.get("optional")
    }
    assert {(region.name, region.code) for region in found} <= set(wanted.items())
