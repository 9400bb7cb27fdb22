"""Scans: the picture, the table tesseract gives, and (where it is installed) the words."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from fpdf import FPDF

from reviewer.errors import ReadError
from reviewer.reading import ocr, page_picture, read, read_bytes
from reviewer.reading.paragraphs import PrintedLine
from reviewer.reading.pdf import draw, picture_pages
from reviewer.reading.recognised import Recognised, dump_pages, load_pages
from tests.reading.build import PDF_TEXT, docx, pdf

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
needs_font = pytest.mark.skipif(
    not FONT.exists(), reason="needs DejaVu Serif: apt-get install fonts-dejavu-core"
)
needs_tesseract = pytest.mark.skipif(
    not ocr.available(), reason="needs OCR: apt-get install tesseract-ocr tesseract-ocr-vie"
)
LINES = (
    "Điều 7. Thời hạn khai báo",
    "1. Người nuôi lồng bè khai báo trước ngày 15 tháng 3 hằng năm tại bộ phận tiếp nhận.",
    "2. Mức phí là 250.000 đồng một lồng, nộp một lần.",
)


def paper(*lines: str) -> bytes:
    sheet = FPDF()
    sheet.add_font("Serif", "", str(FONT))
    sheet.set_font("Serif", size=13)
    sheet.add_page()
    for line in lines:
        sheet.multi_cell(0, 9, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(sheet.output())


def scanned(*papers: bytes) -> bytes:
    """A PDF whose pages are pictures of the first pages of `papers`."""
    scan = FPDF()
    for one in papers:
        scan.add_page()
        scan.image(io.BytesIO(draw(one, "a.pdf", 1, 200)), 0, 0, scan.w, scan.h)
    return bytes(scan.output())


def test_a_page_is_drawn_as_png() -> None:
    png = draw(pdf(PDF_TEXT), "a.pdf", 1, 72)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", png[16:24]) == (595, 842)


def test_a_wall_of_a_page_is_drawn_smaller() -> None:
    wide = pdf(PDF_TEXT).replace(b"[0 0 595 842]", b"[0 0 9999 9999]")
    width, height = struct.unpack(">II", draw(wide, "a.pdf", 1, 300)[16:24])
    assert width * height <= 41_000_000


def test_only_pages_that_are_there() -> None:
    with pytest.raises(ReadError) as caught:
        draw(pdf(PDF_TEXT), "a.pdf", 2, 72)
    assert caught.value.message.id == "read.page-broken"


def test_page_picture_beside_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(PDF_TEXT))
    assert page_picture(tmp_path / "a.pdf", 1).startswith(b"\x89PNG")
    (tmp_path / "a.docx").write_bytes(docx())
    with pytest.raises(ReadError) as caught:
        page_picture(tmp_path / "a.docx", 1)
    assert caught.value.message.id == "read.no-pages"


def test_picture_pages() -> None:
    assert picture_pages(pdf(PDF_TEXT, b"0 0 9 9 re f", b""), "a.pdf") == (2,)


TABLE = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "4\t1\t1\t1\t1\t0\t10\t20\t90\t9\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t10\t20\t30\t9\t90\tĐiều\n"
    "5\t1\t1\t1\t1\t2\t50\t21\t20\t9\t80\t7.\n"
    "5\t1\t1\t1\t2\t1\t10\t40\t30\t9\t70\thai\n"
    "5\t1\t1\t1\t2\t2\t50\t40\t30\t9\t95\t \n"
)


def test_table_of_words_becomes_lines() -> None:
    found = ocr.parse_table(TABLE)
    assert found == Recognised(
        (PrintedLine("Điều 7.", 10, 70, -20), PrintedLine("hai", 10, 40, -40)), confidence=80
    )
    assert load_pages(dump_pages({3: found})) == {3: found}


def test_empty_table() -> None:
    assert ocr.parse_table("") == Recognised((), 0.0)


def test_without_tesseract_a_scan_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError) as caught:
        read_bytes(pdf(b"0 0 100 100 re f"), "a.pdf")
    assert caught.value.message.id == "read.scan"


def test_a_tesseract_without_vietnamese_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho eng\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not ocr.available()


@needs_font
@needs_tesseract
def test_scan_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(scanned(paper(*LINES), paper(*LINES[1:])))
    (source,) = read(tmp_path / "a.pdf")
    assert source.reader == "pdf+ocr"
    assert source.text.split("\n")[:3] == list(LINES)
    assert len(source.pages) == 2
    (warning,) = source.warnings
    assert warning.id == "read.recognised" and dict(warning.args)["n"] == 2


@needs_font
@needs_tesseract
def test_only_the_picture_pages_are_recognised() -> None:
    both = FPDF()
    both.add_font("Serif", "", str(FONT))
    both.set_font("Serif", size=13)
    both.add_page()
    both.multi_cell(0, 9, LINES[0] + ". " + LINES[2])
    both.add_page()
    both.image(io.BytesIO(draw(paper(*LINES[1:]), "a.pdf", 1, 200)), 0, 0, both.w, both.h)
    (source,) = read_bytes(bytes(both.output()), "a.pdf")
    assert LINES[1] in source.text
    assert {warning.id for warning in source.warnings} == {"read.recognised"}
