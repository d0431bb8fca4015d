"""Currencies: the word, sign or code at a number."""

from __future__ import annotations

import regex

from ...core.patterns import re_pattern, regex_pattern
from ...lexicon.table import read_package_table

_ROWS = read_package_table("jobnews.entities.amount", "currencies.tsv", ("word", "country", "code"))
_SIGNS = {
    row["sign"]: row["code"]
    for row in read_package_table("jobnews.entities.amount", "currency_signs.tsv", ("sign", "code"))
}
_CODES = {(row["country"], row["word"]): row["code"] for row in _ROWS}

#: Codes of the counters that stand alone: 원, 달러, 유로.
BY_COUNTER = {word: code for (country, word), code in _CODES.items() if not country}


def _any(words: object) -> str:
    return "|".join(regex.escape(w) for w in sorted(set(map(str, words)), key=len, reverse=True))  # type: ignore[call-overload]


_COUNTRIES = _any(country for country, _ in _CODES if country)
_WITH_COUNTRY = re_pattern(
    rf"\s?(?P<country>{_COUNTRIES})\s?(?P<word>{_any(word for country, word in _CODES if country)})(?!시아)"
)
_SIGN_BEFORE = regex_pattern(rf"(?r)(?<![A-Za-z])(?P<sign>{_any(_SIGNS)})\s?")
_DONG = re_pattern(r"\s?동(?=(?:[을은의도이]|으로|에서|까지|이[다며고라]|씩)*(?![가-힣]))")
_VIETNAM_BEFORE = regex_pattern(r"(?r)(?<![가-힣])베트남\s?(?:화폐|화|돈)?(?:으로|로)?\s(?:약\s)?")
_CODE_AFTER = re_pattern(rf"\s?(?P<sign>{_any(sign for sign in _SIGNS if sign.isalpha() or len(sign) == 1)})(?![A-Za-z\d])")

#: What a currency behind a number may begin with, and a sign before it end with.
_INITIALS = {country[0] for country, _ in _CODES if country} | {sign[0] for sign in _SIGNS}
_LAST_LETTERS = {sign[-1] for sign in _SIGNS}


def currency_after(text: str, end: int) -> tuple[int, str] | None:
    """A currency with its country, or a code, after a bare number: `100만 [캐나다 달러]`, `1,000 [USD]`.

    Returns where it ends and its code.
    """
    following = text[end : end + 2].lstrip()[:1]
    if following not in _INITIALS:
        return None
    match = _WITH_COUNTRY.match(text, end)
    if match is not None and (match["country"], match["word"]) in _CODES:
        return match.end(), _CODES[match["country"], match["word"]]
    match = _CODE_AFTER.match(text, end)
    if match is not None:
        return match.end(), _SIGNS[match["sign"]]
    return None


def dong_after(text: str, start: int, end: int) -> int | None:
    """Where 동 ends behind a bare number; it is money only with its country: `[베트남] 300만 동`, but `[아파트] 300동`."""
    match = _DONG.match(text, end) if "동" in text[end : end + 2] else None
    return match.end() if match and _VIETNAM_BEFORE.match(text, max(0, start - 12), start) else None


def sign_before(text: str, start: int) -> tuple[int, str] | None:
    """A sign or code before a number: `[US$ ]100`. Returns where it begins and its currency's code."""
    if text[max(0, start - 2) : start].rstrip()[-1:] not in _LAST_LETTERS:
        return None
    match = _SIGN_BEFORE.match(text, max(0, start - 5), start)
    return (match.start(), _SIGNS[match["sign"]]) if match else None
