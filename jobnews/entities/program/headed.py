"""Names ended by a head noun, without quotes: `해누리 청년 지원사업`, `달빛 프로젝트`, `도약장려금`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .bounds import name_start
from .words import head_pattern, heads, is_generic, is_stopped, openers

#: those who take part or what is held for them shows that a name stands before: `… 과정 교육생 20명`
_JOINED = regex.compile(r" (?:참여자|참가자|교육생|훈련생|수강생|연수생|수료생|수료식|발대식|입교식|개강식|개강|공모|참여기업|참여 기업|수행기관)")

#: 기업이 함께하는 일자리사업: what seems to open the name belongs to a clause
_CARRIED_ON = regex.compile(r"[이가을를과와은는] \Z")


def find_headed(reading: Reading) -> Iterator[FoundProgram]:
    """Noun phrases that end in a head, with a score that tells how much of a name they are."""
    text = reading.page.text
    for match in head_pattern().finditer(text):
        head = heads()[match[0].replace(" ", "")]
        end = match.end()
        if head.word.endswith("제") and text[end : end + 1] == "도":
            end += 1  # 공시제도: 도 is no josa after 제
        if max(head.named, head.generic) < 0.3:
            continue
        start = name_start(reading, match.start())
        modifier = text[start : match.start()].strip()
        if len(modifier) < 2 or modifier[-1] in "%0123456789" or is_stopped(text[start : end]):
            continue
        opener, _, rest = modifier.partition(" ")
        if rest and opener in openers() and _CARRIED_ON.search(text, max(0, start - 3), start):
            start, modifier = start + len(opener) + 1, rest
        generic = is_generic(modifier)
        score = head.generic if generic else head.named
        if not generic and match.start() - start >= 8 and " " not in modifier:
            score += 0.1
        if not generic and len(modifier) < 3 and " " not in modifier:
            score -= 0.1  # 보조사업, 한시 사업: too short for a name of its own
        words = modifier.count(" ") + 1
        if words > 4:
            score -= 0.1 * (words - 4)
        if _JOINED.match(text, end):
            score += 0.12
        reason = f"{'common words' if generic else 'words of its own'} before {head.word}"
        yield FoundProgram(
            start, end, "headed", name=text[start : end], kind=head.kind, score=round(score, 2), reason=reason
        )
