"""Names ended by a head noun, without quotes: `해누리 청년 지원사업`, `달빛 프로젝트`, `도약장려금`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .bounds import Bounds
from .evidence import Evidence
from .words import find_heads, is_generic, is_stopped, openers

#: those who take part, or what is held for them, show that a name stands before: `… 과정 교육생 20명`
_JOINED = regex.compile(
    r" (?:참여자|참가자|교육생|훈련생|수강생|연수생|수료생|수료식|발대식|입교식|개강식|개강|공모|참여기업|참여 기업|수행기관)"
)
#: 기업이 함께하는 일자리사업: what seems to open the name belongs to a clause
_CARRIED_ON = regex.compile(r"[이가을를과와은는] \Z")
_PEOPLE_JOIN = 0.12
_LONG_WORD = 0.1

#: so many syllables of common words make a name again: 지역 주력산업 맞춤형 일자리 지원사업
_MANY_WORDS = 10


def find_headed(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """Noun phrases that end in a head, with a score that tells how much of a name they are."""
    text = reading.page.text
    for head_start, end, head in find_heads(text):
        joined = _JOINED.match(text, end) is not None
        if head.named + _LONG_WORD + (_PEOPLE_JOIN if joined else 0) < reading.program_threshold:
            continue  # before the tokenizer is asked where the name begins
        if head.word.endswith("제") and text[end : end + 1] == "도":
            end += 1  # 공시제도: 도 is no josa after 제
        start = bounds.name_start(head_start)
        modifier = text[start : head_start].strip()
        opener, _, rest = modifier.partition(" ")
        if rest and opener in openers() and _CARRIED_ON.search(text, max(0, start - 3), start):
            start, modifier = start + len(opener) + 1, rest
        if len(modifier) < 2 or modifier[-1] in "%0123456789" or is_stopped(text[start:end]):
            continue
        evidence = Evidence(head.named, [f"words of its own before {head.word}"])
        if is_generic(modifier):
            evidence = Evidence(head.generic, [f"common words before {head.word}"])
            if len(modifier.replace(" ", "")) >= _MANY_WORDS:
                evidence.add(0.14, "many of them")
        else:
            _weigh_modifier(evidence, modifier)
        words = modifier.count(" ") + 1
        if words > 4:
            evidence.add(-0.1 * (words - 4), "long")
        if joined:
            evidence.add(_PEOPLE_JOIN, "people join it")
        yield evidence.candidate(reading, start, end, "headed", head.kind)


def _weigh_modifier(evidence: Evidence, modifier: str) -> None:
    if " " in modifier:
        return
    if len(modifier) >= 8:
        evidence.add(_LONG_WORD, "written as one word")
    elif len(modifier) < 3:
        evidence.add(-0.1, "too short for a name of its own")  # 보조사업, 한시 사업
