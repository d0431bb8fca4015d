"""Where the article begins and where it is over."""

from __future__ import annotations

from ..core.patterns import re_pattern
from .blocks import is_caption
from .bylines import byline_patterns
from .copies import mark_copies
from .furniture import BYLINE, CONTROL, COPY, DATED, DAY, END, MENU, OTHERS, SOFT, classify
from .letterhead import bullet_length, headline_field, heads_release, is_headline_label, names_contact
from .lines import Line

ABOVE, AFTER = "above", "after"

_SHORT_NAME = 10
_HEADLINE = 10
_HEAD_LINES = 8
_ENOUGH = 300
_BOX_LINES = 8
# 가람시 공고 제2020-123호, above the headline of a notice
_NOTICE_NUMBER = re_pattern(r"(?:공고|고시)\s?제?\s?[\d*]{2,4}\s?-\s?[\d*]{1,6}\s?호")
_ADDRESSED = re_pattern(r"[^.!?…\n]{2,24}\s(?:https?://)?(?:www\.)?[\w-]{2,30}(?:\.[\w-]{2,12}){1,3}/?")
_LONGEST_HEADLINE, _CLOSING_QUOTES = 70, frozenset("”’\"'")
_FULL_STOP = re_pattern(r"[다요죠]\.(?:\s|[”\"’'])")
_LIST_ITEM = 22
_BULLETS = frozenset("□■▣○●◦ㅇ◇◆◎-·•*※①②③④⑤▲△▶▷")
_TABLE_MARKS = ("|", " / ", "   ", ":")
_MENU_RUN = 5
_LONGEST_MENU_WORD = 8


def mark_furniture(lines: list[Line]) -> int | None:
    """Give every line that is not of the article its role.

    Returns:
        The index of the headline, None where there is none.
    """
    _mark_quoted_headlines(lines)
    for line in lines:
        line.role = classify(line)
    body = _first_paragraph(lines)
    mark_copies(lines, body)
    body = _first_paragraph(lines)
    end = _end(lines, body)
    for line in lines[end:]:
        line.role = line.role or AFTER
    _clear_soft_roles(lines, body, end)
    _mark_menu_runs(lines[: min(body, end)])
    return _mark_head(lines, body)


def _mark_quoted_headlines(lines: list[Line]) -> None:
    """A headline may end in somebody's words as a sentence does: `군산시 추경 300억 “일자리에 먼저 쓴다”`."""
    quoted: list[Line] = []
    for line in lines[:_HEAD_LINES]:
        if line.prose and not _is_quoted_headline(line):
            for headline in quoted:
                headline.prose = False
            return
        if line.prose:
            quoted.append(line)


def _is_quoted_headline(line: Line) -> bool:
    text = line.text
    return len(text) <= _LONGEST_HEADLINE and text[-1] in _CLOSING_QUOTES and text[-2] not in ".!?" and _FULL_STOP.search(text) is None


