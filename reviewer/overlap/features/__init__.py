"""Features of a pair of clauses that a lawyer would name, as one float matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.features.alignment import aligned, alignment, closest, contrasts, stem
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
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from reviewer.overlap.features.alignment import Aligned
    from reviewer.overlap.features.families import Column, Family

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]
    CloseFamily = Callable[[Table, Ints, Ints, Aligned], Iterator[Column]]

__all__ = ["CLOSE", "FAMILIES", "Table", "build", "features", "names"]

FAMILIES: Final[tuple[tuple[str, Family], ...]] = (
    ("wording", wording),
    ("oriented", oriented),
    ("position", position),
    ("subject", subject),
    ("rank", rank),
    ("cues", cues),
    ("function", function),
    ("boilerplate", boilerplate),
    ("stem", stem),
)
# Families that read which sentence answers which: that is worked out once for all of them.
CLOSE: Final[tuple[tuple[str, CloseFamily], ...]] = (
    ("alignment", alignment),
    ("closest", closest),
    ("contrasts", contrasts),
)


def features(table: Table, a: Ints, b: Ints) -> tuple[tuple[str, ...], Floats]:
    """Names ("family.feature") and the matrix, one row a pair of table rows (a[i], b[i])."""
    found: list[str] = []
    columns: list[Floats] = []
    for family, compute in FAMILIES:
        for name, column in compute(table, a, b):
            found.append(f"{family}.{name}")
            columns.append(column.astype(np.float32, copy=False))
    pairing = aligned(table, a, b)
    for family, compare in CLOSE:
        for name, column in compare(table, a, b, pairing):
            found.append(f"{family}.{name}")
            columns.append(column.astype(np.float32, copy=False))
    return tuple(found), np.column_stack(columns)


def names(table: Table) -> tuple[str, ...]:
    none = np.empty(0, np.int32)
    return features(table, none, none)[0]
