"""Fits the relation model. scikit-learn is used here and nowhere else."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier, GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from reviewer.overlap.forest import averaged, boosted
from reviewer.overlap.scorer import RELATIONS, Scorer, sigmoid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from reviewer.overlap.labelled import Labelled

    Floats = npt.NDArray[np.float32]
    Doubles = npt.NDArray[np.float64]
    Bools = npt.NDArray[np.bool_]

SEED: Final = 20250701
FOLDS: Final = 5
INNER: Final = 3  # folds of the calibration set
# Subjects whose hash falls here are the frozen report: fixed before the first tuning run, never tuned on.
FROZEN: Final = ("frozen report", 10, 0)
UNSURE: Final = 0.6  # weight of a pair whose reader was not sure


def fold(subject: str, folds: int = FOLDS, salt: str = "") -> int:
    """Which fold a subject belongs to, the same on every machine."""
    return int.from_bytes(sha256(f"{salt}{subject}".encode()).digest()[:8], "big") % folds


def frozen(pair: Labelled) -> bool:
    """Does either side belong to the frozen report?"""
    salt, folds, place = FROZEN
    return place in (fold(pair.a.subject, folds, salt), fold(pair.b.subject, folds, salt))


def splits(pairs: Sequence[Labelled], folds: int = FOLDS, salt: str = "") -> Iterator[tuple[Bools, Bools]]:
    """(train, test) masks: side a's subject decides the fold; a pair that touches the test fold with side b stays out."""
    of_a = np.array([fold(pair.a.subject, folds, salt) for pair in pairs])
    of_b = np.array([fold(pair.b.subject, folds, salt) for pair in pairs])
    for k in range(folds):
        yield (of_a != k) & (of_b != k), of_a == k


def labels(pairs: Sequence[Labelled]) -> tuple[npt.NDArray[np.int64], Bools, Doubles]:
    """(place of the relation in RELATIONS, candidate, weight) of every pair."""
    relation = np.array([RELATIONS.index(pair.relation) for pair in pairs])
    wanted = np.array([pair.candidate for pair in pairs], bool)
    weight = np.array([1.0 if pair.sure else UNSURE for pair in pairs])
    return relation, wanted, weight


def fit(names: tuple[str, ...], rows: Floats, pairs: Sequence[Labelled], *, seed: int = SEED) -> Scorer:
    """The model of these pairs, calibrated on answers to pairs of subjects its trees had not seen."""
    relation, wanted, weight = labels(pairs)
    unseen = np.zeros(len(pairs))
    answered = np.zeros(len(pairs), bool)
    for train, test in splits(pairs, INNER, "calibration"):
        part = _grown(names, rows[train], relation[train], wanted[train], weight[train], seed)
        unseen[test] = part.raw(rows[test])
        answered |= test
    slope, offset = _calibration(unseen[answered], wanted[answered])
    probability = sigmoid(slope * unseen + offset)
    whole = _grown(names, rows, relation, wanted, weight, seed)
    return Scorer(
        names,
        whole.bagged,
        whole.boosted,
        whole.relation,
        whole.classes,
        slope,
        offset,
        threshold(probability[answered], wanted[answered]),
    )


def _grown(
    names: tuple[str, ...],
    rows: Floats,
    relation: npt.NDArray[np.int64],
    wanted: Bools,
    weight: Doubles,
    seed: int,
) -> Scorer:
    bag = ExtraTreesClassifier(300, min_samples_leaf=2, max_features=0.25, random_state=seed)
    boost = GradientBoostingClassifier(
        n_estimators=250,
        learning_rate=0.05,
        max_depth=4,
        subsample=0.6,
        max_features=0.15,
        min_samples_leaf=8,
        random_state=seed,
    )
    kinds = ExtraTreesClassifier(
        200, min_samples_leaf=2, max_features=0.25, class_weight="balanced", random_state=seed
    )
    bag.fit(rows, wanted, weight)
    boost.fit(rows, wanted, weight)
    kinds.fit(rows, relation, weight)
    return Scorer(
        names, averaged(bag), boosted(boost), averaged(kinds), kinds.classes_.astype(np.int64), 1.0, 0.0, 0.5
    )


def _calibration(raw: Doubles, wanted: Bools) -> tuple[float, float]:
    """Slope and offset of the log odds (Platt's sigmoid)."""
    model: Any = LogisticRegression(C=100.0).fit(raw[:, None], wanted)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def threshold(probability: Doubles, wanted: Bools) -> float:
    """Where agreement with the readers beyond chance (kappa) is best; ties: the highest."""
    best = (-1.0, 0.5)
    for at in np.arange(0.30, 0.71, 0.01):
        best = max(best, (round(kappa(wanted, probability >= at), 6), round(float(at), 2)))
    return best[1]


def kappa(truth: Bools, said: Bools) -> float:
    """Cohen's kappa of two yes/no answers; 0 when both are constant."""
    agreed = float((truth == said).mean())
    yes, said_yes = float(truth.mean()), float(said.mean())
    chance = yes * said_yes + (1 - yes) * (1 - said_yes)
    return (agreed - chance) / (1 - chance) if chance < 1 else 0.0
