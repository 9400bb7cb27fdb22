"""What a cut would lose is seen; what the keeper carries, in whatever order or wording, is not residue."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import clauses, duties, parts, restated

from reviewer.overlap.coverage import cover_texts

if TYPE_CHECKING:
    from collections.abc import Callable

FEES = (
    "Tổ chức thu phí phải niêm yết công khai mức thu tại nơi thu. Chậm nhất là ngày 05 hằng tháng, "
    "tổ chức thu phí nộp số phí đã thu vào tài khoản chờ nộp ngân sách mở tại Kho bạc Nhà nước. "
    "Tổ chức thu phí không được thu ngoài mức quy định."
)
DOSSIER = (
    "Hồ sơ đề nghị gồm:\na) Đơn đề nghị theo mẫu;\nb) Bản sao giấy chứng nhận đăng ký doanh nghiệp;\n"
    "c) Phương án bảo vệ môi trường đã được phê duyệt."
)

PAPER = "\nb) Bản sao giấy chứng nhận đăng ký doanh nghiệp;"

# name, cut side, keeper, words that must be named as lost; () = all carried
CASES: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("itself", FEES, FEES, ()),
    ("inside a longer text", FEES, f"Áp dụng trong toàn tỉnh.\n{FEES}\nSở Tài chính kiểm tra.", ()),
    ("day written otherwise", FEES, FEES.replace("ngày 05 hằng", "ngày 5 hàng"), ()),
    ("sentences in another order", FEES, ". ".join(FEES.rstrip(".").split(". ")[::-1]), ()),
    ("must said otherwise", FEES, FEES.replace("phải niêm yết", "có trách nhiệm niêm yết"), ()),
    ("a sentence missing", FEES, FEES.split(". ", 1)[1], ("niêm yết công khai",)),
    ("another deadline", FEES, FEES.replace("ngày 05", "ngày 15"), ("ngày 05 hằng tháng",)),
    ("another body", FEES, FEES.replace("Kho bạc Nhà nước", "Sở Tài chính"), ("Kho bạc Nhà nước",)),
    ("the prohibition turned round", FEES, FEES.replace("không được thu", "được thu"), ("không được",)),
    ("an item missing", DOSSIER, DOSSIER.replace("a) Đơn đề nghị theo mẫu;\n", ""), ("Đơn đề nghị",)),
    ("a sibling is no carrier", DOSSIER, DOSSIER.replace(PAPER, ""), ("đăng ký doanh nghiệp",)),
    ("a condition missing", DOSSIER, DOSSIER.replace(" đã được phê duyệt", ""), ("đã được phê duyệt",)),
    ("items renumbered", DOSSIER, DOSSIER.replace("c) ", "d) ").replace("b) ", "c) "), ()),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cut", "keeper", "lost"), CASES, ids=[case[0] for case in CASES])
def test_residue_is_what_the_keeper_lacks(name: str, cut: str, keeper: str, lost: tuple[str, ...]) -> None:
    residue = cover_texts(cut, keeper).residue
    said = " | ".join(" ".join((duty.text, *duty.lost)) for duty in residue)
    assert bool(residue) is bool(lost), (name, said)
    assert all(words in said for words in lost)


@given(st.text(max_size=300))
def test_a_text_carries_itself_and_duties_are_its_own_words(text: str) -> None:
    covered = cover_texts(text, text)
    assert covered.residue == ()
    assert all(duty.span.of(text) == duty.text for duty in covered.duties)
    ends = [(duty.span.start, duty.span.end) for duty in covered.duties]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


@pytest.mark.parametrize(("taken", "least"), [(duties, 0.95), (parts, 0.95)], ids=["sentence", "part"])
def test_a_duty_taken_from_a_real_restatement_is_residue(
    taken: Callable[[Random, str], tuple[int, int] | None], least: float
) -> None:
    """500 restatements: the missing duty is flagged in 95%, at most 5% of whole ones are."""
    rng = Random(5)
    texts = list(clauses(rng, 3000, lambda text: len(text) > 150))
    flagged = alarms = made = 0
    for text, other in pairwise(texts):
        if made == 500 or (at := taken(rng, text)) is None:
            continue
        made += 1
        state = rng.getstate()
        short = restated(rng, text[: at[0]] + text[at[1] :], other)
        residue = cover_texts(text, short).residue
        flagged += any(duty.span.start < at[1] and at[0] < duty.span.end for duty in residue)
        rng.setstate(state)
        alarms += bool(cover_texts(text, restated(rng, text, other)).residue)
    assert made == 500
    assert flagged / made >= least
    assert alarms / made <= 0.05
