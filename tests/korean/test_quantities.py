"""The number scan: what is read with which counter, and what stays out."""

from __future__ import annotations

import doctest
import re

import pytest
from growth import MOST_GROWTH, time_growth

from jobnews.korean import numerals, quantities
from jobnews.korean.counters import COUNTERS, Counter
from jobnews.korean.quantities import find_numbers

READ = """
지난해 [48억 6천만원]을 썼다 | 4860000000 원
국비 [23억] 확보 | 2300000000
[864억]의 일자리 안정자금 | 86400000000
[30 만원]과 무료 강의 | 300000 원
[864 억원] 규모 | 86400000000 원
[5천 만원]을 | 50000000 원
[8백 만 원]을 | 8000000 원
[3백 억원]을 | 30000000000 원
[2천 만여 명]이 | 20000000 명 about
[1 억 2 천만 원]을 | 120000000 원
[1 억 2천만 원]을 | 120000000 원
[30 만 5천원]을 | 305000 원
[3 조 5천억 원]을 | 3500000000000 원
[4천 명] [5천 명]을 | 4000 명 ; 5000 명
[3천] 만 [18세] | 3000 ; 18 세
[1만5033개] 일자리 | 15033 개
[1만 5,922명]이 참여했다 | 15922 명
[10만 8000여 명]이 몰렸다 | 108000 명 about
[9천500명]을 뽑았다 | 9500 명
[37천명] 수준 | 37000 명
[5백여 명] 참석 | 500 명 about
[300여 명]이 왔다 | 300 명 about
[110여명]의 팀원 | 110 명 about
[300 여명]이 왔다 | 300 명 about
[20억 5천]을 들여 | 2050000000
[1억5천]을 들여 | 150000000
[3조5천] 규모 | 3500000000000
[21억2,200여 만원]이 투입된다 | 2122000000 원 about
[3억여 원]을 들여 | 300000000 원 about
[5억 8천 4백만 원]을 | 584000000 원
[30억]대 예산 | 3000000000
[3.5%]가 올랐다 | 3.5 %
[12,345,678원]이다 | 12345678 원
청년 [두 명]이 | 2 명
[세 곳]이 뽑혔다 | 3 곳
[스물다섯 명]을 | 25 명
[이천 명]이 | 2000 명
[삼십 명]을 | 30 명
[오만 원]을 | 50000 원
[십이만 삼천 원]을 | 123000 원
[일조 이천억원]을 | 1200000000000 원
[백이십삼만 사천오백육십칠 원]을 | 1234567 원
[오 만 원]을 | 50000 원
[삼 백만 원]을 | 3000000 원
[십 만 원]을 | 100000 원
[2만 오천 원]을 | 25000 원
[2만오천원]을 | 25000 원
[1억 이천만 원]을 | 120000000 원
[5달러 50센트]를 | 5.5 달러
[5유로 5센트]를 | 5.05 유로
[삼천오백만 원]을 | 35000000 원
[열두 개] 기업 | 12 개
[네 사람]이 | 4 사람
[여섯 명]이 | 6 명
[스물여덟 명]이 | 28 명
[여든 명]이 | 80 명
[백스무 명]이 | 120 명
[이백열두 명]이 | 212 명
[백일곱 명]이 | 107 명
[백 서른 명]이 | 130 명
[천여 명]이 | 1000 명 about
약 [백 명]이 | 100 명
일자리 수 [백만 개]를 | 1000000 개
[수백만 원]을 | 2000000~9000000 원
[몇 억 원]을 | 200000000~900000000 원
[수십 명]이 | 20~90 명
[십수 명]이 | 11~19 명
[두세 명]이 | 2~3 명
[한 두 명]이 | 1~2 명
[세 네 곳]이 | 3~4 곳
[대여섯 명]이 | 5~6 명
[수 십억 원]을 | 2000000000~9000000000 원
[수 백명]이 | 200~900 명
[이삼십 명]이 | 20~30 명
청년 [20~30명] | 20~30 명
청년 [20~30여 명] | 20~30 명 about
[20명~30명]을 | 20~30 명
[20 ~ 30명]을 | 20~30 명
[10-20명]을 | 10~20 명
월 [200만~400만원] | 2000000~4000000 원
[2억4천만~3억6천만원]을 | 240000000~360000000 원
[1만~2만 원]을 | 10000~20000 원
[5~10만원]을 | 50000~100000 원
[3~5백만원]을 | 3000000~5000000 원
[2천~3천만원]을 | 20000000~30000000 원
[1억~1억5천만 원]을 | 100000000~150000000 원
[5,000만~1억원]을 | 50000000~100000000 원
[97만6000~110만8000원]을 | 976000~1108000 원
[10만 원~20만 원]을 | 100000~200000 원
[180만원에서 200만원] 사이 | 1800000~2000000 원
[50만원부터 80만원]까지 | 500000~800000 원
[1.5~2억 원]을 | 150000000~200000000 원
만 [18~34세] 청년 | 18~34 세
[1조 2천억원]에서 [1조 5천억원]으로 늘었다 | 1200000000000 원 ; 1500000000000 원
[30만원]에서 [50만원]으로 올렸다 | 300000 원 ; 500000 원
[3억] [3년간] | 300000000 ; 3 년간
[2만] [2024년] | 20000 ; 2024 년
국비 [5억] [3명] | 500000000 ; 3 명
[1인]당 [50만원] | 1 인 ; 500000 원
[10개월] 동안 [3개소] | 10 개월 ; 3 개소
[100만 대] 수출 | 1000000 대
"""

