"""The agencies' word lists: every row can be read, is consistent with the others, and does what it is there for."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import get_args

import pytest

from jobnews import extract
from jobnews.core.records import AgencyKind
from jobnews.lexicon.agencies import (
    AgencyBody,
    AgencyName,
    AgencySuffix,
    bodies,
    bodies_of_full_forms,
    choose_body,
    name_today,
    names,
    official_name,
    suffixes,
)
from jobnews.lexicon.names import squeeze
from jobnews.lexicon.table import read_package_table

FORMS = [entry for _, entry in names() if isinstance(entry, AgencyName)]
BODIES = [body for group in bodies().values() for body in group]
SOURCES = {"law", "press", "list", "general", "inferred"}
AGENCY_COLUMNS = ("name", "kind", "aliases", "variants", "former", "parent", "valid_from", "valid_to", "successor", "split_into", "source")


def day_of(body: AgencyBody) -> date:
    """A day on which the body had its name."""
    if body.valid_to is not None:
        return body.valid_to - timedelta(days=1)
    return max(body.valid_from or date.min, date(2026, 11, 20))


def test_rows_are_consistent() -> None:
    kinds = get_args(AgencyKind)
    for row in read_package_table("jobnews.lexicon", "agencies.tsv", AGENCY_COLUMNS):
        assert row["kind"] in kinds, row
        assert row["source"], row
        assert set(row["source"].split(",")) <= SOURCES, row
    for body in BODIES:
        assert body.valid_from is None or body.valid_to is None or body.valid_from < body.valid_to, body
        for heir in (body.successor, *body.split_into):
            assert heir is None or heir in bodies(), f"{body.name}: {heir} is not in the table"


def test_no_form_means_two_bodies_on_one_day() -> None:
    by_form: dict[str, list[AgencyName]] = defaultdict(list)
    for name in FORMS:
        if name.status in ("official", "short", "full"):
            by_form[squeeze(name.form)].append(name)
    for form, group in by_form.items():
        for name in group:
            day = day_of(name.body)
            meant = [other.body.name for other in group if other.body.valid_on(day)]
            official = [other.body.name for other in group if other.status == "official" and other.body.valid_on(day)]
            assert len(set(official or meant)) == 1, f"{form} on {day}: {meant}"


#: 부산청, which other ministries have too: only where nobody speaks of theirs
REGIONAL = [name for name in FORMS if name.status == "branch" and name.form.endswith("청") and not name.form.endswith("지청")]


@pytest.mark.parametrize("name", REGIONAL, ids=lambda name: f"{name.form} for {name.body.name}")
def test_a_regional_labour_office_goes_by_its_short_form(name: AgencyName) -> None:
    day = day_of(name.body)
    found = {agency.text: agency.name for agency in extract(f"고용노동부 지방청별 목표.\n\n{name.form}, 참여.", published=day).agencies}
    assert found[name.form] == name.body.name
    assert name.form not in {agency.text for agency in extract(f"경찰은 {name.form}이 맡는다고 했다. 고용노동부 지방청도 돕는다.", published=day).agencies}


def test_every_form_is_found_and_resolved_on_its_day() -> None:
    by_day: dict[date, list[AgencyName]] = defaultdict(list)
    alike: dict[tuple[str, str], list[AgencyName]] = defaultdict(list)
    for name in FORMS:
        if name not in REGIONAL:
            by_day[day_of(name.body)].append(name)
        alike[squeeze(name.form), name.status].append(name)
    for day, group in by_day.items():
        lines = [f"{name.form}, 참여." for name in group]
        text = "\n\n".join(["고용노동부와 폴리텍, 새 사업 시작.", *lines])
        found = {(agency.span.start, agency.text): agency.name for agency in extract(text, published=day).agencies}
        at = text.index("\n\n") + 2
        for name, line in zip(group, lines, strict=True):
            chosen = choose_body(tuple(alike[squeeze(name.form), name.status]), day)
            expected = official_name(chosen, day)
            if squeeze(expected) in bodies_of_full_forms() and chosen.body.valid_on(day):
                expected = chosen.body.name  # the article names the body in full before
            assert found.get((at, name.form)) == expected, f"{name.form} on {day}"
            at += len(line) + 2


@pytest.mark.parametrize("name", [name for name in FORMS if name.status == "full"], ids=lambda name: name.form)
def test_a_full_form_stays_as_written_and_leads_to_the_official_one(name: AgencyName) -> None:
    (found,) = extract(f"{name.form}에서 접수한다.", published=day_of(name.body)).agencies
    assert (found.name, found.name_today) == (name.form, name_today(name.body))


NAMED = {squeeze(name.form) for name in FORMS}
INCOMPLETE = [suffix for suffix in suffixes() if suffix.before != "nothing" and suffix.suffix not in NAMED]


def example(suffix: AgencySuffix) -> str:
    """A name that an ending makes."""
    return {
        "place": f"순천{suffix.suffix}",
        "name": f"가온누리빛{suffix.suffix}",
        "national": f"한국가온{suffix.suffix}",
        "quoted": f"순천 가온{suffix.suffix}",
        "part": f"한국산업인력공단 순천{suffix.suffix}",
        "nothing": suffix.suffix,
        "never": "",
    }[suffix.before]


@pytest.mark.parametrize("suffix", suffixes(), ids=lambda suffix: suffix.suffix)
def test_every_ending_makes_a_name(suffix: AgencySuffix) -> None:
    name = example(suffix)
    found = extract(f"{name or '순천' + suffix.suffix}에 가면 된다.", published="2024-05-01").agencies
    assert [agency.text for agency in found] == ([name] if name else [])
    if name and squeeze(name) not in NAMED:
        official = name.removesuffix(suffix.suffix) + suffix.official_on(date(2024, 5, 1))
        assert squeeze(found[0].name) == squeeze(official)


@pytest.mark.parametrize("suffix", INCOMPLETE, ids=lambda suffix: suffix.suffix)
def test_an_ending_alone_is_no_name(suffix: AgencySuffix) -> None:
    assert not extract(f"가까운 {suffix.suffix}에 가면 된다.", published="2024-05-01").agencies


def test_no_common_stem_makes_a_name() -> None:
    stems = [row["stem"] for row in read_package_table("jobnews.entities.agency", "common_stems.tsv", ("stem",))]
    assert len(stems) == len(set(stems))
    text = "\n\n".join(f"오늘 {stem}위원회는 쉰다." for stem in stems if f"{stem}위원회" not in NAMED)
    assert [agency.text for agency in extract(text, published="2024-05-01").agencies] == []


#: By role: a name made with the part, and the same words in which it makes none or a shorter one.
NAMES_WITH = {
    "neighbourhood": ("태백시 장성동 {}", None),
    "union": ("가온중공업 {}", "동네 {}"),
    "telling": ("황간{}", "우리{}"),
    "cooperative": ("새터골{}", "우리{}"),
    "area": ("광주 {}산학협의회", None),
    "university_unit": ("한밭대학교 국제{}", None),
    "house": ("한국산업인력공단 순천{}", None),
    "park": ("새들{} 경영자협의회", "새들마을 경영자협의회"),
    "time": ("고용위기 극복 상생일자리 추진위원회", "심사 {} 고용위기 극복 상생일자리 추진위원회"),
    "company_end": ("가온{} 노조", "가온말 노조"),
}


@pytest.mark.parametrize("row", read_package_table("jobnews.entities.agency", "name_parts.tsv", ("part", "role")), ids=lambda row: f"{row['role']}-{row['part']}")
def test_every_part_makes_its_names(row: dict[str, str]) -> None:
    name, none = (sample and sample.format(row["part"]) for sample in NAMES_WITH[row["role"]])
    assert [agency.text for agency in extract(f"어제 {name}에서 만났다.", published="2024-05-01").agencies] == [name]
    assert not none or none not in [agency.text for agency in extract(f"어제 {none}에서 만났다.", published="2024-05-01").agencies]


def test_every_particle_may_follow_a_name() -> None:
    particles = [row["particle"] for row in read_package_table("jobnews.entities.agency", "particles.tsv", ("particle",))]
    for particle in particles:
        found = extract(f"어제 고용노동부{particle} 했다.", published="2024-05-01").agencies
        assert [agency.text for agency in found] == ["고용노동부"], particle


@pytest.mark.parametrize(
    ("form", "day", "name", "today"),
    [
        ("노동부", "2009-06-17", "노동부", "고용노동부"),
        ("노동부", "2010-07-04", "노동부", "고용노동부"),
        ("노동부", "2010-07-05", "고용노동부", "고용노동부"),
        ("고용부", "2021-08-11", "고용노동부", "고용노동부"),
        ("지식경제부", "2010-03-09", "지식경제부", "산업통상부"),
        ("지경부", "2012-03-09", "지식경제부", "산업통상부"),
        ("산업부", "2020-03-09", "산업통상자원부", "산업통상부"),
        ("산업부", "2026-03-09", "산업통상부", "산업통상부"),
        ("여가부", "2025-09-30", "여성가족부", "성평등가족부"),
        ("여가부", "2025-10-01", "성평등가족부", "성평등가족부"),
        ("여성가족부", "2026-02-24", "성평등가족부", "성평등가족부"),
        ("복지부", "2009-05-01", "보건복지가족부", "보건복지부"),
        ("복지부", "2007-05-01", "보건복지부", "보건복지부"),
        ("행자부", "2007-05-01", "행정자치부", "행정안전부"),
        ("행안부", "2010-05-01", "행정안전부", "행정안전부"),
        ("안행부", "2014-05-01", "안전행정부", "행정안전부"),
        ("행자부", "2016-05-01", "행정자치부", "행정안전부"),
        ("재경부", "2007-05-01", "재정경제부", "재정경제부"),
        ("재경부", "2026-05-01", "재정경제부", "재정경제부"),
        ("기획재정부", "2026-01-05", "기획재정부", "재정경제부"),
        ("교과부", "2011-05-01", "교육과학기술부", "교육부"),
        ("중기청", "2015-05-01", "중소기업청", "중소벤처기업부"),
        ("중기부", "2019-05-01", "중소벤처기업부", "중소벤처기업부"),
        ("중소기업청", "2020-05-01", "중소벤처기업부", "중소벤처기업부"),
        ("통계청", "2025-09-30", "통계청", "국가데이터처"),
        ("통계청", "2025-10-01", "국가데이터처", "국가데이터처"),
        ("환경부", "2025-10-01", "기후에너지환경부", "기후에너지환경부"),
        ("산인공", "2021-05-01", "한국산업인력공단", "한국산업인력공단"),
        ("한국산업안전공단", "2007-05-01", "한국산업안전공단", "한국산업안전보건공단"),
        ("중진공", "2018-05-01", "중소기업진흥공단", "중소벤처기업진흥공단"),
        ("중진공", "2020-05-01", "중소벤처기업진흥공단", "중소벤처기업진흥공단"),
        ("직능원", "2015-05-01", "한국직업능력개발원", "한국직업능력연구원"),
        ("경남발전연구원", "2012-05-01", "경남발전연구원", "경남연구원"),
        ("한밭대", "2021-02-17", "한밭대학교", "국립한밭대학교"),
        ("한밭대", "2024-02-17", "국립한밭대학교", "국립한밭대학교"),
        ("창원지청", "2010-03-09", "부산지방노동청 창원지청", "고용노동부 창원지청"),
        ("창원지청", "2021-03-09", "고용노동부 창원지청", "고용노동부 창원지청"),
        ("경인지방노동청", "2009-03-09", "경인지방노동청", "중부지방고용노동청"),
        ("노사정위", "2015-05-01", "경제사회발전노사정위원회", "경제사회노동위원회"),
        ("경사노위", "2021-05-01", "경제사회노동위원회", "경제사회노동위원회"),
        ("국가균형발전위원회", "2024-05-01", "지방시대위원회", "지방시대위원회"),
        ("정보통신부", "2006-05-01", "정보통신부", None),
    ],
)
def test_names_follow_the_date(form: str, day: str, name: str, today: str | None) -> None:
    candidates = tuple(entry for entry in FORMS if entry.form == form)
    chosen = choose_body(candidates, date.fromisoformat(day))
    assert official_name(chosen, date.fromisoformat(day)) == name
    assert name_today(chosen.body) == today


def test_without_a_date_todays_bodies_are_meant() -> None:
    candidates = tuple(entry for entry in FORMS if entry.form == "노동부")
    assert official_name(choose_body(candidates, None), None) == "고용노동부"


def test_a_ministry_of_every_country_is_its_own() -> None:
    countries = [row["country"] for row in read_package_table("jobnews.entities.agency", "countries.tsv", ("country",))]
    assert len(countries) == len(set(countries))
    for country in countries:
        found = extract(f"어제 {country} 노동부가 고용노동부에 알렸다.", published="2024-05-01").agencies
        assert [(agency.name, agency.kind) for agency in found] == [(f"{country} 노동부", "other"), ("고용노동부", "central")]