def _first_paragraph(lines: list[Line]) -> int:
    prose = next((i for i, line in enumerate(lines) if line.prose and not line.role), None)
    if prose is not None:
        return prose
    # a notice of nothing but short lines: what follows the date under the headline
    head = [i for i, line in enumerate(lines[: len(lines) * 2 // 3]) if line.role in (DATED, DAY, BYLINE)]
    start = head[-1] + 1 if head else 1
    return next((i for i in range(start, len(lines)) if not lines[i].role), len(lines))


def _clear_soft_roles(lines: list[Line], body: int, end: int) -> None:
    """Between the first and the last paragraph a line of menu words or a bare date belongs to the article."""
    last = next((i for i in range(end - 1, body, -1) if lines[i].prose and not lines[i].role), body)
    for line in lines[body:last]:
        if line.role in SOFT:
            line.role = ""


def _mark_menu_runs(head: list[Line]) -> None:
    """Many short lines in a row above the article are a menu, whatever their words: names of towns, of sections."""
    run: list[Line] = []
    for line in [*head, None]:
        if line and line.role in ("", MENU) and len(line.key) <= _LONGEST_MENU_WORD and not any(map(str.isdigit, line.key)):
            run.append(line)
            continue
        if len(run) >= _MENU_RUN:
            for short in run:
                short.role = MENU
        run = []


def _end(lines: list[Line], body: int) -> int:
    """Index of the first line behind the article."""
    left = sum(len(line.text) for line in lines[body:] if line.prose and not line.role)
    read = 0
    for index in range(body, len(lines)):
        line = lines[index]
        if not line.role:
            read += len(line.text)
            left -= len(line.text) if line.prose else 0
        elif read and _closes(lines, index, read, left):
            return index
        elif line.role == OTHERS:
            _mark_box(lines, index)
    return len(lines)


def _mark_box(lines: list[Line], heading: int) -> None:
    """Set aside the headlines of a box inside the article, up to a blank line or the next paragraph."""
    for index in range(heading + 1, min(heading + _BOX_LINES, len(lines))):
        line = lines[index]
        if line.prose or (line.apart and index > heading + 1):
            break
        line.role = line.role or ABOVE


def _closes(lines: list[Line], index: int, read: int, left: int) -> bool:
    """Whether the article is over at this line, with so much prose before and behind it."""
    role = lines[index].role
    if role == END:
        if 2 * read >= left:
            return True
        following = lines[index + 1]
        return read >= _ENOUGH and not (following.prose and not following.role)
    if role == OTHERS:
        return not _goes_on(lines, index) if left else True
    if role in (BYLINE, DATED):
        return not left or (2 * read >= left and not _goes_on(lines, index))
    # a button or menu behind the last paragraph, and then only lines that could be headlines
    return not left and role in (CONTROL, MENU) and not any(_is_structured(line) for line in lines[index:] if not line.role)


def _is_structured(line: Line) -> bool:
    """A table row or a bullet, which a press release may well have behind its last sentence."""
    return not line.text[0].isalnum() or line.text[0] in "ㅇ①②③④⑤" or any(mark in line.text for mark in _TABLE_MARKS)


def _goes_on(lines: list[Line], index: int) -> bool:
    """Whether a box of links or a byline stands inside the article: paragraphs and an end mark follow it."""
    follows = next((i for i in range(index + 1, min(index + _BOX_LINES, len(lines))) if lines[i].prose and not lines[i].role), None)
    return follows is not None and any(line.role in (END, BYLINE) for line in lines[follows:])


def _mark_head(lines: list[Line], body: int) -> int | None:
    """Tell the headline and sub-headlines from what else stands above the first paragraph."""
    _mark_letterhead(lines[: min(body, _HEAD_LINES)])
    if (labelled := _labelled_headline(lines, body)) is not None:
        return labelled
    anchor = _anchor(lines, body)
    if anchor is not None:
        top = _top_of_headlines(lines, anchor)
        for line in lines[:top]:
            line.role = line.role or ABOVE
        for line in lines[anchor:body]:
            if _is_list_item(line):
                line.role = line.role or ABOVE
    _mark_boxes(lines, body)
    free = [i for i in range(min(body, len(lines))) if not lines[i].role and not names_contact(lines[i])]
    for index in [i for i in free if len(lines) > 1 and _is_masthead(lines[i])]:
        lines[index].role = ABOVE
        free.remove(index)
    if anchor is None:
        free = _from_repeated_headline(lines, free)
    if any(lines[i].role in (MENU, CONTROL) for i in range(min(body, len(lines)))):
        while len(free) > 1 and _is_name(lines[free[0]]) and not all(_is_name(lines[i]) for i in free):
            lines[free.pop(0)].role = ABOVE
    headline = next((i for i in free if _may_be_headline(lines[i])), None)
    if headline is None or all(line.role for line in lines[headline + 1 :]):
        return None
    return headline


def _mark_letterhead(head: list[Line]) -> None:
    """The headline of a press release stands below its letterhead, unlike a newspaper's, which stands above the date."""
    last = max((index for index, line in enumerate(head) if heads_release(line)), default=-1)
    for line in head[: last + 1]:
        if line.role or not names_contact(line):
            line.role = line.role or ABOVE


def _labelled_headline(lines: list[Line], body: int) -> int | None:
    """The line whose label says that it is the headline, without that label: `제목 | 군산시, 청년 40명 뽑는다`.

    The label may stand in a line of its own: `- 제목`, `- 군산시, 청년 40명 뽑는다`.
    """
    for index, line in enumerate(lines[: min(body, _HEAD_LINES)]):
        labelled = bool(index) and is_headline_label(lines[index - 1])
        if not line.role and (length := headline_field(line) or (labelled and bullet_length(line))):
            line.cut_front(length)
        elif line.role or not labelled:
            continue
        for above in lines[:index]:
            above.role = above.role or ABOVE
        return index
    return None


def _may_be_headline(line: Line) -> bool:
    """No full stop ends a headline, no bullet opens it, and it is no row of a table, no caption and no number of a notice."""
    return not line.text.endswith(".") and not is_caption(line) and not _NOTICE_NUMBER.search(line.text) and line.text[0] not in _BULLETS and "|" not in line.text and line.text.count(" / ") < 2


def _from_repeated_headline(lines: list[Line], free: list[int]) -> list[int]:
    """Where no date tells the headline, the line that stood above before does: what is over it is set aside."""
    copies = {line.key for line in lines if line.role == COPY}
    repeated = next((place for place, index in enumerate(free) if lines[index].key in copies and not is_caption(lines[index])), 0)
    for index in free[:repeated]:
        lines[index].role = ABOVE
    return free[repeated:]


def _mark_boxes(lines: list[Line], body: int) -> None:
    """Headlines of other articles in a box above this one: `속보` and what follows up to a blank line."""
    inside = False
    for line in lines[: min(body, len(lines))]:
        if line.role:
            inside = line.role == OTHERS
        elif inside and not line.apart:
            line.role = ABOVE
        else:
            inside = False


def _is_masthead(line: Line) -> bool:
    """The name of the paper, maybe with its address: `가람신문  www.garam.example`."""
    return byline_patterns().is_outlet(line.text) or _ADDRESSED.fullmatch(line.text) is not None


def _is_name(line: Line) -> bool:
    return len(line.key) < _SHORT_NAME and not any(character.isdigit() for character in line.key)


def _anchor(lines: list[Line], body: int) -> int | None:
    """The date or byline under the headline: above it stands a line long enough to be one."""
    for index in range(min(body, len(lines)) - 1, 0, -1):
        above = lines[index - 1]
        if lines[index].role in (DATED, DAY, BYLINE):
            while index > 1 and _is_list_item(above):
                index, above = index - 1, lines[index - 2]
            if not above.role and len(above.key) >= _HEADLINE:
                return index
    return None


def _is_list_item(line: Line) -> bool:
    """`· 나래신문` beside date and number of comments."""
    return not line.prose and len(line.text) <= _LIST_ITEM and line.text[0] in "•·"



def _top_of_headlines(lines: list[Line], anchor: int) -> int:
    top = anchor
    while top > 0 and not lines[top - 1].role and anchor - top < _HEAD_LINES:
        top -= 1
    while top < anchor - 1 and _is_name(lines[top]):
        top += 1
    return top
