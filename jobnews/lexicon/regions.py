"""The gazetteer: every administrative region of Korea from 1995 on, by name, code and date.

The data file is compiled from `data/region*.tsv` of the repository by `scripts/compile_regions.py`.

    >>> from datetime import date
    >>> gazetteer = load_gazetteer()
    >>> [sense.region.full_name for sense in gazetteer.senses("전북", date(2021, 8, 11))]
    ['전라북도']
    >>> [sense.region.code for sense in gazetteer.senses("전북", date(2025, 8, 11))]
    ['5200000000']
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA_FILE = Path(__file__).parent / "data" / "regions.json.zlib"

#: Levels from large to small; their numbers stand in the data file.
LEVELS = ("sido", "sigungu", "gu", "eupmyeondong")
EUPMYEONDONG = 3
#: The end of a region that still exists.
OPEN_END = 99999999
#: A bare stem of a region that ended long ago (온양, 충무) means a neighbourhood, a road or a man: years until then.
STEM_LIVES_ON = 20


class RegionName(NamedTuple):
    """An entry of the name index: a surface form and the rows of the table that have it.

    Attributes:
        form: the surface form (대구, 대구시, 대구광역시, 수도권).
        rows: rows of the regions that have it at any time.
        small: only 읍·면·동 have it, so that it says nothing without a larger region near it.
        group: it names a group of regions; `rows` are the members at all times.
        country: it is 전국.
    """

    form: str
    rows: tuple[int, ...]
    small: bool = False
    group: bool = False
    country: bool = False


@dataclass(slots=True, frozen=True, eq=False)
class Region:
    """A region as it was from `valid_from` to the day before `valid_to` (YYYYMMDD as integers).

    Attributes:
        code: its 10-digit code.
        name: the last part of its name, `완산구`.
        full_name: its name from the top, `전라북도 전주시 완산구`.
        level: one of LEVELS.
        lineage: itself and what it lies in, from the top: 도, 시, 구.
    """

    row: int
    code: str
    name: str
    full_name: str
    level: str
    lineage: tuple[Region, ...]
    valid_from: int
    valid_to: int

    def lies_in(self, other: Region) -> bool:
        """Whether it is the other region or a part of it."""
        return self is other or other in self.lineage

    @property
    def sido(self) -> Region:
        """The 시·도 that it lies in, or is."""
        return self.lineage[0]


@dataclass(slots=True, frozen=True)
class Sense:
    """What a name can mean on a date.

    A region that was renamed or moved is what it is on the date (전라북도 in 2026: 전북특별자치도). One whose name ended, because it
    was merged, split or abolished (진해시 in 2015), is itself, under the name and code of its time.

    Attributes:
        region: the region.
        former: the region that the name knew, where that has ended by the date; the same as `region` where its name ended too.
        code: its code on the date, of an ended one its last; None where it is yet to come.
        successors: the regions that took its place, where there are several.
    """

    region: Region
    former: Region | None = None
    code: str | None = None
    successors: tuple[Region, ...] = ()


class Gazetteer:
    """All regions, with their names, codes, parents and successors over time."""

    def __init__(self, path: Path = DATA_FILE) -> None:
        tables = json.loads(zlib.decompress(path.read_bytes()))
        #: The day whose state stands for today.
        self.as_of: int = tables["as_of"]
        self.forms: dict[str, list[int]] = tables["forms"]
        self.groups: dict[str, list[int]] = tables["groups"]
        self._code: list[str] = tables["code"].split(" ")
        self._name: list[str] = tables["name"].split(" ")
        self._level: str = tables["level"]
        self._register: str = tables["register"]
        self._parent: list[int] = tables["parent"]
        self._from: list[int] = tables["valid_from"]
        self._to: list[int] = tables["valid_to"]
        self._successors: dict[str, list[int]] = tables["successors"]
        self._ended = frozenset[int](tables["ended"])
        self._regions: dict[int, Region] = {}
        self._by_code: dict[str, int] = {}
        self._senses: dict[tuple[str | RegionName, date | int], tuple[Sense, ...]] = {}
        self._today: dict[int, str | None] = {}
        self._holders: set[int] = set()

    def __len__(self) -> int:
        """How many rows the table has."""
        return len(self._code)

    def names(self) -> Iterator[tuple[str, RegionName]]:
        """All surface forms with their entries, for the name index."""
        level = self._level
        smallest = str(EUPMYEONDONG)
        for form, rows in self.forms.items():
            small = level[rows[0]] == smallest and all(level[row] == smallest for row in rows)
            yield form, RegionName(form, tuple(rows), small)
        for group, rows in self.groups.items():
            yield group, RegionName(group, tuple(rows), group=True)
        yield "전국", RegionName("전국", (), country=True)

    def at(self, row: int) -> Region:
        """The region in a row of the table."""
        region = self._regions.get(row)
        if region is None:
            parent = self._parent[row]
            above = self.at(parent).lineage if parent >= 0 else ()
            full_name = " ".join([*(r.name for r in above), self._name[row]])
            region = Region(
                row, self._code[row], self._name[row], full_name, LEVELS[int(self._level[row])], (), self._from[row], self._to[row]
            )
            object.__setattr__(region, "lineage", (*above, region))
            self._regions[row] = region
        return region

    def by_code(self, code: str) -> Region | None:
        """The region that has, or had, the code."""
        if not self._by_code:
            self._by_code = {code: row for row, code in enumerate(self._code)}
        row = self._by_code.get(code)
        return None if row is None else self.at(row)

    def successors(self, region: Region, day: date | int) -> tuple[Region, ...]:
        """What a region is on a later day: itself while it stands, else what took its place; empty where not known."""
        number = as_number(day)
        return tuple(self.at(row) for row in dict.fromkeys(self._follow(region.row, number)))

    def _follow(self, row: int, day: int) -> list[int]:
        if day < self._to[row]:
            return [row] if self._from[row] <= day else []
        next_rows = self._successors.get(str(row), ())
        found = [later for next_row in next_rows for later in self._follow(next_row, day)]
        if not found and self._parent[row] >= 0 and any(day < self._from[next_row] for next_row in next_rows):
            return self._follow(self._parent[row], day)  # between two lives: 부천's districts from 2016 to 2023
        return found

    def code_today(self, region: Region) -> str | None:
        """The code of what the region is today; None where it was split, or where it went is not known."""
        if region.row not in self._today:
            today = self._follow(region.row, max(self.as_of, region.valid_from))
            self._today[region.row] = self._code[today[0]] if len(set(today)) == 1 else None
        return self._today[region.row]

    def senses(self, name: str | RegionName, day: date | int) -> tuple[Sense, ...]:
        """What a surface form can mean on a day, regions of that day before those that have ended.

        Where both have it, ended ones are left out unless they are a 시·도 (광주시 is still the former
        광주광역시 after it merged, and not only the city in 경기도); see `former_senses` for those.
        """
        senses = self._senses.get((name, day))
        if senses is None:
            senses = self._senses[name, day] = self._find_senses(self.entry(name), as_number(day))
        return senses

    def entry(self, name: str | RegionName) -> RegionName:
        """The entry of a surface form; one without rows where no region has it."""
        return name if isinstance(name, RegionName) else RegionName(name, tuple(self.forms.get(name, ())))

    def _find_senses(self, name: RegionName, day: int) -> tuple[Sense, ...]:
        current = [row for row in name.rows if self._from[row] <= day < self._to[row]]
        senses = [Sense(self.at(row), code=self._code[row]) for row in self._one_register(current)]
        former = self.former_senses(name, day)
        if senses:
            known = {sense.region for sense in senses}
            senses += [s for s in former if s.former and s.former.level == "sido" and s.region not in known]
        return tuple(senses or former or self._future_senses(name, day) or self._earlier_senses(name, day))

    def former_senses(self, name: str | RegionName, day: date | int) -> list[Sense]:
        """What a form meant before the day, as what that is on the day, or was where its name ended: the latest first."""
        entry = self.entry(name)
        number = as_number(day)
        rows = [row for row in entry.rows if self._to[row] <= number]
        senses: dict[Region, Sense] = {}
        for row in sorted(self._one_register(rows), key=lambda row: -self._to[row]):
            former = self.at(row)
            if entry.form != former.name and number - former.valid_to > STEM_LIVES_ON * 10000:
                continue
            last = self.at(self._last(former.row, number))
            if number < last.valid_to:
                senses.setdefault(last, Sense(last, former, last.code))
            else:
                later = self.successors(last, number)
                senses.setdefault(last, Sense(last, last, last.code, later if len(later) > 1 else ()))
        return list(senses.values())

    def _last(self, row: int, day: int) -> int:
        """How far a region went on under new names by the day: 인천 남구 to 미추홀구, 청원군 nowhere."""
        while day >= self._to[row] and row not in self._ended:
            later = self._successors.get(str(row), ())
            if len(later) != 1 or day < self._from[later[0]]:
                break
            row = later[0]
        return row

    def senses_within(self, name: str | RegionName, heads: Iterable[Sense], day: date | int) -> tuple[Sense, ...]:
        """What a form means after the name of a larger region: `전북 군산시`, `경기 광주`, also `경북 군위군` of old."""
        larger = [region for head in heads for region in (head.region, head.former) if region is not None]
        found = [s for s in self.senses(name, day) if any(s.region.lies_in(h) and s.region is not h for h in larger)]
        if not found:
            rows = {region.row for region in larger}
            found = [s for s in self.former_senses(name, day) if s.former is not None and self._lay_in(s.former, rows, day)]
        return tuple(found)

    def _lay_in(self, former: Region, rows: set[int], day: date | int) -> bool:
        """Whether what an ended region lay in is one of the rows, then or on the day: 제주도 북제주군 in 2009."""
        number = as_number(day)
        return any(above.row in rows or self._last(above.row, number) in rows for above in former.lineage[:-1])

    def _future_senses(self, name: RegionName, day: int) -> list[Sense]:
        """Regions yet to come by their full names: 영종 of 2009 is an island, 세종특별자치시 of 2010 a plan."""
        return [
            Sense(self.at(row), successors=(self.at(row),))
            for row in self._one_register(name.rows)
            if day < self._from[row] and name.form in (self._name[row], self._name[row][:2] + self._name[row][-1])
        ]

    def _earlier_senses(self, name: RegionName, day: int) -> list[Sense]:
        """For a form that a user gave for today's code: what stood in that region's place on the day."""
        if not name.rows or name.form in self.forms:
            return []
        earlier = [self.at(int(row)) for row, later in self._successors.items() if set(later) & set(name.rows)]
        return [Sense(region, code=region.code) for region in earlier if region.valid_from <= day < region.valid_to]

    def _one_register(self, rows: Iterable[int]) -> list[int]:
        """Of a 법정동 and a 행정동 with one name in one place, the 법정동: addresses use it, and it seldom changes."""
        rows = list(rows)
        legal = {(self._parent[row], self._name[row]) for row in rows if self._register[row] == "b"}
        return [row for row in rows if self._register[row] != "h" or (self._parent[row], self._name[row]) not in legal]

    def is_legal(self, region: Region) -> bool:
        """Whether a region is one of the 법정동 that addresses use, and no 행정동."""
        return self._register[region.row] == "b"

    def holds_small_ones(self, region: Region) -> bool:
        """Whether 읍·면·동 lie in a region directly: of the 시·도 only in Sejong, which has no city or county."""
        if not self._holders:
            self._holders = {parent for parent, level in zip(self._parent, self._level, strict=True) if level == str(EUPMYEONDONG)}
        return region.row in self._holders

    def members(self, group: str, day: date | int) -> tuple[Region, ...]:
        """The members of a group on a day."""
        number = as_number(day)
        return tuple(self.at(row) for row in self.groups.get(group, ()) if self._from[row] <= number < self._to[row])


def as_number(day: date | int) -> int:
    """A day as the data file writes it: 20240118."""
    return day if isinstance(day, int) else day.year * 10000 + day.month * 100 + day.day


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the package, loaded once."""
    return Gazetteer()


def names() -> Iterator[tuple[str, RegionName]]:
    """Surface forms of all regions, each with its entry."""
    return load_gazetteer().names()
