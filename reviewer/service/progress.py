"""How far the office is: own and team work, baseline, tally, burn-up, and the proof of all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from reviewer import quota, structure
from reviewer.codec import parse, plain
from reviewer.config import ZONE
from reviewer.errors import UsageError
from reviewer.model import Message, Source
from reviewer.quota import Baseline, Stocked
from reviewer.requirements import inventory
from reviewer.service import costbook
from reviewer.service.inventory import in_force, kinds
from reviewer.service.library import units
from reviewer.service.people import Right, require
from reviewer.service.views import (
    BaselineView,
    BurnPoint,
    Recount,
    Tallies,
    TallyLine,
    TallyView,
    User,
    VerifyReport,
    Work,
)
from reviewer.store import baselines as frozen
from reviewer.store import catalogue, decisions, events, proof, suggestions
from reviewer.store import stock as shelves
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewer.model import Decision
    from reviewer.quota import Accepted, Line, Tally
    from reviewer.requirements import InventoryCorrection, Requirement
    from reviewer.store import Connection, Store
    from reviewer.store.baselines import Frozen
    from reviewer.store.events import Event

    _Read = dict[tuple[str, str], tuple[Requirement, ...]]  # instrument and hash of its text → as read


def work(store: Store, *, user: User, now: datetime) -> Work:
    """Own and team progress on the current suggestions."""
    require(user, Right.READ)
    midnight = datetime.combine(now.astimezone(ZONE).date(), time(), ZONE)
    since = midnight.astimezone(UTC).isoformat(timespec="milliseconds")
    with store.reading() as db:
        today = suggestions.decided_since(db, user.name, since)
        said = suggestions.verdicts_by_reviewer(db)
        standing = suggestions.status_counts(db)
    total = sum(standing.values())
    own = _tallies(said.get(user.name, {}))
    team = Tallies(standing.get("accepted", 0), standing.get("rejected", 0), standing.get("deferred", 0))
    return Work(
        own_today=_tallies(today),
        own=own,
        team=team,
        pending_own=total - own.decided,
        pending_team=standing.get("pending", 0),
        conflicts=standing.get("conflict", 0),
        total=total,
        reviewers=tuple((name, _tallies(verdicts)) for name, verdicts in said.items()),
    )


def _tallies(verdicts: Mapping[str, int]) -> Tallies:
    return Tallies(verdicts.get("accept", 0), verdicts.get("reject", 0), verdicts.get("defer", 0))


# ----------------------------------------------------------------------------- baseline


def freeze(store: Store, name: str, *, as_of: date, now: datetime, user: User) -> BaselineView:
    """Freeze the stock under `name`. The same name over the same stock gives the first one back.

    Raises UsageError when the name is taken by another stock, or there is nothing to freeze.
    """
    require(user, Right.LEAD)
    name = name.strip()
    if not name or len(name) > 80 or not name.isprintable():
        raise UsageError("service.bad-baseline-name", name=repr(name[:80]))
    with store.reading() as db:
        ready = _inventories(db, {})  # read before the lock: a large stock takes a minute
    with store.writing() as db:
        stock = _counted_stock(db, _inventories(db, ready))
        baseline = quota.freeze(stock, as_of=as_of, inventoried=True)
        if not baseline.instruments:
            raise UsageError("service.empty-stock")
        for there in frozen.frozen(db):
            if there.name == name:
                if _same(parse(Baseline, there.body), baseline):
                    return _baseline_view(there)
                raise UsageError("service.baseline-exists", name=name)
        frozen.freeze(db, name, plain(baseline), actor=user.name, role=user.role, now=now)
        return next(_baseline_view(f) for f in frozen.frozen(db) if f.name == name)


def _same(there: Baseline, now: Baseline) -> bool:
    """Was the same stock frozen? Baselines without an inventory are compared without."""
    if not there.inventoried:
        stock = [replace(one, requirements=()) for one in now.instruments]
        now = quota.freeze(stock, as_of=now.as_of)
    return there.digest == now.digest


def _inventories(db: Connection, ready: _Read) -> _Read:
    """The requirements of every instrument; those in `ready` are not read again."""
    found: _Read = {}
    for row in catalogue.sources(db):
        at = (row.key, row.text_sha256)
        if at in ready:
            found[at] = ready[at]
            continue
        stored = shelves.load(db, row.key)
        assert stored is not None  # sources() gave it in the same snapshot
        found[at] = inventory(stored.document).requirements
    return found


def _counted_stock(db: Connection, read: _Read) -> list[Stocked]:
    """The stock with its requirements as they stand after corrections."""
    said = in_force(db)
    return [
        replace(one, requirements=kinds(read[one.key, one.text_sha256], said, instrument=one.key))
        for one in stocked(db)
    ]


def stocked(db: Connection) -> list[Stocked]:
    return [
        Stocked(s.key, s.text_sha256, s.characters, s.provisions, s.units, issuing_unit(s.issuer, s.province))
        for s in catalogue.sources(db)
    ]


def issuing_unit(issuer: str, province: str) -> str:
    """The issuing unit, in one spelling. Where the name leaves the province out, it is added."""
    issuer, province = new_tone(issuer), new_tone(province)
    if not province or province.casefold() in issuer.casefold():
        return issuer
    return f"{issuer} ({province})" if issuer else province


def _baseline_view(found: Frozen) -> BaselineView:
    baseline = parse(Baseline, found.body)
    return BaselineView(
        name=found.name,
        as_of=baseline.as_of,
        frozen=datetime.fromisoformat(found.frozen),
        by=found.by,
        digest=baseline.digest,
        event=found.event,
        instruments=len(baseline.instruments),
        provisions=baseline.provisions,
        units=baseline.units,
        characters=baseline.characters,
        by_group=baseline.groups,
        requirements=baseline.requirements,
    )


def baselines(store: Store, *, user: User) -> tuple[BaselineView, ...]:
    """Newest last."""
    require(user, Right.READ)
    with store.reading() as db:
        return tuple(_baseline_view(f) for f in frozen.frozen(db))


def recount(store: Store, name: str = "", *, user: User) -> Recount:
    """Count a baseline (the newest when unnamed) again: every stored text parsed and counted anew."""
    require(user, Right.READ)
    with store.reading() as db:
        found = chosen_baseline(frozen.frozen(db), name)
        if found is None:
            raise UsageError("service.no-baseline", name=name or "?")
        baseline = parse(Baseline, found.body)
        said = in_force(db, until=found.event)
        fresh = [_counted(db, key, said) for key in shelves.keys(db)]
    difference = quota.compare(baseline, fresh)
    return Recount(_baseline_view(found), difference.messages, difference.added, difference.removed)


def chosen_baseline(all: Sequence[Frozen], name: str) -> Frozen | None:
    """The named one; the newest when unnamed; None when there is none. Raises UsageError for a wrong name."""
    if not name:
        return all[-1] if all else None
    found = next((f for f in all if f.name == name), None)
    if found is None:
        raise UsageError("service.no-baseline", name=name, known=", ".join(f.name for f in all) or "-")
    return found


def _counted(db: Connection, key: str, said: Mapping[str, InventoryCorrection]) -> Stocked:
    """An instrument parsed again from its stored text."""
    stored = shelves.load(db, key)
    assert stored is not None  # keys() gave it in the same snapshot
    text = stored.document.text
    source = Source(
        name=stored.file,
        sha256="",
        text=text,
        reader=stored.reader,
        hints=shelves.hints(db, key),
        links=stored.document.links,
        tables=stored.tables,
        notes=stored.notes,
    )
    document = structure.parse(source)
    instrument = stored.document.instrument
    return Stocked(
        key=key,
        text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        characters=len(text),
        provisions=len(document.provisions),
        units=len(units(document)),
        group=issuing_unit(instrument.issuer, instrument.province),
        requirements=kinds(inventory(document).requirements, said, instrument=key),
    )


# -------------------------------------------------------------------------------- tally


def tally(store: Store, *, as_of: date, user: User, baseline: str = "", target: float = 0.2) -> TallyView:
    """Accepted suggestions against the baseline, as it all stood at the end of `as_of`.

    The newest baseline when unnamed; without any, the stock of today.
    """
    require(user, Right.READ)
    if not 0 < target <= 1:
        raise UsageError("service.bad-target", target=target)
    with store.reading() as db:
        found = chosen_baseline(frozen.frozen(db), baseline)
        base = parse(Baseline, found.body) if found else quota.freeze(stocked(db), as_of=as_of)
        now = stocked(db)
        chain = [e for e in events.events(db) if _day(e) <= as_of]
        items, conflicts = standing(db, chain)
        told = tallied(db, items)
        money = costbook.money(db, chain)
        cost = costbook.cost_total(money, items) if money else None
    known = {i.key for i in base.instruments}
    said = dict(told.groups)
    bases = dict(base.groups)
    groups = [*bases, *sorted(said.keys() - bases.keys())]
    return TallyView(
        as_of=as_of,
        baseline=_baseline_view(found) if found else None,
        base=base.units,
        target=target,
        needed=quota.needed(base.units, target),
        total=_line("", base.units, told.total),
        by_group=tuple(_line(g, bases.get(g, 0), said.get(g, quota.Line())) for g in groups),
        by_credit=tuple(_line(credit.value, 0, line) for credit, line in told.credits),
        grown=sum(i.units for i in now if i.key not in known),
        accepted_suggestions=len(items),
        conflicts=conflicts,
        cost=cost,
    )


def _line(group: str, base: int, line: Line) -> TallyLine:
    return TallyLine(group, base, line.accepted, line.official, line.net)


def _day(event: Event) -> date:
    return datetime.fromisoformat(event.time).astimezone(ZONE).date()


def standing(db: Connection, chain: Sequence[Event]) -> tuple[list[Accepted], int]:
    """What stood accepted after `chain`, and how many suggestions stood in conflict."""
    states, standings = decisions.derived(chain)
    words: dict[str, list[Decision]] = {}
    for (key, _), decision in sorted(states.items(), key=lambda item: item[1].event):
        words.setdefault(key, []).append(decision)
    wanted = [key for key, status in standings.items() if status == "accepted"]
    items = suggestions.by_keys(db, wanted)
    conflicts = sum(status == "conflict" for status in standings.values())
    return [quota.accepted(i.suggestion, words.get(i.suggestion.key, ())) for i in items], conflicts


def tallied(db: Connection, items: Sequence[Accepted]) -> Tally:
    """What accepted suggestions are worth on the stock as it is."""
    units = catalogue.units_of(db, {slug for item in items for slug in item.cut})
    return quota.tally(items, units, issuing_units(db, units))


def issuing_units(db: Connection, units: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Unit → who issued it. `units`: provision → the units it stands in or holds."""
    instruments = catalogue.instruments_of(db, units.keys())
    return {
        unit: issuing_unit(instruments[slug].issuer, instruments[slug].province)
        for slug, here in units.items()
        for unit in here
    }


