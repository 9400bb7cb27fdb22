"""Printed lines become paragraphs again; a scan is called a scan."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from reviewer.errors import ReadError
from reviewer.reading.paragraphs import PrintedLine, join
from reviewer.reading.pdf import read_pdf
from tests.reading.build import PDF_TEXT, pdf

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
needs_font = pytest.mark.skipif(
    not FONT.exists(), reason="needs DejaVu Sans: apt-get install fonts-dejavu-core"
)

LONG = (
    "1. Chủ lồng bè phải khai báo số lượng, vị trí neo đậu và đối tượng nuôi với cơ quan tiếp nhận "
    "trong thời hạn mười lăm ngày kể từ ngày thả giống; trường hợp thay đổi vị trí thì khai báo lại "
    "theo mẫu do cơ quan tiếp nhận cung cấp và chịu trách nhiệm về nội dung đã khai."
)


def printed(*paragraphs: str, size: int = 12) -> bytes:
    paper = FPDF()
    paper.add_font("DejaVu", "", str(FONT))
    paper.set_font("DejaVu", size=size)
    paper.add_page()
    for paragraph in paragraphs:
        paper.multi_cell(0, 7, paragraph, new_x="LMARGIN", new_y="NEXT")
    return bytes(paper.output())


@needs_font
def test_broken_lines_join() -> None:
    (draft,) = read_pdf(printed("Điều 1. Khai báo", LONG, "2. Khoản sau."), "a.pdf")
    assert draft.text == f"Điều 1. Khai báo\n{LONG}\n2. Khoản sau.\n"


@needs_font
def test_a_clause_goes_on_over_the_page() -> None:
    paragraphs = [f"{i}{LONG[1:]}" for i in range(1, 31)]
    (draft,) = read_pdf(printed(*paragraphs), "a.pdf")
    assert draft.text.split("\n")[:-1] == paragraphs
    assert len(draft.pages) > 2
    assert all(0 < at < len(draft.text) for at in draft.pages[1:])


def lines(*rows: tuple[str, float, float]) -> list[PrintedLine]:
    return [PrintedLine(text, left, right, 800 - 20 * i) for i, (text, left, right) in enumerate(rows)]


L, R, IN = 70.0, 520.0, 98.0  # margins and first-line indent of an A4 page

JOINED = {
    "full line goes on": (lines(("a b c", L, R), ("d e.", L, 200)), "a b c d e.\n"),
    "short line ends": (lines(("Tiêu đề", L, 200), ("Câu sau dài", L, R)), "Tiêu đề\nCâu sau dài\n"),
    "indent begins": (lines(("hết câu.", L, R), ("Câu mới", IN, R)), "hết câu.\nCâu mới\n"),
    "marker begins": (lines(("hết câu;", L, R), ("b) điểm sau", L, R)), "hết câu;\nb) điểm sau\n"),
    "a cited article is no heading": (
        lines(("theo quy định tại khoản 1", L, R), ("Điều 12. của Quy định này", L, 300)),
        "theo quy định tại khoản 1 Điều 12. của Quy định này\n",
    ),
    "a heading after a full stop is one": (
        lines(("chịu trách nhiệm thi hành.", L, R), ("Điều 12. Hiệu lực", L, 300)),
        "chịu trách nhiệm thi hành.\nĐiều 12. Hiệu lực\n",
    ),
    "number over two lines": (
        lines(("theo số 5/2020/QĐ-", L, R), ("UBND ngày", L, 200)),
        "theo số 5/2020/QĐ-UBND ngày\n",
    ),
    "title over two lines": (
        lines(("Về việc ban hành quy định", 200, 400), ("quản lý lồng bè", 220, 380), ("X" + "x" * 50, L, R)),
        "Về việc ban hành quy định quản lý lồng bè\nX" + "x" * 50 + "\n",
    ),
    "letterhead stays apart": (
        lines(("HỘI ĐỒNG NHÂN DÂN", 90, 200), ("TỈNH SÔNG VÀM", 100, 190), ("X" + "x" * 50, L, R)),
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SÔNG VÀM\nX" + "x" * 50 + "\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", JOINED)
def test_joining(name: str) -> None:
    page, expected = JOINED[name]
    assert join([page]).text == expected


def test_page_numbers_and_running_heads_are_left_out_and_said() -> None:
    pages = []
    for i in range(4):
        rows = [("CÔNG BÁO SÔNG VÀM/Số " + str(10 + i), 200.0, 400.0), ("x" * 40, L, R), ("y.", L, 90.0)]
        pages.append(lines(*rows, (str(i + 1), 290.0, 300.0)))
    joined = join(pages)
    assert joined.text == ("x" * 40 + " y.\n") * 4
    assert joined.page_numbers == 4
    assert joined.running == ("CÔNG BÁO SÔNG VÀM/Số 10",)


def test_a_number_alone_on_a_page_is_text() -> None:
    assert join([lines(("5", L, 80))]).text == "5\n"


def test_scan() -> None:
    with pytest.raises(ReadError) as caught:
        read_pdf(pdf(b"0 0 100 100 re f", b"0 0 9 9 re f"), "a.pdf")
    assert caught.value.message.id == "read.scan"
    assert dict(caught.value.message.args)["pages"] == 2


def test_some_pages_without_text_are_named() -> None:
    (draft,) = read_pdf(pdf(PDF_TEXT, b"0 0 100 100 re f", b""), "a.pdf")
    (warning,) = draft.warnings
    assert (warning.id, dict(warning.args)) == ("read.pages-without-text", {"n": 1, "pages": "2"})


def test_empty_page_list() -> None:
    with pytest.raises(ReadError):
        read_pdf(pdf(), "a.pdf")
