"""Provisions that say the same across many instruments are one decision, not n².

A group is cohesive: every member is shown to relate to the keeper, and no two members were
judged to be apart. Nothing is chained: a member of a member is no member. Boilerplate and
templates never join, because only pairs that a reviewer is to see can.

Every shown pair stands in at least one group, so no finding is lost by grouping.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from reviewer.model import Cluster, Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reviewer.model import Clause, Judgement

# What a reviewer can decide on, in the order groups are formed. Identical wording comes first:
# an overlap among its members is settled by the same decision.
SAME: Final = (Relation.DUPLICATE, Relation.RESTATEMENT)
FAMILIES: Final = (SAME, (Relation.CONFLICT,), (Relation.OVERLAP,))
SHOWN: Final = tuple(relation for family in FAMILIES for relation in family)


def precedence(clause: Clause) -> tuple[int, int, bool, str]:
    """Sorts the clause to be kept first: higher rank, later date, wider scope (central before local), id.

    An unknown date counts as the earliest.
    """
    issued = clause.issued or date.min
    return clause.rank, -issued.toordinal(), bool(clause.province), clause.id


def cluster(
    judgements: Iterable[Judgement],
    clauses: Sequence[Clause],
    *,
    threshold: float | None = None,
    key: Callable[[Clause], Any] = precedence,
) -> list[Cluster]:
    """Groups of provisions to be decided together, sorted by keeper, then members.

    Duplicates and restatements form stars around a keeper; no two members may have been judged
    apart. Conflicts and overlaps form groups in which every two members are shown to relate,
    because two texts that overlap with a third may well say different things.

    The answer depends on the judgements and clauses, not on their order.

    Parameters
    ----------
    judgements : every pair judged, also those not shown: they keep members apart.
    threshold : pairs of at least this probability are shown; None: as the shipped model says.
    key : sorts the clause to be kept first; ties must be broken, by id at last.
    """
    if threshold is None:
        from reviewer.overlap.relation import shipped_judge

        threshold = shipped_judge().threshold
    order = sorted(clauses, key=key)
    ids = [clause.id for clause in order]
    graph = _Graph.of(judgements, {id: at for at, id in enumerate(ids)}, threshold)
    named = [graph.named(group, ids) for family in FAMILIES for group in graph.groups(family)]
    return sorted(named, key=lambda group: (group.keeper, group.members))


def repeated_wordings(
    groups: Iterable[Sequence[int]],
    clauses: Sequence[Clause],
    judgements: Iterable[Judgement],
    *,
    standard: Callable[[Clause], bool],
) -> list[Cluster]:
    """One wording in many instruments, as one row each, unless a rule calls it standard.

    Frequency alone never hides a clause: a fee that sixty circulars tell their collectors to
    hand over by the same day is what a review is for.

    Parameters
    ----------
    groups : positions of clauses with one wording (`CandidateSet.repeated`), the first to be kept.
    standard : is this clause a standard clause (entry into force, scope, …) by a rule.

    Returns
    -------
    In the order of `groups`. `probability` is the highest of any judged pair of the group, 0 if none was.
    """
    kept = [group for group in groups if not standard(clauses[group[0]])]
    row_of = {clauses[at].id: row for row, group in enumerate(kept) for at in group}
    best = [0.0] * len(kept)
    for judgement in judgements:
        row = row_of.get(judgement.a)
        if row is not None and row == row_of.get(judgement.b):
            best[row] = max(best[row], judgement.probability)
    return [
        _cluster([clauses[at].id for at in group], Relation.DUPLICATE, probability)
        for group, probability in zip(kept, best, strict=True)
    ]


def _cluster(ids: Sequence[str], relation: Relation, probability: float) -> Cluster:
    """A cluster of these provisions, the first of which is the keeper."""
    members = tuple(sorted(ids))
    id = sha256("\x1f".join(members).encode()).hexdigest()[:16]
    return Cluster(id, ids[0], members, relation, probability)


Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Group:
    members: tuple[int, ...]  # keeper first
    family: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class _Graph:
    """Judged pairs of clauses, named by their place in the order of precedence."""

    shown: dict[Pair, tuple[Relation, float]]
    near: dict[int, set[int]]  # shown partners of each clause
    apart: dict[int, set[int]]  # partners of each clause judged and not shown
    settled: set[Pair] = field(default_factory=set)  # shown pairs that stand in a group already

    @classmethod
    def of(cls, judgements: Iterable[Judgement], place: dict[str, int], threshold: float) -> _Graph:
        graph = cls({}, {}, {})
        for judgement in judgements:
            pair = _pair(place[judgement.a], place[judgement.b])
            if judgement.probability >= threshold:
                graph.shown[pair] = (_relation(judgement), judgement.probability)
            partners = graph.near if pair in graph.shown else graph.apart
            for one, other in (pair, pair[::-1]):
                partners.setdefault(one, set()).add(other)
        return graph

    def groups(self, family: tuple[Relation, ...]) -> list[_Group]:
        """Groups of one family of relations, keepers in order of precedence."""
        made = []
        for keeper in sorted(self.near):
            while members := self._around(keeper, family):
                made.append(_Group(members, family))
                inside = set(members)
                self.settled.update(
                    (one, other) for one in members for other in self.near[one] & inside if one < other
                )
        return made

    def named(self, group: _Group, ids: Sequence[str]) -> Cluster:
        keeper, *others = group.members
        judged = [self.shown[_pair(keeper, other)] for other in others]
        relation = group.family[0]
        if group.family is SAME and any(relation is not Relation.DUPLICATE for relation, _ in judged):
            relation = Relation.RESTATEMENT
        lowest = min(probability for _, probability in judged)
        return _cluster([ids[at] for at in group.members], relation, lowest)

    def _around(self, keeper: int, family: tuple[Relation, ...]) -> tuple[int, ...]:
        """A keeper with the partners it has not been grouped with yet; () when there are none."""
        open_partners = [other for other in self.near[keeper] if self._open(keeper, other, family)]
        members = [keeper]
        for other in sorted(open_partners, key=lambda other: self._rank(keeper, other)):
            if self._fits(other, members, family):
                members.append(other)
        if len(members) == 1:
            return ()
        if family is not SAME:
            members += self._copies(keeper, members, family)
        return tuple(members)

    def _copies(self, keeper: int, members: list[int], family: tuple[Relation, ...]) -> list[int]:
        """Copies of the keeper that are related to the members as it is: one decision for all."""
        copies: list[int] = []
        for other in sorted(self.near[keeper] - set(members)):
            copy = self.shown[_pair(keeper, other)][0] in SAME
            related = any(self._open(other, one, family) for one in members)
            if copy and related and self._fits(other, [*members, *copies], family):
                copies.append(other)
        return copies

    def _open(self, one: int, other: int, family: tuple[Relation, ...]) -> bool:
        """Shown in this family of relations and in no group yet."""
        pair = _pair(one, other)
        return pair in self.shown and self.shown[pair][0] in family and pair not in self.settled

    def _rank(self, keeper: int, other: int) -> tuple[float, int]:
        return -self.shown[_pair(keeper, other)][1], other

    def _fits(self, other: int, members: Sequence[int], family: tuple[Relation, ...]) -> bool:
        """Cohesion: in `SAME` no member was judged apart, elsewhere every member is shown to relate."""
        if family is SAME:
            return self.apart.get(other, set()).isdisjoint(members)
        return self.near[other].issuperset(members)


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _relation(judgement: Judgement) -> Relation:
    """The relation of a shown pair: the likeliest of those that can be decided on."""
    if judgement.relation in SHOWN:
        return judgement.relation
    odds = dict(judgement.distribution)
    return max(SHOWN, key=lambda relation: odds.get(relation, 0.0))
