"""The letterhead of a press release: when it may be printed, who answers questions, and the field of its headline."""

from __future__ import annotations

from ..core.patterns import re_pattern
from .lines import Line

_LONGEST, _LONGEST_LETTERHEAD = 120, 60
#: 여성가족부 보 도 자 료; 사진 2매, 즉시 보도
_RELEASE = re_pattern(r"보\s?도\s?(?:(?:참\s?고|설\s?명)\s?)?자\s?료[^가-힣]{0,50}$|즉시\s?보도")
#: 보도일시 …, 배포일시 …, 자료배포일 …, 제공일자 …, 엠바고 …
_RELEASED = re_pattern(r"(?:보도\s?(?:일시|시점|시기|가능)|(?:자료\s?)?배포\s?(?:일시|시점|일자|일)|자료\s?배포|제공\s?(?:일시|일자|일)|엠바고)(?![가-힣])")
_RELEASE_SIGNS = frozenset("보배자제엠")
#: `4월 17일(화) 조간부터 보도하여 주시기 바랍니다.`, `배포 즉시 보도해 주십시오`
_ASKED = re_pattern(r"보도(?:하여|해)\s?주(?:시기|십시오)|(?:조간|석간)(?:신문)?(?:부터|용)\s?보도")
_PHONE = r"(?:☎|\d{2,4}[-)]\s?\d{3,4}-\d{4})"
_RANKED = r"(?:국장|과장|팀장|부장|사무관|서기관|주무관|연구관|담당자)\s?[:：]?\s?[가-힣○OX*]{2,4}(?![가-힣○OX*])"
#: `담당: 경제실 일자리담당 ☎ 041-000-0000`, `고용정책본부 청년팀  팀장 김OO  사무관 이OO`
_CONTACT = re_pattern(
    rf"(?:담\s?당(?:\s?(?:부서|과|자|팀))?|문의|연락처|자료 ?제공|제공|책임자|과장|보도자료)(?![가-힣]).*{_PHONE}"
    rf"|[^.]{{0,80}}?{_RANKED}[^.]{{0,40}}?(?:{_RANKED}|{_PHONE})"
)
_LABEL, _LONGEST_LABEL = "제목", 7
_BULLET = re_pattern(r"[-·•*○ㆍ]\s{1,3}(?=\S)")
_HEADLINE_FIELD = re_pattern(r"제\s{0,3}목(?:\s{0,3}[:：|│]\s{0,3}|\s{2,9})(?=\S)")


def tells_release(line: Line) -> bool:
    """`보도일시 : 2013년 2월 20일(수) 조간부터 보도하여 주시기 바랍니다.`: when a press release may be printed."""
    text = line.text
    if text[0] in _RELEASE_SIGNS and _RELEASED.match(text):
        return True
    return "보도" in text and len(text) <= _LONGEST and _ASKED.search(text) is not None


def heads_release(line: Line) -> bool:
    """A line of a press release's letterhead: `여성가족부  보 도 자 료`, or when it may be printed."""
    return tells_release(line) or (len(line.text) <= _LONGEST_LETTERHEAD and _RELEASE.search(line.text) is not None)


def names_contact(line: Line) -> bool:
    """Who answers questions, above a press release: that is no headline."""
    return _CONTACT.match(line.text) is not None


def headline_field(line: Line) -> int:
    """How long the label of a headline is, 0 where there is none: `제목 | 군산시, 청년 40명 뽑는다`."""
    label = _HEADLINE_FIELD.match(line.text) if line.text[0] == "제" else None
    return label.end() if label else 0


def is_headline_label(line: Line) -> bool:
    """Whether a line says no more than that the next one is the headline: `- 제목`."""
    return len(line.text) <= _LONGEST_LABEL and line.label == _LABEL


def bullet_length(line: Line) -> int:
    """How long the dash or dot is that a line of a web page's list begins with, 0 where there is none."""
    bullet = _BULLET.match(line.text)
    return bullet.end() if bullet else 0
