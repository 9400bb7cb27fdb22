"""When the target is reached."""

# ruff: noqa: TC003 - printed values are built by their type hints

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ForecastView:
    """`soon` to `late` holds eight of ten drawn futures; null = not said, or further than ten years."""

    as_of: date
    needed: int  # units of the target
    missing: int
    active_days: int  # days on which something was decided
    days: int  # days since the first decision
    accepted_share: float  # of accepted and rejected suggestions
    pending_units: int  # that pending suggestions could still gain
    soon: date | None
    middle: date | None
    late: date | None
    why: str  # "", "reached", "few-days", "too-slow", "supply": pending ones run out first at this acceptance
