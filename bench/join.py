"""The near-duplicate join: against brute force, against other libraries, in time, growth and memory.

Every method goes from the list of strings to the list of pairs. The libraries are used as
their own pages show: 128 hashes, five-grams of syllables made in Python, LSH at 0.8.
"""

from __future__ import annotations

import math
from collections import Counter
from importlib import import_module
from importlib.util import find_spec
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bench import measure, stock
from reviewer.overlap import near_duplicates
from reviewer.text import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Pair = tuple[int, int]

THRESHOLD = 0.8
HASHES = 128
SMALLEST = 12_000  # clauses from which growth is measured
SAMPLE = 20_000  # clauses of the comparison with brute force


def measured(*, peers: bool, rounds: int = 3) -> dict[str, Any]:
    """All figures of the join."""
    texts = stock.texts()
    before = measure.resident()
    measure.forget_peak()
    first = ours(texts)
    above = measure.peak() - before
    seconds = min(timed(ours, texts)[0] for _ in range(rounds))
    result: dict[str, Any] = {
        "texts": len(texts),
        "characters": sum(map(len, texts)),
        "pairs": len(first),
        "seconds": seconds,
        "memory_above_text_mib": above,
        "growth": growth(texts, seconds, rounds),
        "against_brute_force": against_brute_force(texts),
    }
    if peers:
        exact = set(first)
        result["peers"] = {
            name: peer(method, texts, exact, seconds)
            for name, method in (("rensa", rensa), ("datasketch", datasketch))
            if find_spec(name)
        }
    return result


def ours(texts: Sequence[str]) -> list[Pair]:
    pairs = near_duplicates(texts, threshold=THRESHOLD)
    return list(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True))


def rensa(texts: Sequence[str]) -> list[Pair]:
    library = import_module("rensa")
    lsh = library.RMinHashLSH(threshold=THRESHOLD, num_perm=HASHES, num_bands=16)
    found = []
    for i, text in enumerate(texts):
        sketch = library.RMinHash(num_perm=HASHES, seed=42)
        sketch.update(grams(text))
        found += [(j, i) for j in lsh.query(sketch)]
        lsh.insert(i, sketch)
    return found


def datasketch(texts: Sequence[str]) -> list[Pair]:
    library = import_module("datasketch")
    lsh = library.MinHashLSH(threshold=THRESHOLD, num_perm=HASHES)
    found = []
    for i, text in enumerate(texts):
        sketch = library.MinHash(num_perm=HASHES)
        sketch.update_batch([gram.encode() for gram in grams(text)])
        found += [(j, i) for j in lsh.query(sketch)]
        lsh.insert(i, sketch)
    return found


def grams(text: str) -> list[str]:
    words = syllables(text)
    if len(words) < 5:
        return [" ".join(words)] if words else []
    return [" ".join(words[i : i + 5]) for i in range(len(words) - 4)]


def peer(
    method: Callable[[Sequence[str]], list[Pair]], texts: Sequence[str], exact: set[Pair], seconds: float
) -> dict[str, float]:
    taken, pairs = timed(method, texts)
    right = len(exact.intersection(pairs))
    return {
        "seconds": taken,
        "times_ours": taken / seconds,
        "recall": right / len(exact),
        "precision": right / len(set(pairs)) if pairs else 1.0,
    }


def growth(texts: Sequence[str], seconds: float, rounds: int) -> dict[str, float]:
    """Exponent of time over number of texts, from `SMALLEST` to all, drawn at random."""
    if len(texts) < 2 * SMALLEST:
        return {}
    few = Random(0).sample(texts, SMALLEST)
    small = min(timed(ours, few)[0] for _ in range(rounds))
    return {
        "from": SMALLEST,
        "seconds_from": small,
        "exponent": math.log(seconds / small) / math.log(len(texts) / SMALLEST),
    }


def against_brute_force(texts: Sequence[str]) -> dict[str, float]:
    """Recall and precision on a sample, against counting what every two texts share."""
    few = Random(1).sample(texts, min(SAMPLE, len(texts)))
    few += [text + " sửa đổi" for text in few[:500]]  # pairs that are near, not equal
    found, expected = set(ours(few)), brute_force(few)
    return {
        "texts": len(few),
        "pairs": len(expected),
        "recall": len(found & expected) / len(expected),
        "precision": len(found & expected) / len(found),
    }


def brute_force(texts: Sequence[str]) -> set[Pair]:
    """Every pair that shares a shingle is counted out; no bound, no filter, no hash."""
    sets = [set(grams(text)) for text in texts]
    holders: dict[str, list[int]] = {}
    found = set()
    for i, shingles in enumerate(sets):
        shared: Counter[int] = Counter()
        for shingle in shingles:
            others = holders.setdefault(shingle, [])
            shared.update(others)
            others.append(i)
        for j, count in shared.items():
            if count / (len(shingles) + len(sets[j]) - count) >= THRESHOLD:
                found.add((j, i))
    return found


def timed(method: Callable[[Sequence[str]], list[Pair]], texts: Sequence[str]) -> tuple[float, list[Pair]]:
    start = perf_counter()
    pairs = method(texts)
    return perf_counter() - start, pairs
