"""Whether something is planned, under way or done: the tense of the clause, and words such as 계획 and 성과.

The predicate follows the number in Korean, so the first cue after it decides: a past ending (`뽑았다`, `확보했으며`),
`-고 있다`, `-겠다`, `-ㄹ 계획이다`. A present (`뽑는다`, `지원한다`) is left for the context to tell, and reporting
verbs (`밝혔다`) are passed over: `뽑는다고 밝혔다` is no past.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import regex

from ..core.patterns import compiled, re_pattern, regex_pattern
from ..core.scanning import any_of
from ..lexicon.table import read_package_table
from .syllables import syllables_with_final


@dataclass(slots=True, eq=False)
class StatusCue:
    """A cue and where it stands. `status` is planned, decided, settled, won, started, expected, service, now, ongoing, done, ranked, change or present (see status_cues.tsv)."""

    start: int
    end: int
    status: str


_TABLE = read_package_table("jobnews.korean", "status_cues.tsv", ("cue", "status", "place"))
# official prose writes `편성하였`, `편성되었` for `편성했`, `편성됐`
_CUES = [{**row, "cue": cue} for row in _TABLE for cue in dict.fromkeys((row["cue"], row["cue"].replace("했", "하였").replace("됐", "되었")))]
_STATUS = {row["cue"]: row["status"] for row in _CUES}
_END = r"(?=\s*(?:$|·(?=\s?\d)|[\n.,;…/)\]}>“”’‘!?]))"


def _words(place: str, group: str) -> str:
    """The words of a place as a group; a look at its first letter passes over all of them."""
    words = [row["cue"] for row in _CUES if row["place"] == place]
    return f"(?=[{''.join(sorted({word[0] for word in words}))}])(?P<{group}>{any_of(words)})"


_PAST = syllables_with_final("ㅆ").replace("있", "").replace("겠", "")
_N, _L, _B = (syllables_with_final(final) for final in "ㄴㄹㅂ")
# `집세를 보태는 사업이다`, `돈을 빌려주는 제도입니다`
_IS_SCHEME = r"(?=\s(?:[가-힣]{1,6}\s)?(?:사업|제도|프로그램|과정|상품|수당|장려금|지원금)(?:이다|입니다|이며|인데|이고|다[.\s]))"
# Each alternative begins with the letter that gives it away and looks back from there: most places are then left at once.
_CUE = re_pattern(
    rf"""(?P<met>목표(?![’”']?의\s)\S{{0,3}}\s(?:\S{{1,8}}\s){{0,3}}?(?:웃돌|넘|초과|달성|채웠|이뤘|이루었)) | {_words("any", "word")} | {_words("end", "last")}{_END} | {_words("weak", "weak")}
    | (?P<intent>겠(?=다|습|으|지|느)|것(?:(?<=[{_L}]것)|(?<=[{_L}]\s것))(?:이|으로|을|도|\s)|(?:거다(?<=[{_L}]\s거다)|거예요(?<=[{_L}]\s거예요)|겁니다(?<=[{_L}]\s겁니다))|게요(?<=[{_L}]게요))
    | (?P<past>것(?<=[한된든난킨운긴]\s것)(?=[은이])|겁니다(?<=[한된든난킨운긴낸]\s겁니다)|[{_PAST}](?=다|고|으|는|지|던|습|음|을|기|거|네|죠|어))
    | (?P<former>던(?<=[가-힣]던)(?=\s))
    | (?P<present>다(?:(?<=[{_N}]다)|(?<=[가-힣]는다))(?:(?![가-힣])|(?=고|며|는))|니다(?<=[{_B}]니다))
    | (?P<now>요(?<=[가-힣]요)(?=\s?(?:$|[.?!,”"’'\n]))) | (?P<let_us>시다(?<=[{_B}]시다))
    | (?P<ranked>순(?<=[명원개억의]\s순)(?=이|\s?(?:$|[.\n])))
    | (?P<scheme>는{_IS_SCHEME})
    | (?P<close>[”"])|(?P<open>“)""",
    re.VERBOSE,
)
#: A space that a word of cues has among its first letters.
_EARLY = 4


def _beginning(cue: str) -> str:
    """What a word is known by: two letters or, of those that begin as many others do, up to the letter behind the space (`을 수`, `으로 보`)."""
    space = cue.find(" ", 0, _EARLY)
    return cue[:2] if space < 0 else cue[: space + 2]


# How the words begin, and what stands beside the letter that gives an ending away: the large pattern is tried at few
# places only.
_BEGINNINGS = {_beginning(row["cue"]) for row in _CUES} | {"목표", "거다", "거예", "겁니", "게요"}


def _after_first(length: int) -> str:
    """Behind the first letter of a beginning of so many letters."""
    beginnings = {beginning for beginning in _BEGINNINGS if len(beginning) == length}
    rest = "".join(f"[{''.join(sorted({beginning[place] for beginning in beginnings}))}]" for place in range(1, length))
    return f"(?={rest}(?<={any_of(beginnings)}))"


_OPENING = re_pattern(
    f"[{''.join(sorted({beginning[0] for beginning in _BEGINNINGS}))}{_PAST}다니겠것던요시순는”\"“](?:"
    f"{'|'.join(map(_after_first, sorted(set(map(len, _BEGINNINGS)))))}"
    f"|(?<=[{_PAST}])(?=[다고으는지던습음을기거네죠어])|(?<=[{_N}]다)(?:(?![가-힣])|(?=[고며는]))|(?<=[{_B}][니시])(?=다)"
    rf"|(?<=겠)(?=[다습으지느])|(?<=것)(?=[은이으을도\s])|(?<=던)(?=\s)|(?<=요)(?=\s?(?:$|[.?!,”\"’'\n]))|(?<=순)(?=이|\s?(?:$|[.\n]))|(?<=는){_IS_SCHEME}|(?<=[”\"“]))"
)


# What the endings say that say one thing only; the others tell of what is over.
_STATUS_OF_FORM: dict[str | None, str] = {"now": "now", "scheme": "now", "ranked": "ranked", "let_us": "planned"}

# `늘어날 것으로 기대된다`, `취업할 것으로 보인다`
_EXPECTED = re_pattern(r"(?:으로|로)?\s?(?:기대|예상|전망|보)")
# `넓힌다는 구상`, `뽑는다는 방침`: what is meant to be
_MEANT = re_pattern(r"는\s(?:[가-힣]{1,6}\s)?(?:계획|목표|방침|구상|복안|포부|각오|생각)")


def find_status_cue(text: str, position: int, end: int) -> StatusCue | None:
    """The first cue of the clause from a position on, or None where the sentence has none.

    >>> find_status_cue("청년 40명을 뽑아 보낼 계획이다.", 6, 18).status
    'planned'
    >>> find_status_cue("40명이 취업했다고 밝혔다.", 3, 15).status
    'done'
    """
    weak: StatusCue | None = None
    # as `scan` does it, whose generator is too dear here: the first cue mostly decides
    for opening in _OPENING.finditer(text, position, end):
        at = opening.start()
        if at < position or (match := _CUE.match(text, at, end)) is None:
            continue
        position = match.end()
        form = match.lastgroup
        if form == "close" or form == "open":
            break  # what stands outside a quotation speaks of the speaker
        status = _status(match, form)
        if status == "none":
            continue
        cue = StatusCue(*match.span(), status)
        if status == "expected":
            return weak or cue
        if form != "weak" and not (form == "last" and text.startswith(",", cue.end)):
            return cue
        # `5억원을 투입, 100명에게 제공하고 있다`: the noun leans on the predicate, as 이미 does in `이미 돌아가는 중이다`
        weak = weak or cue
    return weak


def _status(match: re.Match[str], form: str | None) -> str:
    if form == "word" or form == "last" or form == "weak":
        return _STATUS[match[form]]
    if form == "present":
        return "planned" if _MEANT.match(match.string, match.end()) else "present"
    if form == "intent":
        return "expected" if _EXPECTED.match(match.string, match.end()) else "planned"
    return _STATUS_OF_FORM.get(form, "done")


# What stands before a number without a predicate of its own: `뽑은 사람은 5백여 명이다`, `만들 일자리는 670개`, `목표는 한 해 3만 개`.
_COUNTED = r"(?:(?:총|약|모두|전체|한 해|연간|올해|내년|연)\s?){0,4}[‘“(]?"
_NOUN = rf"\s(?:[가-힣]{{1,6}}\s)?[가-힣]{{1,8}}[은는이가도]?\s?{_COUNTED}"
# Each with what it needs, which is looked for first, and before that the letters that this begins with.
_NO_PAST = "|".join(regex.escape(row["word"]) for row in read_package_table("jobnews.korean", "no_past.tsv", ("word",)))
_PAST_ADNOMINAL = rf"(?:(?<=[가-힣])[한된난든긴린킨친룬온힌]|쓴|(?<=[가-힣])(?<=[아어여해겨려뤄져워])진)(?<!(?<![가-힣])(?:{_NO_PAST}))"
_NO_FIGURES = r"(?=[가-힣\s:‘“(]{0,80}$)"  # up to the number, which stands near
_TARGET = r"(?:목표(?:\s?(?:치|인원|액|량))?|(?:예정|계획)\s?인원)"
_BEFORE = (
    ("so_far", "만들까누여", r"(?:만(?:(?<=올해만)|(?<=올해에만))|들어(?:(?<=올들어)|(?<=올\s들어))|까지(?<=[금제재]까지)|누적|누계|여태)\s", regex_pattern(r"(?r)(?<![가-힣])(?:올해(?:에?만)|올\s?들어|지금까지|이제까지|현재까지|여태|누적|누계)\s(?:[^\s.,]{1,8}\s){0,3}")),
    ("target", "목인", rf"(?:목표|인원(?:(?<=[정획]인원)|(?<=[정획]\s인원))){_NO_FIGURES}", regex_pattern(rf"(?r){_TARGET}(?:[은는이가인도을를])?\s?[:(]?\s?{_COUNTED}")),
    ("decided", "배편책할확준마", rf"(?:배정|배분|편성|책정|할당|확정|준비|마련)(?:받은|된|한)(?=\s){_NO_FIGURES}", regex_pattern(rf"(?r)(?:(?:배정|배분|편성|책정|할당)(?:받은|된|한)|(?:준비|마련)한(?=\s(?:일자리|자리|인원|정원))|확정(?:된|한)(?=\s(?:[가-힣]{{1,6}}\s)?(?:예산|사업비|국비|금액)))(?:{_NOUN}|\s)")),
    ("service", "수", f"수 있는{_NO_FIGURES}", regex_pattern(rf"(?r)(?:받을|쓸|탈|빌릴|이용할) 수 있는{_NOUN}")),
    ("ongoing", "일근남", r"(?:일하|근무하|남아 있)는\s", regex_pattern(rf"(?r)(?<![가-힣])(?:일하는|근무하는|남아 있는)(?:{_NOUN}|\s)(?:현재\s)?")),
    ("planned", "할될릴쓸들을갈울", rf"[할될릴쓸들을갈울](?=\s)(?:(?<=[할될릴쓸])|(?<=만들|뽑을|받을|채울)|(?<=들어갈)){_NO_FIGURES}", regex_pattern(rf"(?r)(?:[할될릴]|만들|뽑을|들어갈|쓸|채울|받을){_NOUN}")),
    ("present", "인규정대예몫배", r"(?:인원|규모|정원|대상|예정|몫|배정분)(?=[가-힣\d\s:‘“(]{0,80}$)", regex_pattern(rf"(?r)(?:(?:모집|선발|채용|지원|참여|신청|선정|훈련|교육)\s?(?:인원|규모|정원|대상|예정)|정원|대상|몫|배정분)[은는이가]?\s?:?\s?(?:[가-힣\d]+\s){{0,3}}{_COUNTED}")),
    ("done", "합수이", r"(?:합격|수료|이수)[자생]?[는은]?\s?:?\s$", regex_pattern(r"(?r)(?:합격|수료|이수)(?:자|생)?(?:는|은)?\s?:?\s")),
    ("done", "은한된난든진긴린킨친룬간온힌쓴", rf"[은한된난든진긴린킨친룬간온힌쓴](?=\s)(?:(?<!은)|(?<=[받뽑얻찾넣모잃쌓심놓입겪부]은)){_NO_FIGURES}", regex_pattern(rf"(?r)(?:(?:받|뽑|얻|찾|넣|모|잃|쌓|심|놓|입|겪|쏟아부)은|{_PAST_ADNOMINAL}|(?<![월년일주기시인민공야순빈])간)(?:{_NOUN}|\s)")),
)
# What any of them needs: most numbers have none of it before them. A pattern that begins with a set leaps from letter to letter of it.
_ANY_NEEDED = re_pattern(f"[{''.join(letters for _, letters, _, _ in _BEFORE)}](?<=(?={'|'.join(needed for _, _, needed, _ in _BEFORE)}).)")


@cache
def _modifiers() -> tuple[tuple[str, re.Pattern[str], regex.Pattern[str]], ...]:
    """What modifies a number, with its status and what it needs, in order."""
    return tuple((status, compiled(needed), before) for status, _, needed, before in _BEFORE)


def find_status_before(text: str, start: int, position: int) -> str | None:
    """The status that the words before a number give it: a verb that modifies the counted noun, 목표, 모집인원.

    >>> find_status_before("만들 일자리는 670개.", 0, 8)
    'planned'
    """
    if position - start > 40:
        start = position - 40
    first = _ANY_NEEDED.search(text, start, position)
    if first is None:
        return None
    begins = first.start()
    for status, needed, modifier in _modifiers():
        if needed.search(text, begins, position) and modifier.match(text, start, position):
            return status
    return None
