"""Sums: which numbers are the parts of which total, and what each payer gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..core.mentions import FoundAmount, FoundHeadcount, FoundQuantity
from ..core.page import Page
from ..core.patterns import re_pattern
from ..core.rows import FoundCell, FoundSum
from ..entities.amount.source import find_payers
from .clauses import closes_list, is_sum_word

#: Payers whose sums are parts of a total.
PAYERS = ("national", "province", "city", "county", "district", "local", "mixed", "private", "fund")
#: No list of parts is longer.
_MOST_PARTS = 40
#: Two parts and their total.
_FEWEST = 3
#: How many characters a part of a list has with its name.
_LONGEST_PART = 40
#: Sums below this add up by chance too often.
_SMALLEST_TOTAL = 10
#: What one person gets is mostly less, what a program costs is mostly more.
_SMALLEST_BUDGET = 10_000_000
#: `지난해 742억원에서 130억원이 늘었다`: no parts, but a change.
_CHANGE = re_pattern(r"(?:여|가량)?\s?원?(?:\([^)\n]{0,20}\))?(?:에서|보다|(?:이|가)?\s?(?:늘|줄|증|감|순증|더 많|깎))")
_TABLE_GAP = re_pattern(r"[|/\t]")
_HEADLINES = ("title", "subtitle")
_SENTENCE_END = re_pattern(r"[다요][.]\s|\n")
_BUDGET_WORD = re_pattern(r"예산|사업비|재원|투입|들여|들인|들어|투자|편성|배정|확보|쓴다|쓰기로|규모|따냈|따내")
_SHARE = re_pattern(r"\s?(?:가|이|는|은|로|:)?\s?(\d{1,3}(?:\.\d+)?)\s?%")
_HUNDRED = Decimal(100)


def find_sums(page: Page, amounts: Sequence[FoundAmount], headcounts: Sequence[FoundHeadcount]) -> list[FoundSum]:
    """All sums of the article, in order of their totals."""
    found: list[FoundSum] = []
    people = [count for count in headcounts if count.value is not None and count.unit == "person"]
    jobs = [count for count in headcounts if count.value is not None and count.unit == "job"]
    for quantities in ([amount for amount in amounts if _is_budgeted(amount)], people, jobs):
        if len(quantities) >= _FEWEST:
            for run in _runs(page, quantities):
                if len(run) >= _FEWEST:
                    found += _sums(page.text, run)
    found.sort(key=lambda each: each.total.start)
    return found


def _runs(page: Page, quantities: Sequence[FoundQuantity]) -> Iterable[list[FoundQuantity]]:
    """Numbers that stand together: those of one paragraph; those of a table, and of a heading with its bullets."""
    run: list[FoundQuantity] = []
    last = ends = -1
    for quantity in quantities:
        if quantity.start >= ends:
            index = page.block_index(quantity.start)
            ends = page.blocks[index].end if index >= 0 else -1
            if run and index != last and not _belong_together(page, last, index):
                yield run
                run = []
            last = index
        run.append(quantity)
    if run:
        yield run


def _belong_together(page: Page, left: int, right: int) -> bool:
    last = page.blocks[right]
    if last.kind != "table" and (not last.level or right - left > 2):
        return False
    kinds = {page.blocks[index].kind for index in range(left, right + 1)}
    return kinds == {"table"} or (last.level > 0 and "title" not in kinds and right - left <= 2)


def _sums(text: str, run: Sequence[FoundQuantity]) -> list[FoundSum]:
    """The sums of a run. A number is a part once: what payers give comes first, then the longest lists, then what does not fit."""
    candidates: list[FoundSum] = []
    several_pay = isinstance(run[0], FoundAmount) and sum(map(_has_payer, run)) > 1
    values = [int(quantity.value or 0) for quantity in run]
    for index, total in enumerate(run):
        by_payer = _parts_by_payer(text, run, index) if several_pay else []
        by_value = _parts_by_value(text, run, values, index)
        ends_list = index > 1 and values[index - 1] < values[index] and total.start - run[index - 1].end <= _LONGEST_PART and is_sum_word(text, total.start)
        for parts in (by_payer, by_value, _listed_before(text, run, index) if ends_list else []):
            if parts:
                candidates.append(FoundSum(_unit(total), total, tuple(parts), _is_exact(text, total, parts)))
    if not candidates:
        return []
    candidates.sort(key=lambda each: (each.difference != 0, not _has_payers(each), -len(each.parts), each.total.start))
    found: list[FoundSum] = []
    totals: set[int] = set()
    taken: set[int] = set()
    for each in candidates:
        free = taken.isdisjoint(map(id, each.parts))
        if free and (not each.difference or id(each.total) not in totals):
            found.append(each)
            totals.add(id(each.total))
            taken.update(map(id, each.parts))
    return found


def _has_payer(quantity: FoundQuantity) -> bool:
    return isinstance(quantity, FoundAmount) and quantity.source in PAYERS


def _has_payers(each: FoundSum) -> bool:
    return all(map(_has_payer, each.parts))


def _unit(quantity: FoundQuantity) -> str:
    return quantity.unit if isinstance(quantity, FoundHeadcount) else "won"


def _parts_by_payer(text: str, run: Sequence[FoundQuantity], index: int) -> list[FoundQuantity]:
    """What the payers give, right before or right behind a total: `국비 5억원에 시비 3억원을 더해 총 8억원`."""
    total = run[index]
    if not isinstance(total, FoundAmount) or total.source in PAYERS:
        return []
    before = _payers_beside(text, run[index - 1 :: -1] if index else [], total)[::-1]
    behind = _payers_beside(text, run[index + 1 :], total)
    for parts in (before, behind):
        if len(parts) < 2:
            continue
        if _add_up(parts, total) or ((total.source == "total" or is_sum_word(text, total.start)) and _in_one_sentence(text, parts, total)):
            return parts
    return []


def _add_up(parts: Sequence[FoundQuantity], total: FoundQuantity) -> bool:
    return sum(int(part.value or 0) for part in parts) == total.value


def _in_one_sentence(text: str, parts: Sequence[FoundQuantity], total: FoundQuantity) -> bool:
    mentions = sorted([*parts, total], key=lambda quantity: quantity.start)
    return _SENTENCE_END.search(text, mentions[0].end, mentions[-1].start) is None


def _payers_beside(text: str, neighbours: Sequence[FoundQuantity], total: FoundQuantity) -> list[FoundQuantity]:
    """Neighbours with a payer, up to the first without one, with the same one again, or beyond the next sentence."""
    parts: list[FoundQuantity] = []
    sources: set[str] = set()
    last = total
    for part in neighbours:
        source = part.source if isinstance(part, FoundAmount) else None
        between = text[min(last.end, part.end) : max(last.start, part.start)]
        far = between.count(". ") > 1 or "\n" in between
        if source not in PAYERS or source in sources or far or int(part.value or 0) >= int(total.value or 0):
            break
        sources.add(source)
        parts.append(part)
        last = part
    return parts


def _parts_by_value(text: str, run: Sequence[FoundQuantity], values: Sequence[int], index: int) -> list[FoundQuantity]:
    """Numbers that add up to the total: before it where it says that it sums up (`가 30명, 나 20명 등 모두 50명`), or behind it."""
    whole = values[index]
    if whole < _SMALLEST_TOTAL:
        return []
    if index and values[index - 1] < whole and (count := _count_of_parts(values[max(0, index - _MOST_PARTS) : index][::-1], whole)):
        parts = run[index - count : index]
        if (is_sum_word(text, run[index].start) or _in_table(text, parts[-1], run[index])) and not _change(text, parts):
            return [*parts]
    if index + 1 < len(run) and values[index + 1] < whole and (count := _count_of_parts(values[index + 1 : index + 1 + _MOST_PARTS], whole)):
        parts = run[index + 1 : index + 1 + count]
        if not _change(text, parts):
            return [*parts]
    return []


def _count_of_parts(values: Sequence[int], whole: int) -> int:
    """How many of the first of some values make up a whole; 0 where they do not."""
    for count, value in enumerate(values, 1):
        whole -= value
        if whole <= 0:
            return 0 if whole else count
    return 0


def _change(text: str, parts: Iterable[FoundQuantity]) -> bool:
    """One of them is no part, but what something has grown or shrunk by."""
    return any(_CHANGE.match(text, part.end) for part in parts)


def _in_table(text: str, left: FoundQuantity, right: FoundQuantity) -> bool:
    """Only signs of a table and labels of a few characters stand between."""
    return _TABLE_GAP.search(text, left.end, right.start) is not None


def _listed_before(text: str, run: Sequence[FoundQuantity], index: int) -> list[FoundQuantity]:
    """The numbers of the list that the total says it sums up, whether or not they add up to it."""
    parts: list[FoundQuantity] = []
    last = run[index]
    for part in run[index - 1 :: -1] if index else []:
        between = text[part.end : last.start]
        if len(between) > _LONGEST_PART or _SENTENCE_END.search(between) or int(part.value or 0) >= int(run[index].value or 0):
            break
        parts.insert(0, part)
        last = part
    return parts if len(parts) > 1 else []


def _is_exact(text: str, total: FoundQuantity, parts: Sequence[FoundQuantity]) -> bool:
    """The parts must add up: nothing is rounded, and the list is not an open one (`… 등 모두 50명`)."""
    if any(quantity.qualifier != "exact" for quantity in (total, *parts)):
        return False
    return not closes_list(text, parts[-1].end)


def budget_cells(
    page: Page, amounts: Sequence[FoundAmount], sums: Sequence[FoundSum], all_sums: Sequence[FoundSum]
) -> dict[str, FoundCell]:
    """What each payer gives, and the total, in won; shares of the total (`국비 50%`) are worked out.

    Args:
        amounts: those of the program in the row's year.
        sums: those whose total is the program's.
        all_sums: those of the whole article, in which its amounts may be parts.
    """
    money = [amount for amount in amounts if _is_budgeted(amount)]
    if not money:
        return {}
    in_sums = {id(quantity) for each in sums for quantity in (each.total, *each.parts)}
    cells: dict[str, FoundCell] = {}
    total = _total(page, money, sums, all_sums)
    if total is not None:
        cells["total"] = _cell(total, money)
    sources = {amount.source for amount in money}
    for source in PAYERS:
        if source in sources:
            given = [amount for amount in money if amount.source == source]
            cells[source] = _cell(next((amount for amount in given if id(amount) in in_sums), given[0]), money)
    if total is not None:
        for source, cell in _shares(page, total).items():
            cells.setdefault(source, cell)
    return cells


def _is_budgeted(amount: FoundAmount) -> bool:
    """A sum of won that is no rate; what is paid every year is a budget of one year."""
    return isinstance(amount.value, int) and amount.currency == "KRW" and (not amount.per or amount.per == ("year",))


def _cell(chosen: FoundAmount, money: Sequence[FoundAmount]) -> FoundCell:
    """The value with all places that say it."""
    same = [amount for amount in money if amount.value == chosen.value and amount.source in (chosen.source, None)]
    return FoundCell(chosen.value or 0, tuple(same))


def _total(
    page: Page, money: Sequence[FoundAmount], sums: Sequence[FoundSum], all_sums: Sequence[FoundSum]
) -> FoundAmount | None:
    """A total by name, else the total of a sum, else the first amount that is a part of another's budget or is called one."""
    named = [amount for amount in money if amount.source == "total"]
    if sums:
        totals = {id(each.total) for each in sums if _has_payers(each) or (each.total.value or 0) >= _SMALLEST_BUDGET}
        summed = [amount for amount in named if id(amount) in totals] or named or [amount for amount in money if id(amount) in totals]
        if summed:
            return summed[0]
    if named:
        return named[0]
    parts = {id(part) for each in all_sums for part in each.parts if (each.total.value or 0) >= _SMALLEST_BUDGET}
    unsourced = (each for each in money if each.source is None and (id(each) in parts or _is_budget(page.text, each)))
    first: FoundAmount | None = None
    for amount in unsourced:
        if page.blocks[page.block_index(amount.start)].kind not in _HEADLINES:
            return amount
        first = first or amount
    return first


