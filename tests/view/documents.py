"""Documents made by hand for the views, so that their tests do not hang on what the rules find."""

from __future__ import annotations

from typing import TypeVar

from jobnews.core.records import (
    Agency,
    Amount,
    Article,
    Document,
    Headcount,
    Mention,
    Program,
    ProgramRecord,
    Region,
    Span,
)

TEXT = "홈 > 경제\n대구시 ‘희망이음’ 가동\n대구시는 ‘희망이음’ 사업에 국비 5억원을 들여 청년 100명을 돕는다.\n무단 전재 금지"
HOSTILE = "<script>document.title='broken'</script> \"'&lt; \u202e뒤집힘\u202c \x1b[31m 국비 5억원"

M = TypeVar("M", bound=Mention)


def mention(record: type[M], text: str, piece: str, nth: int = 0, /, **fields: object) -> M:
    """A mention of the nth place where the piece stands."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(piece, start + 1)
    return record.model_validate({"text": piece, "span": {"start": start, "end": start + len(piece)}, "rule": "hand", **fields})


def sample(text: str = TEXT) -> Document:
    """The article of TEXT with every type of mention and a table of one row."""
    amount = mention(Amount, text, "5억원", value=500_000_000, source="national", program="희망이음", year=2024, status="planned")
    people = mention(Headcount, text, "100명", value=100, group="청년", program="희망이음")
    programs = tuple(mention(Program, text, "희망이음", nth, name="희망이음", reason="in quotation marks") for nth in (0, 1))
    row = ProgramRecord(
        program="희망이음", year=2024, amounts=(amount,), headcounts=(people,), evidence=(amount.span, people.span, programs[0].span)
    )
    return Document(
        article=Article(
            title=mention(Mention, text, "대구시 ‘희망이음’ 가동"),
            furniture=(Span(start=0, end=6), Span(start=text.index("무단"), end=len(text))),
        ),
        amounts=(amount,),
        headcounts=(people,),
        regions=(mention(Region, text, "대구시", 1, name="대구광역시", code="2700000000", level="sido"),),
        agencies=(mention(Agency, text, "대구시", 1, name="대구광역시", kind="local"),),
        programs=programs,
        table=(row,),
        text=text,
    )


def hostile() -> Document:
    """A document whose text, names and title try to break out of the page."""
    amount = mention(Amount, HOSTILE, "5억원", value=500_000_000, program="<b onmouseover='x'>")
    return Document(
        article=Article(title=mention(Mention, HOSTILE, HOSTILE)),
        amounts=(amount,),
        table=(ProgramRecord(program="</td><script>document.title='broken'</script>", amounts=(amount,), evidence=(amount.span,)),),
        text=HOSTILE,
    )
