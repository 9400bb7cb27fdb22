"""How often people agree with the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.intervals import wilson
from reviewer.model import Relation, Verdict
from tests.service.conftest import AN, LEAD, NOW

if TYPE_CHECKING:
    from reviewer.service import Store

# accepted, decided, interval: the first three from the published formula worked by hand
INTERVALS = [(0, 0, 0.0, 1.0), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 10, 0.0, 0.2775)]


@pytest.mark.parametrize(("accepted", "decided", "low", "high"), INTERVALS)
def test_the_interval(accepted: int, decided: int, low: float, high: float) -> None:
    assert wilson(accepted, decided) == pytest.approx((low, high), abs=5e-5)


def test_counts_follow_decisions_and_undo(store: Store) -> None:
    assert service.precision(store, user=AN).lines == ()
    service.decide(store, "1", Verdict.ACCEPT, reason="same-rule", now=NOW, user=AN)
    service.decide(store, "1", Verdict.REJECT, reason="machine-wrong", now=NOW, user=LEAD)
    service.decide(store, "2", Verdict.DEFER, now=NOW, user=AN)
    found = service.precision(store, user=AN)
    (line,) = found.lines
    assert (line.detector, line.relation) == ("overlap", Relation.OVERLAP)
    assert (line.accepted, line.rejected, line.deferred, line.false_alarms) == (1, 1, 1, 1)
    assert line.share == 0.5 and line.low < 0.5 < line.high
    assert found.total.decided == 2
    service.undo(store, now=NOW, user=LEAD)
    assert service.precision(store, user=AN).total.share == 1.0
