"""The second reading and the canaries: set up by a lead, measured for the lead."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from secrets import token_hex
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.intervals import wilson
from reviewer.model import Verdict
from reviewer.service import kappa
from reviewer.service.numbers import shown_number
from reviewer.service.people import Right, require
from reviewer.service.views import Role
from reviewer.service.views.team import Agreement, CanaryScore, CanaryView, Kappa
from reviewer.store import events, readings, settling, suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reviewer.service.views import User
    from reviewer.store import Connection, Store
    from reviewer.store.events import Event

_SEEING: Final = (Role.LEAD, Role.ADMIN)  # they see others' words, so theirs are no blind reading


def plan_second_reading(store: Store, share: float, *, salt: str = "", now: datetime, user: User) -> float:
    """Have two people read this share of the suggestions without knowing of each other; 0 ends it.

    Which ones follows from the salt, drawn once and kept, so that a larger share holds the
    smaller one. The same share again adds no event. Raises UsageError outside 0 to 1.
    """
    require(user, Right.LEAD)
    if not 0 <= share <= 1:
        raise UsageError("service.bad-share", share=f"{100 * share:g}%")
    with store.writing() as db:
        there = readings.plan(db)
        new = readings.Plan(share, salt or there.salt or token_hex(8))
        if new != there and (share or there.share):
            readings.set_plan(db, new, actor=user.name, role=user.role, now=now)
    return share


def agreement(store: Store, *, user: User) -> Agreement:
    """How far readers who did not know of each other agree, and how they answered the canaries."""
    require(user, Right.LEAD)
    with store.reading() as db:
        chain = [e for e in events.events(db) if e.verb in _VERBS]
        told = _told(chain)
        known = settling.canaries(db)
        plan = readings.plan(db)
        current = suggestions.current(db)
        waiting = len(readings.due(db))
        canaries = _canaries(db, known, told)
    by_pair: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    by_detector: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in told.twice:
        (a, x), (b, y) = sorted([(one.first, one.said), (one.second, one.answered)])
        by_pair[(a, b)].append((x, y))
        by_detector[current.get(one.suggestion, "")].append((one.said, one.answered))
    return Agreement(
        share=plan.share,
        drawn=sum(plan.draws(key) for key in current),
        waiting=waiting,
        read=len(told.twice),
        pairs=tuple(_kappa(answers, first=a, second=b) for (a, b), answers in sorted(by_pair.items())),
        detectors=tuple(
            _kappa(answers, detector=name) for name, answers in sorted(by_detector.items()) if name
        ),
        scores=_scores(known, told),
        canaries=canaries,
    )


@dataclass(frozen=True, slots=True)
class _Twice:
    """A suggestion read by two people, the second without knowing of the first."""

    suggestion: str
    first: str
    said: str
    second: str
    answered: str


@dataclass(slots=True)
class _Told:
    """What the chain tells: suggestion → reader → first word that stands; what was read twice."""

    words: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    twice: list[_Twice] = field(default_factory=list)


_VERBS: Final = ("decide", "undo", readings.VERB, "canary", "uncanary")


def _told(chain: Sequence[Event]) -> _Told:
    """The first accept or reject of each reader that was not taken back; leads left out.

    A later change of mind does not count: the reader has seen the other's word by then.
    """
    undone = {e.data["undoes"] for e in chain if e.verb == "undo"}
    plan, known = readings.Plan(), set[str]()
    told = _Told()
    for e in chain:
        data = e.data
        if e.verb == readings.VERB:
            plan = readings.Plan(data["share"], data["salt"])
        elif e.verb == "canary":
            known.add(e.subject)
        elif e.verb == "uncanary":
            known.discard(e.subject)
        elif e.verb == "decide" and e.seq not in undone and data["verdict"] in readings.READ:
            words = told.words[e.subject]
            if e.role in _SEEING or e.actor in words:
                continue
            if len(words) == 1 and e.subject not in known and plan.draws(e.subject):
                ((first, said),) = words.items()
                told.twice.append(_Twice(e.subject, first, said, e.actor, data["verdict"]))
            words[e.actor] = data["verdict"]
    return told


def _kappa(
    answers: Sequence[tuple[str, str]], *, first: str = "", second: str = "", detector: str = ""
) -> Kappa:
    found = kappa.agreed(answers)
    return Kappa(first, second, detector, found.read, found.agreed, found.kappa, found.low, found.high)


def _scores(known: dict[str, settling.Canary], told: _Told) -> tuple[CanaryScore, ...]:
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for key, canary in known.items():
        for reviewer, verdict in told.words.get(key, {}).items():
            read[reviewer] += 1
            right[reviewer] += verdict == canary.verdict
    return tuple(
        CanaryScore(name, read[name], right[name], *wilson(right[name], read[name])) for name in sorted(read)
    )


def _canaries(db: Connection, known: dict[str, settling.Canary], told: _Told) -> tuple[CanaryView, ...]:
    found: list[tuple[int, CanaryView]] = []
    for key, canary in known.items():
        said = told.words.get(key, {}).values()
        right = sum(verdict == canary.verdict for verdict in said)
        number = suggestions.number_of(db, key)
        view = CanaryView(key, shown_number(number), Verdict(canary.verdict), right, len(said) - right)
        found.append((number, view))
    return tuple(view for _, view in sorted(found, key=lambda one: one[0]))
