"""What a text is about: how a name stands in its sentence, and the one program of a whole article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import regex

from ..core.mentions import FoundMention, FoundProgram
from ..core.page import Page
from ..entities.program.words import is_generic
from ..lexicon.names import squeeze
from .clauses import tells_whole_budget
from .outline import Item, Outline, within
from .references import short_forms

_CLOSE = r"[’”」』》>)\]\"']{0,5}"
_BRACKET = r"(?:\s?\([^()\n]{0,60}\))?"
#: Nouns that may follow a name without belonging to it: `‘청년 도약’ 사업`, `‘새길’ 프로젝트`.
_TAIL = r"(?:\s?(?:등\s)?(?:지원사업|공모사업|사업|프로그램|프로젝트|캠페인|과정|제도|교육|훈련|공모|일자리))?"
_AFTER_NAME = _CLOSE + _BRACKET + _CLOSE + _TAIL
#: What a program has: `‘새길 사업’ 인원은 …` is about the program.
_PART = (
    r"(?:\s?(?:신청\s)?(?:예산|사업비|총사업비|인원|모집인원|정원|규모|대상|대상자|참여자|참가자|신청자|신청|모집|기간|교육생|훈련생|수강생))?"
)

_TOPIC = re.compile(_AFTER_NAME + _PART + r"(?:(?:은|는|이란|란|도|이다|다\.|에는|에서는)(?![가-힣])|\s?[:.])")
_ASIDE = re.compile(
    _AFTER_NAME
    + r"(?:\s?(?:등)?(?:과|와|하고)(?:는|도)?\s(?:겹|달리|다르|다른|비슷|유사|연계|중복|별도|맞물)"
    r"|처럼|\s?같은|\s?대신|보다|에?\s이어|에\s이은|(?:이|가)\s아니|(?:을|를)\s(?:적용|거쳐|거친|마친|이수한|비롯)"
    r"|\s?(?:참여자|수급자|수혜자|가입자)(?:은|는|를|와|나)\s[^.]{0,30}(?:없|제외|지나야|안 된다|받지 않))"
)
_SELECTED = re.compile(_AFTER_NAME + r"(?:에|에서)\s?(?:[가-힣]+\s){0,3}(?:선정|뽑|통과|이름을 올|당선|지정)")
_WIDER = re.compile(_AFTER_NAME + r"\s?(?:가운데|중에?|의 하나)(?![가-힣])")
_ENTERING = re.compile(_AFTER_NAME + _PART[:-1] + r"|" + _AFTER_NAME + _PART + r"(?:은|는|이|가|을|를|도|의|에|에서|로|으로|이다|다\.|라는|이라는|란|이란|[.:,])")
_THIS = r"이\s?(?:사업|과정|교육|제도|프로그램|프로젝트|행사|캠페인|일자리)"
_NAMED_BEHIND = re.compile(_AFTER_NAME + rf"(?:이라는|라는|이란|란)\s(?:[가-힣]{{1,4}}\s)?(?:(?:이름|명칭)(?:의|으로|을)\s)?(?:[가-힣]{{1,4}}\s)?{_THIS}")
# read from right to left (?r): from the name to the words before it
_NAMED_BEFORE = regex.compile(rf"(?r){_THIS}의?\s(?:정식\s|공식\s)?(?:이름|명칭)은\s[‘“「『《<\"'\[]?")
#: How far before the name the words stand that give it.
_NAMING_REACH = 30
_OPEN_QUOTES = "‘“「『《<\"'["
_SUBJECT = re.compile(r"(?:\([^()\n]{0,40}\))?(?:이|가|에선)(?![가-힣])")
_LABEL_END = re.compile(r"(?:\([^()]{1,40}\)\s?)?(?:[:=]|-\s)")
_SIGNS = re.compile(r"[\s\d.)○●□■◇◆▲△▶▷ㅇ①-⑳*※·-]|(?<![가-힣])[가-하][.)]")
_PARTS = ("이 가운데", "이 중", "이중 ", "그 가운데", "그중", "그 중", "이들 중", "이들 가운데", "나머지")
_TAUGHT = re.compile(r"\s?(?:등)?(?:을|를)\s(?:무료로\s)?(?:제공|가르)")
_LIST_END = re.compile(_AFTER_NAME + r"\s?등")
_HOLDING = re.compile(_AFTER_NAME + r"(?:에서는?|에는|은|는|의|인|으로|로)(?![가-힣])")
#: `… 등 6개 사업`, `‘가’와 ‘나’ 두 과정`: the names before are parts of something wider.
_COUNTED_LIST = re.compile(
    _AFTER_NAME + r"\s?(?:등\s?)?(?:총\s|모두\s)?(?:\d{1,6}[개건종대]|두|세|네|다섯)\s?(?:개\s)?(?:[가-힣]+\s)?(?:사업|과정|분야|프로그램|유형|프로젝트|강좌|일자리)"
)
_VARIED_LIST = re.compile(
    _AFTER_NAME + r"(?:,\s?[^,.\n]{1,20}){0,8}\s?등\s?(?:다양한|여러|각종|\d{1,6}개)\s?(?:[가-힣]{1,6}\s?)?(?:사업|과정|분야|프로그램|활동|일자리|직종|부문)"
)
_ADJOINING = re.compile(
    _AFTER_NAME
    + r"(?:은|는|이|가|에|에는|의|도|:|,|-)?\s?"
    r"(?:(?:총|약|모두|각각|각|최대|국비|도비|시비|군비|구비|지방비|예산|사업비|총사업비|\d{1,6}개|올해|참여자|교육생)\s?){0,6}"
)
_LIST_GAP = re.compile(
    r"\s?(?:등\s)?(?:사업|프로그램|프로젝트|캠페인|과정|제도|교육)?"
    r"(?:(?:와|과|및|이나|나|또는|그리고)\s?|\s?[,·/△▲▷▶○①-⑳]\s?)+(?:[가-힣]{1,8}의?\s)?"
)
#: What may stand between the names of a list without parting them: brackets, quotes, sums.
_NOISE = re.compile(
    r"\([^()]{0,400}\)|[‘’“”「」『』《》<>\"'\[\]]"
    r"|(?:(?:약|총|국비|도비|시비|군비|구비)\s?)?\d[\d,.]{0,20}\s?(?:[조억만천백]\s?\d{0,8}){0,6}\s?여?\s?(?:원|명|개)?"
)
#: How many times a program must be named to be the article's, where headline and lead do not name it.
_NAMED_OFTEN = 4
_SHORTEST_NAME = 4
#: Sentences of the lead that may name the article's program.
_LEADING = 2
_LONG_WORD = re.compile(r"(?<![가-힣])[가-힣]{4,}(?![가-힣])")
#: How long the noun is that an event's name mostly ends in: 박람회.
_EVENT_NOUN = 3


def is_topic(text: str, mention: FoundMention) -> bool:
    """The sentence is about it: `‘새길 사업’은 …`, `둘째는 ‘새길 사업’이다`."""
    return _TOPIC.match(text, mention.end) is not None


def is_subject(text: str, mention: FoundMention) -> bool:
    """`한빛시가 …`, `한빛시에는 …`."""
    return _SUBJECT.match(text, mention.end) is not None


def is_label(text: str, mention: FoundMention, item: Item) -> bool:
    """It opens a line as its label, or is the line: `<취업정착금> 석 달을 채우면 100만 원`, `○ (새길 사업) 30명`, `2. 새길 사업(국비) : 30명`."""
    opened = _SIGNS.sub("", text[item.start : mention.start])
    behind = text[mention.end : item.end].strip()
    if opened == "(":
        return behind.startswith(")")
    return opened in ("<", "《", "[", "【") or (not opened and (not behind or _LABEL_END.match(behind) is not None))


def sets_topic(text: str, mention: FoundMention) -> bool:
    """It is what the next sentences go on about, not the label of a sum: `‘새길 사업’을 편다`, but `훈련수당 20만원을 준다`."""
    entering = _is_quoted(text, mention) or _ENTERING.match(text, mention.end) is not None
    return entering and not _WIDER.match(text, mention.end)


def _is_quoted(text: str, mention: FoundMention) -> bool:
    return text[mention.start - 1 : mention.start] in tuple(_OPEN_QUOTES)


def is_same_event(text: str, mention: FoundProgram, item: Item) -> bool:
    """The item speaks of an event without its name: `… 열린 이날 행사는`, `박람회에는 …`."""
    if mention.kind != "event":
        return False
    return any(text.find(word, item.start, item.end) >= 0 for word in ("행사", mention.name[-_EVENT_NOUN:]))


def is_chosen(text: str, mention: FoundMention) -> bool:
    """`‘새길 사업’ 공모에 선정돼 …`."""
    return _SELECTED.match(text, mention.end) is not None


def splits_number(text: str, item: Item) -> bool:
    """It says of what parts the number before it is made: `이 가운데 ‘새길’ 몫이 50명이다`."""
    return text.startswith(_PARTS, item.start)


def is_aside(text: str, mention: FoundProgram, item: Item) -> bool:
    """It is only compared with, left out, or what is taught: `‘새길 사업’과 달리`, `디지털 기술 교육을 제공하고`."""
    if _ASIDE.match(text, mention.end, item.end):
        return True
    return not mention.known and not _is_quoted(text, mention) and _TAUGHT.match(text, mention.end) is not None


def adjoins(text: str, mention: FoundMention, quantity: FoundMention) -> bool:
    """Nothing but brackets, particles and payers stands between the name and the number behind it."""
    return 0 <= quantity.start - mention.end <= 40 and _ADJOINING.fullmatch(text, mention.end, quantity.start) is not None


def listed_together(text: str, mentions: Sequence[FoundMention]) -> bool:
    """Two or more names in a row: `‘가’와 ‘나’`, `△가 3억 △나 4억`, `한빛시의 ‘가’와 새길군의 ‘나’, 청년을 잇는 ‘다’ 등`."""
    if len(mentions) < 2:
        return False
    return is_open_list(text, mentions) or all(_in_a_row(text, left, right) for left, right in pairwise(mentions))


def is_open_list(text: str, mentions: Sequence[FoundMention]) -> bool:
    """Three or more names, the last followed by 등: others are not named."""
    return len(mentions) > 2 and _LIST_END.match(text, mentions[-1].end) is not None


def closes_list(text: str, mentions: Sequence[FoundMention]) -> bool:
    """The last name is followed by 등."""
    return _LIST_END.match(text, mentions[-1].end) is not None


def holds_others(text: str, mentions: Sequence[FoundMention]) -> bool:
    """The first name holds the list behind it: `‘새길 공모’에서 ‘가’와 ‘나’를 따냈다`."""
    return len(mentions) > 2 and holds(text, mentions[0]) and listed_together(text, mentions[1:])


def holds(text: str, mention: FoundMention) -> bool:
    """What stands behind the name is a part of it: `‘새길 공모’에서 …`, `‘새길 사업’으로 …`, `‘새길 사업’인 ‘가’와 ‘나’`."""
    return _HOLDING.match(text, mention.end) is not None


def are_examples(text: str, mentions: Sequence[FoundMention]) -> bool:
    """The last of the names stands in a list that others are part of: `‘가’, ‘나’ 등 6개 사업`, `‘가’, 길 안내 등 다양한 분야`."""
    if not mentions:
        return False
    return any(listing.match(text, mentions[-1].end) for listing in (_COUNTED_LIST, _VARIED_LIST))


def explain_in_bracket(text: str, mentions: Sequence[FoundMention], end: int) -> bool:
    """The last names stand in a bracket that closes before the place: `직접일자리(‘가’, ‘나’) 참여자 30명`."""
    if len(mentions) < 2 or ")" not in text[mentions[-1].end : end]:
        return False
    return "(" in text[max(0, mentions[-2].start - 2) : mentions[-2].start] and listed_together(text, mentions[-2:])


def _in_a_row(text: str, left: FoundMention, right: FoundMention) -> bool:
    gap = text[left.end : right.start]
    return len(gap) <= 80 and _LIST_GAP.fullmatch(_NOISE.sub("", gap)) is not None


def without_asides(text: str, mentions: Sequence[FoundProgram], item: Item) -> list[FoundProgram]:
    """The names that are more than a comparison; of a list that is one (`‘가’, ‘나’처럼`), none stays."""
    told: list[FoundProgram] = []
    aside = False
    for index in range(len(mentions) - 1, -1, -1):
        mention = mentions[index]
        listed = index + 1 < len(mentions) and _in_a_row(text, mention, mentions[index + 1])
        aside = (aside and listed) or is_aside(text, mention, item)
        if not aside:
            told.append(mention)
    return told[::-1]


def owns(text: str, agency: FoundMention, mention: FoundMention) -> bool:
    """`한빛테크노파크의 ‘입체영상 인력양성사업’`."""
    return not text[agency.end : mention.start].removeprefix("의").strip(" ‘“「『《<\"'")


def find_main_program(page: Page, outline: Outline, programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The program that the whole article is about, where there is one.

    It stands in the headline, else in the lines below that; else it is the one that is named again and again; else it
    stands in the lead; else the text gives the name of what it has told of so far. A line may have its name without the noun that ends it (`노인일자리 3천개`: 노인일자리사업). A line
    that lists several programs makes none of them the main one, and a name of the lines below the headline that the
    text never says is none of its programs.
    """
    head = [item for item in outline.items if outline.is_head(item.block)]
    titles = [item for item in head if page.blocks[item.block].kind == "title"] or head
    in_text = {mention.name for mention in programs if not outline.headings[page.block_index(mention.start)]}
    told_again = [
        mention for mention in programs if not in_text or mention.name in in_text or _is_echoed(page, outline.first_text, mention)
    ]
    if any(tells_whole_budget(page.text, item.start, item.end) for item in [*titles, *outline.items[len(head) : len(head) + 1]]):
        return None
    return (
        _of_lines(page.text, titles, programs)
        or _of_lines(page.text, head, told_again)
        or _by_title_word(page.text, titles, programs)
        or _named_often(programs)
        or _of_lead(page.text, titles, _lead(outline, programs), programs)
        or _named_late(page.text, programs)
    )


