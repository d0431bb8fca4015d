"""How a name and a number of one sentence stand to each other, told from the words between and around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..core.mentions import FoundMention, FoundProgram, FoundQuantity
from ..core.patterns import compiled, re_pattern, regex_pattern
from ..core.reading import Reading
from ..core.scanning import any_of
from ..korean.syllables import final_of
from ..lexicon.table import read_package_table
from .outline import Item, within

_AFTER_WORD = {length: rf"(?:(?<=[가-힣].{{{length}}})|(?<=[가-힣][”\"’].{{{length}}})),?\s" for length in (1, 2)}
# each begins with the letter that gives it away, and looks back from there
_CONNECTIVE = re_pattern(
    "|".join(ending + _AFTER_WORD[len(ending)] for ending in ("며", "지만", "으나", "는데", "은데", "면서", "므로"))
    + rf"|고(?!\s?(?:있|싶|말)){_AFTER_WORD[1]}|\.(?=\s)|;(?=\s)"
)
_ACTOR_WORD = re_pattern(r"(?:센터|대학교?|기관|공단|재단|협회|위원회|[시군구도부청원])(?:은|는|에서는)\s")
_ACTOR_PARTICLE = re_pattern(r"(?:은|는|이|가|도|에서는|에는)(?![가-힣])")
_MEANS = re_pattern(
    r"(?:여|가량|정도|상당|규모)?\s?원?(?:의\s(?:예산|사업비|국비|돈)(?:을|를|으로)?\s?)?"
    r"(?:(?:을|를)\s?(?:들여|들인|투입해|투입하여|투입한|투자해|투자하는|써서|쏟아|편성해|확보해|지원받아|받아)|(?:으로|로)(?:는)?)\s"
)
_LAST_WORD = re_pattern(r"(?<![가-힣])([가-힣]+)\s?[‘“「『《<(\[\"'△▲○①-⑳·-]*$")
# `100만원의 장학금을, 상의는 실습비 4천만원을 댄다`
_SHARES = re_pattern(r"[^.\n]{0,60}?(?<=[을를도]\s)(?:대(?:고|며|기로|준|\s준|었|\s주)|댄|댔|보태|보탠|보탰|부담)")
# a part of a list, and another one's clause behind it: `580명, 농협이 …`, `2천명 교육을, 강원도는 …`, `60만원을 회사에, 노동자에게는 …`
_OTHER_CLAUSE = re_pattern(r"(?:까지|씩|\s?[가-힣]{1,10}[을를]|\s?[을를]\s[가-힣]{1,10}(?:에|에게|에는|에게는))?,\s[^.,\n]{0,40}?[가-힣](?:은|는|이|가)\s")
#: `월세 20만 원을 보태는 `: no topic of another clause.
_VERB_WITH_OBJECT = re_pattern(r"[을를]\s[가-힣]{1,5}는\s$")
_SUBJECT = re_pattern(r"[이가]\s")
_MEANS_PARTICLE = re_pattern(r"[’”」』》>)\]\"']{0,5}(?:\s?(?:사업|과정|프로그램|프로젝트))?(?:으로|로|에|에서)\s")
_OBJECT = re_pattern(r"(?:여|가량)?\s?[을를]\s")
_CHOSEN_FOR = re_pattern(r"[’”」』》>)\]\"']{0,5}(?:으로|로)\s(?:[가-힣]{1,6}\s)?(?:뽑|채용|선발|위촉|고용|배치|양성|키우|기르)")
_SIZE = re_pattern(r"(?:여|가량)?\s?(?:규모의?|짜리)\s[‘“「『《<\"'\[]?")
_PAYING = re_pattern(
    r"\s?(?:씩|을|를)?\s(?:[가-힣0-9]{1,8}\s){0,4}(?:(?:지원|지급|제공)(?:하는|해\s?주는)|(?:적립해|대|보태|얹어|돌려)\s?주는|주는)\s[‘“「『《<\"'\[]?"
)
_PART_END = re_pattern(r"(?:(?:씩|이|을)?,|[과와])\s")
_OWN_NUMBER = re_pattern(r"[’”」』》>)\]\"']{0,5}(?:에|에는|은|는|이|가|\s?[가-힣]{2,6}|\s및\s[가-힣·]{2,10})?\s\d")
_TAKEN_UP = re_pattern(r"(?:이|이번|해당)\s?(?:사업|과정|교육|제도|프로그램|프로젝트|공제|장려금|수당)(?:은|는)\s")
_OF_WHICH = re_pattern(r"\s?(?:가운데|중)\s[^.\n]{0,60}\d")
_NUMBER_TOPIC = re_pattern(r"(?:은|는)\s")
_OBJECT_ENDS = re_pattern(r"[’”」』》>)\]\"']{0,5}[을를],\s")
_NEXT_PEOPLE = re_pattern(r"[’”」』》>)\]\"']{0,5},\s(?:(?:약|총|나머지)\s)?")
_TO = re_pattern(r"(?:여)?\s?(?:에게|에)\s")
_TO_BEFORE = regex_pattern(r"(?r)에게\s[‘“「『《<\"'\[]?")
_NEXT_TOPIC = re_pattern(r",\s[^.,\n]{0,40}?[가-힣](?:은|는)\s")
_NO_VERB = re_pattern(r"[가-힣][을를],\s")
_ADNOMINAL_NOUNS = ("의", "짜리", "규모", "상당")
_SUM = re_pattern(r"(?:모두|합치면|합쳐|합해|합하면|더하면|더해|통틀어|전체|합계|\d[\d,]{0,20}\s?[조억만천백]{0,6}\s?여?\s?(?:명|원|개)?\s?등)\s?(?:(?:총|약|모두)\s?){0,4}(?:[가-힣]{1,20}\s)?\Z")
_SUM_REACH = 24
_SUM_SIGN = re_pattern("모두|합[치쳐해하계]|더[하해]|통틀어|전체|등")
_GIVEN = re_pattern(
    r"[’”」』》>)\]\"']{0,5}(?:\s?\d[\d,.]{0,20}\s?(?:[조억만천백]\s?\d{0,8}){0,6}\s?여?\s?원?씩?)?"
    r"(?:(?:을|를)\s(?:(?:최대|매달|매월|월|연|각각|1인당)\s){0,3}\d[^\s,.]{0,12}(?:\s?원)?(?:까지|씩)?|을|를|도|까지)?\s?(?:더\s|따로\s|함께\s)?(?:준다|주는|줬|지급|지원|제공|받)"
    r"|[’”」』》>)\]\"']{0,5}도\s(?:함께\s|같이\s)?(?:신청|이용)할\s수"
)
# `국비 9억원 등 12억원을 들여`, `국비 9억원, 시비 3억원 등 12억원을 들여`: from a part of a sum to behind that
_TO_SUM = re_pattern(r"(?:,\s(?:[가-힣·]{2,6}\s)?\d[\d,.]{0,10}\s?[조억만천백\d]{0,10}\s?원){0,4}\s?(?:등|포함)\s(?:(?:총|모두|약)\s)?\d[\d,.]{0,10}\s?[조억만천백\d]{0,10}\s?")
_OPEN_LIST = re_pattern(r"\s?(?:[가-힣]{1,3}\s)?등(?![가-힣])")
_GOVERNMENT = r"[부청시도군구](?:의|는|가)?\s"
_YEAR_BUDGET = r"(?:(?:새해|올해|내년도?|지난해|전체|한\s해|총|청년|일자리|일자리\s?사업|\d{4}년도?)\s){1,3}(?:예산|추경)안?(?:은|이|을)?"
_BUDGET_OF = rf"{_GOVERNMENT}(?:{_YEAR_BUDGET}|(?:예산|추경)안?(?:은|이))"
_WHOLE_BUDGET = regex_pattern(
    rf"(?r){_BUDGET_OF}\s(?:[^.\n]{{1,20}}포함(?:해|하여|한)\s|[가-힣]+\s)?(?:총\s|모두\s)?|(?r)(?:본예산|추경안?|추가경정예산안?|일반회계|특별회계)(?:은|에|에서)?\s(?:총\s)?|(?r)(?:[가-힣][^\W전]국|[가-힣]{{2}}[실과])(?:\s소관)?\s예산안?(?:은|이)?\s(?:총\s)?|(?r)일자리[가-힣]{{0,6}}[국실과]\s소관(?:은|이)\s"
)
_BUDGET_SIGN = re_pattern("예산|추경|회계|소관")
_TOLD_BUDGET = re_pattern(rf"{_BUDGET_OF}\s[^.]{{0,12}}(?:\d[\d,]*\s?[조%])")
#: How far a bracket may reach behind the name or number that it explains.
_LONGEST_BRACKET = 120
#: How far behind its number the name may stand that the clause leads up to.
_LONGEST_CLAUSE = 100
# `시·도별 배정을 보면`, `자리별로는`: how the number before is made up
_CONJUNCTION = re_pattern(r"(?:하지만|그러나|또한?|특히|이어|다만|반면|그리고),?\s")
_BREAKDOWN = re_pattern(r"[가-힣·]{1,8}별(?:로는?|\s)")
_SAME = re_pattern(r"(?:같은|동일한|이번|해당)\s(?:공모|사업|제도|과정)(?:에서|에|로|으로|을|를)")
_SAME_REACH = 40
# `정규직을 뽑으면 월 100만원을 주는 사업인데 …`: says what the program named before is
# and what a speaker says of it: `꼭 필요한 사업이라며`, `좋은 제도인데도`
_DESCRIBED = re_pattern(
    r"[가-힣](?:는|[은운큰한]|던)\s(?:사업|제도|프로그램|과정|상품)(?:(?:인데|이다|입니다|으로,|이며|이고|다\.)|(?<=제도)(?:라고|라며|지만)|이라고|이라며|이지만|임에도)"
)
_BUDGET_REACH = 40
#: What a government spends on jobs, or adds during the year, is its own however little it is.
_PARTIAL_BUDGET = re_pattern(r"일자리|추경|추가경정")
_OUT_OF_BUDGET = re_pattern(r"(?:추경|추가경정예산)\s")
#: Won that the smallest county spends in a year.
_SMALLEST_BUDGET = 10**11


def leads_to(quantity: FoundMention, mention: FoundMention, reading: Reading) -> bool:
    """The number stands in the clause that leads up to the name behind it.

    `20억 원짜리 「새길 사업」`, `62명을 뽑도록 거드는 ‘새길’`, `5억원을 들여 ‘새길’을 편다`, `7억원인 대구 ‘새길’`; but not
    `40명, 농협이 고용하는 ‘새길’ 몫은`, where another clause has begun, nor `850억원 가운데 340억원은 ‘새길’에`.
    """
    text = reading.page.text
    if mention.start - quantity.end > _LONGEST_CLAUSE or is_parted(text, quantity, mention) or is_split(text, quantity, mention):
        return False
    part = _TO_SUM.match(text, quantity.end, mention.start)
    if _MEANS.match(text, part.end() if part else quantity.end, mention.start):
        return True
    if has_own_number(text, quantity, mention):
        return False
    if opens_list(text, quantity, mention):
        return False
    last = _LAST_WORD.search(text[quantity.end : _owner_start(quantity.end, mention, reading)])
    return last is not None and (last[1].endswith(_ADNOMINAL_NOUNS) or _ends_adnominal(last[1]))


def is_split(text: str, quantity: FoundMention, mention: FoundMention) -> bool:
    """A part of the number stands between it and the name: `850억원 가운데 340억원은 ‘새길’에 쓴다`."""
    return _OF_WHICH.match(text, quantity.end, mention.start) is not None


def opens_list(text: str, quantity: FoundMention, mention: FoundMention) -> bool:
    """The number ends its part of a list, and the name stands in that of another: `어민 2천명 교육을, 강원도는 … ‘새길’을`."""
    clause = _OTHER_CLAUSE.match(text, quantity.end, mention.start)
    return clause is not None and _VERB_WITH_OBJECT.search(text, quantity.end, clause.end()) is None


def leaves_verb_out(text: str, quantity: FoundMention, mention: FoundMention) -> bool:
    """A clause without its verb ends between the two: `… 27명이 자격증을, …`."""
    return _NO_VERB.search(text, quantity.end, mention.start) is not None


def _owner_start(start: int, mention: FoundMention, reading: Reading) -> int:
    """Where the name begins, with the region or body right before it that has it: `대구 ‘새길’`, `노동부의 ‘새길’`."""
    text = reading.page.text
    owners = [*within(reading.regions, start, mention.start), *within(reading.agencies, start, mention.start)]
    before = (owner.start for owner in owners if not text[owner.end : mention.start].strip(" 의‘“「『《<(\"'"))
    return min(before, default=mention.start)


def _ends_adnominal(word: str) -> bool:
    """The last syllable ends in ㄴ or ㄹ, as all adnominal endings do, and is no object particle."""
    return word[-1] not in "을를" and final_of(word[-1]) in ("ㄴ", "ㄹ")


def is_parted(text: str, left: FoundMention, right: FoundMention) -> bool:
    """A clause ends between the two: `…했으며 …`."""
    return _CONNECTIVE.search(text, left.end, right.start) is not None


def subject_changes(text: str, mention: FoundMention, quantity: FoundMention, reading: Reading) -> bool:
    """A new clause with a new actor begins between name and number: `… 과정을 열고, 시·군 센터는 1천128명을 …`.

    Not where that one pays its share: `대학은 ‘새길 과정’을 열고 시는 장학금 100만원을 댄다`.
    """
    begins = None
    for boundary in _CONNECTIVE.finditer(text, mention.end, quantity.start):
        begins = boundary.end()
    if begins is None or _SHARES.match(text, quantity.end):
        return False
    if _ACTOR_WORD.search(text, begins, quantity.start):
        return True
    actors = [*within(reading.agencies, begins, quantity.start), *within(reading.regions, begins, quantity.start)]
    return any(_ACTOR_PARTICLE.match(text, actor.end) for actor in actors)


def is_handed_over(text: str, mention: FoundMention, quantity: FoundMention, reading: Reading) -> bool:
    """The name ends the part of one body, or of some people, and that of others follows: `한빛은 ‘새길 꾸러미’를, 보람은 교통비
    30만원을 준다`, `30명에게 ‘새길 수당’, 70명에게 생활비를 준다`.
    """
    if _NEXT_PEOPLE.fullmatch(text, mention.end, quantity.start) and _TO.match(text, quantity.end):
        return _TO_BEFORE.match(text, max(0, mention.start - 5), mention.start) is not None
    if _OBJECT_ENDS.match(text, mention.end) is None:
        return False
    actors = [*within(reading.agencies, mention.end, quantity.start), *within(reading.regions, mention.end, quantity.start)]
    return any(_ACTOR_PARTICLE.match(text, actor.end) for actor in actors)


def begins_clause(text: str, left: FoundMention, right: FoundMention) -> bool:
    """Another clause with a topic of its own begins between two names: `‘가’는 월 40만원, 사람을 뽑은 기업은 ‘나’로`."""
    return is_parted(text, left, right) or _NEXT_TOPIC.search(text, left.end, right.start) is not None


def is_topic_behind_comma(text: str, mention: FoundMention, quantity: FoundMention) -> bool:
    """The name ends its part of a list, and the number opens the next: `340억원은 ‘새길’, 210억원은 ‘온빛’에 쓴다`."""
    return "," in text[mention.end : quantity.start] and _NUMBER_TOPIC.match(text, quantity.end) is not None


def does_with(text: str, quantity: FoundMention, mention: FoundMention) -> bool:
    """The people do something by the program, or are chosen for it: `120명이 지난 여름 ‘새길 체험’으로 일했다`, `16명을 ‘새길 도우미’로 뽑았다`."""
    if _SUBJECT.match(text, quantity.end):
        return _MEANS_PARTICLE.match(text, mention.end) is not None
    return _OBJECT.match(text, quantity.end) is not None and _CHOSEN_FOR.match(text, mention.end) is not None


def sizes(text: str, quantity: FoundMention, mention: FoundMention) -> bool:
    """It is how large the program right behind it is: `40명 규모의 ‘새길 동행단’`."""
    return _SIZE.fullmatch(text, quantity.end, mention.start) is not None


def pays(text: str, quantity: FoundMention, mention: FoundMention) -> bool:
    """The name is of what pays the number: `월 100만 원을 지원하는 ‘새길 장려금’`, whatever stands in a list with it."""
    return mention.start - quantity.end < _LONGEST_CLAUSE and _PAYING.fullmatch(text, quantity.end, mention.start) is not None


def has_own_number(text: str, quantity: FoundMention, mention: FoundMention) -> bool:
    """The number ends its part of a list, and the name has one of its own: `센터 운영비 22억 원, ‘새길 공제’ 사업비 10억 원이다`."""
    return _PART_END.match(text, quantity.end) is not None and _OWN_NUMBER.match(text, mention.end) is not None


def takes_up(text: str, item: Item) -> bool:
    """The sentence begins with what the one before was about: `이 사업은 98억 원을 들여 …`."""
    return _TAKEN_UP.match(text, item.start, item.end) is not None


def is_given(text: str, mention: FoundMention) -> bool:
    """The name is what somebody gets: `매월 30만 원씩 ‘새길 수당’도 준다`."""
    return _GIVEN.match(text, mention.end) is not None


def is_sum(text: str, quantity: FoundMention, item: Item) -> bool:
    """It is the sum of what stands before it: `가 30명, 나 20명 등 모두 50명`."""
    return quantity.start > item.start and is_sum_word(text, quantity.start)


def is_sum_word(text: str, start: int) -> bool:
    """A word that sums up stands before the place: `모두`, `합쳐`, `등`."""
    return may_sum_up(text, start) and _SUM.search(text, start - _SUM_REACH, start) is not None


def may_sum_up(text: str, start: int) -> bool:
    """What any words that sum up need stands before the place, those behind a list that is left open, too."""
    return _SUM_SIGN.search(text, start - _SUM_REACH, start) is not None


def closes_list(text: str, end: int) -> bool:
    """A list is left open behind the place: `… 20명 등 모두`."""
    return _OPEN_LIST.match(text, end) is not None


def bracket_owner(
    text: str, quantity: FoundMention, item: Item, names: Sequence[FoundProgram], before: Sequence[FoundQuantity]
) -> FoundProgram | FoundQuantity | None:
    """The name or the other number that the number's bracket explains: `‘새길’(2억5천만원)`, `8억 원(국비 6억, 도비 2억)`."""
    begins = text.rfind("(", max(item.start, quantity.start - _LONGEST_BRACKET), quantity.start)
    if begins < 0 or ")" in text[begins : quantity.start] or any(begins < name.start < quantity.start for name in names):
        return None
    outside = text[item.start : begins].rstrip(" ’”」』》>\"'원")
    ends = item.start + len(outside)
    candidates: list[FoundProgram | FoundQuantity] = [*reversed(names), *reversed(before)]
    for mention in candidates:
        if mention.start < ends <= mention.end or mention.end <= ends <= mention.end + 5:
            return mention
    return None


