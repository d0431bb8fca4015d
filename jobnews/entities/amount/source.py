"""Who pays: the payer's word at an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...core.mentions import FoundAmount
from ...core.patterns import re_pattern, regex_pattern
from ...core.scanning import openings, scan
from ...lexicon.table import read_package_table
from .contribution import (
    is_paid_in,
    name_shares,
    source_of_subject,
    speaks_of_contributor,
    speaks_of_paying_in,
    speaks_of_sharing,
)

_ROWS = read_package_table("jobnews.entities.amount", "payers.tsv", ("word", "source", "not_before"))
_SOURCES = {row["word"]: row["source"] for row in _ROWS}
#: Words that may stand at the end of a longer one: 고용보험기금, 지방소멸대응기금.
_SUFFIXES = ("기금",)
_SUBJECTS = ("정부", "정부가", "정부는", "정부도", "정부에서", "정부로부터")
_WHOLLY = r"(?:전액|순수)?"


def _word(row: dict[str, str]) -> str:
    word = re.escape(row["word"])
    not_behind = ""  # looked for behind the word, so that its first letter is looked at first
    if row["word"] in _SUBJECTS:  # 청년과 기업, 정부가 각각: no one of them pays it alone
        not_behind = rf"(?<!(?<![원고며])[·,]{word})(?<!(?<![원고며])[·,]\s{word})(?<![와과]\s{word})"
    if row["word"] == "총액":
        not_behind = rf"(?<!(?:매출|수출|생산|대출|부채|거래|임금|체불)\s{word})"
    return word + not_behind + (f"(?!{row['not_before']})" if row["not_before"] else "")


def _words(*, suffixes: bool) -> str:
    rows = [row for row in _ROWS if (row["word"] in _SUFFIXES) == suffixes]
    return "|".join(_word(row) for row in sorted(rows, key=lambda row: -len(row["word"])))


_JOINED = r"\s?(?:[·,/+]|와|과|및)\s?"
# several payers of one sum: 국·도비, 국도비, 국비와 시비, 도·시·군비
_SEVERAL = (
    rf"[국도시군구](?:(?:비?{_JOINED})?[국도시군구])*?"
    rf"(?:비?{_JOINED}지방|(?:비?{_JOINED}|(?<=[국도시군]))[도시군구])비(?!서)"
)
_PAYER = re_pattern(
    rf"(?<![가-힣])(?:(?P<several>{_SEVERAL})|{_WHOLLY}(?P<word>{_words(suffixes=False)}))"
    rf"|(?P<suffix>{_words(suffixes=True)})"
)
# 국·도비, 국도비, 국 및 도비; 전액 국비; 상생기금
_BEGINNINGS = [body + after for body in "국도시군구" for after in " ·,/+와과및국도시군구비"] + ["전액", "순수"]
_PAYER_OPENING = re_pattern(openings([*_SOURCES.keys() - set(_SUFFIXES), *_BEGINNINGS], "(?<![가-힣].)") + "|" + openings(_SUFFIXES))
# `국비와 도비 각각 5억원`: each of them pays it in full
_EACH = regex_pattern(r"[를을이가은는]?\s?각")
_STEM = regex_pattern(r"(?r)(?<![가-힣])[가-힣]{0,10}")
# `‘새길 상생기금’(20억원)`: how large it is; `내년 예산·기금 35조원`: what all of it comes to
_OWN_SIZE = regex_pattern(r"[’'”\"」』>》]\s?\(?")
# `복지기금 40억원을 조성한다`
_FORMED = re_pattern(r"\s?(?:규모)?[을를로]?\s?(?:공동\s)?(?:조성|적립|마련)")
_WITH_BUDGET = regex_pattern(r"(?r)예산\s?(?:[·,]|[과와]|및)\s?")
# `9천만원(국 8천만원, 군 1천만원)`: one syllable is enough in brackets
_IN_BRACKETS = regex_pattern(r"(?<=[(,·/+]\s?)(?P<body>[국도시군구])\s?(?=\d)(?<=\([^()\n]{0,60})(?=[^()\n]{1,80}\))")
_OF_BODY = {"국": "national", "도": "province", "시": "city", "군": "county", "구": "district"}
# what parts a payer from an amount: the end of a clause, another sum, 포함 (국비를 포함해 98억)
_APART = re_pattern(
    r"포함|제외|외에|별도|대비|매칭|[와과] 함께|(?<!100)%(?![()])|[.;!?…\n]|,\s|(?:하고|되고|했고|이며|으며|하며|해서|하여|합쳐|합해|더해|보태|얹은|받아|따라|대고|내고|들이고|맡고|주고|쓰고|(?P<others>등))\s|(?<!최)다\s"
)
# `총사업비 [중] 3억원`, `총사업비[의 70%인] 21억원`: a part of it
_PART = re_pattern(r"(?:중|가운데|의|인)\s|%")
# `정부에서 사업비(2억 원)의 절반인 1억 원을 받는다`: the payer gives the half
# `59억원으로 국비가 절반, 나머지를 시비가 채운다`, `200만원(기업부담 10%)`: a share of the sum, which is not all theirs
_SHARE = regex_pattern(r"(?:[은는이가의]|[와과] [가-힣]{2,5}[이가은는])?\s?(?:약\s)?(?:절반|나머지|반반|(?!100)[\d.]+(?:\s?%?[~∼-][\d.]+)?\s?%|[\d.]+할|각각)")
_SHARED_WHOLE = re_pattern(r"\)?(?:의|\s(?:가운데|중))\s(?:약\s)?(?:절반|[\d.]+%)인\s(?=\d)")
# `총 39억 원의 국비를 확보했다`: all of what one payer gives
_OF_PAYER = re_pattern(r"의\s[가-힣]{1,4}비(?:를|가|로|는)?(?:\s|$)")
# `도비와 군비[를 더해] 4억원`
_ADDED = re_pattern(r"[를을]\s(?:더해|합쳐|합해|합친|더한)\s(?:모두\s|총\s|약\s)?")
_TWO = re_pattern("[·,/+와과및]")
# read from right to left (?r): `음성군은 [자체 예산 ]3억원으로`
_OWN_BUDGET = regex_pattern(r"(?r)자체\s?(?:예산|재원|재정|사업비)(?:으로|에서|인|을|를|은|는)?\s?(?:약\s|총\s)?\(?")
_ACTOR = regex_pattern(r"(?r)(?<![가-힣])[가-힣]{0,7}?(?P<body>[도시군구])(?:[은는이가]|에서는?)\s")
_FURTHEST = 30
#: The length of a particle and a space.
_PARTICLE = 2
# `기금과 국비는 2조원`, `국비 및 기금 8억원`: one sum of both
_AND = re_pattern(r"\s?(?:[와과·,/+]|및)\s?")
_LOCAL = {"province", "city", "county", "district", "local"}
# `4억원[의 ]국비와 7천만원의 상금`: the payer is that of the sum before it
_OF_SUM_BEFORE, _THEN = re_pattern(r"의\s(?:약\s)?"), re_pattern(r"[와과를을로가는]\s")
# `총 27개 사업에 46억원`: what there are so many of
_COUNTED = re_pattern(r"\d\s?여?\s?(?:개|건|명|곳|팀|종|가지|대|회)")
# `20억원[의 ]국비`, `34억원[(]국비`, `5억원[은 ]시비로`, `12억원[으로 늘었고 전액 ]국비`, `9억원[에 머물던 ]국비`
_TO_PAYER = re_pattern(
    r"\)?\s?(?:\(|전액을?\s|,?\s전액\s|[의을를은는이]\s|(?:으로|[을이은])\s?(?:[가-힣]{1,8},?\s){0,2}전액\s|으로\s"
    r"|[에을를이가]\s?[가-힣]{1,5}[던은는한된할인]\s|(?:넘는|넘던|웃도는|가까운)\s)?\s?(?:전액\s?)?"
)
_RELATIVE = regex_pattern(r"(?r)[던은는한된할인]\s")
# `총사업비는 국비 100억원을 포함해 250억원`
_INCLUDING = regex_pattern(r"(?r)총\s?(?:사업비|예산)[은는이]\s[^.\n]{2,40}포함(?:해|하여|한|,)?\s(?:모두\s|총\s|약\s)?")
# `정부예산도 작년 538억원[에서 올해 ]1,215억원으로`
_BECOMES = regex_pattern(r"에서\s(?:올해|내년|지난해|작년|\d{4}년)?\s?(?:약\s|총\s)?|\s?[→⇒]\s?")
# `국비와 시비를 모은 80억원[의 총사업비]`
_IS_WHOLE = re_pattern(r"\s?(?:규모)?의\s(?:총\s?(?:사업비|예산|재원)|전체\s(?:사업비|예산))")
_AT_WHOLE = re_pattern(r"(?:은|는|가|로|만)?\s?")
#: A smaller 총 is the sum of one person's benefits (1인당 총 300만원), not a budget.
_SMALLEST_BUDGET = 30_000_000


@dataclass(slots=True)
class Payer:
    """A payer's word in the text; `taken`: it stands before an amount that has it."""

    start: int
    end: int
    source: str
    taken: bool = False


