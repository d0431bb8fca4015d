"""Who pays: the payer's word at an amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ...core.mentions import FoundAmount
from ...lexicon.table import read_package_table

_ROWS = read_package_table("jobnews.entities.amount", "payers.tsv", ("word", "source", "not_before"))
_SOURCES = {row["word"]: row["source"] for row in _ROWS}
#: Words that may stand at the end of a longer one: 고용보험기금, 지방소멸대응기금.
_SUFFIXES = ("기금",)


def _word(row: dict[str, str]) -> str:
    pattern = regex.escape(row["word"])
    if row["word"] not in _SUFFIXES:
        pattern = r"(?<![가-힣])(?:전액|순수)?" + pattern
    if row["word"].startswith("정부"):
        pattern = r"(?<![·,]\s?|[와과]\s)" + pattern  # 청년과 기업, 정부가 각각: no one of them pays it alone
    return pattern + (f"(?!{row['not_before']})" if row["not_before"] else "")


_JOINED = r"\s?(?:[·,/+]|와|과|및)\s?"
_PAYER = regex.compile(
    # several payers of one sum: 국·도비, 국도비, 국비와 시비, 도·시·군비
    rf"(?<![가-힣])(?P<several>(?P<payer>[국도시군구])(?:(?:비?{_JOINED})?(?P<payer>[국도시군구]))*?(?:비{_JOINED}지방|(?:비?{_JOINED}|(?<=[국도시군]))(?P<payer>[도시군구]))비)(?![서])"
    rf"|(?P<word>{'|'.join(_word(row) for row in sorted(_ROWS, key=lambda row: -len(row['word'])))})"
)
# between payer and amount: `국비[ 지원금은 약 ]20억`; no other sum, no end of a clause, no 포함 (국비를 포함해 98억)
_APART = regex.compile(r"포함|제외|외에|별도|대비|매칭|[.;!?\n]|,\s|(?:하고|되고|했고|이며|으며|하며|해서|하여|합쳐|합해|더해|보태|얹은|받아|따라|등)\s|다\s")
_FURTHEST = 30
_CLOSE = regex.compile(r"\s*(?:은|는|이|가|을|를|으?로|만|도|의)?\s*[:(]?\s*(?:약|총|최대|모두|각각?)?\s*")
_PAYER_AFTER = regex.compile(
    r"\)?\s?(?:\(|전액을?\s|[의을를은는이]\s|을 전액 |(?:으로|[을이은])\s?(?:[가-힣]{1,8},?\s){0,2}전액\s|으로\s(?=[가-힣]*기금)|(?:에|을|를|이|가)\s?[가-힣]{1,5}[던은는한된할인]\s)?\s?(?:전액\s?)?"
)
# `총사업비는 국비 100억원을 포함해 250억원`
_INCLUDING = regex.compile(r"(?r)총\s?(?:사업비|예산)[은는이]\s[^.\n]{2,40}포함(?:해|하여|한|,)?\s(?:모두\s|총\s|약\s)?")
_RELATIVE = regex.compile(r"[던은는한된할인]\s$")
_PAID_IN = regex.compile(
    r"(?<![가-힣], )(?<!와 )(?<!과 )(?:청년|근로자|노동자|참여자|참가자|가입자|신청자|수강생|교육생|훈련생|재직자|본인|기업|사업주|회사|업체|농가)(?:이|가|은|는|도|과|와)?\s"
)
_PAYS_IN = regex.compile(r"(?:씩)?[을를]?\s?(?:[가-힣]{1,6}\s){0,2}(?:납입|적립|저축|부담|불입|내면|내고|낸다|내야|넣|부으|붓|모으|쌓|보태|출연)")
_IF_PAID_IN = regex.compile(r"(?:씩)?[을를]?\s?(?:[가-힣\d]{1,6}\s){0,2}(?:(?:납입|적립|저축|불입)하면|넣으면|부으면)")
# `고용부가 12억원, 시가 10억원을 나눠 낸다`: only then do the subjects say who pays
_SHARED = regex.compile(r"나눠\s?(?:낸|내|부담|댄|대)|분담|각각\s?(?:부담|낸|내|출연|보탠|보태)")
_SUBJECT = regex.compile(r"(?r)(?:(?P<national>정부|[가-힣]{2,5}부)|[가-힣]{0,4}(?P<body>[시도군구])|(?P<private>기업|회사|업체|사업주))[가이은는]\s(?:약\s)?")
_OF_BODY = {"시": "city", "도": "province", "군": "county", "구": "district"}


@dataclass(slots=True)
class _Payer:
    start: int
    end: int
    source: str
    taken: bool = False


def find_payers(text: str, start: int, end: int) -> list[_Payer]:
    """The payers' words of a stretch of text."""
    payers = []
    for match in _PAYER.finditer(text, start, end):
        source = _of_several(match) if match["several"] else _SOURCES[regex.sub("^(?:전액|순수)", "", match["word"])]
        payers.append(_Payer(match.start(), match.end(), source))
    return payers


