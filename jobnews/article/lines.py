"""Lines of a page: the unit in which furniture is told from the article.

Some pages arrive as one long line in which buttons, dates and the article follow each other. Such a line is cut
at the marks that never stand inside a sentence, so that the rules for lines work there too.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..core.patterns import re_pattern
from ..core.scanning import any_of
from .dates import FoundDate, find_dates

_LETTERS_AND_DIGITS = re_pattern(r"[^\W_]+")
_LETTER_OR_DIGIT = re_pattern(r"[^\W_]")
_LETTERS = re_pattern(r"[^\W\d_]+")
#: So many letters and digits begin a line's key.
HEAD = 12

_DATE = r" ?:? ?\d{2,4}[./-] ?\d{1,2}[./-] ?\d{1,2}\.?(?: \d{1,2}:\d{2}(?::\d{2})?)?"
_RIGHTS = r"[^.!?]{0,60}?(?:금지|[Rr]eserved\.?) ?[>\])]?"
#: Marks of the page that never stand inside a sentence: a long line is cut before and behind them. Every alternative
#: begins with a letter, which lets the engine skip most of the text.
_INLINE_MARK = re_pattern(
    "|".join(
        [
            "이 기사를 공유합니다", "기사공유하기", "본문 ?글씨 ?(?:키우기|줄이기)", "글자 ?크기 ?설정", "댓글삭제", "댓글 ?쓰기", r"댓글 \d+",
            *(word + _DATE for word in ("승인", "입력", "등록", "송고", "수정", "기사승인", "기사입력", "기사등록", "기사수정")),
            *(word + _RIGHTS for word in ("저작권자", "Copyright", "COPYRIGHT", "ⓒ", "©")),
            "무단 ?전재[^.!?]{0,15}금지 ?[>\\])]?",
            "관련 ?키워드", r"관련기사(?<=[\].”\"] 관련기사)", r"date(?<!\Sdate) \d{4}-\d{2}(?:-\d{2})?(?= )",
            *(word + r" ?\d+" for word in ("좋아요", "화나요", "추천해요", "슬퍼요", "훈훈해요")),
        ]
    )
)  # fmt: skip
_OPENERS = frozenset("<[( ")
#: One of these stands in each of them.
_INLINE_HINT = re_pattern(
    any_of(["공유", "글씨", "글자", "댓글", "승인", "입력", "등록", "송고", "수정", "좋아요", "키워드", "date ", "저작권", "opyright", "COPYRIGHT", "ⓒ", "©", "무단"])
)
_LONG = 160
# date 2025-11-26 세 갈래로 320명 뽑아: a sub-headline behind the date
_DATE_IN_FRONT = re_pattern(
    r"\s*date \d{4}-\d{2}(?:-\d{2})?(?= )"
    r"|(?:입력|승인|등록|기사입력) ?:? ?\d{4}[./-]\d{1,2}[./-]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?= [^\d|]{2}[^|@:]{13,}$)"
)
_OPENS_DATE = frozenset(" d입승등기")

# The end of a Korean sentence, wherever in the line: 했다. / 합니다." / 바란다”고 …
# one set first, so that the engine leaps from one such syllable to the next
_SENTENCE_END = re_pattern(r"[다요죠임함됨음까](?:[.!?](?:[\s\"'”’()\]]|$)|(?<=[다요죠])\.[가-힣]|(?<=다)[\"”’']$)")
_LAST_SYLLABLE = ("다", "요", "죠", "까")


@dataclass(slots=True, eq=False)
class Line:
    """A line, or a piece of a long one, without the blanks around it.

    Its letters and digits are read only where somebody asks for them: few of a page's long lines are compared.

    Attributes:
        text: what it says.
        prose: it holds a sentence.
        apart: a blank line stands above it.
        role: what it is of the page around the article (see `furniture`), empty for what may be the article.
    """

    start: int
    end: int
    text: str
    prose: bool
    apart: bool
    role: str = ""
    _key: str | None = field(default=None, init=False)
    _label: str | None = field(default=None, init=False)
    _dates: list[FoundDate] | None = field(default=None, init=False)

    @property
    def key(self) -> str:
        """Its letters and digits, by which copies are told."""
        if self._key is None:
            self._key = "".join(_LETTERS_AND_DIGITS.findall(self.text))
        return self._key

    @property
    def initial(self) -> str:
        """The first letter or digit, empty where there is none."""
        if self.text[0].isalnum():
            return self.text[0]
        first = _LETTER_OR_DIGIT.search(self.text)
        return first[0] if first else ""

    @property
    def head(self) -> str:
        """How the key begins: lines with different heads are no copies."""
        if len(self.text) <= 2 * HEAD:
            return self.key[:HEAD]
        head = "".join(_LETTERS_AND_DIGITS.findall(self.text[: 2 * HEAD]))
        return head[:HEAD] if len(head) >= HEAD else self.key[:HEAD]

    @property
    def label(self) -> str:
        """Its letters, by which known phrases are told."""
        if self._label is None:
            self._label = letters(self.text)
        return self._label

    def cut_front(self, length: int) -> None:
        """Leave out so many letters that the line begins with: the label of a field."""
        self.start += length
        self.text = self.text[length:]
        self._key = self._label = self._dates = None

    @property
    def dates(self) -> list[FoundDate]:
        """Its dates that may be of publication, by their places in its text."""
        if self._dates is None:
            self._dates = find_dates(self.text)
        return self._dates


def letters(text: str) -> str:
    """What is left of a text without digits, signs and blanks."""
    unbroken = text.replace(" ", "")  # many lines are words and blanks, and nothing else
    return unbroken if unbroken.isalpha() else "".join(_LETTERS.findall(unbroken))


def split_lines(text: str) -> list[Line]:
    """All lines that are not blank, in order."""
    lines: list[Line] = []
    hinted = _INLINE_HINT.search(text) is not None
    end = -1
    for line in text.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if not line or line.isspace():
            continue
        prose = is_prose(line)
        if hinted and (prose or len(line) > _LONG) and _INLINE_HINT.search(line):
            _cut(text, start, end, lines)
        elif hinted and line[0] in _OPENS_DATE and (front := _DATE_IN_FRONT.match(line)):
            _add(text, start, front[0], lines)
            _add(text, start + front.end(), line[front.end() :], lines)
        else:
            _add(text, start, line, lines, prose)
    return lines


def _cut(text: str, start: int, end: int, lines: list[Line]) -> None:
    at = start
    for mark in _INLINE_MARK.finditer(text, start, end):
        cut = mark.start()
        while cut > at and text[cut - 1] in _OPENERS:
            cut -= 1
        _add(text, at, text[at:cut], lines)
        _add(text, cut, text[cut : mark.end()], lines)
        at = mark.end()
    _add(text, at, text[at:end], lines)


def _add(text: str, start: int, content: str, lines: list[Line], prose: bool | None = None) -> None:
    """Add what stands at a place; `prose` says whether that, with the blanks around it, is known to hold a sentence."""
    stripped = content.strip()
    if not stripped:
        return
    if len(stripped) < len(content):
        start += len(content) - len(content.lstrip())
        prose = None
    apart = not lines or text.count("\n", lines[-1].end, start) > 1
    if prose is None:
        prose = is_prose(stripped)
    lines.append(Line(start, start + len(stripped), stripped, prose, apart))


def join_lines(text: str, first: Line, last: Line) -> Line:
    """One line of several that belong to one paragraph."""
    joined = text[first.start : last.end].replace("\n", " ")
    return Line(first.start, last.end, joined, is_prose(joined), first.apart)


def is_prose(line: str) -> bool:
    """Whether a line holds a sentence."""
    if len(line) < 25:
        return False
    if _SENTENCE_END.search(line):
        return True
    # a headline may end with 다 as well, but not a long one
    return len(line) >= 70 and line.endswith(_LAST_SYLLABLE)