def find_payers(text: str, start: int, end: int) -> list[Payer]:
    """The payers' words of a stretch of text."""
    payers = []
    for match in scan(_PAYER_OPENING, _PAYER, text, start, end):
        if match["suffix"]:
            stem = _STEM.match(text, start, match.start())
            begin = stem.start() if stem else match.start()
            if not _OWN_SIZE.match(text, match.end()) and not _WITH_BUDGET.match(text, start, begin):
                payers.append(Payer(begin, match.end(), _SOURCES[match["suffix"]]))
        else:
            source = _of_several(match["several"]) if match["several"] else _SOURCES[match["word"]]
            if source != "mixed" or not _EACH.match(text, match.end()):
                payers.append(Payer(match.start(), match.end(), source))
    if text.find("(", start, end) < 0:
        return payers
    bodies = [Payer(*match.span(), _OF_BODY[match["body"]]) for match in _IN_BRACKETS.finditer(text, start, end)]
    return sorted([*payers, *bodies], key=lambda payer: payer.start) if bodies else payers


def _of_several(written: str) -> str:
    payers = _OF_BODY.keys() & set(written)
    if "국" in payers:
        return "mixed" if len(payers) > 1 or "지방" in written else "national"
    return "local"


def assign_sources(text: str, start: int, end: int, amounts: Sequence[FoundAmount]) -> None:
    """Set the source of the amounts of one sentence, `text[start:end]`."""
    edges = [start, *[amount.end for amount in amounts]]
    limits = [*[amount.start for amount in amounts], end]
    gaps = _payers_by_gap(find_payers(text, start, end), edges, limits)
    last = len(amounts) - 1
    for index, (amount, payers) in enumerate(zip(amounts, gaps, strict=False)):
        if index < last and _SHARED_WHOLE.match(text, amount.end):
            half = amounts[index + 1]
            half.source = _source_before(text, amount, payers)
        elif amount.source is None:
            own = payers[1:] if payers and _is_of_sum_before(text, edges[index], payers[0]) else payers
            amount.source = "total" if _IS_WHOLE.match(text, amount.end) else _source_before(text, amount, own)
    includes, has_own = text.find("포함", start, end) >= 0, text.find("자체", start, end) >= 0
    pays_in = speaks_of_paying_in(text, start, end)
    for index, amount in enumerate(amounts):
        if amount.source is None and includes and _INCLUDING.match(text, start, amount.start):
            amount.source = "total"
        if amount.source is None and gaps[index + 1]:
            amount.source = _source_after(text, amount, gaps[index + 1])
        if amount.source is None and has_own:
            amount.source = _of_own_budget(text, start, amount)
        if amount.source is None and pays_in and is_paid_in(text, amount, edges[index], limits[index + 1]):
            amount.source = "private"
    for before, amount in pairwise(amounts):
        if amount.source is None and _BECOMES.fullmatch(text, before.end, amount.start):
            amount.source = before.source
    name_shares(text, (start, end), amounts)
    if speaks_of_sharing(text, start, end):
        for amount, edge in zip(amounts, edges, strict=False):
            if amount.source is None:
                amount.source = source_of_subject(text, amount, edge, (start, end), amounts[-1].end)