NOT_COUNTED = """
코로나19로 힘든 이 사람
2021.03.29 08:50
2021-03-29 발표
041-123-4567
14:30만 되면
1588-0000
제1차 회의
제3조에 따라
후쿠시마 제1원전
고리1원전
COVID19명의
'24 채용박람회
만일 일이 많으면
이 명단과 사명
구의 일꾼
천안시와 만나다
오면 육성하고 칠한다
한 해의 끝
3조합 연합회
원 포인트 지원
버전 1.2.3
천한 사람
만두 개수
2만 오산 시민
50만 천안시민
"""


def _expected(line: str) -> list[tuple[str, str]]:
    marked, _, values = line.partition(" | ")
    texts = [piece.split("]")[0] for piece in marked.split("[")[1:]]
    return list(zip(texts, (value.strip() for value in values.split(";")), strict=True))


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_read(line: str) -> None:
    text = line.partition(" | ")[0].replace("[", "").replace("]", "")
    found = []
    for number in find_numbers(text):
        value = str(number.low) if number.low == number.high else f"{number.low}~{number.high}"
        described = " ".join(filter(None, [value, number.counter, "about" if number.approximate else ""]))
        found.append((text[number.start : number.end], described))
    assert found == _expected(line)


@pytest.mark.parametrize("text", NOT_COUNTED.strip().splitlines())
def test_no_counted_number(text: str) -> None:
    assert [n for n in find_numbers(text) if n.counter] == []


@pytest.mark.parametrize("counter", COUNTERS)
def test_every_counter(counter: str) -> None:
    number = find_numbers(f"모두 3{counter} 등이다")[0]
    assert (number.low, number.counter, number.counter_start) == (3, counter, 4)


@pytest.mark.parametrize("counter", [c for c in COUNTERS.values() if c.not_before], ids=lambda c: c.word)
def test_every_exception_of_a_counter(counter: Counter) -> None:
    assert not re.match(counter.not_before, " 등이다"), "an exception may not forbid the plain counter"


@pytest.mark.parametrize("module", [numerals, quantities])
def test_examples_of_the_docstrings(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("piece", ["1", "1,", "1억", "천", "1억 ", "1~", "일", " 만", "여", "1:1", "1,234", "1천 ", "1만여", "1-", "열 "])
def test_takes_linear_time(piece: str) -> None:
    assert time_growth(lambda times: find_numbers(piece * times), 2_000) <= MOST_GROWTH
