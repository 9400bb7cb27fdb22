"""How far the office is: own and team work, baseline, tally, burn-up, and the proof of all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from reviewer.service.views import (
        BaselineView,
        BurnPoint,
        Recount,
        TallyView,
        User,
        VerifyReport,
        Work,
    )
    from reviewer.store import Store


def work(store: Store, *, user: User, now: datetime) -> Work:
    """Own and team progress on the current suggestions."""
    raise NotImplementedError


def freeze(store: Store, name: str, *, as_of: date, now: datetime, user: User) -> BaselineView:
    """Freeze the stock under `name`. The same name over the same stock gives the first one back; else UsageError."""
    raise NotImplementedError


def baselines(store: Store, *, user: User) -> tuple[BaselineView, ...]:
    """Newest last."""
    raise NotImplementedError


def recount(store: Store, name: str = "", *, user: User) -> Recount:
    """Count a baseline (the newest when unnamed) again from the stored sources."""
    raise NotImplementedError


def tally(store: Store, *, as_of: date, user: User, baseline: str = "", target: float = 0.2) -> TallyView:
    """Accepted suggestions against the baseline (the newest when unnamed), as it stood at the end of `as_of`."""
    raise NotImplementedError


def burn_up(store: Store, *, as_of: date, user: User) -> tuple[BurnPoint, ...]:
    """One point for each day on which something was decided, and one for `as_of`. Suggestions, cumulative."""
    raise NotImplementedError


def verify(store: Store, *, head: str = "") -> VerifyReport:
    """Recompute the chain and every projection. `head` is a hash printed earlier: finds a cut tail."""
    raise NotImplementedError
