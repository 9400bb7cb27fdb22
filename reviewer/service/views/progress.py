"""Baselines, tallies, burn-up, verification."""

# ruff: noqa: TC001, TC003 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reviewer.model import Message
from reviewer.service.views.costs import CostTotal


@dataclass(frozen=True, slots=True)
class BaselineView:
    """A frozen stock. `digest` covers every source and count; `event` is its place in the chain."""

    name: str
    as_of: date
    frozen: datetime
    by: str
    digest: str
    event: int
    instruments: int
    provisions: int
    units: int  # khoản, and Điều without khoản: what the tally counts until requirements are drawn up
    characters: int
    by_group: tuple[tuple[str, int], ...]  # issuing unit → units
    requirements: tuple[tuple[str, int], ...] = ()  # kind → requirements; () when they were not counted


@dataclass(frozen=True, slots=True)
class Recount:
    """A baseline counted again from the stored sources. Empty `differences` = the same to the last one."""

    baseline: BaselineView
    differences: tuple[Message, ...]
    added: int  # units that came after the freeze
    removed: int


@dataclass(frozen=True, slots=True)
class TallyLine:
    """Units touched by accepted suggestions, each counted once. `share` fields are of the baseline."""

    group: str  # issuing unit, or credit class
    base: int  # units in the baseline; 0 for a credit class
    accepted: int
    official: int
    net: int


@dataclass(frozen=True, slots=True)
class TallyView:
    as_of: date
    baseline: BaselineView | None  # None: nothing frozen; `base` then counts the stock of today
    base: int
    target: float  # 0.2
    needed: int  # units, rounded up
    total: TallyLine
    by_group: tuple[TallyLine, ...]
    by_credit: tuple[TallyLine, ...]
    grown: int  # units that came after the baseline
    accepted_suggestions: int
    conflicts: int
    cost: CostTotal | None = None  # None until figures and an hourly income are known


@dataclass(frozen=True, slots=True)
class BurnPoint:
    """Units touched by what stood accepted at the end of `day`: the same unit as the baseline's."""

    day: date
    accepted: int
    official: int
    net: int


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The chain and what hangs on it. `first_bad` is 0 when all is well."""

    events: int
    head: str  # hash of the last event
    first_bad: int
    problems: tuple[Message, ...]

    @property
    def ok(self) -> bool:
        return not self.problems
