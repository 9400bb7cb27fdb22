"""The plan: which pending suggestions to accept to reach the target."""

# ruff: noqa: TC001, TC003 - printed values are built by their type hints

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reviewer.model import Action


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One suggestion to accept."""

    number: str  # "DX-00012"
    key: str
    action: Action
    cut: tuple[str, ...]  # provision ids
    group: str  # issuing unit of the first of them
    units: int  # it gains, each counted for one step only
    saves: int  # đồng a year; 0 also when unknown
    risk: float  # [0, 1]


@dataclass(frozen=True, slots=True)
class PlanShort:
    group: str  # "" = all together
    wanted: int  # units still to be gained
    reached: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Pending suggestions that the plan may not use, and the units they would have gained."""

    why: str  # "residue", "decided-neighbour", "no-credit", "deferred", "conflict"
    suggestions: int
    units: int


@dataclass(frozen=True, slots=True)
class PlanCost:
    """The second target, in đồng a year."""

    target: float  # 0.2
    base: int  # cost of everything known
    needed: int
    standing: int  # saved by what is accepted already
    gained: int  # by all steps
    short: int  # that no allowed set saves


@dataclass(frozen=True, slots=True)
class PlanView:
    as_of: date
    baseline: str  # name; "" when the stock of today is the base
    base: int
    target: float
    needed: int  # units
    standing: int  # official units of what is accepted already
    steps: tuple[PlanStep, ...]  # least risky first, ties by number
    gained: int  # units, over all steps
    reached: bool
    proven: bool
    gap: float  # at most this share away from the smallest plan there could be
    short: tuple[PlanShort, ...]
    left_out: tuple[LeftOut, ...]
    cost: PlanCost | None  # None when no cost target was asked for
    untouched: int  # units of the stock that no suggestion touches: more detectors or reading would be needed
