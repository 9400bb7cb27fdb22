"""The relation model as arrays: from features to a calibrated probability and a relation.

Networks say which relation; bagged and boosted trees say again whether a reviewer would want the
pair (the three err differently). Their mean is calibrated on pairs that none had seen, and the
relations are spread inside the two halves it decides, so that probability and relation always agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reviewer.model import Relation
from reviewer.overlap.forest import Forest
from reviewer.overlap.network import Network

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Doubles = npt.NDArray[np.float64]

RELATIONS: Final = tuple(Relation)
WANTED: Final = (Relation.DUPLICATE, Relation.RESTATEMENT, Relation.OVERLAP, Relation.CONFLICT)
IS_WANTED: Final = np.array([relation in WANTED for relation in RELATIONS])
EDGE: Final = 1e-4  # probabilities are kept this far from 0 and 1
HOPELESS: Final = -5.0  # log odds below which the trees are not asked: four pairs of five, none near a queue


@dataclass(frozen=True, slots=True)
class Scores:
    """Of each pair: calibrated probability that it belongs in the queue; share of every relation."""

    probability: Doubles
    distribution: Doubles  # pairs x RELATIONS, rows sum to 1


@dataclass(frozen=True, slots=True)
class Scorer:
    names: tuple[str, ...]  # of the features, in order
    network: Network  # outputs: share of each of `classes`
    bagged: Forest  # output: share of yes
    boosted: Forest  # output: log odds of yes
    classes: npt.NDArray[np.int64]  # places in RELATIONS that training saw
    slope: float  # calibration: log odds = slope * raw + offset
    offset: float
    threshold: float  # pairs at or above it are shown

    def answers(self, rows: Floats) -> tuple[Doubles, Doubles]:
        """Uncalibrated log odds, and the share of every relation (all above 0)."""
        shares = np.full((len(rows), len(RELATIONS)), EDGE)
        shares[:, self.classes] += self.network.answer(rows)
        raw = logit(shares[:, IS_WANTED].sum(axis=1) / shares.sum(axis=1))
        open_ = np.flatnonzero(raw > HOPELESS)
        near = rows[open_]
        trees = logit(self.bagged.answer(near)[:, 0]) + self.boosted.answer(near)[:, 0]
        raw[open_] = (raw[open_] + trees) / 3
        return raw, shares

    def scores(self, rows: Floats) -> Scores:
        raw, shares = self.answers(rows)
        probability = sigmoid(self.slope * raw + self.offset)
        return Scores(probability, spread(probability, shares))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Plain arrays for an .npz file, names sorted."""
        out: dict[str, npt.NDArray[Any]] = {
            "names": np.array(self.names),
            "classes": self.classes,
            "calibration": np.array([self.slope, self.offset, self.threshold]),
            **self.network.arrays("network"),
            **self.bagged.arrays("bagged"),
            **self.boosted.arrays("boosted"),
        }
        return dict(sorted(out.items()))

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Scorer:
        slope, offset, threshold = (float(value) for value in arrays["calibration"])
        return cls(
            tuple(str(name) for name in arrays["names"]),
            Network.from_arrays(arrays, "network"),
            Forest.from_arrays(arrays, "bagged"),
            Forest.from_arrays(arrays, "boosted"),
            arrays["classes"].astype(np.int64),
            slope,
            offset,
            threshold,
        )


def spread(probability: Doubles, shares: Doubles) -> Doubles:
    """Shares scaled so that the wanted relations together weigh `probability`."""
    out = np.empty_like(shares)
    for half, weight in ((IS_WANTED, probability), (~IS_WANTED, 1 - probability)):
        part = shares[:, half]
        out[:, half] = part / part.sum(axis=1, keepdims=True) * weight[:, None]
    return out


def logit(p: Doubles) -> Doubles:
    kept = np.clip(p, EDGE, 1 - EDGE)
    return np.asarray(np.log(kept / (1 - kept)))


def sigmoid(z: Doubles) -> Doubles:
    return np.asarray(1 / (1 + np.exp(-np.clip(z, -30, 30))))
