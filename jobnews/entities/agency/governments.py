"""Local governments as actors, told apart from places: 대구시는 … 밝혔다, but not 대구시에 사는."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from ...core.mentions import FoundAgency, FoundRegion
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import Reading
from ...lexicon.regions import as_number, load_gazetteer
from .words import ends_word, particle_after

#: Between a government and its particle: 부산시(광역단체 부문)가.
_IN_BRACKETS = re_pattern(r"\([^()\n]{1,20}\)")
_GOVERNED = frozenset({"sido", "sigungu", "gu"})
#: What a name ends in, as in the names of today: 대구시, 전남도, 동구; a bare 대구 is a place.
_UNITS = {"시": "시", "도": "도", "군": "군", "구": "구", "市": "시", "道": "도", "郡": "군", "區": "구"}
_SUBJECT = frozenset({"은", "는", "이", "가", "도", "측은", "측이", "측", "에서는", "에서도"})
_PLACE_EVENT = re_pattern(r"열리|열린|열렸|열릴|개최|거주|살고|사는|태어|발생|일하는|근무하")
#: What a figure or a rank does; a government that does something about it has an object or another subject before.
_FIGURE_SAID = re_pattern(
    r" (?:늘었|늘어[났나]|줄었|줄어들|증가[했하한]|감소[했하한]|상승[했하한]|하락[했하한]|급증|급감|높았|높은|높고|높다|낮았|낮은|낮고|낮다"
    r"|많았|많고|적었|적고|컸|떨어졌|올랐|그쳤|최하위|최상위|꼴찌|순이|순으로|뒤를 이|뒤이었)"
)
_FIGURE = re_pattern(r"\d|가장|제일|전국 최|도내 최")
_OTHER_NOUN = re_pattern(r"[가-힣](?:을|를|은|는|이|가) |[가-힣](?:고|며|해|도록),? ")
_NEAR_FIGURE = 50
# `군산시는 고용위기지역으로 지정됐다`, `통영시는 내년까지 고용위기지역 지정 기간이 연장된다`: what is done to a place
_DESIGNATED = re_pattern(
    r"[^.\n]{0,50}?(?:지역|지구|특구)(?:"
    r"(?:으로|로|에|에서)? (?:[가-힣]{1,6} ){0,3}(?:지정|연장|해제|선포|포함|제외)(?:됐|되|된|될|돼|받)"
    r"| (?:지위|자격|지정)(?:를|을|이|가)? (?:유지|잃|얻|벗|이어))"
    r"|(?: [가-힣]{1,8}){0,2} (?:대상|대상지|후보|후보지)(?:이다|이며|이고|입니다|다)"
)
_ACTS_THERE = re_pattern(r"(?:지원|운영|추진|시행|실시|모집|제공|투입|접수|마련|진행)(?=[한하했해할을를된됐되,]| 중)|뽑|문의")
#: What follows a government that acts, by what it says.
_AFTER = {
    "head_in_brackets": re_pattern(r" ?\((?:시장|군수|구청장|도지사|지사|市長|이하 )"),
    "source": re_pattern(r"에 따르면|에 의하면|로부터|에서 (?:운영|지원|추진|시행|모집|실시|제공|위탁|위임|이관|선정|지정|주관|주최|출연|설립|보조|(?:제출|넘겨|건네)?받은 (?:자료|답변|보고))"),
    "funds": re_pattern(
        r"에서 (?:(?:사업비|예산|보조금|지원금|운영비|교부금|[국도시군구]비)(?:로|을|를)? )?(?:약 |총 |모두 )?\d[\d,.조억천백만 ]{0,16}원(?:을|의 (?:[가-힣]+ ){0,2}[가-힣]+[을를])? (?:지원|보조|교부|배정)?받"
    ),
    "applied_to": re_pattern(
        r"에 (?:[가-힣·]{1,8}(?<![는은이을를고한둔된인던]) ){0,2}?(?:[가-힣·]+(?:을|를) )?(?:신청|접수|문의|제출|건의|요청|전달|촉구|요구|통보|추천|보고|의뢰)(?=[하한할해했됐되된]|을|를|$| )"
    ),
    "owner_of_program": re_pattern(r"(?:의)?(?: ?[‘“「『<《]| ['\"])"),
    "owner": re_pattern(
        r"의 (?!한 )(?:[가-힣·]{1,12} ){0,3}?[가-힣·]{0,12}(?:사업|예산|정책|시책|노력|계획|지원|제도|조례|공모|대책|일자리|행정|재정|몫|방침|입장|설명|제안|수당|배당|장려금|지원금|기본소득)"
    ),
    "grant": re_pattern(r"(?:의)? (?:지원(?:을 받|으로 |금을? )|보조금|예산을? (?:지원|보조)|위탁을 받|승인을|허가를)"),
    "photograph": re_pattern(r" ?제공"),
    "host": re_pattern(r"(?:가|이)? ?(?:주최|주관|후원|산하|직속|출연|위탁|공고|고시)"),
    "staff": re_pattern(
        r" (?:관계자|담당자|측(?=[은이에의도 ])|공무원|직원|[가-힣·]{2,12}(?:(?<!집|내|곳|권)(?<!마을|계획|사업|공단|기관|대학|기업|행사|제도|지구|단지|지역|법인|조합|회사|센터|재단|협회|병원|학교|시장|은행|주민|시민|단체|농협|축협|수협|신협)(?<!페이지)과|국|실|팀|본부|담당관|정책관|추진단)(?=[ ,(☎)]|장|에|은|는|이|가(?![가-힣])|$))"
    ),
    "together": re_pattern(
        r"(?:와|과)(?:도|는)?(?! 함께 (?:전국|국내|국가|도내)? ?(?:첫 (?:사례|지정|대상)|최초|유일|나란히|지정|선정|[가-힣]{2,6}(?:지역|지구|특구)(?:으로|에) ?(?:지정|포함|선정)))(?: [^\s,]{1,15}){0,6}? ?(?:함께|공동|손잡|손을 잡|협약|약정|협력|협업|업무협약|컨소시엄|협의|힘을|네트워크)"
    ),
    "together_with_others": re_pattern(r" ?등과 (?:[^\s,]{1,10} ){0,3}?(?:함께|공동|손잡|협약|협력|협업|업무협약|협의)"),
    "partner_in_list": re_pattern(r", [가-힣A-Za-z]{2,15}(?:와|과) (?:[가-힣·]{2,8} ){0,2}?(?:[가-힣]{0,4}협약|약정|손잡|손을 잡)"),
    "acting_together": re_pattern(r" 합동(?:[,으 ]|$)"),
    "contest": re_pattern(r"(?:의)? (?:[가-힣·]{1,12} ){0,3}[가-힣·]{0,10}(?:평가|공모|공모전|경진대회|심사)(?:에서|에 선정|에 뽑)"),
    "subject_with_other": re_pattern(r"(?:와|과) [가-힣A-Za-z]{2,12}(?<!에)(?<!에서)(?:은|는|이|가) "),
    "with_a_number": re_pattern(r"(?:와|과) \d{1,3}개 (?:시·군·구|시·군|시군|구·군|군·구|자치구|기관|기관·단체|단체|대학|지자체)(?:이|가|은|는) "),
    "awarded": re_pattern(r"에 (?:돌아갔|돌아간|주어졌|수여)"),
    "with_others": re_pattern(r"(?:을|를) (?:비롯한|포함한) (?:나머지|도내|(?:\d+개 )?\S{0,8}(?:시·군|군·구|지자체|자치단체|구·군|시·도))"),
}
# the first of them that stands there; none begins as what follows every fourth place does (부산·대구, 시민)
_ANY_AFTER = re_pattern(rf"(?![·)\]’”\n민])(?:{'|'.join(f'(?P<{rule}>{pattern.pattern})' for rule, pattern in _AFTER.items())})")
_AND_OTHERS = re_pattern(r" ?등(?:[은이도과]|과는|에서[는도]?)(?![가-힣])| ?등 ?[\d가-힣 ]{0,8}(?:기관|단체|곳)")
#: 충북도, 마포구 등 |20개 지자체가, 전주시·장수군 |총 4개 시군과: they act together; in 등 4개 지역이 they are places.
_GOVERNMENTS = re_pattern(
    r"(?: ?등 ?(?:총 ?)?(?:\d+ ?(?:여 ?)?(?:개|곳의?) ?)?| (?:총 ?)?\d+ ?개 ?)(?:(?:광역|기초|지방|도내|인근|관내|관계|참여) ?)?"
    r"(?:지자체|자치단체|광역단체|기초단체|시·군·구|시·군|시군구|시군|군·구|구·군|시·도|시도|자치구|기관|기관·단체|단체)"
    r"(?:들)?(?:[이가은는도]|[와과]는?|에서[는도]?)(?![가-힣])"
)
_LIST_GAP = re_pattern(r"(?:, ?| ?[·/] ?|(?:[와과]|이?랑|하고) | 및 | ?[△▲▷▶] ?)(?:[((](?:사|재|복)[))] ?|(?:사단|재단)법인 )?")
#: 전북도는 군산시, 익산시, |김제시와 … : partners of a government that acts.
_AFTER_SUBJECT = regex_pattern(r"(?r)(?<=[시도군구])(?:은|는|이|가) (?:[가-힣]{1,4}[시군구](?:, ?|·|[와과] )){0,6}")
_LONGEST_LIST = 50
#: Before the next of a list, read backwards; and what those of a list do who sign together, whatever companies stand among them.
_GAP_BEFORE = regex_pattern(r"(?r)(?:, ?| ?[·/] ?|[와과] | 및 )")
_LONGEST_GAP = 3
_SIGN = re_pattern(r"협약|약정|MOU|손잡|손을 잡|공동으?로?|힘을 모|체결|컨소시엄")
#: Signs before a headline: `◇ [`.
_LONGEST_LEAD = 8
#: How far a rule looks for what happens at a place.
_STRETCH = 120
_HEADLINE = re_pattern(r"[,…·-]| (?!소재|출신|거주|일대|지역|주민|시민|인근|중심|내 )")
_LONGEST_HEAD = 6
_SHARE = "%"
_HEAD = re_pattern(r"(?:지사|청?장|수)")
_HEAD_LETTERS = frozenset("지청장수")
_OFFICE = re_pattern(r"청(?!년|소년|사|정|렴)")


def find_governments(reading: Reading, agencies: Sequence[FoundAgency]) -> list[FoundAgency]:
    """The governments that act in the article, in order; those in a list act when the last of the list does."""
    text = reading.page.text
    ends = [agency.end for agency in agencies]
    starts = {agency.start: agency for agency in agencies}
    acting: dict[int, FoundAgency] = {}
    named: set[int] = set()
    for region in reversed(reading.regions):
        if region.level not in _GOVERNED or _is_part_of_one(region, agencies, ends):
            continue
        end = _office_end(text, region) if text.startswith("청", region.end) else region.end
        signed = text[region.end : region.end + 1] in _HEAD_LETTERS and _is_signature(reading, region)
        if end == region.end and region.embedded and not signed:
            continue
        shared = region.rule == "shared_tail" and _is_listed_before(text, region, acting)
        rule = "government_signature" if signed else "government_of_shared_tail" if shared else _acts(reading, region, end, starts, acting)
        if rule:
            if _is_named_in_full(text, region, end):
                named.add(region.start)
            acting[region.start] = FoundAgency(
                region.start, end, rule, name=government_name(region, reading.published), kind="local", region=region.name
            )
    _add_partners(reading, agencies, acting, named)
    return [
        acting[start] for start in sorted(acting) if acting[start].rule == "government_of_shared_tail" or start in named
    ]


def _is_part_of_one(region: FoundRegion, agencies: Sequence[FoundAgency], ends: Sequence[int]) -> bool:
    """Whether a region stands in one of the agencies, which follow each other and end there: 대구 in 대구고용센터."""
    index = bisect_right(ends, region.start)
    return index < len(agencies) and agencies[index].start < region.end


def _add_partners(reading: Reading, agencies: Sequence[FoundAgency], acting: dict[int, FoundAgency], named: set[int]) -> None:
    """Add governments that a list names behind an agency, where those of the list sign something: 고용노동부와 |울산시, 한빛중공업은 협약을 맺는다."""
    text = reading.page.text
    ends = {agency.end for agency in agencies} | {government.end for government in acting.values()}
    for region in reading.regions:
        if region.start in acting or region.level not in _GOVERNED or region.embedded or not _is_named_in_full(text, region, region.end):
            continue
        if ends.isdisjoint(range(region.start - _LONGEST_GAP, region.start)):
            continue
        gap = _GAP_BEFORE.match(text, max(0, region.start - _LONGEST_GAP), region.start)
        if gap is None or gap.start() not in ends or not (_LIST_GAP.match(text, region.end) or particle_after(text, region.end) in _SUBJECT):
            continue
        _, sentence_end = reading.page.sentence_at(region.start)
        if _SIGN.search(text, region.end, min(sentence_end, region.end + _STRETCH)):
            acting[region.start] = FoundAgency(
                region.start, region.end, "government_signs", name=government_name(region, reading.published), kind="local", region=region.name
            )
            named.add(region.start)
            ends.add(region.end)


def _is_named_in_full(text: str, region: FoundRegion, end: int) -> bool:
    """Whether the text has the unit in the government's name: 대구시 and 동구청, but not 대구, though that ends in 구."""
    last = text[end - 2] if text[end - 1] == "청" else text[end - 1]
    return _UNITS.get(last) == (region.former_name or region.name)[-1]


