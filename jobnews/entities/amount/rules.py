"""Which numbers are money: named rules, each from a number to an amount."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...core.mentions import FoundAmount, FoundNumber, TableNumber
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import Reading
from ...korean.modifiers import qualifier_of
from ...korean.numerals import read_span
from ...lexicon.table import read_package_table
from .currency import BY_COUNTER, currency_after, dong_after, sign_before
from .source import find_payers

_NOT_MONEY = read_package_table("jobnews.entities.amount", "not_money.tsv", ("word", "place"))


def _any(place: str) -> str:
    return "|".join(row["word"] for row in _NOT_MONEY if row["place"] == place)


_COUNTS_BEFORE = regex_pattern(rf"(?r)(?:{_any('before')})(?:[은는이가수]|\s|\(|약|만|총|누적)*")
_COUNTS_AFTER = re_pattern(rf"여?\s?(?:{_any('after')})")
# 5만원권, 1만원짜리 지폐, (단위: 천원), 만원 버스
_NOTE_AFTER = re_pattern(r"\s?권(?![가-힣]{2})|짜리\s?(?:지폐|동전|화폐|신권|새 지폐)|\s?(?:지폐|동전|주화)|\s?(?:버스|지하철|열차|전철|관중|사례)")
_IN_BRACKETS = re_pattern(r"(?<=\()[십백천만억조]+원\)")
_FULL_BEFORE = regex_pattern(r"(?r)(?:관중|객석|좌석|연일|관객)[이은도]?\s?")
_UNIT_BEFORE = regex_pattern(r"(?r)단위[^\n()\[\]]{0,12}")
_LAW_BEFORE = regex_pattern(r"(?r)(?:법|령|규칙|규정|조례|법률|시행령)[」』’”]?\s?")
_GROUP_AFTER = re_pattern(r"(?:로|씩|당|가 되|를 이|의\s?\d|제\d|\s?\d+[항호])")
_MONEY_NOUNS = read_package_table("jobnews.entities.amount", "money_nouns.tsv", ("ending", "alone"))
_ALONE = "|".join(row["ending"] for row in _MONEY_NOUNS if row["alone"])
# `수당 50만`, `월 30만`: words that make money of a number with 만 alone
_MONEY_BEFORE = regex_pattern(
    rf"(?r)(?:(?<![가-힣])(?:월|매월|매달)|[1한]?\s?[가-힣]{{1,3}}당|[가-힣]{{0,6}}(?:{_ALONE}))"
    r"(?:[은는이가을를]|\s|약|최대|각|총|\d{1,4}만\s?[→⇒]){0,8}"
)
# names of a row or a column of sums: `계`, `예산계`, `사업비 합계`
_SUM_NAME = re_pattern(r"(?:(?:총\s?)?(?:예산|사업비|재원|금액)\s?)?(?:총|합|소)?계(?:\(.{1,8}\))?")
_ENDS = re_pattern(r"여?(?:\s?[)\],.·…\"”’~→⇒]|\s?(?:을|를|씩|의|이|은|는|으로|로|까지)?(?:$|\n|\s?(?:지원|지급|확보|투입|추가|인상|제공|상당|지출|부과|받|이상|이하|증액|삭감|돌파|들여|보장|까지)))")


#: A bare number may have a currency around it, or none.
_MAY_COUNT_MONEY = frozenset({"", "원", *BY_COUNTER})
#: 940백만원 (국비 470, 도비 282, 자부담 188): the unit of the sum goes for the parts in brackets behind it
_PARTS = re_pattern(
    r" ?\((?P<first>[가-힣· ]{1,12}) ?:? ?\d[\d,.]{0,12}(?:(?:, ?| ?[/+·] ?)[가-힣· ]{1,12} ?:? ?\d[\d,.]{0,12}){0,7}\)"
)
_OPENS_PARTS = ("(", " (")
_SCALED_UNIT = re_pattern(r"\d(?P<unit>(?:천|만|십만|백만|천만|십억|백억|억)원)\Z")


def find_amounts(reading: Reading) -> Iterator[FoundAmount]:
    """All amounts of the page, rule by rule; the order of the text is restored by whoever asks."""
    text = reading.page.text
    in_table = {id(cell.number): cell for cell in reading.table_numbers}
    parts_end = scale = 0
    for number in reading.numbers:
        if number.counter not in _MAY_COUNT_MONEY:
            continue
        cell = in_table.get(id(number))
        if number.start < parts_end:
            amount: FoundAmount | None = _amount(text, number, "part_in_unit_of_sum", scale=scale)
        else:
            amount = _table_cell(text, cell) if cell else _in_text(text, number)
            if number.counter == "원" and text.startswith(_OPENS_PARTS, number.end):
                parts_end, scale = _parts_behind(text, number)
        if amount is not None:
            yield amount


def _parts_behind(text: str, number: FoundNumber) -> tuple[int, int]:
    """Where the brackets behind a sum end that hold its parts as bare numbers, and what one of their unit is in won; 0 for none."""
    parts = _PARTS.match(text, number.end)
    unit = _SCALED_UNIT.search(text, number.start, number.end) if parts else None
    one = read_span(unit["unit"][:-1]) if unit else None
    if parts is None or one is None or not find_payers(text, *parts.span("first")):
        return 0, 0
    return parts.end(), int(one[0])


def _in_text(text: str, number: FoundNumber) -> FoundAmount | None:
    if number.counter == "원":
        return _won(text, number)
    if number.counter:
        return _amount(text, number, "foreign_currency", currency=BY_COUNTER[number.counter])
    dong = dong_after(text, number.start, number.end)
    if dong is not None:
        return _amount(text, number, "foreign_currency", end=dong, currency="VND")
    after = currency_after(text, number.end)
    if after is not None:
        end, code = after
        return _amount(text, number, "foreign_currency", end=end, currency=code)
    before = sign_before(text, number.start)
    if before is not None:
        start, code = before
        return _amount(text, number, "currency_sign", start=start, currency=code)
    return _without_unit(text, number)


def _won(text: str, number: FoundNumber) -> FoundAmount | None:
    """`48억 6천만원`; not a banknote, not the unit of a table, not a full house (만원 버스)."""
    if _NOTE_AFTER.match(text, number.end):
        return None
    if not text[number.start].isdigit():
        before = max(0, number.start - 16), number.start
        if _UNIT_BEFORE.match(text, *before) or _FULL_BEFORE.match(text, *before) or _IN_BRACKETS.match(text, number.start):
            return None  # 단위: 백만원, 관중 만원, 예산(백만원)
    return _amount(text, number, "won")


def _without_unit(text: str, number: FoundNumber) -> FoundAmount | None:
    """`국비 23억`, `864억의 일자리 안정자금`: 억 and 조 without a counter are money, unless the words say what is counted."""
    written = text[number.start : number.end]
    if not written[0].isdigit() or not ("만" in written or "억" in written or "조" in written):
        return None
    before = max(0, number.start - 14), number.start
    if _COUNTS_AFTER.match(text, number.end) or _COUNTS_BEFORE.match(text, *before):
        return None
    if "억" in written:
        return _amount(text, number, "scale_without_unit")
    if "조" in written:
        if _GROUP_AFTER.match(text, number.end) or _LAW_BEFORE.match(text, *before) or number.high < 10**12:
            return None
        if "." in written or len(written) > 2 or _MONEY_BEFORE.match(text, *before):
            return _amount(text, number, "scale_without_unit")
        return None
    if "만" in written and _ENDS.match(text, number.end) and _after_money_word(text, number.start):
        return _amount(text, number, "scale_after_money_word")
    return None


def _after_money_word(text: str, start: int) -> bool:
    """`월 30만`, `수당 50만`, `국비 5천만`: what makes money of a number that has 만 alone."""
    before = max(0, start - 14)
    return bool(_MONEY_BEFORE.match(text, before, start)) or any(p.end >= start - 2 for p in find_payers(text, before, start))


def _table_cell(text: str, cell: TableNumber) -> FoundAmount | None:
    """A bare number of a table in thousands or millions of won."""
    if not cell.unit.endswith("원"):
        return None
    scale = read_span(cell.unit[:-1].strip() or "1")
    if scale is None or scale[0] != scale[1]:
        return None  # (단위: 구매 원)
    amount = _amount(text, cell.number, "table_cell", scale=int(scale[0]))
    amount.heads = cell.heads
    for told in (cell.label, cell.header, cell.row):
        payers = find_payers(told, 0, len(told))
        if payers:
            amount.source = payers[-1].source
            return amount
    if any(_SUM_NAME.fullmatch(name.replace(" ", "")) for name in (cell.header, cell.row)):
        amount.source = "total"
    return amount


def _amount(
    text: str, number: FoundNumber, rule: str, *,
    start: int | None = None, end: int | None = None, currency: str = "KRW", scale: int = 1,
) -> FoundAmount:
    if end is not None:
        number = FoundNumber(number.start, end, number.low, number.high, "", end, number.approximate)
    amount = FoundAmount(
        number.start if start is None else start, number.end, rule, currency=currency, qualifier=qualifier_of(text, number)
    )
    low = _whole(number.low * scale)
    if number.low == number.high:
        amount.value = low
    else:
        amount.min, amount.max = low, _whole(number.high * scale)
    return amount


def _whole(value: int | Decimal) -> int | Decimal:
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value
