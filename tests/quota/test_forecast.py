"""Forecasts that can be checked by hand, and what must hold for any."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.quota.forecast import FURTHEST, Outlook, forecast

CASES = [
    # gains a day, missing → days
    ([1], 10, Outlook(10, 10, 10)),  # one a day
    ([5, 5, 5], 10, Outlook(2, 2, 2)),
    ([], 10, Outlook(None, None, None)),
    ([0, 0], 1, Outlook(None, None, None)),
    ([1, -1], 1, Outlook(None, None, None)),  # taken back
    ([3], 0, Outlook(0, 0, 0)),
    ([3], -2, Outlook(0, 0, 0)),
    ([1], FURTHEST + 1, Outlook(None, None, None)),
]


@pytest.mark.parametrize(("gains", "missing", "wanted"), CASES)
def test_by_hand(gains: list[int], missing: int, wanted: Outlook) -> None:
    assert forecast(gains, missing) == wanted


def test_a_steady_week_with_its_end_free() -> None:
    """Five a week: 50 units take about ten weeks, whatever day it starts on."""
    found = forecast([1, 1, 1, 1, 1, 0, 0] * 8, 50)
    assert found.soon is not None and found.late is not None
    assert 66 <= found.soon <= found.late <= 72


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=3, max_size=30), st.integers(1, 60))
def test_order_and_repetition(gains: list[int], missing: int) -> None:
    found = forecast(gains, missing)
    assert found == forecast(gains, missing)
    days = [FURTHEST + 1 if d is None else d for d in (found.soon, found.middle, found.late)]
    assert days == sorted(days)
    assert days[0] >= missing / max(1, *gains)