def government_name(region: FoundRegion, day: date | None) -> str:
    """A government's own name (군산시); where several share it, with what it lies in (인천광역시 남구)."""
    return _government_name(region.name, region.level, as_number(day or date.today()))


@lru_cache(maxsize=4096)
def _government_name(name: str, level: str, day: int) -> str:
    *above, own = name.split(" ")
    if level == "gu":
        return " ".join([*above[1:], own])
    if not above:
        return own
    senses = load_gazetteer().senses(own, day)
    bearers = {sense.region.full_name for sense in senses if sense.region.level == "sigungu" and sense.region.name == own}
    return name if len(bearers) > 1 else own


def _office_end(text: str, region: FoundRegion) -> int:
    """End of 구로구청 where that stands there, else of the region."""
    if _OFFICE.match(text, region.end) and ends_word(text, region.end + 1):
        return region.end + 1
    return region.end


def _is_signature(reading: Reading, region: FoundRegion) -> bool:
    """Whether a line holds the head of the government and nothing else, as under an announcement: 해남군수."""
    block = reading.page.blocks[reading.page.block_index(region.start)]
    if block.start != region.start or block.end - region.end > _LONGEST_HEAD:
        return False
    return _HEAD.fullmatch(reading.page.text[region.end : block.end].rstrip()) is not None


