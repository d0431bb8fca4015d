"""Who wrote it, for whom, and from where: lines and heads of paragraphs that name reporter, outlet and place."""

from __future__ import annotations

import re
from functools import lru_cache

from .vocabulary import alternatives

_EMAIL = re.compile(r"[\w.+-]+@[\w.-]*")
_NAME = r"[가-힣○]{2,4}"
_REST_OF_BYLINE = 12


class BylinePatterns:
    """Patterns made of the word lists."""

    def __init__(self) -> None:
        title = alternatives("writer_titles", "title")
        outlet = alternatives("outlet_endings", "ending")
        writer = rf"{_NAME}\s?(?:[가-힣·]{{1,4}}\s?)?(?:{title})"
        self.writer = re.compile(rf"(?P<name>{_NAME})\s?(?:[가-힣]{{2}}\s)?(?:{title})(?![가-힣])")
        brackets = "|".join(_in_brackets(opening, closing, outlet, writer) for opening, closing in ("[]", "()", "【】", "<>", "〔〕"))
        #: the head of a paragraph: [마산일보 홍길동 기자] / (서울=연합뉴스) 홍길동 기자 = / 【무주=코리아플러스】 / 홍길동 기자 =
        self.dateline = re.compile(
            rf"(?:(?:{brackets})(?:\s?{writer}(?:\s?[·,]?\s?{writer})*)?\s?(?:=(?=\s)|[|:ㅣ](?=\s))?"
            rf"|(?:[가-힣A-Za-z]{{2,12}}\s?[=/]?\s?)?{writer}\s?(?:=|[|ㅣ](?=\s)))\s*"
        )
        rubric = alternatives("rubrics", "rubric")
        #: [마산] in front of a first paragraph
        self.place_in_brackets = re.compile(
            rf"(?:\[|【)\s?(?!(?:{rubric})\s?[\]】])[가-힣]{{2,4}}(?:[·/][가-힣]{{2,4}})?\s?[\]】]\s*(?=\S)"
        )
        self.outlet_name = re.compile(rf"[^\[\(【<〔=\s]{{0,14}}(?:{outlet})[^\]\)】>〕\s=]{{0,4}}")
        #: the end of a paragraph: … 말했다. 홍길동 기자 abc@def.kr
        self.tail = re.compile(
            rf"(?<=[.”\"’')])\s*[/<\[(|▶ ]*(?:[가-힣]{{2,6}}\s?[=/]\s?)?(?:글·?사진\s?)?[=]?\s?{writer}(?:\s?[·,]\s?{writer})*[\s/|(\[<]*(?:[\w.+-]+@[\w.-]*)?[\s)\]>]*$"
        )


def _in_brackets(opening: str, closing: str, outlet: str, writer: str) -> str:
    """A dateline inside one kind of brackets: place and outlet, an outlet alone, or an outlet and a writer."""
    inner = rf"[^{re.escape(closing)}\n=]"
    name = rf"[^{re.escape(closing)}\n]"
    place_and_outlet = rf"[가-힣·/ ]{{2,12}}[=/]\s?{name}{{2,30}}"
    outlet_alone = rf"{inner}{{0,20}}(?:{outlet}){inner}{{0,10}}(?:=\s?{name}{{2,30}})?"
    return rf"{re.escape(opening)}\s?(?:{place_and_outlet}|{outlet_alone}|{name}{{0,24}}{writer})\s?{re.escape(closing)}"


@lru_cache(maxsize=1)
def byline_patterns() -> BylinePatterns:
    """The patterns, compiled once."""
    return BylinePatterns()


def is_byline(text: str) -> bool:
    """Whether a short line says who wrote it and nothing else: `/ 홍길동 기자`, `경주=신라춘추`, `abc@def.kr`."""
    if len(text) > 80:
        return False
    rest = text
    found = False
    if "@" in text:
        rest, count = _EMAIL.subn("", rest)
        found = count > 0
    rest, count = byline_patterns().writer.subn("", rest)
    found = found or count > 0
    if not found:
        return False
    return len(re.sub(r"[\W_\d]+|글|사진|webmaster", "", rest)) <= _REST_OF_BYLINE
