"""Which sentences of two clauses belong together: order kept, one may answer two.

Pure; sentences are sequences of syllables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

FLOOR: Final = 0.34  # below this share of common syllables two sentences are not counterparts
MERGE_COST: Final = 0.04  # two sentences for one must earn it
MAX_CELLS: Final = 3600  # 60 × 60 sentences between two equal ones; beyond, rows pair by position

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Half-open ranges of sentences, left and right; an empty range has no counterpart."""

    left: tuple[int, int]
    right: tuple[int, int]


def align(left: Sequence[Words], right: Sequence[Words]) -> tuple[Pairing, ...]:
    """Pairings in the order of both sides; together they use every sentence once.

    Equal sentences anchor; between anchors the pairing with the most common syllables wins,
    where a sentence may answer one or two of the other side. Ties go to fewer merges.
    """
    matcher = SequenceMatcher(None, [tuple(s) for s in left], [tuple(s) for s in right], autojunk=False)
    out: list[Pairing] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            out.extend(Pairing((i1 + k, i1 + k + 1), (j1 + k, j1 + k + 1)) for k in range(i2 - i1))
        elif (i2 - i1) * (j2 - j1) > MAX_CELLS:
            out.extend(_by_position(i1, i2, j1, j2))
        else:
            out.extend(_block(left, right, (i1, i2), (j1, j2)))
    return tuple(out)


def similarity(a: Words, b: Words) -> float:
    """Common syllables over all (Dice), or most of a short sentence inside a long one; [0, 1]."""
    if not a or not b:
        return 0.0
    dice = 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 6:
        return dice
    pairs = Counter(pairwise(short))
    inside = (pairs & Counter(pairwise(long))).total() / pairs.total()
    return max(dice, 0.7 * inside)


def _by_position(i1: int, i2: int, j1: int, j2: int) -> Iterator[Pairing]:
    both = min(i2 - i1, j2 - j1)
    for k in range(both):
        yield Pairing((i1 + k, i1 + k + 1), (j1 + k, j1 + k + 1))
    yield from (Pairing((i, i + 1), (j1 + both, j1 + both)) for i in range(i1 + both, i2))
    yield from (Pairing((i2, i2), (j, j + 1)) for j in range(j1 + both, j2))


STEPS: Final = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))


def _block(
    left: Sequence[Words], right: Sequence[Words], rows: tuple[int, int], columns: tuple[int, int]
) -> list[Pairing]:
    (i1, i2), (j1, j2) = rows, columns
    height, width = i2 - i1, j2 - j1
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    step = [[(0, 0)] * (width + 1) for _ in range(height + 1)]
    for i in range(height + 1):
        for j in range(width + 1):
            if i == j == 0:
                continue
            options = [
                (best[i - di][j - dj] + _gain(left, right, i1 + i, j1 + j, di, dj), -order, (di, dj))
                for order, (di, dj) in enumerate(STEPS)
                if di <= i and dj <= j
            ]
            best[i][j], _, step[i][j] = max(options)
    out: list[Pairing] = []
    i, j = height, width
    while i or j:
        di, dj = step[i][j]
        out.append(Pairing((i1 + i - di, i1 + i), (j1 + j - dj, j1 + j)))
        i, j = i - di, j - dj
    return out[::-1]


def _gain(left: Sequence[Words], right: Sequence[Words], i: int, j: int, di: int, dj: int) -> float:
    """Worth of pairing the `di` sentences before `i` with the `dj` before `j`; below the floor it costs."""
    if not di or not dj:
        return 0.0
    a = [word for sentence in left[i - di : i] for word in sentence]
    b = [word for sentence in right[j - dj : j] for word in sentence]
    alike = similarity(a, b) - FLOOR - (MERGE_COST if di + dj > 2 else 0.0)
    return alike * (len(a) + len(b)) if alike > 0 else -1.0
