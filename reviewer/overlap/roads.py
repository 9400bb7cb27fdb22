"""Pairs on their way to becoming candidates, and how classes of identical texts spread out again.

The joins compare one text of each class of identical texts. Here a pair of classes becomes
pairs of clauses, and a class becomes pairs of its own: all of them while it is small, a star
around its first clause when it is not. One wording in two hundred instruments is one group,
not twenty thousand pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.arrays import ranges, starts, tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from reviewer.overlap.arrays import Indices

NEAR: Final = "near-duplicate"
CONTAINED: Final = "contained"
NEIGHBOUR: Final = "neighbour"
CITATION: Final = "citation"
ROADS: Final = (CITATION, CONTAINED, NEAR, NEIGHBOUR)  # bit i of `why` is road i


@dataclass(frozen=True, slots=True)
class Roads:
    """Pairs a < b of working positions, each once, with the roads that proposed it; sorted."""

    a: Indices
    b: Indices
    why: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.a)

    def on(self, *roads: str) -> NDArray[np.bool_]:
        """Which pairs came by any of these roads."""
        return np.asarray(self.why & bits(*roads), bool)

    def keep(self, mask: NDArray[np.bool_]) -> Roads:
        return Roads(self.a[mask], self.b[mask], self.why[mask])


def bits(*roads: str) -> np.uint8:
    return np.uint8(sum(1 << ROADS.index(road) for road in roads))


def road(a: Indices, b: Indices, name: str) -> Roads:
    """Pairs of one road; sides are put in order, repeats and self-pairs dropped."""
    return union([_unsorted(a, b, name)])


def union(parts: Iterable[Roads]) -> Roads:
    """Every pair once, with the roads of all its appearances."""
    parts = list(parts)
    key = np.concatenate([(part.a << 32) | part.b for part in parts] or [np.zeros(0, np.int64)])
    why = np.concatenate([part.why for part in parts] or [np.zeros(0, np.uint8)])
    order = np.argsort(key, kind="stable")
    key, why = key[order], why[order]
    at, _ = tally(key)
    joined = np.bitwise_or.reduceat(why, at) if len(at) else why
    return Roads(key[at] >> 32, key[at] & 0xFFFFFFFF, joined.astype(np.uint8))


def holds(pairs: Roads, a: Indices, b: Indices) -> NDArray[np.bool_]:
    """Which of the pairs (a[i], b[i]), in either order, are among `pairs`."""
    known = (pairs.a << 32) | pairs.b
    return np.isin((np.minimum(a, b) << 32) | np.maximum(a, b), known)


@dataclass(frozen=True, slots=True)
class Classes:
    """Texts with one and the same set of shingles, each class named by its first text."""

    twin: Indices  # first text of the class of each text
    members: Indices  # all texts, class by class, in order inside each
    first: Indices  # where each text's class begins in `members`; meaningful for first texts
    size: Indices  # how many texts the class holds; 0 for texts that are not first

    @classmethod
    def of(cls, twin: Indices) -> Classes:
        size = np.bincount(twin, minlength=len(twin))
        return cls(twin, np.argsort(twin, kind="stable"), starts(size)[:-1], size)

    def large(self, most: int) -> list[Indices]:
        """Members of each class of more than `most` texts, first text first."""
        return [
            self.members[self.first[name] : self.first[name] + self.size[name]]
            for name in np.flatnonzero(self.size > most)
        ]

    def inside(self, most: int, kind: Indices) -> Roads:
        """Pairs of identical texts, as `kind` (their subject) divides them.

        Every pair in classes of up to `most`. In a larger one every text is paired with the first
        of its kind, and the firsts of all kinds with the first of the class: a wording that means
        another thing in another subject must not stand between two copies of one subject.
        """
        size = self.size[self.twin[self.members]]
        few = self.members[size <= most]
        at, sizes = tally(self.twin[few])
        after = np.repeat(at + sizes, sizes) - np.arange(len(few)) - 1  # of its class, behind it
        pairs = [_unsorted(np.repeat(few, after), few[ranges(np.arange(len(few)) + 1, after)], NEAR)]
        many = self.members[size > most]
        many = many[np.lexsort((many, kind[many], self.twin[many]))]
        group = (self.twin[many] << 32) | kind[many]
        at, sizes = tally(group)
        centre = many[at]
        pairs.append(_unsorted(np.repeat(centre, sizes), many, NEAR))
        pairs.append(_unsorted(self.twin[centre], centre, NEAR))
        return union(pairs)

    def spread(self, a: Indices, b: Indices, name: str, most: int) -> Roads:
        """Pairs of first texts as pairs of texts: the first of each class with every one of the other.

        A class of more than `most` speaks through its first text alone.
        """
        parts = [_unsorted(a, b, name)]
        for one, other in ((a, b), (b, a)):
            count = np.where(self.size[other] <= most, self.size[other], 1)
            parts.append(
                _unsorted(np.repeat(one, count), self.members[ranges(self.first[other], count)], name)
            )
        return union(parts)


def _unsorted(a: Indices, b: Indices, name: str) -> Roads:
    kept = a != b
    low, high = np.minimum(a, b)[kept], np.maximum(a, b)[kept]
    return Roads(low, high, np.full(len(low), bits(name), np.uint8))
