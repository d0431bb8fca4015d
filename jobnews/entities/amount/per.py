"""What a rate is per: 1인당, 월, 시급, in the order of the text."""

from __future__ import annotations

import regex

from ...lexicon.table import read_package_table

_ROWS = read_package_table("jobnews.entities.amount", "per.tsv", ("word", "per", "reach"))
_UNITS = {row["word"]: row["per"] for row in _ROWS}
_FAR = {row["word"] for row in _ROWS if row["reach"] == "far"}


def _pattern(word: str) -> str:
    pattern = regex.escape(word).replace(r"\ ", r"\s?")
    if word in _FAR:
        return rf"(?:\d{{1,3}}\s?|한\s|[가-힣]{{0,4}}){pattern}"
    if word in ("한 해", "한해"):
        pattern = r"(?<![올난번그]\s)" + pattern
    if word in ("일", "주", "연"):  # 일금, 연금, 주식
        pattern += "(?![가-힣])"
    return rf"(?<![가-힣\d]){pattern}"


_PER = regex.compile("|".join(f"(?:{_pattern(w)})" for w in sorted(_UNITS, key=len, reverse=True)))
_ENDINGS = "|".join(
    row["ending"] for row in read_package_table("jobnews.entities.amount", "money_nouns.tsv", ("ending", "alone"))
)
# what may stand between a near word and its amount: `월 [평균 급여는 약] 198만원`, `시급 [기준] 9,160원`
_GLUE = regex.compile(
    r"(?:\s|씩|약|최대|최고|최소|총|각|평균|정액|현금|기준|세전|세후|추가로|은|는|이|가|을|를|로|으로|에|의|[:(]"
    rf"|[가-힣]{{0,8}}(?:{_ENDINGS}|국고)(?:은|는|이|가|으로|로|을|를|의)?(?=[\s(:]))*+"
)
# `3000명에게 100만원씩`, `10개 기업에 2천만원씩`: who gets one share each
_EACH = regex.compile("씩")
_RECEIVERS = regex.compile(r"(?r)[\d수몇한두세네열]\s?[개여]*\s?(?P<who>명|사람|가구|세대|기업|업체|곳|개소|마을|학교|센터|기관)(?:에게|에|이|가|은|는|한테)?\s(?:[가-힣]{1,8}\s){0,2}(?:약|최대)?\s?")
_FURTHEST = 45
_CLAUSE = regex.compile(r"[.;!?\n]|,\s|(?:하고|되고|했고|이며|으며|하며|이고|다)\s")


def per_of(text: str, start: int, amount_end: int, edge: int) -> tuple[str, ...]:
    """What the amount at `start` is per, from the words between `edge` (the amount before, or the clause's start) and it.

    >>> text = "1인당 최대 월 50만원"
    >>> per_of(text, text.index("50"), len(text), 0)
    ('person', 'month')
    """
    edge = max(edge, start - _FURTHEST)
    found: list[str] = []
    at = start
    for match in reversed(list(_PER.finditer(text, edge, start))):
        gap_start, gap_end = match.end(), at
        word = _word_of(match[0])
        glued = _GLUE.fullmatch(text, gap_start, gap_end) is not None
        if not glued and (word not in _FAR or _CLAUSE.search(text, gap_start, start)):
            continue
        found.append(_UNITS[word])
        at = match.start()
    if not found and _EACH.match(text, amount_end):
        receivers = _RECEIVERS.match(text, edge, start)
        if receivers is not None:
            return (_UNITS[receivers["who"] + "당"],)
    return tuple(dict.fromkeys(reversed(found)))


def _word_of(written: str) -> str:
    """The table's word at the end of what was matched: `10개소당` is 개소당."""
    squeezed = written.replace(" ", "")
    return max((w for w in _UNITS if squeezed.endswith(w.replace(" ", ""))), key=len)
