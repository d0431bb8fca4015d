"""One press release in every format, made when a test needs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
from hwpx import HwpxDocument

from .make_hwp5 import hwp5
from .make_pdf import pdf

TITLE = "한빛시, 청년 일자리 지원"
LEAD = "한빛시는 청년 100명에게 국비 5억원을 지원한다."
UNIT = "(단위: 백만원)"
TABLE = (("구분", "계", "국비"), ("취업 지원", "1,200", "600"), ("직업 훈련", "300", "150"))
TABLE_LINES = "\n".join("\t".join(row) for row in TABLE)
TEXT = f"{TITLE}\n{LEAD}\n{UNIT}\n{TABLE_LINES}"

HTML = f"""<!DOCTYPE html><html><head><meta charset="{{charset}}"><title>{TITLE} - 신문</title>
<meta property="og:title" content="{TITLE}"><meta property="article:published_time" content="2024-03-02T10:00:00+09:00">
<style>p {{{{ color: red }}}}</style><script>var menu = "정치";</script></head>
<body><nav><a href="/">정치</a></nav><p>한빛시는 <b>청년</b> 100명에게<br>국비 5억원을 지원한다.</p><p>{UNIT}</p>
<table><tr><th>구분</th><th>계</th><th>국비</th></tr><tr><td>취업<br>지원</td><td><p>1,200</p></td><td>600</td></tr>
<tr><td>직업 훈련</td><td>300</td><td>150</td></tr></table></body></html>"""


def write_html(path: Path, charset: str = "utf-8") -> None:
    path.write_bytes(HTML.format(charset=charset).encode("cp949" if charset == "euc-kr" else charset))


def write_docx(path: Path) -> None:
    document = docx.Document()
    for line in (TITLE, LEAD, UNIT):
        document.add_paragraph(line)
    table = document.add_table(rows=len(TABLE), cols=len(TABLE[0]))
    for cells, values in zip(table.rows, TABLE, strict=True):
        for cell, value in zip(cells.cells, values, strict=True):
            cell.text = value
    document.save(str(path))


def write_hwpx(path: Path) -> None:
    document = HwpxDocument.new()
    for line in (TITLE, LEAD, UNIT):
        document.add_paragraph(line)
    table = document.add_table(len(TABLE), len(TABLE[0]))
    for row, values in enumerate(TABLE):
        for column, value in enumerate(values):
            table.set_cell_text(row, column, value)
    document.save_to_path(str(path))


def write_hwp(path: Path) -> None:
    path.write_bytes(hwp5((TITLE, LEAD)))


def write_pdf(path: Path) -> None:
    path.write_bytes(pdf((TITLE, LEAD)))


def write_text(path: Path) -> None:
    path.write_text(TEXT, encoding="utf-8")


#: How to write a document of each kind, by the ending of its name.
WRITERS: dict[str, Callable[[Path], None]] = {
    ".txt": write_text, ".md": write_text, ".html": write_html, ".docx": write_docx, ".hwpx": write_hwpx, ".hwp": write_hwp, ".pdf": write_pdf,
}
