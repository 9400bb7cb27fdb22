# ruff: noqa: E501 - a case is one line
"""The shapes of citations: phrase, kind, instrument, expanded addresses.

Each case is said in Điều 7 khoản 3 điểm b of chapter II. A row is a sentence and, for each
citation in it, "phrase → instrument | address; address" with "=" for the instrument at hand.
"""

from __future__ import annotations

import pytest

from reviewer.structure.references import expand
from tests.structure.support import document

FRAME = "Chương II\nĐiều 7. X\n3. Ba:\na) Một;\nb) {}\n"
HERE = "Điều 7 khoản 3"

LATER = [
    # found while marking: numbers, names and lists as offices write them
    (
        "khoản 7, 8, 9, 10,11 Điều 79 Thông tư này",
        [
            "khoản 7, 8, 9, 10,11 Điều 79 Thông tư này → = | Điều 79 khoản 7; Điều 79 khoản 8; Điều 79 khoản 9; Điều 79 khoản 10; Điều 79 khoản 11"
        ],
    ),
    (
        "Điều 10,11 Nghị định số 85/2016/NĐ-CP",
        ["Điều 10,11 Nghị định số 85/2016/NĐ-CP → 85/2016/NĐ-CP | Điều 10; Điều 11"],
    ),
    ("tăng khoản 1,5 triệu đồng", []),
    ("mẫu 1i Phụ lục 2 của Thông tư này", ["mẫu 1i Phụ lục 2 của Thông tư này → = | Phụ lục 2 Mẫu số 1i"]),
    ("lấy mẫu 2 lần", []),
    (
        "điểm 8.6 Phụ lục I - Danh mục hồ sơ ban hành kèm theo Nghị định số 126/2020/NĐ-CP",
        [
            "điểm 8.6 Phụ lục I - Danh mục hồ sơ ban hành kèm theo Nghị định số 126/2020/NĐ-CP → 126/2020/NĐ-CP | Phụ lục I điểm 8.6"
        ],
    ),
    (
        "Nghị định số 142/2005/NĐ.CP ngày 14/11/2005",
        ["Nghị định số 142/2005/NĐ.CP ngày 14/11/2005 → 142/2005/NĐ-CP |"],
    ),
    ("Thông tư số 124/TT.TTr ngày 18/7/1990", ["Thông tư số 124/TT.TTr ngày 18/7/1990 → 124/TT-TTr |"]),
    (
        "Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003",
        ["Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003 → Luật Tổ chức HĐND và UBND |"],
    ),
    (
        "tại Văn bản số 488-CV / TCQT-NS ngày 18 tháng 8 năm 2004",
        ["Văn bản số 488-CV / TCQT-NS ngày 18 tháng 8 năm 2004 → 488-CV/TCQT-NS |"],
    ),
    ("tại văn bản này và Văn bản này", []),
    (
        "tại Tờ trình liên ngành số 415/TTLN-TP-TC",
        ["Tờ trình liên ngành số 415/TTLN-TP-TC → 415/TTLN-TP-TC |"],
    ),
    ("theo quyết định này", []),
    ("hạch toán vào Loại 460, Khoản 468, Mục 6000", []),
    ("tại mục A.I phần II Phụ lục I", ["mục A.I phần II Phụ lục I → = | Phụ lục I phần II mục A.I"]),
    (
        "theo Hiệp định Thương mại tự do ASEAN - Hồng Kông phải",
        ["Hiệp định Thương mại tự do ASEAN - Hồng Kông → Hiệp định Thương mại tự do ASEAN - Hồng Kông |"],
    ),
    (
        "khoản 10 Điều 1 Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều năm 2020",
        [
            "khoản 10 Điều 1 Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều năm 2020 → Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều năm 2020 | Điều 1 khoản 10"
        ],
    ),
    (
        "khoản 2, mục I, phần I Thông tư Liên tịch số 191.",
        ["khoản 2, mục I, phần I Thông tư Liên tịch số 191 → Thông tư Liên tịch 191 | Phần I mục I khoản 2"],
    ),
    (
        "Điều 21, Điều 22 của Điều lệ trường đại học được ban hành tại Quyết định số 70/2014/QĐ- TTg ngày 10 tháng 12 năm 2014",
        [
            "Điều 21, Điều 22 của Điều lệ trường đại học được ban hành tại Quyết định số 70/2014/QĐ- TTg ngày 10 tháng 12 năm 2014 → 70/2014/QĐ-TTg | Điều 21; Điều 22"
        ],
    ),
    (
        "Khoản 4.8 Điều 4 QCXDVN 01 : 2002",
        ["Khoản 4.8 Điều 4 QCXDVN 01 : 2002 → QCXDVN 01:2002 | Điều 4 khoản 4.8"],
    ),
    (
        "Căn cứ các Quyết định: số 118/TTg ngày 27/02/1996 về nhà ở; số 20/2000/QĐ-TTg ngày 03/02/2000",
        ["số 118/TTg ngày 27/02/1996 → 118/TTg |", "số 20/2000/QĐ-TTg ngày 03/02/2000 → 20/2000/QĐ-TTg |"],
    ),
    ("theo hồ sơ, số 12/2000/ABC", []),
    (
        "Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004",
        [
            "Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004 → Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND |"
        ],
    ),
    (
        "Pháp lệnh Khai thác và Bảo vệ công trình thuỷ lợi",
        [
            "Pháp lệnh Khai thác và Bảo vệ công trình thuỷ lợi → Pháp lệnh Khai thác và Bảo vệ công trình thuỷ lợi |"
        ],
    ),
    ("Luật Rừng xanh và Bộ Tài chính", ["Luật Rừng xanh → Luật Rừng xanh |"]),
    ("Luật Đất đai và các văn bản", ["Luật Đất đai → Luật Đất đai |"]),
]

