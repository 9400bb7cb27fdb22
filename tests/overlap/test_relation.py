"""The shipped model: probabilities that are probabilities, equal from either side, honest when broken."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import KnowledgeError
from reviewer.model import CandidatePair, Clause, Relation
from reviewer.overlap.forest import Forest
from reviewer.overlap.relation import Judge, contained_side, judge
from reviewer.overlap.scorer import IS_WANTED, RELATIONS, spread
from tests.overlap.stocks import clause

if TYPE_CHECKING:
    from pathlib import Path

LAW = "Chủ bến phải niêm yết công khai mức thu tại nơi thu và cấp biên lai cho người nộp phí."
TEXTS = (
    LAW,
    "Chủ bến phải niêm yết công khai mức thu tại nơi thu.",
    "Chủ bến phải niêm yết mức thu và cấp biên lai trong thời hạn 05 ngày.",
    "Chủ bến phải niêm yết mức thu và cấp biên lai trong thời hạn 07 ngày.",
    "Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2020.",
    "Thư viện mở cửa từ 07 giờ đến 17 giờ.",
    "",
)


@cache
def shipped() -> Judge:
    return Judge.load()


def said(a: Clause, b: Clause) -> tuple[float, Relation, str, tuple[tuple[Relation, float], ...]]:
    one, other = np.array([0], np.int32), np.array([1], np.int32)
    found = next(shipped().pairs(one, other, [a, b]))
    return found.probability, found.relation, found.contained, found.distribution


SIDES = st.builds(
    lambda id, text, rank, heading, year: replace(
        clause(id, text, rank=rank, heading=heading), issued=date(year, 1, 1)
    ),
    st.just("x/1"),
    st.sampled_from(TEXTS),
    st.sampled_from([2, 5, 8]),
    st.sampled_from(["", "Mức thu phí", "Giờ mở cửa"]),
    st.integers(2001, 2024),
)


@settings(max_examples=30, deadline=None)
@given(SIDES, SIDES)
def test_probabilities_add_up_and_no_side_comes_first(a: Clause, b: Clause) -> None:
    a, b = replace(a, id="A/1", instrument="A"), replace(b, id="B/1", instrument="B")
    probability, relation, contained, distribution = said(a, b)
    assert 0 <= probability <= 1
    assert sum(share for _, share in distribution) == pytest.approx(1)
    assert all(0 <= share <= 1 for _, share in distribution)
    back = said(b, a)
    assert back[0] == pytest.approx(probability, abs=1e-4)
    assert back[1] is relation
    if len(a.text) != len(b.text) or a.rank != b.rank:
        assert back[2] == {"a": "b", "b": "a", "": ""}[contained]


@settings(max_examples=30, deadline=None)
@given(
    st.floats(0, 1),
    st.lists(st.floats(1e-4, 1), min_size=len(RELATIONS), max_size=len(RELATIONS)),
)
def test_wanted_relations_weigh_the_probability(probability: float, shares: list[float]) -> None:
    found = spread(np.array([probability]), np.array([shares]))
    assert found[0, IS_WANTED].sum() == pytest.approx(probability, abs=1e-9)
    assert found.sum() == pytest.approx(1)


# text and rank of a, text and rank of b, the side that adds nothing
CONTAINED: list[tuple[str, int, str, int, str]] = [
    ("Nộp phí.", 2, "Nộp phí trước ngày 05 hằng tháng.", 8, "a"),  # shorter
    ("Nộp phí trước ngày 05 hằng tháng.", 8, "Nộp phí.", 2, "b"),
    ("Nộp phí trước ngày 05 hằng tháng.", 2, "Nộp phí trước ngày 05 của tháng.", 8, "b"),  # as long: lower
    ("Nộp phí trước ngày 05 của tháng.", 8, "Nộp phí trước ngày 05 hằng tháng.", 2, "a"),
    ("Nộp phí trước ngày 05 của tháng.", 8, "Nộp phí trước ngày 05 hằng tháng.", 8, "a"),  # one rank: shorter
]


@pytest.mark.parametrize(("a", "rank_a", "b", "rank_b", "side"), CONTAINED)
def test_which_side_adds_nothing(a: str, rank_a: int, b: str, rank_b: int, side: str) -> None:
    assert contained_side(clause("A/1", a, rank=rank_a), clause("B/1", b, rank=rank_b)) == side


def test_one_binding_value_apart_is_a_conflict_when_it_is_shown() -> None:
    pair = clause("A/1", TEXTS[2], rank=5, heading="Thu phí"), clause("B/1", TEXTS[3], heading="Thu phí")
    probability, relation, _, _ = said(*pair)
    assert probability < shipped().threshold or relation is Relation.CONFLICT


def test_judgements_follow_the_candidates_and_keep_why_they_were_proposed() -> None:
    stock = [clause("A/1", LAW, rank=5), clause("B/1", LAW), clause("C/1", TEXTS[5])]
    pairs = [CandidatePair("C/1", "A/1", ("exact",)), CandidatePair("A/1", "B/1", ("cites",))]
    found = judge(pairs, stock)
    assert [(one.a, one.b, one.why) for one in found] == [(p.a, p.b, p.why) for p in pairs]
    assert found == judge(pairs, stock)
    assert found[1].probability > found[0].probability


def test_nothing_to_judge() -> None:
    assert judge([], []) == []


def test_a_forest_from_a_file_walks_as_before() -> None:
    rows = np.random.default_rng(3).random((50, len(shipped().scorer.names))).astype(np.float32)
    for forest in (shipped().scorer.bagged, shipped().scorer.boosted):
        again = Forest.from_arrays(forest.arrays("f"), "f")
        assert np.allclose(again.answer(rows), forest.answer(rows))
        assert np.allclose(forest.answer(rows)[:10], forest.answer(rows[:10]))


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (lambda at: (at / "relation.npz").write_bytes(b"x"), "overlap.model-tampered"),
        (lambda at: (at / "relation.npz").unlink(), "overlap.model-missing"),
        (lambda at: (at / "manifest.json").unlink(), "overlap.model-missing"),
        (lambda at: (at / "manifest.json").write_text("{"), "overlap.model-broken"),
        (lambda at: (at / "manifest.json").write_text(json.dumps({"format": 0})), "overlap.model-format"),
    ],
)
def test_a_changed_model_is_refused(break_it: object, message: str, tmp_path: Path) -> None:
    assert callable(break_it)
    for name in ("background.npz", "relation.npz", "lessons.npz", "manifest.json"):
        shutil.copy(shipped().folder / name, tmp_path / name)
    break_it(tmp_path)
    with pytest.raises(KnowledgeError) as problem:
        Judge.load(tmp_path)
    assert problem.value.message.id == message
