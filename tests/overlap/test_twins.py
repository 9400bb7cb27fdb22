"""Local texts of one territory: cases as data, one line a case."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reviewer.model import Clause, Judgement, Relation
from reviewer.overlap import twins

OLD = Clause(
    id="a", instrument="1|vàm đông|2016", rank=11, issuer="Ủy ban nhân dân tỉnh Vàm Đông",
    province="Vàm Đông", issued=None, type="Quyết định",
    title="Ban hành Quy định quản lý bến khách ngang sông trên địa bàn tỉnh Vàm Đông",
    subject="", chapter="", heading="Trách nhiệm của chủ bến", address="Điều 9 khoản 1", text="",
)  # fmt: skip
NEW = replace(
    OLD, id="b", instrument="2|sông lài|2019", issuer="Ủy ban nhân dân tỉnh Sông Lài", province="Sông Lài",
    title="Ban hành Quy định về hoạt động của bến khách ngang sông tỉnh Sông Lài",
)  # fmt: skip
OTHER_FIELD = "Ban hành Quy định về giết mổ gia súc trên địa bàn tỉnh Sông Lài"
SAID = Judgement("a", "b", Relation.TEMPLATE, "", 0.4, (), ())

# name, words of a, words of b, what alignment says of them
WORDINGS = (
    (
        "identical but for the province",
        "Chủ bến tại tỉnh Vàm Đông phải trang bị đủ áo phao cho hành khách.",
        "Chủ bến tại tỉnh Sông Lài phải trang bị đủ áo phao cho hành khách.",
        Relation.DUPLICATE,
    ),
    (
        "one deadline drifted",
        "Chủ bến gửi báo cáo hoạt động của bến trước ngày 10 tháng 12 hằng năm.",
        "Chủ bến gửi báo cáo hoạt động của bến trước ngày 25 tháng 12 hằng năm.",
        Relation.CONFLICT,
    ),
    (
        "one side adds a duty",
        "Chủ bến niêm yết giá vé tại nơi bán vé.",
        "Chủ bến niêm yết giá vé tại nơi bán vé. Chủ bến cử người hướng dẫn hành khách lên xuống tàu.",
        Relation.RESTATEMENT,
    ),
    (
        "who pays for a regulation is said in every local text",
        "Kinh phí thực hiện Quy định này do ngân sách nhà nước bảo đảm theo phân cấp.",
        "Kinh phí thực hiện Quy chế này do ngân sách nhà nước bảo đảm theo phân cấp.",
        Relation.BOILERPLATE,
    ),
)


@pytest.mark.parametrize(("a", "b", "relation"), [w[1:] for w in WORDINGS], ids=[w[0] for w in WORDINGS])
def test_alignment_says_what_twins_are(a: str, b: str, relation: Relation) -> None:
    found = twins.settled(SAID, replace(OLD, text=a), replace(NEW, text=b))
    assert found.relation is relation
    assert (found.probability >= twins.PARTLY) is (relation is not Relation.BOILERPLATE)


def test_other_words_beside_the_number_name_another_object() -> None:
    a = replace(OLD, text="Tại phường, thị trấn, thửa đất sau khi tách có diện tích không nhỏ hơn 50 m².")
    b = replace(NEW, text="Tại xã, thửa đất sau khi tách có diện tích không nhỏ hơn 80 m².")
    assert twins.settled(SAID, a, b).relation is not Relation.CONFLICT


@pytest.mark.parametrize(
    ("change", "twin"),
    [
        ({}, True),
        ({"title": OTHER_FIELD}, False),
        ({"province": "Nghệ An"}, False),
        ({"rank": 5, "province": ""}, False),
    ],
    ids=["one territory, one matter", "another matter", "another territory", "a decree in other words"],
)
def test_who_is_a_twin(change: dict[str, object], twin: bool) -> None:
    a = replace(OLD, text="Chủ bến niêm yết giá vé tại nơi bán vé của bến.")
    b = replace(NEW, text="Phương tiện chở khách phải được kiểm tra trước mỗi chuyến.", **change)  # type: ignore[arg-type]
    assert twins.is_twin(a, b) is twin


def test_a_local_copy_of_a_law_is_contained_in_it() -> None:
    words = "Người điều khiển phương tiện phải mặc áo phao trong suốt thời gian phương tiện hoạt động."
    law = replace(NEW, rank=2, province="", type="Luật", title="Luật Giao thông đường thủy", text=words)
    found = twins.settled(SAID, replace(OLD, text=words), law)
    assert (found.relation, found.contained) == (Relation.RESTATEMENT, "a")


def test_twins_are_shown_as_two_layers_and_the_rest_untouched() -> None:
    clauses = [
        replace(OLD, text="Chủ bến niêm yết giá vé."),
        replace(NEW, text="Chủ bến niêm yết giá vé tại bến."),
        replace(NEW, id="c", province="Nghệ An", text="Chủ bến niêm yết giá vé tại bến."),
    ]
    a, b = np.array([0, 0], np.int32), np.array([1, 2], np.int32)
    seen, view_a, view_b, twin = twins.as_layers(clauses, a, b)
    assert twin.tolist() == [True, False]
    assert {seen[view_a[0]].rank, seen[view_b[0]].rank} == {2, 5}
    assert (view_a[1], view_b[1]) == (0, 2)
    assert list(seen[:3]) == clauses
