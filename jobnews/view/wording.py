"""Values as people read them."""

from __future__ import annotations

from decimal import Decimal

from ..core.records import Amount, Headcount

_SCALES = ((10**12, "조"), (10**8, "억"), (10**4, "만"))


def won(value: int | Decimal) -> str:
    """Won in the Korean way, exactly: 4860000000 is `48억 6,000만원`.

    >>> won(4860000000), won(9160), won(0)
    ('48억 6,000만원', '9,160원', '0원')
    """
    rest, parts = int(value), []
    for scale, word in _SCALES:
        count, rest = divmod(rest, scale)
        if count:
            parts.append(f"{count:,}{word}")
    if rest or not parts:
        parts.append(f"{rest:,}")
    return " ".join(parts) + "원"


def number(record: Amount | Headcount) -> str:
    """An amount's or headcount's value, or its range."""
    def one(value: int | Decimal | None) -> str:
        if value is None:
            return "?"
        if isinstance(record, Headcount):
            return f"{value:,}"
        return won(value) if record.currency == "KRW" else f"{value:,} {record.currency}"

    if record.value is not None:
        return one(record.value)
    return f"{one(record.min)} ~ {one(record.max)}"
