"""The patterns of numbers, from which `quantities` reads them."""

from __future__ import annotations

import re

from ..core.patterns import re_pattern, regex_pattern
from .counters import ANY_COUNTER, COUNTERS
from .numerals import DIGITS, NATIVE_WORDS, NUMERALS, ONE_DIGIT_WORDS

# 3억여 원, 21억2,200여 만원: 여 may stand before the last scale
_SCALES = r"(?:여(?: (?=[십백천]?[만억조] ?(?:원|명|개|달러)))?)?[십백천만억조경]+"
NUMBER = re_pattern(rf"{DIGITS}(?P<scaled>(?:{_SCALES}(?:{DIGITS})?){{0,12}})")
# dates, times, telephone numbers and versions: passed over whole
NO_NUMBER = re_pattern(
    r"\d{4}(?P<sign>[.\-/]) ?\d{1,2}(?P=sign) ?\d{1,2}(?!\d)|\d{1,2}:\d\d(?::\d\d)?|\d{2,4}-\d{3,4}-\d{4}|\d{1,2}\.\d{1,2}\.(?!\d)|\d+(?:\.\d+){2,20}"
)
# digits, in groups or with a fraction, and the scale behind them, each where nothing goes on with that: 1,200, 3.5, 30만; then the counter.
# It begins with a set and not with a repeat of one, since `re` leaps along a text to sets only.
DIGIT_RUN = re_pattern(
    r"[0-9]\d*(?:(?:(?<!\d\d\d\d)(?:,\d{3}){1,12}|\.\d+)(?![\d,.\-/:여]))?(?:[십백천만억조경]+(?![\d여십백천만억조경]))?"
    rf"({ANY_COUNTER})?"
)
# `30 만원`, `5천 만원`, `864 억원`, `8천 여 만 원`: a scale set apart belongs to the number where money, people or a smaller group follow it
APART_SCALE = re_pattern(r" (?:여 ?)?(?:억|[십백천]?만|조)(?= ?(?:원|명|달러|여)|(?<=[억조]) \d[\d,]{0,5} ?[십백천]?[만억]|(?<=만) \d[\d,]{0,4}천? ?[원명])")
NEXT_GROUP = re_pattern(rf" (?P<number>{DIGITS}(?P<scaled>(?:{_SCALES}(?:{DIGITS})?){{0,12}}))")

CODE_BEFORE = regex_pattern(r"(?r)(?<![A-Za-z])[A-Z]{3}")
_ONES = "|".join(sorted((w for w, n in NUMERALS.items() if n.kind == "native"), key=len, reverse=True))
_TENS = "|".join(sorted((w for w, n in NUMERALS.items() if n.kind == "native_ten"), key=len, reverse=True))
# 일곱 and 일흔 begin with no 일
_PARTS = rf"(?:[{ONE_DIGIT_WORDS}수십백천만억조](?<!일(?=[곱흔]))|여(?=[만억조]))*"
# `일자리 [수 백만 개]`: the number of jobs; else `수 십억` is 수십억
_VAGUE = r"몇 |수 (?<![자리생원인민건업] 수 )(?<!(?:업체|가구|인구) 수 )"
WORDS = re_pattern(
    r"(?<![가-힣A-Za-z\d])(?:[약총각단]\s?)?(?P<number>"
    rf"(?:{_VAGUE})?[{ONE_DIGIT_WORDS}수몇]*[십백천만억조]{_PARTS}"
    r"|[삼사오육칠팔] [십백천]?만(?= ?[원명달])"
    rf"|(?:{_TENS})(?:{_ONES})?|(?:한 두|두 세|세 네|서 너)(?= ?[가-힣])|(?:{_ONES})(?=[ 가-힣]))"
)
# `십이만 [삼천] 원`, `만 [3천] [300]여 명`, `천[600]명`, `백[스물두] 명`: what goes on with a number that begins with a word
NEXT_WORDS = re_pattern(
    rf" ?(?:{DIGITS}[십백천만억]*|[{ONE_DIGIT_WORDS}]*[십백천만억][{ONE_DIGIT_WORDS}십백천만억]*|(?<=[십백천만억조] )[{ONE_DIGIT_WORDS}](?= ?[가-힣])"
    rf"|(?:{_TENS})(?:{_ONES})?|(?<=백)(?:{_ONES}))"
)
# `2만 [오천] 원`, `1억 [이천만] 원`: the rest of a number in words
REST_IN_WORDS = re_pattern(rf" ?(?P<rest>[{ONE_DIGIT_WORDS}]?[십백천][{ONE_DIGIT_WORDS}십백천]*[만억]?)")
RANGE_IN_WORDS = re_pattern(rf" ?~ ?[{ONE_DIGIT_WORDS}십백천\d]")
#: 3조합, 2경기, 1천안시
SCALE_OF_WORD = re_pattern(r"조(?:합|직|각|사|례|건|기|성|를 이|씩|로 나)|경(?:기|우|제|계)|천안|천시")
THOUSANDS = re_pattern(r"\d,\d{3}")
CENTS = re_pattern(r"\s?(?P<cents>\d{1,2})\s?센트(?!럴)")
#: 여 that says so is no part of 여섯, 여덟 or 여든.
MORE = re_pattern("여(?![섯덟든])")
#: Counters that a number word may stand before; with others (만일, 이 점) the word is hardly ever a number.
COUNTED_IN_WORDS = {"money", "people", "thing", "organisation", "case", "household", "team", "project", "course", "job"}


def _word_opening() -> re.Pattern[str]:
    """Where number words may begin, the first letter of one: the large pattern is tried there only.

    일 begins many words; it is a number where 십 or a larger scale follows the digits, and 한 where a counter does. 조, too, is none in
    조선업, nor is 만 before an age (만 18세, 만 18~34세), and 각 and 총 stand before few numbers in words. The second letter tells for
    most that they are none.
    """
    initials = "".join(sorted({word[0] for word in NATIVE_WORDS}))
    counted = "".join(sorted({"분", *(word[0] for word, counter in COUNTERS.items() if counter.type in COUNTED_IN_WORDS)}))
    shapes = (
        f"(?<=[{ONE_DIGIT_WORDS}수몇한두세서]) ",
        f"(?<=[{ONE_DIGIT_WORDS}수몇])[{ONE_DIGIT_WORDS}수몇]*[십백천만억조]",
        f"(?:{'|'.join(f'(?<={word[0]}){word[1:]}' for word in NATIVE_WORDS)})(?:{_ONES})? ?여? ?[{counted}]",
    )
    seconds = "".join(sorted({word[1] for word in NATIVE_WORDS if len(word) > 1}))
    goes_on = rf"여수십백천만억조{ONE_DIGIT_WORDS}{initials}"
    ahead = rf"(?=[ 몇{goes_on}{seconds}{counted}])(?={'|'.join(shapes)})"
    first = rf"(?<=[약총각단])(?=\s?[몇{goes_on}])|(?<=[십백천만억조])(?=[ \d{goes_on}{counted}])(?<!만(?= \d\d?(?:세(?!대)|~)))"
    return re_pattern(rf"[약총각단몇수십백천만억조{ONE_DIGIT_WORDS}{initials}](?<![가-힣A-Za-z\d].)(?:{first}|{ahead})")


WORD_OPENING = _word_opening()
