"""Who pays, told by a subject and its verb: what participants and employers pay in, and sums that several bodies share."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from ...core.mentions import FoundAmount
from ...core.patterns import re_pattern, regex_pattern
from ...lexicon.table import read_package_table

_WHO = "|".join(row["word"] for row in read_package_table("jobnews.entities.amount", "contributors.tsv", ("word",)))
# not one of several: `기업, 근로자가 함께`, `정부와 기업이`
_CONTRIBUTOR = re_pattern(rf"(?<![가-힣], )(?<![와과] )(?<!·)(?:{_WHO})(?:이|가|은|는|도|과|와)\s")
_PAYS_IN = re_pattern(
    r"씩?[을를]?\s?(?:[가-힣]{1,6}\s){0,2}(?:납입|적립|저축|부담|불입|내면|내고|낸다|내야|넣|부으|붓|모으|쌓|보태|보탠|모은|모아|출연)"
)
_IF_PAID_IN = re_pattern(r"(?:씩|까지)?[을를]?\s?(?:[가-힣\d]{1,6}\s){0,2}(?:(?:납입|적립|저축|불입)하면|납입|불입|넣으면|부으면|내면)")
# `도와 시군이 월 12만원씩 적립하면`
_PUBLIC = regex_pattern(r"(?r)(?:정부|지자체|[시도군구])[이가은는]\s(?:월\s|매월\s|매달\s|각\s|각각\s)?")
_REACH = 30
# `연수생에게서 120만원을 걷었다`, `보증금 10만원을 걷어요`
_FROM = re_pattern(rf"(?:{_WHO})(?:들)?(?:에게서|한테서?|로부터)\s")
_LEVIED = re_pattern(r"(?:씩|까지)?[을를]\s(?:[가-힣]{1,6}\s)?(?:(?P<levied>걷|거둬|거두|거둔)|받)")
#: Won; what one pays is less, what a tax brings is more.
_LARGEST_LEVY = 10_000_000
# `농가가 낼 돈은 하루 7만원`, `참가자가 부담하는 비용은 5만원`
_PAYING = re_pattern("내[는야]|낼|부담|치르는|치를")
_SHARE_TO_PAY = re_pattern(
    rf"(?<![가-힣], )(?<![와과] )(?:{_WHO})[이가은는]\s(?:\S{{1,6}}\s)?(?:내는|낼|내야 (?:하는|할)|부담하는|부담할|부담해야 (?:하는|할)|치르는|치를)"
    r"\s(?:돈|금액|비용|몫|품삯|수강료|참가비|이용료)(?:은|이|도)\s[^.\n]{0,20}$"
)

# `고용부가 12억원, 시가 10억원을 나눠 낸다`: only then do the subjects say who pays
_SHARED = re_pattern(r"나눠\s?(?:낸|내|부담|댄|대)|분담|각각\s?(?:부담|낸|내|출연|보탠|보태)")
_SUBJECT = regex_pattern(
    r"(?r)(?<![와과]\s)(?<![가-힣])(?:(?P<national>정부|[가-힣]{2,5}부)|[가-힣]{0,4}(?P<body>[시도군구])|(?P<private>기업|회사|업체|사업주))[가이은는]\s(?:약\s)?"
)
_OF_BODY = {"시": "city", "도": "province", "군": "county", "구": "district"}
# `청년이 600만원을 적립하면 기업이 600만원을 지원해`: in a scheme that people pay into, so do its other subjects
_SCHEME = re_pattern("적립|납입|불입")
# `나머지 47억원은 도와 군이 절반씩 낸다`
_HALVED = re_pattern(r"\)?[은는을를]\s(?:도와 시(?:·?군)?|도와 군|시와 [구군]|시·?군)[이가]\s(?:절반씩|반씩|반반|나눠)\s?(?:부담|대|댄|내|낸|진|지|맡)")
_PARTNER = regex_pattern(rf"(?r)(?<!(?<!원), ?|[와과] |·)(?:{_WHO})[이가은는]?\s(?:월\s|매월\s|약\s|[\d두세]+년간\s)?")
_RECEIVES = re_pattern(r"[을를의]?\s(?:[가-힣]{1,5}\s)?(?:받|수령|타|쥐|마련|돌려|목돈)")


# `본인 200만 원, 정부 200만 원, 지자체 200만 원, 원청 200만 원`: who stands at an amount; a mere 도, 시, 군, 구 has no particle
_SHARER = regex_pattern(
    rf"(?r)(?<![가-힣])(?:(?:(?P<national>정부|국가)|(?P<private>{_WHO}))(?:[이가은는도])?|(?P<local>지자체|시·?군|도와 시(?:·?군)?|도와 군)(?P<acting>[이가은는도])?"
    r"|(?P<body>[국도시군구]))\s(?:각\s|각각\s|월\s|매월\s|매달\s|약\s)?"
)
# without one of them in its sentence, nobody stands at an amount
_NAMES_SHARERS = re_pattern(rf"정부|국가|{_WHO}|지자체|시·?군|도와|[국도시군구]\s(?<![가-힣]..)")
_FEWEST_SHARES = 2
_SHARERS = {"국": "national", "도": "province", "시": "city", "군": "county", "구": "district"}
_TOGETHER = regex_pattern(r"적립|납입|부담|분담|매칭|출연|공제|더해|보태|합쳐|모아|붓는|부어|부으")
_GETS = regex_pattern(r"(?:씩|까지)?[을를의]?\s(?:[가-힣]{1,6}\s){0,2}(?:받|수령|타)")
# `3,200만 원은 참가 기업들이 보탠 것이다`, `20만원을 본인이 낸다`
_PAID_BY = regex_pattern(
    rf"\)?(?:씩|까지)?[을를은는]\s(?:[가-힣]{{1,6}}\s)?(?:{_WHO})(?:들)?[이가]\s(?:[^\s.,]{{1,8}}\s){{0,2}}?(?:부담|내는|낸|내고|내야|낼|보탠|보태|댄|대는)"
)


# `참가비 3만원은 돌려준다`, `수강료는 5만원이다`; but `수강료 50만원을 지원한다`
_FEES = "|".join(row["word"] for row in read_package_table("jobnews.entities.amount", "fees.tsv", ("word",)))
_FEE = regex_pattern(rf"(?r)(?:{_FEES})(?:[은는이가로]|만)?\s(?:(?:1인당|일인당|한\s사람당|월|매월|연|하루|약|단돈|전체|업체당|기업당|팀당|가구당|회당)\s){{0,2}}|(?r)(?:{_FEES})\(")
_IS_BORNE = re_pattern(r"\)?(?:씩|까지|[을를의은는이가도])?,?\s?(?:\S{1,8}\s){0,2}?(?:지원|보조|대준|대신|대납|면제|감면|할인|제공|전액|국비|[국도시군구]비)")
# `1,500원은 입주기업협의회 부담이다`
_BORNE_BY = re_pattern(rf"\)?(?:씩)?[은는]\s(?:[가-힣]{{0,8}}(?:{_WHO})|[가-힣]{{2,10}}(?:협의회|상인회|조합|협회))(?:들?[이가]?\s)?\s?부담")


# what the rules need somewhere in a sentence: few have it
_SPEAKS_OF_PAYING_IN = re_pattern(
    rf"{_FEES}|납입|적립|저축|불입|부담|내[면는고야]|낸|낼|넣|부으|붓|모으|모은|모아|쌓|보태|보탠|출연|댄|대는|걷|거둬|거두|거둔|받|치르는|치를"
)
_SPEAKS_OF_SHARING = re_pattern("나눠|분담|각각|반씩|반반|적립|납입|불입")


def speaks_of_paying_in(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a word without which nobody is said to pay its amounts in."""
    return _SPEAKS_OF_PAYING_IN.search(text, start, end) is not None


