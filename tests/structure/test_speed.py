"""No pattern is quadratic: ten times the text takes about ten times as long, whatever the bait."""

from __future__ import annotations

import time

import pytest

from bench.structure import BAITS
from reviewer.structure import clauses
from tests.structure.support import document

SHORT = 8_000  # characters


def seconds(text: str) -> float:
    started = time.process_time()
    clauses(document(text))
    return time.process_time() - started


@pytest.mark.parametrize("bait", BAITS)
def test_time_grows_with_length(bait: str) -> None:
    piece = BAITS[bait]
    short = piece * (SHORT // len(piece) + 1)
    once = min(seconds(short) for _ in range(2))
    assert seconds(short * 10) < 30 * once + 0.5  # 100 times, if quadratic
