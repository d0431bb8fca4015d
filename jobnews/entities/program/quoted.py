"""Names in quotation marks and brackets: ‘’ “” '' "" 「」 『』 <> 〈〉 《》 []."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.mentions import FoundProgram
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...core.scanning import scan
from .bounds import Bounds
from .evidence import Evidence
from .signs import is_beside, is_called_program, is_said_to_be_one, is_spoken, weigh_surroundings
from .spelling import goes_on_by_spelling
from .words import Head, edges, ends_otherwise, head_of, is_generic, is_plainly_noun, is_stopped, openers

_PAIRS = (("‘", "’"), ("“", "”"), ("「", "」"), ("『", "』"), ("<", ">"), ("〈", "〉"), ("《", "》"), ("[", "]"))
_PAIRED = "|".join(rf"{re.escape(a)}[^\n{re.escape(a + b)}]{{2,60}}{re.escape(b)}" for a, b in _PAIRS)
# Straight marks are the same on both sides: one opens where no letter stands before it.
# Old wires write `…' and ’…‘.
_STRAIGHT = r"`[^\n`'’]{2,60}['`’]|(?<![\w)])’[^\n‘’]{2,40}‘|(?<![\w'])'[^\n']{2,60}'|(?<![\w\"])\"[^\n\"]{2,60}\""
_QUOTED = re_pattern(f"{_PAIRED}|{_STRAIGHT}")
_OPENING = re_pattern("[" + re.escape("".join(opening for opening, _ in _PAIRS)) + "'\"`’]")
_DOUBLE = "“\""
#: ○ (조선 도약공제) 신규 입직자가 …: what a bullet is about
_LABEL = re_pattern(r"\n ?[○□◦·▪▫∙•\-] ?(?P<label>\([^()\n]{4,30}\))(?= )")
_GLOSS_AFTER = re_pattern(r"\([^()]*\)\Z")
#: 「‘09년 솔바람 프로젝트」
_YEAR_MARKS = "‘’'"
_SHORT_YEAR = re_pattern(rf"[{_YEAR_MARKS}]\d{{2}}년도? ")
#: the mark before a short year, not one that opens or closes: `‘03년 73억, ’04년 187억`
_YEAR_MARK = re_pattern(r"[‘’'`]\d{2}(?:년|\.\s?\d)")
_LETTER = re_pattern("[가-힣A-Za-z]")
#: ‘9개 우수 과제’
_COUNTED = re_pattern(r"\d{1,3}(?:개|가지|명|건) ")
#: companies, and what is left out of their names: (나루구 ㈜가온테크), (가온구 △△정밀)
_COMPANY = re_pattern(r"㈜|\(주\)|주식회사|○○|△△|◯◯|□□")
_SENTENCE = re_pattern(
    r"(?:니다|세요|[.?!…]|[가-힣]며|다고|하기|되기)\s*\Z|[?!…]|[.] |다[.,]|입니다|습니다|[을를] 위해|하겠"
)
#: endings of a sentence, unless a noun ends so: 다시 일어서자, but 화학분석 실무자
_CLOSING = tuple("다요죠까네자라냐")
#: what a head must be worth alone to make a name of what could be a sentence or the label of a section
_STRONG = 0.5
#: words of so few letters are hardly a name
_SHORTEST = 3
#: a compound of so many letters is a name, be its parts common words
_LONG_WORD = 11


def find_quoted(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """What stands in quotes, with a score that tells how much of a program's name it is."""
    text = reading.page.text
    title_end = reading.page.title.end if reading.page.title else 0
    for opening, closing in _places(text):
        start, end = _inside(text, opening, closing)
        attached = text[opening] in "[<" and opening > 0 and text[opening - 1].isalnum()
        if end - start < 2 or attached:
            continue
        name = _plain(text[start:end])
        head = head_of(name)
        if _cannot_be_name(text, opening, text[start:end], head, closing) or is_stopped(name):
            continue
        evidence = _weigh(bounds, text, start, end, closing, name, head, in_title=end <= title_end)
        yield evidence.candidate(reading, start, end, "quoted", head.kind if head else "other", priority=1)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where quotes open and close, also those inside speech: `“내년엔 ‘마을 밥상’도 연다”고 말했다`."""
    for match in scan(_OPENING, _QUOTED, text):
        yield match.span()
        if text[match.start()] in _DOUBLE:
            for inner in scan(_OPENING, _QUOTED, text, match.start() + 1, match.end() - 1):
                yield inner.span()
    for label in _LABEL.finditer(text):
        yield label.span("label")


def _inside(text: str, opening: int, closing: int) -> tuple[int, int]:
    """What stands between the marks, without spaces, a comma or a short form: `‘고용안정 패키지(이하 고패)’`."""
    start, end = opening + 1, closing - 1
    short_form = text.find("(이하", start, end)
    end = short_form if short_form > 0 else end
    while start < end and text[start].isspace():
        start += 1
    if text[start] in _YEAR_MARKS and (year := _SHORT_YEAR.match(text, start, end)):
        start = year.end()
    while start < end and text[end - 1] in " ,":
        end -= 1
    return start, end


def _cannot_be_name(text: str, opening: int, name: str, head: Head | None, after: int) -> bool:
    """Speech, sentences, labels of sections (`[기획]`), credits (`<글·사진=가람 취재팀>`, `[자료: 가람시]`), and what has no letters."""
    if not _LETTER.search(name) or ":" in name or "=" in name or (name[0].isdigit() and _COUNTED.match(name)) or _COMPANY.search(name):
        return True
    if text[opening + 1].isdigit() and _YEAR_MARK.match(text, opening) and _YEAR_MARK.match(text, after - 1):
        return True
    if is_spoken(text, after) or (text[opening] == "(" and is_generic(name)):
        return True
    if head is not None and head.named >= _STRONG:
        return False
    if text[opening] in "[(" and (opening == 0 or text[opening - 1] == "\n"):
        return True  # [데스크 칼럼] 일자리 숫자의 무게
    return not is_said_to_be_one(text, after) and (_is_sentence(name) or text[opening] == "[")


def _plain(name: str) -> str:
    """A name without the gloss at its end: `읍·면별 추진실적(9월 말)`."""
    return (_GLOSS_AFTER.sub("", name) or name) if name.endswith(")") else name


def _is_sentence(name: str) -> bool:
    return _SENTENCE.search(name) is not None or (name.endswith(_CLOSING) and not is_plainly_noun(name))


def _weigh(bounds: Bounds, text: str, start: int, end: int, after: int, name: str, head: Head | None, *, in_title: bool) -> Evidence:
    """The evidence for what stands in quotes; `name` is that without the gloss at its end."""
    words = name.split(" ")
    common, opening = edges(), openers()
    own = [word.removesuffix("의") for word in words if word not in common and word not in opening]  # 양질의 일자리, 더 좋은 일자리
    generic = is_generic("".join(own))
    evidence = Evidence(0.3, ["in quotes"])
    if len(words) > 1:
        evidence.add(0.2 if len(name) > _SHORTEST else 0.05)  # ‘세 축’
    elif len(name) > _SHORTEST and not generic:
        evidence.add(_of_one_word(name))
    _weigh_head(evidence, text, name, after, head, alone=len(words) == 1)
    telling = weigh_surroundings(evidence, text, start, end, after)
    if in_title and not telling and head is None:
        evidence.add(-0.15, "a figure of speech in a headline")
    if head is None and not telling and name.endswith("자") and not is_beside(text, start, after):
        evidence.add(-0.15, "somebody")  # ‘숨은 실무자’; courses stand in rows: ‘화학분석 실무자’, ‘급식 조리사’
    if len(words) == 1:
        if generic and (head is None or head.named < 0.6):
            long = head is not None and len(name) >= _LONG_WORD  # 지역산업기술인력역량향상사업
            evidence.add(0.1 if long else -0.1 if len(name) > _SHORTEST and is_called_program(text, after) else -0.2, "a common word")
    elif not telling and not bounds.is_whole(start, start + len(name)):
        evidence.add(-0.2, "no noun phrase")
    elif not telling and generic and len(own) <= 2 and head is not None and head.named < _STRONG:
        evidence.add(-0.15, "common words")  # 본연의 기능인 ‘취약계층 지원’
    elif head is None and 2 * sum(is_generic(word.removesuffix("의")) for word in words) >= len(words):
        evidence.add(-0.1, "half of it common words")
    if text[start - 1] in "“\"":
        evidence.add(-0.1)  # double marks are for speech first
    if len(words) > 8:
        evidence.add(-0.2, "long")
    return evidence


def _of_one_word(name: str) -> float:
    """Points of a coined word: the longer, the less it is one of the language's own."""
    if len(name) == _SHORTEST + 1:
        return 0.05
    return 0.1 if goes_on_by_spelling(name) is False else 0.2


def _weigh_head(evidence: Evidence, text: str, name: str, after: int, head: Head | None, *, alone: bool) -> None:
    if head is not None and head.named >= 0.35:
        modifier = name[: len(name) - len(head.word)].strip()
        own = (head.named >= 0.6 and alone) or (modifier != "" and not is_generic(modifier.removesuffix("의")))
        evidence.add(0.2 if own else 0.1, f"ends in {head.word}")
    elif ends_otherwise(name):
        evidence.add(-0.15 if is_called_program(text, after) else -0.35, "ends as no program does")