def is_whole_budget(text: str, quantity: FoundQuantity, item: Item, names: Sequence[FoundProgram]) -> bool:
    """It is all that a government spends in a year: `고용부 내년 예산은 33조원`, `시는 본예산 10조원에서`.

    Not where a name ends as a government does: `‘새길 취업지원제도’ 예산은 1조2천억원`.
    """
    near = max(item.start, quantity.start - _BUDGET_REACH), quantity.start
    match = _WHOLE_BUDGET.match(text, *near) if _BUDGET_SIGN.search(text, *near) else None
    if match is None or any(name.start <= match.start() < name.end for name in names):
        return False
    # 도는 내년 예산을 127억원으로 늘린다: that of a program, no government lives on so little; nor is 추경 18억원 투입 all of it
    return (_PARTIAL_BUDGET.search(match[0]) is not None and not _OUT_OF_BUDGET.fullmatch(match[0])) or (quantity.value or quantity.max or 0) >= _SMALLEST_BUDGET


def tells_whole_budget(text: str, start: int, end: int, names: Sequence[FoundProgram]) -> bool:
    """A headline or lead tells of the whole budget of a government: `고용부 새해 예산 30% 늘어`."""
    told = _TOLD_BUDGET.search(text, start, end)
    return told is not None and not any(name.start <= told.start() < name.end for name in names)


def says_same(text: str, start: int, end: int) -> bool:
    """The sentence speaks of the program of the section before: `새길시도 같은 공모에서 …`."""
    return _SAME.search(text, start, min(end, start + _SAME_REACH)) is not None


def describes(text: str, start: int, end: int) -> bool:
    """The sentence says what the program named before it is: `… 월 100만원을 주는 사업인데 …`."""
    return _DESCRIBED.search(text, start, end) is not None


def continues(text: str, start: int, *, strongly: bool) -> bool:
    """A paragraph that begins here goes on about the program of the one before: `참여자에게는 …`, `이들은 …`.

    Args:
        strongly: even though the article is about another program; `사업비는 …` is then about that.
    """
    begins = _CONJUNCTION.match(text, start)
    start = begins.end() if begins else start
    return _continuations(strongly).match(text, start) is not None or (not strongly and _BREAKDOWN.match(text, start) is not None)


@cache
def _continuations(strongly: bool) -> re.Pattern[str]:
    rows = read_package_table("jobnews.links", "continuations.tsv", ("word", "strong", "example"))
    return compiled(any_of({row["word"] for row in rows if row["strong"] == "yes" or not strongly}))
