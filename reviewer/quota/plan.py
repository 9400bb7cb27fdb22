"""The smallest and least risky set of pending suggestions that reaches the targets.

A mixed-integer programme for HiGHS (Huangfu and Hall 2018) through `scipy.optimize.milp`. Without
whole numbers it is solved in a blink and is nearly whole already; that answer bounds what any plan can do.
What it takes wholly is kept, the rest is decided in whole numbers, and small cases are solved outright.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy.typing as npt

    Doubles = npt.NDArray[np.float64]

ENOUGH: Final = 1e-6  # a count this close to the target reaches it
SMALL: Final = 400  # suggestions up to which the whole programme is solved to the proven best
MONEY: Final = 1000.0  # a target in đồng is counted in thousandths of itself, so that rows have one scale


@dataclass(frozen=True, slots=True)
class Pending:
    """A suggestion that could be accepted, and what that would do."""

    key: str
    cut: frozenset[str]  # provisions it changes, those inside them included
    keeps: frozenset[str]  # provisions that must stay for it to stand
    units: frozenset[str]  # what the count would gain: only units that earn official credit
    risk: float  # [0, 1]: that a reviewer refuses it, or that something is lost
    saves: float = 0.0  # đồng a year; 0 also when unknown


@dataclass(frozen=True, slots=True)
class Target:
    """What is still missing: `units` of each group, and đồng a year over all."""

    units: tuple[tuple[str, int], ...]  # group → how many; "" = over all groups
    saves: float = 0.0


@dataclass(frozen=True, slots=True)
class Short:
    group: str
    wanted: int
    reached: int


@dataclass(frozen=True, slots=True)
class Plan:
    chosen: tuple[str, ...]  # keys, sorted
    units: int  # gained by `chosen`
    saves: float
    risk: float  # summed over `chosen`
    short: tuple[Short, ...]  # groups whose target no allowed set reaches
    short_saves: float  # đồng a year that no allowed set saves
    proven: bool  # no allowed set is better
    gap: float  # at most this share away from the best there could be; 0 when proven

    @property
    def reached(self) -> bool:
        return not self.short and self.short_saves <= ENOUGH


def plan(
    pending: Sequence[Pending],
    target: Target,
    groups: Mapping[str, str],
    *,
    seconds: float = 2.0,
    gap: float = 0.01,
) -> Plan:
    """Choose from `pending`. `groups`: unit → group; `seconds` bounds each search in whole numbers.

    Every chosen suggestion costs one decision plus its risk; the plan costs least. Where the target is
    out of reach it goes as far as it can and says how far that is. The same input in any order gives
    the same plan. `gap`: how far from the bound a large plan may stay, as a share.
    """
    items = sorted(pending, key=lambda p: p.key)
    if not items or not (target.saves > 0 or any(n > 0 for _, n in target.units)):
        return _plan([], target, groups, gap=0.0)
    answer = _Programme(items, target, groups).best(seconds, gap)
    chosen = [item for item, x in zip(items, answer.x, strict=False) if x > 0.5]
    return _plan(chosen, target, groups, gap=answer.gap)


def _plan(
    chosen: Sequence[Pending],
    target: Target,
    groups: Mapping[str, str],
    *,
    gap: float,
) -> Plan:
    units = frozenset().union(*(item.units for item in chosen))
    saves = math.fsum(item.saves for item in chosen)
    short = []
    for group, wanted in target.units:
        reached = sum(1 for unit in units if group in ("", groups.get(unit, "")))
        if reached < wanted:
            short.append(Short(group, wanted, reached))
    return Plan(
        chosen=tuple(item.key for item in chosen),
        units=len(units),
        saves=saves,
        risk=math.fsum(item.risk for item in chosen),
        short=tuple(short),
        short_saves=max(0.0, target.saves - saves),
        proven=gap <= ENOUGH,
        gap=gap if gap > ENOUGH else 0.0,
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    x: Doubles  # every column; empty when nothing was found in time
    cost: float
    proven: bool
    gap: float = 0.0


class _Programme:
    """The matrix. Columns: suggestions, units that several of them touch, what is missing of each target.

    Rows: exclusions, units, targets. Only the objective and one bound change between the steps.
    """

    def __init__(self, items: Sequence[Pending], target: Target, groups: Mapping[str, str]) -> None:
        self.items = items
        self.target = target
        touched: dict[str, list[int]] = defaultdict(list)
        for place, item in enumerate(items):
            for unit in item.units:
                touched[unit].append(place)
        self.shared = sorted(unit for unit, places in touched.items() if len(places) > 1)
        self.n = len(items)
        self.goals = [(g, float(n)) for g, n in target.units if n > 0]
        if target.saves > 0:
            self.goals.append(("", MONEY))
        self.missed = self.n + len(self.shared)  # the first column of what is missing
        self.columns = self.missed + len(self.goals)
        self.effort = np.zeros(self.columns)
        self.effort[: self.n] = [1.0 + item.risk for item in items]
        self.rows = _Rows(self.columns)
        for clique in exclusions(items):
            self.rows.add(((i, 1.0) for i in clique), -math.inf, 1.0)
        for column, unit in enumerate(self.shared, self.n):
            entries = [(column, 1.0), *((i, -1.0) for i in touched[unit])]
            self.rows.add(entries, -math.inf, 0.0)
        self._goals(touched, groups)

    def _goals(self, touched: Mapping[str, Sequence[int]], groups: Mapping[str, str]) -> None:
        """Each goal: what is chosen + what is missing ≥ what is wanted."""
        for at, (group, wanted) in enumerate(self.goals):
            missing = (self.missed + at, 1.0)
            if self.target.saves > 0 and at == len(self.goals) - 1:
                share = MONEY / self.target.saves
                gains = [(i, item.saves * share) for i, item in enumerate(self.items) if item.saves]
            else:
                counts = [
                    sum(1 for u in item.units if len(touched[u]) == 1 and group in ("", groups.get(u, "")))
                    for item in self.items
                ]
                gains = [(i, float(n)) for i, n in enumerate(counts) if n]
                gains += [
                    (self.n + j, 1.0) for j, u in enumerate(self.shared) if group in ("", groups.get(u, ""))
                ]
            self.rows.add([*gains, missing], wanted, math.inf)

    def best(self, seconds: float, gap: float) -> _Answer:
        """Least missing first, then least effort."""
        most = np.array([wanted for _, wanted in self.goals])
        nothing = np.zeros(self.n)
        bound = self._solve(most, nothing, seconds=math.inf, whole=False)
        if self._whole(bound):
            return bound
        kept = (bound.x[: self.n] > 1 - ENOUGH).astype(np.float64)
        found = self._bounded(self._solve(most, kept, seconds=seconds, gap=gap / 2), bound)
        if self.n > SMALL and found.gap <= gap:
            return found
        exact = self._solve(most, nothing, seconds=seconds)
        if exact.proven:
            return exact
        return found if found.cost <= exact.cost else self._bounded(exact, bound)

    def _bounded(self, found: _Answer, bound: _Answer) -> _Answer:
        """With its distance from the bound: in what is missing, or in effort when as much is missing."""
        if not found.x.size:
            return replace(found, gap=1.0)
        missing, least_missing = found.x[self.missed :], bound.x[self.missed :]
        if float(missing.sum() - least_missing.sum()) > ENOUGH:
            bound = self._solve(missing, np.zeros(self.n), seconds=math.inf, whole=False)
        wanted = math.fsum(w for _, w in self.goals)
        further = (float(missing.sum()) - math.ceil(float(least_missing.sum()) - ENOUGH)) / wanted
        effort = float(self.effort @ found.x)
        dearer = (effort - float(self.effort @ bound.x)) / max(effort, 1.0)
        return replace(found, gap=max(0.0, further, dearer))

    def _whole(self, answer: _Answer) -> bool:
        x = answer.x[: self.n]
        return bool(np.all(np.minimum(x, 1 - x) < ENOUGH))

    def _solve(
        self, missing: Doubles, kept: Doubles, *, seconds: float, whole: bool = True, gap: float = 0.0
    ) -> _Answer:
        """Choose at least what is 1 in `kept`, leaving no more than `missing` of each goal."""
        cost = self.effort.copy()
        cost[self.missed :] = 2 * self.n + 1  # more than any effort: nothing is saved by missing a goal
        kinds = np.zeros(self.columns)
        kinds[: self.n] = whole  # units and what is missing follow from the choice
        found = milp(
            cost,
            integrality=kinds,
            bounds=Bounds(
                np.concatenate([kept, np.zeros(self.columns - self.n)]),
                np.concatenate([np.ones(self.missed), missing + ENOUGH]),
            ),
            constraints=self.rows.constraint(),
            options={"mip_rel_gap": gap, **({"time_limit": seconds} if math.isfinite(seconds) else {})},
        )
        if found.x is None:
            return _Answer(np.zeros(0), math.inf, proven=False)
        free = not kept.any()
        return _Answer(
            np.asarray(found.x, dtype=np.float64), float(found.fun), found.status == 0 and free and not gap
        )


class _Rows:
    """A sparse constraint matrix, row by row."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.data: list[float] = []
        self.column: list[int] = []
        self.start: list[int] = [0]
        self.low: list[float] = []
        self.high: list[float] = []

    def add(self, entries: Iterable[tuple[int, float]], low: float, high: float) -> None:
        for column, value in entries:
            self.column.append(column)
            self.data.append(value)
        self.start.append(len(self.data))
        self.low.append(low)
        self.high.append(high)

    def constraint(self) -> LinearConstraint:
        shape = (len(self.low), self.columns)
        return LinearConstraint(
            csr_array((self.data, self.column, self.start), shape=shape), self.low, self.high
        )


def exclusions(items: Sequence[Pending]) -> list[tuple[int, ...]]:
    """Sets of places in `items` of which at most one may be accepted.

    Two that change one provision exclude each other; so does one that keeps a provision and every
    one that changes it.
    """
    cuts: dict[str, list[int]] = defaultdict(list)
    keeps: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        for provision in item.cut:
            cuts[provision].append(place)
        for provision in item.keeps:
            keeps[provision].append(place)
    cliques: set[tuple[int, ...]] = set()
    for provision, places in cuts.items():
        if len(places) > 1:
            cliques.add(tuple(places))
        for keeper in keeps.get(provision, ()):
            if others := [i for i in places if i != keeper]:
                cliques.add(tuple(sorted((keeper, *others))))
    return sorted(cliques)  # the solver drops those that a wider one implies