SHAPES = [
    # one shape a row, in the order of the list that the grammar was written from
    ("quy định tại điểm a khoản 2 Điều này", ["điểm a khoản 2 Điều này → = | Điều 7 khoản 2 điểm a"]),
    (
        "điểm a và điểm đ khoản 1 Điều này",
        ["điểm a và điểm đ khoản 1 Điều này → = | Điều 7 khoản 1 điểm a; Điều 7 khoản 1 điểm đ"],
    ),
    (
        "các điểm d, đ và e khoản 1 Điều 5 Thông tư này",
        [
            "các điểm d, đ và e khoản 1 Điều 5 Thông tư này → = | "
            "Điều 5 khoản 1 điểm d; Điều 5 khoản 1 điểm đ; Điều 5 khoản 1 điểm e"
        ],
    ),
    (
        "các khoản 1, 2, 3 và 4 Điều 9 Thông tư liên tịch này",
        [
            "các khoản 1, 2, 3 và 4 Điều 9 Thông tư liên tịch này → = | "
            "Điều 9 khoản 1; Điều 9 khoản 2; Điều 9 khoản 3; Điều 9 khoản 4"
        ],
    ),
    (
        "điểm a khoản 2 Điều 18 Nghị định này",
        ["điểm a khoản 2 Điều 18 Nghị định này → = | Điều 18 khoản 2 điểm a"],
    ),
    ("khoản 1 Điều 29 Luật Tố cáo", ["khoản 1 Điều 29 Luật Tố cáo → Luật Tố cáo | Điều 29 khoản 1"]),
    (
        "điểm b và điểm c khoản 1 Điều 82 Bộ luật Hình sự",
        [
            "điểm b và điểm c khoản 1 Điều 82 Bộ luật Hình sự → Bộ luật Hình sự | "
            "Điều 82 khoản 1 điểm b; Điều 82 khoản 1 điểm c"
        ],
    ),
    (
        "khoản 2, điểm b và điểm c khoản 16 Điều 1 của Luật này",
        [
            "khoản 2, điểm b và điểm c khoản 16 Điều 1 của Luật này → = | "
            "Điều 1 khoản 2; Điều 1 khoản 16 điểm b; Điều 1 khoản 16 điểm c"
        ],
    ),
    (
        "các điều từ Điều 16 đến Điều 19 của Luật Lý lịch tư pháp",
        [
            "các điều từ Điều 16 đến Điều 19 của Luật Lý lịch tư pháp → Luật Lý lịch tư pháp | "
            "Điều 16; Điều 17; Điều 18; Điều 19"
        ],
    ),
    ("đoạn 2 khoản 1 Điều này", ["đoạn 2 khoản 1 Điều này → = | Điều 7 khoản 1 đoạn 2"]),
    ("Mục 2 Chương II Nghị định này", ["Mục 2 Chương II Nghị định này → = | Chương II mục 2"]),
    (
        "Mẫu số 03 Phụ lục III và Mục A Phụ lục IV ban hành kèm theo Thông tư này",
        [
            "Mẫu số 03 Phụ lục III và Mục A Phụ lục IV ban hành kèm theo Thông tư này → = | "
            "Phụ lục III Mẫu số 03; Phụ lục IV mục A"
        ],
    ),
    (
        "Thông tư số 06/2024/TT-BNV ngày 28 tháng 6 năm 2024 của Bộ trưởng Bộ Nội vụ sửa đổi, bổ sung một số "
        "điều của Thông tư số 12/2022/TT-BNV ngày 30 tháng 12 năm 2022",
        [
            "Thông tư số 06/2024/TT-BNV ngày 28 tháng 6 năm 2024 → 06/2024/TT-BNV |",
            "Thông tư số 12/2022/TT-BNV ngày 30 tháng 12 năm 2022 → 12/2022/TT-BNV |",
        ],
    ),
    (
        "Thông tư số 210/2010/TT-BTC ngày 20/12/2010của Bộ Tài chính",
        ["Thông tư số 210/2010/TT-BTC ngày 20/12/2010 → 210/2010/TT-BTC |"],
    ),
    (
        "Luật Thuế tiêu thụ đặc biệt số 27/2008/QH12 ngày 14 tháng 11 năm 2008",
        ["Luật Thuế tiêu thụ đặc biệt số 27/2008/QH12 ngày 14 tháng 11 năm 2008 → 27/2008/QH12 |"],
    ),
    (
        "văn bản hợp nhất số 05/VBHN-BNNPTNT ngày 14/2/2014",
        ["văn bản hợp nhất số 05/VBHN-BNNPTNT ngày 14/2/2014 → 05/VBHN-BNNPTNT |"],
    ),
    (
        "theo QCVN 4-2:2010/BYT và QCVN 5: 2010/ BKHCN",
        ["QCVN 4-2:2010/BYT → QCVN 4-2:2010/BYT |", "QCVN 5: 2010/ BKHCN → QCVN 5:2010/BKHCN |"],
    ),
    (
        "Nghị định số 8/2020/NĐ-CP và các văn bản sửa đổi, bổ sung, thay thế (nếu có)",
        [
            "Nghị định số 8/2020/NĐ-CP → 8/2020/NĐ-CP |",
            "các văn bản sửa đổi, bổ sung, thay thế (nếu có) → ? |",
        ],
    ),
    (
        "đã được sửa đổi, bổ sung tại Điều 4 Nghị định số 48/2013/NĐ-CP",
        ["Điều 4 Nghị định số 48/2013/NĐ-CP → 48/2013/NĐ-CP | Điều 4"],
    ),
    ("Ủy ban nhân dân tỉnh (sau đây gọi chung là Ủy ban nhân dân cấp tỉnh)", []),
    (
        "Bãi bỏ Điều 4, Khoản 4 Điều 5 Thông tư số 24/2020/TT-BGTVT ngày 13 tháng 10 năm 2020",
        [
            "Điều 4, Khoản 4 Điều 5 Thông tư số 24/2020/TT-BGTVT ngày 13 tháng 10 năm 2020 → 24/2020/TT-BGTVT | "
            "Điều 4; Điều 5 khoản 4"
        ],
    ),
]
MORE = [
    (
        "khoản 2 Điều này và Điều 5 Luật Đất đai",
        ["khoản 2 Điều này → = | Điều 7 khoản 2", "Điều 5 Luật Đất đai → Luật Đất đai | Điều 5"],
    ),
    (
        "điểm c khoản 1 Điều này và Điều 5 Quy định này",
        ["điểm c khoản 1 Điều này và Điều 5 Quy định này → = | Điều 7 khoản 1 điểm c; Điều 5"],
    ),
    ("theo khoản này và điểm này", [f"khoản này và điểm này → = | {HERE}; {HERE} điểm b"]),
    ("theo Điều này", ["Điều này → = | Điều 7"]),
    ("theo Chương này", ["Chương này → = | Chương II"]),
    ("theo khoản 1 và khoản 2", ["khoản 1 và khoản 2 → = | Điều 7 khoản 1; Điều 7 khoản 2"]),
    ("theo Luật này và Điều 9", ["Luật này → = |", "Điều 9 → = | Điều 9"]),
    (
        "khoản 2 Điều 5, Điều 12, khoản 1 Điều 20 của Luật này",
        ["khoản 2 Điều 5, Điều 12, khoản 1 Điều 20 của Luật này → = | Điều 5 khoản 2; Điều 12; Điều 20 khoản 1"],
    ),
    (
        "Điểm a, b Khoản 2; Điểm c Khoản 3 Điều 11 của Thông tư này",
        [
            "Điểm a, b Khoản 2; Điểm c Khoản 3 Điều 11 của Thông tư này → = | "
            "Điều 11 khoản 2 điểm a; Điều 11 khoản 2 điểm b; Điều 11 khoản 3 điểm c"
        ],
    ),
    (
        "một trong các điểm từ điểm c đến điểm g khoản này",
        [
            "các điểm từ điểm c đến điểm g khoản này → = | "
            + "; ".join(f"{HERE} điểm {c}" for c in ("c", "d", "đ", "e", "g"))
        ],
    ),
    (
        "từ khoản 4 đến khoản 6 Điều này",
        ["từ khoản 4 đến khoản 6 Điều này → = | Điều 7 khoản 4; Điều 7 khoản 5; Điều 7 khoản 6"],
    ),
    (
        "khoản 3, điều 1 của quyết định số 23/2007/QĐ-UBND ngày 25/6/2007",
        ["khoản 3, điều 1 của quyết định số 23/2007/QĐ-UBND ngày 25/6/2007 → 23/2007/QĐ-UBND | Điều 1 khoản 3"],
    ),
    (
        "Điểm b, khoản 3, mục III của Bản quy định chế độ trợ cấp ban hành theo quyết định số 27/2002/QĐ-UB",
        [
            "Điểm b, khoản 3, mục III của Bản quy định chế độ trợ cấp ban hành theo quyết định số 27/2002/QĐ-UB"
            " → 27/2002/QĐ-UB | Mục III khoản 3 điểm b"
        ],
    ),
    (
        "Điều 5 Quy chế tổ chức Quỹ ban hành kèm theo Quyết định số 193/2001/QĐ-TTg",
        [
            "Điều 5 Quy chế tổ chức Quỹ ban hành kèm theo Quyết định số 193/2001/QĐ-TTg → 193/2001/QĐ-TTg | Điều 5"
        ],
    ),
    (
        "khoản 3 Điều 59 của Luật Đất đai năm 2003",
        ["khoản 3 Điều 59 của Luật Đất đai năm 2003 → Luật Đất đai | Điều 59 khoản 3"],
    ),
    ("theo Luật đất đai và pháp luật về đất đai", ["Luật đất đai → Luật đất đai |"]),
    ("Luật Phòng, chống ma túy, Luật Hộ tịch", ["Luật Phòng, chống ma túy → Luật Phòng, chống ma túy |", "Luật Hộ tịch → Luật Hộ tịch |"]),
    ("Nghị quyết số 66.7/2025/NQ-CP", ["Nghị quyết số 66.7/2025/NQ-CP → 66.7/2025/NQ-CP |"]),
    ("Thông tư số 53 /2025/TT-BCT", ["Thông tư số 53 /2025/TT-BCT → 53/2025/TT-BCT |"]),
    ("Luật số 21-LCT/HDNN8", ["Luật số 21-LCT/HDNN8 → 21-LCT/HDNN8 |"]),
    ("Thông tư số 18/2018/TT-BLĐTBXHngày 30/10/2018", ["Thông tư số 18/2018/TT-BLĐTBXHngày 30/10/2018 → 18/2018/TT-BLĐTBXH |"]),
    ("quy định tạiĐiều 58 Luật Hộ tịch", ["Điều 58 Luật Hộ tịch → Luật Hộ tịch | Điều 58"]),
    ("Nghị định 244/HĐBT", ["Nghị định 244/HĐBT → 244/HĐBT |"]),
    ("Phụ lục 84b;\n158. Trồng cây", ["Phụ lục 84b → = | Phụ lục 84b"]),
    ("Mẫu số 4 tại Phụ lục kèm theo Nghị định này", ["Mẫu số 4 tại Phụ lục kèm theo Nghị định này → = | Phụ lục Mẫu số 4"]),
    ("khoản 1, 02 bộ hồ sơ", ["khoản 1 → = | Điều 7 khoản 1"]),
    ("Khoản 3.1 và 3.2 Mục II Phần II của Thông tư này", ["Khoản 3.1 và 3.2 Mục II Phần II của Thông tư này → = | Phần II mục II khoản 3.1; Phần II mục II khoản 3.2"]),
    ("Điều 4 của Hiệp định CPTPP được áp dụng", ["Điều 4 của Hiệp định CPTPP → Hiệp định CPTPP | Điều 4"]),
]  # fmt: skip
SILENT = [
    "theo quy định của pháp luật",
    "điều kiện kinh doanh và khoản chi 500 triệu đồng",
    "đạt điểm 10 trong phần 2 của bài thi",
    "mục 3 của đơn",
    "theo quy định này và kế hoạch này",
    "luật sư, pháp luật, luật gia",
    "chương trình mục tiêu quốc gia",
]


