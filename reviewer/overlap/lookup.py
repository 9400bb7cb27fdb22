"""A hash table of integers in numpy: millions of questions a second, where binary search misses the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[np.int32]

SPARSE: Final = 4  # slots per key: most absent keys are told apart by the first slot
EMPTY: Final = -1
SPREAD: Final = np.uint32(0x9E3779B1)


class Lookup:
    """Places of non-negative 32-bit keys in the array they came from."""

    def __init__(self, keys: Ints) -> None:
        self._bits = max(4, int(max(1, len(keys)) * SPARSE - 1).bit_length())
        size = 1 << self._bits
        self._keys = np.full(size, EMPTY, np.int32)
        self._places = np.zeros(size, np.int32)
        self._probes = 0
        left = np.arange(len(keys), dtype=np.int32)
        while len(left):
            slot = self._slot(keys[left], self._probes)
            free = self._keys[slot] == EMPTY
            slot, first = np.unique(slot[free], return_index=True)
            placed = left[free][first]
            self._keys[slot], self._places[slot] = keys[placed], placed
            left = np.setdiff1d(left, placed, assume_unique=True)
            self._probes += 1

    def _slot(self, keys: Ints, probe: int) -> npt.NDArray[np.int64]:
        mixed = (keys.astype(np.uint32) * SPREAD) >> np.uint32(32 - self._bits)
        return (mixed.astype(np.int64) + probe) & ((1 << self._bits) - 1)

    def places(self, wanted: Ints) -> Ints:
        """Place of each wanted key, -1 for an unknown one."""
        out = np.full(len(wanted), EMPTY, np.int32)
        slot = self._slot(wanted, 0)
        held = self._keys[slot]
        hit = held == wanted
        out[hit] = self._places[slot[hit]]
        left = np.flatnonzero(~hit & (held != EMPTY))
        for probe in range(1, self._probes):
            if not len(left):
                break
            slot = self._slot(wanted[left], probe)
            held = self._keys[slot]
            hit = held == wanted[left]
            out[left[hit]] = self._places[slot[hit]]
            left = left[~hit & (held != EMPTY)]
        return out
