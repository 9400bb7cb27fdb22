"""Features of a pair: one value a case, equal from either side, the same twice, blind to labels."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.model import Clause, Relation
from reviewer.overlap.features import features
from reviewer.overlap.features.contrasts import Kinds, compared
from reviewer.overlap.features.phrases import Phrases
from reviewer.overlap.labelled import Labelled
from reviewer.overlap.lessons import lessons, with_copies
from reviewer.overlap.lookup import Lookup
from reviewer.overlap.network import Ranks
from reviewer.overlap.relation import Judge
from reviewer.overlap.streams import Stream, Syllables
from tests.overlap.stocks import clause

FEE = "Chủ bến nộp phí sử dụng bến bãi trước ngày 05 hằng tháng vào kho bạc nhà nước."
# feature, text and heading of a, text and heading of b, value
CASES: list[tuple[str, tuple[str, str], tuple[str, str], float]] = [
    ("wording.terms_least", (FEE, ""), (FEE, ""), 1.0),
    ("wording.length_ratio", (FEE, ""), (FEE, ""), 1.0),
    ("wording.terms_least", (FEE, ""), ("Thư viện mở cửa ban đêm.", ""), 0.0),
    ("cues.deadline_shared", ("Trả lời trong 05 ngày.", ""), ("Trả lời trong 5 ngày.", ""), 1.0),
    ("cues.deadline_alone_least", ("Trả lời trong 05 ngày.", ""), ("Trả lời trong 07 ngày.", ""), 1.0),
    ("cues.amount_agree", ("Mức thu 20.000 đồng.", ""), ("Mức thu 30.000 đồng.", ""), 0.0),
    ("cues.citation_shared", ("Theo khoản 2 và khoản 3.", ""), ("Theo khoản 3.", ""), 1.0),
    ("cues.number_shared", ("Ngày 05 tháng 7.", ""), ("Ngày 05 tháng 7.", ""), 0.0),
    ("cues.ban_differs", ("Chủ bến không được thu thêm.", ""), ("Chủ bến thu thêm.", ""), 1.0),
    ("cues.must_differs", ("Chủ bến phải nộp phí.", ""), ("Chủ bến phải nộp tiền.", ""), 0.0),
    ("cues.body_shared", ("Bộ Công an kiểm tra.", ""), ("Gửi Bộ Công an.", ""), 1.0),
    ("function.delegation_most", ("Chính phủ quy định chi tiết Điều này.", ""), (FEE, ""), 1.0),
    ("function.delegation_least", ("Chính phủ quy định chi tiết Điều này.", ""), (FEE, ""), 0.0),
    ("subject.same_heading", (FEE, "Mức thu"), (FEE, "Mức thu"), 1.0),
    ("subject.same_heading", (FEE, "Mức thu"), (FEE, ""), -1.0),
    ("alignment.unit_carried_most", (FEE, ""), (f"Thư viện mở cửa.\n{FEE}", ""), 1.0),
    ("alignment.unit_carried_least", (FEE, ""), ("Thư viện mở cửa.", ""), 0.0),
    ("contrasts.heading_clash", (FEE, "Các trường hợp miễn tiền thuê"), (FEE, "Giảm tiền thuê"), 1.0),
    ("contrasts.heading_clash", (FEE, "Miễn tiền thuê"), (FEE, "Miễn tiền thuê"), 0.0),
    ("contrasts.heading_agree", (FEE, "Ngân sách trung ương"), (FEE, "Ngân sách trung ương"), 1.0),
    ("contrasts.text_clash", ("Chi của trung ương.", ""), ("Chi của địa phương.", ""), 1.0),
]


@cache
def judge() -> Judge:
    return Judge.load()


def of(*clauses: Clause) -> dict[str, float]:
    """The features of the two clauses by name."""
    table = judge().table(clauses)
    names, row = features(table, np.array([0], np.int32), np.array([1], np.int32))
    return dict(zip(names, row[0].tolist(), strict=True))


@pytest.mark.parametrize(("feature", "a", "b", "value"), CASES)
def test_a_feature_says_what_it_is_named(
    feature: str, a: tuple[str, str], b: tuple[str, str], value: float
) -> None:
    found = of(clause("A/1", a[0], heading=a[1]), clause("B/1", b[0], heading=b[1]))
    assert found[feature] == pytest.approx(value, abs=1e-5)


SAID = [case[side][0] for case in CASES for side in (1, 2)]
HEADS = [case[side][1] for case in CASES for side in (1, 2)]
SIDES = st.builds(
    lambda id, text, heading, rank: clause(id, text, heading=heading, rank=rank),
    st.sampled_from(["A/1", "B/1"]),
    st.sampled_from(SAID),
    st.sampled_from(HEADS),
    st.sampled_from([2, 5, 8, 11]),
)


@settings(max_examples=25, deadline=None)
@given(SIDES, SIDES)
def test_neither_side_comes_first(a: Clause, b: Clause) -> None:
    assert of(a, b) == pytest.approx(of(b, a), abs=1e-5)


def test_the_same_clauses_have_the_same_features_whatever_stands_beside_them() -> None:
    pair = clause("A/1", FEE, heading="Mức thu"), clause("B/1", FEE.lower(), heading="Nộp phí", rank=5)
    alone, again = of(*pair), of(*pair)
    beside = of(*pair, clause("C/1", "Thư viện mở cửa ban đêm.", heading="Giờ mở cửa"))
    assert alone == again == beside


def test_the_order_of_pairs_changes_no_feature() -> None:
    table = judge().table([clause(f"{n}/1", text) for n, text in enumerate(SAID)])
    a = np.arange(len(SAID) - 1, dtype=np.int32)
    rows = features(table, a, a + 1)[1]
    assert np.allclose(features(table, a[::-1], a[::-1] + 1)[1][::-1], rows, atol=1e-5)


def test_every_feature_is_a_finite_number_of_a_named_family() -> None:
    found = of(clause("A/1", ""), clause("B/1", FEE))
    assert len(found) == len(judge().scorer.names)
    assert all(np.isfinite(value) for value in found.values())
    assert all("." in name for name in found)


def test_labels_leave_no_trace_in_the_features() -> None:
    pair = Labelled("p", clause("A/1", FEE), clause("B/1", FEE), Relation.DUPLICATE, True, "", True, 1)
    other = replace(pair, relation=Relation.OVERLAP, candidate=False, contained="a", sure=False, annotators=2)
    seen = []
    for said in (pair, other):
        copies, origin = with_copies([said])
        table = judge().table([side for each in copies for side in (each.a, each.b)])
        a = np.arange(0, 2 * len(copies), 2, dtype=np.int32)
        seen.append(lessons(features(table, a, a + 1)[1], copies, origin))
    assert (seen[0].rows == seen[1].rows).all()
    assert seen[0].relation[0] != seen[1].relation[0]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 2**31 - 2), unique=True, max_size=80), st.lists(st.integers(0, 2**31 - 2)))
def test_a_lookup_finds_what_it_holds_and_nothing_else(keys: list[int], asked: list[int]) -> None:
    wanted = [*asked, *keys]
    found = Lookup(np.array(keys, np.int32)).places(np.array(wanted, np.int32))
    assert found.tolist() == [keys.index(key) if key in keys else -1 for key in wanted]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Chủ bến phải nộp, phải khai.", [2, 0]),
        ("PHẢI NỘP; có trách nhiệm", [2, 0]),
        ("có trách, nhiệm vụ", [1, 0]),  # punctuation does not part a phrase
        ("quyền có", [0, 0]),
        ("có quyền được quyền", [0, 2]),
        ("", [0, 0]),
    ],
)
def test_phrases_are_runs_of_whole_syllables(text: str, counts: list[int]) -> None:
    phrases = Phrases({"must": ("phải", "có trách nhiệm"), "may": ("có quyền", "được quyền")})
    syllables = Syllables()
    stream = Stream([syllables.of(text), syllables.of("khác")])
    assert phrases.counts(stream, syllables.hashes)[0].tolist() == counts


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("miễn", "giảm", {"clash", "each_own"}),
        ("miễn", "miễn", {"agree"}),
        ("miễn, giảm", "giảm", {"more"}),
        ("miễn, giảm", "giảm, hoàn", {"each_own"}),
        ("miễn", "thuê", {"alone"}),
        ("thuê", "mua", set()),
    ],
)
def test_two_members_of_a_kind_clash(a: str, b: str, found: set[str]) -> None:
    kinds = Kinds.of({"relief": ("miễn", "giảm", "hoàn")})
    syllables = Syllables()
    stream = Stream([syllables.of(a), syllables.of(b)])
    masks = kinds.masks(stream, syllables.hashes)
    said = {name.removeprefix("x_") for name, value in compared("x", masks[:1], masks[1:]) if value[0]}
    assert said == found


def test_a_kind_has_room_for_so_many_members_only() -> None:
    with pytest.raises(ValueError, match="members"):
        Kinds.of({"many": tuple(f"loại {n}" for n in range(33))})


def test_ranks_keep_the_order_and_cut_what_lies_far_out() -> None:
    rows = np.array([[0.0], [1.0], [1.0], [2.0], [1000.0]], np.float32)
    ranked = Ranks.of(rows).ranked(np.array([[-5.0], [0.0], [1.0], [2.0], [1e9]], np.float32))[:, 0]
    assert (np.diff(ranked) >= 0).all()
    assert ranked[0] == ranked[1]
    assert ranked[-1] <= 4