def said(found: list[str]) -> list[str]:
    return [row.rstrip() for row in found]


def read(sentence: str) -> list[str]:
    found = document(FRAME.format(sentence))
    rows = []
    for citation in found.citations:
        name = "=" if citation.internal else citation.instrument or "?"
        rows.append(f"{citation.quote} → {name} | {'; '.join(citation.articles)}".rstrip())
    return rows


@pytest.mark.parametrize(
    ("sentence", "expected"), SHAPES, ids=[f"shape {i}" for i in range(1, len(SHAPES) + 1)]
)
def test_shapes(sentence: str, expected: list[str]) -> None:
    assert read(sentence) == said(expected)


@pytest.mark.parametrize(("sentence", "expected"), MORE + LATER, ids=[case[0] for case in MORE + LATER])
def test_more(sentence: str, expected: list[str]) -> None:
    assert read(sentence) == said(expected)


@pytest.mark.parametrize("sentence", SILENT)
def test_silent(sentence: str) -> None:
    assert read(sentence) == []


RANGES = [
    ("1", "4", ("1", "2", "3", "4")),
    ("c", "e", ("c", "d", "đ", "e")),
    ("e", "h", ("e", "g", "h")),
    ("II", "IV", ("II", "III", "IV")),
    ("4", "1", ()),
    ("a", "4", ()),
    ("1", "9999", ()),
]


