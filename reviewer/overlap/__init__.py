"""Which provisions say the same thing: candidates, features, relation, clusters, coverage."""

from reviewer.overlap.evaluate import Evaluation, evaluate
from reviewer.overlap.join import Pairs, near_duplicates
from reviewer.overlap.relation import Judge, judge

__all__ = ["Evaluation", "Judge", "Pairs", "evaluate", "judge", "near_duplicates"]
