"""Twenty reviewers × fifty decisions through the service: in conflict, read twice, commented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench import people

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_twenty_people_in_conflict(memory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = people.stocked(memory / "reviewer.db", suggestions=100)
    found = people.at_once(store, people=20, each=50)
    store.close()
    with capsys.disabled():
        print(f"\n20 x 50 decisions: p99 {found['wait']['p99']:.3f} s, longest {found['longest_wait']:.3f} s")
    assert (found["refused"], found["first_refusals"]) == (0, [])
    assert (found["lost"], found["doubled"], found["conflicts_not_listed"]) == (0, 0, 0)
    assert found["events"] == 20 * 50 + found["comments"] and found["comments"] == 20 * 5
    assert found["conflicts"] > 50
    assert found["verified"]


def test_the_measurement_sees_what_is_lost(memory: Path) -> None:
    """A reviewer whose words are turned away is counted, not passed over."""
    store = people.stocked(memory / "reviewer.db", suggestions=10)
    real = people.REASON.copy()
    people.REASON.clear()
    people.REASON.update(dict.fromkeys(real, "no such reason"))
    try:
        found = people.at_once(store, people=2, each=5)
    finally:
        people.REASON.update(real)
    store.close()
    assert (found["refused"], found["events"]) == (10, 0)
