"""The day on which the target is reached, from decision speed and acceptance so far."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from reviewer.quota.forecast import FEWEST, forecast
from reviewer.service.people import Right, require
from reviewer.service.progress import burn_up, tally, work
from reviewer.service.views.forecast import ForecastView
from reviewer.store import catalogue, suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from reviewer.service.views import BurnPoint, User
    from reviewer.store import Store


def outlook(
    store: Store, *, as_of: date, now: datetime, user: User, baseline: str = "", target: float = 0.2
) -> ForecastView:
    """As of the end of `as_of`; says why when nothing can be said."""
    require(user, Right.READ)
    view = tally(store, as_of=as_of, user=user, baseline=baseline, target=target)
    points = burn_up(store, as_of=as_of, user=user)
    team = work(store, user=user, now=now).team
    missing = max(0, view.needed - view.total.official)
    gains = _gains(points)
    active = sum(1 for p in points[1:] if p.day < as_of or _changed(points, p))
    answered = team.accepted + team.rejected
    share = team.accepted / answered if answered else 0.0
    supply = _supply(store)
    enough = missing == 0 or active >= FEWEST
    found = forecast(gains, missing) if enough else None
    days = (found.soon, found.middle, found.late) if found else (None, None, None)
    why = "reached" if missing == 0 else ""
    if not enough:
        why = "few-days"
    elif found and found.middle is None:
        why = "too-slow"
    elif missing > share * supply and missing:
        why = "supply"
    soon, middle, late = (None if d is None else as_of + timedelta(days=d) for d in days)
    return ForecastView(
        as_of=as_of,
        needed=view.needed,
        missing=missing,
        active_days=active,
        days=len(gains),
        accepted_share=share,
        pending_units=supply,
        soon=soon,
        middle=middle,
        late=late,
        why=why,
    )


def _gains(points: Sequence[BurnPoint]) -> list[int]:
    """Official units gained on each day from the first decision to the last point, days without one too."""
    if len(points) < 2:
        return []
    by_day = {p.day: p.official for p in points}
    gains: list[int] = []
    before = points[0].official
    day = points[0].day + timedelta(days=1)
    while day <= points[-1].day:
        now = by_day.get(day, before)
        gains.append(now - before)
        before = now
        day += timedelta(days=1)
    return gains


def _changed(points: Sequence[BurnPoint], point: BurnPoint) -> bool:
    """The last point stands for today whether or not anything was decided."""
    return len(points) > 1 and point.official != points[-2].official


def _supply(store: Store) -> int:
    """Units that pending suggestions with official credit could still gain."""
    with store.reading() as db:
        pending = [
            i.suggestion for i in suggestions.every(db) if i.current and i.status in ("pending", "deferred")
        ]
        slugs = {slug for s in pending if s.credit.official for slug in s.targets}
        return len({unit for units in catalogue.units_of(db, slugs).values() for unit in units})
