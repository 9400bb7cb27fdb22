"""The near-duplicate join finds every pair that a comparison of all pairs finds, and no other."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import SHARED

from reviewer.overlap import join, near_duplicates, shingles
from reviewer.overlap.codification import articles, cut
from reviewer.text import syllables as words

WORDS = ["cơ", "quan", "có", "thẩm", "quyền", "cấp", "giấy", "phép", "trong", "thời", "hạn"]


def shingle_set(text: str) -> frozenset[tuple[str, ...]]:
    tokens = words(text)
    if len(tokens) < join.SIZE:
        return frozenset([tuple(tokens)] if tokens else [])
    return frozenset(tuple(tokens[i : i + join.SIZE]) for i in range(len(tokens) - join.SIZE + 1))


def brute_force(texts: list[str], threshold: float) -> list[tuple[int, int, float]]:
    sets = [shingle_set(text) for text in texts]
    found = []
    for a, b in combinations(range(len(texts)), 2):
        union = len(sets[a] | sets[b])
        similarity = len(sets[a] & sets[b]) / union if union else 0.0
        if similarity >= threshold:
            found.append((a, b, similarity))
    return found


def joined(texts: list[str], threshold: float) -> list[tuple[int, int, float]]:
    pairs = near_duplicates(texts, threshold=threshold)
    return list(zip(pairs.a.tolist(), pairs.b.tolist(), pairs.similarity.tolist(), strict=True))


@st.composite
def stocks(draw: st.DrawFn) -> list[str]:
    """A few originals and many copies of them with words changed, added and dropped."""
    originals = draw(st.lists(st.lists(st.sampled_from(WORDS), max_size=25), min_size=1, max_size=4))
    texts = []
    for _ in range(draw(st.integers(0, 16))):
        copy = list(draw(st.sampled_from(originals)))
        for place in draw(st.lists(st.integers(0, 30), max_size=2)):
            copy[place : place + draw(st.integers(0, 1))] = draw(st.lists(st.sampled_from(WORDS), max_size=2))
        texts.append(draw(st.sampled_from([" ", ", ", " - "])).join(copy))
    return texts


@settings(deadline=None)  # other work on the machine is no failure
@given(stocks(), st.sampled_from([0.1, 0.3, 0.5, 0.6, 2 / 3, 0.75, 0.8, 0.9, 1.0]))
def test_recall_and_precision_are_one(texts: list[str], threshold: float) -> None:
    assert joined(texts, threshold) == brute_force(texts, threshold)


def test_small_blocks_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(5)
    texts = [" ".join(dice.choices(WORDS[:4], k=dice.randint(0, 9))) for _ in range(150)]
    expected = joined(texts, 0.5)
    assert expected == brute_force(texts, 0.5)
    monkeypatch.setattr(join, "_ITEMS_PER_BLOCK", 7)
    monkeypatch.setattr(join, "_MATCHES_PER_BLOCK", 11)
    monkeypatch.setattr(join, "_TEXTS_PER_BLOCK", 3)
    monkeypatch.setattr(join, "_PAIRS_PER_BLOCK", 2)
    assert joined(texts, 0.5) == expected


CASES = [
    # what it shows, one text, the other, similarity (0: not a pair)
    ("case and punctuation do not count", "Thu phí, lệ phí; nộp ngay.", "THU PHÍ LỆ PHÍ NỘP NGAY", 1.0),
    (
        "decomposed letters are the same",
        "thu phi\u0301 le\u0323\u0302 phi\u0301 nộp ngay",
        "thu phí lệ phí nộp ngay",
        1.0,
    ),
    ("fewer than five syllables are one shingle", "Bãi bỏ.", "bãi bỏ", 1.0),
    ("a short text is not part of a long one", "một hai ba bốn", "một hai ba bốn năm", 0.0),
    ("a repeated shingle counts once", "a a a a a a a a", "a a a a a", 1.0),
    ("nothing to compare", "—", "…", 0.0),
    ("exactly at the threshold", "1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8 9", 0.8),
]


@pytest.mark.parametrize(("one", "other", "similarity"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_casebook(one: str, other: str, similarity: float) -> None:
    assert joined([one, other], 0.8) == ([(0, 1, similarity)] if similarity else [])


def test_copies_stay_one_class_until_asked_for() -> None:
    text = "Nghị quyết này có hiệu lực thi hành từ ngày ký ban hành"
    near = text + " nhé"
    result = join.join(shingles.grams(shingles.syllables([text] * 200 + [near] * 3)))
    assert len(result.pairs) == 1
    assert set(result.twin.tolist()) == {0, 200}
    assert len(result.expand()) == 200 * 199 // 2 + 3 + 200 * 3


def test_recall_and_precision_are_one_on_real_clauses() -> None:
    folder = SHARED / "data" / "phapdien"
    if not folder.exists():
        pytest.skip(f"no codification at {folder}")
    parts = [part for article in islice(articles(folder), 1_500) for part in cut(article.text, indented=True)]
    texts = [part for part in parts if len(part) >= 40]
    expected = counted(texts, 0.8)
    assert {(a, b) for a, b, similarity in expected if similarity < 1}
    assert joined(texts, 0.8) == expected


def counted(texts: list[str], threshold: float) -> list[tuple[int, int, float]]:
    """As `brute_force`, for thousands of texts: pairs without any shared shingle are left out."""
    sets = [shingle_set(text) for text in texts]
    holders: dict[tuple[str, ...], list[int]] = {}
    found = []
    for b, one in enumerate(sets):
        shared: Counter[int] = Counter()
        for shingle in one:
            others = holders.setdefault(shingle, [])
            shared.update(others)
            others.append(b)
        for a, count in shared.items():
            similarity = count / (len(one) + len(sets[a]) - count)
            if similarity >= threshold:
                found.append((a, b, similarity))
    return sorted(found)


@pytest.mark.parametrize("threshold", [0.0, -0.5, 1.01])
def test_threshold_must_mean_something(threshold: float) -> None:
    with pytest.raises(ValueError, match="threshold"):
        near_duplicates(["a", "b"], threshold=threshold)


def test_empty_stock() -> None:
    assert joined([], 0.8) == []
