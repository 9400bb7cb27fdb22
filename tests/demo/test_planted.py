"""The demo finds what the sample corpus plants, and is silent about what must stay silent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from tests.demo.scoring import Score, score

if TYPE_CHECKING:
    from pathlib import Path

FOUND = 0.95  # share of the planted cases, with the right relation


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Score:
    folder: Path = tmp_path_factory.mktemp("planted")
    store = service.open_store(folder / "demo.db")
    service.demo(
        store,
        out=folder / "corpus",
        as_of=date(2026, 6, 12),
        now=datetime(2026, 6, 12, tzinfo=UTC),
        user=service.local_user("an"),
    )
    result = score(store, folder / "corpus")
    store.close()
    return result


@pytest.mark.slow
@pytest.mark.xdist_group("planted")
def test_planted_cases_are_found_with_the_right_relation(scored: Score) -> None:
    assert scored.share() >= FOUND, (dict(scored.missed), dict(scored.wrong_relation))


@pytest.mark.slow
@pytest.mark.xdist_group("planted")
def test_what_must_stay_silent_is_silent(scored: Score) -> None:
    assert scored.noisy == []


@pytest.mark.slow
@pytest.mark.xdist_group("planted")
def test_nothing_is_shown_that_nobody_planted(scored: Score) -> None:
    assert scored.unlisted == []
