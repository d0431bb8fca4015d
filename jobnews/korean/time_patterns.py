"""What time expressions look like: one pattern for the points, and what may follow a point."""

from __future__ import annotations

import re

from ..core.patterns import re_pattern
from ..lexicon.table import read_package_table

WORDS = {row["word"]: row for row in read_package_table("jobnews.korean", "time_words.tsv", ("word", "unit", "distance", "not_before"))}


def _alternatives(unit: str) -> str:
    words = sorted((word for word, row in WORDS.items() if row["unit"] == unit), key=len, reverse=True)
    return "|".join(re.escape(word) + (f"(?!{WORDS[word]['not_before']})" if WORDS[word]["not_before"] else "") for word in words)


COUNTS = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "열": 10}
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(COUNTS)})"
SEASONS = {"봄": 3, "여름": 6, "가을": 9, "겨울": 12}
_EDGE = "초순|중순|하순|초|말"
# `24년` may be a length of time; `‘24년`, `2024년` and `09년` are years. `2000년대`, `2016년간`, `2018년생` are none.
_YEAR = rf"""(?:
    (?<![\d.,])(?P<year>(?:19|20)\d\d)(?:\s?년도?(?!대(?!비)|간|생|형|산|\s생(?![가-힣]))|학년도)
  | ['`‘’](?P<short_year>\d\d)(?:\s?년도?|(?=\.\s?\d))
  | (?<![\d.,])(?P<zero_year>0\d)년도?(?!\s?간)
  | (?<![가-힣\d])(?P<year_word>{_alternatives("year")})
  | (?<![가-힣])(?P<same_year>그\s?해|같은\s?해|동년)(?!\s?온)
  | (?<![가-힣])(?P<next_year>이듬해|다음\s?해)
  | (?<![가-힣])(?P<new_year>새해)
  | (?<![가-힣])(?P<this_year>올)(?=\s?(?:상반기|하반기|연말|말|초|봄|여름|가을|겨울|\d|들어))
  | (?<![\d가-힣])(?P<years_off>\d{{1,2}})\s?년\s?(?P<off>전|뒤|후)
)"""
_PART = rf"""(?:
    (?:(?P<lead>지난|오는)\s?)?(?<!\d)(?P<month>1[0-2]|0?[1-9])\s?월(?!드|급|세)
        (?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?일(?!\s?간)|\s?(?P<month_edge>{_EDGE}))?
  | (?P<day_lead>지난|오는)\s?(?P<lone_day>3[01]|[12]\d|[1-9])\s?일(?!\s?간)
  | (?P<half>상반기|하반기|전반기|후반기)
  | (?<![\d·])(?P<quarter>[1-4])(?:[/·]4)?\s?(?:[~-]\s?(?P<quarter_last>[2-4])(?:[/·]4)?\s?)?분기
  | (?<![가-힣])(?P<month_word>{_alternatives("month")})(?:\s?(?P<word_edge>{_EDGE})|\s?(?P<word_day>3[01]|[12]\d|[1-9])\s?일)?
  | (?P<season_lead>지난\s?)?(?P<season>봄|여름|가을|겨울)
  | (?P<edge_lead>지난\s?)?(?<![가-힣])(?P<edge>연말|연내|연중|연초)
)"""
# What that begins with: most years are followed by something else.
_PART_OPENINGS = "0-9지오상하전후봄여가겨연" + "".join(sorted({word[0] for word, row in WORDS.items() if row["unit"] == "month"}))
_DATE = r"""(?:(?<![\d.,])(?:(?P<date_year>(?:19|20)\d\d)|['`‘’](?P<date_short>\d\d))\s?[.\-/]\s?(?P<date_month>1[0-2]|0?[1-9])
    (?:\s?[.\-/]\s?(?P<date_day>3[01]|[12]\d|0?[1-9])(?![\d:,]))?\.?(?![\d,]))
  | (?<![\d.,])(?P<bare_month>1[0-2]|[1-9])\.\s?(?P<bare_day>3[01]|[12]\d|[1-9])\.(?=\s?(?:\([월화수목금토일]\)|~|부터|까지))"""
# Several years or months written with one unit: `2023~2025년`, `3~5월`.
_JOINED = r"""(?:(?<![\d.,])(?P<first_year>(?:19|20)\d\d)\s?[~-]\s?(?P<last_year>(?:19|20)?\d\d)\s?년(?!\s?대|생)
  | (?<![\d.,])(?P<first_month>1[0-2]|[1-9])\s?[~-]\s?(?P<last_month>1[0-2]|[1-9])\s?월(?!드|급|세))"""
