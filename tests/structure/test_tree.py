"""How markers become a tree: one case a rule, the whole sequence deciding."""

from __future__ import annotations

import textwrap

import pytest

from tests.structure.support import check, document, shape

CASES = {
    "clauses and points": (
        """\
        Điều 1. Hồ sơ
        1. Hồ sơ gồm:
        a) Đơn;
        b) Bản sao.
        2. Nộp tại bộ phận một cửa.
        Điều 2. Lệ phí
        Không thu lệ phí.
        """,
        """\
        article 1: Hồ sơ
          clause 1
            point a
            point b
          clause 2
        article 2: Lệ phí
        """,
    ),
    "points run through the alphabet with đ": (
        "Điều 1. X\n" + "".join(f"{c}) mục;\n" for c in "abcdđeghiklmnopqrstuvxy"),
        "article 1: X\n" + "".join(f"  point {c}\n" for c in "abcdđeghiklmnopqrstuvxy"),
    ),
    "a list inside a point is not the next clauses": (
        """\
        Điều 1. X
        1. Một.
        2. Hai gồm:
        a) Danh mục:
        1. Thứ nhất;
        2. Thứ hai;
        3. Thứ ba.
        b) Khác.
        3. Ba.
        """,
        """\
        article 1: X
          clause 1
          clause 2
            point a
              subpoint 1
              subpoint 2
              subpoint 3
            point b
          clause 3
        """,
    ),
    "a number that ends a broken sentence is prose": (
        """\
        Điều 1. X
        1. Theo quy định tại
        5. của bảng kèm theo thì được hưởng.
        2. Hai.
        """,
        """\
        article 1: X
          clause 1
          clause 2
        """,
    ),
    "an article without its first clause": (
        """\
        Điều 4. X
        2. Hai.
        3. Ba.
        """,
        """\
        article 4: X
          clause 2
          clause 3
        """,
    ),
    "inserted labels": (
        """\
        Điều 1. X
        1. Một.
        1a. Một a.
        2. Hai.
        Điều 1a. Y
        Nội dung của điều bổ sung.
        Điều 2. Z
        Nội dung.
        """,
        """\
        article 1: X
          clause 1
          clause 1a
          clause 2
        article 1a: Y
        article 2: Z
        """,
    ),
    "dotted numbers are points of their clause": (
        """\
        Điều 1. X
        1. Thu:
        1.1. Thuế;
        1.2. Phí.
        2. Chi:
        2.1. Đầu tư:
        a) Cầu;
        b) Đường.
        """,
        """\
        article 1: X
          clause 1
            point 1.1
            point 1.2
          clause 2
            point 2.1
              subpoint a
              subpoint b
        """,
    ),
    "a sum of money is no dotted number": (
        """\
        Điều 1. X
        1. Mức thu:
        2.000 đồng một lượt xe;
        2. Nộp ngân sách.
        """,
        """\
        article 1: X
          clause 1
          clause 2
        """,
    ),
    "dashes under a clause, crosses under a dash": (
        """\
        Điều 1. X
        1. Gồm:
        - Một:
        + Một một;
        - Hai.
        2. Hai.
        """,
        """\
        article 1: X
          clause 1
            subpoint -
              subpoint +
            subpoint -
          clause 2
        """,
    ),
    "headings inside an article": (
        """\
        Điều 1. Phân cấp như sau:
        A. Nguồn thu
        I. Cấp tỉnh
        1. Thuế;
        2. Phí.
        II. Cấp xã
        1. Lệ phí.
        B. Nhiệm vụ chi
        1. Đầu tư.
        Điều 2. Thi hành
        Quyết định này có hiệu lực kể từ ngày ký.
        """,
        """\
        article 1
          section A: Nguồn thu
            subsection I: Cấp tỉnh
              clause 1
              clause 2
            subsection II: Cấp xã
              clause 1
          section B: Nhiệm vụ chi
            clause 1
        article 2: Thi hành
        """,
    ),
    "chapters hold articles, also glued to their titles": (
        """\
        Phần thứ nhất
        NHỮNG QUY ĐỊNH CHUNG
        Chương I:PHẠM VI
        Điều 1. X
        Một.
        Mục 1. HỒ SƠ
        Tiểu mục 1. ĐƠN
        Điều 2. Y
        Hai.
        Mục 2
        TRÌNH TỰ
        Điều 3. Z
        Ba.
        Phần thứ hai: KHÁC
        Điều 4. T
        Bốn.
        """,
        """\
        division thứ nhất: NHỮNG QUY ĐỊNH CHUNG
          chapter I: PHẠM VI
            article 1: X
            section 1: HỒ SƠ
              subsection 1: ĐƠN
                article 2: Y
            section 2: TRÌNH TỰ
              article 3: Z
        division thứ hai: KHÁC
          article 4: T
        """,
    ),
    "no articles: parts, sections, clauses": (
        """\
        Chỉ thị về tiết kiệm điện
        Thời gian qua việc dùng điện còn lãng phí. Tỉnh yêu cầu các cơ quan làm tốt các việc sau.
        I. VỀ TUYÊN TRUYỀN
        1. Phổ biến quy định.
        2. Treo khẩu hiệu:
        a) Tại trụ sở;
        b) Tại trường học.
        II. VỀ KIỂM TRA
        1. Lập kế hoạch.
        """,
        """\
        header
        paragraph
        section I: VỀ TUYÊN TRUYỀN
          clause 1
          clause 2
            point a
            point b
        section II: VỀ KIỂM TRA
          clause 1
        """,
    ),
    "markers that stand alone on their line": (
        """\
        Điều 1.
        Lập kế hoạch vốn
        1.
        Chủ đầu tư lập kế hoạch.
        2.
        Sở Tài chính thẩm định.
        Điều 2.
        Quyết định này có hiệu lực kể từ ngày ký.
        """,
        """\
        article 1: Lập kế hoạch vốn
          clause 1
          clause 2
        article 2
        """,
    ),
    "a heading broken by a hard line end": (
        """\
        Điều 1. Nguyên tắc quản lý, sử dụng và khai thác tài sản kết cấu hạ
        tầng giao thông trên địa bàn
        1. Một.
        """,
        """\
        article 1: Nguyên tắc quản lý, sử dụng và khai thác tài sản kết cấu hạ tầng giao thông trên địa bàn
          clause 1
        """,
    ),
    "a wrong number is kept, not mended": (
        """\
        Điều 11. A
        Một.
        Điều 2. B
        Hai.
        Điều 13. C
        Ba.
        """,
        """\
        article 11: A
        article 2: B
        article 13: C
        """,
    ),
    "quoted articles are not own articles": (
        """\
        Điều 1. Sửa đổi, bổ sung một số điều của Quy chế như sau:
        1. Điều 2 được sửa đổi như sau:
        “Điều 2. Tên mới
        1. Một.
        2. Hai.”
        2. Bổ sung Điều 2a như sau:
        “Điều 2a. Tên thêm
        Nội dung.”.
        Điều 2. Hiệu lực
        Quyết định này có hiệu lực kể từ ngày ký.
        """,
        """\
        article 1
          clause 1
            quoted
          clause 2
            quoted
        article 2: Hiệu lực
        """,
    ),
    "quoted without marks": (
        """\
        Điều 1. Sửa đổi một số điều của Quy định như sau:
        1. Điều 2 được sửa đổi như sau:
        Điều 2. Kênh tưới
        1. Kênh cấp một.
        2. Kênh cấp hai.
        2. Điều 3 được sửa đổi như sau:
        a) Lập kế hoạch.
        b) Phê duyệt.
        3. Bãi bỏ Điều 9.
        Điều 2. Hiệu lực
        Quyết định này có hiệu lực kể từ ngày ký.
        """,
        """\
        article 1
          clause 1
            quoted
          clause 2
            quoted
          clause 3
        article 2: Hiệu lực
        """,
    ),
    "a definition in quotation marks is no quotation": (
        """\
        Điều 3. Giải thích từ ngữ
        Trong Quy định này, các từ ngữ dưới đây được hiểu như sau:
        1. “Bến” là nơi neo đậu.
        2. “Phương tiện” là đò, phà.
        """,
        """\
        article 3: Giải thích từ ngữ
          clause 1
          clause 2
        """,
    ),
    "two sequences of Điều": (
        """\
        QUYẾT ĐỊNH
        Ban hành Quy định quản lý chợ
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        QUYẾT ĐỊNH:
        Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý chợ.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        - Như Điều 2;
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        QUY ĐỊNH
        QUẢN LÝ CHỢ
        (Ban hành kèm theo Quyết định số 1/2020/QĐ-UBND)
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        Quy định này áp dụng trên địa bàn tỉnh.
        Điều 2. Đối tượng
        1. Chủ hàng.
        2. Ban quản lý.
        PHỤ LỤC I
        DANH MỤC CHỢ
        1. Chợ Trên.
        2. Chợ Dưới.
        """,
        """\
        header
        recital
        enacting
        article 1
        article 2
        recipients
        signature
        attached: QUY ĐỊNH
          chapter I: QUY ĐỊNH CHUNG
            article 1: Phạm vi
            article 2: Đối tượng
              clause 1
              clause 2
        annex I: PHỤ LỤC I
          clause 1
          clause 2
        """,
    ),
    "a second Điều 1 without a title": (
        """\
        Điều 1. Ban hành kèm theo Quyết định này bản quy chế làm việc.
        Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.
        Quy chế làm việc của Sở
        Điều 1. Phạm vi
        Một.
        Điều 2. Nguyên tắc
        Hai.
        Điều 3. Thi hành
        Ba.
        """,
        """\
        article 1
        article 2
        attached
          article 1: Phạm vi
          article 2: Nguyên tắc
          article 3: Thi hành
        """,
    ),
    "a form is a leaf": (
        """\
        Điều 1. Mẫu đơn
        Theo mẫu kèm theo.
        Nơi nhận:
        PHỤ LỤC
        MẪU ĐƠN ĐỀ NGHỊ
        Kính gửi: ........................
        1. Họ tên: .......................
        2. Địa chỉ: ......................
        """,
        """\
        article 1: Mẫu đơn
        recipients
        annex: PHỤ LỤC
          form
        """,
    ),
    "footnotes of a consolidated text": (
        """\
        Điều 1. Phí[1]
        1. Mức thu[2] là 5%.
        2. Nộp ngân sách.
        [1] Điều này được sửa đổi theo Nghị quyết số 2.
        [2] Cụm từ này được thay thế.
        """,
        """\
        article 1: Phí[1]
          note
          clause 1
            note
            paragraph
          clause 2
            note
            note
        """,
    ),
    "a closing sentence is its own part": (
        """\
        Điều 1. Hiệu lực
        Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2020.
        Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa IX thông qua ngày 09 tháng 12 năm 2019./.
        CHỦ TỊCH
        Trần Văn Bình
        """,
        """\
        article 1: Hiệu lực
        closing
        signature
        """,
    ),
    "all prose": ("Một đoạn văn không có điều khoản nào.\n", "paragraph\n"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_tree(name: str) -> None:
    text, expected = CASES[name]
    found = document(text)
    check(found)
    assert shape(found) == textwrap.dedent(expected).splitlines()


def test_addresses_run_from_the_outside_in() -> None:
    found = document(
        """\
        Phần thứ nhất
        Chương II
        Điều 5. X
        2. Hai:
        đ) Đơn:
        đ.1) Mẫu.
        """
    )
    assert [(p.address, p.id.split("/", 1)[1]) for p in found.provisions] == [
        ("Phần thứ nhất", "main/phan-thu-nhat"),
        ("Phần thứ nhất chương II", "main/phan-thu-nhat/chuong-ii"),
        ("Điều 5", "main/dieu-5"),
        ("Điều 5 khoản 2", "main/dieu-5/khoan-2"),
        ("Điều 5 khoản 2 điểm đ", "main/dieu-5/khoan-2/diem-dd"),
        ("Điều 5 khoản 2 điểm đ tiết đ.1", "main/dieu-5/khoan-2/diem-dd/tiet-dd-1"),
    ]


def test_a_repeated_number_gets_an_id_of_its_own() -> None:
    found = document("Điều 1. A\nMột.\nĐiều 2. B\nHai.\nĐiều 2. C\nBa.\nĐiều 3. D\nBốn.\n")
    ids = [p.id.rsplit("/", 1)[1] for p in found.provisions]
    assert ids == ["dieu-1", "dieu-2", "dieu-2~2", "dieu-3"]
    assert [w.id for w in found.warnings] == ["structure.article-repeat"]


def test_the_file_s_wrapper_says_where_articles_start() -> None:
    text = "Điều 5. A\nĐiều 5 được sửa đổi như sau:\nĐiều 6. Chữ của văn bản khác.\nĐiều 9. B\nNội dung.\n"
    from reviewer.model import Hints

    found = document(text, reader="phapdien", hints=Hints(articles=(0, text.index("Điều 9"))))
    assert [p.label for p in found.provisions if p.kind.value == "article"] == ["5", "9"]
    assert found.warnings == ()
