"""How common each wording is in the national codification: counts shipped in `models/`.

A province with fifty documents then knows a standard clause as well as a ministry does.
Keys are the top 31 bits of the wording's hash (the columns of `features.sets`), counts are
logarithms in one byte; wordings seen in fewer instruments than their table's floor are left out
and read as one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

SCALE: Final = 20.0  # steps of the stored logarithm per doubling: 3.5% resolution, 255 is 6,900
TABLES: Final = ("syllable", "pair", "triple", "five", "unit", "clause", "heading")
FLOORS: Final = {"syllable": 1, "pair": 2, "triple": 3, "five": 4, "unit": 2, "clause": 2, "heading": 2}


_UNPACKED: Final = np.exp2(np.arange(256, dtype=np.float32) / np.float32(SCALE)).astype(np.float32)


def packed(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    """Counts as logarithms, one byte each; 1 becomes 0."""
    return np.minimum(np.rint(np.log2(np.maximum(counts, 1)) * SCALE), 255).astype(np.uint8)


def unpacked(stored: npt.NDArray[np.uint8]) -> Floats:
    counts: Floats = _UNPACKED[stored]
    return counts


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many instruments, and in how many subjects, each wording stands."""

    keys: npt.NDArray[np.int32]  # sorted, unique
    instruments: npt.NDArray[np.uint8]  # packed
    subjects: npt.NDArray[np.uint8]  # packed
    lookup: Lookup = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lookup", Lookup(self.keys))

    def stored(self, columns: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
        """(instruments, subjects) of each column, packed; 0 (that is, one) for an unknown wording."""
        at = self.lookup.places(columns)
        known = at >= 0
        at = np.maximum(at, 0)
        if not len(self.keys):
            nothing = np.zeros(len(columns), np.uint8)
            return nothing, nothing
        return self.instruments[at] * known, self.subjects[at] * known

    def of(self, columns: npt.NDArray[np.int32]) -> tuple[Floats, Floats]:
        """(instruments, subjects) of each column, at least 1."""
        instruments, subjects = self.stored(columns)
        return unpacked(instruments), unpacked(subjects)

    @classmethod
    def count(
        cls,
        columns: npt.NDArray[np.int32],
        instrument: npt.NDArray[np.int32],
        subject: npt.NDArray[np.int32],
        floor: int,
    ) -> Counts:
        """Count distinct instruments and subjects per column; keep those in at least `floor` instruments."""
        keys, by_instrument = _distinct(columns, instrument)
        _, by_subject = _distinct(columns, subject)
        kept = by_instrument >= floor
        return cls(keys[kept], packed(by_instrument[kept]), packed(by_subject[kept]))


def _distinct(
    key: npt.NDArray[np.int32], owner: npt.NDArray[np.int32]
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int64]]:
    both = np.unique((key.astype(np.int64) << 32) | owner)
    keys, counts = np.unique((both >> 32).astype(np.int32), return_counts=True)
    return keys, counts.astype(np.int64)


@dataclass(frozen=True, slots=True)
class Background:
    """The counts of every table in `TABLES`, and how much was counted."""

    tables: Mapping[str, Counts]
    instruments: int
    subjects: int

    def of(self, table: str, columns: npt.NDArray[np.int32]) -> tuple[Floats, Floats]:
        return self.tables[table].of(columns)

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Plain arrays for an .npz file, names sorted."""
        out: dict[str, npt.NDArray[np.generic]] = {
            "totals": np.array([self.instruments, self.subjects], np.int64)
        }
        for name in TABLES:
            table = self.tables[name]
            out[f"{name}_gap"] = np.diff(table.keys, prepend=np.int32(0)).astype(np.int32)
            out[f"{name}_instruments"] = table.instruments
            out[f"{name}_subjects"] = table.subjects
        return dict(sorted(out.items()))

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Background:
        tables = {
            name: Counts(
                np.cumsum(arrays[f"{name}_gap"].astype(np.int64)).astype(np.int32),
                arrays[f"{name}_instruments"].astype(np.uint8),
                arrays[f"{name}_subjects"].astype(np.uint8),
            )
            for name in TABLES
        }
        totals = arrays["totals"].astype(np.int64)
        return cls(tables, int(totals[0]), int(totals[1]))
