"""Every row of the region room's tables, and of the particles it leans on, makes a difference to some sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import read_corpus

from jobnews import extract
from jobnews.entities.region.words import word_stems
from jobnews.korean.particles import is_particle
from jobnews.lexicon.regions import load_gazetteer
from jobnews.lexicon.table import Row, read_package_table

CORPORA = Path(__file__).parent.parent / "corpora"
SUFFIXES = read_package_table("jobnews.entities.region", "suffixes.tsv", ("suffix", "after"))
PARTICLES = read_package_table("jobnews.korean", "particles.tsv", ("particle", "after"))
#: A noun that a particle fits, and one that it does not.
NOUNS = {"consonant": ("부산", "대구"), "vowel": ("대구", "부산"), "vowel_or_l": ("서울", "부산"), "any": ("부산", "")}


@pytest.mark.parametrize("row", SUFFIXES, ids=lambda row: row["suffix"])
def test_a_suffix_leaves_a_region(row: Row) -> None:
    name = "군산시" if row["after"] == "unit" else "익산"
    regions = extract(f"{name}{row['suffix']} 소식을 전한다.").regions
    assert [region.text for region in regions] == [name]


@pytest.mark.parametrize("row", PARTICLES, ids=lambda row: f"{row['particle']}-{row['after']}")
def test_a_particle_fits_its_noun(row: Row) -> None:
    fitting, other = NOUNS[row["after"]]
    assert is_particle(row["particle"], fitting)
    elsewhere = {other_row["after"] for other_row in PARTICLES if other_row["particle"] == row["particle"]} - {row["after"]}
    if other and not elsewhere:
        assert not is_particle(row["particle"], other)


@pytest.mark.parametrize("stem", sorted(word_stems()))
def test_a_word_stem_stands_in_a_negative_sentence(stem: str) -> None:
    sentences = [claim.text for path in CORPORA.glob("regions*.txt") for claim in read_corpus(path)
                 if claim.section.startswith("negative")]
    assert any(stem in sentence for sentence in sentences)


TOWN_WORDS = read_package_table("jobnews.entities.region", "town_words.tsv", ("stem", "needs", "means"))
PLACE_NOUNS = read_package_table("jobnews.entities.region", "place_nouns.tsv", ("noun",))


@pytest.mark.parametrize("row", TOWN_WORDS, ids=lambda row: row["stem"])
def test_a_town_that_is_a_word_needs_its_unit_or_its_city(row: Row) -> None:
    senses = [s for unit in "읍면" for s in load_gazetteer().senses(row["stem"] + unit, date(2024, 1, 1)) if s.region.level == "eupmyeondong"]
    county, town = senses[0].region.lineage[1].full_name, senses[0].region
    behind = [region.name for region in extract(f"어제 {county} {row['stem']}에서 만났다.", published="2024-01-01").regions]
    assert behind == ([county] if row["needs"] == "unit" else [town.full_name])
    assert extract(f"어제 {county} {town.name}에서 만났다.", published="2024-01-01").regions[0].level == "eupmyeondong"
    alone = extract(f"어제 {county}에서 알렸다.\n\n{county}에 따르면 {row['stem']}에서 배운다.", published="2024-01-01").regions
    assert {region.name for region in alone} == {county}


@pytest.mark.parametrize("row", PLACE_NOUNS, ids=lambda row: row["noun"])
def test_a_town_may_stand_before_a_noun_of_places(row: Row) -> None:
    (found,) = extract(f"어제 나주 남평 {row['noun']}에 물었다.", published="2024-01-01").regions
    assert (found.text, found.level) == ("나주 남평", "eupmyeondong")
    (found,) = extract("어제 나주 남평 소식을 물었다.", published="2024-01-01").regions
    assert found.text == "나주"
