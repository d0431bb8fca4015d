"""Whether a number is planned, under way or done: the words of its clause, its year."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.mentions import FoundAmount, FoundHeadcount, FoundPeriod, FoundQuantity, FoundTime
from ..core.patterns import re_pattern, regex_pattern
from ..core.reading import Reading
from ..korean.calendar import is_running
from ..korean.status import StatusCue, find_status_before, find_status_cue
from ..korean.syllables import syllables_with_final
from .kinds import compares, is_benefit, is_condition, is_difference, is_measure, is_receiver, is_standing, is_statistic, recurs
from .own_clause import said_directly
from .table_heads import status_of_heads

#: A number so close behind a year is that year's.
_OWN_NUMBER = 6
#: How far behind its number a predicate may stand.
_PREDICATE_REACH = 250
# `월 40만원씩 집세를 대 주는 사업`, `인건비 연 2,400만 원의 90%를 지원해`: what the scheme does, whatever was done with the scheme
_STANDS = re_pattern(
    r"(?:씩|까지|이내|가량|정도|의\s[\d.]+%|한도에서|한도로|수준)?(?:[을를의])?\s(?:[^\s.]{1,10}\s){0,3}?(?:지원|지급|보조|제공|적립|융자|대출)(?:하|받)(?:는|을 수)\s|"
    r"(?:씩|까지|이내|의\s[\d.]+%)?(?:\([^)\n]{1,15}\))?(?:[을를의])?\s(?:[^\s.]{1,10}\s){0,3}?(?:지원해|지급해|(?:지원|지급|제공|보조)(?:하며|하고|되며|되고)|주는|보태는|얹어 주는|대는)[,\s]"
)
_PAST = syllables_with_final("ㅆ").replace("있", "")
# `5만원까지 대 주는 제도는 … 나갔다`, `10만원을 넣으면 … 몰렸다`: the verb of its own clause is of the present, whatever came of the scheme
_OWN_VERB = re_pattern(
    rf"(?P<limit>씩|까지|이내|한도(?:로|에서)?)?(?:가량|정도|안팎|쯤)?(?:\([^)\n]{{1,15}}\))?(?:을|를|의|이|가|으로|로|도)?\s(?:[^\s.,{_PAST}]{{1,10}}\s){{0,6}}?"
    rf"[가-힣]{{0,4}}[주대내되하서받쌓넣얹태붙](?:는(?:데,?)?\s(?!데|[가-힣]{{1,4}}(?:였|이었))|으?면[,\s]|(?(limit)[며고][,\s]|(?!)))"
)
# `도민 1,200명 설문에서`, `612명에게 물은 결과`
_ASKED = re_pattern(r"(?:을|를|에게|의|이)?\s?(?:대상으로\s?(?:한\s)?|상대로\s?(?:한\s)?)?(?:설문|여론조사|물은|물었|물어|조사한|조사했|표본)|을 (?:대상|상대)으로 [^.]{0,12}(?:조사|설문)|[이가]? (?:응답|답했|답한)")
# what a text of no survey has none of
_ASKED_SIGN = re_pattern("설문|여론|물[은었어]|조사|표본|응답|답[했한]")
_PLAN_REACH, _BRACKET_REACH = 160, 30
# `유형별 일자리 공급계획은 ▷직접일자리 930명 ▷훈련 394명`: what the list holds
_PLAN = re_pattern(rf"(?:계획|목표|예정 인원)(?:은|는)\s[^.\n]{{0,{_PLAN_REACH}}}$")
_BECAME = re_pattern(r"(?:여|가량)?(?:으로|로)(?:,\s[^.\n]{2,40}(?:으로|로))?\s(?:\S{1,6}\s)?(?:늘었|늘렸|줄었|줄였|확대|축소|늘어났|줄어들었|커졌)")
# `우리 몫이 110명인데 87명이 벌써 나갔다`: the next clause speaks of another number
_COPULA = re_pattern(r"(?:여|가량|정도)?(?:(?:이고|이며|인데|이지만)[,\s]|\s(?:외|이외|말고|빼고)(?:에)?\s)")
# `27명밖에 못 채웠다`, `5400만원뿐이다`, `437명에 그쳤다`: what came of it
_ONLY = re_pattern(
    r"(?:\s?(?:남짓|안팎|가량|정도|여))?(?:밖에\s(?:안|못|되지|없)|뿐(?:이다|이었|입니다|이고|이며)|에\s?(?:그쳤|그친|그치|그침|불과(?:했|한|하다|하고|합니다|해)))"
)
# `포기한 분이 아홉 분 계십니다`, `일을 놓은 이가 다섯 명이나 된다`
_THERE_ARE = re_pattern(r"(?:이나|쯤|정도|가량)?\s?(?:계시|계십|있습|있다|있어|된다|됩니다|돼요|넘는다|이른다|달한다)")
# `부산 588명, 경남 447명 순이다` of a plan
_OF_PLAN = re_pattern(r"계획|목표|예정|모집|정원|예산|배정|선발|수요|국비|사업비")
_CHANGED_FROM = regex_pattern(r"(?r)[\d.,천만억조백]+\s?여?\s?[명개원]에서\s(?:(?:올해|내년)\s)?")
# `배정된 9천200명을 넘겼다`: they were a plan
_REACHED = re_pattern(r"(?:여)?[을를]\s(?:\S{1,4}\s)?(?:넘|웃돌|웃돈|밑돌|채웠|채운)")
#: So close to a number stand 에서 of what it was before, and what begins to say that it is no more: 에, 뿐.
_CHANGE_REACH, _ONLY_REACH = 6, 5
_QUOTE = re_pattern("[“”\"]")
_OVER = re_pattern("[쳤했]|뿐|밖에")
_SUBJECT = re_pattern(r"[은는이가](?![가-힣])")


#: Cues that mean one thing of a budget and another of people, of this year and of another.
_OPEN_CUES = ("service", "sought", "started", "won", "change")


class Statuses:
    """Decides the status of each number of one reading.

    Attributes:
        leaning: the numbers that no verb of their own decides.
        usual: those whose verb tells what is done as a rule (`준다`), now or when the time comes.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.page.text
        self._published = reading.published
        self._this_year = reading.published.year if reading.published else None
        self._predicate: tuple[int, StatusCue | None] = -1, None
        self._compares = compares(self._text)
        self._asks = _ASKED_SIGN.search(self._text) is not None
        self.leaning: set[FoundQuantity] = set()
        self.usual: set[FoundQuantity] = set()

    def cues(self, numbers: Sequence[tuple[FoundQuantity, int, int]]) -> dict[FoundQuantity, str | None]:
        """What its sentence says of each number; of one that tells a difference, nothing.

        One question after another is put to all of them, which is faster: a processor has at hand what it used last.

        Args:
            numbers: each with beginning and end of its sentence, in order.
        """
        text = self._text
        cues: dict[FoundQuantity, str | None] = {}
        left: list[tuple[FoundQuantity, int, int]] = []
        for quantity, start, end in numbers:
            cues[quantity] = None
            if self._compares and is_difference(text, start, quantity):
                continue
            if quantity.heads and (told := status_of_heads(text, quantity.heads)):
                cues[quantity] = told
            elif said := said_directly(text, quantity, end):
                cues[quantity] = self._as_meant(quantity, start, said)
            else:
                left.append((quantity, start, end))
        behind = [self._cue_behind(quantity.end, end) for quantity, _, end in left]
        before = [self._cue_before(quantity, start) for quantity, start, _ in left]
        for (quantity, start, _), cue_behind, cue_before in zip(left, behind, before, strict=True):
            if said := self._said(quantity, start, cue_before, cue_behind):
                cues[quantity] = self._as_meant(quantity, start, said)
        return cues

    def _as_meant(self, quantity: FoundQuantity, start: int, said: str) -> str | None:
        """What means one thing of money and another of people, as what it means of this."""
        people = isinstance(quantity, FoundHeadcount)
        if said == "now":
            return "service" if people else "present"
        if said == "done" and is_benefit(quantity) and _OWN_VERB.match(self._text, quantity.end):
            return "service"
        if said == "service" and people and is_receiver(self._text, quantity):
            return "present"  # `3천명에게 한 해 동안 준다`: so many of them, so it is no rule that stands
        if said == "settled":
            return "done" if people and _SUBJECT.match(self._text, quantity.end) else "decided"
        if said == "ranked":
            return None if _OF_PLAN.search(self._text, max(start, quantity.start - _PLAN_REACH), quantity.start) else "done"
        return said

    def _said(self, quantity: FoundQuantity, start: int, before: str | None, after: StatusCue | None) -> str | None:
        """What the sentence says: the predicate after the number, else the words before it."""
        text, begins, at = self._text, quantity.start, quantity.end
        if before == "target" or (before == "decided" and _REACHED.match(text, at)):
            return "decided"  # `목표 312명에 331명을 뽑았다`: the target was a plan
        behind = text[at : at + _ONLY_REACH]
        only = _ONLY.match(text, at) if "에" in behind or "뿐" in behind else None
        if only is not None and not (is_benefit(quantity) and not _OVER.search(only[0])):
            return "done"  # but `월 29만원에 불과하다`: so it is
        if before == "so_far":
            return after.status if after and after.status in ("planned", "expected") else "done"
        if before is None and (after is None or after.status == "present") and _PLAN.search(text, max(start, begins - _PLAN_REACH), begins):
            return "planned"
        if after is None or (before is not None and _COPULA.match(text, at)):
            return before
        if before == "done" and after.status == "present" and (_SUBJECT.match(text, at) or _THERE_ARE.match(text, at)):
            return before  # 뽑힌 6,217명은 … 나뉜다
        return after.status

    def _cue_before(self, quantity: FoundQuantity, start: int) -> str | None:
        """What stands before a number in its sentence; before what it has changed from (`정원은 2만 명에서 3만 명으로`)."""
        text, begins = self._text, quantity.start
        before = find_status_before(text, start, begins)
        if before is None and "에서" in text[max(start, begins - _CHANGE_REACH) : begins] and (changed := _CHANGED_FROM.match(text, start, begins)):
            return find_status_before(text, start, changed.start())
        return before

    def _cue_behind(self, position: int, end: int) -> StatusCue | None:
        """The first cue behind a place of a sentence; that of the number before it where it stands behind both, and none where there was none."""
        known_end, known = self._predicate
        if known_end == end and (known is None or known.start >= position):
            return known
        limit = min(end, position + _PREDICATE_REACH)
        cue = find_status_cue(self._text, position, limit)
        # what somebody says has no cue for what stands outside of the quotation, but may have one for a number in it
        if limit == end and (cue is not None or _QUOTE.search(self._text, position, end) is None):
            self._predicate = end, cue
        return cue

    def status(self, quantity: FoundQuantity, start: int, time: FoundTime | None, cue: str | None, *, was_before: bool) -> str | None:
        """The status by cue and by the time that stands in the sentence; None where neither tells.

        Args:
            quantity: the number.
            start: where its sentence begins.
            time: the time of its sentence.
            cue: what the sentence says of it.
            was_before: the number is what something was before it changed.
        """
        lean = cue is None or cue == "present" or cue == "change"
        if lean:
            self.leaning.add(quantity)
        elif cue == "service":
            self.usual.add(quantity)
        year, this = quantity.year, self._this_year
        if year is not None and this is not None and year != this and not is_running(quantity.period, year, this):
            if year < this and was_before:
                return "done"
            counted = cue == "ongoing" and time is not None and time.kind == "year" and not time.bound and 0 <= quantity.start - time.end < _OWN_NUMBER
            # `2003년 2천명, 2004년 4만명으로 늘고 있다`: what goes on is not the count of that year
            return self._of_other_year(quantity, year < this, "done" if counted else "ongoing" if cue == "service" else cue)
        if was_before and time is not None and self._is_over(time):
            return "done"  # 7월 300명에서 10월 200명으로 줄었다
        if was_before:
            return "ongoing" if year is not None and year == this else "done"
        if year is not None and year == this and is_measure(self._text, quantity):
            return "ongoing"
        if time is not None and year == this and self._is_in_bracket(time, quantity) and not self._is_over(time):
            return "ongoing"  # `10만명(올해 7만9천명)으로 늘린다`: what is said of the whole is not said of the number in the bracket
        if (self._asks and _ASKED.match(self._text, quantity.end)) or (time is not None and self._is_over(time) and self._is_in_bracket(time, quantity)):
            return "done"
        if is_condition(self._text, quantity) or (lean and cue != "change" and year == this and is_standing(self._text, quantity)):
            return "ongoing"
        if lean and is_statistic(self._text, start, quantity):
            return "done"
        return self._by_cue_and_time(quantity, time, self._resolved(quantity, cue) if cue in _OPEN_CUES else cue)

    def _resolved(self, quantity: FoundQuantity, cue: str | None) -> str:
        """One of the cues that mean one thing of a budget and another of people, as what it means here."""
        of_this_year = quantity.year is not None and quantity.year == self._this_year
        if cue == "service":
            return "ongoing"
        if cue == "sought":
            return "decided"
        if cue == "started":
            return "ongoing" if quantity.year is None or of_this_year else "done"
        if cue == "won":
            return "decided" if of_this_year and isinstance(quantity, FoundAmount) and not is_benefit(quantity) else "done"
        counted = isinstance(quantity, FoundHeadcount) and quantity.unit == "person"
        # `올해 참여자는 4350명으로 확대됐다`: room was made for them
        return "done" if counted and not _BECAME.match(self._text, quantity.end) else "present"

    def _by_cue_and_time(self, quantity: FoundQuantity, time: FoundTime | None, cue: str | None) -> str | None:
        """The status of a number of this year, or of none."""
        if cue in ("decided", "expected"):
            return "planned"
        if cue != "done" and time is not None and self._is_ahead(time.period):
            return "planned"
        if cue == "done" and time is not None and time.bound == "until" and self._ends_in_coming_year(time.period):
            return "planned"  # `2018년까지 7만 개를 만드는 대책을 내놓게 되었다`
        if cue == "done" and is_benefit(quantity) and _STANDS.match(self._text, quantity.end):
            return "ongoing"
        if cue in ("planned", "ongoing", "done"):
            return cue
        if time is not None and self._is_over(time):
            return "done"
        if time is not None and self._is_under_way(time) and (cue != "present" or time.rule == "range"):
            return "ongoing"
        if is_benefit(quantity) or (cue == "present" and recurs(self._text, quantity)):
            return "ongoing"
        return "planned" if cue == "present" else None

    def _of_other_year(self, quantity: FoundQuantity, past: bool, cue: str | None) -> str | None:
        """What a coming year holds is planned; a past year's plan is a plan only where it was a decision."""
        if not past:
            return "planned"
        if cue == "present" and recurs(self._text, quantity):
            return "ongoing"
        return {None: None, "ongoing": "ongoing", "decided": "planned"}.get(cue, "done")

    def _is_over(self, time: FoundTime) -> bool:
        """`8월 말까지 612명`, said in September; `4~6월, 91명`, said in July. A day alone may be that of the announcement."""
        end = time.period.end if time.period else None
        return time.bound != "from" and (time.kind != "day" or bool(time.bound)) and end is not None and self._published is not None and end < self._published

    def _is_in_bracket(self, time: FoundTime, quantity: FoundQuantity) -> bool:
        """`2단계(4~6월, 91명)`: what is said of the whole is not said of the number."""
        opening = self._text.rfind("(", max(0, time.start - _BRACKET_REACH), time.start)
        return opening >= 0 and self._text.find(")", opening, quantity.start) < 0

    def _is_under_way(self, time: FoundTime) -> bool:
        """`상반기 공공근로 인원은 280명`, said in February; a whole year says nothing."""
        period, today = time.period, self._published
        if period is None or period.start is None or today is None:
            return False
        if time.kind not in ("half", "quarter") and time.rule != "range":
            return False
        return period.start < today and (period.end is None or today <= period.end) and period.start != period.end

    def _is_ahead(self, period: FoundPeriod | None) -> bool:
        """`4월에 시작한다`, said in March."""
        return period is not None and period.start is not None and self._published is not None and period.start > self._published

    def _ends_in_coming_year(self, period: FoundPeriod | None) -> bool:
        return period is not None and period.end is not None and self._this_year is not None and period.end.year > self._this_year
