"""Features of a pair of clauses that a lawyer would name, as one float matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.features.alignment import alignment, closest, stem
from reviewer.overlap.features.families import (
    boilerplate,
    cues,
    function,
    oriented,
    position,
    rank,
    subject,
    wording,
)
from reviewer.overlap.features.table import Table, build

if TYPE_CHECKING:
    import numpy.typing as npt

    from reviewer.overlap.features.families import Family

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]

__all__ = ["FAMILIES", "Table", "build", "features", "names"]

FAMILIES: Final[tuple[tuple[str, Family], ...]] = (
    ("wording", wording),
    ("oriented", oriented),
    ("position", position),
    ("subject", subject),
    ("rank", rank),
    ("cues", cues),
    ("function", function),
    ("boilerplate", boilerplate),
    ("alignment", alignment),
    ("closest", closest),
    ("stem", stem),
)


def features(table: Table, a: Ints, b: Ints) -> tuple[tuple[str, ...], Floats]:
    """Names ("family.feature") and the matrix, one row a pair of table rows (a[i], b[i])."""
    found: list[str] = []
    columns: list[Floats] = []
    for family, compute in FAMILIES:
        for name, column in compute(table, a, b):
            found.append(f"{family}.{name}")
            columns.append(column.astype(np.float32, copy=False))
    return tuple(found), np.column_stack(columns)


def names(table: Table) -> tuple[str, ...]:
    none = np.empty(0, np.int32)
    return features(table, none, none)[0]
