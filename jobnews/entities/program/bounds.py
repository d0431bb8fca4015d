"""Where the name of a program begins: a walk to the left, over words that are nouns, to the first that is not.

The spelling decides most words (을, 는, 에서 end a phrase; common nouns go on); where it does not (회의, 청년의), the
tokenizer is asked.
"""

from __future__ import annotations

from bisect import bisect_left

from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import Reading
from .spelling import ends_in_josa, goes_on_by_spelling, has_no_josa_by_spelling, is_noun_by_spelling
from .words import edges, is_generic, is_plainly_noun, openers

_WORD = r"가-힣A-Za-z0-9·&+%/_\-"
# read from right to left (?r): the letters before a place, and the word before it
_IN_WORD = regex_pattern(rf"(?r)[{_WORD}]+")
#: 취업(면접)지원: an aside within a word
_ASIDE_WITHIN = regex_pattern(rf"(?r)[{_WORD}]*[가-힣]\([가-힣A-Za-z·]{{1,10}}\)")
_PREVIOUS = regex_pattern(rf"(?r)(?<![{_WORD}])[{_WORD}]+")
_COUNTED = re_pattern(
    r"[\d.]{1,20}(?:[만천억백여]\d{0,4}){0,5}(?:명|개|건|억|원|년|년도|학년도|월|일|차례|회|곳|개소|%|시간|주|주간|개월|세|대|위|종|인|가지|배|분기|기)\w{0,2}"
)
_DIGITS = "0123456789"
_OPENS_COUNT, _OPENS_YEAR = frozenset(_DIGITS + "."), frozenset(_DIGITS + "상하제월화수목금토일")
_YEAR = re_pattern(r"(?:[월화수목금토일](?:[·,~][월화수목금토일])*요일|\d{2,4}(?:학년도|년(?:도|산)?)|\d{4}|상반기|하반기|제?\d{1,4}(?:차|회|기)) |제\d{1,4}(?:차|회|기)(?=[가-힣])|\d{4}년(?:도)?(?=[가-힣])")
_JOSA = re_pattern(r"(?:은|는|이|가|을|를|에|에는|으로|로|과|와|에서|에게|의|이며|이다|도|이란|란)\Z")
#: what joins words, and opens none
_JOINTS = frozenset("·-/&+%")
_SURE_JOSA = re_pattern(r"(?:는|를|에|에는|으로|에서|에게|이며|이란)\Z")
_JOSA_AFTER_NAMES = "이가도만로"
_NOUNS = ("NN", "XSN", "SL", "SN", "SH", "XR")
_ADVERBS = ("MM", "MA")
_REACH = 80
#: what joins words inside the longer names of projects
_PURPOSE = r"(?:[을를] (?:위한|통한|이용한|활용한|잇는|살리는)|[이와과] (?:함께하는|함께 하는|만드는))"
PURPOSE = re_pattern(_PURPOSE + "(?= )")
_PURPOSE_BEFORE = regex_pattern("(?r)" + _PURPOSE)

#: No name goes on over more words than this.
LONGEST = 7


def ends_in_purpose(text: str, end: int) -> bool:
    """Whether what stands before a place is a purpose: `산업 선도를 위한`."""
    return _PURPOSE_BEFORE.match(text, 0, end) is not None


