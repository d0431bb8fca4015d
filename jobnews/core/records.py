"""The records that users get: typed, immutable, every value with the place it came from.

All offsets are half-open code-point offsets into the text exactly as it was handed in:
``text[m.span.start:m.span.end] == m.text`` holds for every mention. Money is ``int`` in won
(``Decimal`` for currencies with cents), people and jobs are ``int``.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SerializeAsAny
from pydantic_core import PydanticSerializationError

from .assembly import assemble
from .upward import DOCUMENT_HTML, EXPLAIN, RECORDS_HTML, call_upward

Qualifier = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]
Source = Literal["national", "province", "city", "county", "district", "local", "private", "fund", "mixed", "total"]
Per = Literal["person", "household", "company", "place", "case", "course", "hour", "day", "week", "month", "quarter", "year"]
CountUnit = Literal["person", "job"]
RegionLevel = Literal["country", "group", "sido", "sigungu", "gu", "eupmyeondong"]
AgencyKind = Literal["central", "local", "public", "education", "association", "committee", "other"]
AgencyRole = Literal["runs", "funds", "selects", "partners"]
Status = Literal["planned", "ongoing", "done"]
CheckUnit = Literal["won", "person", "job"]
Outcome = Literal["ok", "error", "timeout", "skipped"]
BlockKind = Literal["title", "subtitle", "paragraph", "bullet", "table", "caption"]


R = TypeVar("R", bound="Record")


class Record(BaseModel):
    """Base of all records: immutable, and an unknown field is an error."""

    # validators are built when a record is first validated or written: reading an article needs none
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __reduce__(self) -> tuple[object, ...]:
        # between processes a record travels as what it is made of: twice as fast as what pydantic does
        return assemble, (type(self), self.__dict__, self.__pydantic_fields_set__, self.__pydantic_private__)

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """The record as JSON. Half of a surrogate pair, which a str may hold and utf-8 may not, becomes a question mark: offsets stay."""
        try:
            return super().model_dump_json(indent=indent, **options)
        except PydanticSerializationError:
            dumped = self.model_dump(mode="json", **options)
            written = json.dumps(dumped, ensure_ascii=False, indent=indent, separators=(",", ":") if indent is None else None)
            return written.encode("utf-8", errors="replace").decode("utf-8")

    def _repr_html_(self) -> str | None:
        html: str | None = call_upward(RECORDS_HTML, self)
        return html


class RecordTuple(tuple[R, ...]):
    """A tuple of records that a notebook shows as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        html: str | None = call_upward(RECORDS_HTML, self)
        return html


Records = Annotated[tuple[R, ...], AfterValidator(RecordTuple)]


class Span(Record):
    """A half-open range of code points of the text as it was handed in."""

    start: int = Field(description="first character, counted from 0")
    end: int = Field(description="one past the last character")


class Period(Record):
    """A span of days, both ends included; None where that end is open or not told."""

    start: date | None = None
    end: date | None = None


class Mention(Record):
    """What a text says at one place."""

    text: str = Field(description="the characters, exactly as written")
    span: Span = Field(description="where they stand")
    rule: str = Field(description="name of the rule that found it")


class Quantity(Mention):
    """What amounts and headcounts share."""

    qualifier: Qualifier = Field("exact", description="how the text bounds the number")
    program: str | None = Field(None, description="name of the program it belongs to, as in Document.programs")
    year: int | None = Field(None, description="calendar year it is for; the first of several")
    period: Period | None = Field(None, description="the days it is for")
    status: Status | None = Field(None, description="planned, under way or done")


class Amount(Quantity):
    """An amount of money: `value`, or `min` and `max` of a range, in units of `currency`."""

    value: int | Decimal | None = None
    min: int | Decimal | None = None
    max: int | Decimal | None = None
    currency: str = Field("KRW", description="ISO 4217 code")
    source: Source | None = Field(None, description="who pays, where the text says so for this amount")
    per: tuple[Per, ...] = Field((), description="what a rate is per, in the order of the text")


class Headcount(Quantity):
    """A number of people or jobs: `value`, or `min` and `max` of a range."""

    value: int | None = None
    min: int | None = None
    max: int | None = None
    unit: CountUnit = "person"
    group: str | None = Field(None, description="who they are, as the text says it")


