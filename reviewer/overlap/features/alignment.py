"""Sentence and point alignment: what is carried by one line of a list, or one shared sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from reviewer.overlap.features.contrasts import compared, object_kinds
from reviewer.overlap.features.families import log, share, sided

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from reviewer.overlap.features.families import Column
    from reviewer.overlap.features.table import Table

    Ints = npt.NDArray[np.int32]
    Longs = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float32]

CARRIED: Final = 0.75  # share of a unit's weighted words that counts as carried
HALF: Final = 0.4
SLICE: Final = 400_000  # unit pairs weighed at once: bounds memory
SPECIAL: Final = 3  # instruments: a unit in so few is nobody's formula


@dataclass(frozen=True, slots=True)
class Aligned:
    """Of every unit of each side the best share the other side carries; of every pair its best two units."""

    best_a: Floats  # units of a[0], a[1], … in order
    best_b: Floats
    unit_a: Ints  # rows of the unit table: the two units that share most; -1 when a side has none
    unit_b: Ints
    mutual: Floats  # lesser containment of the two
    shared: Floats  # weight they share
    pairs: Floats  # unit pairs whose lesser containment is at least CARRIED


def alignment(t: Table, a: Ints, b: Ints, found: Aligned) -> Iterator[Column]:
    """Best partner of every unit, each way; and the two units that share most, looked at closely."""
    yield from _carried(t, a, b, found)
    yield "unit_pair", found.mutual
    yield "unit_pair_weight", log(found.shared)
    yield "unit_pairs", log(found.pairs)
    count = np.diff(t.unit_ptr).astype(np.float32)
    yield from sided("units", log(count[a]), log(count[b]))


def closest(t: Table, a: Ints, b: Ints, found: Aligned) -> Iterator[Column]:
    """The two units that share most: who they speak of, what they end in, what each adds."""
    x, y = np.maximum(found.unit_a, 0), np.maximum(found.unit_b, 0)
    weight = t.units.weight
    yield from sided(
        "rest", share(weight[x] - found.shared, weight[x]), share(weight[y] - found.shared, weight[y])
    )
    yield from sided("rest_weight", log(weight[x] - found.shared), log(weight[y] - found.shared))
    yield from sided("of_clause", share(weight[x], t.unit_total[a]), share(weight[y], t.unit_total[b]))
    for name, sets in (("head", t.unit_heads), ("tail", t.unit_tails)):
        both = sets.shared(sets, x, y).total()
        yield from sided(name, share(both, sets.weight[x]), share(both, sets.weight[y]))
    same = cpdist(
        [t.unit_letters[i] for i in x],
        [t.unit_letters[i] for i in y],
        scorer=LCSseq.similarity,
        dtype=np.float32,
        workers=1,
    )
    yield from sided("order", share(same, t.unit_length[x]), share(same, t.unit_length[y]))
    yield from sided("place", t.unit_place[x], t.unit_place[y])
    yield from sided("opens", t.unit_opens[x], t.unit_opens[y])
    foreign_a = t.units.shared(t.context, x, a).total() - _within(t, x, y, a)
    foreign_b = t.units.shared(t.context, y, b).total() - _within(t, y, x, b)
    yield from sided("object", log(foreign_a), log(foreign_b))
    own = t.unit_in_context
    topic_a, topic_b = own.shared(t.units, x, y).total(), own.shared(t.units, y, x).total()
    beyond = found.shared - (topic_a + topic_b - own.shared(own, x, y).total())
    yield "beyond_topic", log(beyond)
    yield from sided(
        "beyond_topic", share(beyond, weight[x] - own.weight[x]), share(beyond, weight[y] - own.weight[y])
    )
    left, right = t.cues.unit_function[x], t.cues.unit_function[y]
    yield "function_apart", np.abs(left - right).sum(axis=1)
    yield "function_together", (left * right).sum(axis=1)
    numbers = t.cues.unit_numbers
    both = numbers.shared(numbers, x, y).sizes
    yield from sided("numbers_alone", numbers.rows.sizes[x] - both, numbers.rows.sizes[y] - both)
    yield "numbers_shared", both


def _within(t: Table, x: Ints, y: Ints, of: Ints) -> Floats:
    """Weight of unit x's words that its own context has and unit y has too."""
    return t.unit_in_context.shared(t.units, x, y).total()


def contrasts(t: Table, a: Ints, b: Ints, found: Aligned) -> Iterator[Column]:
    """Members of one kind that each side names: in its heading, lead-in, opening, text, closest unit."""
    c = t.contrasts
    for name, masks in (
        ("heading", c.heading),
        ("stem", c.stem),
        ("context", c.context),
        ("opening", c.opening),
        ("text", c.text),
    ):
        yield from compared(name, masks[a], masks[b])
    yield from compared("unit", c.unit[np.maximum(found.unit_a, 0)], c.unit[np.maximum(found.unit_b, 0)])
    of_a = object_kinds(c.context[a], c.text[b], c.context[b])
    of_b = object_kinds(c.context[b], c.text[a], c.context[a])
    yield "objects_clash", (of_a & of_b).sum(axis=1).astype(np.float32)
    yield "objects_alone", (of_a ^ of_b).sum(axis=1).astype(np.float32)


