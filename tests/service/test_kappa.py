"""Kappa against the standard implementation, its interval against what it promises."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest
from sklearn.metrics import cohen_kappa_score

from reviewer.intervals import wilson
from reviewer.service.kappa import agreed

BOTH = ("accept", "reject")


def drawn(rng: random.Random, n: int, same: float) -> list[tuple[str, str]]:
    found = []
    for _ in range(n):
        a = rng.choice(BOTH)
        found.append((a, a if rng.random() < same else rng.choice(BOTH)))
    return found


@pytest.mark.parametrize("seed", range(20))
def test_as_scikit_learn_counts(seed: int) -> None:
    rng = random.Random(seed)
    answers = drawn(rng, rng.randrange(5, 200), rng.random())
    found = agreed(answers)
    expected = cohen_kappa_score(*zip(*answers, strict=True))
    assert found.kappa == pytest.approx(expected)
    assert found.low is not None and found.high is not None
    assert -1 <= found.low <= found.high <= 1
    assert agreed(answers) == found  # the same draws every time


def test_a_textbook_table() -> None:
    """20 both yes, 15 both no, 5 and 10 apart: observed 0.70, by chance 0.50, kappa 0.40."""
    answers = [("accept", "accept")] * 20 + [("accept", "reject")] * 5
    answers += [("reject", "accept")] * 10 + [("reject", "reject")] * 15
    found = agreed(answers)
    assert (found.read, found.agreed) == (50, 35)
    assert found.kappa == pytest.approx(0.40)
    assert found.low is not None and found.high is not None
    # the analytic 95% interval of this table is 0.151 to 0.649
    assert abs(found.low - 0.151) < 0.05 and abs(found.high - 0.649) < 0.05


@pytest.mark.parametrize("answers", [[], [("accept", "accept")] * 9])
def test_not_defined(answers: list[tuple[str, str]]) -> None:
    found = agreed(answers)
    assert (found.read, found.agreed, found.kappa, found.low) == (len(answers), len(answers), None, None)


def test_full_agreement_of_few_is_not_certainty() -> None:
    lows = [agreed([("accept", "accept"), ("reject", "reject")] * n).low for n in (1, 5, 50)]
    assert all(a is not None and b is not None and a < b < 1 for a, b in pairwise(lows))


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    rng, inside = random.Random(1), 0
    for _ in range(200):
        found = agreed(drawn(rng, 80, 0.6))  # true kappa 0.6
        assert found.low is not None and found.high is not None
        inside += found.low <= 0.6 <= found.high
    assert 0.90 <= inside / 200 <= 0.99


@pytest.mark.parametrize(
    ("right", "read", "low", "high"),
    [(0, 0, 0, 1), (0, 10, 0, 0.278), (10, 10, 0.722, 1), (45, 50, 0.786, 0.957)],
)
def test_wilson(right: int, read: int, low: float, high: float) -> None:
    found = wilson(right, read)
    assert all(math.isclose(a, b, abs_tol=0.001) for a, b in zip(found, (low, high), strict=True))
