"""Which numbers count people or jobs. Each rule reads one number of the scan and says what it counts, or nothing.

    persons      4,682명, 스무 명, 50인, 두 사람
    vague        수십 명, 수백 명
    job_after    일자리 4천여개, 자리는 3793개에서
    job_before   1만5033개 일자리, 200개의 좋은 일자리
    job_seats    356자리
    job_list     (일자리 …) 청년 몫 693개, 여성 200개
    table_cell   a bare number under `(단위: 명)` or `목표(명)`
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import regex

from ...core.mentions import FoundNumber
from ...korean.tables import TableNumber
from ...lexicon.table import read_package_table

_PACKAGE = "jobnews.entities.headcount"


def _alternatives(table: str, column: str) -> str:
    words = (row[column] for row in read_package_table(_PACKAGE, table, (column,)))
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


def _not_people_after() -> dict[str, regex.Pattern[str]]:
    patterns: dict[str, list[str]] = defaultdict(list)
    for row in read_package_table(_PACKAGE, "not_people.tsv", ("counter", "after", "reason")):
        for counter in ("명", "인", "사람") if row["counter"] == "*" else (row["counter"],):
            patterns[counter].append(row["after"])
    return {counter: regex.compile("|".join(some)) for counter, some in patterns.items()}


_NOT_PEOPLE_AFTER = _not_people_after()
_NOT_PEOPLE_BEFORE = regex.compile(
    "(?r)(?:"
    + "|".join(row["before"] for row in read_package_table(_PACKAGE, "not_people_before.tsv", ("before", "reason")))
    + ")"
)
_JOBS = _alternatives("job_words.tsv", "word")
_THINGS = _alternatives("things.tsv", "noun")
_JOBS = rf"(?<![잠술별한제옆앞뒷끝돗])(?:{_alternatives('job_words.tsv', 'word')})"
_THINGS = _alternatives("things.tsv", "noun")
_ATTRIBUTES = _alternatives("job_attributes.tsv", "word")
_VAGUE = regex.compile(r"[수몇][십백천만억]+")
_BOUND = regex.compile(r"\s?(?:이상|미만|이하|초과|이내|규모|안팎)")
# `1명에 월 60만원씩`
_SUM_FOR_ONE = regex.compile(r"(?:에게?|앞에?)?\s(?:각\s?)?(?:월|매월|매달|연|하루|일|최대|최고|평균|\s)*[\d,.]+\s?[십백천만억]*\s?원")
# `10명 중 3명`: odds, not people
_ODDS = regex.compile(r"(?:10|열|100|백)\s?명\s?(?:중에?|가운데)\s")
_OF_ODDS = regex.compile(rf"(?r){_ODDS.pattern}(?:약|무려)?\s?")

# 일자리 [창출 목표를 약] 4천여개; read backwards from the number
_JOB_AFTER = regex.compile(
    rf"""(?r){_JOBS}\s?(?:창출|제공|규모|목표|지원|발굴|마련|확보|공급|예산)?\s?(?:수|목표|규모|실적)?(?:[을를은는이가도만]|로는|까지)?[\s(:‘’“”'"·]{{0,3}}
    (?:(?:총|약|모두|최대|최소|무려|올해|내년|지난해|작년|한\s해|연간|해마다|매년|연|각각|각|또|더|다시|새로|추가로|전체|합계|목표인|목표|\d{{4}}년)\s?){{0,3}}""",
    regex.VERBOSE,
)
# 1만5033개[의 좋은] 일자리; a program or an event named after jobs is another thing (10개 일자리사업)
_JOB_BEFORE = regex.compile(
    rf"""(?:\s(?:이상|이하|미만|안팎|내외|가량|정도|규모))?의?\s?
    (?:(?:(?:{_ATTRIBUTES})[·,]?\s?){{1,4}} | [가-힣]{{1,8}}(?:형|적인|적|한|운|은)\s | (?!(?:{_THINGS})\s)[가-힣]{{2,8}}(?<![을를이가에서로])\s)?
    {_JOBS}(?!\s?(?:매김|싸움|다툼|사업|센터|과제|박람회|카페|정책|프로그램|프로젝트|유형|기관|기업|대책|상황판|위원회|분야|포털))""",
    regex.VERBOSE,
)
_THING_AFTER = regex.compile(rf" ?(?:의 )?(?:[가-힣·]{{1,6}}(?<!다) )?[가-힣·]{{0,5}}(?:{_THINGS})")
_THING_BEFORE = regex.compile(rf"(?r)(?:{_THINGS})(?:[은는이가을를도의]|까지)?\s?(?:(?:총|약|모두|등|최대)\s?)?")
# What follows a number of the job list: its end, a particle or the copula. A noun there would be what is counted.
_LIST_END = regex.compile(r"\s*$|[,.)·;…]|\s?[(/|\n]|(?:[를가로은는이의만도씩]|에서|까지|보다|였|다|이다|라)(?=[\s,.)가-힣])")
# What stands before a number of the job list in a later sentence: a year, a share, a target, a pause.
_LIST_BEFORE = regex.compile(r"(?r)(?:[,·:(|]|년엔?|해|목표[는가]?|몫[은이]?|[은는이가엔에]|약|총|모두|전체)\s{0,2}")
_SENTENCE_END = regex.compile(r"[다요음함][.!?]\s|\n")
_SEAT_NUMBER = regex.compile(r"\s?(?:수|숫자|번호|비밀|코드|국번|이상의 숫자|로 된)")
_LIST_REACH = 300


@dataclass(slots=True, frozen=True)
class Verdict:
    """What a number counts, and the rule that says so."""

    rule: str
    unit: str


#: Units of tables that count people, and how many each unit is.
_PEOPLE_UNITS = {"명": 1, "인": 1, "천명": 1_000, "천 명": 1_000, "만명": 10_000, "만 명": 10_000}


def table_unit(cell: TableNumber) -> int:
    """How many people one of a table's numbers stands for; 0 where its unit is something else."""
    return _PEOPLE_UNITS.get(cell.unit, 0)


class HeadcountRules:
    """The rules over one text, in order of its numbers; `job_list` looks back at what the others have found."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last_job: int | None = None

    def read(self, number: FoundNumber) -> Verdict | None:
        """What the number counts, if it is people or jobs."""
        if number.counter in ("명", "인", "사람"):
            return self._people(number)
        rule = None
        if number.counter == "개":
            rule = self._jobs(number)
        elif number.counter == "자리":
            rule = self._seats(number)
        if rule is None:
            return None
        self._last_job = number.end
        return Verdict(rule, "job")

    def _people(self, number: FoundNumber) -> Verdict | None:
        text = self._text
        written = text[number.start : number.counter_start].strip()
        if number.low == number.high == 1 and (number.counter != "명" or not written.isdigit()):
            return None  # 1인, 한 사람, 한 명: one as a rate, or just anybody
        if number.low == number.high == 1 and _SUM_FOR_ONE.match(text, number.end):
            return None
        if number.counter == "인" and not written[0].isdigit():
            return None  # 만인, 수인
        if written in ("00", "000"):
            return None  # `00명 모집`: a number left open
        if _NOT_PEOPLE_AFTER[number.counter].match(text, number.end):
            return None
        if _BOUND.match(text, number.end) and _NOT_PEOPLE_BEFORE.match(text, max(0, number.start - 24), number.start):
            return None
        if _ODDS.match(text, number.start) or _OF_ODDS.match(text, max(0, number.start - 16), number.start):
            return None
        return Verdict("vague" if _VAGUE.fullmatch(written) else "persons", "person")

    def _jobs(self, number: FoundNumber) -> str | None:
        text, start, end = self._text, number.start, number.end
        if _JOB_BEFORE.match(text, end):
            return "job_before"
        if _THING_AFTER.match(text, end):
            return None
        if _JOB_AFTER.match(text, max(0, start - 40), start):
            return "job_after"
        return "job_list" if self._in_job_list(start, end) else None

    def _in_job_list(self, start: int, end: int) -> bool:
        """`(일자리 …) 청년 몫 693개, 여성 200개`: jobs were counted just before, and nothing else is named."""
        text, last = self._text, self._last_job
        if last is None or start - last > _LIST_REACH:
            return False
        if not _LIST_END.match(text, end) or _THING_BEFORE.match(text, max(0, start - 16), start):
            return False
        if _SENTENCE_END.search(text, last, start):
            return _LIST_BEFORE.match(text, max(0, start - 12), start) is not None
        return True

    def _seats(self, number: FoundNumber) -> str | None:
        written = self._text[number.start : number.counter_start]
        if not written[0].isdigit() or number.low < 10 or _SEAT_NUMBER.match(self._text, number.end):
            return None  # 두 자리 수, 4자리 번호
        return "job_seats"
