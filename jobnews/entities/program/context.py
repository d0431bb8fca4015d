"""What the words around an unquoted name say about it: `X 참여자를 모집`, `X는 … 사업이다`, `군의 X`, `X에 3억원`."""

from __future__ import annotations

from ...core.patterns import re_pattern
from .words import Head, is_generic

Points = list[tuple[float, str]]

#: those who take part, or what is held for them, show that a name stands before: `… 과정 교육생 20명`
_JOINED = re_pattern(
    r" (?:참여자|참가자|교육생|훈련생|수강생|연수생|수료생|수료식|발대식|입교식|개강식|개강|공모|참여기업|참여 기업|수행기관)"
)
#: 행복 나눔 훈련은 … 돕는 사업이다; but not of sums: 청년 지원사업은 … 등 3개 사업이다
_EXPLAINED = re_pattern(
    r"(?:은|는|이란|란) [^\n.]{2,90}?(?<!\d개 )(?<!\d개)(?:사업|제도|프로그램|프로젝트|과정|캠페인|행사|훈련|서비스)"
    r"(?:이다|입니다|다\b|으로[,\s]|로,|이며|며,|을 뜻|를 뜻)"
)
#: 훈련 과정을 운영한다
_RUN = re_pattern(r"[을를] (?:[가-힣0-9,]+ ){0,2}?(?:운영|시행|추진|신설|도입|개설|개강|모집|연다|열어|열고|마련)")
#: 구는 청년인턴 지원사업을 추진한다고 4일 밝혔다
_ANNOUNCED = re_pattern(
    r"[을를] (?:[가-힣0-9,]+ ){0,3}?(?:추진|시행|운영|실시|시작|개최|신설|도입|확대|마련)(?:하기로 했|한|했|하)[가-힣]{1,2} [^\n.]{0,12}밝혔"
)
#: amounts of a budget, not of a benefit: 집수리 지원 10억원, 집수리 지원에 3억원을 쓴다
_BUDGETED = re_pattern(
    r"(?:에|에는|은|는|이|가|을|를)?(?: 예산)?[은에]?\s?\(?(?:총 |약 |국비 |도비 |시비 |[+△▲-])?\d[\d,.]{0,20}(?:조|억|천만|백만)[\d,.만천백 ]{0,20}원"
)
#: 일터 체험 지원사업(50명)
_PEOPLED = re_pattern(r" ?\(\d[\d,]{0,9}여?명")
#: 골목 안심 지킴이 40명, …, 지킴이 40명을 뽑는다: those who are taken on bear the name of the job
_MANNED = re_pattern(r" \d[\d,]{0,9}여? ?명(?:, | 등|[과와을] (?:[가-힣]+ )?(?:뽑|선발|모집|채용|배치|투입))")
_SURE_HEAD = 0.5
#: 군의 청년창업 지원사업으로, 고용부의 훈련 과정
_OWNED = re_pattern(r"(?:(?<![가-힣])[시군구도]|[가-힣]{2}(?:[시군구도청]|공단|재단|고용부|노동부|복지부|부처|진흥원))의 \Z")
#: 새 가게에 최대 1천만원을 지원하는 청년창업 지원사업
_DESCRIBED = re_pattern(r"[을를] [가-힣]{1,5}는 \Z")
#: 7개 주요 용접 과정, 여러 가지 체험 프로그램: kinds of something, no one of which has that name
_KINDS_COUNTED = re_pattern(r"(?:\d[\d,]{0,5}여? ?|여러 ?|몇 |[두세네] |다섯 )(?:개|가지) (?:[가-힣]{2,3} )?\Z")
#: 임도관리·산사태 등 수해방지사업: the class of what stands before
_CLASS = re_pattern(r"(?<=[가-힣)]) 등 \Z")
_SUMMED_BEFORE = re_pattern(r"\d개 (?:사업|과정|프로그램|과제)")
_SUMMED = " 등"
#: 가온 청년 지원사업 등 9개 사업
_COUNTED_SUM = re_pattern(r" 등 (?:모두 |총 |전체 )?\d{1,3}개 (?:[가-힣·]{2,8} ){0,2}(?:사업|과제|프로그램|프로젝트|과정)")
#: 청년 창업경진대회를 가온회관에서 연다
_HELD = re_pattern(r"[을를이가] (?:[가-힣0-9,]+ ){0,3}?(?:개최|연다|열린다|열렸다|열었다|열고|열어)")
#: 일자리 사업이다, 청년인턴 사업 ‘가온이’, 대응 사업인 ‘가온이’: a noun that says what something else is
_PREDICATE = re_pattern(r"(?: 사업)?(?:이다|입니다|이었다|이며|이고|였다)| 중 하나")
#: 두 번째는 훈련수당이다: one of several that were told of before
_ORDINAL = re_pattern(r"(?:첫|두|세|네|다섯|마지막)(?: ?번째| ?째)?는 \Z")
#: 온라인 쇼핑 포인트를 주는 사업, 나루형 공제를 제안했다: what is given, what is not there yet
_GIVEN = re_pattern(r"[을를] (?:(?:주|지급하|지원하|빌려주|나눠주|쥐여주)는 (?:이 )?(?:사업|제도|정책|프로그램)|(?:제안|건의|주문|촉구)[하했])")
_APPOSITION = re_pattern(r"인? ?[‘“「『'\"]")
#: 광역 일자리 사업인 솔바람 프로젝트, 특화 사업인 ▲솔바람 프로젝트
_KIND_OF_NEXT = re_pattern(r"인 (?=[가-힣A-Z▲△▷])")

