"""The named baseline: a fixed piece of work that no change to the product touches.

Seconds on one machine say little on another, and less on a busy one. Every figure is also
given as a multiple of this loop, measured in the same run.
"""

from __future__ import annotations

from time import perf_counter
from typing import Final

import numpy as np

NAME: Final = "count two million words, sort four million numbers"


def baseline() -> float:
    """Seconds of the quickest of three rounds: half dictionary work, half sorting in numpy."""
    return min(_round() for _ in range(3))


def _round() -> float:
    words = [f"w{i * 7919 % 50_000}" for i in range(2_000_000)]
    numbers = np.random.default_rng(0).integers(0, 1 << 62, 4_000_000)
    start = perf_counter()
    seen: dict[str, int] = {}
    for word in words:
        seen[word] = seen.get(word, 0) + 1
    numbers.sort()
    return perf_counter() - start
