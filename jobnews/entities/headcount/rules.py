"""Which numbers count people or jobs. Each rule reads one number of the scan and says what it counts, or nothing.

    persons      4,682명, 스무 명, 50인, 두 사람
    vague        수십 명, 수백 명
    guests       열네 분 (said with respect; minutes are counted in other words: 십사 분)
    job_after    일자리 4천여개, 자리는 3793개에서
    job_before   1만5033개 일자리, 200개의 좋은 일자리
    job_seats    356자리
    job_list     (일자리 …) 청년 몫 693개, 여성 200개
    job_topic    (노인일자리는 …) 103만개로 늘린다
    table_cell   a bare number under `(단위: 명)` or `목표(명)`
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

import regex

from ...core.mentions import FoundNumber, TableNumber
from ...core.patterns import re_pattern, regex_pattern
from ...korean.counters import COUNTERS
from ...korean.numerals import NATIVE_WORDS
from ...lexicon.table import read_package_table

_PACKAGE = "jobnews.entities.headcount"


def _alternatives(table: str, column: str) -> str:
    words = (row[column] for row in read_package_table(_PACKAGE, table, (column,)))
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


def _not_people_after() -> dict[str, re.Pattern[str]]:
    patterns: dict[str, list[str]] = defaultdict(list)
    for row in read_package_table(_PACKAGE, "not_people.tsv", ("counter", "after", "reason")):
        for counter in ("명", "인", "사람") if row["counter"] == "*" else (row["counter"],):
            patterns[counter].append(row["after"])
    return {counter: re_pattern("|".join(some)) for counter, some in patterns.items()}


_NOT_PEOPLE_AFTER = _not_people_after()
_NOT_PEOPLE_BEFORE = regex_pattern(
    "(?r)(?:"
    + "|".join(row["before"] for row in read_package_table(_PACKAGE, "not_people_before.tsv", ("before", "reason")))
    + ")"
)
_JOBS = rf"(?<![잠술별한제옆앞뒷끝돗])(?:{_alternatives('job_words.tsv', 'word')})"
_JOB_WORD = re_pattern(_JOBS)
_THING_ROWS = read_package_table(_PACKAGE, "things.tsv", ("noun", "kind"))
_THINGS = "|".join(sorted((row["noun"] for row in _THING_ROWS), key=len, reverse=True))
_PROGRAM_NOUNS = "|".join(row["noun"] for row in _THING_ROWS if row["kind"] == "program")
_ATTRIBUTES = _alternatives("job_attributes.tsv", "word")
_VAGUE = re_pattern(r"[수몇][십백천만억]+")
_BOUND = re_pattern(r"\s?(?:이상|미만|이하|초과|이내|규모|안팎)")
# `1명에 월 60만원씩`
_SUM_FOR_ONE = re_pattern(r"(?:에게?|앞에?)?\s(?:각\s?)?(?:월|매월|매달|연|하루|일|최대|최고|평균|\s)*[\d,.]+\s?[십백천만억]*\s?원")
_UNIT_NAME = regex_pattern(r"(?r)단위\s?:?\s?(?:[가-힣]+[,/·]\s?){0,3}")
_PEOPLE = frozenset({"명", "인", "사람"})
#: Counters of people, of jobs, and of things that are counted between them.
LOOKED_AT = _PEOPLE | {"분", "개", "자리"} | {word for word, counter in COUNTERS.items() if counter.type == "organisation"}
#: 이익금의 3분의 2인 5천만원: the end of a share, and a form of 이다
_OF_A_SHARE = ("분의 ", "분의")
_SCALES = frozenset({"천", "만", "십만", "백만"})
# `10명 중 3명`: odds, not people
_WHOLES_OF_ODDS = frozenset({10, 100})
_ODDS = re_pattern(r"(?<![\d십백천만,])(?:10|열|100|백)\s?명\s?(?:중에?|가운데)\s")
# `배정된 10명 중 6명이 들어왔다`: those ten
_TOLD_OF = re_pattern(r"[가-힣][된한]\s(?:(?:10|열|100|백)\s?명\s?(?:중에?|가운데)\s)?$")
_OF_ODDS = regex_pattern(rf"(?r){_ODDS.pattern}(?:약|무려)?\s?")

# 일자리 [창출 목표를 약] 4천여개; read backwards from the number
_JOB_AFTER = regex_pattern(
    rf"""(?r){_JOBS}\s?(?:창출|제공|규모|목표|지원|발굴|마련|확보|공급|예산)?\s?(?:수|목표|규모|실적)?(?:[을를은는이가도만]|로는|까지)?[\s(:‘’“”'"·]{{0,3}}
    (?:(?:총|약|모두|최대|최소|무려|올해|내년|지난해|작년|한\s해|연간|해마다|매년|연|각각|각|또|더|다시|새로|추가로|전체|합계|목표인|목표|\d{{4}}년|(?:지난\s)?\d{{1,2}}월(?:\s?말)?(?:\s(?:현재|기준))?|현재)\s?){{0,3}}""",
    regex.VERBOSE,
)
# 1만5033개[의 좋은] 일자리; a program or an event named after jobs is another thing (10개 일자리사업)
_JOB_BEFORE = re_pattern(
    rf"""(?:\s(?:이상|이하|미만|안팎|내외|가량|정도|규모))?의?\s?
    (?:(?:(?:{_ATTRIBUTES})[·ㆍ‧・∙,]?\s?){{1,4}} | [가-힣]{{1,8}}(?:형|적인|적|한|운|은)\s | (?!(?:{_THINGS})\s)[가-힣]{{2,8}}(?<![을를이가에서로와과])\s)?
    {_JOBS}(?!\s?(?:매김|싸움|다툼|사업|센터|과제|박람회|카페|정책|프로그램|프로젝트|유형|기관|기업|대책|상황판|위원회|분야|포털|지역(?!에서?)|모델|협약|네트워크|협의체|추진단|플랫폼|상담))""",
    regex.VERBOSE,
)
# `1300개 고용 창출`
_EMPLOYED = re_pattern(r"\s?(?:의\s)?(?:신규\s|직접\s|추가\s)?고용(?:\s?(?:창출|효과|유발)|[을이](?=\s)|(?=$|[,…\n]))")
_ARE_JOBS = re_pattern(
    rf"(?: (?:중|가운데) (?:약 )?\d[\d,만천백]*여?\s?개)?[가는] (?:[^\s,.]{{1,8}} ){{0,4}}[가-힣]{{0,4}}{_JOBS}(?=[다라로였임\"”’'.,]|이[다라며었고])"
)
_THING_AFTER = re_pattern(rf" ?(?:의 )?(?:[가-힣·]{{1,6}}(?<!다) )?[가-힣·]{{0,5}}(?:{_THINGS})")
_BEFORE_NUMBER = r"[’”'\"」』]?(?:\s?수)?(?:[은는이가을를도의]|까지)?\s?\(?(?:(?:총|약|모두|등|최대)\s?)?"
_THING_BEFORE = regex_pattern(rf"(?r)(?:{_THINGS}){_BEFORE_NUMBER}")
_PROGRAM_BEFORE = regex_pattern(rf"(?r)(?:{_PROGRAM_NOUNS}){_BEFORE_NUMBER}")
# What follows a number of jobs that stands alone: its end, a particle, the copula, or a verb of change. A noun would be counted.
_ALONE_AFTER = re_pattern(
    r"\s*$|[,.)·;…→]|\s?[(/|\n]|(?:[를가로은는이의만도씩]|에서|까지|보다|였|다|이다|라)(?=[\s,.)가-힣])"
    r"|\s(?:이상|안팎|가량|정도|규모|수준|많|적|더|늘|줄|증가|감소|확대|축소|추가|마련|제공|창출|달성|목표|차례|순(?:이|으)|꼴)"
)
# What stands before it: a year, a particle, a share, a bracket; a bare noun would be what is counted.
_ALONE_BEFORE = regex_pattern(
    r"(?r)(?:[,·:(|+→]|년엔?|해|목표치?|몫|직|형|분야|부문|나머지|이 중|그중|가운데|[은는이가를에로도]|에서|보다|까지|엔|약|총|모두|전체|각각|올해|내년|등|[한된난던인])\s{0,2}"
)
# 상용 1,600개[, 임시 1,100개 등 2,700개의 일자리]
_SUM_OF_JOBS = re_pattern(
    rf"(?:,? [가-힣·]{{1,10}}\s?\d[\d,만천 ]*개){{0,8}}\s?등\s(?:총\s|모두\s)?\d[\d,만천 ]*개(?:의)?\s(?:(?:{_ATTRIBUTES})\s)?{_JOBS}"
)
#: `대형마트 3곳에서 9,800개`: the places are where the jobs are
_PLACES_BEFORE = 4
_SENTENCE_END = re_pattern(r"[다요음함][.!?]\s|\n")
_OF_KIND = re_pattern(r"\s[가-힣]{1,6}형\s")
_SEAT_NUMBER = re_pattern(r"\s?(?:수|숫자|번호|비밀|코드|국번|이상의 숫자|로 된)")
_LIST_REACH = 300
_TOPIC_REACH = 150
#: Fewer than this are as often projects of a jobs program as jobs.
_FEWEST_OF_TOPIC = 100
_FEWEST_OF_KIND = 20
_MORE_THAN_PROGRAMS = 1000


@dataclass(slots=True, frozen=True)
class Verdict:
    """What a number counts, and the rule that says so."""

    rule: str
    unit: str


_PERSONS, _VAGUE_PERSONS = Verdict("persons", "person"), Verdict("vague", "person")
_JOB_CELL = re_pattern(r"(?:신규\s?|창출\s?|목표\s?)?일자리\s?(?:창출|제공|목표)?\s?(?:수|목표|실적|인원)?(?:\s?\(.{1,6}\))?")
#: Units of tables that count people, and how many each unit is.
_PEOPLE_UNITS = {"명": 1, "인": 1, "천명": 1_000, "천 명": 1_000, "만명": 10_000, "만 명": 10_000}


def table_unit(cell: TableNumber) -> int:
    """How many people one of a table's numbers stands for; 0 where its unit is something else."""
    return _PEOPLE_UNITS.get(cell.unit, 0)


def counted_in(cell: TableNumber) -> str:
    """Whether one of a table's numbers counts persons or jobs: `일자리 수(명)`."""
    return "job" if _JOB_CELL.fullmatch(cell.header) or _JOB_CELL.fullmatch(cell.row) else "person"


def _is_scheme(text: str, number: FoundNumber) -> bool:
    """`5개 상생형 지역 일자리`: agreements that are called so; nobody counts so few jobs by their kind."""
    return number.high < _FEWEST_OF_KIND and _OF_KIND.match(text, number.end) is not None


class HeadcountRules:
    """The rules over one text, in order of its numbers; numbers that stand alone look back at what was counted before."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last_job: int | None = None
        self._last_thing = -1

    def read(self, number: FoundNumber) -> Verdict | None:
        """What the number counts, if it is people or jobs; asked of all numbers with a counter that is looked at."""
        if number.counter in _PEOPLE:
            return self._people(number)
        if number.counter == "분":
            native = self._text[number.start : number.counter_start].rstrip().endswith(NATIVE_WORDS)
            return Verdict("guests", "person") if native and number.low > 1 else None
        rule = None
        if number.counter == "개":
            rule = self._jobs(number)
        elif number.counter == "자리":
            rule = self._seats(number)
        if rule is None:
            if number.counter != "자리":
                self._last_thing = number.end
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
        if (number.counter == "인" and not written[0].isdigit()) or (number.counter == "사람" and written == "쉰"):
            return None  # 만인, 수인; 반년을 쉰 사람
        near = max(0, number.start - 24)
        if written in ("00", "000") or (text.find("단위", near, number.start) >= 0 and _UNIT_NAME.match(text, near, number.start)):
            return None  # `00명 모집`: a number left open; `(단위: 천명)`: the unit of a table
        if written in _SCALES and text[max(0, number.start - 1) : number.start] == "(" and text.startswith(")", number.end):
            return None  # `취업자(천명)`: the unit of a column
        if _NOT_PEOPLE_AFTER[number.counter].match(text, number.end) or (number.counter == "인" and text.endswith(_OF_A_SHARE, 0, number.start)):
            return None
        if _BOUND.match(text, number.end) and _NOT_PEOPLE_BEFORE.match(text, near, number.start):
            return None
        near = max(0, number.start - 16)
        odds = number.low in _WHOLES_OF_ODDS and _ODDS.match(text, number.start) is not None
        odds = odds or (text.find("명", near, number.start) >= 0 and _OF_ODDS.match(text, near, number.start) is not None)
        if odds and not _TOLD_OF.search(text, near, number.start):
            return None
        return _VAGUE_PERSONS if number.low != number.high and _VAGUE.fullmatch(written) else _PERSONS

    def _jobs(self, number: FoundNumber) -> str | None:
        text, start, end = self._text, number.start, number.end
        if _JOB_BEFORE.match(text, end) and not _is_scheme(text, number):
            return "job_before"
        if _EMPLOYED.match(text, end):
            return "job_before"
        if self._are_jobs(number):
            return "job_before"
        near = max(0, start - 40)
        told = _JOB_WORD.search(text, near, start) is not None and _JOB_AFTER.match(text, near, start) is not None
        if told and number.low >= _MORE_THAN_PROGRAMS:
            return "job_after"  # 일자리 2만개 대책
        if _THING_AFTER.match(text, end):
            return None
        if text.startswith((",", " 등"), end) and _SUM_OF_JOBS.match(text, end):
            return "job_list"
        return "job_after" if told else self._stands_alone(number)

    def _are_jobs(self, number: FoundNumber) -> bool:
        """The predicate says that they are: `[3만개] 중 2만여개가 단기 일자리다`, `2만여개는 주 15시간 미만 일자리`."""
        many = number.low >= _FEWEST_OF_TOPIC
        return many and _ARE_JOBS.match(self._text, number.end) is not None and not self._follows_thing(number)

    def _stands_alone(self, number: FoundNumber) -> str | None:
        """A number that names nothing, where jobs were spoken of and nothing else has been counted since.

        `(일자리 …) 청년 몫 693개, 여성 200개` goes on with a list of jobs; `노인일자리는 … 103만개로 는다` counts its topic.
        """
        text, start = self._text, number.start
        if not _ALONE_AFTER.match(text, number.end) or self._follows_thing(number):
            return None
        apart = _ALONE_BEFORE.match(text, max(0, start - 12), start) is not None
        last = self._last_job
        listed = last is not None and last > self._last_thing and start - last <= _LIST_REACH
        if listed and (apart or not _SENTENCE_END.search(text, last or 0, start)):
            return "job_list"
        since = 0 if self._is_among_places(start) else self._last_thing
        topic = text.rfind("일자리", max(since, start - _TOPIC_REACH, 0), start)
        return "job_topic" if apart and topic >= 0 and number.high >= _FEWEST_OF_TOPIC else None

    def _is_among_places(self, start: int) -> bool:
        """The thing counted last only says where: `일자리는 … 12개 읍·면에서 300개`."""
        return start - self._last_thing <= _PLACES_BEFORE and self._text.startswith("에서", self._last_thing)

    def _follows_thing(self, number: FoundNumber) -> bool:
        """`사업장 30개`, `과제는 12개`; but `시니어 인턴십 사업은 5만8000개` are jobs."""
        near = max(0, number.start - 16)
        if number.low >= _MORE_THAN_PROGRAMS and _PROGRAM_BEFORE.match(self._text, near, number.start):
            return False
        return _THING_BEFORE.match(self._text, near, number.start) is not None

    def _seats(self, number: FoundNumber) -> str | None:
        written = self._text[number.start : number.counter_start]
        if not written[0].isdigit() or number.low < 10 or _SEAT_NUMBER.match(self._text, number.end):
            return None  # 두 자리 수, 4자리 번호
        return "job_seats"