# Counted from the day of the article: 최근 3년간 and 3년 새 (the years before it), 앞으로 5년간 (from this year on).
_COUNTED = (
    rf"(?<![가-힣])(?P<counted_lead>최근|지난|향후|앞으로|오는)\s?(?P<counted>{_COUNT})\s?(?:개년|년)(?:\s?(?:간|동안))?"
    r"|(?<![\d.,가-힣])(?P<counted_since>[2-9]|[1-3]\d)\s?년\s?(?:새|사이)(?=에?(?:[\s,.]|$))"
)
# What a point may begin with, so that the large pattern is tried at few places. Of `re`, not `regex`: it leaps from one
# first letter to the next, and passes over most of these at a look at the letter behind. Figures are written out: `re` asks
# of each character of a text whether it is a `\d` before it looks for it in the rest of the set.
_FIRST_TWO = (
    r"지[난지금]|금[년월주]|당[해월]|작년|전[년월전반]|재작|내[년달주후]|명년|차년|후[년반]|그해|그\s(?=해)|같은(?=\s?해)|동년|이[듬달번]|다음(?=\s?[해달주])|새해"
    r"|[상하]반(?=기)|여름|가을|겨울|연[말내중초]|최근|향후|앞으|오[는늘]|어제|한\s(?=해\s전)|현재"
)
OPENING = re_pattern(
    r"[0-9'`‘’올봄지금당작전재내명차후그같동이다새상하여가겨연최향앞오어한현]"
    rf"(?:[난지금년월주해전반작달후은듬번음름을울말내중초근으는늘제재\s](?<={_FIRST_TWO})"
    r"|(?<=[0-9'`‘’올봄])(?:(?<=[0-9])(?<![0-9][0-9])(?=(?:[0-9]?|[0-9]{3})\s?(?:[년월분학]|[.\-/~·]\s?[0-9]))"
    r"|(?<=올)(?=\s?[0-9상하연말초봄여가겨들한해])|(?<=봄)|(?<=['`‘’])(?=[0-9]{2}\s?[년.\-/])))"
)
POINT = re_pattern(
    rf"""(?:{_COUNTED}|{_JOINED}|{_DATE}|{_YEAR}|{_PART}|(?<![가-힣])(?P<week_word>{_alternatives("week")})|(?<![가-힣])(?<![말월일년]\s)(?P<day_word>{_alternatives("day")})(?!날|[가-힣]{{2}}(?<!부터|까지)))""",
    re.VERBOSE,
)
# The part of a year that stands behind it: `2021년 [3월]`, `내년 [상반기]`, `2020년[말]`.
PART_OF_YEAR = re_pattern(
    rf"\s?(?:의\s|에는\s|에\s)?(?=[{_PART_OPENINGS}]){_PART}|\s?(?P<year_edge>말|초)(?:(?![가-힣])|(?=까지|부터|에|기준))", re.VERBOSE
)
_WEEKDAY = r"(?:\s?\([월화수목금토일]\))?"
RANGE = re_pattern(rf"{_WEEKDAY}\s?(?P<connector>부터|에서|~|-)\s?")
UNTIL = re_pattern(rf"{_WEEKDAY}\s?까지")
FROM = re_pattern(rf"{_WEEKDAY}\s?(?:부터|이후|이래)")
# Any of the three: most points have nothing of the kind behind them.
FOLLOWED = re_pattern(rf"{_WEEKDAY}\s?(?:부터|에서|~|-|까지|이후|이래)")
LENGTH = re_pattern(rf"\s?(?:총\s|모두\s)?(?P<count>{_COUNT})\s?(?P<unit>개년|년|개월|달)(?:\s?(?:간|동안)|에 걸쳐)")
# The last day of a range may leave out what the first has said: `3. 3.(화) ~ 6. 30.`, `14일~31일`, `2020년~24년`.
SHORT_LAST = re_pattern(
    r"(?P<month>1[0-2]|0?[1-9])\s?[.]\s?(?P<day>3[01]|[12]\d|0?[1-9])\.?(?!\d)|(?P<only_day>3[01]|[12]\d|[1-9])\s?일|(?P<short>\d\d)\s?년"
)
STOP = re_pattern(r"[.!?]\s")
