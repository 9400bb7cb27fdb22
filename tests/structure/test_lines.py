"""Which lines may open with a marker, and which are prose at first sight."""

from __future__ import annotations

import pytest

from reviewer.structure.lines import Style, marks, numbered, roman

MARKERS = [
    # line, style, label
    ("Điều 1. Phạm vi", Style.ARTICLE, "1"),
    ("Điều 1: Sửa đổi", Style.ARTICLE, "1"),
    ("Điều1.", Style.ARTICLE, "1"),
    ("Ðiều 12. Chữ Đ sai mã", Style.ARTICLE, "12"),
    ("ĐIỀU 3 PHẠM VI", Style.ARTICLE, "3"),
    ("  Điều 12a. Bổ sung", Style.ARTICLE, "12a"),
    ("Điều 12đ. Bổ sung", Style.ARTICLE, "12đ"),
    ("Điều 4", Style.ARTICLE, "4"),
    ("Điều 5. - Nay ban hành", Style.ARTICLE, "5"),
    ("Phần thứ nhất", Style.DIVISION, "thứ nhất"),
    ("PHẦN THỨ MƯỜI MỘT: X", Style.DIVISION, "thứ mười một"),
    ("Chương II", Style.CHAPTER, "II"),
    ("Chương XX:ĐIỀU KHOẢN", Style.CHAPTER, "XX"),
    ("Chương ii", Style.CHAPTER, "II"),
    ("Mục 1. KHIẾU NẠI", Style.SECTION, "1"),
    ("Tiểu mục 2", Style.SUBSECTION, "2"),
    ("1. Chính phủ", Style.NUMBER, "1"),
    ("6.“Tuyển dụng” là", Style.NUMBER, "6"),
    ("5a. Giao việc", Style.NUMBER, "5a"),
    ("2) Hồ sơ", Style.NUMBER, "2"),
    ("1- Công chức", Style.NUMBER, "1"),
    ("1 - Thuế", Style.NUMBER, "1"),
    ("3/ Hồ sơ", Style.NUMBER, "3"),
    ("7.", Style.NUMBER, "7"),
    ("1.2. Đất", Style.DOTTED, "1.2"),
    ("1.12-Huy động", Style.DOTTED, "1.12"),
    ("a) Đơn", Style.LETTER, "a"),
    ("đ. Đơn", Style.LETTER, "đ"),
    ("g/ Đơn", Style.LETTER, "g"),
    ("(c) Đơn", Style.LETTER, "c"),
    ("a.1) Đơn", Style.LETTER_NUMBER, "a.1"),
    ("b1) Đơn", Style.LETTER_NUMBER, "b1"),
    ("a. 5) Khu vực", Style.LETTER_NUMBER, "a.5"),
    ("II. NỘI DUNG", Style.ROMAN, "II"),
    ("Iii. nội dung", Style.ROMAN, "III"),
    ("B. NỘI DUNG", Style.UPPER, "B"),
    ("(ii) Đơn", Style.LOWER_ROMAN, "ii"),
    ("(2) Đơn", Style.IN_PARENTHESES, "2"),
    ("- Đơn", Style.DASH, "-"),
    ("+ Đơn", Style.DASH, "+"),
]


@pytest.mark.parametrize(("line", "style", "label"), MARKERS, ids=[case[0] for case in MARKERS])
def test_markers(line: str, style: Style, label: str) -> None:
    (mark,) = marks(line)
    assert (mark.style, mark.label) == (style, label)
    assert line[mark.start :].startswith(line.lstrip()[:1])


PROSE = [
    "Điều 5 Luật Đất đai quy định",
    "Điều 5 của Luật này",
    "Điều kiện kinh doanh",
    "Mục 2 Chương II Nghị định này",
    "Chương trình giám sát",
    "Phần diện tích vượt hạn mức",
    "13.080.000 đồng",
    "2.000 hecta",
    "001/2011/BYT-KNTP",
    "1/4",
    "4-hexylresorcinol",
    "V/v cấp phép",
    "(ha)",
    "------",
    "2025",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose(line: str) -> None:
    assert marks(line) == []


def test_a_marker_that_lost_its_line_is_found_at_the_end_of_another() -> None:
    (mark,) = marks("Theo đúng quy định hiện hành. Điều 8.\nTổ chức thực hiện")
    assert (mark.style, mark.label) == (Style.ARTICLE, "8")


def test_labels_have_an_order() -> None:
    assert numbered("5") < numbered("5a") < numbered("5đ") < numbered("6")
    assert [roman(x) for x in ("I", "iv", "IX", "XL", "XIX", "IIX1", "")] == [1, 4, 9, 40, 19, 0, 0]
