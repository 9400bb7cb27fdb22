"""Sets of hashed things, one row a clause, and what two rows share.

Each member carries an integer code (usually packed counts); intersections keep the code of the
left side, so every weight that is a function of the code can be summed over what is shared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    import numpy.typing as npt

    from reviewer.overlap.streams import Hashes

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]

COLUMNS: Final = 2**31 - 1  # largest index of a 32-bit sparse matrix: chance of a clash in a row < 1e-6


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
        return (running[self.ptr[1:]] - running[self.ptr[:-1]]).astype(np.float32)

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
            (np.ones(len(matrix.data), np.float32), matrix.indices, matrix.indptr), shape=matrix.shape
        )
        self._ones.has_canonical_format = True
        self.rows = Members(matrix.indptr.astype(np.int64), matrix.data)

    @classmethod
    def build(cls, hashes: Hashes, owner: Ints, count: int, codes: Floats | None = None) -> Sets:
        """Distinct members of `count` rows; of equal members the first code stays."""
        columns = (hashes >> np.uint64(33)).astype(np.int64)
        columns = np.minimum(columns, COLUMNS - 1)
        key = (owner.astype(np.int64) << 31) | columns
        _, first = np.unique(key, return_index=True)
        data = np.ones(len(first), np.float32) if codes is None else codes[first].astype(np.float32)
        rows = owner[first]
        indptr = np.searchsorted(rows, np.arange(count + 1)).astype(np.int32)
        matrix = csr_matrix((data, columns[first].astype(np.int32), indptr), shape=(count, COLUMNS))
        matrix.has_canonical_format = True
        return cls(matrix)

    def union(self, *others: Sets) -> Sets:
        """Members of any; codes of this one first."""
        matrix = self.matrix
        for other in others:
            matrix = matrix.maximum(other.matrix)
        matrix.sort_indices()
        matrix.has_canonical_format = True
        return Sets(matrix)

    def within(self, other: Sets) -> Sets:
        """Row by row, the members that `other` has too."""
        matrix = self.matrix.multiply(other._ones).tocsr()
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
