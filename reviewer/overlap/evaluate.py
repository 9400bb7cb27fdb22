"""How well the model agrees with labelled pairs. Labels are compared with, never read as features."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.errors import UsageError
from reviewer.model import Relation
from reviewer.overlap.features import features
from reviewer.overlap.labelled import parse
from reviewer.overlap.learning import fit, kappa, labels, splits
from reviewer.overlap.relation import Judge
from reviewer.overlap.scorer import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from reviewer.overlap.labelled import Labelled

    Doubles = npt.NDArray[np.float64]
    Bools = npt.NDArray[np.bool_]
    Longs = npt.NDArray[np.int64]

COMMON: Final = tuple(relation for relation in RELATIONS if relation is not Relation.CONFLICT)
RECALLS: Final = (0.5, 0.7, 0.85)
RESAMPLES: Final = 400
SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Interval:
    """95%: a resample of whole subjects (pairs of one subject resemble each other)."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ClassScore:
    precision: float
    recall: float
    f1: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    pairs: int
    candidates: int
    left_out: int  # pairs that no fold tested or trained on
    average_precision: float
    average_precision_interval: Interval
    kappa: float
    kappa_interval: Interval
    threshold: float
    precision_at_recall: tuple[tuple[float, float], ...]
    precision: float  # of what is shown
    recall: float
    ece: float
    macro_f1: float  # over COMMON, those absent from the file left out
    per_class: tuple[tuple[Relation, ClassScore], ...]
    shown: tuple[tuple[Relation, float], ...]  # share of each relation's pairs that is shown
    shown_interval: tuple[tuple[Relation, Interval], ...]
    contained_right: float  # of restatements, the contained side named right
    cross_validated: bool

    def json(self) -> dict[str, object]:
        """The documented form (`docs/schemas/evaluation.json`)."""
        return {
            "pairs": self.pairs,
            "cross_validated": self.cross_validated,
            "candidate": {
                "average_precision": self.average_precision,
                "average_precision_95": [
                    self.average_precision_interval.low,
                    self.average_precision_interval.high,
                ],
                "kappa": self.kappa,
                "kappa_95": [self.kappa_interval.low, self.kappa_interval.high],
                "precision_at_recall": {f"{recall:g}": value for recall, value in self.precision_at_recall},
                "ece": self.ece,
                "threshold": self.threshold,
                "precision": self.precision,
                "recall": self.recall,
                "count": self.candidates,
            },
            "relation": {
                "macro_f1": self.macro_f1,
                "per_class": {
                    relation.value: {
                        "precision": score.precision,
                        "recall": score.recall,
                        "f1": score.f1,
                        "count": score.pairs,
                    }
                    for relation, score in self.per_class
                },
                "contained_right": self.contained_right,
            },
            "shown": {relation.value: share for relation, share in self.shown},
            "shown_95": {relation.value: [i.low, i.high] for relation, i in self.shown_interval},
        }


def evaluate(lines: Iterable[str], *, cv: bool = False, where: str = "") -> Evaluation:
    """Score labelled pairs (JSON lines).

    `cv`: models trained on the file itself, five folds by side a's subject; otherwise the shipped
    model answers. Raises UsageError for a file without labels or, with `cv`, with one class only.
    """
    pairs = parse(lines, where=where)
    judge = Judge.load()
    table = judge.table([clause for pair in pairs for clause in (pair.a, pair.b)])
    a = np.arange(0, 2 * len(pairs), 2, dtype=np.int32)
    if not cv:
        scores = judge.scores(table, a, a + 1)
        said = scores.distribution.argmax(axis=1)
        shown = scores.probability >= judge.threshold
        return measured(pairs, scores.probability, said, shown, judge.threshold, cv=False)
    names, rows = features(table, a, a + 1)
    probability = np.zeros(len(pairs))
    said = np.zeros(len(pairs), np.int64)
    shown = np.zeros(len(pairs), bool)
    thresholds = []
    for train, test in splits(pairs):
        if not test.any():
            continue
        known = [pair for pair, kept in zip(pairs, train, strict=True) if kept]
        if len({pair.candidate for pair in known}) < 2:
            raise UsageError("overlap.too-few-pairs", file=where)
        model = fit(names, rows[train], known)
        scores = model.scores(rows[test])
        probability[test] = scores.probability
        said[test] = scores.distribution.argmax(axis=1)
        shown[test] = scores.probability >= model.threshold
        thresholds.append(model.threshold)
    return measured(pairs, probability, said, shown, float(np.mean(thresholds)), cv=True)