class Bounds:
    """The bounds of names on one page."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.page.text
        self._tokens = reading.tokens
        self._owners = {mention.start: mention.end for mention in (*reading.regions, *reading.agencies)}
        self._agencies = {mention.start for mention in reading.agencies}
        self._edges, self._openers = edges(), openers()

    def name_start(self, head_start: int) -> int:
        """Where the name begins whose head (or last word) begins at `head_start`."""
        text = self._text
        reach = head_start - _REACH if head_start > _REACH else 0
        line = text.rfind("\n", reach, head_start) + 1 or reach
        start = head_start
        if not text.endswith(" ", line, head_start) and (attached := _IN_WORD.match(text, line, head_start)):
            start = self._through_aside(attached.start(), line)
            while start < head_start and text[start] in _JOINTS:
                start += 1
        for _ in range(LONGEST):
            end = start - 1
            word = _PREVIOUS.match(text, line, end) if end >= line and text[end] == " " else None
            if word is None or not self._goes_on(word.start(), end):
                break
            start = self._through_aside(word.start(), line)
            if start in self._agencies:
                break  # 일감을 발굴 고용노동부 가온 일자리사업: an agency may open a name, and goes into none
        return self.trim_start(start, head_start)

    def _through_aside(self, start: int, line: int) -> int:
        """Where a word begins that has an aside within: 취업(면접)지원."""
        if self._text[start - 1 : start] != ")":
            return start
        within = _ASIDE_WITHIN.match(self._text, line, start)
        return within.start() if within else start

    def trim_start(self, start: int, last: int) -> int:
        """Leave out what stands before the name itself: an agency, a region, a year, a round, common edges.

        `고용노동부 지역고용아카데미`, `충북 제천시 상반기 공공근로사업`: a reader would look up what follows.
        """
        text, owners = self._text, self._owners
        while True:
            while start < last and text[start] in " ·-":
                start += 1
            if start >= last:
                return start
            end = owners.get(start, 0)
            if not start < end <= last or text[end : end + 1] not in " ·-":  # "": the name is the owner, and nothing is left
                if text[start] in _OPENS_YEAR and (match := _YEAR.match(text, start, last)):
                    end = match.end()
                else:
                    end = text.find(" ", start, last)
                    if end < 0 or text[start:end] not in self._edges:
                        return start
            start = end

    def after_area(self, start: int, last: int) -> int:
        """What follows an area that stands before a name: `제주지역 일자리사업`."""
        end = self._owners.get(start, 0)
        return end + 3 if start < end < last and self._text.startswith("지역 ", end) else start

    def is_noun_phrase(self, start: int, end: int, *, quoted: bool = False) -> bool:
        """Whether all words of a place are nouns: `청년 마을로 프로젝트` is one, `손에 익은 일` and `나눠 보면` are none.

        In quotes a name may also count, and hold 의 or an adverb: `귀농인의 집`, `3대 긴급자금`, `별별 상담소`.
        """
        at = start
        while at < end:
            stop = self._word_end(at, end)
            word = self._text[at:stop]
            if stop == end:
                by_spelling = is_noun_by_spelling(word)
                return self._is(stop, _NOUNS) if by_spelling is None else by_spelling
            at_ease = word in self._edges or not word or (quoted and (word.endswith("의") or _COUNTED.fullmatch(word)))
            if not at_ease and not self._goes_on(at, stop) and not (quoted and self._may_be_adverb(at, stop)):
                return False
            at = stop + 1
        return True

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a place between commas or quotes is one name, also with 의 or a purpose: `향토 자원을 활용한 일자리`."""
        purpose = PURPOSE.search(self._text, start, end)
        if purpose is None:
            return self.is_noun_phrase(start, end, quoted=True)
        return self.is_noun_phrase(start, purpose.start()) and self.is_noun_phrase(purpose.end() + 1, end)

    def is_owner(self, start: int, end: int) -> bool:
        """Whether a place is the name of a region or an agency and nothing else."""
        return self._owners.get(start) == end

    def josa_end(self, start: int, end: int) -> int | None:
        """Where a noun phrase ends because a word carries a josa: after 인력양성 in `인력양성은 시가 맡는다`."""
        at = start
        while at < end:
            stop = self._word_end(at, end)
            word = self._text[at:stop]
            match = _JOSA.search(self._text, at, stop)
            named = self._owners.get(at) == stop
            if match is not None and match.start() > at and not named and not is_generic(word) and word not in self._openers:
                if _SURE_JOSA.search(word) or ends_in_josa(word):
                    return match.start()
                bare = is_plainly_noun(word) or has_no_josa_by_spelling(word)
                if bare is False or (bare is None and self._begins(match.start(), ("J", "VCP"))):
                    return match.start()
            at = stop + 1
        return None

    def _word_end(self, start: int, end: int) -> int:
        stop = self._text.find(" ", start, end)
        return end if stop < 0 else stop

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a word is part of the noun phrase that follows it."""
        word = self._text[start:end]
        if word in self._openers:
            return True
        if word in self._edges or word[-1] in "·-/" or (word[0] in _OPENS_COUNT and _COUNTED.fullmatch(word)):
            return False
        owner = self._owners.get(start)
        if owner == end:
            return True
        if owner == end - 1 and word[-1] in _JOSA_AFTER_NAMES:
            return False  # 고용노동부가, 가온시도
        by_spelling = goes_on_by_spelling(word)
        return self._is(end, _NOUNS) if by_spelling is None else by_spelling

    def _may_be_adverb(self, start: int, end: int) -> bool:
        """Whether a word that is no noun is an adverb; what plainly carries a josa or an ending is none."""
        return goes_on_by_spelling(self._text[start:end]) is None and self._is(end, _ADVERBS)

    def _is(self, end: int, tags: tuple[str, ...]) -> bool:
        """Whether the morpheme that ends at a place has one of these tags."""
        tokens = self._tokens.phrase(end - 1)
        at = bisect_left(tokens, end, key=lambda token: token.start) - 1
        return at >= 0 and tokens[at].tag.startswith(tags) and tokens[at].tag != "NNB"

    def _begins(self, start: int, tags: tuple[str, ...]) -> bool:
        """Whether the morpheme that begins at a place has one of these tags."""
        tokens = self._tokens.phrase(start)
        at = bisect_left(tokens, start, key=lambda token: token.start)
        return at < len(tokens) and tokens[at].tag.startswith(tags)
