"""The same press release in many papers, told from other releases on the same theme."""

from __future__ import annotations

from jobnews.batch.copies import sign, similarities
from jobnews.batch.items import Item
from jobnews.batch.journal import Journal
from jobnews.batch.worker import Result
from jobnews.core.records import Article, Block, Document, Span

RELEASE = (
    "한빛시가 청년 일자리 사업을 넓힌다. 시는 올해 120명이던 대상을 내년에 200명으로 늘리고 예산도 12억원에서 20억원으로 올린다고 밝혔다. "
    "대상은 시에 사는 만 18세부터 39세까지의 미취업 청년이다. 참여자는 여섯 달 동안 관내 기업에서 일하며 달마다 200만원을 받는다. "
    "기업은 이 가운데 20만원을 낸다. 신청은 다음 달 3일부터 시 누리집에서 받는다. 이현우 일자리과장은 청년이 고향을 떠나지 않고도 "
    "경력을 쌓도록 돕겠다고 말했다. 시는 지난해 이 사업으로 뽑은 110명 가운데 83명이 같은 기업에 정규직으로 남았다고 덧붙였다."
)
OTHER = (
    "달빛군은 노인 일자리 참여자를 모은다. 군은 내년에 환경 정비, 학교 급식 도우미, 경로당 안전 점검 등 열두 가지 일에 640명을 쓰기로 하고 "
    "다음 주부터 읍면 사무소에서 신청을 받는다. 만 65세 이상 기초연금을 받는 주민이면 누구나 낼 수 있고 달마다 30시간을 일해 29만원을 받는다. "
    "군은 지난해보다 참여 인원을 80명 늘렸고 예산은 26억원이다. 자리가 남으면 2월에 다시 뽑는다고 군은 밝혔다."
)


def document(text: str, start: int = 0) -> Document:
    return Document(article=Article(blocks=(Block(kind="paragraph", span=Span(start=start, end=len(text))),)), text=text)


def heads(*documents: Document, unique: bool = False) -> list[tuple[str, str | None, str | None]]:
    journal = Journal(unique=unique)
    entries = [
        journal.add(Item(f"d{number}", ""), Result("ok", None, b"body", sign(document))) for number, document in enumerate(documents)
    ]
    return [(entry.status, entry.duplicate_of, entry.cluster) for entry in entries]


def test_copies_with_other_heads_ends_and_spaces_are_one_cluster() -> None:
    shortened = RELEASE[: -len(RELEASE) // 8]
    respaced = RELEASE.replace("일자리 사업", "일자리사업").replace(". ", ".\n")
    retitled = "한빛시, 청년 일자리 200명으로\n" + RELEASE
    menu = "홈 뉴스 지역 " * 40
    framed = document(menu + RELEASE, start=len(menu))
    found = heads(document(RELEASE), document(OTHER), document(shortened), document(respaced), document(retitled), framed)
    assert [head for _, head, _ in found] == [None, None, "d0", "d0", "d0", "d0"]
    assert [cluster for _, _, cluster in found] == ["d0", "d1", "d0", "d0", "d0", "d0"]


def test_monthly_reports_with_new_numbers_are_no_copies() -> None:
    """An office writes the same sentences each month; what changed is what the researcher wants."""
    report = (
        "한빛시 고용률은 {0}월 {1}%로 한 해 전보다 {2}%포인트 올랐다. 취업자는 {3}명 늘어난 {4}명이고 실업자는 {5}명이다. 청년 고용률은 {6}%였다. "
        "시는 {7} 사업에 {8}명이 참여했고 {9} 분야에서 {3}명을 더 뽑았다고 밝혔다."
    )
    one = report.format(3, "61.2", "0.4", "1,204", "88,310", "2,117", "43.9", "청년 도약", "412", "돌봄")
    two = report.format(4, "60.8", "0.1", "977", "87,905", "2,340", "44.6", "새내기 일터", "268", "제조")
    assert [head for _, head, _ in heads(document(one), document(two))] == [None, None]


def test_short_texts_are_copies_only_when_equal() -> None:
    found = heads(document("국비 5억원을 쓴다."), document("국비 7억원을 쓴다."), document("국비 5억원을 쓴다."), document("가"), document("가"))
    assert [head for _, head, _ in found] == [None, None, "d0", None, "d3"]


def test_unique_keeps_the_first() -> None:
    assert heads(document(RELEASE), document(RELEASE), unique=True) == [("ok", None, "d0"), ("skipped", "d0", "d0")]


def test_similarity_estimates_the_share_of_common_grams() -> None:
    def grams(text: str) -> set[str]:
        packed = "".join(text.split())
        return {packed[start : start + 5] for start in range(len(packed) - 4)}

    half = RELEASE[: len(RELEASE) // 2] + OTHER[len(OTHER) // 2 :]
    one, other = sign(document(RELEASE)), sign(document(half))
    assert one is not None
    assert other is not None
    true = len(grams(RELEASE) & grams(half)) / len(grams(RELEASE) | grams(half))
    assert abs(similarities(one.values, [other.values])[0] - true) < 0.15


def test_a_document_without_text_has_no_signature() -> None:
    assert sign(document("")) is None
