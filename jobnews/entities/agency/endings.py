"""Names that no list holds, found by their endings: 대전고용센터, 충북ICT산업협회, 구로구 일자리센터."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.mentions import FoundAgency
from ...core.patterns import re_pattern, regex_pattern
from ...core.reading import Reading
from ...lexicon.agencies import AgencySuffix, bodies
from .governments import government_name
from .naming import built_agency
from .places import Places
from .schools import is_initials, is_notice
from .words import GOVERNED_UNITS, common_stems, ends_word, is_company, is_letter, name_parts, word_start

#: What a body of the whole country begins with.
_NATIONAL = re_pattern(r"한국|대한|국립|국가|전국|국민|중앙|국제|세계|아시아|서울대|재외|남북")
_PLACE_TAIL = re_pattern(r"(?:특별자치시|특별자치도|광역시|특별시|시|도|군|구)$")
#: A shorter ending makes a name only in the word of its place: 제주상의, but 제주도 공고 (a notice).
SHORTEST_APART = 3
#: So long an ending tells by itself that a body is meant: 종촌|종합사회복지관.
LONG_ENDING = 4
#: Such endings may be written apart: 고용안정 선제대응 지원센터.
LONG_ENDINGS = 6
_CENTER = "센터"
_OPENING, _CLOSING = "「『‘“'\"<《", "」』’”'\">》"
_QUOTE = regex_pattern(rf"(?r)[{_OPENING}]|[{_CLOSING}.,\n]")
LONGEST_QUOTED = 30
#: ‘2026년 제2차 |고용정책심의회’
_SITTING = re_pattern(r"(?:\d{4}년(?:도)? )?(?:제?\d{1,3}[차회] )?")
_CLAUSE = re_pattern(r"[은는을를이가의에한된할] ")
#: A hall with a floor is the building: 미포복지회관 5층에 문을 연다.
_FLOOR = re_pattern(r"(?<=회관) (?:지하 ?)?\d{1,2} ?층")
_AFTER_AGENCY = re_pattern(r"(?:, ?| 및 |[와과] |·)(?P<name>(?:[가-힣A-Za-z0-9]{1,8} ){0,2})")
LONGEST_COMPANY = 24
#: Nouns and numbers that a committee's name may be made of: 지역단위 고용률 70% 추진단.
_NAME_TAGS = ("N", "XPN", "XSN", "SN", "SL", "SW")
_TIMES = frozenset({"NNB", "NR", "NP"})
LONGEST_NOUN_RUN = 30
#: Words before the last; one will do where it is a compound itself: 상생형지역일자리 심의위원회.
SHORTEST_RUN, LONG_WORD = 2, 7


class EndingRule:
    """The search for names by their endings on one page."""

    def __init__(self, reading: Reading, places: Places, known: Sequence[FoundAgency]) -> None:
        self._text = reading.page.text
        self._day = reading.published
        self._places = places
        self._reading = reading
        self._known = {(agency.start, agency.end): agency.name for agency in known}
        self._agency_ends = {agency.end: agency.name for agency in known}

    def find(self) -> Iterator[FoundAgency]:
        """One mention at most for each place where an ending ends, by the longest ending that makes a name."""
        by_end: dict[int, list[tuple[int, AgencySuffix]]] = {}  # longer endings first, as they stand on the page
        for hit, entries in self._reading.named(AgencySuffix):
            for entry in entries:
                if (entry.before != "part" or entry.suffix.endswith(_CENTER)) and (not hit.apart or len(entry.suffix) >= LONG_ENDINGS):
                    by_end.setdefault(hit.end, []).append((hit.start, entry))
        for end, group in sorted(by_end.items()):
            if not ends_word(self._text, end) or _FLOOR.match(self._text, end) or self._is_council_committee(end, group):
                continue
            if found := self._longest_name(end, group):
                self._agency_ends[found.end] = found.name
                yield found

    def _is_council_committee(self, end: int, endings: list[tuple[int, AgencySuffix]]) -> bool:
        """Whether it is a committee of a council: 경기도의회 경제노동위원회, 정례회 예산위원회 is a part of the council."""
        for _, suffix in endings:
            if suffix.kind == "committee":
                return self._text.endswith(_SITTINGS, 0, word_start(self._text, end))
        return False

    def _longest_name(self, end: int, endings: list[tuple[int, AgencySuffix]]) -> FoundAgency | None:
        """The name by the longest ending; what a shorter one leaves over is a part of the longer (사회복지|협의회)."""
        for start, suffix in endings:
            if suffix.before in ("never", "part"):
                return None  # 부산지역 |대학일자리센터 are many
            first = word_start(self._text, start)
            if found := self._name(first, start, end, suffix):
                return found
            if first == start or (suffix.before == "place" and not suffix.suffix.endswith(_COUNCIL) and self._places.before(first) is None):
                break  # but 동|구의회 is 동구|의회, and 산업|경제진흥원 in 강원도 산업경제진흥원 is an 진흥원
        start, suffix = endings[-1]
        first = word_start(self._text, start)
        if suffix.kind == "committee" and endings[0][1].before in ("name", "part"):
            return self._noun_run(first, start, end, suffix)
        return None

    def _name(self, first: int, start: int, end: int, suffix: AgencySuffix) -> FoundAgency | None:
        """The name that ends with the suffix there, or None where what stands before, in its word from `first` on or in the words before, makes none."""
        text = self._text
        place = self._places.end_from(first, start)
        if suffix.suffix == _COUNCIL and place != start and text[start - 1 : start] not in GOVERNED_UNITS:
            return None  # 경영자협|의회
        if place is not None and self._is_placed(text[first:start], place < start, suffix) and not is_notice(text, self._places, first, start, suffix):
            local = suffix.kind == "local" and not self._places.is_province(first, start)
            outer = self._places.before(first) if local else None  # 상주시 |동문동주민센터
            begin = first if outer is not None else self._joined_start(first, end)
            return self._built(begin if outer is None else outer, first, start, end, suffix, "place_and_ending")
        if is_initials(suffix):
            return None  # 가온구 |채용공고, ‘일손 사업 통합|공고’
        before = text[first:start]
        if before and self._is_national(before, suffix):
            return None if before != _CENTRAL and before in common_stems() else self._built(first, first, start, end, suffix, "national_name")
        outer = self._places.before(first, neighbourhoods=suffix.kind == "local" or suffix.suffix in name_parts("neighbourhood"))
        known = outer is not None and suffix.before != "nothing" and (first, end) in self._known
        local = known and outer is not None and self._is_local(outer, first, end, suffix)
        if (known and not local) or (before and suffix.suffix in name_parts("cooperative")):
            outer = None  # 진천 |우석대학교 is known as it stands, 부여군 |세도농협 goes by its village
        if outer is not None and (local or self._goes_with_place(before, suffix)):
            if suffix.before == "nothing" and self._places.listed_before(outer):  # one center each: 거제·창원 조선업희망센터
                return self._built(first, first, start, end, suffix, "scheme_center")
            return self._built(self._joined_start(outer, end), first, start, end, suffix, "place_before_name")
        if suffix.before == "name" and (outer := self._place_before_compound(first)) is not None:
            return self._built(outer, first, start, end, suffix, "place_before_name")
        if suffix.suffix == _SUPPORT_CENTER and (not before or before in name_parts("area")) and (outer := self._government_before_noun(first)) is not None:
            return self._built(outer, first, start, end, suffix, "place_before_name")
        if suffix.before == "nothing" and (before in ("", "전국") or before in common_stems()):
            return self._built(first, first, start, end, suffix, "scheme_center")
        if suffix.before == "nothing" and suffix.kind == "public" and not before.endswith(("형", "별", "각")):
            return self._built(first, first, start, end, suffix, "center_of_body")
        return self._proper_name(first, start, end, suffix)

    def _is_national(self, before: str, suffix: AgencySuffix) -> bool:
        """Whether a body is one of the whole country: 한국지역고용|학회, 중앙|청년지원센터; too short a front tells nothing (전국|재단)."""
        if suffix.before == "place":
            return before == _CENTRAL and len(suffix.suffix) >= LONG_ENDING
        return suffix.before in ("name", "national", "quoted") and len(before) > 2 and _NATIONAL.match(before) is not None

    def _is_local(self, outer: int, first: int, end: int, suffix: AgencySuffix) -> bool:
        """Whether a body is the place's and not the country's: 순천시 |일자리위원회, 광주 |YMCA; 종로구 |노사정위원회 is the country's."""
        if suffix.kind == "association" and suffix.before == "place":
            return True
        official = self._known.get((first, end)) == self._text[first:end]
        return official and suffix.kind == "committee" and self._text[outer : first - 1].endswith(GOVERNED_UNITS)

    def _place_before_compound(self, first: int) -> int | None:
        """Start of the place one word before a name whose first word has a dot: |대구경북 첨단·벤처기업연합회."""
        if first < 2 or self._text[first - 1] != "·" or not is_letter(self._text, first - 2):
            return None
        compound = word_start(self._text, first - 1)
        return None if self._places.end_from(compound, first - 1) else self._places.before(compound)

    def _government_before_noun(self, first: int) -> int | None:
        """Start of the government before a noun and an ending written apart: |세종시 마을공동체 지원센터."""
        noun = word_start(self._text, first - 1) if first and self._text[first - 1] == " " else first
        outer = self._places.before(noun)
        if outer is None or noun == first or not self._text.endswith(GOVERNED_UNITS, outer, noun - 1):
            return None
        return outer if self._is_noun(noun, first - 1) else None

    def _is_noun(self, start: int, end: int) -> bool:
        """Whether a word is a noun or several, and no common one."""
        tags = [token.tag for token in self._reading.tokens.phrase(start) if start <= token.start < end]
        nouns = all(tag.startswith(_NAME_TAGS) and tag not in _TIMES for tag in tags)
        return bool(tags) and nouns and self._text[start:end] not in common_stems()

    def _is_placed(self, before: str, more: bool, suffix: AgencySuffix) -> bool:
        """Whether a place at the start of the word makes it a name: 예산위원회 and 강북센터 tell too little, 구로공단 is a place with factories."""
        site = suffix.suffix == "공단" and (not more or before[-1:].isdigit())
        named = before not in common_stems() or suffix.kind == "central"
        return named and not site and (more or suffix.before != "quoted")

    def _goes_with_place(self, before: str, suffix: AgencySuffix) -> bool:
        """Whether a place one word before is part of the name: 구로구 |일자리센터, 광주 |지역노사민정협의회."""
        if not before:
            house = suffix.before == "name" and suffix.kind == "public" and len(suffix.suffix) >= LONG_ENDING  # 함평군 |노인복지관
            return house or (suffix.before in ("place", "nothing") and len(suffix.suffix) >= SHORTEST_APART)
        if suffix.kind == "education" and suffix.before == "name":
            return False
        return suffix.before != "national" and (before in name_parts("area") or before not in common_stems())

    def _proper_name(self, first: int, start: int, end: int, suffix: AgencySuffix) -> FoundAgency | None:
        """A name without a place: by its length (오송첨단의료산업|진흥재단), its quotation marks, its company or industrial park."""
        before = self._text[first:start]
        if suffix.kind == "association" and (park := self._park_before(first)) is not None:
            return self._built(park, first, start, end, suffix, "association_of_park")
        if not before and suffix.suffix in name_parts("union") and (company := self._company_before(first)) is not None:
            return self._built(company, first, start, end, suffix, "union_of_company")
        if not before and suffix.suffix == _COOPERATIVE:
            name = word_start(self._text, first - 1) if first and self._text[first - 1] == " " else first
            if first - name > SHORTEST_APART and self._is_noun(name, first - 1):
                return self._built(name, name, start, end, suffix, "cooperative")
        if suffix.before in ("quoted", "place", "name"):
            opening = self._quoted_from(first, end)
            if opening is not None and (opening < first or (before and before not in common_stems())):
                return self._built(opening, opening, start, end, suffix, "quoted_name")
        if suffix.before == "name" and self._is_proper(before, suffix):
            if suffix.kind == "committee" and self._is_behind_long_word(first) and (run := self._noun_run(first, start, end, suffix)):
                return run  # 노후거점산업단지 |경쟁력강화추진위원회
            bodies = suffix.kind == "association" or suffix.suffix.endswith("협의회")
            begin = first - len(_WHOLE_COUNTRY) if bodies and self._text.endswith(_WHOLE_COUNTRY, 0, first) else first
            return self._built(begin, first, start, end, suffix, "proper_name")
        if suffix.before == "quoted" and before and before not in common_stems():
            opening = self._beside_agency(first)
            if opening is not None:
                return self._built(opening, opening, start, end, suffix, "beside_agency")
        return None

    def _park_before(self, first: int) -> int | None:
        """Start of the industrial park whose companies have the association: |관창일반산업단지 입주기업체협의회."""
        park = word_start(self._text, first - 1) if first and self._text[first - 1] == " " else first
        return park if self._text.endswith(tuple(name_parts("park")), park, max(park, first - 1)) else None

    def _company_before(self, first: int) -> int | None:
        """Start of the company whose union it is: |현대차 노조."""
        start = word_start(self._text, first - 1) if first and self._text[first - 1] == " " else first
        company = self._text[start : first - 1]
        return start if company not in common_stems() and is_company(company) else None

    def _beside_agency(self, first: int) -> int | None:
        """Start of a name that stands in a list right after another agency: 구로구 일자리센터, |중장년 일드림센터."""
        for end in range(first - 1, max(0, first - LONGEST_COMPANY), -1):
            if end in self._agency_ends:
                gap = _AFTER_AGENCY.fullmatch(self._text, end, first)
                return gap.start("name") if gap else None
        return None

    def _noun_run(self, first: int, start: int, end: int, suffix: AgencySuffix) -> FoundAgency | None:
        """A committee named by a run of nouns: |경제위기 대응 고용대책 TF. Only a run of three words or more is a name."""
        if end in self._agency_ends:
            return None
        begin = end
        for token in reversed(self._reading.tokens.phrase(start)):
            if token.start >= end:
                continue
            far = begin - token.end > 1 or end - token.start > LONGEST_NOUN_RUN
            person = token.tag == "NNP" and self._places.end_from(token.start, token.end) is None
            after = token.form in name_parts("time")
            if far or person or after or not token.tag.startswith(_NAME_TAGS) or token.tag in _TIMES or (token.tag == "SW" and token.form != "%"):
                break
            begin = token.start
        words = self._text[begin:first].split()
        enough = len(words) >= SHORTEST_RUN or len("".join(words)) >= LONG_WORD
        if not enough or words[0] in common_stems() or is_letter(self._text, begin - 1):
            return None
        return self._built(begin, begin, start, end, suffix, "noun_run")

    def _is_behind_long_word(self, first: int) -> bool:
        """Whether a word that may be part of a committee's name stands before the place, and no agency."""
        behind = first > LONG_WORD and self._text[first - 1] == " " and first - 1 not in self._agency_ends
        return behind and first - 1 - word_start(self._text, first - 1) >= LONG_WORD

    def _is_proper(self, before: str, suffix: AgencySuffix) -> bool:
        if before in common_stems() or before.removeprefix("지역") in common_stems() or before.endswith(("의", "등", "각", "별")):
            return False
        telling = suffix.kind == "education" or suffix.suffix in name_parts("telling") or len(suffix.suffix) >= LONG_ENDING
        return len(before) >= (2 if telling else 4)

    def _quoted_from(self, first: int, end: int) -> int | None:
        """Start of what stands in quotation marks that close right after the name, where that is no clause."""
        text = self._text
        if end >= len(text) or text[end] not in _CLOSING:
            return None
        mark = _QUOTE.search(text, max(0, end - LONGEST_QUOTED), first)
        if mark is None and first and text[first - 1] in _OPENING:
            return first
        if mark is None or mark[0] not in _OPENING or _CLAUSE.search(text, mark.end(), first):
            return None
        sitting = _SITTING.match(text, mark.end(), first)
        return sitting.end() if sitting else mark.end()

    def _is_of_compound(self, first: int, start: int, suffix: AgencySuffix) -> bool:
        """Whether an ending that was renamed ends a longer word of another body's: 경남중견인력|고용지원센터."""
        at = first
        while at < start and (place := self._places.end_from(at, start)) is not None:
            at = place
        return len(suffix.official) > 1 and first < at < start

    def _joined_start(self, start: int, end: int) -> int:
        """Where a list of provinces in front begins: |서울·경기고용노동청. Cities have a body each (목포·|통영고용센터), and so have known bodies."""
        listed = self._places.listed_before(start)
        if not listed or self._places.is_of_city(listed[0], start) or self._text[start:end] in bodies():
            return start
        return listed[0]

    def _built(self, begin: int, first: int, start: int, end: int, suffix: AgencySuffix, rule: str) -> FoundAgency:
        text = self._text
        head = " ".join(text[begin:first].split()) if begin < first else ""
        stem = text[first:start]
        official = suffix.official_on(self._day) if suffix.official and not self._is_of_compound(first, start, suffix) else text[start:end]
        if suffix.official and official != suffix.suffix and self._places.end_from(first, start) == start:
            stem = _PLACE_TAIL.sub("", stem) if len(stem) > 2 else stem  # 대전광역시|고용센터; 서울도시|과학고 is not 서울도
        gap = " " if head and begin != first and text[first - 1] == " " else ""
        if suffix.official and gap and not stem:
            head, gap = _PLACE_TAIL.sub("", head) if len(head) > 2 else head, ""
        if suffix.official:
            head = head.replace("·", "")
        if f"{head}{stem}".endswith("지역"):
            official = official.removeprefix("지역")
        name = f"{head}{gap}{stem}{official}"
        region = self._places.found_at(first, start)
        if region is not None and suffix.suffix.endswith(_COUNCIL) and name.endswith(region.name.rpartition(" ")[2] + _COUNCIL):
            name = government_name(region, self._day) + _COUNCIL  # 경남 마산시의회 is 마산시의회, 울산 동구의회 is 울산광역시 동구의회
        outer = region if begin == first else self._places.found_at(begin, start)
        return built_agency(
            begin, end, rule, name, suffix.kind, parent=suffix.parent, region=outer.name if outer else None, day=self._day
        )


_COUNCIL = "의회"
#: Whose committee stands behind: the council's own, or that of its sitting.
_SITTINGS = ("의회 ", "국회 ", "정례회 ", "임시회 ")
#: 전국 대학일자리플러스센터협의회
_WHOLE_COUNTRY = "전국 "
_COOPERATIVE = "사회적협동조합"
_SUPPORT_CENTER = "지원센터"
_CENTRAL = "중앙"