def _acts(
    reading: Reading, region: FoundRegion, end: int, agencies: dict[int, FoundAgency], acting: dict[int, FoundAgency]
) -> str | None:
    """The rule by which the government acts there, None where the region is a place."""
    text = reading.page.text
    if end > region.end:
        return "government_office"
    particle = particle_after(text, end)
    after = None if particle in _SUBJECT else _ANY_AFTER.match(text, end)
    if not particle and after is None and (bracket := _IN_BRACKETS.match(text, end)):
        if _SHARE in bracket[0]:
            return None  # 군산시(68.1%)가 높았다: a figure of the place
        end = bracket.end()
        particle = particle_after(text, end)
    if particle in _SUBJECT:
        behind = end + len(particle)
        acts = _is_agent(reading, end, particle) and not _is_measured(reading, behind) and not _DESIGNATED.match(text, behind)
        return "government_subject" if acts else None
    if after is not None:
        return f"government_{after.lastgroup}"
    if particle in ("와", "과") and _AFTER_SUBJECT.match(text, max(0, region.start - _LONGEST_LIST), region.start):
        return "government_partner"
    if _heads_line(reading, region, end):
        return "government_headline"
    if _GOVERNMENTS.match(text, end):
        return "government_and_others"
    gap = _LIST_GAP.match(text, end)
    if gap and (gap.end() in acting or _agency_acts(text, agencies.get(gap.end()))):
        return "government_in_list"
    return None


