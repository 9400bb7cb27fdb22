"""Containment finds every text that stands mostly inside another, and counts what it did not look for."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.overlap import containment, join, shingles
from reviewer.text import syllables as words

if TYPE_CHECKING:
    import pytest

WORDS = ["sở", "tài", "chính", "thẩm", "định", "giá", "đất", "hằng", "năm"]

Found = set[tuple[int, int, float]]


def sets_of(texts: list[str]) -> join.ShingleSets:
    return join.shingle_sets(shingles.grams(shingles.syllables(texts), join.SIZE))


def shingle_set(text: str) -> frozenset[tuple[str, ...]]:
    tokens = words(text)
    if len(tokens) < join.SIZE:
        return frozenset([tuple(tokens)] if tokens else [])
    return frozenset(tuple(tokens[i : i + join.SIZE]) for i in range(len(tokens) - join.SIZE + 1))


def brute_force(texts: list[str], share: float, smallest: int) -> Found:
    """Among first texts only, as documented."""
    sets = [shingle_set(text) for text in texts]
    first = [i for i, one in enumerate(sets) if one and one not in sets[:i]]
    return {
        (a, b, len(sets[a] & sets[b]) / len(sets[a]))
        for a in first
        for b in first
        if a != b and len(sets[a]) >= smallest and len(sets[a] & sets[b]) / len(sets[a]) >= share
    }


def found(result: containment.Containments) -> Found:
    return set(zip(result.inner.tolist(), result.outer.tolist(), result.share.tolist(), strict=True))


@st.composite
def stocks(draw: st.DrawFn) -> list[str]:
    """Short texts, and long ones with short ones put into them."""
    short = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), min_size=1, max_size=5))
    texts = [" ".join(one) for one in short]
    for _ in range(draw(st.integers(0, 8))):
        around = draw(st.lists(st.sampled_from(WORDS), max_size=15))
        inside = draw(st.sampled_from(short))
        place = draw(st.integers(0, len(around)))
        texts.append(" ".join([*around[:place], *inside, *around[place:]]))
    return texts


@settings(deadline=None)
@given(stocks(), st.sampled_from([0.3, 0.5, 0.6, 2 / 3, 0.9, 1.0]), st.integers(1, 4))
def test_every_container_is_found(texts: list[str], share: float, smallest: int) -> None:
    result = containment.containments(sets_of(texts), share=share, smallest=smallest)
    assert found(result) == brute_force(texts, share, smallest)
    assert not len(result.capped)


@settings(deadline=None)
@given(stocks(), st.integers(2, 5))
def test_only_counted_texts_miss_a_container(texts: list[str], common: int) -> None:
    result = containment.containments(sets_of(texts), share=0.6, smallest=1, common=common)
    expected = brute_force(texts, 0.6, 1)
    assert found(result) <= expected
    assert {inner for inner, _, _ in expected - found(result)} <= set(result.capped.tolist())


@settings(deadline=None)
@given(stocks(), st.data())
def test_groups_and_sides_are_respected(texts: list[str], data: st.DataObject) -> None:
    apart = data.draw(st.lists(st.integers(0, 2), min_size=len(texts), max_size=len(texts)))
    outers = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    result = containment.containments(
        sets_of(texts), share=0.6, smallest=1, apart=np.array(apart, np.int64), outers=np.array(outers, bool)
    )
    expected = {
        pair for pair in brute_force(texts, 0.6, 1) if apart[pair[0]] != apart[pair[1]] and outers[pair[1]]
    }
    assert found(result) == expected


def test_small_blocks_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(3)
    texts = [" ".join(dice.choices(WORDS[:4], k=dice.randint(3, 18))) for _ in range(120)]
    expected = brute_force(texts, 0.6, 1)
    monkeypatch.setattr(containment, "_MATCHES_PER_BLOCK", 13)
    monkeypatch.setattr(containment, "_LOOKUPS_PER_BLOCK", 17)
    assert found(containment.containments(sets_of(texts), share=0.6, smallest=1)) == expected


@settings(deadline=None)
@given(stocks(), st.integers(1, 6), st.integers(2, 5))
def test_shared_passages_are_counted_in_rare_shingles(texts: list[str], least: int, most: int) -> None:
    sets = [shingle_set(text) for text in texts]
    first = [i for i, one in enumerate(sets) if one and one not in sets[:i]]
    holders = Counter(shingle for i in first for shingle in sets[i])
    rare = {shingle for shingle, count in holders.items() if count <= most}
    expected = [(a, b) for a in first for b in first if a < b and len(sets[a] & sets[b] & rare) >= least]
    a, b = containment.passages(sets_of(texts), least=least, most=most)
    assert list(zip(a.tolist(), b.tolist(), strict=True)) == expected
