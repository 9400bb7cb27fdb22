"""Syllable hashes stand for the words of `reviewer.text.syllables`, and n-grams for their runs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.overlap import shingles
from reviewer.overlap.arrays import blocks
from reviewer.text import syllables as words

# Letters that have surprised readers of Unicode: combining marks, İ (lower case is two
# characters), Σ (lower case depends on its place), Kelvin sign, letters beyond the basic
# plane, digits of other scripts, a lone surrogate half.
STRANGE = "İΣσςK\u0303\u0300đĐễẽ_٣𝐀𝒷𐐀🙂\ud83d\u1161ßŉ"
texts = st.lists(st.text(st.one_of(st.sampled_from("aăâ oÒ.,;\n" + STRANGE), st.characters()), max_size=30))


def runs(tokens: list[str], size: int) -> list[tuple[str, ...]]:
    """The n-grams as the documentation describes them."""
    if len(tokens) < size:
        return [tuple(tokens)] if tokens else []
    return [tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1)]


def same_classes(names: list[object], numbers: list[int]) -> bool:
    """Equal numbers for equal names and different ones for different names."""
    return len(names) == len(numbers) and len(set(zip(names, numbers, strict=True))) == len(
        set(names)
    ) == len(set(numbers))


@settings(deadline=None)  # the first text beyond the basic plane builds a table
@given(texts)
def test_equal_syllables_and_only_they_have_equal_hashes(texts: list[str]) -> None:
    made = shingles.syllables(texts)
    assert made.counts.tolist() == [len(words(text)) for text in texts]
    assert same_classes([word for text in texts for word in words(text)], made.hashes.tolist())


@settings(deadline=None)
@given(texts, st.integers(1, 8))
def test_grams_are_the_runs_of_each_text(texts: list[str], size: int) -> None:
    made = shingles.grams_of(texts, size)
    again = shingles.grams(shingles.syllables(texts), size)
    assert np.array_equal(made.hashes, again.hashes)
    assert np.array_equal(made.counts, again.counts)
    expected = [runs(words(text), size) for text in texts]
    assert made.counts.tolist() == [len(one) for one in expected]
    assert same_classes([gram for one in expected for gram in one], made.hashes.tolist())


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Cơ quan có thẩm quyền cấp giấy phép", "", "Điều này", "x" * 50, "một hai ba bốn năm sáu"] * 9
    whole = shingles.syllables(texts)
    monkeypatch.setattr(shingles, "_BLOCK_CHARACTERS", 20)
    parts = shingles.syllables(texts)
    assert np.array_equal(whole.hashes, parts.hashes)
    assert np.array_equal(whole.counts, parts.counts)


@settings(deadline=None)
@given(st.lists(st.integers(0, 9)), st.integers(1, 12), st.integers(1, 4))
def test_blocks_tile_the_runs(counts: list[int], items: int, most: int) -> None:
    ranges = list(blocks(np.array(counts, np.int64), items=items, most=most))
    assert [i for low, high in ranges for i in range(low, high)] == list(range(len(counts)))
    for low, high in ranges:
        assert high - low == 1 or (high - low <= most and sum(counts[low:high]) <= items)


def test_no_more_than_eight_syllables() -> None:
    with pytest.raises(ValueError, match="9 syllables"):
        shingles.grams(shingles.syllables(["a b c"]), 9)