class Region(Mention):
    """A Korean administrative region, a named group of them, or the whole country."""

    name: str = Field(description="full official name on the article's date, from the top; of a region that had ended by then, its last name")
    code: str | None = Field(None, description="10-digit code of the region under that name; None for groups and where it is not certain")
    level: RegionLevel
    code_today: str | None = Field(None, description="the code today; None where the region was split or ended without one successor")
    former_name: str | None = Field(None, description="the name the text uses, where it was no longer official on the article's date; equal to `name` where the region had ended")
    candidates: tuple[str, ...] = Field((), description="codes it may be, where the text does not decide; of a region that was split, those of its parts")
    members: tuple[str, ...] = Field((), description="codes of a group's members on the article's date")
    anaphoric: bool = Field(False, description="a reference such as 도내, 관내, 시 to the article's home region")


class Agency(Mention):
    """An organisation that makes, pays for, runs or delivers policy, or speaks for those who do."""

    name: str = Field(description="official name on the article's date; of several full ones the article's")
    name_today: str | None = Field(None, description="name of the body, or of its successor, today; None where not known")
    kind: AgencyKind
    parent: str | None = Field(None, description="supervising body")
    region: str | None = Field(None, description="full name of the region it belongs to")


class Program(Mention):
    """A named policy program, project, scheme, benefit, course, campaign or event."""

    name: str = Field(description="fullest form in the article")
    kind: str = Field("other", description="what it is: direct_job, training, subsidy, benefit, event, ...")
    known: bool = Field(False, description="in the lexicon, or discovered in the text")
    official_name: str | None = Field(None, description="name in the lexicon, where known")
    owner: str | None = Field(None, description="body that owns a known program, under its name of today")
    score: float = Field(1.0, description="how sure the discovery is, 0 to 1; known programs have 1")
    reason: str = Field("", description="why it is taken for a program, in words")


class Cell(Record):
    """A number of a table row with the mentions that it rests on."""

    value: int | Decimal
    spans: tuple[Span, ...] = Field(description="the mentions it was taken from")
    derived: bool = Field(False, description="calculated from other cells (50% of a total), not written in the text")


class Check(Record):
    """Whether parts add up to their total: `48억 6천만원` + `23억 9천만원` = `72억 5천만원`."""

    unit: CheckUnit = Field(description="what is added: won, persons or jobs")
    total: int = Field(description="the total as written")
    parts: tuple[int, ...] = Field(description="the parts as written, in order")
    difference: int = Field(description="sum of the parts minus the total; 0 when they add up")
    exact: bool = Field(True, description="the parts must add up: none is rounded (약, 여) and the list is whole (no open 등)")
    spans: tuple[Span, ...] = Field(description="the mentions of the parts, then that of the total")


class AgencyLink(Record):
    """An agency's part in a program."""

    name: str = Field(description="official name on the article's date")
    role: AgencyRole
    spans: tuple[Span, ...] = Field(description="the mentions that say so")


class RegionLink(Record):
    """A region where a program takes place."""

    name: str = Field(description="full official name on the article's date")
    code: str | None = Field(None, description="10-digit code of the region under that name")
    spans: tuple[Span, ...] = Field(description="the mentions that say so")


