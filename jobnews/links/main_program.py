"""The one program that a whole article is about, where there is one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, takewhile
from operator import attrgetter

from ..core.mentions import FoundProgram
from ..core.page import Page
from ..core.patterns import re_pattern, regex_pattern
from ..entities.program.words import head_of, is_generic
from ..lexicon.names import squeeze
from .clauses import tells_whole_budget
from .outline import BULLETS, Item, Outline, within
from .references import short_keys
from .topics import AFTER_NAME, are_examples, closes_list, is_topic, listed_together, without_asides

_THIS = r"이\s?(?:사업|과정|교육|제도|프로그램|프로젝트|행사|캠페인|일자리)"
_NAMED_BEHIND = re_pattern(
    AFTER_NAME + rf"(?:(?:이라는|라는|이란|란)\s(?:[가-힣]{{1,4}}\s)?(?:(?:이름|명칭)(?:의|으로|을)\s)?(?:[가-힣]{{1,4}}\s)?{_THIS}"
    r"|(?:\s?(?:지원)?(?:사업|과정|제도|프로그램|프로젝트))?[을를]\s통해서(?:다|이다|였다|입니다))"
)
_REVEALED = re_pattern(AFTER_NAME + r"\s?(?:사업|제도|프로그램|프로젝트|풍경|현장)(?:이다|다)\.")
# read from right to left (?r): from the name to the words before it
_NAMED_BEFORE = regex_pattern(rf"(?r){_THIS}의?\s(?:정식\s|공식\s)?(?:이름|명칭)은\s[‘“「『《<\"'\[]?")
# read from right to left (?r): from a name to the field of a form that it fills
_NAME_FIELD = regex_pattern(r"(?r)(?:(?:사\s?업|과\s?정|행\s?사|제\s?도|교\s?육|훈\s?련|공\s?모)\s?명(?:\s?칭)?)\s?:\s?(?:\d{4}년도?\s)?(?:[가-힣]{2,5}\s)?[‘“「『《<\"'\[]?")
_FIELD_REACH = 24
#: How far before the name the words stand that give it.
_NAMING_REACH = 30
#: `실업급여 신규 신청자는 1만9천명이다`, `실업급여를 새로 신청한 사람은 …`: how many are out of work.
_CLAIMED = re_pattern(r"(?:를|을)?\s(?:새로\s|신규\s|처음\s)?(?:신청자|수급자|신청한\s(?:사람|이|인원)|받은\s(?:사람|이))")
_EVENT = re_pattern(r"박람회|페스티벌|한마당|행사|잔치|축제|(?:채용|만남|취업)의\s날|매칭데이")
_SAME_EVENT = re_pattern(r"(?:이날|이번)\s(?:행사|박람회|한마당|축제)(?:는|에는|에서|엔)|(?:행사|박람회)장(?:에는|엔|에서|은)\s")
# read from right to left (?r): from a name to the figure of the item before it
_FIGURE_BEFORE = regex_pattern(r"(?r)\d[\d,]{0,8}\s?[만천백]?\s?(?:명|개|개\s?기업|곳|억\s?원|만\s?원|억원|만원)(?:[과와]|,|\s및)\s(?:[가-힣]{1,8}\s)?[‘“「『《<\"'\[]?")
_ITEM_REACH = 30
_DEFINITION = re_pattern(r"(?:하는|주는|돕는|위한|있는|지는|받는|되는)\s(?:[가-힣]{1,6}\s)?(?:제도|사업|프로그램|정책|행사|과정|일자리사업|공모사업|지원사업)(?:다|이다|입니다|임|으로)")
_PARTS = re_pattern(r"[’”」』》>)\]\"']{0,3}(?:의|\s공모)?에(?:서)?\s[^.\n]{0,30}?\d{1,2}개\s?(?:세부\s?)?(?:사업|과제|과정|프로젝트|프로그램)(?:이|가|을|를)\s(?:[가-힣]{1,8}\s)?(?:뽑|선정|채택)")
#: `… 공공근로사업 및 지역공동체일자리사업 참여자 모집 공고`
_ANNOUNCED = re_pattern(AFTER_NAME + r"[^,.…\n]{0,30}?(?:모집|공고)(?![가-힣])")
_PAIRED = re_pattern(r"및|[과와]\s")
_PAIR = 2
#: The rule of names that nothing but their words make names.
_UNMARKED = "headed"
#: How many times a program must be named to be the article's, where headline and lead do not name it.
_NAMED_OFTEN = 4
_SHORTEST_NAME = 4
#: Blocks of text in which the program of a headline is named, if it is the article's.
_EARLY = 3
#: So many programs make an article of several.
_SEVERAL = 5
#: Names with so many words in common are of the same program.
_SHARED_WORDS = 2
#: A text that tells of no more programs is about the one that it says what it is of.
_FEW = 2
#: How long the noun is that an event's name mostly ends in: 박람회.
_EVENT_NOUN = 3
_EVENT_WORDS = 2
#: Sentences of the lead that may name the article's program.
_LEADING = 2
_LONG_WORD = re_pattern(r"(?<![가-힣])[가-힣]{4,}(?![가-힣])")


def find_main_program(page: Page, outline: Outline, programs: Sequence[FoundProgram], in_text: AbstractSet[str]) -> FoundProgram | None:
    """The program that the whole article is about, where there is one.

    It stands in the headline, else in the lines below that; else it is the one that is named again and again; else it
    stands in the lead; else the text gives the name of what it has told of so far. A line may have its name without
    the noun that ends it (`노인일자리 3천개`: 노인일자리사업). A line that lists several programs makes none of them the
    main one, one that pairs two makes the first; and a name of the lines below the headline that the text never says
    is none of its programs.

    Args:
        page: the page.
        outline: its outline.
        programs: the places that speak of a program, in order.
        in_text: the names that stand below headlines and headings.
    """
    head = [item for item in takewhile(lambda item: item.block < outline.first_text, outline.items) if outline.headings[item.block]]
    titles = [item for item in head if page.blocks[item.block].kind == "title"] or head
    opening = [*titles, *outline.items[len(head) : len(head) + 1]]
    if any(tells_whole_budget(page.text, item.start, item.end, within(programs, item.start, item.end)) for item in opening):
        return None
    if titled := _in_name_field(page.text, programs):
        return titled
    told_again = [
        mention for mention in programs if not in_text or mention.name in in_text or _is_echoed(page, outline.first_text, mention)
    ]
    passed_over: set[str] = set()
    for line, told in ((titles, programs), *((line, told_again) for line in _by_block(head))):
        found = _of_lines(page.text, line, told)
        if found is not None:
            if not in_text or _is_taken_up(page, outline, found, programs):
                return found
            passed_over.add(found.name)
    lead = _lead(page, outline, programs)
    return (
        _of_parts(page.text, lead, programs)
        or _by_title_word(page.text, titles, [mention for mention in programs if mention.name not in passed_over and _is_early(page, outline, mention, lead, programs)])
        or _named_often(programs)
        or _of_lead(page.text, titles, lead, programs)
        or _of_event(page, outline, titles, programs)
        or _named_late(page.text, programs)
        or _defined(page, outline, programs)
    )


def _in_name_field(text: str, programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The program that a notice gives in the field for it: `○ 사 업 명 : 새길 청년 일자리 사업`."""
    if ":" not in text:
        return None
    for mention in programs:
        near = max(0, mention.start - _FIELD_REACH), mention.start
        if text.find(":", *near) >= 0 and _NAME_FIELD.match(text, *near):
            return mention
    return None