def speaks_of_sharing(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a word without which its subjects do not tell who pays."""
    return _SPEAKS_OF_SHARING.search(text, start, end) is not None


def speaks_of_contributor(text: str, start: int, amount: FoundAmount) -> bool:
    """`도비로 하는 새길공제는 본인이 월 15만원을`: whom the words between a payer and an amount name in the payer's place."""
    return _CONTRIBUTOR.search(text, start, amount.start) is not None and not _GETS.match(text, amount.end)


def name_shares(text: str, sentence: tuple[int, int], amounts: Sequence[FoundAmount]) -> None:
    """Set the sources of sums that several bodies put together: two of them at least stand at their amounts."""
    if len(amounts) < _FEWEST_SHARES or not _NAMES_SHARERS.search(text, *sentence):
        return
    told = [_SHARER.match(text, max(sentence[0], amount.start - 14), amount.start) for amount in amounts]
    named = {match[_sharer(match)] for match in told if match is not None}
    last = max((amount.end for amount, match in zip(amounts, told, strict=True) if match is not None), default=0)
    if len(named) <= 1 or _GETS.match(text, last):
        return
    sources = {_sharer(match) for match in told if match is not None}
    if "private" in sources and not sources & {"national", "local"} and not _TOGETHER.search(text, *sentence):
        return  # `기업 3억 원, 시 2억 원`: who gets it, perhaps
    for amount, match in zip(amounts, told, strict=True):
        if match is not None and amount.source is None and not match["acting"]:  # `도와 시군이 보탠다`: told only by the subject
            amount.source = _SHARERS[match["body"]] if match["body"] else _sharer(match)


def _sharer(match: regex.Match[str]) -> str:
    return next(name for name in ("national", "private", "local", "body") if match[name])


def is_paid_in(text: str, amount: FoundAmount, edge: int, limit: int) -> bool:
    """Whether a participant or an employer pays the amount in: `청년이 월 10만원을 적립하면`.

    `edge` and `limit` are the end of the amount before and the start of the next.
    """
    if _IF_PAID_IN.match(text, amount.end, limit):
        return not _PUBLIC.match(text, max(edge, amount.start - _REACH), amount.start)
    if _PAID_BY.match(text, amount.end, limit) or _BORNE_BY.match(text, amount.end, limit):
        return True
    if _FEE.match(text, max(edge, amount.start - _REACH), amount.start) and not _IS_BORNE.match(text, amount.end, limit):
        return True
    before = text[max(edge, amount.start - _REACH) : amount.start]
    levied = _LEVIED.match(text, amount.end, limit)
    if levied and (_FROM.search(before) or (levied["levied"] and (amount.value or amount.max or 0) <= _LARGEST_LEVY)):
        return True
    if _PAYING.search(before) and _SHARE_TO_PAY.search(before):
        return True
    return bool(_PAYS_IN.match(text, amount.end, limit)) and bool(_CONTRIBUTOR.search(before))


def source_of_subject(text: str, amount: FoundAmount, edge: int, sentence: tuple[int, int], last: int) -> str | None:
    """The payer that the subject before the amount names; `last` is the end of the sentence's last amount."""
    if _HALVED.match(text, amount.end, sentence[1]):
        return "local"
    if not text[amount.start - 1 : amount.start].isspace():
        return None  # no subject ends right there
    before = max(edge, amount.start - 14), amount.start
    match = _SUBJECT.match(text, *before)
    if match is not None and _SHARED.search(text, last, min(sentence[1], last + 60)):
        if match["body"]:
            return _OF_BODY[match["body"]]
        return "national" if match["national"] else "private"
    if _PARTNER.match(text, *before) and _SCHEME.search(text, *sentence) and not _RECEIVES.match(text, amount.end):
        return "private"
    return None
