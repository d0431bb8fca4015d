"""What a line is of the page around the article: a menu, a button, a byline, the end mark, a list of other articles."""

from __future__ import annotations

import re
from functools import lru_cache

from ..core.patterns import re_pattern
from .bylines import byline_patterns, is_byline, names_writer
from .letterhead import tells_release
from .lines import Line, letters
from .vocabulary import alternatives, front_page_words, is_place, menu_words, phrases

#: Roles of lines. Soft ones need their position as evidence too: in the middle of an article they do not count.
MENU, WEATHER, CONTROL, BYLINE, DATED, DAY, END, OTHERS, COPY = (
    "menu", "weather", "control", "byline", "dated", "day", "end", "others", "copy",
)
SOFT = frozenset({MENU, DAY})

_SHORT = 60
_LONGEST = 160
_PARTING = re_pattern(r"[|ㅣ│>›»/•]")
_PIECES = re_pattern(r"[|ㅣ│>›»/•]|\s{2,}")
_WORDS = re_pattern(r"[\s·]+")
_FIRST_WORD = re_pattern(r"[^\s·]*")
_BREADCRUMB = re_pattern(r"^(?:[^\s<>]+(?: [^\s<>]+)?)(?: ?[>›»] ?[^<>\d]{1,14}){1,5}$")
_COUNTS = re_pattern(r"(?:댓글|조회수?|추천|공감|호수|지면|첨부(?:파일)?|글쓴이|작성자|기자명|등록자|Hit|view)\s{0,9}:?\s{0,9}[\d,]{0,12}(?:면|개|호)?|\d{1,6}면|\d{1,6}호")
_TAGS = r"(?:#[^#\s]{1,60}[\s,]{0,9}){2,60}$"
_BUTTONS = r"(?:\[[^\[\]]{2,14}\]\s{0,9}){2,60}$"
# `가람도청 전경 [사진=가람도] 2018.11.8. press@garam.example |`: a picture inside the article, whose date and address close nothing
_PHOTO_LINE = re_pattern(r"[\[(<](?:사진|그래픽|이미지)\s?[=:][^\])>]{0,30}[\])>].{0,20}?(?:\d{4}\.\s?\d|@)")
_CREDIT = r"[/<\[(▲△\s]{0,9}(?:(?:사진|이미지|그래픽|영상)(?:\s?(?:제공|출처|자료|캡처|캡쳐))?|자료\s?(?:제공|사진|화면))\s?[=:ㅣ|/]\s?[^\s].{0,24}$|[/<\[(]\s?[^\s<>\[\]()]{2,10} ?제공\s?[>\])]?$"
_RIGHTS = re_pattern(r"[<\[(\s]{0,9}(?:ⓒ|©|Copyright|COPYRIGHT|copyright)|<[^<>]{0,40}(?:https?:|www\.|<a )")
_RIGHTS_OPENERS = frozenset("<[(ⓒ©Cc")
_WHOLE_RIGHTS = re_pattern(r"무단|금지|[Rr]eserved|RESERVED|저작권|www|[Cc]opyright|COPYRIGHT")
_PRICE = r"[\d,]{1,15} ?원 ?(?:추가|결제|후원|구독)"
#: Where the publisher is: `(우 30117) 세종특별자치시 한누리대로 422`, `인천광역시 미추홀구 독정이로 95(숭의동)`.
_POSTCODE = r"(?:[(\[〒]\s?(?:우(?:편번호)?[\s:)]{0,3})?|우\)?\s?)\d{3}(?:-\d{3}|\d{2})[)\]]?\s{0,3}[가-힣]{2,8} .{0,40}?[가-힣] ?\d"
_ADDRESS = (
    r"[가-힣]{2,8}(?:시|도) (?:[가-힣]{1,5}[시군구] ){1,2}(?:[가-힣]{1,5}[읍면] )?[가-힣\d]{1,12}(?:로|길) ?\d{1,4}(?:-\d{1,4}|번길 ?\d{1,4})?"
    r"\s?(?:\([가-힣\d]{1,8}\))?\s{0,9}$"
)
_CONTROL = re_pattern("|".join((_TAGS, _CREDIT, _PRICE, _BUTTONS, _POSTCODE, _ADDRESS)))
_OWN_TABLE = re_pattern(r"(?:제공|구성|안내|표시|확인)(?:하는|된|되는) 표 ?(?:입니다|이다|임)\.?$")
_DIGIT = re_pattern("[0-9]")
_MONTH = re_pattern(r"date \d{4}-\d{2}")
#: 오피니언더보기
_MORE = ("더보기", "바로가기")
_LONGEST_MORE = 12
_MENU_PIECES, _LONGEST_SECTION = 4, 8
#: A menu in one piece is of so many words at least, and one word in so many may be strange.
_SECTIONS, _FEW = 3, 6
#: So much of a sentence is read to know with which phrase it begins.
_LEAD = 50
_NOT_WORD = re_pattern(r"[\W_\d]+")
_REST_BESIDE_DATE = 6
#: `- 2011-05-11` is an item of a web page's list; a longer one may be of the article: `○ 2011. 5. 11. 개소`.
_BARE_DATE = 14
_BULLETS = frozenset("□■○●ㅇ-※*①②③④⑤▲△▶▷◇◆")
_PREDICATES = ("다.", "다", "요.", "함", "임", "개최", "개소", "모집", "시행", "마감")
_REST_BESIDE_LABELLED_DATE = 40


@lru_cache(maxsize=1)
def _weather() -> re.Pattern[str]:
    sky = alternatives("sky_words", "word")
    return re_pattern(rf"(?:{sky})?\s?[가-힣]{{2,8}}\s?-?\d+(?:\.\d)?\s?[℃°]C?")


