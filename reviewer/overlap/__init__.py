"""Which provisions say the same thing: candidates, features, relation, clusters, coverage."""

from reviewer.overlap.candidates import CandidateOptions, CandidateSet, candidates, reasons
from reviewer.overlap.clusters import cluster, precedence, repeated_wordings
from reviewer.overlap.evaluate import Evaluation, evaluate
from reviewer.overlap.join import Pairs, near_duplicates
from reviewer.overlap.relation import Judge, judge

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
