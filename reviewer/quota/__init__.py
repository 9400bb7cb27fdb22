"""Progress against the frozen stock. Pure: values in, values out.

Until requirements are drawn up, what is counted is the *unit*: a khoản, or an article without
khoản. A unit is counted once, however many accepted suggestions touch it, under the best credit
that any of them earns.
"""

from reviewer.quota.baseline import Baseline, Stocked, compare, freeze
from reviewer.quota.tally import Accepted, Line, Tally, accepted, needed, tally

__all__ = [
    "Accepted",
    "Baseline",
    "Line",
    "Stocked",
    "Tally",
    "accepted",
    "compare",
    "freeze",
    "needed",
    "tally",
]
