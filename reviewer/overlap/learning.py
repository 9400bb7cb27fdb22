"""Fits the relation model. scikit-learn is used here and nowhere else."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier, GradientBoostingClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

from reviewer.model import Relation
from reviewer.overlap.forest import bagged, boosted
from reviewer.overlap.lessons import FOLDS
from reviewer.overlap.network import Ranks, averaged
from reviewer.overlap.scorer import RELATIONS, Scorer, sigmoid

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from reviewer.overlap.labelled import Labelled
    from reviewer.overlap.lessons import Lessons

    Floats = npt.NDArray[np.float32]
    Doubles = npt.NDArray[np.float64]
    Longs = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

SEED: Final = 20250701
NETWORKS: Final = 8
EPOCHS: Final = 18
LOOSEST: Final = 0.4
STRICTEST: Final = 0.5
NOISE: Final = 0.05  # share of templates and boilerplate that may be shown
SILENT: Final = np.array([relation in (Relation.TEMPLATE, Relation.BOILERPLATE) for relation in RELATIONS])
# Subjects whose hash falls here are the frozen report: fixed before the first tuning run, never tuned on.
FROZEN: Final = ("frozen report", 10, 0)


def frozen(pair: Labelled) -> bool:
    """Does either side belong to the frozen report?"""
    salt, folds, place = FROZEN
    return any(
        int.from_bytes(sha256(f"{salt}{side.subject}".encode()).digest()[:8], "big") % folds == place
        for side in (pair.a, pair.b)
    )


@dataclass(frozen=True, slots=True)
class Unseen:
    """Answers to pairs of subjects that the answering trees had not seen. Originals only."""

    place: Longs  # in the lessons
    fold: Longs
    raw: Doubles  # log odds, uncalibrated
    shares: Doubles  # pairs x RELATIONS


def splits(lessons: Lessons, folds: int = FOLDS, salt: int = 0) -> Iterator[tuple[Bools, Bools]]:
    """(train, test) masks: side a's subject decides the fold of an original.

    A pair that touches the test fold with side b stays out of training; so do copies of both.
    """
    of_a, of_b = lessons.folds(folds, salt)
    for k in range(folds):
        yield (of_a != k) & (of_b != k), (of_a == k) & lessons.original


def unseen(
    names: tuple[str, ...], lessons: Lessons, *, seed: int = SEED, only: Bools | None = None
) -> Unseen:
    """Five models, each answering for the fold it was kept from (`only`: for these pairs)."""
    place, fold, raw, shares = [], [], [], []
    for k, (train, test) in enumerate(splits(lessons)):
        asked = np.flatnonzero(test if only is None else test & only)
        if not len(asked):
            continue
        model = grown(names, lessons.taken(train), seed)
        place.append(asked)
        fold.append(np.full(len(asked), k))
        odds, share = model.answers(lessons.rows[asked])
        raw.append(odds)
        shares.append(share)
    return Unseen(np.concatenate(place), np.concatenate(fold), np.concatenate(raw), np.concatenate(shares))


def fit(names: tuple[str, ...], lessons: Lessons, *, seed: int = SEED) -> Scorer:
    """The model of these pairs, calibrated on answers to subjects its trees had not seen."""
    answers = unseen(names, lessons, seed=seed)
    wanted = lessons.wanted[answers.place]
    slope, offset = calibration(answers.raw, wanted)
    return replace(
        grown(names, lessons, seed),
        slope=slope,
        offset=offset,
        threshold=threshold(sigmoid(slope * answers.raw + offset), SILENT[lessons.relation[answers.place]]),
    )


def grown(names: tuple[str, ...], lessons: Lessons, seed: int) -> Scorer:
    """An uncalibrated model."""
    inputs = Ranks.of(lessons.rows[lessons.original])
    rows = inputs.ranked(lessons.rows)
    networks = [_network(rows, lessons, seed + i) for i in range(NETWORKS)]
    bag = ExtraTreesClassifier(150, min_samples_leaf=3, max_features=0.2, random_state=seed)
    boost = GradientBoostingClassifier(
        n_estimators=300,
        learning_rate=0.05,
        max_depth=5,
        subsample=0.5,
        max_features=0.08,
        min_samples_leaf=6,
        random_state=seed,
    )
    bag.fit(lessons.rows, lessons.wanted, lessons.weight)
    boost.fit(lessons.rows, lessons.wanted, lessons.weight)
    classes = networks[0].classes_.astype(np.int64)
    return Scorer(names, averaged(inputs, networks), bagged(bag), boosted(boost), classes, 1.0, 0.0, 0.5)


def _network(rows: Floats, lessons: Lessons, seed: int) -> MLPClassifier:
    """Few epochs on purpose: stopping early is half of its regularisation."""
    network = MLPClassifier(
        (32,), alpha=0.6, max_iter=EPOCHS, learning_rate_init=0.002, batch_size=64, random_state=seed
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return network.fit(rows, lessons.relation, lessons.weight)


def calibration(raw: Doubles, wanted: Bools) -> tuple[float, float]:
    """Slope and offset of the log odds (Platt's sigmoid), to six places.

    The solver's further digits differ from run to run, and the model's bytes must not.
    """
    model: Any = LogisticRegression(C=100.0).fit(raw[:, None], wanted)
    return round(float(model.coef_[0, 0]), 6), round(float(model.intercept_[0]), 6)


def threshold(probability: Doubles, silent: Bools) -> float:
    """Where a pair is shown: the lowest of LOOSEST … STRICTEST at which at most NOISE of the silent are.

    Silent are templates and boilerplate: a queue that shows them is soon read by nobody, so precision
    goes before recall. STRICTEST when none is low enough: what is more likely wanted than not is shown.
    """
    for at in np.arange(LOOSEST, STRICTEST, 0.01):
        if not silent.any() or float((probability[silent] >= at).mean()) <= NOISE:
            return round(float(at), 2)
    return STRICTEST


def kappa(truth: Bools, said: Bools) -> float:
    """Cohen's kappa of two yes/no answers; 0 when both are constant."""
    agreed = float((truth == said).mean())
    yes, said_yes = float(truth.mean()), float(said.mean())
    chance = yes * said_yes + (1 - yes) * (1 - said_yes)
    return (agreed - chance) / (1 - chance) if chance < 1 else 0.0
