"""The article's lines as blocks: title, subtitle, paragraph, bullet, table row, caption, with outline levels."""

from __future__ import annotations

from functools import lru_cache

from ..core.page import PageBlock
from ..core.patterns import re_pattern
from ..lexicon.table import read_package_table
from .lines import Line

_NUMBERED = re_pattern(
    r"(?P<circled>[①-⑳❶-❿⓵-⓾㉠-㉭㈀-㈎])|(?P<digit>\d{1,2}[.)])(?=\s|[가-힣])(?!\d)|(?P<letter>[가나다라마바사아자차카타파하][.)])\s"
    r"|(?P<bracketed>\((?:\d{1,2}|[가나다라마바사])\))|(?P<roman>[Ⅰ-Ⅻ]\.?)\s|(?P<question>[QA문답][.:)])\s?"
)
_TABLE = re_pattern(r"\S\s*\|\s*\S|\S / \S.* / \S|\S {3,}\S.* {3,}\S")
_TABLE_SIGNS = ("|", " / ", "   ")
_CAPTION = re_pattern(r"(?:사진|제공|촬영|ⓒ|©|모습|기념|뉴시스|연합뉴스|뉴스1)")
_CAPTION_OPENERS = frozenset("▲△▶◀■<[(")
# `▲ 새길군 직원들이 지난 3일 모집 설명회를 열고 있다.`
_GOES_ON = re_pattern(r"고 있(?:다|습니다)\.$")
_HEADING_SIGNS = "◇◆■▣□▶▷●◈★"
_INLINE_HEADING = re_pattern(rf"[{_HEADING_SIGNS}]\s?[^=.\n]{{1,40}}=(?=[^=\s])")
_SIGNS_OF_A_CREDIT = ("사진", "제공", "자료")
_CREDIT_BEHIND = re_pattern(r"\((?:사진|자료)[^)]{0,200}\)$|/\s?사진\s?(?:제공)?\s?[=:].*$|<[^<>]{0,100}제공>$|\([^()]{2,14} ?제공\)$|\[사진[^\]]{0,200}\]$")
_LONGEST_CAPTION = 160
# not 요: 사업 개요
_FINAL = (".", "다", "?", "!", "”", '"', "함", "임", "음")
_NOT_OF_A_SUBTITLE = (*_FINAL, ",", ":", ")")
_LONGEST_HEADING = 60
_LONGEST_SUBTITLE = 45


@lru_cache(maxsize=1)
def _markers() -> dict[str, tuple[str, str]]:
    rows = read_package_table("jobnews.article", "outline_markers.tsv", ["marker", "family", "use"])
    return {row["marker"]: (row["family"], row["use"]) for row in rows}


class Outline:
    """Levels of bullets, by the order in which their families appear."""

    def __init__(self) -> None:
        self._families: list[str] = []

    def level(self, family: str, use: str) -> int:
        if use == "note":
            return len(self._families) + 1
        if family in self._families:
            del self._families[self._families.index(family) + 1 :]
        else:
            self._families.append(family)
        return len(self._families)

    def reset(self) -> None:
        self._families.clear()

    def is_open(self) -> bool:
        """Whether the line before is an item of a list."""
        return bool(self._families)


def _marker(line: str) -> tuple[str, str, str] | None:
    """Marker, family and use of a line that opens with one."""
    known = _markers().get(line[0])
    if known:
        if line[0] in "-*·ㅇ" and len(line) > 1 and not line[1].isspace() and line[0] != "·":
            return None
        return (line[0], *known)
    match = _NUMBERED.match(line)
    if match and match.lastgroup:
        use = "question" if match.lastgroup == "question" else "item"
        return match[match.lastgroup], match.lastgroup, use
    return None


def build_blocks(text: str, lines: list[Line], headline: Line | None, first_prose: int) -> list[PageBlock]:
    """Blocks of the article's lines, in order.

    Args:
        text: the page.
        lines: the lines of the article.
        headline: the one that is the title.
        first_prose: where the first paragraph begins; lines between title and it are subtitles.
    """
    blocks: list[PageBlock] = []
    outline = Outline()
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line is headline:
            blocks.append(PageBlock(line.start, line.end, "title"))
            continue
        in_head = line.start < first_prose
        if in_head and blocks and not line.prose and _goes_on_below_headline(line, blocks[-1]):
            blocks.append(PageBlock(line.start, line.end, "subtitle", line.text[0]))
            continue
        blocks += _blocks_of(line, following, outline, in_head)
    return blocks


