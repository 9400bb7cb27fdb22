"""Requirements and duties in short provisions written for this: one line a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.requirements.scoring import read

if TYPE_CHECKING:
    from reviewer.requirements import Inventory

# modality, actor, deadline, then the sentence
DUTIES = [
    ("must", "Tổ chức, cá nhân", "", "Tổ chức, cá nhân phải nộp phí."),
    ("must", "Sở", "05 ngày làm việc", "Trong thời hạn 05 ngày làm việc kể từ ngày nhận, Sở phải trả."),
    ("must", "Sở Xây dựng", "7 ngày", "Trong thời hạn 7 ngày kể từ ngày nhận đơn, Sở Xây dựng cấp phép."),
    ("must_not", "Doanh nghiệp", "", "Doanh nghiệp không được cho thuê lại giấy phép."),
    ("right", "Người nộp hồ sơ", "", "Người nộp hồ sơ có quyền rút hồ sơ."),
    ("may", "Chủ đầu tư", "", "Chủ đầu tư được phép thi công theo từng giai đoạn."),
    ("may", "Hộ kinh doanh", "", "Hộ kinh doanh không bắt buộc phải đóng dấu."),
    ("must", "người sử dụng đất", "", "Trường hợp thu hồi đất thì người sử dụng đất phải giao đất."),
    ("must", "", "", "Bao bì phải có nhãn."),
    ("must", "Sở Tài chính", "", "Giao Sở Tài chính hướng dẫn việc thu, nộp."),
    ("right", "Hộ nghèo", "", "Hộ nghèo được hỗ trợ tiền điện."),
]  # fmt: skip
NO_DUTIES = [
    "Giấy tờ phải nộp được lưu một năm.",  # a described noun
    "“Bên phải” là phía tay phải.",
    "Giấy phép có thời hạn 05 năm.",
]


def article(heading: str, *lines: str) -> Inventory:
    return read("\n".join([f"Điều 5. {heading}", *lines]))


@pytest.mark.parametrize(("modality", "actor", "deadline", "sentence"), DUTIES)
def test_a_sentence_binds(modality: str, actor: str, deadline: str, sentence: str) -> None:
    (duty,) = article("Quy định khác", f"1. {sentence}").duties
    assert (duty.modality.value, duty.actor, duty.deadline) == (modality, actor, deadline)
    assert duty.place.quote == sentence
    assert duty.place.address == "Điều 5 khoản 1"


@pytest.mark.parametrize("sentence", NO_DUTIES)
def test_a_sentence_does_not_bind(sentence: str) -> None:
    assert article("Quy định khác", f"1. {sentence}").duties == ()


def test_a_heading_binds_the_items_below_it() -> None:
    found = article(
        "Trách nhiệm của chủ cơ sở", "1. Giữ gìn vệ sinh.", "2. Lưu sổ sách.", "3. Không được thuê trẻ em."
    ).duties
    assert [(d.modality.value, d.actor) for d in found] == [
        ("must", "chủ cơ sở"),
        ("must", "chủ cơ sở"),
        ("must_not", "chủ cơ sở"),
    ]


def test_what_is_forbidden_is_forbidden_item_by_item() -> None:
    found = article("Các hành vi bị nghiêm cấm", "1. Lấn chiếm lòng đường.", "2. Xả rác.").duties
    assert [d.modality.value for d in found] == ["must_not", "must_not"]


def test_a_lead_in_binds_its_items() -> None:
    found = article(
        "Tổ chức", "1. Sở Y tế có trách nhiệm:", "a) Kiểm tra cơ sở;", "b) Công bố danh sách."
    ).duties
    assert [(d.modality.value, d.actor, d.place.address) for d in found] == [
        ("must", "Sở Y tế", "Điều 5 khoản 1 điểm a"),
        ("must", "Sở Y tế", "Điều 5 khoản 1 điểm b"),
    ]


# kind, then heading and lines of an article
STATED = [
    ("procedure", "Hồ sơ đề nghị cấp giấy phép khai thác", ["1. Đơn theo Mẫu số 01.", "2. Bản đồ khu vực."]),
    ("condition", "Điều kiện đối với cơ sở đóng chai", ["1. Có nhà xưởng kín.", "2. Có nguồn nước sạch."]),
    ("report", "Báo cáo", ["1. Doanh nghiệp phải báo cáo Sở Công Thương trước ngày 15 tháng 12."]),
    ("standard", "Chất lượng sản phẩm", ["1. Nước phải phù hợp với quy chuẩn kỹ thuật quốc gia."]),
    ("inspection", "Kiểm định thiết bị", ["1. Thiết bị phải được kiểm định hằng năm."]),
]  # fmt: skip
NOT_COUNTED = [
    (
        "Nhiệm vụ của Sở Y tế",
        ["1. Báo cáo Ủy ban nhân dân tỉnh hằng quý.", "2. Thanh tra, kiểm tra các cơ sở."],
    ),
    (
        "Giải thích từ ngữ",
        ["1. Làm việc theo ca là việc bố trí người có đủ các điều kiện sau:", "a) Đủ sức khỏe;"],
    ),
    ("Hồ sơ bổ nhiệm giám đốc sở", ["1. Tờ trình.", "2. Sơ yếu lý lịch."]),
]


@pytest.mark.parametrize(("kind", "heading", "lines"), STATED)
def test_an_article_states_one(kind: str, heading: str, lines: list[str]) -> None:
    assert [r.kind.value for r in article(heading, *lines).requirements] == [kind]


@pytest.mark.parametrize(("heading", "lines"), NOT_COUNTED)
def test_what_officials_owe_each_other_and_definitions_are_not_counted(
    heading: str, lines: list[str]
) -> None:
    assert article(heading, *lines).requirements == ()


def test_a_procedure_spread_over_articles_is_one_with_its_parts() -> None:
    found = read(
        "Điều 4. Hồ sơ đề nghị cấp giấy phép bán rượu\n"
        "1. Thương nhân nộp 02 bộ hồ sơ trực tiếp hoặc qua bưu chính đến Sở Công Thương. Hồ sơ gồm:\n"
        "a) Đơn đề nghị theo Mẫu số 03;\nb) Bản sao giấy chứng nhận đăng ký kinh doanh.\n"
        "Điều 5. Trình tự cấp giấy phép bán rượu\n"
        "1. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Công Thương"
        " thẩm định và cấp giấy phép.\n"
    )
    (one,) = [r for r in found.requirements if r.kind.value == "procedure"]
    assert one.name == "cấp giấy phép bán rượu"
    assert (one.who, one.body) == ("Thương nhân", "Sở Công Thương")
    assert [place.address for place in one.places] == ["Điều 4", "Điều 5"]
    assert one.parts.papers == (
        "Đơn đề nghị theo Mẫu số 03",
        "Bản sao giấy chứng nhận đăng ký kinh doanh",
    )
    assert (one.parts.sets, one.parts.deadline, one.parts.form) == (2, "10 ngày làm việc", "Mẫu số 03")
    assert one.parts.ways == ("in-person", "post")
    assert one.parts.missing == ()


def test_quoted_wording_of_another_instrument_is_not_read() -> None:
    found = read(
        "Điều 1. Sửa đổi Điều 3 của Quy định\n1. Khoản 2 được sửa đổi như sau:\n"
        "“2. Doanh nghiệp phải nộp báo cáo.”\n"
    )
    assert found.requirements == ()
    assert all("Doanh nghiệp" not in duty.actor for duty in found.duties)