def stem(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """What opens each list: heading and lead-in say what the items are (conditions, papers, bans …)."""
    stems = t.stem
    both = stems.shared(stems, a, b).total()
    yield from sided("terms", share(both, stems.weight[a]), share(both, stems.weight[b]))
    yield from sided("alone", log(stems.weight[a] - both), log(stems.weight[b] - both))
    left, right = t.cues.stem_function[a], t.cues.stem_function[b]
    yield "function_apart", np.abs(left - right).sum(axis=1)
    yield "function_together", (left * right).sum(axis=1)


def _carried(t: Table, a: Ints, b: Ints, found: Aligned) -> Iterator[Column]:
    results = []
    for side, best in ((a, found.best_a), (b, found.best_b)):
        owner = np.repeat(np.arange(len(side)), np.diff(t.unit_ptr)[side])
        unit = expanded(t.unit_ptr, side)
        weight = t.units.weight[unit]

        def summed(values: Floats, owner: Longs = owner, size: int = len(side)) -> Floats:
            return np.bincount(owner, values, size).astype(np.float32)

        total = summed(weight)
        carried = best >= CARRIED
        results.append(
            {
                "unit_mean": share(summed(weight * best), total),
                "unit_carried": share(summed(weight * carried), total),
                "unit_carried_weight": log(summed(weight * carried * (t.unit_common[unit] <= SPECIAL))),
                "unit_alone": share(summed(weight * (best < HALF)), total),
                "unit_alone_weight": log(summed(weight * (best < HALF))),
                "units_carried": summed(carried.astype(np.float32)),
            }
        )
    for name, column in results[0].items():
        yield from sided(name, column, results[1][name])


def expanded(ptr: Longs, rows: Ints) -> Longs:
    """Every place of every row: ptr[r] … ptr[r+1]-1 for each r, in order."""
    size = ptr[rows + 1] - ptr[rows]
    ends = np.cumsum(size)
    return np.repeat(ptr[rows] - (ends - size), size) + np.arange(int(size.sum()))


def aligned(t: Table, a: Ints, b: Ints) -> Aligned:
    """Every unit of a clause against every unit of the other, in slices."""
    n_a, n_b = np.diff(t.unit_ptr)[a], np.diff(t.unit_ptr)[b]
    start_a = np.concatenate([[0], np.cumsum(n_a)])
    start_b = np.concatenate([[0], np.cumsum(n_b)])
    best_a = np.zeros(int(start_a[-1]), np.float32)
    best_b = np.zeros(int(start_b[-1]), np.float32)
    unit_a, unit_b = np.full(len(a), -1, np.int32), np.full(len(a), -1, np.int32)
    mutual_of, shared_of, count = (np.zeros(len(a), np.float32) for _ in range(3))
    cells_of = n_a * n_b
    work = np.concatenate([[0], np.cumsum(cells_of)])
    at = 0
    while at < len(a):
        to = max(at + 1, int(np.searchsorted(work, work[at] + SLICE, side="right")) - 1)
        cells = cells_of[at:to]
        pair = np.repeat(np.arange(at, to), cells)
        inner = np.arange(int(cells.sum())) - np.repeat(np.cumsum(cells) - cells, cells)
        width = np.maximum(n_b[pair], 1)
        i, j = inner // width, inner % width
        left, right = (t.unit_ptr[a[pair]] + i).astype(np.int32), (t.unit_ptr[b[pair]] + j).astype(np.int32)
        both = t.units.shared(t.units, left, right).total()
        in_a, in_b = share(both, t.units.weight[left]), share(both, t.units.weight[right])
        np.maximum.at(best_a, start_a[pair] + i, in_a)
        np.maximum.at(best_b, start_b[pair] + j, in_b)
        mutual = np.minimum(in_a, in_b)
        count[at:to] = np.bincount(pair - at, mutual >= CARRIED, to - at)
        filled = np.flatnonzero(cells)
        if len(filled):
            starts = (np.cumsum(cells) - cells)[filled]
            value = both * (mutual + np.float32(0.1))
            top = np.maximum.reduceat(value, starts)
            order = np.where(value == np.repeat(top, cells[filled]), np.arange(len(value)), len(value))
            winner = np.minimum.reduceat(order, starts)
            where = filled + at
            unit_a[where], unit_b[where] = left[winner], right[winner]
            mutual_of[where], shared_of[where] = mutual[winner], both[winner]
        at = to
    return Aligned(best_a, best_b, unit_a, unit_b, mutual_of, shared_of, count)
