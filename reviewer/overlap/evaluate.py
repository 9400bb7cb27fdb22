"""How well the model agrees with labelled pairs. Labels are compared with, never read as features."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.errors import UsageError
from reviewer.intervals import wilson
from reviewer.model import Relation
from reviewer.overlap.features import features
from reviewer.overlap.labelled import parse
from reviewer.overlap.learning import SILENT, calibration, kappa, threshold, unseen
from reviewer.overlap.lessons import lessons, with_copies
from reviewer.overlap.relation import Judge, contained_side
from reviewer.overlap.scorer import RELATIONS, sigmoid, spread

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

    Without `cv` the shipped model answers. With it five models do, by the fold of side a's subject:
    each is trained on the file's pairs and the shipped lessons that touch no subject of its fold.
    Raises UsageError for a file without labels or, with `cv`, with one class only.
    """
    pairs = parse(lines, where=where)
    judge = Judge.load()
    if cv:
        return cross_validated(pairs, judge, where=where)
    table = judge.table([clause for pair in pairs for clause in (pair.a, pair.b)])
    a = np.arange(0, 2 * len(pairs), 2, dtype=np.int32)
    scores = judge.scores(table, a, a + 1)
    answers = Answers(
        scores.probability, scores.distribution.argmax(axis=1), scores.probability >= judge.threshold
    )
    return measured(pairs, answers, judge.threshold)


def cross_validated(pairs: Sequence[Labelled], judge: Judge, *, where: str = "") -> Evaluation:
    """Every pair answered by a model that saw none of its subjects; calibrated on the other folds."""
    every, origin = with_copies(pairs)
    table = judge.table([clause for pair in every for clause in (pair.a, pair.b)])
    a = np.arange(0, 2 * len(every), 2, dtype=np.int32)
    names, rows = features(table, a, a + 1)
    own = lessons(rows, every, origin)
    if len(set(own.wanted.tolist())) < 2:
        raise UsageError("overlap.too-few-pairs", file=where)
    known = judge.lessons()
    more = known.taken(~np.isin(known.text_key, own.text_key))
    found = unseen(names, own.joined(more), only=np.arange(len(own.wanted) + len(more.wanted)) < len(pairs))
    wanted = own.wanted[: len(pairs)]
    answers = Answers(np.zeros(len(pairs)), np.zeros(len(pairs), np.int64), np.zeros(len(pairs), bool))
    thresholds = []
    for k in np.unique(found.fold):
        mine, others = found.fold == k, found.fold != k
        learnt = found.raw[others], wanted[found.place[others]]
        if len(set(learnt[1].tolist())) < 2:
            raise UsageError("overlap.too-few-pairs", file=where)
        slope, offset = calibration(*learnt)
        silent = SILENT[own.relation[found.place[others]]]
        at = threshold(sigmoid(slope * learnt[0] + offset), silent)
        probability = sigmoid(slope * found.raw[mine] + offset)
        place = found.place[mine]
        answers.probability[place] = probability
        answers.said[place] = spread(probability, found.shares[mine]).argmax(axis=1)
        answers.shown[place] = probability >= at
        thresholds.append(at)
    return measured(pairs, answers, float(np.mean(thresholds)), cv=True)


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said of each pair."""

    probability: Doubles
    said: Longs  # places in RELATIONS
    shown: Bools


def measured(pairs: Sequence[Labelled], answers: Answers, at: float, *, cv: bool = False) -> Evaluation:
    """Every figure from the answers alone."""
    probability, said, shown = answers.probability, answers.said, answers.shown
    relation = np.array([RELATIONS.index(pair.relation) for pair in pairs])
    wanted = np.array([pair.candidate for pair in pairs], bool)
    per_class = [(of, _class(relation, said, RELATIONS.index(of))) for of in RELATIONS]
    common = [score.f1 for of, score in per_class if of in COMMON and score.pairs]
    groups = np.unique([pair.a.subject for pair in pairs], return_inverse=True)[1]
    ap, agreement = _resampled(groups, wanted, probability, shown)
    counts = Counter(RELATIONS[i] for i in relation)
    seen = {of: float(shown[relation == RELATIONS.index(of)].sum()) for of in counts}
    restated = [i for i, pair in enumerate(pairs) if pair.contained and pair.relation is Relation.RESTATEMENT]
    right = [pairs[i].contained == contained_side(pairs[i].a, pairs[i].b) for i in restated]
    return Evaluation(
        pairs=len(pairs),
        candidates=int(wanted.sum()),
        average_precision=average_precision(wanted, probability),
        average_precision_interval=ap,
        kappa=kappa(wanted, shown),
        kappa_interval=agreement,
        threshold=at,
        precision_at_recall=tuple((r, precision_at(wanted, probability, r)) for r in RECALLS),
        precision=float(wanted[shown].mean()) if shown.any() else 0.0,
        recall=float(shown[wanted].mean()) if wanted.any() else 0.0,
        ece=calibration_error(wanted, probability),
        macro_f1=float(np.mean(common)) if common else 0.0,
        per_class=tuple((of, score) for of, score in per_class if score.pairs),
        shown=tuple((of, seen[of] / counts[of]) for of in RELATIONS if of in counts),
        shown_interval=tuple(
            (of, Interval(*wilson(seen[of], counts[of]))) for of in RELATIONS if of in counts
        ),
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
    """(precision, recall) at every distinct probability, highest first; equal ones are one step."""
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