#: 지역희망일자리 추진단, 가온고용포럼 김한빛 간사: a body of that name
_BODY = re_pattern(
    r" ?(?:추진단|사업단|지원단|기획단|위원회|협의회|협의체|센터|지원센터|추진본부|담당관|팀)"
    r"| [가-힣][가-힣○O]{1,3} (?:대표|간사|회장|이사장|사무국장|사무처장|위원장|의장|소장|단장)"
)

#: 돌봄 서비스 기업: what firms are in, or people work in
_TRADE = re_pattern(r" (?:기업|업체|업계|업종|산업|직종|시장|종사자|근로자|노동자)")

_BEFORE_REACH = 14
#: the letters with which _EXPLAINED, _BUDGETED, and _ANNOUNCED and _RUN begin
_TOPICS, _BEFORE_SUMS, _OBJECTS = ("은", "는", "이", "란"), frozenset("에은는이가을를( 총약국도시"), ("을", "를")
_HOLDS = ("을", "를", "이", "가")
#: the letters with which _PREDICATE, _KIND_OF_NEXT, _APPOSITION, _GIVEN, _BODY and _TRADE begin
_OPENS_PREDICATE = frozenset(" 이입였인을를‘“「『'\"추사지기위협센담팀")
_PEOPLE_JOIN = 0.12
_EXPLAINS = 0.25
_LITTLE = 0.15
#: a name has this many syllables at least before its head, where only one sign speaks for it
_SUBSTANTIAL = 4


def is_substantial(modifier: str) -> bool:
    """Whether words before a head are more than one common noun: 청년창업 지원사업, not 청년 지원사업."""
    return len(modifier.replace(" ", "")) >= _SUBSTANTIAL or not is_generic(modifier)


def weigh_after(text: str, end: int, head: Head) -> Points:
    """Points for what follows a noun phrase that ends in a head."""
    points: Points = []
    following = text[end : end + 1]
    if following == " " and _JOINED.match(text, end):
        points.append((_PEOPLE_JOIN, "people join it"))
    elif text.startswith(_SUMMED, end) and _COUNTED_SUM.match(text, end):
        points.append((0.2, "one of several counted after"))
    if following in _TOPICS and _EXPLAINED.match(text, end):
        points.append((_EXPLAINS, "explained as one"))
    elif (following in _BEFORE_SUMS or following.isdecimal()) and _BUDGETED.match(text, end):
        points.append((_LITTLE, "with a budget of its own"))
    elif head.named >= _SURE_HEAD and following in (" ", "(") and _PEOPLED.match(text, end):
        points.append((_LITTLE, "with people of its own"))
    elif head.kind == "direct_job" and following == " " and _MANNED.match(text, end):
        points.append((0.2, "with people of its own"))
    elif following in _OBJECTS and _ANNOUNCED.match(text, end):
        points.append((_LITTLE, "is announced"))
    elif following in _HOLDS and head.kind == "event" and _HELD.match(text, end):
        points.append((_PEOPLE_JOIN, "is held"))
    elif following in _OBJECTS and head.kind == "training" and _RUN.match(text, end):
        points.append((0.1, "is run"))
    return points


def weigh_before(text: str, start: int, end: int) -> Points:
    """Points for what stands before a noun phrase."""
    points: Points = []
    before = text[max(0, start - _BEFORE_REACH) : start]
    if before.endswith("의 ") and _OWNED.search(before):
        points.append((_LITTLE, "somebody's own"))
    elif before.endswith("는 ") and _DESCRIBED.search(before):
        points.append((_LITTLE, "described by what it does"))
    elif ("개 " in before or "가지 " in before) and _KINDS_COUNTED.search(before):
        points.append((-0.3, "one of several of a kind"))
    elif before.endswith("등 ") and _CLASS.search(before):
        points.append((-0.15, "sums up what stands before"))
    if text.startswith(_SUMMED, end) and _SUMMED_BEFORE.search(text, start - 60, start):
        points.append((0.2, "one of several counted before"))
    return points


def weigh_as_predicate(text: str, start: int, end: int, *, generic: bool) -> tuple[float, str] | None:
    """Points for a noun phrase that says what something else is, mostly against it."""
    following = text[end : end + 1]
    if following not in _OPENS_PREDICATE:
        return None
    if _PREDICATE.match(text, end):
        if not generic and _ORDINAL.search(text, start - 12, start):
            return 0.1, "one of several in turn"
        return -0.25 if generic else -0.1, "says what something is"
    if following == "인" and _KIND_OF_NEXT.match(text, end):
        return -0.25, "says what is named next"
    if _APPOSITION.match(text, end):
        return -0.25 if generic else -0.1, "says what is quoted next"
    if following in _OBJECTS and _GIVEN.match(text, end):
        return -0.25, "is only given, or asked for"
    if _BODY.match(text, end):
        return -0.3, "names a body"
    if text.endswith("서비스", 0, end) and _TRADE.match(text, end):
        return -0.3, "names a trade"
    return None
