"""Which value differs, and that equal values written differently do not."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import clauses, drifts

from reviewer.overlap.slots import drift, slots

if TYPE_CHECKING:
    from reviewer.model import Slot

RULE = (
    "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Tài chính phải thẩm định và trình "
    "Ủy ban nhân dân tỉnh; mức thu là 20.000 đồng, tổ chức, cá nhân không được nộp thay."
)
FIVE = "Trong thời hạn 05 ngày làm việc"
LIST = "Hồ sơ gồm:\na) Đơn đề nghị;\nb) Bản sao hợp đồng thuê đất;\nc) Ủy ban nhân dân cấp xã;\nd) Ảnh chụp."

# what changes, old words, new words, the one slot that must be named
CASES = [
    ("deadline", RULE, "05 ngày", "10 ngày", (FIVE, FIVE.replace("05", "10"))),
    ("deadline unit", RULE, "ngày làm việc", "ngày", (FIVE, "Trong thời hạn 05 ngày")),
    ("body", RULE, "Sở Tài chính", "Sở Xây dựng", ("Sở Tài chính", "Sở Xây dựng")),
    ("unknown body", RULE, "Sở Tài chính", "phòng nghiệp vụ", ("Sở Tài chính", "phòng nghiệp vụ")),
    ("amount", RULE, "20.000 đồng", "30.000 đồng", ("20.000 đồng", "30.000 đồng")),
    ("must to may", RULE, "phải thẩm", "có thể thẩm", ("phải", "có thể")),
    ("must to nothing", RULE, "phải thẩm", "thẩm", ("phải", "")),
    ("must not to may", RULE, "không được nộp", "được nộp", ("không được", "được")),
    ("addressee", RULE, "tổ chức, cá nhân", "doanh nghiệp", ("tổ chức, cá nhân", "doanh nghiệp")),
    ("list item", LIST, "\nb) Bản sao hợp đồng thuê đất;", "", ("Bản sao hợp đồng thuê đất", "")),
    ("list item that is a body", LIST, "\nc) Ủy ban nhân dân cấp xã;", "", ("Ủy ban nhân dân cấp xã", "")),
    ("enumerated part", RULE, " và trình Ủy ban nhân dân tỉnh", "", ("trình Ủy ban nhân dân tỉnh", "")),
]  # fmt: skip

# spellings of one value, and renumbering: no slot may differ
EQUAL = [
    (RULE, "05 ngày", "5 ngày"),
    (RULE, "05 ngày", "05 (năm) ngày"),
    (RULE, "20.000 đồng", "20 nghìn đồng"),
    (RULE, "Ủy ban", "Uỷ ban"),
    (RULE, "phải thẩm", "có trách nhiệm thẩm"),
    (LIST, "d) Ảnh", "đ) Ảnh"),
]


@pytest.mark.parametrize(("name", "text", "old", "new", "slot"), CASES, ids=[case[0] for case in CASES])
def test_the_changed_value_is_the_only_difference(
    name: str, text: str, old: str, new: str, slot: tuple[str, str]
) -> None:
    other = text.replace(old, new)
    assert other != text, name
    assert [(s.a, s.b) for s in _differing(text, other)] == [slot]
    assert [(s.a, s.b) for s in _differing(other, text)] == [slot[::-1]]
    assert drift(text, other) == tuple(_differing(text, other))


@pytest.mark.parametrize(("text", "old", "new"), EQUAL)
def test_one_value_in_two_spellings_is_no_difference(text: str, old: str, new: str) -> None:
    other = text.replace(old, new)
    assert other != text
    assert _differing(text, other) == []
    assert drift(text, other) == ()


def test_other_wording_is_no_drift() -> None:
    assert drift(RULE, "Mức thu là 30.000 đồng và do Hội đồng nhân dân tỉnh quyết định hằng năm.") == ()


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_have_slots_and_a_text_never_differs_from_itself(a: str, b: str) -> None:
    assert _differing(a, a) == []
    slots(a, b)


def test_generated_drifts_on_real_clauses_are_named() -> None:
    """500 drifts: the right kind named in at least 95%, and at least 90% of what is named right."""
    rng = Random(7)
    planted = list(drifts(rng, clauses(rng, 1500, lambda _: True)))[:500]
    named = shown = 0
    for made in planted:
        found = _differing(made.a, made.b)
        named += any(slot.kind == made.kind and _same_place(slot, made.before) for slot in found)
        shown += len(found)
    assert len(planted) == 500
    assert named / len(planted) >= 0.95
    assert named / shown >= 0.9


def _differing(a: str, b: str) -> list[Slot]:
    return [slot for slot in slots(a, b) if slot.differs]


def _same_place(slot: Slot, before: str) -> bool:
    said = " ".join(before.split())
    return slot.a in said or said in slot.a or said.strip(" ;,.") in slot.a or slot.a[:12] in said
