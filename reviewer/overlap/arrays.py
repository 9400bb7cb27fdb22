"""Runs of different length side by side in one array: the shape all joins work in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Hashes = NDArray[np.uint64]
Indices = NDArray[np.int64]


def starts(counts: Indices) -> Indices:
    """Where each run begins when runs of these lengths stand one after the other; one more at the end."""
    bounds = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=bounds[1:])
    return bounds


def ranges(first: Indices, lengths: Indices) -> Indices:
    """first[0], first[0]+1, … (lengths[0] of them), first[1], … : many `range`s in one array."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(first - ends + lengths, lengths)


def fresh(values: Hashes | Indices) -> NDArray[np.bool_]:
    """Which of the sorted values differ from the one before."""
    new = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return new


def tally(values: Hashes | Indices) -> tuple[Indices, Indices]:
    """Where each distinct one of the sorted values begins, and how often it stands there."""
    at = np.flatnonzero(fresh(values))
    return at, np.diff(np.append(at, len(values)))


def blocks(work: Indices, *, items: int, most: int = 1 << 62) -> Iterator[tuple[int, int]]:
    """Ranges [low, high) of runs that hold about `items` items together, at most `most` runs each.

    They follow each other and leave nothing out; a run with more items is a range of its own.
    """
    bounds = starts(work)
    low, last = 0, len(work)
    while low < last:
        high = int(np.searchsorted(bounds, bounds[low] + items, side="right")) - 1
        high = min(max(high, low + 1), low + most, last)
        yield low, high
        low = high


def first_of_each(group: Indices, by: Sequence[NDArray[np.generic]], most: int) -> Indices:
    """Positions of the first `most` of each group in the order of the keys `by`, sorted by group."""
    order = np.lexsort((*reversed(by), group))
    _, sizes = tally(group[order])
    place = ranges(np.zeros(len(sizes), np.int64), sizes)
    return order[place < most]
