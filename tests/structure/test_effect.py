# ruff: noqa: E501 - a case is one line
"""When an instrument begins, what it ends; and which legal bases it names."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.model import Hints
from tests.structure.support import document

ISSUED = date(2020, 3, 1)
BEGINS = [
    ("Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 3 năm 2020.", date(2020, 3, 15)),
    ("Quyết định này có hiệu lực từ ngày 15/3/2020.", date(2020, 3, 15)),
    ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", date(2020, 3, 11)),
    ("Quyết định có hiệu lực thi hành sau mười (10) ngày, kể từ ngày ký ban hành.", date(2020, 3, 11)),
    ("Quyết định này có hiệu lực kể từ ngày ký.", ISSUED),
    ("Hồ sơ nộp trước ngày Quyết định này có hiệu lực thì giải quyết theo quy định cũ.", None),
    ("Quyết định này có hiệu lực từ ngày 31 tháng 02 năm 2020.", None),
]


@pytest.mark.parametrize(("words", "begins"), BEGINS)
def test_begins(words: str, begins: date | None) -> None:
    found = document(f"Điều 1. X\nMột.\nĐiều 2. {words}\n", hints=Hints(issued=ISSUED))
    assert found.effect.from_date == begins
    assert found.instrument.in_force_from == begins


ENDS = [
    # words of the last article, repeals, replaces
    (
        "Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 9/2012/QĐ-UBND ngày 1/2/2012.",
        [],
        ["9/2012/QĐ-UBND"],
    ),
    (
        "Quyết định này thay thế Quyết định số 1/2011/QĐ-UBND về giá; Quyết định số 2/2012/QĐ-UBND về sửa đổi, "
        "bổ sung Quyết định số 1/2010/QĐ-UBND.",
        [],
        ["1/2011/QĐ-UBND", "2/2012/QĐ-UBND"],
    ),
    (
        "Nghị định số 5/2010/NĐ-CP hướng dẫn thi hành Luật Hộ tịch hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
        ["5/2010/NĐ-CP"],
        [],
    ),
    ("Bãi bỏ Điều 12 và khoản 1 Điều 13 Quyết định số 24/2018/QĐ-UBND.", ["24/2018/QĐ-UBND Điều 12", "24/2018/QĐ-UBND Điều 13 khoản 1"], []),
    (
        "Quyết định này có hiệu lực từ ngày ký và thay thế:\n- Quyết định số 3/2006/QĐ-UBND về phụ cấp.\n"
        "- Điều 2 Quyết định số 4/2007/QĐ-UBND về hỗ trợ.",
        [],
        ["3/2006/QĐ-UBND", "4/2007/QĐ-UBND Điều 2"],
    ),
    (
        "Các văn bản sau đây hết hiệu lực:\na) Thông tư số 7/2011/TT-BTC;\nb) Thông tư số 8/2012/TT-BTC thực hiện "
        "Quyết định số 14/2008/QĐ-TTg.",
        ["7/2011/TT-BTC", "8/2012/TT-BTC"],
        [],
    ),
    ("Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 3 Nghị định số 5/2010/NĐ-CP.", [], []),
    ("Việc thu phí thực hiện theo Nghị định số 5/2010/NĐ-CP.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "repeals", "replaces"), ENDS, ids=[c[0][:60] for c in ENDS])
def test_ends(words: str, repeals: list[str], replaces: list[str]) -> None:
    effect = document(f"Điều 1. X\nMột.\nĐiều 2. Hiệu lực\n{words}\n").effect
    assert [f"{r.instrument} {r.address}".strip() for r in effect.repeals] == repeals
    assert [f"{r.instrument} {r.address}".strip() for r in effect.replaces] == replaces


def test_an_article_that_only_lists_what_it_repeals() -> None:
    effect = document(
        """\
        Điều 1. Bãi bỏ toàn bộ
        1. Quyết định số 17/2014/QĐ-UBND ngày 22 tháng 5 năm 2014 phê duyệt Quy hoạch.
        2. Quyết định số 06/2013/QĐ-UBND ngày 19 tháng 02 năm 2013 về giá nước.
        Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 12 năm 2025.
        """
    ).effect
    assert [r.instrument for r in effect.repeals] == ["17/2014/QĐ-UBND", "06/2013/QĐ-UBND"]


BASES = [
    ("Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;", "Luật Đất đai ngày 29 tháng 11 năm 2013"),
    ("Căn cứ Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ;", "43/2014/NĐ-CP"),
    ("Căn cứ Luật Hộ tịch số 60/2014/QH13;", "60/2014/QH13"),
    ("Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 507/TTr-STP ngày 14/11/2019;", ""),
    ("Xét đề nghị của Giám đốc Sở Tài chính,", ""),
]


def test_legal_bases() -> None:
    lines = "\n".join(line for line, _ in BASES)
    found = document(f"QUYẾT ĐỊNH\nVề giá nước\n{lines}\nQUYẾT ĐỊNH:\nĐiều 1. Giá nước là 5.000 đồng.\n")
    assert [(r.text, r.instrument) for r in found.recitals] == BASES
    assert all(r.span.of(found.text).strip() == r.text for r in found.recitals)


def test_a_recital_over_two_lines_is_one() -> None:
    found = document(
        """\
        QUYẾT ĐỊNH
        Về giá nước
        Căn cứ Luật Tổ chức chính quyền
        địa phương ngày 19 tháng 6 năm 2015;
        Căn cứ Luật Giá ngày 20 tháng 6 năm 2012;
        Theo đề nghị của Sở Tài chính,
        QUYẾT ĐỊNH:
        Điều 1. Giá nước là 5.000 đồng.
        """
    )
    assert [r.instrument for r in found.recitals] == [
        "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
        "Luật Giá ngày 20 tháng 6 năm 2012",
        "",
    ]