def _is_agent(reading: Reading, end: int, particle: str) -> bool:
    """Whether the subject acts: 상주시에서는 … 투입한다 does, 고양시에서는 … 열린다 does not."""
    if not particle.startswith("에서"):
        return True
    _, sentence_end = reading.page.sentence_at(end)
    stretch = reading.page.text[end : min(sentence_end, end + _STRETCH)]
    return _PLACE_EVENT.search(stretch) is None and _ACTS_THERE.search(stretch) is not None


def _is_listed_before(text: str, region: FoundRegion, acting: dict[int, FoundAgency]) -> bool:
    """Whether the last of the list acts, whose tail the region shares: 보은 and 영동 in 보은·영동·음성군은 … 늘린다."""
    gap = _LIST_GAP.match(text, region.end)
    return gap is not None and gap.end() in acting


def _is_measured(reading: Reading, start: int) -> bool:
    """Whether the clause after a subject says a figure of the place: 동두천시가 49.7%로 가장 낮았다, 거제시는 62.9%나 감소했다."""
    _, sentence_end = reading.page.sentence_at(start)
    said = _FIGURE_SAID.search(reading.page.text, start, min(sentence_end, start + _NEAR_FIGURE))
    if said is None:
        return False
    before = reading.page.text[start : said.start()]
    return _FIGURE.search(before) is not None and _OTHER_NOUN.search(before) is None


def _agency_acts(text: str, agency: FoundAgency | None) -> bool:
    """Whether the agency that a list goes on with acts: 대전시, 대전고용센터와 함께."""
    if agency is None:
        return False
    particle = particle_after(text, agency.end)
    return particle in _SUBJECT or _AND_OTHERS.match(text, agency.end) is not None or any(
        pattern.match(text, agency.end) for pattern in (_AFTER["together"], _AFTER["applied_to"], _AFTER["source"], _LIST_GAP)
    )


def _heads_line(reading: Reading, region: FoundRegion, end: int) -> bool:
    """Whether the region opens a headline, which is no sentence: `인천시, 552명 새 일자리`, `◇ 삼척시, …`."""
    page = reading.page
    index = page.block_index(region.start)
    if index < 0:
        return False
    block = page.blocks[index]
    if region.start - block.start > _LONGEST_LEAD or page.text[block.start : region.start].strip(" [](){}<>◇◆■□▣▲△○●▷▶-·*'\"‘’“”「」"):
        return False
    if region.start > block.start and page.text.startswith((" =", "="), end):
        return True  # ◇나주시 = 공공근로를 접수한다.
    if page.text.endswith(".", block.start, block.end):
        return False
    if block.kind in ("title", "subtitle") and region.level != "gu":
        return _HEADLINE.match(page.text, end) is not None
    return page.text.startswith(",", end)
