"""What kind of number an amount or a headcount is, by the words around it: a former value, a difference, a benefit."""

from __future__ import annotations

import re

from ..core.mentions import FoundAmount, FoundQuantity
from ..core.patterns import re_pattern, regex_pattern
from ..lexicon.table import read_package_table

# `306억원에서 583억원으로 는다`: what it was before; `올해 7700명의 일곱 배다`: what something is measured by
_FORMER = re_pattern(
    r"""(?:여|가량)?\)?\s?(?:\([^)\n]{0,20}\))?\s?(?:
    (?:에서\s|[은는]\s(?=[\d.,조억만천백십 ]{2,16}[원개명]으?로))[^.\n]{1,50}?으?로(?:(?=$|\n|,)|\s?(?:[가-힣·0-9.%()]{1,12}\s){0,3}?
    (?:늘|줄|올|오르|오른|깎|낮|높|확대|증가|감소|인상|상향|축소|책정|편성|조정|커|키|불|증액|감액|는다|준다|떨어|뛰|껑충|사라|\d?토막))
    | \s?[→⇒]\s?\d | 의\s?(?:[\d.]+|두|세|네|다섯|여섯|일곱)\s?배)""",
    re.VERBOSE,
)
# `애초 정부안인 3조원에서 4조원으로`, `본예산 10조원은 11조원으로`: of the same year
_SAME_YEAR = re_pattern(r"애초|당초|정부안|본예산|기정|원안|목표|계획")
# `추경이 서면 583억원에서 3천억원으로 늘린다`
_REVISION, _REVISION_REACH = re_pattern("추경|추가경정|수정예산"), 80
# `올해 예산(18조원)보다`, `올해 4,864명에 비해`: what the number of a coming year is measured by
_MEASURE = re_pattern(r"(?:여|가량)?\)?\s?(?:보다|에 비해|에 견줘|대비)")
_MORE = re_pattern(r"(?:여|가량|정도)?\)?(?:이|가|을|를)?\s?(?:\([^)\n]{1,16}\))?\s?(?:더\s)?(?:늘어난|늘린|는\s|늘었|줄어든|줄인|준\s|줄었|많|적[은다었]|증가|감소|증액|감액|오른|올랐|올린|높|낮|불어난|불어났|커|깎인|깎였)")
_THAN = re_pattern(r"(?:보다|대비|에 비해|에 비하면|에 견줘|에 견주면)\s[^.\n]{0,20}$")
# what a text without comparisons has none of
_THAN_SIGNS = ("보다", "대비", "에 비", "에 견")
_EVERY_YEAR = re_pattern(r"해마다|매년|매해|년(?:간|\s동안)(?!\s(?:총|모두|합쳐))|년치|한(?<![올난번그] 한) ?해 ")
# `향후 5년 동안 1만 개`: a plan
_TO_COME = re_pattern(r"(?:향후|앞으로|내년부터)\s[^.,\n]{0,4}$")
# `400명에게는 한 해 동안 최대 360만원을`
_TO_WHOM = re_pattern(r"(?:여|가량)?(?:에게|에겐|한테)(?:는|만|도)?\s")
# `15명에게 집세도 준다`: told of as what is there besides
_ALSO = re_pattern(r"[^.\n]{0,60}[가-힣’”]도\s(?:준다|지원한다|지급한다|제공한다)")
_GIVEN = re_pattern(r"[^.(\n]{0,60}")
#: Won; what a person gets a month or once is less, a program's budget more.
_LARGEST_BENEFIT, _LARGEST_SHARE, _SMALLEST_BUDGET = 20_000_000, 30_000_000, 1_000_000
# `직원은 열네 명이고`, `우리 단 직원 아홉 명이`; `한도는 5억원`, `재산이 1억3500만원 이하`: how things stand
_STAFF = regex_pattern(r"(?r)(?:(?<![가-힣])(?:직원|임직원|회원|조합원|공무원|사무국 인력|상근 인력)(?:들)?(?:[은는이가])?\s(?:[^\s.,\d]{1,6}\s)?)")
_HIRED = re_pattern(r"(?:여)?(?:[을를]|\s)\s?(?:[^\s.,]{1,6}\s){0,2}(?:채용|선발|뽑|모집|증원|충원|늘)")
_CEILING = regex_pattern(r"(?r)(?:한도|상한|상한액|재산|소득|자산)(?:[은는이가])?\s?(?:\([^)\n]{1,12}\)\s?)?(?:합계\s|총\s|최대\s)?")
# `재산 4억원 이하`, `임금이 월 110만원 이상이어야`: who may take part
_LIMITED = regex_pattern(
    r"(?r)(?:재산|소득|자산|매출|매출액|임금|급여|보수|연봉|보증금|월세|공시가격)(?:[은는이가])?\s?(?:\([^)\n]{1,12}\)\s?)?(?:(?:합계|총|월|연|월평균|연간|한 달)\s){0,2}"
)
_BOUNDS = ("at_most", "at_least", "less_than", "more_than")
_LIMIT = re_pattern(r"\s?(?:\([^)\n]{1,16}\)\s?)?(?:이하|미만|이내|이상|초과)")
# what each of the two needs
_STAFF_SIGN, _CEILING_SIGN = re_pattern("직원|회원|조합원|공무원|인력"), re_pattern("한도|상한|재산|소득|자산")
_STATISTIC_WORDS = [row["word"] for row in read_package_table("jobnews.links", "statistics.tsv", ("word",))]
_STATISTICS = "|".join(map(re.escape, _STATISTIC_WORDS))
# a wage, but no wage floor: looked back to from the first letters, since a pattern that begins with letters leaps from one of them to the next
_STATISTICS_SAID = "|".join(f"{word[:2]}(?<!최저..)(?<!생활..){re.escape(word[2:])}" for word in _STATISTIC_WORDS)
# `실업자는 … 3만2천 명`, `청년실업자만 1만2천명`, `임금은 평균 231만 원`: no verb of its own between
_STATISTIC = re_pattern(rf"(?:{_STATISTICS_SAID})(?:\s?(?:수|평균))?(?:[은는이가도만](?![가-힣])[^.;!?\n]{{0,50}}|\()$")
# the head of a column: `취업자`, `실업자(명)`
_STATISTIC_HEAD = re_pattern(rf"\s*(?:{_STATISTICS})(?:\s?수)?\s*(?:\([^)]*\)\s*)?")
_STATISTIC_REACH, _THAN_REACH = 60, 30
# what stands first behind a number, and what it takes before one, for the patterns above to be tried
_FORMER_STARTS, _MEASURE_STARTS = "여가) (에은는→⇒의", "여가) 보에대"