def _payers_by_gap(payers: Sequence[Payer], edges: Sequence[int], limits: Sequence[int]) -> Sequence[Sequence[Payer]]:
    """The payers before each amount and behind the last, in one pass."""
    if not payers:
        return [()] * len(edges)
    gaps: list[list[Payer]] = [[] for _ in edges]
    gap = 0
    for payer in payers:
        while gap < len(limits) - 1 and payer.end > limits[gap]:
            gap += 1
        if payer.start >= edges[gap]:
            gaps[gap].append(payer)
    return gaps


def _of_own_budget(text: str, start: int, amount: FoundAmount) -> str | None:
    """Whose budget is its own, by the subject of the sentence: `시는 … 자체 예산 3억원으로`."""
    own = _OWN_BUDGET.match(text, max(start, amount.start - _FURTHEST), amount.start)
    actor = _ACTOR.search(text, start, own.start()) if own else None
    return _OF_BODY[actor["body"]] if actor else None


def _is_of_sum_before(text: str, end: int, payer: Payer) -> bool:
    """Whether a payer is that of the amount that ends before it: `4억원의 국비와 7천만원의 상금`."""
    return _OF_SUM_BEFORE.fullmatch(text, end, payer.start) is not None and _THEN.match(text, payer.end) is not None


def _source_before(text: str, amount: FoundAmount, payers: Sequence[Payer]) -> str | None:
    """The last payer before the amount, if nothing parts them; of `국비 총 20억원` it is 국비."""
    if not payers:
        return None
    payer = payers[-1]
    if text[payer.start : payer.end] == "총":
        if len(payers) > 1 and _AT_WHOLE.fullmatch(text, payers[-2].end, payer.start):
            payer = payers[-2]
        elif not _is_budget(amount) or _OF_PAYER.match(text, amount.end) or _COUNTED.search(text, payer.end, amount.start):
            return None
    gap = text[payer.end : amount.start]
    if _ADDED.fullmatch(gap) and payer.source in ("mixed", "local") and _TWO.search(text, payer.start, payer.end):
        return payer.source
    if len(gap) > _FURTHEST or _parts(gap, payer):
        return None
    if payer.source == "fund" and _FORMED.match(text, amount.end):
        return None
    if (payer.source == "total" and _PART.search(gap)) or speaks_of_contributor(text, payer.end, amount):
        return None
    payer.taken = True
    return _source_with(text, payers[-2], payer) if len(payers) > 1 else payer.source


