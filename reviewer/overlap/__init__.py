"""Which provisions say the same thing: candidates, features, relation, clusters, coverage."""

from reviewer.overlap.join import Pairs, near_duplicates

__all__ = ["Pairs", "near_duplicates"]
