"""What a hostile case is."""

from __future__ import annotations

import random
from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Case:
    kind: str  # one of the twenty-five
    name: str
    data: bytes
    refusals: tuple[str, ...] = ()  # message ids that are right; () = must be read
    text: tuple[str, ...] = ()  # words that must survive when it is read


def noise(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)
