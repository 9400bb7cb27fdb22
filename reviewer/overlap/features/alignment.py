"""Sentence and point alignment: what is carried by one line of a list, or one shared sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.features.families import share, sided

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from reviewer.overlap.features.families import Column
    from reviewer.overlap.features.table import Table

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]

CARRIED: Final = 0.75  # share of a unit's weighted words that counts as carried
SLICE: Final = 400_000  # unit pairs weighed at once: bounds memory


def alignment(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Best partner of every unit, each way."""
    best_a, best_b, pair_best, pair_weight = _best(t, a, b)
    count = np.diff(t.unit_ptr).astype(np.float32)
    results = []
    for side, best in ((a, best_a), (b, best_b)):
        owner = np.repeat(np.arange(len(side)), np.diff(t.unit_ptr)[side])
        unit = _expand(t.unit_ptr, side)
        weight = t.units.weight[unit]
        total = np.bincount(owner, weight, len(side)).astype(np.float32)
        carried = best >= CARRIED
        special = t.unit_common[unit] <= 3
        results.append(
            (
                share(np.bincount(owner, weight * best, len(side)).astype(np.float32), total),
                share(np.bincount(owner, weight * carried, len(side)).astype(np.float32), total),
                np.log1p(np.bincount(owner, weight * carried * special, len(side)).astype(np.float32)),
                share(np.bincount(owner, weight * (best < 0.4), len(side)).astype(np.float32), total),
                np.bincount(owner, carried, len(side)).astype(np.float32),
                np.log1p(np.bincount(owner, weight * (best < 0.5), len(side)).astype(np.float32)),
            )
        )
    names = (
        "unit_mean",
        "unit_carried",
        "unit_carried_weight",
        "unit_alone",
        "units_carried",
        "unit_alone_weight",
    )
    for name, left, right in zip(names, *results, strict=True):
        yield from sided(name, left, right)
    yield "unit_pair", pair_best
    yield "unit_pair_weight", np.log1p(pair_weight)
    yield from sided("units", np.log1p(count[a]), np.log1p(count[b]))


def _expand(ptr: npt.NDArray[np.int64], rows: Ints) -> npt.NDArray[np.int64]:
    size = ptr[rows + 1] - ptr[rows]
    ends = np.cumsum(size)
    return np.repeat(ptr[rows] - (ends - size), size) + np.arange(int(size.sum()))


def _best(t: Table, a: Ints, b: Ints) -> tuple[Floats, Floats, Floats, Floats]:
    """For each unit of each side the best share carried; for each pair the best mutual unit pair.

    The mutual value of two units is the lesser containment; its weight is the shared rarity.
    """
    n_a, n_b = np.diff(t.unit_ptr)[a], np.diff(t.unit_ptr)[b]
    start_a = np.concatenate([[0], np.cumsum(n_a)])
    start_b = np.concatenate([[0], np.cumsum(n_b)])
    best_a = np.zeros(int(start_a[-1]), np.float32)
    best_b = np.zeros(int(start_b[-1]), np.float32)
    pair_best = np.zeros(len(a), np.float32)
    pair_weight = np.zeros(len(a), np.float32)
    work = np.concatenate([[0], np.cumsum(n_a * n_b)])
    at = 0
    while at < len(a):
        to = max(at + 1, int(np.searchsorted(work, work[at] + SLICE, side="right")) - 1)
        cells = (n_a * n_b)[at:to]
        pair = np.repeat(np.arange(at, to), cells)
        inner = np.arange(int(cells.sum())) - np.repeat(np.cumsum(cells) - cells, cells)
        i, j = inner // np.maximum(n_b[pair], 1), inner % np.maximum(n_b[pair], 1)
        left, right = (t.unit_ptr[a[pair]] + i).astype(np.int32), (t.unit_ptr[b[pair]] + j).astype(np.int32)
        both = t.units.terms.shared(t.units.terms, left, right).total()
        in_a, in_b = share(both, t.units.weight[left]), share(both, t.units.weight[right])
        np.maximum.at(best_a, start_a[pair] + i, in_a)
        np.maximum.at(best_b, start_b[pair] + j, in_b)
        mutual = np.minimum(in_a, in_b)
        np.maximum.at(pair_best, pair, mutual)
        np.maximum.at(pair_weight, pair, np.where(mutual >= CARRIED, both, 0))
        at = to
    return best_a, best_b, pair_best, pair_weight
