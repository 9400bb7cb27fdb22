"""Agreement of two readers, pure.

Kappa is Cohen's over accept and reject. Its 95% interval is the percentile bootstrap: the items
drawn again `DRAWS` times from a generator with a fixed seed, draws without a kappa left out. When
no disagreement was seen the draws have no width; the lower end then takes the agreement that
would still show none in one of forty tries, 0.025 ** (1 / n).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

DRAWS: Final = 2_000
SEED: Final = 0
ANSWERS: Final = ("accept", "reject")


@dataclass(frozen=True, slots=True)
class Agreed:
    read: int
    agreed: int
    kappa: float | None  # -1 to 1; None: not defined
    low: float | None
    high: float | None


def agreed(answers: Iterable[tuple[str, str]]) -> Agreed:
    """Of (first reader's, second reader's) answers, each "accept" or "reject"."""
    table = np.zeros((1, 2, 2))
    for a, b in answers:
        table[0, ANSWERS.index(a), ANSWERS.index(b)] += 1
    n = int(table.sum())
    same = int(table[0, 0, 0] + table[0, 1, 1])
    if n == 0:
        return Agreed(0, 0, None, None, None)
    value = float(_kappas(table)[0])
    if np.isnan(value):
        return Agreed(n, same, None, None, None)
    if same == n:
        chance = float(_chance(table)[0])
        return Agreed(n, same, value, (0.025 ** (1 / n) - chance) / (1 - chance), 1.0)
    draws = np.random.default_rng(SEED).multinomial(n, table.ravel() / n, size=DRAWS)
    drawn = _kappas(draws.reshape(DRAWS, 2, 2))
    low, high = np.nanpercentile(drawn, (2.5, 97.5))
    return Agreed(n, same, value, float(low), float(high))


def _chance(tables: Any) -> Any:
    """Agreement that the readers' habits alone would give."""
    n = tables.sum(axis=(1, 2))
    return (tables.sum(axis=2) * tables.sum(axis=1)).sum(axis=1) / n**2


def _kappas(tables: Any) -> Any:
    """One for each table; nan where chance leaves no room for disagreement."""
    n = tables.sum(axis=(1, 2))
    seen = (tables[:, 0, 0] + tables[:, 1, 1]) / n
    chance = _chance(tables)
    room = 1 - chance
    return np.where(room > 1e-12, (seen - chance) / np.where(room > 1e-12, room, 1), np.nan)