def _is_taken_up(page: Page, outline: Outline, mention: FoundProgram, programs: Sequence[FoundProgram]) -> bool:
    """The first paragraphs name what the headline does; further down stands what it picks from several.

    A name that the text never says must say what it is: quoted words may be a figure of speech (`‘감원 한파’`). What
    the headline has in another form than the name may stand anywhere. The rows of a notice's table are parts of what it announces.
    """
    if not outline.is_head(block := page.block_index(mention.start)):
        return True
    blocks = [page.block_index(other.start) for other in programs if other.name == mention.name]
    in_text = [block for block in blocks if not outline.headings[block]]
    if not in_text:
        return (mention.known or head_of(mention.name) is not None) and not _is_named_otherwise(page, outline, mention, programs)
    if _ANNOUNCED.match(page.text, mention.end):
        return True  # a notice may come to it below its date and its conditions
    told = {other.name for other in programs if other.rule != "tabled"}
    if min(in_text) < outline.first_text + _EARLY:
        return True
    lead = page.block_index(next(other.start for other in programs if not outline.is_head(page.block_index(other.start))))
    beside = page.blocks[block].kind == "subtitle" and lead == outline.first_text  # 노인 684명 뽑는다… 지역공동체 일자리는 미달
    return len(told) < _SEVERAL and not beside


