"""Trees as plain arrays: read with hashes checked, walked in numpy, equal to scikit-learn's answer.

No pickle: a model file is data, never code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Doubles = npt.NDArray[np.float64]

BLOCK: Final = 8192  # rows walked at once: their features stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Forest:
    """Binary trees over float32 features: a row goes left where feature <= threshold.

    The answer is `start` plus `scale` times the sum of the reached leaves' values, one column an output.
    """

    feature: npt.NDArray[np.int16]  # per node; of a leaf: 0
    threshold: Floats  # rounded down to float32, which keeps every comparison with float32 features
    left: npt.NDArray[np.int32]  # per node, absolute; of a leaf: itself
    right: npt.NDArray[np.int32]
    leaf: npt.NDArray[np.int32]  # per node: row of `value`; -1 for inner nodes
    value: Floats  # leaves x outputs
    roots: npt.NDArray[np.int32]  # first node of each tree
    start: Doubles  # per output
    scale: float = 1.0  # of the sum of leaves

    def answer(self, rows: Floats) -> Doubles:
        """Rows x outputs."""
        out = np.tile(self.start, (len(rows), 1))
        for at in range(0, len(rows), BLOCK):
            block = np.ascontiguousarray(rows[at : at + BLOCK])
            out[at : at + BLOCK] += self._walk(block)
        return out

    def _walk(self, rows: Floats) -> Doubles:
        width = rows.shape[1]
        flat = rows.ravel()
        base = np.arange(len(rows), dtype=np.int64) * width
        total = np.zeros((len(rows), self.value.shape[1]))
        for root in self.roots:
            node = np.full(len(rows), root, np.int32)
            moving = self.leaf[node] < 0
            while moving.any():
                down = flat[base + self.feature[node]] <= self.threshold[node]
                node = np.where(down, self.left[node], self.right[node])
                moving = self.leaf[node] < 0
            total += self.value[self.leaf[node]]
        return total * self.scale

    def arrays(self, prefix: str) -> dict[str, npt.NDArray[Any]]:
        """For a file: children as steps from their parent, leaves in order, values in half precision."""
        here = np.arange(len(self.left), dtype=np.int32)
        inner = self.leaf < 0
        return {
            f"{prefix}_feature": np.where(inner, self.feature, -1).astype(np.int16),
            f"{prefix}_threshold": self.threshold[inner],
            f"{prefix}_right": (self.right - here)[inner].astype(np.uint16),
            f"{prefix}_value": self.value.astype(np.float16),
            f"{prefix}_roots": self.roots,
            f"{prefix}_start": self.start,
            f"{prefix}_scale": np.array([self.scale]),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]], prefix: str) -> Forest:
        feature = arrays[f"{prefix}_feature"]
        inner = feature >= 0
        here = np.arange(len(feature), dtype=np.int32)
        threshold = np.zeros(len(feature), np.float32)
        threshold[inner] = arrays[f"{prefix}_threshold"]
        right = here.copy()
        right[inner] += arrays[f"{prefix}_right"].astype(np.int32)
        return cls(
            feature=np.where(inner, feature, 0).astype(np.int16),
            threshold=threshold,
            left=np.where(inner, here + 1, here).astype(np.int32),
            right=right,
            leaf=np.where(inner, -1, np.cumsum(~inner) - 1).astype(np.int32),
            value=arrays[f"{prefix}_value"].astype(np.float32),
            roots=arrays[f"{prefix}_roots"].astype(np.int32),
            start=arrays[f"{prefix}_start"].astype(np.float64),
            scale=float(arrays[f"{prefix}_scale"][0]),
        )

    @classmethod
    def grown(cls, trees: Sequence[tuple[Any, Doubles]], start: Doubles, scale: float = 1.0) -> Forest:
        """From scikit-learn trees, each with the values (nodes x outputs) its leaves add."""
        feature, threshold, left, right, leaf, value, roots = [], [], [], [], [], [], []
        nodes = leaves = 0
        for tree, values in trees:
            here = np.arange(tree.node_count, dtype=np.int32) + nodes
            ends = tree.children_left < 0
            roots.append(nodes)
            feature.append(np.where(ends, 0, tree.feature))
            threshold.append(rounded_down(np.where(ends, 0.0, tree.threshold)))
            left.append(np.where(ends, here, tree.children_left + nodes))
            right.append(np.where(ends, here, tree.children_right + nodes))
            places = np.full(tree.node_count, -1)
            places[ends] = np.arange(int(ends.sum())) + leaves
            leaf.append(places)
            value.append(values[ends])
            nodes += tree.node_count
            leaves += int(ends.sum())
        return cls(
            np.concatenate(feature).astype(np.int16),
            np.concatenate(threshold),
            np.concatenate(left).astype(np.int32),
            np.concatenate(right).astype(np.int32),
            np.concatenate(leaf).astype(np.int32),
            np.concatenate(value).astype(np.float32),
            np.array(roots, np.int32),
            start.astype(np.float64),
            scale,
        )


def rounded_down(values: Doubles) -> Floats:
    """The largest float32 not above each value: x <= v and x <= rounded_down(v) agree for float32 x."""
    near = values.astype(np.float32)
    return np.where(near > values, np.nextafter(near, np.float32(-np.inf)), near).astype(np.float32)


def bagged(model: Any) -> Forest:
    """A fitted binary ExtraTreesClassifier; the answer is its probability of class 1."""
    count = len(model.estimators_)
    trees = []
    for estimator in model.estimators_:
        values = estimator.tree_.value[:, 0, :]
        trees.append((estimator.tree_, (values / values.sum(axis=1, keepdims=True))[:, 1:]))
    return Forest.grown(trees, np.zeros(1), 1 / count)


def boosted(model: Any) -> Forest:
    """A fitted binary GradientBoostingClassifier; the answer is the log odds of class 1."""
    prior = model.init_.class_prior_[1]
    rate = model.learning_rate
    trees = [(e.tree_, rate * e.tree_.value[:, 0, :]) for e in model.estimators_[:, 0]]
    return Forest.grown(trees, np.array([np.log(prior / (1 - prior))]))
