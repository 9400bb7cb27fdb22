"""What overlap compares: one clause a khoản, its points inside, nothing that is not the law's."""

from __future__ import annotations

from datetime import date

from reviewer.model import Hints, Span
from reviewer.structure import clauses
from tests.structure.support import document

TEXT = """\
QUYẾT ĐỊNH
Ban hành Quy định về giá nước
ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
Căn cứ Luật Giá ngày 20 tháng 6 năm 2012;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định về giá nước.
Nơi nhận:
- Như Điều 1;
TM. ỦY BAN NHÂN DÂN
QUY ĐỊNH
VỀ GIÁ NƯỚC
(Ban hành kèm theo Quyết định số 12/2021/QĐ-UBND)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Đối tượng
Quy định này áp dụng đối với:
1. Người dùng nước:
a) Hộ gia đình;
b) Tổ chức.
2. Người bán nước.
Điều 2. Nguyên tắc
Giá tính đúng,
tính đủ.
PHỤ LỤC
BIỂU GIÁ
1. Nước sinh hoạt: 5.000 đồng.
"""


def test_clauses() -> None:
    rows = [(c.address, c.heading, c.chapter, c.text) for c in clauses(document(TEXT))]
    chapter = "Chương I QUY ĐỊNH CHUNG"
    assert rows == [
        ("Điều 1", "", "", "Ban hành kèm theo Quyết định này Quy định về giá nước."),
        ("Điều 1 đoạn mở đầu", "Đối tượng", chapter, "Quy định này áp dụng đối với:"),
        ("Điều 1 khoản 1", "Đối tượng", chapter, "Người dùng nước:\na) Hộ gia đình;\nb) Tổ chức."),
        ("Điều 1 khoản 2", "Đối tượng", chapter, "Người bán nước."),
        ("Điều 2", "Nguyên tắc", chapter, "Giá tính đúng,\ntính đủ."),
    ]


def test_a_clause_carries_what_its_instrument_is() -> None:
    found = document(TEXT, hints=Hints(number="12/2021/QĐ-UBND", issued=date(2021, 3, 5), subject="Giá"))
    clause = clauses(found)[-1]
    assert clause.id == f"{found.instrument.key}/attached/dieu-2"
    assert (clause.rank, clause.type, clause.province, clause.subject) == (
        11,
        "Quyết định",
        "Vàm Đông",
        "Giá",
    )
    assert clause.instrument == found.instrument.identity
    assert (clause.issued, clause.level, clause.cites) == (date(2021, 3, 5), "clause", ())


def test_editors_words_and_quotations_are_left_out() -> None:
    text = "Điều 1. Sửa đổi\n1. Điều 5 được sửa đổi như sau:\n“Điều 5. Mới.”\n2. Hai (được bãi bỏ) ba.\n"
    note = Span(text.index("(được"), text.index(" ba."))
    rows = [c.text for c in clauses(document(text, notes=(note,)))]
    assert rows == ["Điều 5 được sửa đổi như sau:", "Hai  ba."]


def test_an_emptied_article_has_no_clause() -> None:
    text = "Điều 1. Phạm vi\nĐiều 2. Đối tượng\n(được bãi bỏ)\nĐiều 3. Hiệu lực\nTừ ngày ký.\n"
    note = Span(text.index("(được"), text.index("\nĐiều 3"))
    starts = (0, text.index("Điều 2"), text.index("Điều 3"))
    found = document(text, reader="phapdien", hints=Hints(articles=starts), notes=(note,))
    assert [c.address for c in clauses(found)] == ["Điều 3"]


def test_the_codification_s_chapter_stands_in_for_the_tree_s() -> None:
    found = document(
        "Điều 5. Phạm vi\nMột.\n",
        reader="phapdien",
        hints=Hints(articles=(0,), chapters=(("Điều 5", "Chương II THỦ TỤC"),)),
    )
    assert clauses(found)[0].chapter == "Chương II THỦ TỤC"


def test_texts_without_articles_yield_their_clauses() -> None:
    found = document(
        """\
        Chỉ thị về tiết kiệm điện
        Thời gian qua việc dùng điện còn lãng phí, vượt kế hoạch. Tỉnh yêu cầu làm tốt các việc sau.
        I. TUYÊN TRUYỀN
        1. Phổ biến quy định.
        2. Treo khẩu hiệu.
        II. KIỂM TRA
        Lập kế hoạch kiểm tra.
        """
    )
    assert [(c.address, c.text) for c in clauses(found)] == [
        ("Mục I khoản 1", "Phổ biến quy định."),
        ("Mục I khoản 2", "Treo khẩu hiệu."),
        ("Mục II", "Lập kế hoạch kiểm tra."),
    ]
