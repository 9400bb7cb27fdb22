"""Findings and clusters → suggestions: rank, keeper, competence, credit, explanation. Pure.

Only a person decides; what is offered here names its provisions, its keeper and its reason,
and what a cut would lose. Templates, boilerplate and unrelated pairs are never offered, nor
is anything below the threshold: nobody is asked to look at a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.model import Action, Relation
from reviewer.overlap.relation import shipped_judge
from reviewer.suggest.findings import of_findings
from reviewer.suggest.pairs import Case, narrower, of_case
from reviewer.suggest.places import inside_out, instrument, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from reviewer.model import Clause, Cluster, Finding, Judgement, Suggestion

__all__ = ["inside_out", "instrument", "order", "place", "suggest"]

OFFERED: Final = (Relation.DUPLICATE, Relation.RESTATEMENT, Relation.OVERLAP, Relation.CONFLICT)
_WEIGHT: Final = {
    Action.REPEAL: 4,
    Action.MERGE: 3,
    Action.REFER: 3,
    Action.ALIGN: 3,
    Action.SIMPLIFY: 2,
    Action.AMEND: 1,
    Action.SUSPEND: 1,
    Action.REPLACE: 1,
}


def suggest(
    clusters: Sequence[Cluster],
    judgements: Iterable[Judgement],
    clauses: Iterable[Clause],
    findings: Iterable[Finding],
    as_of: date,
    *,
    threshold: float | None = None,
) -> list[Suggestion]:
    """Everything offered, strongest first: probability, then benefit, then key.

    `threshold`: pairs below it stay silent; None = the shipped one. A pair inside a cluster
    speaks through the cluster; a pair of points inside two clauses that say the same already
    is not offered again.
    """
    least = shipped_judge().threshold if threshold is None else threshold
    index = {clause.id: clause for clause in clauses}
    cases = list(_cases(clusters, judgements, index, least))
    offered = [of_case(case, as_of) for case in cases]
    wide = _by_instrument(offered)
    offered = [one for one in offered if not narrower(one, wide.get(_pair(one), ()))]
    sample = {clause.id.partition("/")[0]: clause for clause in index.values()}
    offered += of_findings(findings, sample)
    return sorted(offered, key=order)


def order(suggestion: Suggestion) -> tuple[float, int, str]:
    """Sorts the strongest first; probabilities are compared to a millionth."""
    benefit = _WEIGHT[suggestion.action] * len(suggestion.targets) * (1 + suggestion.credit.official)
    return -round(suggestion.probability, 6), -benefit, suggestion.key


def _cases(
    clusters: Sequence[Cluster],
    judgements: Iterable[Judgement],
    index: dict[str, Clause],
    least: float,
) -> Iterator[Case]:
    inside: dict[str, set[str]] = {}
    roads: dict[str, set[str]] = {cluster.id: set() for cluster in clusters}
    for cluster in clusters:
        for member in cluster.members:
            inside.setdefault(member, set()).add(cluster.id)
    alone: list[Judgement] = []
    for judgement in judgements:
        if judgement.probability < least or judgement.relation not in OFFERED:
            continue
        shared = inside.get(judgement.a, set()) & inside.get(judgement.b, set())
        for id in shared:
            roads[id].update(judgement.why)
        if not shared:
            alone.append(judgement)
    for cluster in clusters:
        if cluster.relation in OFFERED and cluster.probability >= least:
            members = tuple(index[id] for id in cluster.members)
            why = tuple(sorted(roads[cluster.id]))
            yield Case(members, cluster.keeper, cluster.relation, cluster.probability, why, cluster.id)
    for judgement in alone:
        pair = (index[judgement.a], index[judgement.b])
        yield Case(pair, "", judgement.relation, judgement.probability, judgement.why)


def _pair(suggestion: Suggestion) -> tuple[str, ...]:
    """The instruments it is about."""
    return tuple(sorted({id.partition("/")[0] for id in (suggestion.keeper, *suggestion.targets)}))


def _by_instrument(offered: Iterable[Suggestion]) -> dict[tuple[str, ...], list[Suggestion]]:
    found: dict[tuple[str, ...], list[Suggestion]] = {}
    for one in offered:
        found.setdefault(_pair(one), []).append(one)
    return found
