"""Names that the article lists as the parts of a plan, each with a sign before it: `△A, △B, △C 사업`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...core.scanning import scan
from .bounds import PURPOSE, Bounds
from .evidence import Evidence
from .labelled import is_form_label
from .words import JOSA, Head, edges, ends_otherwise, head_of, is_generic

_MARKER = r"[△▲▷▶▸◇▦‣❍◦○●①-⑳⑴-⑽㉠-㉭❶-❿]"
_GLOSS = r"\((?:[A-Za-z&+\-]{2,12}|[一-龥]{1,8})\)"
_ITEM = re_pattern(
    rf"{_MARKER}\s?(?P<item>(?:\([가-힣]{{1,4}}\))?(?:\d{{1,2}}\+?(?=[가-힣A-Z]))?[가-힣A-Za-z][가-힣A-Za-z一-龥0-9·&+!\- ]{{0,50}}?(?:{_GLOSS}[가-힣A-Za-z0-9·&+\- ]{{0,30}}?)?)"
    rf"(?=(?P<stop>[,;:\n./=‘’]|\((?![A-Za-z]{{2,12}}\) ?[가-힣])| -| 등|\s*{_MARKER}|\s\d|\Z))"
)
#: an aside or quotes inside the name: 안심(공공근로) 일자리, 새싹 기업 ‘벤처마당’ 중심 인력 지원; a count is none: 청년 마을로(37명)
_CONTINUED = re_pattern(
    rf"(?:\([가-힣A-Z·]{{2,12}}\)|‘[^‘’\n]{{2,20}}’)(?P<rest> [가-힣A-Za-z0-9·&+\- ]{{2,40}}?)(?=[,;:\n./=‘’(]| 등|\s*{_MARKER}|\s\d|\Z)"
)
#: ▲빗물받이 등 이면도로 개선 사업 ▲…: the item goes on behind 등
_BEHIND_SUM = re_pattern(rf" 등 (?P<rest>[가-힣A-Za-z0-9· ]{{2,30}}?)(?=\s*{_MARKER}| 등 )")
_OPENING = re_pattern(_MARKER)
_PLAN = re_pattern(r"사업(?!장|체|자)|과제|프로젝트|프로그램|과정|제도|캠페인|시책|훈련|교육|지원책|인센티브")
#: lists that are summed up as something else: `△이해 △탐색 △실습 등 다양한 내용`
_OTHER_SUM = re_pattern(r"\s?[등의]\s?(?:[가-힣0-9]+\s){0,2}?(?:내용|(?:분야|유형)(?! \d{1,3}개 (?:사업|과정|프로그램))|단계|활동|주제|순|항목|지역|업종|기관|기업|대상|혜택|직종|자격|목표|전략|방향|원칙|축|실습|과목|특강|체험)")
#: △숲길 지킴이단 △마을 살림 지원단 등 23개 사업: names, whatever they end in
_COUNTED_SUM = re_pattern(r"(?:\([^()\n]{1,20}\)| \d[\d,.억만천백]{0,9} ?[원명])?,?\s?등 (?:모두 |총 |전체 )?(?:\d{1,3}개 (?:분야|유형) )?\d{1,3}개 (?:[가-힣·]{2,8} )?(?:사업(?!장|체)|프로젝트|프로그램|사업단)")
#: △커피향기(찌꺼기 수거) △새벽파수꾼(놀이터 점검) 등의 일자리: jobs with names, each with what it is
_JOBS = re_pattern(r"\([^()\n]{2,40}\) ?등의? ?(?:[가-힣]{1,8} ){0,4}일자리")
#: ▷옛길 안전지킴이 40명 ▷골목서점 매니저 26명: each with people or money of its own
_FIGURED = re_pattern(r"(?:에|에는)? ?\(?(?:총 |약 )?(?:\d{1,4}개 (?:기업|업체|팀), )?\d[\d,.만천백]{0,9}여? ?(?:명|억|백만|만 ?원)")
#: △행정보조 △환경정비 분야에서 일한다
_KINDS = re_pattern(r" (?:분야|부문|유형|업종|직종)\Z")
#: 프로그램은 ▲공간답사 ▲참여자 교류 등으로 꾸민다: what an event is made of
_PARTS_LEAD = re_pattern(r"(?:프로그램|행사|교육|캠프|박람회)(?:은|는) \Z")
_PARTS_SUM = re_pattern(r" 등으로 (?:구성|진행|꾸|이뤄|짜)")
#: 협약의 주요 내용은 △…: what was agreed on, talked about or asked for
_OTHER_LEAD = re_pattern(r"(?:협약|내용|안건|방안|논의|건의|요구|참여자)[가-힣]{0,3} \Z")
#: what stands before a number and belongs to it: `체험활동비 월 10만원`, `개소 시 총 3억원`
_BARE_END = re_pattern(
    r"(?: (?:월|연|총|최대|약|각|시|매월|매년|1인당|인당|하루|일|국비|도비|시비|군비|사업비|예산|대상|인원|정원)){0,6}[ ·\-]{0,9}\Z"
)
_ENDING = re_pattern(rf"(?:{JOSA})\Z")
#: 기타 공공부문 일자리 사업: what is left
#: ○ 사 업 명 : …: the label of a line
_SPACED_OUT = re_pattern(r"(?:[가-힣] )+[가-힣]")
_REST = ("기타 ", "그 외 ", "그 밖의 ", "나머지 ")
_LONGEST = 9
#: a head that all items of a list have makes names of them from this score on, and from that one on whatever sums them up
_SHARED, _SURE = 0.38, 0.5
#: △청년 협업, 홍보를 위한 ‘청년공간 운영사업’: the name stands in quotes, the item is what it is for
_DESCRIBES = re_pattern(
    rf"(?:(?!{_MARKER})[^\n‘“「']){{0,50}}[는한할된] [‘“「'](?=[^\n]{{4}})"
    rf"| [‘“「'][^\n‘’“”「」']{{2,30}}[’”」'](?:\([^()\n]{{1,40}}\))?,?(?=\s?{_MARKER}|\s\d| 등|\n|\Z)"
)
_OPENING_MARK = re_pattern("[‘“「']")
#: ○ 지원 혜택, ○ 사 업 명 : what a notice tells under the line or behind it
_LABEL_ENDS = ("\n", ":")
_DESCRIPTION_REACH = 54
#: items further apart than this are of two lists
_GAP = 160


@dataclass(slots=True)
class _Item:
    start: int
    end: int
    #: a josa follows: the item is a sentence, its first phrase may still be the name (▲인력양성은 …)
    josa: bool
    stop: str
    #: it is surely a noun phrase, whatever its words look like
    whole: bool = False


def find_listed(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """Items with a sign before each, judged together with their neighbours."""
    text = reading.page.text
    items = [_read_item(text, bounds, match) for match in scan(_OPENING, _ITEM, text)]
    for group in _neighbours(items):
        counted = _COUNTED_SUM.match(text, group[-1].end) is not None
        placed = 2 * sum(bounds.is_owner(item.start, item.end) for item in group) >= len(group)  # ▲나루(용접) ▲다솜(조리)
        figured = len(group) > 1 and all(_FIGURED.match(text, item.end) for item in group)
        named = figured and (counted or all(_ends_surely(text[item.start : item.end]) for item in group))
        plan = counted or named or (not placed and (_is_plan(text, group) or _are_jobs(text, group)))
        for item in group:
            figures = named or (figured and _has_own_words(text[item.start : item.end]))
            if candidate := _judge(reading, bounds, item, plan, len(group), counted=counted, figures=figures):
                yield candidate


def _read_item(text: str, bounds: Bounds, match: re.Match[str]) -> _Item:
    start = match.start("item")
    end = start + len(match["item"].rstrip())
    stop = match["stop"][:1]
    if match["stop"] == " 등" and (behind := _BEHIND_SUM.match(text, end)) and head_of(behind["rest"]):
        return _Item(start, behind.end(), False, "", whole=True)
    if (continued := _CONTINUED.match(text, match.end("item"))) and head_of(continued["rest"]) and bounds.is_noun_phrase(start, continued.end()):
        return _Item(start, continued.end(), False, "")
    if stop == "(" and text[match.end("item") + 1 : match.end("item") + 2].isdigit():
        return _Item(start, end, False, stop, whole=True)  # 청년 마을로(37명): no josa stands before a bracket with a number
    if whole := _phrase_with_purpose(match["item"]):
        return _Item(start, start + whole, False, stop)
    ended = bounds.josa_end(start, end)
    return _Item(start, ended or end, ended is not None, stop)


def _phrase_with_purpose(item: str) -> int:
    """Length of an item that is a name with a purpose inside, 0 of others: `골목 상권 회복을 위한 상인 양성사업`."""
    if not PURPOSE.search(item):
        return 0
    ending = _ENDING.search(item)
    name = item[: ending.start()] if ending and head_of(item) is None else item
    head = head_of(name)
    return len(name) if head is not None and head.named >= 0.5 and name.count(" ") < _LONGEST else 0


def _neighbours(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Items that follow each other closely belong to one list."""
    group: list[_Item] = []
    for item in items:
        if group and item.start - group[-1].end > _GAP:
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _is_plan(text: str, group: Sequence[_Item]) -> bool:
    """Whether a list is one of programs: the words around it say so, or one of its items is plainly one."""
    before, after = max(0, group[0].start - 40), group[-1].end
    names = [text[item.start : item.end] for item in group]
    heads = [head_of(name) for name in names]
    if _share_head(heads, _SURE):
        return True
    if _OTHER_SUM.match(text, after) or _KINDS.search(text, group[-1].start, after) or _OTHER_LEAD.search(text, before, group[0].start - 1):
        return False
    if 2 * sum(map(_is_activity, names, heads)) >= len(group) or (
        _PARTS_LEAD.search(text, before, group[0].start - 1) and _PARTS_SUM.search(text, after, after + 60)
    ):
        return False
    if _PLAN.search(text, before, group[0].start) or _PLAN.search(text, after, after + 25):
        return True
    return any(map(_is_plain, names, heads)) or _share_head(heads, _SHARED)