def is_weather(line: Line) -> bool:
    """`• 맑음동두천 6.4℃`, `제주 8℃ | 서귀포 11℃`."""
    if "℃" not in line.text and "°" not in line.text:
        return False
    return len(_NOT_WORD.sub("", _weather().sub("", line.text))) <= 6


def is_menu(line: Line) -> bool:
    """A line of nothing but menu words, or a breadcrumb."""
    text = line.text
    if len(text) > _LONGEST or line.prose:
        return False
    known = menu_words()
    if line.label in known:
        return True
    if "구분" in text or "합계" in text:
        return False
    if (">" in text or "›" in text or "»" in text) and len(text) <= _SHORT and _BREADCRUMB.match(text):
        return True
    pieces = _PIECES.split(text) if "  " in text or _PARTING.search(text) else [text]
    if len(pieces) == 1:
        # words with spaces only: `대전·세종·충남 채용박람회` is a headline, so all of them must be of menus
        first = _FIRST_WORD.match(text)
        if first is None or first[0] not in known:
            return False
        return _names_sections(_WORDS.split(text))
    pieces = [piece for piece in pieces if not _names_towns(piece)]
    pieces = [label for label in (piece if piece.isalpha() else _NOT_WORD.sub("", piece) for piece in pieces) if label]
    labels = phrases().whole
    familiar = sum(piece in known or piece in labels for piece in pieces)
    if pieces and pieces[0] in front_page_words() and len(pieces) >= _MENU_PIECES and not _DIGIT.search(text):
        return max(map(len, pieces)) <= _LONGEST_SECTION
    return len(pieces) >= 2 and familiar * 2 >= len(pieces) and familiar >= 2 and max(map(len, pieces)) <= 14


def _names_sections(words: list[str]) -> bool:
    """Whether words with spaces only are a menu: all of them, or the first, and then towns: `정치 경제 사회 문화 새길 대전 세종`."""
    strange = [word for word in words if word not in menu_words()]
    if not strange:
        return len(words) >= _SECTIONS
    return all(word in menu_words() for word in words[:_SECTIONS]) and sum(not is_place(word) for word in strange) * _FEW <= len(words)


def _names_towns(piece: str) -> bool:
    """`충주·제천 진천·음성`: towns of a paper in one piece of a menu."""
    words = _WORDS.split(piece.strip())
    return len(words) > 1 and all(map(is_place, words))


def date_role(line: Line) -> str:
    """Role of a line that says when the page came out.

    DATED with a label or a writer beside the date (`입력 : 21.02.16 14:34 | 댓글 0`), DAY for a bare date that only its
    place on the page can tell from an event's (`합포일보 | 2010년 3월 9일 화요일`).
    """
    if len(line.text) > 140:
        return ""
    if line.text.startswith("date ") and _MONTH.fullmatch(line.text):
        return DATED
    dates = line.dates
    if not dates:
        return ""
    rest = line.text
    for found in reversed(dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    labelled = min(found.rank for found in dates) in (1, 3)
    if labelled and len(rest) <= _REST_BESIDE_LABELLED_DATE:
        return DATED  # whatever else of it counts for nothing
    rest = _COUNTS.sub("", rest)
    rest, writers = byline_patterns().writer.subn("", rest) if names_writer(rest) else (rest, 0)
    if labelled or writers:
        return DATED if len(_NOT_WORD.sub("", rest)) <= _REST_BESIDE_LABELLED_DATE else ""
    if (line.text[0] in _BULLETS and len(line.text) > _BARE_DATE) or line.text.endswith(_PREDICATES):
        return ""
    pieces = (_NOT_WORD.sub("", piece) for piece in byline_patterns().without_outlets(rest).split())
    left = sum(len(piece) for piece in pieces if piece not in menu_words() and not piece.isascii())
    return DAY if left <= _REST_BESIDE_DATE else ""


def _phrase_role(line: Line) -> str:
    known = phrases()
    first = line.text[0]
    if line.prose:  # a sentence may begin as a phrase does, but is none
        may_start = known.may_start(line.text)
        if not may_start and first not in _RIGHTS_OPENERS:
            return ""
        label = letters(line.text[:_LEAD]) if may_start else ""
    else:
        label = line.label
        if role := known.whole.get(label):
            return role
        if label.endswith(_MORE) and len(label) <= _LONGEST_MORE:
            return CONTROL
    for opening, role in known.start.get(label[:2], ()):
        if label.startswith(opening):
            return role
    if first in _RIGHTS_OPENERS and _RIGHTS.match(line.text):
        return END if _WHOLE_RIGHTS.search(line.text) else CONTROL
    if not line.prose and first not in _BULLETS and known.any_inside.search(label):
        return next(role for role, pattern in known.inside.items() if pattern.search(label))
    return ""


def _describes_table(line: Line) -> bool:
    """What a web page says of its own table to those who have it read out: `제목, 작성일, 내용 정보를 제공하는 표입니다.`"""
    return "표" in line.text[-8:] and _OWN_TABLE.search(line.text) is not None


def classify(line: Line) -> str:
    """The role of a line by what it says, empty for what may be the article."""
    if len(line.text) > _LONGEST:
        return ""
    if role := _phrase_role(line):
        # 승인 2021.08.11 08:50 is the word 승인 but for its digits
        return (date_role(line) if role == CONTROL else "") or role
    if line.prose:
        return DATED if tells_release(line) else CONTROL if _describes_table(line) else ""
    if _PHOTO_LINE.search(line.text):
        return CONTROL
    if role := date_role(line):
        return role
    if is_weather(line):
        return WEATHER
    if is_byline(line.text):
        return BYLINE
    if is_menu(line):
        return MENU
    return CONTROL if _CONTROL.match(line.text) else ""