def _source_with(text: str, other: Payer, payer: Payer) -> str | None:
    """The payer of a sum, joined by another: `기금과 국비 20억원` is of both, `국비와 자부담 9억원` of nobody in particular."""
    sources = {other.source, payer.source}
    if len(sources) == 1 or "total" in sources or not _AND.fullmatch(text, other.end, payer.start) or _EACH.match(text, payer.end):
        return payer.source
    if "private" in sources:
        return None
    return "local" if sources <= _LOCAL else "mixed"


def _parts(gap: str, payer: Payer) -> bool:
    """Whether the words between a payer and an amount part them; `국비와 시비 등 30억원` is one sum of several payers.

    A bracket that closes between them does too: `(근로복지기금) 원청이 50억원을 낸다`.
    """
    if ")" in gap and "(" not in gap:
        return True
    apart = _APART.search(gap)
    if apart is not None and apart["others"] and payer.source in ("mixed", "local"):
        apart = _APART.search(gap, apart.end())
    return apart is not None


def _is_budget(amount: FoundAmount) -> bool:
    highest = amount.value if amount.value is not None else amount.max
    return amount.currency != "KRW" or highest is None or highest >= _SMALLEST_BUDGET


def _source_after(text: str, amount: FoundAmount, payers: Sequence[Payer]) -> str | None:
    """The payer behind the amount, unless the next amount has it."""
    glue = _TO_PAYER.match(text, amount.end)
    if glue is None:
        return None
    if "(" in glue[0]:
        close = text.find(")", amount.end, payers[-1].end + 12)
        inside = {payer.source for payer in payers if payer.start < close}
        if len(inside) > 1:
            return None if inside & {"private", "total"} else "mixed"
    payer = payers[0]
    if payer.start != glue.end() or payer.source == "total" or _SHARE.match(text, payer.end):
        return None
    if payer.taken and not (payer.start - amount.end > _PARTICLE and _RELATIVE.match(text, amount.end, payer.start)):
        return None  # `10억 원은 국비 5억 원과 …`; but `9억원에 머물던 국비가 12억원으로`
    return payer.source