def _of_several(match: regex.Match[str]) -> str:
    payers = set(match.captures("payer"))
    if "국" in payers:
        return "mixed" if len(payers) > 1 or "지방" in match["several"] else "national"
    return "local"


def assign_sources(text: str, start: int, end: int, amounts: Sequence[FoundAmount]) -> None:
    """Set the source of the amounts of one sentence, `text[start:end]`."""
    payers = find_payers(text, start, end)
    edge = start
    for amount in amounts:
        payer = _payer_before(text, edge, amount, payers)
        if payer is not None:
            payer.taken = True
            amount.source = payer.source
        edge = amount.end
    for index, amount in enumerate(amounts):
        limit = amounts[index + 1].start if index + 1 < len(amounts) else end
        if amount.source is None and _INCLUDING.match(text, start, amount.start):
            amount.source = "total"
        if amount.source is None:
            amount.source = _source_after(text, amount, limit, payers) or _paid_in(text, amounts, index, start, limit)
    if amounts and _SHARED.search(text, amounts[-1].end, end):
        for amount in amounts:
            amount.source = amount.source or _source_of_subject(text, start, amount)


def _payer_before(text: str, edge: int, amount: FoundAmount, payers: Sequence[_Payer]) -> _Payer | None:
    """The last payer between the amount before and this one, if nothing parts them."""
    for payer in reversed(payers):
        if payer.end > amount.start or payer.start < edge:
            continue
        gap = text[payer.end : amount.start]
        if len(gap) > _FURTHEST or _APART.search(gap):
            return None
        if payer.source == "total" and not _is_whole(text, payer, amount, gap):
            return None
        return payer
    return None


def _is_whole(text: str, payer: _Payer, amount: FoundAmount, gap: str) -> bool:
    """Whether 총 makes a budget's whole of the sum: not of one person's benefits (1인당 총 300만원)."""
    if text[payer.start : payer.end] != "총":
        return True
    highest = amount.value if amount.value is not None else amount.max
    return amount.currency != "KRW" or highest is None or highest >= 30_000_000


def _source_after(text: str, amount: FoundAmount, limit: int, payers: Sequence[_Payer]) -> str | None:
    """`20억원의 국비`, `34억원(국비)`, `5억원은 시비로`."""
    glue = _PAYER_AFTER.match(text, amount.end)
    if glue is None:
        return None
    if "(" in glue[0]:
        limit = min(limit, text.find(")", amount.end) % len(text))
        sources = {payer.source for payer in payers if glue.end() <= payer.start < limit}
        if len(sources) > 1:
            return None if sources & {"private", "total"} else "mixed"
    for payer in payers:
        if payer.start == glue.end() and payer.source != "total":
            if payer.taken and not _RELATIVE.search(text, amount.end, payer.start):
                return None
            if payer.start < limit:
                return payer.source
    return None


def _source_of_subject(text: str, start: int, amount: FoundAmount) -> str | None:
    match = _SUBJECT.match(text, max(start, amount.start - 14), amount.start)
    if match is None:
        return None
    if match["body"]:
        return _OF_BODY[match["body"]]
    return "national" if match["national"] else "private"


def _paid_in(text: str, amounts: Sequence[FoundAmount], index: int, start: int, limit: int) -> str | None:
    """What a participant or an employer pays in: `청년이 월 10만원을 적립하면`."""
    amount = amounts[index]
    if _IF_PAID_IN.match(text, amount.end, limit):
        return "private"
    edge = amounts[index - 1].end if index else start
    before = text[max(edge, amount.start - _FURTHEST) : amount.start]
    if _PAYS_IN.match(text, amount.end, limit) and _PAID_IN.search(before):
        return "private"
    return None
