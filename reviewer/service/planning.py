"""Which pending suggestions, accepted, would reach the target: the least of them, the safest of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING, Final

from reviewer import quota
from reviewer.codec import parse
from reviewer.errors import UsageError
from reviewer.quota import Baseline
from reviewer.quota.plan import Pending, Target, plan
from reviewer.service import costbook
from reviewer.service.numbers import shown_number
from reviewer.service.people import Right, require
from reviewer.service.progress import chosen_baseline, issuing_units, standing, stocked
from reviewer.service.views import LeftOut, PlanCost, PlanShort, PlanStep, PlanView, User
from reviewer.store import baselines as frozen
from reviewer.store import catalogue, events, suggestions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from reviewer.model import Suggestion
    from reviewer.quota.cost import Money
    from reviewer.store import Connection, Store
    from reviewer.store.suggestions import Item

WAITING: Final = {"deferred": "deferred", "conflict": "conflict"}  # status → why it is left out


def plan_target(
    store: Store,
    *,
    as_of: date,
    user: User,
    baseline: str = "",
    target: float = 0.2,
    cost: float | None = None,
    by_group: bool = False,
    residue: bool = False,
) -> PlanView:
    """The cheapest allowed set of pending suggestions on top of what is accepted.

    `by_group`: every issuing unit reaches the target of its own. `residue`: also suggestions that would
    lose a duty. `cost`: also save this share of the compliance cost of everything known. Raises UsageError
    for a wrong target or baseline, or a cost target before there are figures.
    """
    require(user, Right.READ)
    for share in (target, cost):
        if share is not None and not 0 < share <= 1:
            raise UsageError("service.bad-target", target=share)
    with store.reading() as db:
        found = chosen_baseline(frozen.frozen(db), baseline)
        base = parse(Baseline, found.body) if found else quota.freeze(stocked(db), as_of=as_of)
        chain = list(events.events(db))
        accepted, _ = standing(db, chain)
        known = costbook.money(db, chain) if cost is not None else None
        if cost is not None and known is None:
            raise UsageError("service.cost-unknown")
        items = [item for item in suggestions.every(db) if item.current]
        desk = _Desk(db, items, {slug for one in accepted for slug in one.cut}, known)
        before = quota.tally(accepted, desk.units, desk.groups)
    usable, left_out = desk.sorted_out({one.suggestion for one in accepted}, residue=residue)
    needed = quota.needed(base.units, target)
    wanted = _wanted(base, before, target, by_group=by_group)
    spent = _cost(known, accepted, cost) if known is not None and cost is not None else None
    missing = max(0, spent.needed - spent.standing) if spent else 0
    answer = plan(usable, Target(wanted, float(missing)), desk.groups)
    steps = desk.steps(answer.chosen)
    return PlanView(
        as_of=as_of,
        baseline=found.name if found else "",
        base=base.units,
        target=target,
        needed=needed,
        standing=before.total.official,
        steps=steps,
        gained=answer.units,
        reached=answer.reached,
        proven=answer.proven,
        gap=answer.gap,
        short=tuple(PlanShort(s.group, s.wanted, s.reached) for s in answer.short),
        left_out=left_out,
        cost=spent and replace(spent, gained=round(answer.saves), short=round(answer.short_saves)),
        untouched=max(0, base.units - len(desk.touched)),
    )


def _cost(known: Money, accepted: Sequence[quota.Accepted], share: float) -> PlanCost:
    """The cost target before any step: what is needed of everything known, and what is saved already."""
    base = known.base.before
    standing = known.saved((a.suggestion, a.cut) for a in accepted if a.credit.official).saved
    needed = (base * Decimal(str(share))).to_integral_value(ROUND_CEILING)
    return PlanCost(share, int(base), int(needed), int(standing), 0, 0)


def _wanted(
    base: Baseline, before: quota.Tally, target: float, *, by_group: bool
) -> tuple[tuple[str, int], ...]:
    """Units still missing, over all or of each issuing unit."""
    if not by_group:
        return (("", max(0, quota.needed(base.units, target) - before.total.official)),)
    has = {group: line.official for group, line in before.groups}
    return tuple(
        (group, max(0, quota.needed(units, target) - has.get(group, 0))) for group, units in base.groups
    )


class _Desk:
    """Every current suggestion as the plan sees it: provisions it changes and keeps, units it would gain."""

    def __init__(self, db: Connection, items: Sequence[Item], decided: set[str], known: Money | None) -> None:
        self.known = known
        self.items = {item.suggestion.key: item for item in items}
        named = decided | {
            slug for i in items for slug in (*i.suggestion.targets, i.suggestion.keeper) if slug
        }
        self.units = catalogue.units_of(db, named)
        self.groups = issuing_units(db, self.units)
        self.within = _within(named)
        self.decided = self._spread(decided)
        self.earned = frozenset(unit for slug in decided for unit in self.units.get(slug, ()))
        self.pending = {key: self._pending(item) for key, item in self.items.items()}
        self.touched = self.earned.union(*(p.units for p in self.pending.values()))

    def _pending(self, item: Item) -> Pending:
        offer = item.suggestion
        gained = {unit for slug in offer.targets for unit in self.units.get(slug, ())} - self.earned
        return Pending(
            key=offer.key,
            cut=self._spread(offer.targets),
            keeps=self._spread([offer.keeper] if offer.keeper else []),
            units=frozenset(gained if offer.credit.official else ()),
            risk=1.0 - offer.probability,
            saves=self._saves(offer),
        )

    def _saves(self, offer: Suggestion) -> float:
        """đồng a year; nothing for what no official figure counts, or what would cost more."""
        found = self.known.of(offer.key, offer.targets) if self.known else None
        return max(0.0, float(found.saved)) if found and offer.credit.official else 0.0

    def _spread(self, slugs: Iterable[str]) -> frozenset[str]:
        """With the provisions inside them that other suggestions name."""
        return frozenset(inner for slug in slugs for inner in (slug, *self.within.get(slug, ())))

    def sorted_out(self, accepted: set[str], *, residue: bool) -> tuple[list[Pending], tuple[LeftOut, ...]]:
        """What the plan may use, and what it may not, counted by the first reason that holds."""
        usable: list[Pending] = []
        out: Counter[str] = Counter()
        lost: dict[str, set[str]] = defaultdict(set)
        for key, item in self.items.items():
            if key in accepted or item.status in ("accepted", "rejected"):
                continue
            pending = self.pending[key]
            why = self._why_not(item, pending, residue=residue)
            if not why:
                usable.append(pending)
                continue
            out[why] += 1
            lost[why] |= pending.units
        return usable, tuple(LeftOut(why, out[why], len(lost[why])) for why in sorted(out))

    def _why_not(self, item: Item, pending: Pending, *, residue: bool) -> str:
        if item.status in WAITING:
            return WAITING[item.status]
        if (pending.cut | pending.keeps) & self.decided:
            return "decided-neighbour"
        if not pending.units and not pending.saves:
            return "no-credit"
        return "residue" if item.suggestion.coverage.residue and not residue else ""

    def steps(self, chosen: Iterable[str]) -> tuple[PlanStep, ...]:
        counted: set[str] = set()
        steps: list[PlanStep] = []
        ordered = sorted(chosen, key=lambda key: (self.pending[key].risk, self.items[key].number))
        for key in ordered:
            item, pending = self.items[key], self.pending[key]
            new = pending.units - counted
            counted |= new
            steps.append(
                PlanStep(
                    number=shown_number(item.number),
                    key=key,
                    action=item.suggestion.action,
                    cut=item.suggestion.targets,
                    group=next((self.groups[u] for u in sorted(pending.units)), ""),
                    units=len(new),
                    saves=round(pending.saves),
                    risk=pending.risk,
                )
            )
        return tuple(steps)


def _within(named: set[str]) -> Mapping[str, list[str]]:
    """Provision → those of `named` that lie inside it; by the path that an id is."""
    inside: dict[str, list[str]] = defaultdict(list)
    for slug in sorted(named):
        outer = slug.rpartition("/")[0]
        while outer:
            if outer in named:
                inside[outer].append(slug)
            outer = outer.rpartition("/")[0]
    return inside
