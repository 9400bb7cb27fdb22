"""Which of two provisions stays, and why: rank, merged province, wider content, date; then order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer.knowledge.changes import province_now
from reviewer.model import Message, Relation
from reviewer.suggest.places import instrument

if TYPE_CHECKING:
    from datetime import date

    from reviewer.model import Clause, Coverage


@dataclass(frozen=True, slots=True)
class Choice:
    """The side that stays, the side that would change, and the ground of the choice."""

    keeper: Clause
    cut: Clause
    reason: Message


def choose(
    a: Clause, b: Clause, relation: Relation, covers: tuple[Coverage, Coverage], as_of: date
) -> Choice:
    """Higher rank stays; within one rank the merged province's text, then the side that carries
    (more of) the other, then the later text, then the wider scope, then the smaller id.

    `covers` = (a by b, b by a). In a conflict content says nothing: the text that governs stays.
    """
    if a.rank != b.rank:
        return _chosen(a, b, a.rank < b.rank, "suggest.keeper-higher")
    first, second = _successor(a, b, as_of), _successor(b, a, as_of)
    if first != second:
        return _chosen(a, b, first, "suggest.keeper-successor")
    mine, theirs = len(covers[0].residue), len(covers[1].residue)
    fewer = mine != theirs if relation is Relation.RESTATEMENT else bool(mine) != bool(theirs)
    if relation is not Relation.CONFLICT and fewer:
        return _chosen(a, b, mine > theirs, "suggest.keeper-wider")
    if a.issued and b.issued and a.issued != b.issued:
        return _chosen(a, b, a.issued > b.issued, "suggest.keeper-later")
    if bool(a.province) != bool(b.province):
        return _chosen(a, b, not a.province, "suggest.keeper-scope")
    return _chosen(a, b, a.id < b.id, "suggest.keeper-order")


def reason(keeper: Clause, others: tuple[Clause, ...], as_of: date) -> Message:
    """Why the keeper of a group stays, against all the others."""
    if all(keeper.rank < other.rank for other in others):
        return _reason("suggest.keeper-higher", keeper)
    if any(_successor(keeper, other, as_of) for other in others):
        return _reason("suggest.keeper-successor", keeper)
    if keeper.issued and all(other.issued is None or keeper.issued > other.issued for other in others):
        return _reason("suggest.keeper-later", keeper)
    return _reason("suggest.keeper-order", keeper)


def _chosen(a: Clause, b: Clause, first: bool, id: str) -> Choice:
    keeper, cut = (a, b) if first else (b, a)
    return Choice(keeper, cut, _reason(id, keeper))


def _reason(id: str, keeper: Clause) -> Message:
    issued = f"{keeper.issued:%d/%m/%Y}" if keeper.issued else ""
    return Message.of(id, instrument=instrument(keeper), province=keeper.province, day=issued)


def _successor(clause: Clause, other: Clause, as_of: date) -> bool:
    """Is `clause` of the merged province, issued after the merger of the other's former one?"""
    if not clause.province or not other.province or clause.province == other.province:
        return False
    return province_now(other.province, as_of) == clause.province