def _is_echoed(page: Page, first_text: int, mention: FoundProgram) -> bool:
    """The text below the headlines has the last word of the name: `예비사회적기업을 모집합니다` for 새길형 예비사회적기업."""
    last_word = mention.name.split()[-1]
    if len(last_word) < _SHORTEST_NAME or first_text >= len(page.blocks):
        return False
    at = page.text.find(last_word, page.blocks[first_text].start)
    return at >= 0 and not page.text[at - 1].isalpha()


def _of_lines(text: str, items: Sequence[Item], programs: Sequence[FoundProgram]) -> FoundProgram | None:
    """The topic of some lines, else the first name in them, else the first whose short name they have."""
    told = [mention for item in items for mention in without_asides(text, within(programs, item.start, item.end), item)]
    if not told:
        return _by_short_name(text, items, programs)
    told = [mention for mention in told if not closes_list(text, [mention])]
    if not told or are_examples(text, told) or (listed_together(text, told) and len({mention.name for mention in told}) > 1):
        return None
    return next((mention for mention in told if is_topic(text, mention)), told[0])


def _of_lead(
    text: str, titles: Sequence[Item], lead: Sequence[Item], programs: Sequence[FoundProgram]
) -> FoundProgram | None:
    """The program of the lead; an event only where the headline speaks of it (`… 2000명 채용박람회`)."""
    found = _of_lines(text, lead, programs)
    if found is None or found.kind != "event":
        return found
    last_word = found.name.split()[-1]
    return found if any(last_word in text[item.start : item.end] for item in titles) else None


