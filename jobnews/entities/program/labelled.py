"""Names that label the items of a list, each with figures of its own: `1) 새벽일터 지원금 : 300명, 3억원`.

A notice labels its items as well (`모집인원 : 30명`): what forms ask for is told by `form_labels.tsv`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, zip_longest

from ...core.mentions import FoundProgram
from ...core.page import PageBlock
from ...core.patterns import re_pattern
from ...core.reading import Reading
from ...lexicon.endings import Endings
from ...lexicon.table import read_package_table
from .bounds import Bounds
from .evidence import Evidence
from .words import Head, ends_otherwise, head_of, is_generic

#: one of them stands behind every label
_SIGN = re_pattern(r"[:=]| - |\) ")
#: the label, what is done with it (신설, 확대), an aside, and what parts it from the figures; or the label in brackets: ③ (새벽일터 지원금) 업체에 3억원
_LABEL = re_pattern(
    r"\s{0,9}(?P<label>[가-힣A-Za-z][가-힣A-Za-z0-9·&+\- ]{2,30}?)(?P<done> (?:신설|확대|신규|도입|추진|운영))?(?: ?\([^()\n]{1,30}\))?(?: ?[:=]| - )"
    r"|\s{0,3}\((?P<bracketed>[가-힣A-Za-z][가-힣A-Za-z0-9·&+\- ]{3,30})\) "
)
#: ┌ 새일센터 주요 사업 ───┐, □ 세부 과제 현황
_HEADING = re_pattern(r"(?:주요|세부|단위|핵심|중점|추진|신규|대표) ?(?:사업|과제|프로그램|시책)(?: ?(?:현황|내용|목록))?[^가-힣A-Za-z0-9]*\Z")
#: what parts the letters of a short label: 사 업 명, 모 집 인 원
_SPACED = re_pattern(r"(?<=(?<![가-힣])[가-힣]) (?=[가-힣](?![가-힣]))")
_COUNTERS = ("원", "명")
#: How surely a head makes a program of what it ends: enough to count, and enough to tell alone.
WEAK_HEAD, _TELLING_HEAD = 0.3, 0.5
#: the shortest name that a label alone makes
_SHORTEST = 4
_LONGEST = 5
_HEADING_REACH = 60
#: A label with its sign is never longer.
_REACH = 80


@dataclass(slots=True)
class _Line:
    """A block that may begin with a label, and where what belongs to it ends."""

    block: PageBlock
    end: int


@dataclass(slots=True)
class _Item:
    start: int
    end: int
    text: str
    #: it is said to be new or larger: 일경험 프로그램 신설
    done: bool


@cache
def _form_labels() -> tuple[frozenset[str], Endings]:
    rows = read_package_table("jobnews.entities.program", "form_labels.tsv", ("word", "use"))
    whole = frozenset(row["word"] for row in rows if row["use"] == "whole")
    return whole, Endings(row["word"] for row in rows if row["use"] == "end")


def is_form_label(label: str) -> bool:
    """Whether a label is what a notice tells under it: `모집인원`, `총사업비`."""
    whole, ends = _form_labels()
    if label in whole or ends.longest(label):
        return True
    label = _SPACED.sub("", label).rpartition(" 및 ")[2]  # 간식비 및 교통비
    return label in whole or bool(ends.longest(label))


def find_labelled(reading: Reading, bounds: Bounds) -> Iterator[FoundProgram]:
    """The labels of the items of each list, judged together."""
    read = [(line.block, _read_item(reading, bounds, line)) for line in _lines(reading)]
    if not any(item for _, item in read):
        return
    for _, labelled in groupby(read, key=lambda line: _list_of(line[0])):
        items = [item for _, item in labelled if item]
        telling = sum(is_telling(item.text) for item in items)
        headed = len(items) > 1 and _is_headed(reading, items[0])
        for item in items:
            yield _judge(reading, item, len(items), telling - is_telling(item.text), headed=headed)


def _list_of(block: PageBlock) -> tuple[int, str]:
    """What the lines of one list have in common: level and marker; ②, ③ are of the same, also where the first of them head the page."""
    sign = block.marker[-1:]
    return (0, "①") if "①" <= sign <= "⑳" else (block.level, sign)


def _is_headed(reading: Reading, first: _Item) -> bool:
    """Whether the line before a list says that it is one of programs."""
    before = reading.page.block_index(first.start) - 1
    block = reading.page.blocks[before] if before >= 0 else None
    return block is not None and _HEADING.search(reading.page.text, max(block.start, block.end - _HEADING_REACH), block.end) is not None


def _lines(reading: Reading) -> Iterator[_Line]:
    """The bullets, and the headings that stand on the line of what they head: `■새벽일터 지원금=업체 20곳에 3억원을 …`."""
    text, blocks = reading.page.text, reading.page.blocks
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.marker and block.kind in ("bullet", "subtitle"):
            behind = following if text[block.end - 1] == "=" else None
            yield _Line(block, (behind or block).end)


def _read_item(reading: Reading, bounds: Bounds, line: _Line) -> _Item | None:
    """The label of an item with figures behind it; None where it has none, or one that forms have."""
    text, block = reading.page.text, line.block
    start = block.start + len(block.marker)
    match = _LABEL.match(text, start, block.end) if _SIGN.search(text, start, min(start + _REACH, block.end)) else None
    if match is None or not _has_figures(reading, match.end(), line.end):
        return None
    group = "label" if match["label"] else "bracketed"
    start, end = bounds.trim_start(*match.span(group)), match.end(group)
    if start == match.start(group) + 3 and bounds.is_owner(start - 3, start - 1):
        start -= 3  # 나루 청년 인턴: no government, only its name
    label = text[start:end]
    if len(label) < _SHORTEST or label.count(" ") > _LONGEST or is_form_label(label):
        return None
    if not is_telling(label) and not bounds.is_whole(start, end):
        return None
    return _Item(start, end, label, match["done"] is not None)


def _has_figures(reading: Reading, start: int, end: int) -> bool:
    """Whether money or people are told between two places."""
    numbers = reading.numbers
    at = bisect_left(numbers, start, key=lambda number: number.start)
    while at < len(numbers) and numbers[at].start < end:
        if numbers[at].counter.endswith(_COUNTERS):
            return True
        at += 1
    return False


def is_telling(label: str) -> bool:
    """Whether a label is by itself more likely a program than not."""
    head = head_of(label)
    return head is not None and head.named >= _TELLING_HEAD and not is_generic(label)


def _judge(reading: Reading, item: _Item, size: int, telling: int, *, headed: bool) -> FoundProgram:
    head = head_of(item.text)
    evidence = Evidence(0.25, ["labels an item with figures"])
    if size > 1 or item.done:
        evidence.add(0.1)
    if telling:
        evidence.add(0.1, "beside another")
    if headed:
        evidence.add(0.15, "under a heading for programs")
    if is_generic(item.text):
        _weigh_common(evidence, item.text, head)
    else:
        _weigh_named(evidence, item.text, head, beside=telling > 0)
    if head is None and ends_otherwise(item.text):
        evidence.add(-0.35, "ends as no program does")
    return evidence.candidate(reading, item.start, item.end, "labelled", head.kind if head else "other", priority=1)


def _weigh_common(evidence: Evidence, label: str, head: Head | None) -> None:
    """A label of common words only: 취업 지원, 교육."""
    if head is not None and head.named >= WEAK_HEAD:
        evidence.add(0.15, f"ends in {head.word}")
    if " " not in label:
        evidence.add(-0.2, "a common word")


def _weigh_named(evidence: Evidence, label: str, head: Head | None, *, beside: bool) -> None:
    """A label with a word of its own: 새벽일터 지원금. Among others, even one that ends in no head may be a program."""
    if head is not None and head.named >= WEAK_HEAD:
        evidence.add(0.25 if head.named >= _TELLING_HEAD else 0.15, f"ends in {head.word}")
    evidence.add(0.2 if head is None and beside and " " in label else 0.1)