def _goes_on_below_headline(line: Line, before: PageBlock) -> bool:
    """The next of the marked lines below a headline, which head no section: `◈ 2만 명에게 지원`, `◈ 대상 넓혀`, `□ 교육부는 …`."""
    return before.kind == "subtitle" and not before.level and before.marker == line.text[0]


def _blocks_of(line: Line, following: Line | None, outline: Outline, in_head: bool) -> list[PageBlock]:
    heading = _INLINE_HEADING.match(line.text) if line.text[0] in _HEADING_SIGNS else None
    if heading:
        outline.reset()
        cut = line.start + heading.end()
        return [PageBlock(line.start, cut, "subtitle", line.text[0], 1), PageBlock(cut, line.end, "paragraph")]
    marked = _marker(line.text)
    if marked and marked[2] != "question":
        marker, family, use = marked
        if _opens_as_caption(line) or _shows_picture(line, following, outline):
            return [PageBlock(line.start, line.end, "caption", marker)]
        level = outline.level(family, use)
        if (use == "heading" or _stands_over_text(line, following)) and _heads(line, following):
            return [PageBlock(line.start, line.end, "subtitle", marker, level)]
        if in_head and not line.prose:
            outline.reset()  # a headline's dash says nothing of the dashes below
            return [PageBlock(line.start, line.end, "subtitle", marker)]
        if family == "hyphen" and following is not None and following.text[0] in "“\"":
            # - 올해 가장 공들이는 일은.  an interviewer's question
            return [PageBlock(line.start, line.end, "paragraph", marker)]
        return [PageBlock(line.start, line.end, "bullet", marker, level)]
    kind = _plain_kind(line, following, in_head)
    if kind != "table":
        outline.reset()
    return [PageBlock(line.start, line.end, kind, marked[0] if marked else "")]


def _stands_over_text(line: Line, following: Line | None) -> bool:
    """A marked line with nothing right above it and running text right below: one of several news in short."""
    return line.apart and not line.prose and following is not None and following.prose and not following.apart and _marker(following.text) is None


def _heads(line: Line, following: Line | None) -> bool:
    """A marked line that only names what the lines below it say."""
    if len(line.text) > _LONGEST_HEADING or following is None or following.text[0] == line.text[0]:
        return False
    if _marker(following.text):
        return not line.text.endswith(_FINAL)
    return not line.text.endswith((".", "?", "!"))


def is_caption(line: Line) -> bool:
    """Whether a line says what a picture shows or whose it is: `▲ 개소식 모습`, `가람시청 전경. (가람시 제공)`."""
    return len(line.text) <= _LONGEST_CAPTION and (_opens_as_caption(line) or _ends_in_credit(line.text))


def _ends_in_credit(text: str) -> bool:
    for sign in _SIGNS_OF_A_CREDIT:
        if sign in text:
            return _CREDIT_BEHIND.search(text) is not None
    return False


def _opens_as_caption(line: Line) -> bool:
    text = line.text
    return text[0] in _CAPTION_OPENERS and len(text) <= _LONGEST_CAPTION and _CAPTION.search(text[-20:]) is not None


def _shows_picture(line: Line, following: Line | None, outline: Outline) -> bool:
    """A line alone with the mark of captions, above running text, that says what goes on: `▲ … 설명회를 열고 있다.`"""
    alone = not outline.is_open() and following is not None and following.prose and _marker(following.text) is None
    return alone and line.text[0] in _CAPTION_OPENERS and _GOES_ON.search(line.text[-20:]) is not None


def _is_row(text: str) -> bool:
    for sign in _TABLE_SIGNS:
        if sign in text:
            return _TABLE.search(text) is not None
    return False


def _plain_kind(line: Line, following: Line | None, in_head: bool) -> str:
    if not line.prose and _is_row(line.text):
        return "table"
    if is_caption(line):
        return "caption"
    if in_head and not line.prose:
        return "subtitle"
    short = len(line.text) <= _LONGEST_SUBTITLE and not line.text.endswith(_NOT_OF_A_SUBTITLE)
    if short and following is not None and following.prose:
        return "subtitle"
    return "paragraph"
