# ruff: noqa: E501 - a case is one line
"""What an amending clause does to which place of which instrument, and what it quotes."""

from __future__ import annotations

import pytest

from tests.structure.support import document

HEAD = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2019/NĐ-CP như sau:\n"
TARGET = "12/2019/NĐ-CP"

CASES = [
    # clause, target, addresses, action, quoted words ("" = none)
    ("1. Điều 5 được sửa đổi như sau:\n“Điều 5. Mới”", TARGET, ["Điều 5"], "amend", "“Điều 5. Mới”"),
    (
        "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Mới”;",
        TARGET,
        ["Điều 5 khoản 2"],
        "amend",
        "“2. Mới”",
    ),
    (
        "1. Bổ sung khoản 3a vào sau khoản 3 Điều 7 như sau:\n“3a. Mới.”",
        TARGET,
        ["Điều 7 khoản 3a"],
        "add",
        "“3a. Mới.”",
    ),
    ("1. Điều 4 được bổ sung khoản 4 như sau:\n“4. Mới.”", TARGET, ["Điều 4 khoản 4"], "add", "“4. Mới.”"),
    ("1. Bãi bỏ khoản 3 Điều 7.", TARGET, ["Điều 7 khoản 3"], "repeal", ""),
    ("1. Bãi bỏ các điểm a và c khoản 3 Điều 7.", TARGET, ["Điều 7 khoản 3 điểm a", "Điều 7 khoản 3 điểm c"], "repeal", ""),
    (
        "1. Thay thế cụm từ “Sở Thương mại” bằng cụm từ “Sở Công Thương” tại khoản 1 Điều 2 và Điều 9.",
        TARGET,
        ["Điều 2 khoản 1", "Điều 9"],
        "rename",
        "",
    ),
    (
        "1. Bãi bỏ Điều 4, khoản 4 Điều 5 Thông tư số 24/2020/TT-BGTVT.",
        "24/2020/TT-BGTVT",
        ["Điều 4", "Điều 5 khoản 4"],
        "repeal",
        "",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "target", "addresses", "action", "quoted"), CASES, ids=[c[0] for c in CASES]
)
def test_amendments(clause: str, target: str, addresses: list[str], action: str, quoted: str) -> None:
    found = document(f"{HEAD}{clause}\nĐiều 2. Hiệu lực\nTừ ngày ký.\n")
    assert [a.target_address for a in found.amendments] == addresses
    for amendment in found.amendments:
        assert amendment.target_instrument == target
        assert amendment.action == action
        words = amendment.quoted.of(found.text).strip(" ;.\n") if amendment.quoted else ""
        assert words == quoted.strip(".")
        assert amendment.provision.endswith("main/dieu-1/khoan-1")


def test_points_stand_in_the_place_their_clause_names() -> None:
    found = document(
        f"""\
        {HEAD.strip()}
        1. Điều 7 được sửa đổi, bổ sung như sau:
        a) Khoản 1 được sửa đổi như sau:
        “1. Mới.”
        b) Bổ sung khoản 5 như sau:
        “5. Thêm.”
        Điều 2. Hiệu lực
        Từ ngày ký.
        """
    )
    rows = [(a.provision.rsplit("/", 1)[1], a.target_address, a.action) for a in found.amendments]
    assert rows == [
        ("khoan-1", "Điều 7", "amend"),
        ("diem-a", "Điều 7 khoản 1", "amend"),
        ("diem-b", "Điều 7 khoản 5", "add"),
    ]


def test_the_title_names_the_target() -> None:
    found = document(
        """\
        QUYẾT ĐỊNH
        Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 19/2019/QĐ-UBND
        ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
        Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
        QUYẾT ĐỊNH:
        Điều 1. Bãi bỏ khoản 3 Điều 7.
        Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 11 năm 2020.
        """
    )
    assert [(a.target_instrument, a.target_address) for a in found.amendments] == [
        ("19/2019/QĐ-UBND", "Điều 7 khoản 3")
    ]


SILENT = [
    "1. Hồ sơ đề nghị bổ sung thân nhân theo Mẫu số 06 gồm các giấy tờ như sau:\na) Đơn;\nb) Bản sao.",
    "1. Thẩm phán trả hồ sơ để điều tra bổ sung khi thuộc một trong các trường hợp:\na) Thiếu chứng cứ;\nb) Có tội khác.",
    "1. Điều 1 Thông tư số 89/2020/TT-BTC sửa đổi Thông tư số 50/2017/TT-BTC tiếp tục có hiệu lực.",
]  # fmt: skip


@pytest.mark.parametrize("clause", SILENT)
def test_ordinary_clauses_amend_nothing(clause: str) -> None:
    found = document(f"Điều 1. X\n{clause}\n2. Hai.\n")
    assert found.amendments == ()
    assert not any(p.kind.value == "quoted" for p in found.provisions)
