"""The day on which the names of an article are read."""

from __future__ import annotations

from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...lexicon.regions import Gazetteer, as_number
from .sightings import Sighting

_YEAR = re_pattern(r"(?:19[5-9]|20\d)\d(?=년)(?<!\d\d\d\d\d)")


def reading_day(reading: Reading, sightings: list[Sighting], gazetteer: Gazetteer) -> int:
    """The date of publication; without one, the end of the latest year that the text names, but not after the data's day.

    Where a 시·도 then has only ended regions for its name (전라북도, or 전남 in an article of today), the article is
    from before: its last day it is.
    """
    if reading.published is not None:
        return as_number(reading.published)
    years = [int(year) for year in _YEAR.findall(reading.page.text)]
    day = gazetteer.as_of
    if years and max(years) * 10000 + 1231 < day:
        day = max(years) * 10000 + 1231
    for sighting in sightings:
        name = sighting.name
        senses = () if name.group or name.country else gazetteer.senses(name, day)
        if senses and all(sense.former is not None and sense.former.level == "sido" for sense in senses):
            former = senses[0].former
            assert former is not None
            day = _day_before(former.valid_to)
    return day


def _day_before(day: int) -> int:
    """A day in the data's form that is before the given one and after all others that matter."""
    if day % 100 > 1:
        return day - 1
    return day - 100 + 27 if day % 10000 > 200 else day - 10000 + 1130