def _is_budget(text: str, amount: FoundAmount) -> bool:
    around = text[max(0, amount.start - 12) : amount.start] + "|" + text[amount.end : amount.end + 12]
    return _BUDGET_WORD.search(around) is not None and not _CHANGE.match(text, amount.end)


def _shares(page: Page, total: FoundAmount) -> dict[str, FoundCell]:
    """`도비가 90%, 시·군비가 10%다`: payers' shares in one sentence that make up the whole of the total."""
    block = page.blocks[page.block_index(total.start)]
    if page.text.find("%", block.start, block.end) < 0:
        return {}
    first = page.sentence_index(block.start)
    for start, end in page.sentences[max(first, 0) :]:
        if start >= block.end:
            break
        shares = {}
        for payer in find_payers(page.text, start, end):
            share = _SHARE.match(page.text, payer.end, end)
            if share:
                shares[payer.source] = Decimal(share[1])
        if len(shares) > 1 and sum(shares.values()) == _HUNDRED:
            return {source: FoundCell(_share(total, share), (total,), derived=True) for source, share in shares.items()}
    return {}


def _share(total: FoundAmount, percent: Decimal) -> int | Decimal:
    value = (total.value or 0) * percent / _HUNDRED
    return int(value) if value == value.to_integral_value() else value.normalize()
