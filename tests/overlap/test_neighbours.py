"""Nearest neighbours by rarer words: the same as a dense product, in every block size."""

from __future__ import annotations

import random

import numpy as np
import pytest

from reviewer.overlap import neighbours as nearest
from reviewer.overlap.shingles import syllables

WORDS = [f"từ{i}" for i in range(40)]


def stock(texts: int, seed: int = 1) -> list[str]:
    """Texts of a few topics, so that some are near each other."""
    dice = random.Random(seed)
    topics = [dice.sample(WORDS, 8) for _ in range(6)]
    return [" ".join(dice.choices(dice.choice(topics), k=6) + dice.choices(WORDS, k=4)) for _ in range(texts)]


def dense(
    rows: np.ndarray, apart: np.ndarray, subject: np.ndarray, within: int, across: int
) -> set[tuple[int, int]]:
    """Top k of a full product, ties to the lower number."""
    cosine = rows @ rows.T
    chosen = set()
    for i in range(len(rows)):
        for same, most in ((True, within), (False, across)):
            others = [
                j
                for j in range(len(rows))
                if apart[j] != apart[i]
                and (subject[j] == subject[i]) is np.bool_(same)
                and cosine[i, j] >= (0.25 if same else 0.35)
            ]
            others.sort(key=lambda j: (-cosine[i, j], j))
            chosen |= {(min(i, j), max(i, j)) for j in others[:most]}
    return chosen


@pytest.mark.parametrize("block", [1 << 24, 500])
@pytest.mark.parametrize("held", [1 << 22, 30])
def test_the_same_as_a_full_product(block: int, held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest, "_PRODUCTS_PER_BLOCK", block)
    monkeypatch.setattr(nearest, "_PRODUCTS_PER_TURN", 3 * block)
    monkeypatch.setattr(nearest, "_KEPT_BEFORE_PRUNING", held)
    texts = stock(150)
    rows = nearest.vectors(syllables(texts), syllables([""] * len(texts)), common=60)
    apart, subject = np.arange(150) // 3, np.arange(150) % 4
    told: list[float] = []
    result = nearest.neighbours(
        rows,
        apart=apart,
        subject=subject,
        within=3,
        across=2,
        floor=0.25,
        far_floor=0.35,
        progress=told.append,
    )
    pairs = list(zip(result.a.tolist(), result.b.tolist(), strict=True))
    assert set(pairs) == dense(rows.toarray(), apart, subject, 3, 2)
    assert pairs == sorted(set(pairs))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert np.allclose(result.cosine, nearest.cosines(rows, result.a, result.b), atol=1e-6)


def test_common_terms_and_terms_of_one_text_name_no_neighbour() -> None:
    texts = ["chung một riêng", "chung một khác", "chung hai lạ", "chung hai nữa"]
    rows = nearest.vectors(syllables(texts), syllables([""] * 4), common=3).toarray()
    # "chung" stands in all four; "riêng", "khác", … in one: left are "một", "hai" and their pairs.
    assert np.allclose(rows @ rows.T, [[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]])


def test_headings_and_subjects_count() -> None:
    texts, labels = ["a b", "c d", "e f"], ["Học phí", "học PHÍ", "lệ phí"]
    rows = nearest.vectors(syllables(texts), syllables(labels), common=2).toarray()
    assert rows[0] @ rows[1] == pytest.approx(1)
    assert rows[0] @ rows[2] == 0


def test_nothing_to_compare() -> None:
    rows = nearest.vectors(syllables(["chung", "chung"]), syllables(["", ""]), common=1)
    result = nearest.neighbours(rows, apart=np.arange(2), subject=np.zeros(2, np.int64))
    assert not len(result.a)
    empty = nearest.vectors(syllables([]), syllables([]), common=1)
    assert not len(nearest.neighbours(empty, apart=np.arange(0), subject=np.arange(0)).a)
