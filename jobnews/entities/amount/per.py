"""What a rate is per: 1인당, 월, 시급, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...core.mentions import FoundAmount
from ...core.patterns import re_pattern, regex_pattern
from ...core.scanning import openings, scan
from ...lexicon.table import read_package_table

_ROWS = read_package_table("jobnews.entities.amount", "per.tsv", ("word", "per", "reach"))
_UNITS = {row["word"]: row["per"] for row in _ROWS}
_BY_SQUEEZED = {word.replace(" ", ""): per for word, per in _UNITS.items()}
_FAR = {row["word"] for row in _ROWS if row["reach"] == "far"}


def _pattern(word: str) -> str:
    pattern = regex.escape(word).replace(r"\ ", r"\s?")
    if word in ("한 해", "한해"):
        return r"(?<![올난번그]\s)" + pattern
    if word in ("일", "주", "연"):  # 일금, 연금, 주식
        return pattern + "(?![가-힣])"
    if word in _FAR and word.endswith("당"):  # 기업 당, but not 기업 당기순이익, 1인당 국민총소득
        return pattern[:-1] + r"(?:당|\s당(?!기|시|초|국|사|일|부|연))(?!\s(?:국민|지역내))"
    return pattern


def _words(*, far: bool) -> str:
    return "|".join(_pattern(word) for word in sorted(_UNITS, key=len, reverse=True) if (word in _FAR) == far)


def _forms(*, far: bool) -> Iterator[str]:
    """The same words as they may be spaced: 한 해, 한해; 명당, 명 당."""
    for word in _UNITS:
        if (word in _FAR) == far:
            yield from (word, word.replace(" ", ""), word.removesuffix("당") + " 당")


_PER = re_pattern(rf"(?<![가-힣\d])(?:{_words(far=False)})(?!당)|(?P<far>{_words(far=True)})")
_PER_OPENING = re_pattern(openings(_forms(far=False), r"(?<![가-힣\d].)") + "|" + openings(_forms(far=True)))
# how a far word begins: [1]인당, [한 ]명당, [청년 1]인당, [참여]기업당
_FAR_START = regex_pattern(r"(?r)(?:\d{1,3}\s?|한\s|[가-힣]{0,4})")
_ENDINGS = "|".join(
    row["ending"] for row in read_package_table("jobnews.entities.amount", "money_nouns.tsv", ("ending", "alone"))
)
# what may stand between a near word and its amount: `월 [평균 급여는 약] 198만원`, `시급 [기준] 9,160원`
_GLUE = regex_pattern(
    r"(?:(?:으로|로)\s(?:바꾸|환산하|따지|치|계산하)면(?:\s?\([^)\n]{1,12}\))?|이면\s|\s|씩|약|최대|최고|최소|총|각|평균|정액|현금|기준|세전|세후|추가로|똑같이|동일하게|그대로|지원\s|지급\s|은|는|이|가|인|을|를|도|로|으로|에|의|[:(]"
    rf"|[가-힣·]{{0,8}}(?:{_ENDINGS}|국고)(?:은|는|이|가|인|도|으로|로|을|를|의)?(?=[\s(:]))*+"
)
# `3000명에게 100만원씩`, `10개 기업에 2천만원씩`: who gets one share each
_EACH = re_pattern("씩")
_RECEIVERS = regex_pattern(r"(?r)[\d수몇한두세네열]\s?[개여]*\s?(?P<who>명|사람|가구|세대|기업|업체|곳|개소|마을|학교|센터|기관)(?:에게|에|이|가|은|는|한테)?\s(?:[가-힣]{1,8}\s){0,2}(?:약|최대)?\s?")
# `첫해는 월 110만 원, [둘째 해] 100만 원`, `월 50만원[→]60만원`, `… 30만원[을 보태] 80만원`: the rate goes on
_NEXT_STAGE = re_pattern(
    r"\s?[→⇒]\s?|[을를]\s(?:더\s|추가로\s)?(?:얹어|보태|더해|합쳐|합해)\s|[을를은는이]?,?\s*(?:\)?(?:의|\s(?:가운데|중))\s(?:절반|[\d.]+%)인|둘째|셋째|넷째|다섯째|[2-9]년\s?차|[2-9]차\s?연도|[2-9]개월\s?차)\s?(?:해|달)?(?:에|엔)?[은는]?\s(?:약\s|최대\s)?"
)
# `월 50만원[에] 30만원[을 더 얹어]`, `월 110만 원[을 주던 것에 시비] 30만 원[을 보태]`
_ADDED_TO = re_pattern(r"(?:[을를]?\s[가-힣]{1,6}\s(?:것|데|돈))?에\s(?:[가-힣]{1,5}\s)?")
_ADDED = re_pattern(r"[을를]\s(?:더\s|추가로\s)?(?:얹|보태|더해|더하|합쳐|합해)")
# `120만원[이던] 월급`, `9천원[짜리] 시급`: what it is per is the name that it has
_RATE_NAMED = re_pattern(
    r"(?:\s?(?:남짓|안팎|정도|가량|수준))?(?:이던|이었던|인|짜리|의|에 (?:머물던|그치던)|[을를](?=\s[가-힣]{2,3}(?<=[급당봉삯])으?로))\s(?:(?P<hour>시급|시간급)|(?P<day>일당|일급|품삯)|(?P<week>주급)|(?P<month>월급|월세)|(?P<year>연봉))(?:[은는이가을를도의]|\s|으로|로)"
)
# `[기업 한 곳이] 3년 동안 받을 수 있는 돈은 1억 원`, `[참여자 한 사람에게] 나간 인건비는`, `한 팀이 [한 해에] 쓸 수 있는 돈은`
_TAKES = r"\s(?:[^\s.,;\d]+\s|\d{1,2}(?:년|개월|달)[간\s](?:동안\s)?){0,3}?(?:받|쓸|타|쓰|드는|들어가는|나간|나가는|지원|돌아가)[^.;,\d\n]{0,24}$"
_RECEIVER = re_pattern(
    r"(?<![가-힣\d])(?:(?P<company>(?:기업|업체|회사)\s(?:한\s|1)곳|한\s(?:기업|업체|회사))|(?P<household>한\s(?:가구|집))|(?P<place>한\s곳)"
    rf"|(?P<person>(?:(?:참여자|청년|근로자)\s)?(?:한\s(?:사람|명)|1[인명])))(?:이|에|에게|가)(?:는|만)?{_TAKES}"
)
_YEARLY = re_pattern(rf"(?<![가-힣])(?<![올난번그]\s)(?:(?P<year>한\s?해|1년)|(?P<month>한\s?달)|(?P<day>하루))에(?:만|는)?{_TAKES}")
_RECEIVER_OPENING = re_pattern(openings(["기업", "업체", "회사", "한 ", "참여자", "청년", "근로자", "1인", "1명"], r"(?<![가-힣\d].)"))
_YEARLY_OPENING = re_pattern(openings(["한 ", "한해", "한달", "1년", "하루"], "(?<![가-힣].)"))
# what each of the two needs somewhere
_ONE = re_pattern(r"한\s?[기업회가집곳사명해달]|1[인명곳년]|하루")
# `하루 임금은 65세 미만이 4만원, 65세 이상이 2만5천원`: the topic tells what all of them are per
_TOPIC = regex_pattern(
    r"(?<![가-힣])(?:(?P<hour>시간당|한 시간)|(?P<day>하루|1일|일일)|(?P<month>한 달|매월|매달|월|1개월)|(?P<year>한 해|연간|1년))\s?(?:평균\s)?"
    r"(?:임금|급여|인건비|품삯|보수|노임|단가|활동비|수당|훈련수당|참여수당|교육비|이용료|임차료)[은는을를이가]\s"
)
# `부대비 5천원은 매일 따로 지급된다`
_RATE_BEHIND = regex_pattern(r"(?:씩)?[을를은는이가]\s(?:(?P<day>매일|날마다)|(?P<week>매주)|(?P<month>매월|매달|다달이|달마다)|(?P<quarter>분기마다)|(?P<year>매년|해마다))\s(?:[가-힣]{1,6}\s){0,2}(?:지급|지원|주|준|받|제공|내|낸|보태|보탠|적립|더)")
_ENDS_TOPIC = regex_pattern(r"(?:(?<=[가-힣])(?:며|고|지만|는데|으나)|으로),?\s|[.;!?\n]")
_TOPIC_REACH = 90
#: Won; nobody is paid more in a day or a month.
_LARGEST_RATE = 10_000_000
_FURTHEST = 45
_CLAUSE = re_pattern(r"[.;!?\n]|,\s|(?:하고|되고|했고|이며|으며|하며|이고|다)\s")


def per_of(text: str, start: int, amount_end: int, edge: int) -> tuple[str, ...]:
    """What the amount at `start` is per, from the words between `edge` (the amount before, or the clause's start) and it.

    >>> text = "1인당 최대 월 50만원"
    >>> per_of(text, text.index("50"), len(text), 0)
    ('person', 'month')
    """
    edge = max(edge, start - _FURTHEST)
    found: list[str] = []
    at = start
    for match in [*scan(_PER_OPENING, _PER, text, edge, start)][::-1]:
        glued = _GLUE.fullmatch(text, match.end(), at) is not None
        if not glued and (not match["far"] or _CLAUSE.search(text, match.end(), start)):
            continue
        found.append(_BY_SQUEEZED[match[0].replace(" ", "")])
        at = match.start()
        if match["far"] and (begin := _FAR_START.match(text, edge, at)):
            at = begin.start()
    if _ONE.search(text, edge, start):
        if "person" not in found and (receiver := next(scan(_RECEIVER_OPENING, _RECEIVER, text, edge, start), None)):
            found.append(str(receiver.lastgroup))
        elif not found and (yearly := next(scan(_YEARLY_OPENING, _YEARLY, text, edge, start), None)):
            found.append(str(yearly.lastgroup))
    if not found and _EACH.match(text, amount_end):
        receivers = _RECEIVERS.match(text, edge, start)
        if receivers is not None:
            return (_UNITS[receivers["who"] + "당"],)
    return tuple(dict.fromkeys(reversed(found)))


def rate_told_around(text: str, start: int, amount: FoundAmount) -> tuple[str, ...]:
    """What an amount of a sentence, which begins at `start`, is per by the topic before it or the words behind it."""
    if named := _RATE_NAMED.match(text, amount.end):
        return (str(named.lastgroup),)
    if (amount.value or amount.max or 0) > _LARGEST_RATE:
        return ()
    behind = _RATE_BEHIND.match(text, amount.end)
    if behind is not None:
        return (str(behind.lastgroup),)
    topics = list(_TOPIC.finditer(text, max(start, amount.start - _TOPIC_REACH), amount.start))
    if not topics or _ENDS_TOPIC.search(text, topics[-1].end(), amount.start):
        return ()
    return (str(topics[-1].lastgroup),)


def goes_on(text: str, end: int, amount: FoundAmount) -> bool:
    """Whether an amount is the next stage of the rate that ends at `end`, or is added to it."""
    start = amount.start
    if start - end > _FURTHEST:
        return False
    if _ADDED_TO.fullmatch(text, end, start):
        return _ADDED.match(text, amount.end) is not None
    return _NEXT_STAGE.fullmatch(text, end, start) is not None
