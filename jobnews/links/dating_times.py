"""The times of a text that date numbers: all but those that say nothing of the numbers beside them."""

from __future__ import annotations

from operator import attrgetter

from ..core.mentions import FoundTime
from ..core.patterns import re_pattern
from ..core.reading import Reading
from ..korean.calendar import year_of
from ..korean.times import find_times
from .first_years import find_first_years

# `지난해보다`, `전년 대비`: what the number is measured against, not its own time
_COMPARED = re_pattern(
    r"(?:\s?(?:같은\s?(?:기간|달|분기|시기|때)|동기|동월|이맘때|말|초|\d분기)(?:의|에)?)?\s?(?:보다|대비|에 비해|에 견줘|에 견주면|에 비하면|에 대면|과 비교|와 비교|(?:과|와)? 견줘|[과와] (?:같|동일|비슷|다름없)|수준"
    r"|의\s(?:약\s)?(?:[\d.]+|두|세|네|다섯|여섯|일곱|열)\s?배|의 (?:절반|반토막))"
)
# `올해보다`: what is measured by this year is of the next
MEASURED_RULE = "measured_by_this_year"
_MEASURED = re_pattern(r"(?:\s?(?:예산|본예산)?(?:\([^()\n]{1,20}\))?)?\s?(?:보다|대비|에 비해|에 견줘)")
# `2010년 2월 이래 가장 높았다`
_RECORD = re_pattern(r"(?:이래|이후)(?:로)?\s(?:\S{1,8}\s){0,3}?(?:가장|최고|최대|최저|최다|처음|만에)")
_ANNOUNCED = re_pattern(r"[^.\n]{0,12}?(?:밝혔|발표했|말했|전했|설명했|알렸|공고했)")
_start = attrgetter("start")


def dating_times(reading: Reading) -> list[FoundTime]:
    """The times in order, with those that the text says in other words than a date."""
    text, published = reading.page.text, reading.published
    times = find_times(text, published)
    if first_years := [*find_first_years(text)]:
        times = sorted([*times, *first_years], key=_start)
    this_year = published.year if published else None
    return [dating for time in times if (dating := _dating(text, time, this_year))]


def _dating(text: str, time: FoundTime, this_year: int | None) -> FoundTime | None:
    """A time as it dates numbers: not at all if it is idle, with the next year if they are measured by this one."""
    if not _is_idle(text, time):
        return time
    if this_year is not None and time.year == this_year and time.rule == "relative_year" and _MEASURED.match(text, time.end):
        year = this_year + 1
        return FoundTime(time.start, time.end, year_of(year), year, "year", "", MEASURED_RULE)
    return None


def _is_idle(text: str, time: FoundTime) -> bool:
    """Times that say nothing of the numbers beside them: comparisons, the day of the announcement."""
    if _COMPARED.match(text, time.end) or _RECORD.match(text, time.end - 2):
        return True
    return time.kind == "day" and not time.bound and bool(_ANNOUNCED.match(text, time.end))
