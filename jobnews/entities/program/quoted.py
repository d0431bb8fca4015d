"""Names in quotation marks and brackets: ‘’ “” '' "" 「」 『』 <> 〈〉 《》 []."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...core.mentions import FoundProgram
from ...core.reading import Reading
from .bounds import is_noun_phrase
from .words import head_of, is_generic

_PAIRS = (("‘", "’"), ("“", "”"), ("「", "」"), ("『", "』"), ("<", ">"), ("〈", "〉"), ("《", "》"), ("[", "]"))
_CURLED = "|".join(rf"{regex.escape(a)}(?P<t{i}>[^\n{regex.escape(a + b)}]{{2,60}}){regex.escape(b)}" for i, (a, b) in enumerate(_PAIRS))
# Straight marks open after a space, a bracket or the start, and close before anything but a letter-with-space pattern.
_STRAIGHT = r"(?<![\w'])'(?P<s1>[^\n']{2,60})'|(?<![\w\"])\"(?P<s2>[^\n\"]{2,60})\""
_QUOTED = regex.compile(f"{_CURLED}|{_STRAIGHT}")

_SENTENCE = regex.compile(r"(?:[다요죠까네자라]|니다|세요|[.?!…]|[가-힣]며|다고|하기|되기)\s*\Z|[?!…]|[.] |다[.,]|입니다|습니다|[을를] 위해|하겠")
_NOT_PROGRAM = regex.compile(
    r"(?:법|법률|조례|시행령|계획|종합계획|대책|전략|방안|로드맵|비전|선언|선언문|협약|업무협약|양해각서|협약식|투자협약|보고서|백서|조사|통계|동향|지표|지수|"
    r"센터|관|역|시장|공원|단지|특구|지역|도시|위원회|협의회|협의체|협회|재단|공단|공사|대학교?|추진단|지원단|태스크포스|TF|"
    r"부문|분야|우수상|최우수상|대상 수상|장관상|표창|상|위|등급|기업|법인|조합|회의|간담회|원년|시대|세대|현상|사회|쉬었음|"
    r"\d+명|\d+원|\d+%|기금|노조|모델|앱|홈페이지|누리집|시스템|서류|신청서|증명서|확인증)\Z"
)
_TAIL = r"(?:지원)?사업|프로젝트|프로그램|캠페인|과정|공모전?|제도|서비스|박람회|행사|교육|훈련|아카데미|패키지|일자리|강좌|강의|수업|대회|축제|포럼|운동|정책|공제|통장|지원금|장려금|수당|카드|참가|참여|교육생|훈련생|수강생|연수생|수료|개강|입교|발대|모집|신청|접수|개최|개소|운영|추진|시행|실시|선정"
_AFTER = regex.compile(rf"(?:\([^)\n]{{1,30}}\))?\s?(?:의 )?(?:\d차 |등 )?(?:{_TAIL})")
_ACTED = regex.compile(
    r"(?:\([^)\n]{1,30}\))?(?:"
    r"(?:을|를)\s(?:[가-힣0-9,]+\s){0,2}?(?:추진|운영|시행|실시|개최|진행|도입|신설|마련|열|지원|모집|추가|확대|펼|선보|출범|가동|공모|접수|지급|벌|통해|통한|시작|제공|이어|내놓|선발)|"
    r"에\s(?:[가-힣0-9,]+\s){0,2}?(?:선정|참여|참가|신청|지원|공모|투입)|"
    r"(?:이|가)\s(?:[가-힣0-9,]+\s){0,2}?(?:열|시작|진행|운영|추진|마련|개최|신설|선정|출범|시행)|"
    r"(?:으로|로)\s(?:[가-힣0-9,]+\s){0,2}?(?:선정|지원|모집|운영))"
)
_DEFINED = regex.compile(r"(?:\([^)\n]{1,30}\))?(?:은|는|이란|란)\s[^\n]{2,80}?(?:사업|제도|프로그램|프로젝트|과정|캠페인|행사|정책|지원금|일자리)(?:이다|입니다|으로|다\b|로,|이며)")
_OPENS_LINE = regex.compile(r"(?:\n|\A)\W{0,6}[<\[〈《「『‘]\Z")
_PRICED = regex.compile(r"\s?\(?(?:총 |약 )?\d[\d,.만억천백 ]*(?:원|명|백만)")
_SPOKEN = regex.compile(r"(?:이?라고|고|이?라며|며|면서|이?라면서|이?라는 (?:말|지적|목소리|의견|비판|우려|평가|반응)|는 (?:말|지적|목소리|의견))(?=[\s,.])")
_MOTTO = regex.compile(
    r"(?:이?라는|을|를|의|이?란|로|으로)?\s?(?:주제|슬로건|구호|표어|목표|비전|기치|원년)|[를을] 위(?:해|하여)|"
    r"\s?(?:도시|인증|등급|우수상|최우수상|상|현상|논란|청년|층|세대|주의|시대)"
)
_NAMED = regex.compile(r"(?:\([^)\n]{1,30}\))?(?:이?라는|이?란) (?:이름|명칭|사업|프로그램|프로젝트|행사|제도)")
_BESIDE = regex.compile(r"[’”」』〉》>'\"](?:\([^)\n]{1,20}\))?(?:, ?|·|와 |과 |이나 |나 | 및 | )?[‘“「『〈《<'\"]")


def find_quoted(reading: Reading) -> Iterator[FoundProgram]:
    """What stands in quotes, with a score that tells how much of a program's name it is."""
    text = reading.page.text
    for match in _QUOTED.finditer(text):
        group = match.lastgroup
        assert group is not None
        start, end = match.span(group)
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end -= len(text[start:end]) - len(text[start:end].rstrip())
        short_form = text.find("(이하", start, end)
        end = short_form if short_form > 0 else end
        if end - start < 2 or (text[match.start()] in "[<" and match.start() and text[match.start() - 1].isalnum()):
            continue
        speech = text[match.start()] in "“\""
        score, reason, kind = _judge(reading, text, start, end, match.end(), speech)
        if score > 0:
            yield FoundProgram(
                start, end, "quoted", priority=1, name=text[start:end], kind=kind, score=round(score, 2), reason=reason
            )


