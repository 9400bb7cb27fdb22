"""The plan against brute force, its exclusions as cases, and what it says when the target is out of reach."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.quota.plan import Pending, Plan, Target, exclusions, plan

GROUPS = {f"u{i}": "ABC"[i % 3] for i in range(12)}


def item(
    key: str, units: str, *, cut: str = "", keeps: str = "", risk: float = 0.1, saves: float = 0.0
) -> Pending:
    """Units and provisions as words; a unit is also the provision that is cut."""
    names = frozenset(units.split())
    return Pending(key, names | frozenset(cut.split()), frozenset(keeps.split()), names, risk, saves)


def everywhere(n: int, saves: float = 0.0) -> Target:
    return Target((("", n),), saves)


CASES: dict[str, tuple[list[Pending], Target, tuple[str, ...]]] = {
    "nothing is wanted": ([item("a", "u0")], everywhere(0), ()),
    "nothing is there": ([], everywhere(3), ()),
    "one large before two small": (
        [item("a", "u0"), item("b", "u1"), item("c", "u2 u3")],
        everywhere(2),
        ("c",),
    ),
    "the calmer of two alike": (
        [item("a", "u0", risk=0.4), item("b", "u1", risk=0.2)],
        everywhere(1),
        ("b",),
    ),
    "one risky decision before two calm ones": (
        [item("a", "u0 u1", risk=0.9), item("b", "u2", risk=0.0), item("c", "u3", risk=0.0)],
        everywhere(2),
        ("a",),
    ),
    "a unit counts once": (
        [
            item("a", "u0", cut="p1"),
            Pending("b", frozenset({"p2"}), frozenset(), frozenset({"u0"}), 0.0),
            item("c", "u1"),
        ],
        everywhere(2),
        ("b", "c"),
    ),
    "two that change one provision": (
        [item("a", "u0", cut="p"), item("b", "u1", cut="p")],
        everywhere(2),
        ("a",),
    ),
    "a keeper that is itself to be cut": (
        [item("a", "u0", keeps="u1"), item("b", "u1", keeps="u2", risk=0.2), item("c", "u3")],
        everywhere(2),
        ("a", "c"),
    ),
    "two that keep the same": (
        [item("a", "u0", keeps="p"), item("b", "u1", keeps="p")],
        everywhere(2),
        ("a", "b"),
    ),
    "money as well": (
        [item("a", "u0 u1"), item("b", "u2", saves=5e6)],
        everywhere(1, saves=5e6),
        ("b",),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    pending, target, chosen = CASES[name]
    found = plan(pending, target, GROUPS)
    assert found.chosen == chosen
    assert found.proven


def test_each_group_reaches_its_own_target() -> None:
    pending = [item("a", "u0 u3 u6"), item("b", "u1"), item("c", "u2")]  # groups A A A, B, C
    found = plan(pending, Target((("A", 1), ("B", 1))), GROUPS)
    assert found.chosen == ("a", "b")
    assert found.reached


def test_out_of_reach_goes_as_far_as_it_can_and_says_so() -> None:
    found = plan([item("a", "u0"), item("b", "u1")], everywhere(5, saves=1e6), GROUPS)
    assert found.chosen == ("a", "b")
    assert not found.reached
    assert [(s.group, s.wanted, s.reached) for s in found.short] == [("", 5, 2)]
    assert found.short_saves == 1e6


numbers = st.sets(st.integers(0, 11), min_size=1, max_size=3)
pendings = st.lists(
    st.tuples(numbers, st.sets(st.integers(0, 11), max_size=1), st.integers(0, 10)), min_size=1, max_size=9
)


@settings(max_examples=200, deadline=None)
@given(pendings, st.integers(1, 12))
def test_as_good_as_brute_force(drawn: list[tuple[set[int], set[int], int]], wanted: int) -> None:
    pending = [
        Pending(
            f"k{n}",
            frozenset(f"u{i}" for i in units),
            frozenset(f"u{i}" for i in keeps - units),
            frozenset(f"u{i}" for i in units),
            risk / 10,
        )
        for n, (units, keeps, risk) in enumerate(drawn)
    ]
    found = plan(pending, everywhere(wanted), GROUPS)
    reach, effort = brute(pending, wanted)
    assert found.proven
    assert min(found.units, wanted) == reach
    assert len(found.chosen) + found.risk == pytest.approx(effort)
    assert allowed([p for p in pending if p.key in found.chosen])
    assert plan(list(reversed(pending)), everywhere(wanted), GROUPS) == found


def brute(pending: list[Pending], wanted: int) -> tuple[int, float]:
    """Most units up to `wanted`, then least effort, over every allowed set."""
    found = [
        (
            -min(len(frozenset().union(*(p.units for p in some))), wanted),
            len(some) + sum(p.risk for p in some),
        )
        for n in range(len(pending) + 1)
        for some in combinations(pending, n)
        if allowed(list(some))
    ]
    reach, effort = min(found)
    return -reach, effort


def allowed(chosen: list[Pending]) -> bool:
    return not any(a.cut & b.cut or a.keeps & b.cut or b.keeps & a.cut for a, b in combinations(chosen, 2))


def test_exclusions_name_places_not_keys() -> None:
    pending = [item("a", "u0", keeps="u1"), item("b", "u1"), item("c", "u1", cut="p")]
    assert exclusions(pending) == [(0, 1, 2), (1, 2)]


def test_a_plan_is_a_value() -> None:
    assert plan([], everywhere(1), {}) == Plan(
        (), 0, 0.0, 0.0, plan([], everywhere(1), {}).short, 0.0, True, 0.0
    )
