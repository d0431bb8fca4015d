"""How the name of a program stands in its sentence: as its topic, in a list, as an aside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..core.mentions import FoundMention, FoundProgram
from ..core.patterns import re_pattern, regex_pattern
from .outline import Item

_CLOSE = r"[’”」』》>)\]\"']{0,5}"
_BRACKET = rf"(?:\s?\([^()\n]{{0,60}}\){_CLOSE})?"
#: Nouns that may follow a name without belonging to it: `‘청년 도약’ 사업`, `‘새길’ 프로젝트`.
_TAIL = r"(?:\s?(?:등\s)?(?:지원사업|공모사업|사업|프로그램|프로젝트|캠페인|과정|제도|교육|훈련|공모|일자리))?"
#: What may stand between a name and the words that say how it stands.
AFTER_NAME = _CLOSE + _BRACKET + _TAIL
#: What a program has: `‘새길 사업’ 인원은 …` is about the program.
_PART = (
    r"(?:\s?(?:신청\s|신규\s|선발\s|연간\s|올해\s)?(?:지급액|지원액|지원율|한도|실적|수료자|수료생|선발인원|이용자|가입자|수혜자|수급자|예산|사업비|총사업비|인원|모집인원|정원|규모|대상|대상자|참여자|참가자|신청자|신청|모집|기간|교육생|훈련생|수강생))?"
)

_IS_TOPIC = AFTER_NAME + _PART + r"(?:\s\d[\d,]{0,8}여?\s?명)?(?:(?:은|는|이란|란|도|이다|다\.|에는|에서는)(?![가-힣])|\s?[:.])"
_TOPIC = re_pattern(_IS_TOPIC)
#: `한빛시는 …`, and as its subject `한빛시가 …`, `한빛시에선 …`: who acts.
_ACTING = re_pattern(_IS_TOPIC + r"|(?:\([^()\n]{0,40}\))?(?:이|가|에선|의\s경우)(?![가-힣])")
_ASIDE = re_pattern(
    AFTER_NAME
    + r"(?:\s?(?:등)?(?:과|와|하고)(?:는|도)?\s(?:겹|달리|다르|다른|비슷|유사|연계|중복|별도|맞물)"
    r"|(?:(?:과|와|,)\s[가-힣]{2,15}){0,2}처럼|\s?같은|\s?대신|보다|에?\s이어|에\s이은|(?:이|가)\s아니|(?:을|를)\s(?:적용|거쳐|거친|마친|마치면|이수한|이수하면|수료하면|비롯)|(?:\([^()\n]{0,20}\))?(?:이|가)?\s적용(?:돼|되|\s시|된)"
    r"|(?:이|가)?\s(?:[가-힣0-9]{1,6}\s){0,2}(?:끝나|종료|막을 내리|폐지되)(?:면서|자\s|니\s|며\s|고\s|됨과|되면서|되자|돼\s|된 데)"
    r"|(?:에|을|를)\s(?:참석해|참석하여|참석한 뒤|찾아|방문해|들러)(?:서)?,?\s[^.“\"\n]{0,30}[“\"]"
    r"|\s?(?:참여자|수급자|수혜자|가입자)(?:은|는|를|와|나)\s[^.]{0,30}(?:없|제외|면제|지나야|안 된다|받지 않)"
    r"|(?<=임금)인\s(?=\d)|[과와]\s[^.,\n]{1,30}?[을를]\s(?:합쳐|더해|합하면|더하면|보태))"
)
_FORMER = re_pattern(r"\((?:구|옛|당시|전|기존) [‘“「'\"]?\Z")
_SELECTED = re_pattern(AFTER_NAME + r"(?:(?:에|에서)\s?(?:[가-힣]+\s){0,3}(?:선정|뽑|통과|이름을 올|당선|지정)|\s선정)")
_WIDER = re_pattern(AFTER_NAME + r"\s?(?:가운데|중에?|의 하나(?:로|인)?)(?![가-힣])")
_ENTERING = re_pattern(AFTER_NAME + _PART[:-1] + r"|" + AFTER_NAME + _PART + r"(?:은|는|이|가|을|를|도|의|에|에서|로|으로|이다|다\.|라는|이라는|란|이란|[.:,])|" + AFTER_NAME + r"\s(?:[가-힣]{2,6}(?:에서는|에는|은|는)\s|(?:(?:참여자|교육생|훈련생|참가자)\s)?(?:약\s|총\s)?\d[\d,]{0,8}여?\s?명[을이의]\s)")
_OPEN_QUOTES = frozenset("‘“「『《<\"'[")
_LABEL_END = re_pattern(r"(?:\([^()]{1,40}\)\s?)?(?:[:=]|-\s)")
_SIGN = r"(?:[\s\d.)○●□■◇◆▲△▶▷ㅇ①-⑳*※·-]|(?<![가-힣])[가-하][.)])"
_OPENING = re_pattern(rf"{_SIGN}*(?:(?P<bracket>[(<《\[【]){_SIGN}*)?")
_PARTS = ("이 가운데", "이 중", "이중 ", "그 가운데", "그중", "그 중", "이들 중", "이들 가운데", "나머지")
_TAUGHT = re_pattern(r"\s?(?:등)?(?:을|를)\s(?:무료로\s)?(?:제공|가르)")
_LIST_END = re_pattern(AFTER_NAME + r"\s?등")
_HOLDING = re_pattern(AFTER_NAME + r"(?:에서는?|에는|은|는|의|인|으로|로)(?![가-힣])")
#: `… 등 6개 사업`, `‘가’와 ‘나’ 두 과정`: the names before are parts of something wider; but `‘가’ 6개 사업` has six of its own.
_COUNTED_LIST = re_pattern(
    AFTER_NAME + r"(?:\s(?:운영|지원|조성|설치|건립|추진|확대|개최|육성))?\s?(?P<open>등(?:과\s관련한|을\s포함한|을\s비롯한)?\s?)?(?:총\s|모두\s)?(?:\d{1,6}[개건종대](?:의)?|두|세|네|다섯)\s?(?:개\s)?(?:[가-힣]+\s)?(?:사업|과정|분야|프로그램|유형|프로젝트|강좌|일자리)"
)
_VARIED_LIST = re_pattern(
    AFTER_NAME + r"(?:,\s?[^,.\n]{1,20}){0,8}\s?등\s?(?:다양한|여러|각종|\d{1,6}개)\s?(?:[가-힣]{1,6}\s?)?(?:사업|과정|분야|프로그램|활동|일자리|직종|부문)"
)
#: `‘가’ 사업, 나눔 지원사업 등 맞춤형 교육을 통해 …`: the names are ways to do something wider.
_WAYS = re_pattern(AFTER_NAME + r"(?:,\s?[^,.\n]{1,24}){0,6}\s?등\s[^,.\n]{2,24}[을를]\s(?:통해|통한|거쳐)")
_STANDING_FOR = re_pattern(AFTER_NAME + r"\s?등\s(?:[가-힣]{1,8}\s){0,2}[가-힣]{1,8}(?<![을를에이가은는의로])\s")
_ADJOINING = re_pattern(
    AFTER_NAME
    + r"(?:은|는|이|가|에|에는|의|도|:|,|-)?\s?"
    r"(?:(?:총|약|모두|각각|각|최대|국비|도비|시비|군비|구비|지방비|예산|사업비|총사업비|\d{1,6}개|올해|참여자|교육생)\s?){0,6}"
)
_LIST_GAP = re_pattern(
    r"\s?(?:등\s)?(?:사업|프로그램|프로젝트|캠페인|과정|제도|교육)?"
    r"(?:(?:와|과|및|이나|나|또는|그리고)\s?|\s?[,·/△▲▷▶○①-⑳]\s?)+(?:[가-힣]{1,8}의?\s)?"
)
_NUMBERED = re_pattern(AFTER_NAME + r"(?:에|에는|은|는|이|가)?\s?\(?(?:(?:약|총|모두|국비|예산|사업비|각|각각)\s)?\d")
#: What may stand between the names of a list without parting them: brackets, quotes, sums.
_NOISE = re_pattern(
    r"\([^()]{0,400}\)|[‘’“”「」『』《》<>\"'\[\]]"
    r"|(?:(?:약|총|국비|도비|시비|군비|구비)\s?)?\d[\d,.]{0,20}\s?(?:[조억만천백]\s?\d{0,8}){0,6}\s?여?\s?(?:원|명|개)?"
)
#: What stands behind a name that is followed by no other in a list: a particle that says what the name does.
_PARTICLE = re_pattern(r"[’”」』》>\"'\]]?[의은는에로을를가으:]")
#: How far before a name the bracket may open that calls it a former one, and how far behind it a list may be left open.
_FORMER_REACH, _LIST_REACH = 5, 300
#: No longer stretch stands between two names of a list.
_LONGEST_GAP = 80
#: How long the noun is that an event's name mostly ends in: 박람회.
_EVENT_NOUN = 3
_PAIR = 2


def is_topic(text: str, mention: FoundMention) -> bool:
    """The sentence is about it: `‘새길 사업’은 …`, `둘째는 ‘새길 사업’이다`."""
    return _TOPIC.match(text, mention.end) is not None


def acts(text: str, mention: FoundMention) -> bool:
    """It is the topic or the subject: `한빛시는 …`, `한빛시가 …`."""
    return _ACTING.match(text, mention.end) is not None


def is_label(text: str, mention: FoundMention, item: Item) -> bool:
    """It opens a line as its label, or is the line: `<취업정착금> 석 달을 채우면 100만 원`, `○ (새길 사업) 30명`, `2. 새길 사업(국비) : 30명`."""
    opening = _OPENING.fullmatch(text, item.start, mention.start)
    if opening is None:
        return False
    behind = text[mention.end : item.end].strip()
    if opening["bracket"] == "(":
        return behind.startswith(")")
    return opening["bracket"] is not None or not behind or _LABEL_END.match(behind) is not None


# read from right to left (?r): from a name to the words that make it one of several
_FIRST_OF = regex_pattern(r"(?r)(?:첫|마지막|세부|하위|대표)\s(?:과정|사업|프로그램|교육|순서)인\s[‘“「『《<\"'\[]?")
#: How far before the name the words begin, and how far the last letter of them, which most names have not there.
_FIRST_REACH, _LAST_OF_FIRST = 16, 3
_OF_EVENT = re_pattern(r"주최\s?측|(?:이날\s|이번\s)?(?:행사|박람회)(?:는|에는|장|비)")


def sets_topic(text: str, mention: FoundMention) -> bool:
    """It is what the next sentences go on about, not the label of a sum: `‘새길 사업’을 편다`, but `훈련수당 20만원을 준다`."""
    entering = _is_quoted(text, mention) or _ENTERING.match(text, mention.end) is not None
    return entering and not _WIDER.match(text, mention.end) and not _is_one_of_several(text, mention)


def _is_one_of_several(text: str, mention: FoundMention) -> bool:
    """`첫 과정인 ‘새길 목공반’`."""
    if "인" not in text[max(0, mention.start - _LAST_OF_FIRST) : mention.start]:
        return False
    return _FIRST_OF.match(text, max(0, mention.start - _FIRST_REACH), mention.start) is not None


def _is_quoted(text: str, mention: FoundMention) -> bool:
    return text[mention.start - 1 : mention.start] in _OPEN_QUOTES


def is_same_event(text: str, mention: FoundProgram, item: Item) -> bool:
    """The item speaks of an event without its name: `… 열린 이날 행사는`, `박람회에는 …`."""
    if mention.kind != "event":
        return False
    return any(text.find(word, item.start, item.end) >= 0 for word in ("행사", mention.name[-_EVENT_NOUN:]))


def returns_to_event(text: str, item: Item) -> bool:
    """The item opens with the event that an article is about, whatever it spoke of last: `주최 측은 …`, `행사비는 …`."""
    return _OF_EVENT.match(text, item.start, item.end) is not None


def is_chosen(text: str, mention: FoundMention) -> bool:
    """`‘새길 사업’ 공모에 선정돼 …`."""
    return _SELECTED.match(text, mention.end) is not None


def splits_number(text: str, item: Item) -> bool:
    """It says of what parts the number before it is made: `이 가운데 ‘새길’ 몫이 50명이다`."""
    return text.startswith(_PARTS, item.start)


def is_aside(text: str, mention: FoundProgram, item: Item) -> bool:
    """It is only compared with, left out, taught, where somebody speaks, or a former name: `‘새길 사업’과 달리`, `디지털 교육을 제공하고`,
    `‘새길 박람회’에 참석해 “…”`, `(구 새길 사업)`.
    """
    if _ASIDE.match(text, mention.end, item.end) or _FORMER.search(text, max(item.start, mention.start - _FORMER_REACH), mention.start):
        return True
    return not mention.known and not _is_quoted(text, mention) and _TAUGHT.match(text, mention.end) is not None


def adjoins(text: str, mention: FoundMention, quantity: FoundMention) -> bool:
    """Nothing but brackets, particles and payers stands between the name and the number behind it."""
    return 0 <= quantity.start - mention.end <= 40 and _ADJOINING.fullmatch(text, mention.end, quantity.start) is not None


def listed_together(text: str, mentions: Sequence[FoundMention]) -> bool:
    """Two or more names in a row: `‘가’와 ‘나’`, `△가 3억 △나 4억`, `한빛시의 ‘가’와 새길군의 ‘나’, 청년을 잇는 ‘다’ 등`."""
    if len(mentions) < 2:
        return False
    return is_open_list(text, mentions) or all(in_a_row(text, left, right) for left, right in pairwise(mentions))


def is_open_list(text: str, mentions: Sequence[FoundMention]) -> bool:
    """Three or more names, the last followed by 등: others are not named."""
    return len(mentions) > 2 and _LIST_END.match(text, mentions[-1].end) is not None


def closes_list(text: str, mentions: Sequence[FoundMention]) -> bool:
    """The last name is followed by 등."""
    end = mentions[-1].end
    return _may_leave_open(text, end) and _LIST_END.match(text, end) is not None


def _may_leave_open(text: str, end: int) -> bool:
    """등 stands near behind the place: behind most names it does not."""
    return text.find("등", end, end + _LIST_REACH) >= 0


def holds_others(text: str, mentions: Sequence[FoundMention]) -> bool:
    """The first name holds the list behind it: `‘새길 공모’에서 ‘가’와 ‘나’를 따냈다`."""
    return len(mentions) > 2 and holds(text, mentions[0]) and listed_together(text, mentions[1:])


def holds(text: str, mention: FoundMention) -> bool:
    """What stands behind the name is a part of it: `‘새길 공모’에서 …`, `‘새길 사업’으로 …`, `‘새길 사업’인 ‘가’와 ‘나’`."""
    return _HOLDING.match(text, mention.end) is not None


def shares_out(text: str, mentions: Sequence[FoundMention]) -> bool:
    """Each of several names has a number of its own: `‘가’ 30명, ‘나’(20명), ‘다’에 5명`."""
    return all(_NUMBERED.match(text, mention.end) for mention in mentions)


def are_examples(text: str, mentions: Sequence[FoundMention]) -> bool:
    """The last of the names stands in a list that others are part of: `‘가’, ‘나’ 등 6개 사업`, `‘가’, 길 안내 등 다양한 분야`."""
    if not mentions:
        return False
    end = mentions[-1].end
    if len(mentions) < _PAIR and not _may_leave_open(text, end):
        return False
    counted = _COUNTED_LIST.match(text, end)
    if counted is not None and (counted["open"] or listed_together(text, mentions[-_PAIR:])):
        return True
    return _VARIED_LIST.match(text, end) is not None


def stand_for(text: str, mention: FoundMention, quantity: FoundMention) -> bool:
    """The name is an example of those who are counted: `길 안내 등 어르신 일자리 63만 명`."""
    return _STANDING_FOR.fullmatch(text, mention.end, quantity.start) is not None


def are_ways(text: str, mention: FoundMention) -> bool:
    """The name is one of the ways by which something wider is done: `새길 양성사업 등 맞춤형 교육을 통해 16억원을 쓴다`."""
    return _WAYS.match(text, mention.end) is not None


def explain_in_bracket(text: str, mentions: Sequence[FoundMention], end: int) -> bool:
    """The last names stand in a bracket that closes before the place: `직접일자리(‘가’, ‘나’) 참여자 30명`."""
    if len(mentions) < 2 or ")" not in text[mentions[-1].end : end]:
        return False
    return "(" in text[max(0, mentions[-2].start - 2) : mentions[-2].start] and listed_together(text, mentions[-2:])


def in_a_row(text: str, left: FoundMention, right: FoundMention) -> bool:
    """One name follows another in a list: `‘가’와 ‘나’`, `△가 3억 △나 4억`."""
    if right.start - left.end > _LONGEST_GAP or _PARTICLE.match(text, left.end, right.start):
        return False
    return _LIST_GAP.fullmatch(_NOISE.sub("", text[left.end : right.start])) is not None


def without_asides(text: str, mentions: Sequence[FoundProgram], item: Item) -> list[FoundProgram]:
    """The names that are more than a comparison; of a list that is one (`‘가’, ‘나’처럼`), none stays."""
    told: list[FoundProgram] = []
    aside = False
    for index in range(len(mentions) - 1, -1, -1):
        mention = mentions[index]
        aside = (aside and in_a_row(text, mention, mentions[index + 1])) or is_aside(text, mention, item)
        if not aside:
            told.append(mention)
    return told[::-1]


def owns(text: str, agency: FoundMention, mention: FoundMention) -> bool:
    """`한빛테크노파크의 ‘입체영상 인력양성사업’`."""
    return not text[agency.end : mention.start].removeprefix("의").strip(" ‘“「『《<\"'")