def measured(
    pairs: Sequence[Labelled], probability: Doubles, said: Longs, shown: Bools, threshold: float, *, cv: bool
) -> Evaluation:
    """Every figure from the answers alone."""
    relation, wanted, _ = labels(pairs)
    per_class = [(of, _class(relation, said, RELATIONS.index(of))) for of in RELATIONS]
    common = [score.f1 for of, score in per_class if of in COMMON and score.pairs]
    groups = np.unique([pair.a.subject for pair in pairs], return_inverse=True)[1]
    ap, agreement = _resampled(groups, wanted, probability, shown)
    counts = Counter(RELATIONS[i] for i in relation)
    seen = {of: float(shown[relation == RELATIONS.index(of)].sum()) for of in counts}
    restated = [i for i, pair in enumerate(pairs) if pair.contained and pair.relation is Relation.RESTATEMENT]
    right = [
        pairs[i].contained == ("a" if len(pairs[i].a.text) <= len(pairs[i].b.text) else "b") for i in restated
    ]
    return Evaluation(
        pairs=len(pairs),
        candidates=int(wanted.sum()),
        left_out=0,
        average_precision=average_precision(wanted, probability),
        average_precision_interval=ap,
        kappa=kappa(wanted, shown),
        kappa_interval=agreement,
        threshold=threshold,
        precision_at_recall=tuple((r, precision_at(wanted, probability, r)) for r in RECALLS),
        precision=float(wanted[shown].mean()) if shown.any() else 0.0,
        recall=float(shown[wanted].mean()) if wanted.any() else 0.0,
        ece=calibration_error(wanted, probability),
        macro_f1=float(np.mean(common)) if common else 0.0,
        per_class=tuple((of, score) for of, score in per_class if score.pairs),
        shown=tuple((of, seen[of] / counts[of]) for of in RELATIONS if of in counts),
        shown_interval=tuple((of, wilson(seen[of], counts[of])) for of in RELATIONS if of in counts),
        contained_right=float(np.mean(right)) if right else 0.0,
        cross_validated=cv,
    )


def _class(truth: Longs, said: Longs, place: int) -> ClassScore:
    hits = float(((truth == place) & (said == place)).sum())
    named, real = float((said == place).sum()), int((truth == place).sum())
    precision = hits / named if named else 0.0
    recall = hits / real if real else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return ClassScore(precision, recall, f1, real)


def curve(wanted: Bools, probability: Doubles) -> tuple[Doubles, Doubles]:
    """(precision, recall) at every distinct probability, from the highest down; equal ones count as one step."""
    order = np.argsort(-probability, kind="stable")
    hits = np.cumsum(wanted[order])
    last = np.flatnonzero(np.diff(probability[order], append=-np.inf))
    return hits[last] / (last + 1.0), hits[last] / max(1.0, float(wanted.sum()))


def average_precision(wanted: Bools, probability: Doubles) -> float:
    """Area under precision over recall as a sum of steps; 0 when nothing is wanted."""
    if not wanted.any():
        return 0.0
    precision, recall = curve(wanted, probability)
    return float((precision * np.diff(recall, prepend=0.0)).sum())


def precision_at(wanted: Bools, probability: Doubles, recall: float) -> float:
    """Best precision among thresholds that reach `recall`; 0 when nothing is wanted."""
    if not wanted.any():
        return 0.0
    precision, reached = curve(wanted, probability)
    return float(precision[reached >= recall - 1e-12].max())


def calibration_error(wanted: Bools, probability: Doubles, bins: int = 10) -> float:
    """Mean gap between probability and share of wanted pairs over equal-width bins, weighted by size."""
    place = np.minimum((probability * bins).astype(int), bins - 1)
    gap = 0.0
    for k in range(bins):
        inside = place == k
        if inside.any():
            gap += float(abs(probability[inside].mean() - wanted[inside].mean())) * float(inside.mean())
    return gap


def wilson(hits: float, n: int) -> Interval:
    """95% interval of a share (Wilson 1927)."""
    if not n:
        return Interval(0.0, 1.0)
    z = 1.959964
    p = hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * float(np.sqrt(p * (1 - p) / n + z * z / (4 * n * n)))
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def _resampled(groups: Longs, wanted: Bools, probability: Doubles, shown: Bools) -> tuple[Interval, Interval]:
    """Intervals of average precision and kappa."""
    random = np.random.default_rng(SEED)
    members = [np.flatnonzero(groups == g) for g in range(int(groups.max()) + 1)]
    ap, agreement = [], []
    for _ in range(RESAMPLES):
        drawn = np.concatenate([members[g] for g in random.integers(0, len(members), len(members))])
        if wanted[drawn].any():
            ap.append(average_precision(wanted[drawn], probability[drawn]))
            agreement.append(kappa(wanted[drawn], shown[drawn]))
    return _middle(ap), _middle(agreement)


def _middle(values: list[float]) -> Interval:
    if not values:
        return Interval(0.0, 1.0)
    low, high = np.percentile(values, [2.5, 97.5])
    return Interval(float(low), float(high))
