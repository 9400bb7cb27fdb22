"""Clusters and pairs → suggestions: what to do, what stays, why, and what would be lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Action, Credit, Message, Relation, Suggestion
from reviewer.suggest import keeper as keepers
from reviewer.suggest.competence import competence
from reviewer.suggest.evidence import (
    Evidence,
    compare,
    cut_case,
    differs,
    keep_case,
    kind,
    relation_of,
)
from reviewer.suggest.places import place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reviewer.model import Clause

DETECTOR: Final = "overlap"
# A group that does not say the same must not be told so.
_GROUP: Final = {
    Relation.CONFLICT: "suggest.group-conflict",
    Relation.OVERLAP: "suggest.group-overlap",
}


@dataclass(frozen=True, slots=True)
class Case:
    """Provisions that one decision is about: two, or a cluster with its keeper."""

    members: tuple[Clause, ...]
    keeper: str  # id; "" = to be chosen
    relation: Relation
    probability: float
    why: tuple[str, ...]
    cluster: str = ""


def of_case(case: Case, as_of: date) -> Suggestion:
    if len(case.members) == 2:
        return _of_two(case, as_of)
    return _of_group(case, as_of)


def _of_two(case: Case, as_of: date) -> Suggestion:
    a, b = sorted(case.members, key=lambda clause: clause.id)  # alignment is not symmetric
    evidence = compare(a, b, as_of)
    relation = relation_of(case.relation, evidence)
    choice = keepers.choose(a, b, relation, evidence.covers, as_of)
    if choice.cut is b:
        evidence = evidence.turned
    cut, kept = choice.cut, choice.keeper
    conflict = relation is Relation.CONFLICT
    return Suggestion(
        action=_action(relation, evidence, cut, kept),
        targets=(cut.id,),
        keeper=kept.id,
        relation=relation,
        detector=DETECTOR,
        probability=case.probability,
        reason=_reason(relation, evidence, cut, kept),
        cut_case=tuple(cut_case(evidence, cut, kept, as_of, conflict=conflict)),
        keep_case=tuple(keep_case(evidence, cut, kept, slots=not conflict)),
        keeper_reason=choice.reason,
        credit=Credit.TEXT_MERGED,
        competence=competence((cut,)),
        slots=evidence.slots,
        coverage=evidence.covers[0],
        cluster=case.cluster,
        why=case.why,
    )


def _of_group(case: Case, as_of: date) -> Suggestion:
    """One decision for n provisions; slots and coverage are those of the first target."""
    kept = next(clause for clause in case.members if clause.id == case.keeper)
    others = tuple(clause for clause in case.members if clause is not kept)
    against = [compare(other, kept, as_of) for other in others]
    first = against[0]
    residue = [m for e, o in zip(against, others, strict=True) for m in _residue(e, o)]
    higher = all(kept.rank < other.rank for other in others)
    return Suggestion(
        action=Action.ALIGN
        if case.relation is Relation.CONFLICT
        else Action.REPEAL
        if higher and not residue and case.relation is not Relation.OVERLAP
        else Action.MERGE,
        targets=tuple(other.id for other in others),
        keeper=kept.id,
        relation=case.relation,
        detector=DETECTOR,
        probability=case.probability,
        reason=Message.of(
            _GROUP.get(case.relation, "suggest.group"),
            n=len(others),
            instruments=len({other.instrument for other in others}),
            keeper=place(kept),
        ),
        cut_case=tuple(cut_case(first, others[0], kept, as_of)),
        keep_case=tuple(residue[:6]),
        keeper_reason=keepers.reason(kept, others, as_of),
        credit=Credit.TEXT_MERGED,
        competence=competence(others),
        slots=first.slots,
        coverage=first.covers[0],
        cluster=case.cluster,
        why=case.why,
    )


def _residue(evidence: Evidence, cut: Clause) -> list[Message]:
    """What this member would lose, with its place."""
    return [
        Message.of(
            "suggest.case-residue-at", place=place(cut), words=(", ".join(duty.lost) or duty.text)[:120]
        )
        for duty in evidence.covers[0].residue[:1]
    ]


def _action(relation: Relation, evidence: Evidence, cut: Clause, kept: Clause) -> Action:
    """Conflicts are aligned, overlaps merged. A copy of higher law goes, or refers to it when it
    adds something; copies of one rank are merged, and one that adds nothing goes."""
    if relation is Relation.CONFLICT:
        return Action.ALIGN
    if relation is Relation.OVERLAP:
        return Action.MERGE
    whole = not evidence.covers[0].residue
    if kept.rank < cut.rank:
        return Action.REPEAL if whole else Action.REFER
    return Action.REPEAL if whole and relation is Relation.RESTATEMENT else Action.MERGE


def _reason(relation: Relation, evidence: Evidence, cut: Clause, kept: Clause) -> Message:
    """One sentence a lawyer would sign, made of what is on the page."""
    first, second = place(cut, start=True), place(kept)
    if relation is Relation.CONFLICT:
        return _conflict(evidence, first, second)
    if relation is Relation.OVERLAP:
        return Message.of("suggest.overlap", cut=first, keeper=second)
    lost = len(evidence.covers[0].residue)
    if lost:
        return Message.of("suggest.restated-residue", cut=first, keeper=second, n=lost)
    if evidence.verbatim:
        return Message.of("suggest.verbatim", cut=first, keeper=second)
    if evidence.against:
        return Message.of(
            "suggest.restated-differs", cut=first, keeper=second, difference=differs(evidence.against[0])
        )
    return Message.of("suggest.restated", cut=first, keeper=second)


def _conflict(evidence: Evidence, first: Message, second: Message) -> Message:
    both = [slot for slot in (evidence.drift or evidence.binding) if slot.a and slot.b]
    if both:
        slot = both[0]
        id = "suggest.conflict" if len(both) == 1 else "suggest.conflict-many"
        return Message.of(id, cut=first, keeper=second, kind=kind(slot), a=slot.a, b=slot.b, n=len(both))
    one_sided = evidence.against or evidence.differing
    if one_sided:
        return Message.of(
            "suggest.conflict-one-sided", cut=first, keeper=second, difference=differs(one_sided[0])
        )
    return Message.of("suggest.conflict-open", cut=first, keeper=second)


def narrower(inner: Suggestion, outer: Sequence[Suggestion]) -> bool:
    """Is every place of `inner` inside a place of one of `outer` that says the same already?"""
    return any(
        other.relation in (Relation.DUPLICATE, Relation.RESTATEMENT)
        and other is not inner
        and {other.keeper, *other.targets} != {inner.keeper, *inner.targets}
        and all(
            any(_inside(small, big) for big in (other.keeper, *other.targets))
            for small in (inner.keeper, *inner.targets)
        )
        for other in outer
    )


def _inside(small: str, big: str) -> bool:
    return small == big or small.startswith(f"{big}/")