def is_former_value(text: str, quantity: FoundQuantity) -> bool:
    """Whether the number is what something was before it changed."""
    return text[quantity.end : quantity.end + 1] in _FORMER_STARTS and _FORMER.match(text, quantity.end) is not None


def is_measure(text: str, quantity: FoundQuantity) -> bool:
    """Whether another number is measured by this: `올해 4,864명에 비해`."""
    return text[quantity.end : quantity.end + 1] in _MEASURE_STARTS and _MEASURE.match(text, quantity.end) is not None


def compares(text: str) -> bool:
    """Whether a text may tell differences."""
    return any(map(text.__contains__, _THAN_SIGNS))


def is_difference(text: str, start: int, quantity: FoundQuantity) -> bool:
    """`지난해보다 30명 늘어난`, `올해 9만 명에 비해 1만 명 많은`: it is of the time of what is measured, and planned or done as that is."""
    if _MORE.match(text, quantity.end) is None:
        return False
    return _THAN.search(text, max(start, quantity.start - _THAN_REACH), quantity.start) is not None


def is_of_same_year(text: str, quantity: FoundQuantity) -> bool:
    """Whether the former value is that of an earlier plan for the same year: `애초 정부안인 3조원에서 4조원으로`."""
    begins, ends = text.rfind("\n", 0, quantity.start) + 1, quantity.end + _REVISION_REACH
    if _REVISION.search(text, max(begins, quantity.start - _REVISION_REACH), ends):
        return True
    return _SAME_YEAR.search(text, quantity.start - 12, quantity.start) is not None


def recurs(text: str, quantity: FoundQuantity) -> bool:
    """`5년간 해마다 7억원을 쓴다`: still so, though it began in a past year."""
    before = text[max(0, quantity.start - 16) : quantity.start]
    every = _EVERY_YEAR.search(text, quantity.start - len(before), quantity.start) if "해" in before or "년" in before else None
    return every is not None and not _TO_COME.search(text, every.start() - 12, every.start())


def is_benefit(quantity: FoundQuantity) -> bool:
    """What one person or company gets: a rate, or a sum too small for a budget and paid by nobody in particular."""
    if not isinstance(quantity, FoundAmount) or quantity.currency != "KRW":
        return False
    value = quantity.value if quantity.value is not None else quantity.max
    if value is None:
        return False
    return value <= (_LARGEST_SHARE if quantity.per else _LARGEST_BENEFIT if quantity.source is None else _SMALLEST_BUDGET)


def is_statistic(text: str, start: int, quantity: FoundQuantity) -> bool:
    """`실업자는 4천 명 준 3만2천 명이다`, in a sentence that begins at `start`: counted, not planned; also a cell of such a column."""
    if quantity.heads and any(_STATISTIC_HEAD.fullmatch(text, *head) for head in quantity.heads):
        return True
    return _STATISTIC.search(text, max(start, quantity.start - _STATISTIC_REACH), quantity.start) is not None


def is_standing(text: str, quantity: FoundQuantity) -> bool:
    """Staff, a ceiling: what neither begins nor ends."""
    sign, pattern = (_CEILING_SIGN, _CEILING) if isinstance(quantity, FoundAmount) else (_STAFF_SIGN, _STAFF)
    near = max(0, quantity.start - 20), quantity.start
    stands = sign.search(text, *near) is not None and pattern.match(text, *near) is not None
    return stands and not _HIRED.match(text, quantity.end)


def is_condition(text: str, quantity: FoundQuantity) -> bool:
    """`재산 4억원 이하인 사람`: a condition, which stands whatever has been done under it."""
    if quantity.qualifier not in _BOUNDS or not isinstance(quantity, FoundAmount) or not _LIMIT.match(text, quantity.end):
        return False
    return _LIMITED.match(text, max(0, quantity.start - 30), quantity.start) is not None


def is_receiver(text: str, quantity: FoundQuantity) -> bool:
    """Whether the people are those who get something: `400명에게`."""
    return _TO_WHOM.match(text, quantity.end) is not None and not _ALSO.match(text, quantity.end)


def is_given_to(text: str, quantity: FoundQuantity, people: FoundQuantity) -> bool:
    """Whether the amount is what so many people get: `400명에게는 한 해 동안 360만원을 준다`."""
    return is_receiver(text, people) and _GIVEN.fullmatch(text, people.end, quantity.start) is not None
