"""How often people agree with the machine, by detector and relation: counts first, then the share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.intervals import wilson
from reviewer.model import Relation
from reviewer.service.decisions import reasons
from reviewer.service.people import Right, require
from reviewer.service.views import Precision, PrecisionLine
from reviewer.store import verdicts

if TYPE_CHECKING:
    from reviewer.service.views import User
    from reviewer.store import Store


def precision(store: Store, *, user: User) -> Precision:
    """Accepted out of accepted and rejected, from the last word of every reviewer.

    Deferred ones are counted and judge nothing. Lines by how many were decided, then name.
    """
    require(user, Right.READ)
    wrong = [reason.code for reason in reasons() if reason.false_alarm]
    with store.reading() as db:
        said = verdicts.by_detector(db, wrong)
    lines = tuple(_line(s) for s in said)
    return Precision(lines, _sum(lines))


def _line(said: verdicts.Said) -> PrecisionLine:
    low, high = wilson(said.accepted, said.accepted + said.rejected)
    relation = Relation(said.relation) if said.relation else None
    return PrecisionLine(
        said.detector, relation, said.accepted, said.rejected, said.deferred, said.false_alarms, low, high
    )


def _sum(lines: tuple[PrecisionLine, ...]) -> PrecisionLine:
    accepted, rejected = sum(line.accepted for line in lines), sum(line.rejected for line in lines)
    low, high = wilson(accepted, accepted + rejected)
    deferred, wrong = sum(line.deferred for line in lines), sum(line.false_alarms for line in lines)
    return PrecisionLine("", None, accepted, rejected, deferred, wrong, low, high)
