"""Where the name of a program begins: a walk to the left, over words that are nouns, to the first that is not.

The spelling decides most words (을, 는, 에서 end a phrase; common nouns go on); where it does not (회의, 청년의), the
tokenizer is asked.
"""

from __future__ import annotations

from bisect import bisect_left

import regex

from ...core.reading import Reading
from .words import edges, is_generic, openers

_WORD = "가-힣A-Za-z0-9·&+%/_"
_IN_WORD = regex.compile(rf"[{_WORD}\-]+\Z")
_PREVIOUS = regex.compile(rf"(?<![{_WORD}\-])[{_WORD}\-]+(?= \Z)")
_COUNTED = regex.compile(r"[\d.]+(?:만|천|억|백|여)*\s?(?:명|개|건|억|원|년|년도|월|일|차례|회|곳|개소|%|시간|주|주간|개월|세|대|위|종|인|가지|배|분기|기|곳에|개의)\w{0,2}")
#: endings after which a noun phrase never goes on
_CLOSED = regex.compile(r"(?:를|는|에서|에게|으로|까지|부터|하여|해서|하고|하며|되며|된다|한다|했다|시켜|하게|하기|위해|적인|하는|되는|있는|없는|했던|받는|받은|라는|이란|에|며|던)\Z")
#: last syllables that may be a josa or an ending as well as part of a noun
_UNSURE = frozenset("이가도로과와만의고서면지게자나라해여며려록니데듯채던든")
_YEAR = regex.compile(r"(?:\d{2,4}년(?:도|산)?|\d{4}|상반기|하반기|제?\d+(?:차|회|기)) |제\d+(?:차|회|기)(?=[가-힣])|\d{4}년(?:도)?(?=[가-힣])")

_JOSA = regex.compile(r"(?:은|는|이|가|을|를|에|에는|으로|로|과|와|에서|에게|의|이며|이다|도|이란|란)\Z")
_NOUNS = ("NN", "XSN", "SL", "SN", "SH", "XR")
_FINAL_N, _FINAL_L = 4, 8

#: No name goes on over more words than this.
LONGEST = 7


def name_start(reading: Reading, head_start: int) -> int:
    """Where the name begins whose head (or last word) begins at `head_start`."""
    text = reading.page.text
    line = text.rfind("\n", 0, head_start) + 1
    line = max(line, head_start - 80)
    attached = _IN_WORD.search(text, line, head_start)
    start = attached.start() if attached else head_start
    start += len(text[start:head_start]) - len(text[start:head_start].lstrip("·-/&+%"))
    for _ in range(LONGEST):
        word = _PREVIOUS.search(text, line, start)
        if word is None or not _goes_on(reading, word[0], word.start(), word.end()):
            break
        start = word.start()
    return trim_start(reading, start, head_start)


def _goes_on(reading: Reading, word: str, start: int, end: int) -> bool:
    """Whether a word is part of the noun phrase that follows it."""
    if word in openers():
        return True
    if word in edges() or word[-1] in "·-/" or _COUNTED.fullmatch(word):
        return False
    if is_generic(word):
        return True
    if _CLOSED.search(word) or (word.endswith("을") and _has_final(word[-2:-1])):
        return False
    if word.endswith("적"):
        return False
    return not _may_be_verb(word[-1]) or _is_noun(reading, start, end, _NOUNS)


def _has_final(syllable: str) -> bool:
    """Whether a syllable ends in a consonant: 을 after one is a josa, after a vowel part of a noun (마을)."""
    return "가" <= syllable <= "힣" and (ord(syllable) - 0xAC00) % 28 != 0


def _may_be_verb(last: str) -> bool:
    """Whether a word that ends in this syllable may be an adnominal form (맞춘, 키울) or carry a josa or ending."""
    if not "가" <= last <= "힣":
        return False
    if last == "을":  # a josa was told before
        return False
    final = (ord(last) - 0xAC00) % 28
    return final in (_FINAL_N, _FINAL_L) or last in _UNSURE


def _may_stand_in_name(reading: Reading, word: str, start: int, end: int) -> bool:
    """Inside quotes a name may also count, and hold 의 or an adverb: `귀농인의 집`, `3대 긴급자금`, `별별 상담소`."""
    return word.endswith("의") or _COUNTED.fullmatch(word) is not None or _is_noun(reading, start, end, ("MM", "MA"))


def _is_noun(reading: Reading, start: int, end: int, tags: tuple[str, ...]) -> bool:
    tokens = reading.tokens.sentence(start)
    at = bisect_left(tokens, end, key=lambda token: token.start) - 1
    if at < 0:
        return False
    token = tokens[at]
    return token.tag.startswith(tags) and token.tag != "NNB"


def is_noun_phrase(reading: Reading, start: int, end: int, *, inside: bool = False) -> bool:
    """Whether all words of a place are nouns: `청년 마을로 프로젝트` is one, `손에 익은 일` and `나눠 보면` are none."""
    text = reading.page.text
    last = text.rfind(" ", start, end) + 1 or start
    word = text[last:end]
    if not is_generic(word) and _may_be_verb(word[-1]) and not _is_noun(reading, last, end, _NOUNS):
        return False
    at = start
    while at < last:
        stop = text.index(" ", at)
        word = text[at:stop]
        at_ease = word in edges() or (inside and _may_stand_in_name(reading, word, at, stop))
        if word and not at_ease and not _goes_on(reading, word, at, stop):
            return False
        at = stop + 1
    return True


def josa_end(reading: Reading, start: int, end: int) -> int | None:
    """Where a noun phrase ends because a word carries a josa: after 인력양성 in `인력양성은 시가 맡는다`."""
    text = reading.page.text
    at = start
    while at < end:
        stop = text.find(" ", at, end)
        stop = end if stop < 0 else stop
        match = _JOSA.search(text, at, stop)
        if match is not None and match.start() > at and not is_generic(text[at:stop]) and text[at:stop] not in openers():
            tokens = reading.tokens.sentence(at)
            place = bisect_left(tokens, match.start(), key=lambda token: token.start)
            if place < len(tokens) and tokens[place].tag.startswith(("J", "VCP")):
                return match.start()
        at = stop + 1
    return None


def trim_start(reading: Reading, start: int, last: int) -> int:
    """Leave out what stands before the name itself: an agency, a region, a year, a round, common edges.

    `고용노동부 지역고용아카데미`, `충북 제천시 상반기 공공근로사업`: a reader would look up what follows.
    """
    text = reading.page.text
    owners = {m.start: m.end for m in (*reading.regions, *reading.agencies)}
    while start < last:
        end = owners.get(start)
        if end is None or end > last or text[end] not in " ·-":
            match = _YEAR.match(text, start, last)
            if match is None:
                word = text[start:last].split(" ", 1)[0]
                if word not in edges() or start + len(word) >= last:
                    break
                end = start + len(word)
            else:
                end = match.end()
        start = end
        while start < last and text[start] in " ·-":
            start += 1
    return start
