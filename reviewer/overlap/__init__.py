"""Which provisions say the same thing: candidates, features, relation, clusters, coverage."""

from reviewer.overlap.candidates import CandidateOptions, CandidateSet, candidates
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
    "evaluate",
    "judge",
    "near_duplicates",
]
