"""Which provisions say the same thing: candidates, features, relation, clusters, coverage.

`evaluate` trains, and what it trains with takes over a second to import: it comes when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reviewer.overlap.candidates import CandidateOptions, CandidateSet, candidates, reasons
from reviewer.overlap.clusters import cluster, precedence, repeated_wordings
from reviewer.overlap.join import Pairs, near_duplicates
from reviewer.overlap.relation import Judge, judge

if TYPE_CHECKING:
    from reviewer.overlap.evaluate import Evaluation, evaluate

__all__ = [
    "CandidateOptions",
    "CandidateSet",
    "Evaluation",
    "Judge",
    "Pairs",
    "candidates",
    "cluster",
    "evaluate",
    "judge",
    "near_duplicates",
    "precedence",
    "reasons",
    "repeated_wordings",
]


def __getattr__(name: str) -> Any:
    if name not in ("Evaluation", "evaluate"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module("reviewer.overlap.evaluate")
    globals().update(Evaluation=module.Evaluation, evaluate=module.evaluate)  # over the module of that name
    return globals()[name]
