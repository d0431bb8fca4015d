"""Places that speak of a program in other words than its name in full: without its last noun, spaced otherwise.

They are no mentions of their own, but say what a sentence is about: ‘노사협력 직업훈련 사업’ … `▲노사협력직업훈련은 6개 과정으로`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..core.mentions import FoundMention, FoundProgram
from ..core.patterns import re_pattern, regex_pattern
from ..core.reading import Reading
from ..entities.program.words import is_generic
from ..lexicon.names import NameIndex, squeeze

#: Nouns that a name may be said without.
HEAD_NOUNS = ("사업", "프로젝트", "프로그램", "캠페인", "제도", "제", "바우처")
_HEAD_NOUN = re_pattern(rf"(?:\s?(?:창출|육성|지원)){{0,4}}\s?(?:{'|'.join(HEAD_NOUNS)})$")
#: What a name says before it comes to the thing itself: `청년 정착을 위한 새길일자리 창출사업`.
_PURPOSE = re_pattern(r".*(?:을|를)\s(?:위한|통한)\s")
#: What may stand right behind a name: a particle or no letter at all.
_RIGHT_EDGE = re_pattern(
    r"(?:(?<=근로)자(?:들)?)?(?:은|는|이|가|을|를|의|에|에서|에는|에서는|으로|로|와|과|도|만|부터|까지|이?다|이란|란|처럼)?(?![가-힣A-Za-z0-9])"
    r"|\s?(?:사업|프로젝트|프로그램|캠페인|제도|과정|참여)"
)
_WORD = re_pattern(r"[가-힣A-Za-z0-9]")
# read from right to left (?r): from a last word to the noun before it
_OTHER_KIND = regex_pattern(r"(?r)(?<![가-힣])(?!(?:올해|지난해|작년|내년|이번|해당|특히|또한?|현재|이후)\s)(?P<kind>[가-힣]{1,8})(?<![은는이가을를의에도와과로서고며한된던할될만])\s")
_KIND_REACH = 12
_SHORTEST = 5
#: Common words of so many letters are a name where the text has it in full: 청년일자리 보조금 of 청년일자리 보조금 지원사업.
_LONG = 8
_SHORTEST_WORD = 4


def with_references(reading: Reading) -> list[FoundProgram]:
    """The mentions of programs and all other places that refer to one, in order."""
    text = reading.page.text
    first: dict[str, FoundProgram] = {}
    for program in reading.programs:
        first.setdefault(program.name, program)
    last_words = dict(_last_words(first))
    names = _names(first, last_words)
    found = list(reading.programs)
    if not names:
        return found
    taken = bytearray(len(text))
    for mention in found:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    places = NameIndex(names, for_one_text=True).find_entries(reading.squeezed)
    others = [place for place in places if taken.find(1, place[0], place[1]) < 0]
    if not others:
        return found  # most names stand nowhere but where they are mentioned
    called_so = {squeeze(name) for name in first}
    for agency in reading.agencies:
        if squeeze(text[agency.start : agency.end]) not in called_so:
            taken[agency.start : agency.end] = b"\1" * (agency.end - agency.start)
    for start, end, (program, *_) in others:
        if taken.find(1, start, end) < 0 and _stands_alone(text, start, end):
            if text[start:end] in last_words and _is_other_kind(text, start, program):
                continue
            taken[start:end] = b"\1" * (end - start)
            found.append(refer(program, start, end))
    if len(found) > len(reading.programs):
        found.sort(key=_start)
    return found


def _names(first: Mapping[str, FoundProgram], last_words: Mapping[str, FoundProgram]) -> list[tuple[str, FoundProgram]]:
    """Names in full, without their last noun, and their last words, each with the first mention of its program."""
    names: dict[str, FoundProgram] = {}
    for full, program in first.items():
        for key in _keys(full):
            names.setdefault(key, program)
    for word, program in last_words.items():
        names.setdefault(squeeze(word), program)
    return list(names.items())


@lru_cache(maxsize=8192)
def short_keys(name: str) -> tuple[str, ...]:
    """The short forms of a name as they are looked for."""
    return tuple(map(squeeze, short_forms(name)))


@lru_cache(maxsize=8192)
def _keys(name: str) -> tuple[str, ...]:
    """What a name and its short forms are looked for by."""
    forms = [form for form in dict.fromkeys((name, *short_forms(name))) if form is name or not is_generic(form) or len(squeeze(form)) >= _LONG]
    return tuple(key for key in map(squeeze, forms) if len(key) >= _SHORTEST)


def _last_words(programs: Mapping[str, FoundProgram]) -> Iterator[tuple[str, FoundProgram]]:
    """Last words that only one name ends with, and that say enough alone: `희망인턴` of 제주청년 희망인턴."""
    ending: dict[str, list[FoundProgram]] = {}
    for full, program in programs.items():
        before, _, word = full.rpartition(" ")
        if before:
            ending.setdefault(word, []).append(program)
    for word, ended in ending.items():
        if len(ended) == 1 and len(word) >= _SHORTEST_WORD and len(squeeze(word)) >= _SHORTEST_WORD and not is_generic(word):
            yield word, ended[0]


@lru_cache(maxsize=8192)
def short_forms(name: str) -> tuple[str, str]:
    """A name without its last noun, and that without the purpose before it: `… 정착을 위한 새길일자리 창출사업`: 새길일자리."""
    short = _HEAD_NOUN.sub("", name).rstrip() if name.endswith(HEAD_NOUNS) else name.rstrip()
    return short, _PURPOSE.sub("", short) if "위한" in short or "통한" in short else short


def _is_other_kind(text: str, start: int, program: FoundProgram) -> bool:
    """A noun stands before the last word of a name that is not of the name: `외국인 계절근로` beside 공공형 계절근로."""
    before = _OTHER_KIND.match(text, max(0, start - _KIND_REACH), start)
    return before is not None and before["kind"] not in program.name


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (start and _WORD.match(text, start - 1)) and _RIGHT_EDGE.match(text, end) is not None


def refer(program: FoundProgram, start: int, end: int) -> FoundProgram:
    """A place that speaks of a program."""
    return FoundProgram(
        start, end, "reference", name=program.name, kind=program.kind, known=program.known,
        official_name=program.official_name, owner=program.owner, score=program.score, reason=program.reason,
    )


def _start(mention: FoundMention) -> int:
    return mention.start
