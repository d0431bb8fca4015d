"""Names in a row of nouns that is summed up as programs: `A, B, C 등 다양한 사업`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...lexicon.programs import ProgramName
from .bounds import Bounds
from .evidence import Evidence
from .spelling import goes_on_by_spelling
from .words import RIGHT_EDGE, head_of, is_generic, is_stopped, openers

#: not of 등을 목표로 지역 일자리 사업을, 등을 통해 3개 사업을, 등을 꾀하는 일자리 사업을
#: It begins with its letter and looks back from there: so the engine leaps from one such letter to the next.
_SUM = re_pattern(
    rf"등(?<=\s등)(?:(?:을|의|이|은)?\s?(?:[가-힣0-9·]+(?<![로를을에해며서는]) ){{0,4}}?(?P<sort>사업|프로젝트|과정|제도|캠페인|프로그램|서비스|(?<=\d개 )사업단){RIGHT_EDGE}"
    r"|이다|입니다|이며|[이도]\s있)"
)
#: 대상 사업으로는 관광지 안내, 꽃길 가꾸기 등이다
_SUBJECT = re_pattern(r"(?<![가-힣])(?:[가-힣]{1,4}\s?)?(?P<sort>사업|프로젝트|프로그램|과정)(?:으로는|에는|은|는)\s")
#: 2차 사업(마을 지도 그리기, 골목 사진관 프로젝트)
_BRACKETED = re_pattern(r"(?P<sort>사업|프로젝트|프로그램|과정) ?\((?P<row>[^()\n]{8,160}?)(?: 등)?\)")
#: a bracket behind the last letter of one of them: few pages have any, and brackets are found sooner than words
_BRACKET = re_pattern(r"\((?:(?<=[업트램정]\()|(?<=[업트램정] \())")
#: 국비 3억원, 50명, 3월
_NUMBER = re_pattern(r"\d\s?(?:[만천백억조]|원|명|개|월|일|%|시간|회)|\d\Z")
#: 등 모두 5개 과정
_COUNTED = re_pattern(r"\d개\s")
#: 희망마을 프로젝트 추진, 정착지원형 2개, 창업지원 4개 사업, 내일채움 사업(450명), 희망일터 사업 3094억원(43%)
_BEYOND = re_pattern(
    r" (?:추진|시행|운영|\d+(?:개|명|곳|건)(?: 사업| 과정)?|(?:\d[\d,.]{0,9}[조억만천]{0,2} ?){1,3}(?:원|달러))\Z"
    r"|[ 】]?\([^()\n]{0,12}\d[^()\n]{0,12}\)\Z"
)
_MARKS = "‘’“”'\"`"
#: 1대 1 매칭, 23개사 창업: what is counted is no name
_NUMBERED = re_pattern(r"(?:\d+대 ?)?\d+ |\d+여?(?:개사|개|명|곳|건|가지) ")
_SEPARATOR = re_pattern(r",\s?")
_STOP = re_pattern(r"[\n.△▲▷▶]")
_REACH = 200
#: a head so sure ends a name that is joined to the row by 와
_TOLD_HEAD = 0.3
#: brackets behind a known name hold its tasks unless their heads are surer: `공공근로사업(시장 방역, 도서관 정리 등)`
_TASK_HEAD = 0.5
#: common words of so few letters are no name unless the row is counted: 창업 지원
_LITTLE = 7
_COURSES = "과정"
#: sums whose items are mostly names; those of 과정, 프로그램, 서비스 are mostly subjects and activities
_NAMING = ("사업", "사업단", "프로젝트", "캠페인", "제도")


def find_enumerated(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """The items before 등, from the last to the first that begins where a clause ends."""
    text = reading.page.text
    agency_ends = {agency.end for agency in reading.agencies}
    yield from _find_bracketed(reading, bounds, agency_ends)
    for match in _SUM.finditer(text):
        row_end = match.start() - 1
        limit = _row_start(text, row_end)
        subject = None if match["sort"] else _last(_SUBJECT, text, limit, row_end)
        sort = match["sort"] or (subject["sort"] if subject else None)
        counted = subject is not None or _COUNTED.search(match[0]) is not None
        start = subject.end() if subject else limit
        items = _items(text, start, row_end) or ([(start, row_end)] if counted and not subject else [])
        if sort is None or any(end in agency_ends for _, end in items):
            continue  # 가온대, 나루공단 등 사업을 맡은 곳
        if sort == _COURSES and not any(_has_head(text[start:end], _TOLD_HEAD) for start, end in items):
            continue  # 한지 공예, 동네책방 차리기 등 6개 과정: what is taught
        for start, end in items:
            last = text.rfind(" ", start, end) + 1 or start
            after_comma = text[start - 2 : start].strip() == ","
            begin = start if after_comma and bounds.is_whole(start, end) else max(bounds.name_start(last), start)
            clause_ends = begin > start
            if clause_ends and text[begin:end].split(" ", 1)[0] in openers():
                break  # 기업이 함께하는 일자리사업: the name goes on to the left
            while (beyond := _BEYOND.search(text, begin, end)) and not (" 및 " in text[begin:end] and text.startswith(" 운영", beyond.start())):
                end = beyond.start()
            begin, end = _inside_marks(text, begin, end)
            if _may_be_name(text, begin, end) and (len(items) > 1 or not is_generic(text[begin:end])):
                yield _judge(reading, begin, end, sort, counted=counted)
            if clause_ends:
                if counted:
                    yield from _find_joined(reading, bounds, start, begin, sort)
                break


def _find_joined(reading: Reading, bounds: Bounds, limit: int, begin: int, sort: str) -> Iterator[FoundProgram]:
    """What 와 or 과 joins to the first item: 골목 지킴이 in `골목 지킴이와 경로당 도우미, … 등 32개 사업`."""
    text, end = reading.page.text, begin - 2
    if text[end:begin] not in ("와 ", "과 "):
        return
    start = max(bounds.name_start(text.rfind(" ", limit, end) + 1 or limit), limit)
    if _has_head(text[start:end], _TOLD_HEAD) and _may_be_name(text, start, end):
        yield _judge(reading, start, end, sort, counted=True)


def _find_bracketed(reading: Reading, bounds: Bounds, agency_ends: set[int]) -> Iterator[FoundProgram]:
    """The items of a row in brackets right after what they are: `2차 사업(마을 지도 그리기, 골목 사진관 프로젝트)`."""
    text = reading.page.text
    if not _BRACKET.search(text):
        return
    known: set[int] | None = None
    for match in _BRACKETED.finditer(text):
        items = _items(text, match.start("row"), match.end("row"))
        if known is None:
            known = {hit.end for hit, _ in reading.named(ProgramName)}
        told = not known.isdisjoint((match.end("sort"), match.start("sort"), match.start("sort") - 1))
        if any(end in agency_ends or _NUMBER.search(text, start, end) for start, end in items):
            continue
        for start, end in items:
            start += len(text[start:end]) - len(text[start:end].lstrip())
            if end - start >= 4 and (not told or _has_head(text[start:end], _TASK_HEAD)) and bounds.is_whole(start, end):
                yield _judge(reading, start, end, match["sort"], counted=False)


def _has_head(name: str, sureness: float) -> bool:
    """Whether a head that is so sure ends an item: 금융창구 사무원 양성과정."""
    head = head_of(name)
    return head is not None and head.named >= sureness


def _may_be_name(text: str, start: int, end: int) -> bool:
    """Whether an item is long enough, is not counted, and ends in a noun: `수당을 올리는` does not."""
    last = text[max(start, text.rfind(" ", start, end) + 1) : end]
    if end - start < 4 or _NUMBERED.match(text, start) or is_stopped(text[start:end]):
        return False
    return goes_on_by_spelling(last) is not False


def _inside_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """An item without quotes that do not fit each other: `'새싹 일자리 사업’`."""
    start += len(text[start:end]) - len(text[start:end].lstrip(_MARKS))
    return start, start + len(text[start:end].rstrip(_MARKS))


def _row_start(text: str, end: int) -> int:
    """Where the sentence or line begins that a row of items stands in."""
    start = max(0, end - _REACH)
    stop = _last(_STOP, text, start, end)
    return stop.end() if stop else start


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


def _items(text: str, limit: int, end: int) -> list[tuple[int, int]]:
    """The pieces between commas before 등, the last first; none where there is only one."""
    items: list[tuple[int, int]] = []
    for separator in reversed(list(_SEPARATOR.finditer(text, limit, end))):
        items.append((separator.end(), end))
        end = separator.start()
    return [*items, (limit, end)] if items else []


def _judge(reading: Reading, start: int, end: int, sort: str, *, counted: bool) -> FoundProgram:
    name = reading.page.text[start:end]
    head, generic, one_word = head_of(name), is_generic(name), " " not in name
    evidence = Evidence(0.35, [f"one of several called {sort}"])
    if sort in _NAMING:
        evidence.add(0.12)
    if generic and (sort not in _NAMING or (len(name) <= _LITTLE and not counted)):
        evidence.add(-0.2, "common words")
    if not one_word:
        evidence.add(0.2 if counted and sort not in _NAMING else 0.1)
    elif generic:
        evidence.add(-0.25, "a common word")
    if head is not None and head.named >= (0.35 if sort in _NAMING else 0.5):
        evidence.add(0.1, f"ends in {head.word}")
    elif name.endswith("형"):
        evidence.add(-0.2, "a type")
    return evidence.candidate(reading, start, end, "enumerated", head.kind if head else "other")
