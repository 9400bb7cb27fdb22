"""Sets of hashed things, one row a clause, and what two rows share.

Each member carries a code (a rarity, or packed counts); intersections keep the code of the
left side, so every weight that is a function of the code can be summed over what is shared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from reviewer.overlap.streams import Hashes

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]
    Coder = Callable[[Ints], Floats]

BITS: Final = 31
COLUMNS: Final = 2**BITS - 1  # largest width of a 32-bit sparse matrix: a clash inside a row is < 1e-4


def columns(hashes: Hashes) -> Ints:
    """Column of each hash: its top 31 bits. Background counts are kept under the same key."""
    found = (hashes >> np.uint64(64 - BITS)).astype(np.int64)
    return np.minimum(found, COLUMNS - 1).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Members:
    """A ragged list of codes: row i is codes[ptr[i]:ptr[i+1]]."""

    ptr: npt.NDArray[np.int64]
    codes: Floats

    @property
    def sizes(self) -> Floats:
        return np.diff(self.ptr).astype(np.float32)

    def total(self, weights: Floats | None = None) -> Floats:
        """Sum of each row's weights (the codes themselves when none are given)."""
        values = self.codes if weights is None else weights
        running = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
        out: Floats = (running[self.ptr[1:]] - running[self.ptr[:-1]]).astype(np.float32)
        return out

    def greatest(self, weights: Floats | None = None) -> Floats:
        """Largest weight of each row; 0 for an empty row."""
        values = self.codes if weights is None else weights
        out = np.zeros(len(self.ptr) - 1, np.float32)
        filled = np.flatnonzero(np.diff(self.ptr))
        if len(filled):
            out[filled] = np.maximum.reduceat(values, self.ptr[filled])
        return out


class Sets:
    """Rows of distinct hashed members."""

    def __init__(self, matrix: csr_matrix) -> None:
        self.matrix = matrix
        self._ones = csr_matrix(
            (np.ones(len(matrix.data), np.int8), matrix.indices, matrix.indptr), shape=matrix.shape
        )
        self._ones.has_canonical_format = True
        self.rows = Members(matrix.indptr.astype(np.int64), matrix.data)
        self.weight = self.rows.total()

    @classmethod
    def build(cls, hashes: Hashes, owner: Ints, count: int, coder: Coder | None = None) -> Sets:
        """Distinct members of `count` rows. `coder` gives each column its code (1 without it)."""
        key = (owner.astype(np.int64) << BITS) | columns(hashes)
        key.sort()
        if len(key):
            key = key[np.concatenate([[True], key[1:] != key[:-1]])]
        rows = key >> BITS
        places = (key & ((1 << BITS) - 1)).astype(np.int32)
        indptr = np.searchsorted(rows, np.arange(count + 1)).astype(np.int32)
        codes = np.ones(len(places), np.float32) if coder is None else coder(places)
        matrix = csr_matrix((codes, places, indptr), shape=(count, COLUMNS))
        matrix.has_canonical_format = True
        return cls(matrix)

    def union(self, *others: Sets) -> Sets:
        """Members of any; the larger code of equal members."""
        matrix = self.matrix
        for other in others:
            matrix = matrix.maximum(other.matrix)
        matrix.sort_indices()
        matrix.has_canonical_format = True
        return Sets(matrix)

    def within(self, other: Sets, rows: Ints | None = None) -> Sets:
        """Row by row, the members that `other` (its row rows[i] for row i) has too."""
        ones = other._ones if rows is None else _rows(other._ones, rows)
        matrix = self.matrix.multiply(ones).tocsr()
        matrix.has_canonical_format = True
        return Sets(matrix)

    def regrouped(self, chosen: npt.NDArray[np.int64], owner: npt.NDArray[np.int64], count: int) -> Sets:
        """The chosen rows as rows of their owners (at most one an owner); other owners' rows are empty."""
        sizes = np.zeros(count, np.int64)
        taken = self.matrix[chosen]
        sizes[owner[chosen]] = np.diff(taken.indptr)
        indptr = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
        matrix = csr_matrix((taken.data, taken.indices, indptr), shape=(count, COLUMNS))
        matrix.has_canonical_format = True
        return Sets(matrix)

    def shared(self, other: Sets, a: Ints, b: Ints) -> Members:
        """Codes of the members of self[a] that other[b] has too, pair by pair."""
        both = _rows(self.matrix, a).multiply(_rows(other._ones, b)).tocsr()
        return Members(both.indptr.astype(np.int64), both.data.astype(np.float32, copy=False))


def _rows(matrix: csr_matrix, index: Ints) -> csr_matrix:
    taken = matrix[index]
    taken.has_canonical_format = True
    return taken
