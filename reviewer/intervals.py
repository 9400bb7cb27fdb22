"""How sure a counted share is."""

from __future__ import annotations

from math import sqrt
from typing import Final

Z: Final = 1.959964  # of the normal distribution: 95% lie within


def wilson(hits: float, n: int) -> tuple[float, float]:
    """The 95% score interval of `hits` out of `n`; (0, 1) of nothing.

    References
    ----------
    Wilson (1927), Probable inference, the law of succession, and statistical inference.
    """
    if not n:
        return 0.0, 1.0
    share, square = hits / n, Z * Z
    middle = share + square / (2 * n)
    spread = Z * sqrt(share * (1 - share) / n + square / (4 * n * n))
    scale = 1 + square / n
    low, high = (middle - spread) / scale, (middle + spread) / scale
    return (low if hits else 0.0), (high if hits < n else 1.0)  # both exact, where rounding is a hair off
