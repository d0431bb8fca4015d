"""Who wrote it, for whom, and from where: lines and heads of paragraphs that name reporter, outlet and place."""

from __future__ import annotations

import re
from functools import lru_cache

from ..core.patterns import compiled, re_pattern
from .vocabulary import alternatives, words

_EMAIL = re_pattern(r"[\w.+-]{1,64}@[\w.-]*")
_NAME = r"[가-힣○]{2,4}"
_NOT_LETTER = re_pattern(r"[\W_\d]+")
_QUANTITY = re_pattern(r"[0-9][\d,.]{0,20}\s?(?:명|개|곳|억|만|천|원|%)")
_BESIDE_WRITER = re_pattern(r"글|사진|취재|정리|본지|영상|그래픽|촬영|편집|webmaster|[가-힣]{2,4}(?:취재본부|본부|지사|주재)?(?=\s?=)")
_LONGEST_BYLINE = 80
#: of an outlet, before its ending
_LONGEST_NAME = 12
_REST_BESIDE_ADDRESS = 12
_REST_BESIDE_WRITER = 4


class BylinePatterns:
    """Patterns made of the word lists."""

    def __init__(self) -> None:
        title = alternatives("writer_titles", "title")
        outlet = alternatives("outlet_endings", "ending")
        #: no writer is without a title: it is looked for first
        self.title = compiled(rf"(?:{title})(?![가-힣])")
        writer = rf"{_NAME}\s?(?:[가-힣·]{{1,4}}\s?)?(?:{title})"
        self.writer = re_pattern(rf"(?P<name>{_NAME})\s?(?:[가-힣]{{2}}\s)?(?:{title})(?![가-힣])")
        brackets = "|".join(_in_brackets(opening, closing, outlet, writer) for opening, closing in ("[]", "()", "【】", "<>", "〔〕"))
        #: the head of a paragraph: [마산일보 홍길동 기자] / (서울=연합뉴스) 홍길동 기자 = / 【무주=코리아플러스】 / 홍길동 기자 =
        self.dateline = re_pattern(
            rf"(?:(?:{brackets})(?:\s?{writer}(?:\s?[·,]?\s?{writer})*)?\s?(?:=(?=\s)|[|:ㅣ](?=\s))?"
            rf"|(?:[가-힣A-Za-z]{{2,12}}\s?[=/]?\s?)?{writer}\s?(?:=|[|ㅣ](?=\s)))\s*"
        )
        rubric = alternatives("rubrics", "rubric")
        #: [마산] in front of a first paragraph
        self.place_in_brackets = re_pattern(
            rf"(?:\[|【)\s?(?!(?:{rubric})\s?[\]】])[가-힣]{{2,4}}(?:[·/][가-힣]{{2,4}})?\s?[\]】]\s*(?=\S)"
        )
        self.no_names = frozenset(words("no_names", "word"))
        #: 경주=신라춘추, alone on its line
        self.place_and_outlet = re_pattern(rf"[/\s]{{0,9}}[가-힣]{{2,4}}\s?=\s?[^\s=]{{0,12}}(?:{outlet})")
        self._outlet_name = re_pattern(rf"[^\[\(【<〔=\s]{{0,14}}(?:{outlet})[^\]\)】>〕\s=]{{0,4}}")
        self._outlet_ending = re_pattern(outlet)
        self._outlet_alone = re_pattern(rf"\S{{0,{_LONGEST_NAME}}}(?:{outlet})")
        self._longest_outlet = _LONGEST_NAME + max(map(len, words("outlet_endings", "ending")))
        #: the end of a paragraph: … 말했다. 홍길동 기자 abc@def.kr
        self.tail = re_pattern(
            rf"(?<=[.”\"’')])\s*[/<\[(|▶ ]*(?:[가-힣]{{2,6}}\s?[=/]\s?)?(?:글·?사진\s?)?[=]?\s?{writer}(?:\s?[·,]\s?{writer})*[\s/|(\[<]*(?:[\w.+-]+@[\w.-]*)?[\s)\]>]*$"
        )


    def without_outlets(self, text: str) -> str:
        """A text without the names of outlets in it."""
        return self._outlet_name.sub("", text) if self._outlet_ending.search(text) else text

    def is_outlet(self, text: str) -> bool:
        """Whether a line is an outlet's name and nothing else: `나루신문`."""
        return len(text) <= self._longest_outlet and self._outlet_alone.fullmatch(text) is not None


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


def names_writer(text: str) -> bool:
    """Whether a writer may be named in a text: whether it has 기자 or the like at a word's end."""
    return byline_patterns().title.search(text) is not None


def is_byline(text: str) -> bool:
    """Whether a short line says who wrote it and nothing else: `/ 홍길동 기자`, `경주=신라춘추`, `abc@def.kr`."""
    if len(text) > _LONGEST_BYLINE or not ("@" in text or "=" in text or names_writer(text)) or _QUANTITY.search(text):
        return False
    patterns = byline_patterns()
    if "=" in text and patterns.place_and_outlet.fullmatch(text):
        return True
    rest, addresses = _EMAIL.subn("", text) if "@" in text else (text, 0)
    writers = []
    if names_writer(rest):
        writers = [match for match in patterns.writer.finditer(rest) if match["name"] not in patterns.no_names]
    if not writers and not addresses:
        return False
    for match in reversed(writers):
        rest = rest[: match.start()] + " " + rest[match.end() :]
    rest = _BESIDE_WRITER.sub("", patterns.without_outlets(rest))
    return len(_NOT_LETTER.sub("", rest)) <= (_REST_BESIDE_ADDRESS if addresses else _REST_BESIDE_WRITER)