def _lead(outline: Outline, programs: Sequence[FoundProgram]) -> list[Item]:
    """Of the first sentences the one with a name (else the first of all), in the first block of text, unless that is under a heading.

    What an overview names further down its lead is one program of several.
    """
    block = outline.first_text
    if block >= len(outline.parents) or outline.parents[block] is not None or outline.headings[block]:
        return []
    lead = [item for item in outline.items if item.block == block]
    return [item for item in lead[:_LEADING] if within(programs, item.start, item.end)][:1] or lead[:1]


def _by_short_name(text: str, items: Sequence[Item], programs: Sequence[FoundProgram]) -> FoundProgram | None:
    squeezed = [squeeze(text[item.start : item.end]) for item in items]
    for mention in programs:
        for short in map(squeeze, short_forms(mention.name)):
            if len(short) >= _SHORTEST_NAME and any(short in line for line in squeezed):
                return mention
    return None


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
    """What the text spoke of before it gives the name: `‘새길 사업’이라는 이름의 이 사업은`, `이 사업의 이름은 ‘새길’이다`."""
    for mention in programs:
        if _NAMED_BEHIND.match(text, mention.end) or _NAMED_BEFORE.match(text, max(0, mention.start - _NAMING_REACH), mention.start):
            return mention
    return None


def _named_often(programs: Sequence[FoundProgram]) -> FoundProgram | None:
    counts: dict[str, int] = {}
    for mention in programs:
        counts[mention.name] = counts.get(mention.name, 0) + 1
    often = max(counts, key=lambda name: counts[name], default=None)
    if often is None or counts[often] < _NAMED_OFTEN or counts[often] * 2 < len(programs):
        return None
    return next(mention for mention in programs if mention.name == often)