def _are_jobs(text: str, group: Sequence[_Item]) -> bool:
    """Whether a list is of jobs with names, each with what it is in brackets."""
    return len(group) > 1 and all(item.stop == "(" for item in group) and _JOBS.match(text, group[-1].end) is not None


def _is_activity(name: str, head: Head | None) -> bool:
    """Whether an item is what somebody does, no program: 수요 파악, 인력 양성 협의체 구성."""
    return head is None and ends_otherwise(name)


def _share_head(heads: Sequence[Head | None], sureness: float) -> bool:
    """Whether all items end in one head that is so sure: ◇일반형 일자리 ◇복지형 일자리."""
    first = heads[0]
    return len(heads) > 1 and first is not None and first.named >= sureness and heads.count(first) == len(heads)


def _ends_surely(name: str) -> bool:
    head = head_of(name)
    return head is not None and head.named >= _SURE


def _has_own_words(name: str) -> bool:
    return " " in name and not is_generic(name)


def _is_plain(name: str, head: Head | None) -> bool:
    return head is not None and (head.generic >= 0.45 or (head.named >= 0.55 and not is_generic(name)))


def _judge(reading: Reading, bounds: Bounds, item: _Item, plan: bool, size: int, *, counted: bool, figures: bool) -> FoundProgram | None:
    text = reading.page.text
    bare = _BARE_END.search(text, item.start, item.end)
    end = bare.start() if bare else item.end
    start = item.start if "!" in text[item.start : end] else bounds.trim_start(item.start, end)  # 새로운 시작! 마을 사업
    name = text[start:end]
    if len(name) < 4 or name.startswith(_REST) or bounds.is_owner(start, end) or name in edges() or _describes(text, end):
        return None
    if name.count(" ") >= _LONGEST or _SPACED_OUT.fullmatch(name) or (item.stop in _LABEL_ENDS and is_form_label(name)):
        return None
    head = head_of(name)
    evidence = _weigh(name, head, item, plan, size, counted=counted)
    if figures:
        evidence.add(0.2, "each with figures of its own")
    candidate = evidence.candidate(reading, start, end, "listed", head.kind if head else "other", priority=1)
    sure = candidate.score >= reading.program_threshold
    whole = item.whole or (counted and not item.josa)
    if sure and not whole and not PURPOSE.search(name) and not bounds.is_noun_phrase(start, end):
        return None
    return candidate


def _describes(text: str, end: int) -> bool:
    """Whether an item only says what the name in quotes behind it is for."""
    return _OPENING_MARK.search(text, end, end + _DESCRIPTION_REACH) is not None and _DESCRIBES.match(text, end) is not None


def _weigh(name: str, head: Head | None, item: _Item, plan: bool, size: int, *, counted: bool) -> Evidence:
    generic, one_word = is_generic(name), " " not in name
    evidence = Evidence(0.22, ["item of a list"])
    if plan:
        evidence.add(0.2, "the list is of programs")
    if size > 1:
        evidence.add(0.1)
    if head is not None and head.named >= 0.3:
        evidence.add(0.25 if not generic and head.named >= 0.5 else 0.15, f"ends in {head.word}")
    if one_word and generic:
        evidence.add(-0.2, "a common word")
    if _is_activity(name, head) and not counted:
        evidence.add(-0.35, "ends as no program does")
    if one_word and head is None and item.stop not in ("(", " "):
        evidence.add(-0.1)
    if item.josa and (head is None or head.named < 0.5):
        evidence.add(-0.3, "a sentence goes on")
    return evidence