@pytest.mark.parametrize(("first", "last", "expected"), RANGES)
def test_ranges(first: str, last: str, expected: tuple[str, ...]) -> None:
    assert expand(first, last) == expected


def test_quoted_words_speak_of_the_other_instrument() -> None:
    found = document(
        """\
        Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2019/NĐ-CP như sau:
        1. Khoản 2 Điều 5 được sửa đổi như sau:
        “2. Hồ sơ theo khoản 1 Điều 6 Nghị định này.”
        Điều 2. Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2021.
        """
    )
    rows = [(c.quote, c.internal, c.instrument, c.articles) for c in found.citations]
    assert rows == [
        ("Nghị định số 12/2019/NĐ-CP", False, "12/2019/NĐ-CP", ()),
        ("Khoản 2 Điều 5", False, "12/2019/NĐ-CP", ("Điều 5 khoản 2",)),
        ("khoản 1 Điều 6 Nghị định này", False, "12/2019/NĐ-CP", ("Điều 6 khoản 1",)),
        ("Nghị định này", True, "", ()),
    ]


def test_headings_and_notes_cite_nothing() -> None:
    found = document(
        "Chương II\nMục 1. X\nĐiều 3. Y\nNội dung[1].\n[1] Sửa đổi theo Điều 1 Luật số 1/2020/QH14.\n"
    )
    assert found.citations == ()


