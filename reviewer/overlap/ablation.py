"""What each family of features adds: cross-validation without it, and with it alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier

from reviewer.overlap.evaluate import average_precision, precision_at
from reviewer.overlap.learning import SEED, splits

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from reviewer.overlap.lessons import Lessons

    Bools = npt.NDArray[np.bool_]

TREES: Final = 40  # bagged trees stand in for the whole model: a table in minutes, the same ranking
RECALL: Final = 0.7


@dataclass(frozen=True, slots=True)
class Effect:
    """Average precision and precision at RECALL over all labelled pairs, each answered unseen."""

    family: str  # "" = all of them
    features: int
    without: tuple[float, float]
    alone: tuple[float, float]


def effects(names: tuple[str, ...], lessons: Lessons) -> Iterator[Effect]:
    """First of the whole, then of every family in the order of its first feature."""
    families = [name.partition(".")[0] for name in names]
    whole = np.ones(len(names), bool)
    every = _scores(lessons, whole)
    yield Effect("", len(names), every, every)
    for family in dict.fromkeys(families):
        mine = np.array([one == family for one in families])
        yield Effect(family, int(mine.sum()), _scores(lessons, ~mine), _scores(lessons, mine))


def _scores(lessons: Lessons, columns: Bools) -> tuple[float, float]:
    seen = replace(lessons, rows=np.ascontiguousarray(lessons.rows[:, columns]))
    answer = np.zeros(len(seen.wanted))
    for train, test in splits(seen):
        model = ExtraTreesClassifier(TREES, min_samples_leaf=3, max_features=0.2, random_state=SEED)
        model.fit(seen.rows[train], seen.wanted[train], seen.weight[train])
        answer[test] = model.predict_proba(seen.rows[test])[:, 1]
    asked = seen.original
    wanted = seen.wanted[asked]
    return average_precision(wanted, answer[asked]), precision_at(wanted, answer[asked], RECALL)
