"""Small neural networks as plain arrays: features by rank, one hidden layer, several networks averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Doubles = npt.NDArray[np.float64]

KNOTS: Final = 33  # quantiles per feature
FURTHEST: Final = 4.0  # standard deviations: what lies further is no further information
FIELDS: Final = ("knots", "ranks", "mean", "scale", "first", "first_bias", "second", "second_bias")


@dataclass(frozen=True, slots=True)
class Ranks:
    """Features as standardised ranks among the training pairs: units and outliers lose their meaning."""

    knots: Floats  # features x KNOTS, rising; equal quantiles are one knot, the rest repeats the last
    ranks: Floats  # of the knots, in [0, 1]
    mean: Floats
    scale: Floats

    @classmethod
    def of(cls, rows: Floats) -> Ranks:
        grid = np.linspace(0, 1, KNOTS)
        knots = np.zeros((rows.shape[1], KNOTS), np.float32)
        ranks = np.ones((rows.shape[1], KNOTS), np.float32)
        for i, column in enumerate(rows.T):
            values, place = np.unique(np.quantile(column, grid).astype(np.float32), return_inverse=True)
            knots[i, : len(values)] = values
            knots[i, len(values) :] = values[-1]
            middle = np.bincount(place, grid) / np.bincount(place)
            ranks[i, : len(values)] = middle
            ranks[i, len(values) :] = middle[-1]
        blank = cls(knots, ranks, np.zeros(len(knots), np.float32), np.ones(len(knots), np.float32))
        plain = blank.ranked(rows)
        spread = plain.std(axis=0)
        return cls(
            knots,
            ranks,
            plain.mean(axis=0).astype(np.float32),
            np.where(spread > 1e-6, spread, 1).astype(np.float32),
        )

    def ranked(self, rows: Floats) -> Floats:
        out = np.empty(rows.shape, np.float32)
        for i in range(rows.shape[1]):
            column = np.interp(rows[:, i], self.knots[i], self.ranks[i])
            out[:, i] = (column - self.mean[i]) / self.scale[i]
        return np.clip(out, -FURTHEST, FURTHEST)


@dataclass(frozen=True, slots=True)
class Network:
    """Mean of the softmax answers of networks with one rectified hidden layer."""

    inputs: Ranks
    first: Floats  # networks x features x hidden
    first_bias: Floats
    second: Floats  # networks x hidden x outputs
    second_bias: Floats

    def answer(self, rows: Floats) -> Doubles:
        """Rows x outputs, rows sum to 1."""
        ranked = self.inputs.ranked(rows)
        total = np.zeros((len(rows), self.second.shape[2]))
        for weights, bias, out, out_bias in zip(
            self.first, self.first_bias, self.second, self.second_bias, strict=True
        ):
            hidden = np.maximum(ranked @ weights + bias, 0)
            score = (hidden @ out + out_bias).astype(np.float64)
            score = np.exp(score - score.max(axis=1, keepdims=True))
            total += score / score.sum(axis=1, keepdims=True)
        return total / len(self.first)

    def arrays(self, prefix: str) -> dict[str, npt.NDArray[Any]]:
        """For a file; weights in half precision."""
        exact = (self.inputs.knots, self.inputs.ranks, self.inputs.mean, self.inputs.scale)
        weights = (self.first, self.first_bias, self.second, self.second_bias)
        columns: list[npt.NDArray[Any]] = [*exact, *(value.astype(np.float16) for value in weights)]
        return {f"{prefix}_{name}": value for name, value in zip(FIELDS, columns, strict=True)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]], prefix: str) -> Network:
        columns = [arrays[f"{prefix}_{name}"].astype(np.float32) for name in FIELDS]
        return cls(Ranks(*columns[:4]), *columns[4:])


def averaged(inputs: Ranks, models: Sequence[Any]) -> Network:
    """Of fitted MLPClassifiers with one hidden layer and the same classes."""

    def stacked(part: str, layer: int) -> Floats:
        return np.stack([getattr(model, part)[layer] for model in models]).astype(np.float32)

    return Network(
        inputs,
        stacked("coefs_", 0),
        stacked("intercepts_", 0),
        stacked("coefs_", 1),
        stacked("intercepts_", 1),
    )