class ProgramRecord(Record):
    """One row of the table: a program of the article with what the article says of it.

    Cells are about the row's `year`; what the article tells of other years stays in `amounts` and `headcounts`.
    """

    program: str | None = Field(description="its name; None for the article's nameless whole")
    known: bool = Field(False, description="in the lexicon, or discovered in the text")
    kind: str | None = Field(None, description="what it is: direct_job, training, subsidy, benefit, event, ...")
    year: int | None = Field(None, description="calendar year that the cells are about")
    period: Period | None = Field(None, description="the days that the program runs, where told")
    status: Status | None = Field(None, description="planned, under way or done in that year")
    regions: tuple[RegionLink, ...] = Field((), description="where it takes place, in order of appearance")
    agencies: tuple[AgencyLink, ...] = Field((), description="who runs, funds, selects it or takes part")
    budget: dict[Source, Cell] = Field(default_factory=dict, description="won by payer: total, national, province, city, ...")
    per_person: Cell | None = Field(None, description="what one participant gets, in won")
    per_basis: tuple[Per, ...] = Field((), description="what `per_person` is per: person, month, hour, ...")
    people_planned: Cell | None = Field(None, description="persons to be reached, chosen or taught")
    people_done: Cell | None = Field(None, description="persons reached")
    jobs_planned: Cell | None = Field(None, description="jobs to be made")
    jobs_done: Cell | None = Field(None, description="jobs made")
    groups: tuple[str, ...] = Field((), description="whom it is for, as the text says it")
    amounts: tuple[Amount, ...] = Field((), description="all amounts of the program, of all years")
    headcounts: tuple[Headcount, ...] = Field((), description="all headcounts of the program, of all years")
    checks: tuple[Check, ...] = Field((), description="sums that the text gives for it")
    evidence: tuple[Span, ...] = Field((), description="all mentions the row rests on, in order")


class Block(Record):
    """A piece of the article: title, paragraph, bullet, ..."""

    kind: BlockKind
    span: Span


class Dated(Record):
    """The publication date and where the page says it (None where it was given by the caller)."""

    date: date
    span: Span | None = None


class Article(Record):
    """The article inside the page."""

    title: Mention | None = None
    published: Dated | None = None
    outlet: Mention | None = None
    reporter: Mention | None = None
    home_region: str | None = Field(None, description="full name of the region that the article is about")
    blocks: tuple[Block, ...] = Field((), description="the article, in order")
    furniture: tuple[Span, ...] = Field((), description="what was set aside: menus, bylines, other articles, second copies")


class Candidate(Mention):
    """Something that a rule proposed, and what became of it."""

    type: str = Field(description="amounts, headcounts, regions, agencies, programs or links")
    verdict: str = Field(description="kept, or why not")


class SeenToken(Record):
    """A morpheme that a decision looked at."""

    form: str
    tag: str = Field(description="Sejong tag: NNG, NNP, JKS, ...")
    span: Span


class Explanation(Record):
    """Which rules matched, which won, why a candidate was dropped, which tokens were seen."""

    candidates: tuple[Candidate, ...]
    tokens: tuple[SeenToken, ...]

    def __str__(self) -> str:
        lines = [f"{c.type:10} {c.span.start:>5}-{c.span.end:<5} {c.text}  [{c.rule}]  {c.verdict}" for c in self.candidates]
        if self.tokens:
            lines.append("tokens: " + " ".join(f"{token.form}/{token.tag}" for token in self.tokens))
        return "\n".join(lines)


class Document(Record):
    """Everything that was read from one text."""

    id: str | None = None
    article: Article
    amounts: Records[Amount] = ()
    headcounts: Records[Headcount] = ()
    regions: Records[Region] = ()
    agencies: Records[Agency] = ()
    programs: Records[Program] = ()
    table: Records[ProgramRecord] = ()
    others: dict[str, tuple[SerializeAsAny[Mention], ...]] = Field(
        default_factory=dict, description="mentions of the user's own entity types, by the type's name"
    )
    unread: Span | None = Field(None, description="the end of a text longer than `Config.max_characters`: nothing was looked for there")
    text: str = Field("", exclude=True, repr=False, description="the text as it was handed in; not part of the JSON")

    def explain(self, span: Span | Mention | None = None) -> Explanation:
        """Why the records are what they are: every candidate at a place (or anywhere) with its rule and what became of it.

        The text is read once more, with the default options; for others see `jobnews.explain`.
        """
        explanation: Explanation = call_upward(EXPLAIN, self, span)
        return explanation

    def _repr_html_(self) -> str | None:
        html: str | None = call_upward(DOCUMENT_HTML, self)
        return html


class ProcessedDocument(Document):
    """A document of a batch: how its reading ended, and the document where it ended well."""

    source: str = Field("", description="file, or file and row, that it comes from")
    status: Outcome = Field("ok", description="how its reading ended")
    error: str | None = Field(None, description="why it did not end well")
    duplicate_of: str | None = Field(None, description="id of the earlier document that it is a copy of")
    cluster: str | None = Field(None, description="id of the first of all documents that are copies of one another; its own where it has none")