def _is_named_otherwise(page: Page, outline: Outline, mention: FoundProgram, programs: Sequence[FoundProgram]) -> bool:
    """The first paragraph has the program by its full name: ‘조선업종 실직자 취업 지원사업’ for 조선업종 실직자 지원 프로그램."""
    if outline.first_text >= len(page.blocks):
        return False
    words = set(mention.name.split())
    lead = page.blocks[outline.first_text]
    return any(len(words & set(other.name.split())) >= _SHARED_WORDS for other in within(programs, lead.start, lead.end))


def _is_early(page: Page, outline: Outline, mention: FoundProgram, lead: Sequence[Item], programs: Sequence[FoundProgram]) -> bool:
    """What a word of the headline is of must come early, where the lead names a program: `직장체험` may be a common word there."""
    if page.block_index(mention.start) < outline.first_text + _EARLY:
        return True
    return not any(within(programs, item.start, item.end) for item in lead)


def _by_block(items: Sequence[Item]) -> list[list[Item]]:
    """The items line by line."""
    return [list(line) for _, line in groupby(items, attrgetter("block"))]


def _is_echoed(page: Page, first_text: int, mention: FoundProgram) -> bool:
    """The text below the headlines has the last word of the name: `예비사회적기업을 모집합니다` for 새길형 예비사회적기업."""
    last_word = mention.name.split()[-1]
    if len(last_word) < _SHORTEST_NAME or first_text >= len(page.blocks):
        return False
    at = page.text.find(last_word, page.blocks[first_text].start)
    return at >= 0 and not page.text[at - 1].isalpha()


