"""When the target is reached if work goes on as it has: weeks of the past, drawn again and again. Pure."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

WEEK: Final = 7  # days drawn together: offices rest at the week's end
DRAWS: Final = 1000
FURTHEST: Final = 3650  # days; later is "never" for a yearly target
FEWEST: Final = 5  # days with a decision before anything is said


@dataclass(frozen=True, slots=True)
class Outlook:
    """Days from today; None = further than ten years. Eight draws of ten lie between soon and late."""

    soon: int | None
    middle: int | None
    late: int | None


def forecast(gains: Sequence[int], missing: int, *, seed: int = 0) -> Outlook:
    """`gains`: units gained on each day so far, without gaps, losses negative; `missing`: units to go.

    Block bootstrap (Künsch 1989) with blocks of a week, wrapped around. The same input gives the same
    outlook. With nothing missing it is today; with nothing gained it is never.
    """
    if missing <= 0:
        return Outlook(0, 0, 0)
    if not gains or sum(gains) <= 0:
        return Outlook(None, None, None)
    rng = random.Random(seed)
    ends = sorted(_run(gains, missing, rng) for _ in range(DRAWS))
    soon, middle, late = (ends[int(share * (DRAWS - 1))] for share in (0.1, 0.5, 0.9))
    return Outlook(*(None if days > FURTHEST else days for days in (soon, middle, late)))


def _run(gains: Sequence[int], missing: int, rng: random.Random) -> int:
    """Days of one drawn future; more than `FURTHEST` when it never gets there."""
    day = 0
    gained = 0
    while day <= FURTHEST:
        start = rng.randrange(len(gains))
        for n in range(WEEK):
            day += 1
            gained += gains[(start + n) % len(gains)]
            if gained >= missing:
                return day
    return FURTHEST + 1
