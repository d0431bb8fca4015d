"""From the view's text to the page."""

from __future__ import annotations

from datetime import date

from ..core.page import Page, Place
from ..core.patterns import re_pattern
from .blocks import build_blocks
from .bylines import byline_patterns, names_writer
from .dates import FoundDate
from .extent import AFTER, mark_furniture
from .furniture import COPY, END, MENU, WEATHER
from .lines import Line, split_lines
from .sentences import split_sentences
from .wrapping import join_wrapped

_RIGHTS = re_pattern(r"(?:저작권자|ⓒ|©|[Cc]opyright|COPYRIGHT)[\s:ⓒ©(cC)@]*(?:\d{4}\s?)?[\s.ⓒ©]*(?P<outlet>[가-힣A-Za-z][가-힣A-Za-z0-9 ]{1,14}?)(?=\s*(?:[,.(/>\]|:]|무단|All|all|$))")
_NOT_DATED = frozenset({MENU, WEATHER, COPY, AFTER})
_FIRST_PARAGRAPHS = 2
_LONGEST_SIGNATURE = 70
# a dateline opens with a bracket or, where it has none, ends with one of the signs
_BRACKETS = "[(【<〔"
_ENDS_OF_A_DATELINE = re_pattern(r"[=|ㅣ]")
_LONGEST_DATELINE = 60
_SIGNS_OF_A_SIGNATURE = re_pattern(r"기자|@|특파원|위원")


def read_page(text: str, *, whole_text: bool = False) -> Page:
    """Find the article in a page's text.

    Args:
        text: the view's text.
        whole_text: take all of it for the article, for texts that are known to hold nothing else.
    """
    lines = join_wrapped(text, split_lines(text))
    title = None if whole_text else mark_furniture(lines)
    article = [line for line in lines if not line.role]
    if not article:
        article, title = lines, None
    furniture = [] if article is lines else [(line.start, line.end) for line in lines if line.role]
    dateline = byline = None
    if not whole_text:
        dateline, byline = _trim_paragraphs(article, furniture)
        article = [line for line in article if line.start < line.end]
    masked = _mask(text, furniture)
    headline = lines[title] if title is not None else None
    first_prose = next((line.start for line in article if line.prose), 0)
    blocks = build_blocks(masked, article, headline, first_prose)
    published, published_at = _date_of_publication(lines)
    return Page(
        text=masked,
        whole=text,
        blocks=blocks,
        sentences=[sentence for block in blocks for sentence in split_sentences(masked, block.start, block.end)],
        furniture=furniture,
        title=Place(headline.start, headline.end) if headline else None,
        published=published,
        published_at=published_at,
        outlet=_outlet(text, lines),
        reporter=_reporter(lines) or _writer_in(text, dateline) or _writer_in(text, byline),
        dateline=dateline,
    )


def _trim_paragraphs(article: list[Line], furniture: list[tuple[int, int]]) -> tuple[Place | None, Place | None]:
    """Cut datelines off the heads of paragraphs and bylines off their ends.

    Returns:
        The first dateline and the last byline.
    """
    dateline = byline = None
    paragraphs = 0
    for line in article:
        if line.prose:
            paragraphs += 1
            head = _cut_head(line, paragraphs <= _FIRST_PARAGRAPHS)
            tail = _cut_tail(line)
            dateline = dateline or head
            byline = tail or byline
            furniture += [(place.start, place.end) for place in (head, tail) if place]
    furniture.sort()
    return dateline, byline


def _cut_head(line: Line, may_be_place: bool) -> Place | None:
    if line.text[0] not in _BRACKETS and not _ENDS_OF_A_DATELINE.search(line.text, 0, _LONGEST_DATELINE):
        return None
    patterns = byline_patterns()
    head = patterns.dateline.match(line.text)
    if not head and may_be_place:
        head = patterns.place_in_brackets.match(line.text)
    if not head or head.end() == len(line.text):
        return None
    place = Place(line.start, line.start + len(head[0].rstrip()))
    line.start += head.end()
    line.text = line.text[head.end() :]
    return place


def _cut_tail(line: Line) -> Place | None:
    ending = len(line.text) - _LONGEST_SIGNATURE
    if not _SIGNS_OF_A_SIGNATURE.search(line.text, ending):
        return None
    tail = byline_patterns().tail.search(line.text, ending)
    if not tail:
        return None
    place = Place(line.start + tail.start(), line.end)
    line.end = place.start
    line.text = line.text[: tail.start()]
    return place


def _mask(text: str, furniture: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in furniture:
        pieces += [text[at:start], _blank(text[start:end])]
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _blank(text: str) -> str:
    return "\n".join([" " * len(line) for line in text.split("\n")]) if "\n" in text else " " * len(text)


def _date_of_publication(lines: list[Line]) -> tuple[date | None, Place | None]:
    """Of the dates around the article the best introduced, of these the first; with where it stands."""
    best: tuple[Line, FoundDate] | None = None
    for line in lines:
        if line.role and line.role not in _NOT_DATED:
            for found in line.dates:
                if best is None or found.rank < best[1].rank:
                    best = line, found
    if best is None:
        return None, None
    line, found = best
    return found.value, Place(line.start + found.start, line.start + found.end)


def _reporter(lines: list[Line]) -> Place | None:
    for line in lines:
        if line.role and len(line.text) <= 120 and names_writer(line.text):
            writer = byline_patterns().writer.search(line.text)
            if writer:
                return Place(line.start + writer.start("name"), line.start + writer.end("name"))
    return None


def _writer_in(text: str, place: Place | None) -> Place | None:
    writer = byline_patterns().writer.search(text, place.start, place.end) if place else None
    return Place(writer.start("name"), writer.end("name")) if writer else None


def _outlet(text: str, lines: list[Line]) -> Place | None:
    for line in lines:
        if line.role == END:
            rights = _RIGHTS.search(line.text)
            if rights:
                return Place(line.start + rights.start("outlet"), line.start + rights.end("outlet"))
    return None