def _of_lines(text: str, items: Sequence[Item], programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The topic of some lines, else the first name in them, else the first whose short name they have.

    What is told of two programs that one does together is put to the first: `‘가’ 및 ‘나’ 참여자 모집`, `‘가’와 ‘나’를 시행한다`.
    """
    told = [mention for item in items for mention in without_asides(text, within(programs, item.start, item.end), item)]
    if not told:
        return _by_short_name(text, items, programs)
    if listed_together(text, told) and closes_list(text, told):
        return None
    told = [mention for mention in told if not closes_list(text, [mention])]
    if not told or are_examples(text, told) or (listed_together(text, told) and len({mention.name for mention in told}) > 1):
        return told[0] if len(told) == _PAIR and _PAIRED.search(text, told[0].end, told[1].start) else None
    named = next((mention for mention in told if mention.rule != _UNMARKED), told[0])  # 돌봄 서비스를 베푸는 ‘새길 마을 사업’
    return next((mention for mention in told if is_topic(text, mention)), named)


def _of_lead(
    text: str, titles: Sequence[Item], lead: Sequence[Item], programs: Sequence[FoundProgram]
) -> FoundProgram | None:
    """The program of the lead, unless those are counted who claim it; an event only where the headline speaks of it (`… 2000명 채용박람회`)
    or the text comes back to it (`이날 행사는 …`).
    """
    found = _of_lines(text, lead, programs)
    if found is None or _CLAIMED.match(text, found.end) or _is_item(text, found):
        return None
    if found.kind != "event":
        return found
    last_word = found.name.split()[-1]
    if _SAME_EVENT.search(text, found.end):
        return found
    return found if any(last_word in text[item.start : item.end] or _EVENT.search(text, item.start, item.end) for item in titles) else None


def _of_parts(text: str, lead: Sequence[Item], programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The program of the lead by which others were chosen: `‘새길 일자리 지원사업’ 공모에서 3개 사업이 뽑혔다`."""
    told = (mention for item in lead for mention in within(programs, item.start, item.end))
    return next((mention for mention in told if _PARTS.match(text, mention.end)), None)


def _is_item(text: str, mention: FoundProgram) -> bool:
    """It is one of several with figures: `계절일손 400만 명과 내국인 새길 인력중개 300만 명`."""
    return _FIGURE_BEFORE.match(text, max(0, mention.start - _ITEM_REACH), mention.start) is not None


def _of_event(page: Page, outline: Outline, titles: Sequence[Item], programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The event that the headline speaks of by its noun and the first paragraphs by its name: `채용박람회에 2천명 북적`."""
    for mention in programs:
        if page.block_index(mention.start) >= outline.first_text + _EARLY:
            break
        if mention.kind == "event" and any(page.text.find(mention.name[-_EVENT_NOUN:], item.start, item.end) >= 0 for item in titles):
            return mention
    return None


def _lead(page: Page, outline: Outline, programs: Sequence[FoundProgram]) -> list[Item]:
    """Of the first sentences the one with a name (else the first of all), in the first block of text, unless that is under a heading.

    What an overview names further down its lead is one program of several.
    """
    block = outline.first_text
    if block >= len(outline.parents) or outline.parents[block] is not None or outline.headings[block]:
        return []
    lead = [item for item in outline.items if item.block == block]
    naming = [item for item in lead[:_LEADING] if within(programs, item.start, item.end)][:1]
    if naming and naming[0].inline and page.text[naming[0].start] in BULLETS:
        return []  # △‘가’ △‘나’: the first of a list is no more than one of them
    return naming or lead[:1]


def _by_short_name(text: str, items: Sequence[Item], programs: Sequence[FoundProgram]) -> FoundProgram | None:
    lines = "\n".join([squeeze(text[item.start : item.end]) for item in items])
    for mention in programs:
        for short in (*short_keys(mention.name), *_event_keys(mention)):
            if len(short) >= _SHORTEST_NAME and short in lines:
                return mention
    return None


def _event_keys(mention: FoundProgram) -> tuple[str, ...]:
    """An event without its year and place: `장애인 채용박람회` for 2023년 서부권 장애인 채용박람회."""
    last = mention.name.split()[-_EVENT_WORDS:]
    return (squeeze("".join(last)),) if mention.kind == "event" and len(last) == _EVENT_WORDS else ()


def _by_title_word(text: str, titles: Sequence[Item], programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The one program whose name holds a word of the headline: `통근버스 더 달린다` for 산업단지 무료통근버스 운행사업."""
    first: dict[str, FoundProgram] = {}
    for mention in programs:
        first.setdefault(mention.name, mention)
    names = {squeeze(name): mention for name, mention in first.items()}
    words = [word for item in titles for word in _LONG_WORD.findall(text, item.start, item.end) if not is_generic(word)]
    for word in words:
        holding = [mention for name, mention in names.items() if word in name]
        if len(holding) == 1:
            return holding[0]
    return None


def _named_late(text: str, programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """What the text spoke of before it gives the name: `‘새길 사업’이라는 이름의 이 사업은`, `이 사업의 이름은 ‘새길’이다`, `‘새길’ 사업을 통해서다`.

    A scene opens the story, and the first name tells what it was: `군이 올해 넓힌 ‘새길 일손’ 사업이다`.
    """
    if programs and _REVEALED.match(text, programs[0].end):
        return programs[0]
    for mention in programs:
        if _NAMED_BEHIND.match(text, mention.end) or _NAMED_BEFORE.match(text, max(0, mention.start - _NAMING_REACH), mention.start):
            return mention
    return None


def _defined(page: Page, outline: Outline, programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The one program that the text says what it is of: `새길보조금은 … 지원하는 제도다`."""
    defined: dict[str, FoundProgram] = {}
    for mention in programs:
        item = outline.items[bisect_right(outline.item_starts, mention.start) - 1]
        if 0 <= mention.start - item.start <= 1 and is_topic(page.text, mention) and _DEFINITION.search(page.text, mention.end, item.end):
            defined.setdefault(mention.name, mention)
    told = {mention.name for mention in programs}
    return next(iter(defined.values())) if len(defined) == 1 and len(told) <= _FEW else None


def _named_often(programs: Sequence[FoundProgram]) -> FoundProgram | None:
    counts: dict[str, int] = {}
    for mention in programs:
        counts[mention.name] = counts.get(mention.name, 0) + 1
    often = max(counts, key=lambda name: counts[name], default=None)
    if often is None or counts[often] < _NAMED_OFTEN or counts[often] * 2 < len(programs):
        return None
    return next(mention for mention in programs if mention.name == often)