def test_quoted_words_know_the_place_they_are_put_into() -> None:
    """A point named in the lead, its neighbour, and "Điều này" inside the new wording."""
    found = document(
        """\
        Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2019/NĐ-CP như sau:
        1. Điều 5 được sửa đổi như sau:
        a) Bổ sung điểm c1 vào sau điểm c khoản 2 như sau:
        “c1) Hồ sơ theo khoản 1 Điều này.”
        b) Bãi bỏ khoản 4.
        2. Bổ sung Điều 8a như sau:
        “Điều 8a. Mới
        Theo khoản 3 Điều này và khoản 2 Điều 1 Luật Đất đai.”
        """
    )
    rows = [(c.quote, c.instrument, c.articles) for c in found.citations[1:]]
    decree = "12/2019/NĐ-CP"
    assert rows == [
        ("Điều 5", decree, ("Điều 5",)),
        ("điểm c1", decree, ("Điều 5 khoản 2 điểm c1",)),
        ("điểm c khoản 2", decree, ("Điều 5 khoản 2 điểm c",)),
        ("khoản 1 Điều này", decree, ("Điều 5 khoản 1",)),
        ("khoản 4", decree, ("Điều 5 khoản 4",)),
        ("Điều 8a", decree, ("Điều 8a",)),
        ("khoản 3 Điều này", decree, ("Điều 8a khoản 3",)),
        ("khoản 2 Điều 1 Luật Đất đai", "Luật Đất đai", ("Điều 1 khoản 2",)),
    ]


def test_an_instrument_may_name_itself_by_its_number() -> None:
    found = document(
        """\
        QUYẾT ĐỊNH
        Số: 07/2022/QĐ-UBND
        Ban hành Quy định về chợ
        Điều 1. Ban hành kèm theo Quyết định này Quy định về chợ.
        QUY ĐỊNH
        Về chợ
        (Ban hành kèm theo Quyết định số 07/2022/QĐ-UBND)
        Điều 1. Phạm vi
        Chợ hạng 1.
        """
    )
    assert [(c.quote, c.internal, c.instrument) for c in found.citations] == [
        ("Quyết định này", True, ""),
        ("Quyết định số 07/2022/QĐ-UBND", True, ""),
    ]


def test_a_decision_may_name_itself_in_small_letters() -> None:
    found = document(
        """\
        ỦY BAN NHÂN DÂN TỈNH A
        Số: 12/2004/QĐ-UB
        QUYẾT ĐỊNH
        Về việc quản lý chợ
        Điều 1. Sở A chịu trách nhiệm thi hành quyết định này và kế hoạch này.
        """
    )
    assert [(c.quote, c.internal) for c in found.citations] == [("quyết định này", True)]