def _judge(reading: Reading, text: str, start: int, end: int, after: int, speech: bool) -> tuple[float, str, str]:
    """Score, reason and kind of what stands in quotes."""
    name = text[start:end]
    if not regex.search("[가-힣A-Za-z]", name) or ":" in name or _SPOKEN.match(text, after):
        return 0, "", ""
    head = head_of(name)
    follows = _AFTER.match(text, after)
    if _SENTENCE.search(name) and not follows and (head is None or head.named < 0.5):
        return 0, "", ""
    if text[start - 1] == "[" and not follows and (head is None or head.named < 0.5):
        return 0, "", ""
    modifier = name[: len(name) - len(head.word)].strip() if head else name
    words = name.count(" ") + 1
    score, reasons = 0.3, ["in quotes"]
    if words > 1:
        score += 0.2
    elif len(name) >= 5 and not is_generic(name):
        score += 0.1
    if head is not None and head.named >= 0.35:
        strong = head.named >= 0.6 and words == 1
        score += 0.2 if strong or (modifier and not is_generic(modifier)) else 0.1
        reasons.append(f"ends in {head.word}")
    elif _NOT_PROGRAM.search(name):
        score -= 0.35
    if follows:
        score += 0.25
        reasons.append(f"before {follows[0].strip()}")
    elif _DEFINED.match(text, after):
        score += 0.25
        reasons.append("said to be a program")
    elif _NAMED.match(text, after):
        score += 0.25
        reasons.append("called so")
    elif _ACTED.match(text, after):
        score += 0.15
        reasons.append("is run, opened or applied for")
    elif _OPENS_LINE.search(text, max(0, start - 8), start):
        score += 0.15
        reasons.append("opens a line")
    elif _MOTTO.match(text, after):
        score -= 0.3
    if (words == 1 and is_generic(name) and (head is None or head.named < 0.6)) or (words > 1 and not is_noun_phrase(reading, start, end, inside=True)):
        score -= 0.2
    elif head is None and words > 1 and any(is_generic(word.removesuffix("의")) for word in name.split(" ")):
        score -= 0.1
    if _BESIDE.match(text, after - 1) or _BESIDE.search(text, max(0, start - 24), start):
        score += 0.1
        reasons.append("beside another")
    if _PRICED.match(text, after):
        score += 0.2
    if speech:
        score -= 0.1
    if words > 8:
        score -= 0.2
    return max(0.0, min(score, 0.98)), ", ".join(reasons), head.kind if head else "other"