def burn_up(store: Store, *, as_of: date, user: User) -> tuple[BurnPoint, ...]:
    """One point for each day on which something was decided, and one for `as_of`; cumulative."""
    require(user, Right.READ)
    points: list[BurnPoint] = []
    with store.reading() as db:
        chain = [e for e in events.events(db) if e.verb in decisions.VERBS and _day(e) <= as_of]
        days = sorted({_day(e) for e in chain} | {as_of})
        if chain:
            days.insert(0, days[0] - timedelta(days=1))  # the line starts on the ground
        for day in days:
            items, _ = standing(db, [e for e in chain if _day(e) <= day])
            total = tallied(db, items).total
            points.append(BurnPoint(day, total.accepted, total.official, total.net))
    return tuple(points)


# ------------------------------------------------------------------------------- verify


def verify(store: Store, *, head: str = "") -> VerifyReport:
    """Recompute the chain and every projection. `head` is a hash printed earlier: finds a cut tail."""
    with store.reading() as db:
        found = proof.prove(db)
        known = not head or events.known_hash(db, head.strip().lower())
    problems: list[Message] = []
    if found.first_broken:
        problems.append(Message.of("service.chain-broken", event=found.first_broken))
    if not known:
        problems.append(Message.of("service.head-unknown", head=head[:64], events=found.events))
    if found.wrong_projections:
        problems.append(Message.of("service.projection-wrong", n=found.wrong_projections))
    problems += [Message.of("service.trigger-missing", name=name) for name in found.missing_triggers]
    problems += [Message.of("service.baseline-changed", name=name) for name in found.wrong_baselines]
    if found.integrity != "ok":
        problems.append(Message.of("service.file-damaged", detail=found.integrity))
    return VerifyReport(found.events, found.head, found.first_broken, tuple(problems))
