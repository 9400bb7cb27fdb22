"""Texts become arrays of syllable hashes, and those become n-grams: the raw material of every join.

A syllable is what `reviewer.text.syllables` says it is (lower-case runs of word characters of
the NFC text); here each one is a 64-bit number. All work is done on blocks of whole texts that
fit the processor's cache, because the codification has sixty million characters and any
per-syllable Python would take a minute.

Two different syllables get one number with probability 2⁻⁶⁴ per pair: with 100,000 distinct
syllables, less than one chance in a billion for a whole stock.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.arrays import Hashes, Indices, blocks, ranges, starts
from reviewer.overlap.letters import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Characters per block: code points, prefix sums and powers of one block then stay in a few MB of cache.
_BLOCK_CHARACTERS: Final = 100_000
_SYLLABLES_PER_BLOCK: Final = 1 << 16

# Odd multipliers (golden ratio and primes of xxHash and wyhash): odd numbers are invertible
# modulo 2⁶⁴, so no information is lost by multiplying.
_BASE: Final = 0xD6E8FEB86659FD93
_PLACES: Final = (
    0x9E3779B97F4A7C15,
    0xC2B2AE3D27D4EB4F,
    0x165667B19E3779F9,
    0xD6E8FEB86659FD93,
    0xA0761D6478BD642F,
    0xE7037ED1A0B428DB,
    0x8EBC6AF09C88C6E3,
    0x589965CC75374CC3,
)


@dataclass(frozen=True, slots=True)
class Syllables:
    """The syllables of many texts, one text after the other."""

    hashes: Hashes
    counts: Indices  # syllables of each text

    def __len__(self) -> int:
        """How many texts."""
        return len(self.counts)


@dataclass(frozen=True, slots=True)
class Grams:
    """The n-grams of many texts, in reading order, repeats included."""

    hashes: Hashes
    counts: Indices  # n-grams of each text

    def __len__(self) -> int:
        return len(self.counts)


def mix(hashes: Hashes) -> Hashes:
    """Spread every input bit over all output bits; one to one (xor-shift and odd multiplication)."""
    mixed = hashes ^ (hashes >> np.uint64(32))
    mixed *= np.uint64(_PLACES[0])
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(_BASE)
    mixed ^= mixed >> np.uint64(32)
    return mixed


def syllables(texts: Sequence[str]) -> Syllables:
    """Every syllable of every text as a number, in order. Same words as `reviewer.text.syllables`."""
    parts = [_block_syllables(part) for part in _parts(texts)]
    if not parts:
        return Syllables(np.zeros(0, np.uint64), np.zeros(0, np.int64))
    return Syllables(
        np.concatenate([hashes for hashes, _ in parts]), np.concatenate([counts for _, counts in parts])
    )


def grams(words: Syllables, size: int = 5) -> Grams:
    """Runs of `size` syllables of each text; a shorter text is one run of all it has, an empty one none.

    `size` is at most 8. Runs never cross from one text into the next.
    """
    if not 1 <= size <= len(_PLACES):
        raise ValueError(f"n-grams of {size} syllables")
    first = starts(words.counts)
    kept = _gram_counts(words.counts, size)
    hashes = np.empty(int(kept.sum()), np.uint64)
    bounds = starts(kept)
    for low, high in blocks(words.counts, items=_SYLLABLES_PER_BLOCK):
        part = words.hashes[first[low] : first[high]]
        hashes[bounds[low] : bounds[high]] = _block_grams(part, words.counts[low:high], size)
    return Grams(hashes, kept)


def grams_of(texts: Sequence[str], size: int = 5) -> Grams:
    """`grams(syllables(texts), size)` for those who need no syllables: half the memory."""
    if not 1 <= size <= len(_PLACES):
        raise ValueError(f"n-grams of {size} syllables")
    hashes, counts = [], []
    for part in _parts(texts):
        words, lengths = _block_syllables(part)
        hashes.append(_block_grams(words, lengths, size))
        counts.append(_gram_counts(lengths, size))
    if not hashes:
        return Grams(np.zeros(0, np.uint64), np.zeros(0, np.int64))
    return Grams(np.concatenate(hashes), np.concatenate(counts))


def _gram_counts(counts: Indices, size: int) -> Indices:
    return np.maximum(counts - (size - 1), np.minimum(counts, 1))


def subset(words: Syllables, texts: Indices) -> Syllables:
    """The syllables of some of the texts, in the order asked for."""
    counts = words.counts[texts]
    return Syllables(words.hashes[ranges(starts(words.counts)[:-1][texts], counts)], counts)


def _parts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Consecutive texts of about `_BLOCK_CHARACTERS` together; a longer text is a block of its own."""
    low, characters = 0, 0
    for high, text in enumerate(texts, 1):
        characters += len(text) + 1
        if characters >= _BLOCK_CHARACTERS:
            yield texts[low:high]
            low, characters = high, 0
    if low < len(texts):
        yield texts[low:]


def _block_syllables(texts: Sequence[str]) -> tuple[Hashes, Indices]:
    """Syllable hashes of one block and how many each text has."""
    codes, text_ends = letters(texts)
    is_word = codes != 0
    # The block ends outside a word, so every word that begins also ends inside it.
    edges = np.flatnonzero(is_word[1:] != is_word[:-1]) + 1
    if is_word[0]:
        edges = np.concatenate([np.zeros(1, np.int64), edges])
    begin, end = edges[0::2], edges[1::2]
    powers, inverses = _powers(len(codes).bit_length())
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(codes * powers[: len(codes)], out=sums[1:])
    # A difference of prefix sums is the word's polynomial times base^begin; the inverse power
    # makes it independent of where the word stands.
    hashes = mix((sums[end] - sums[begin]) * inverses[begin])
    return hashes, np.diff(np.searchsorted(begin, text_ends), prepend=0).astype(np.int64)


def _block_grams(words: Hashes, counts: Indices, size: int) -> Hashes:
    """The n-grams of one block: a sum of each syllable times the multiplier of its place."""
    if size == 1:
        return words
    first = starts(counts)
    begin, end = first[:-1], first[1:]
    made = words * np.uint64(_PLACES[0])
    for place in range(1, min(size, len(words))):
        made[: len(words) - place] += words[place:] * np.uint64(_PLACES[place])
    short = (counts < size) & (counts > 0)
    if short.any():
        made[begin[short]] = _whole_texts(words, begin[short], counts[short])
    is_gram = np.ones(len(words), bool)
    for back in range(1, size):  # the last size-1 places of a text have no full run behind them
        reached = counts > back
        is_gram[end[reached] - back] = False
    return made[is_gram]


def _whole_texts(words: Hashes, begin: Indices, counts: Indices) -> Hashes:
    """One hash for all syllables of each text shorter than a run; the length keeps it apart from runs."""
    whole = counts.astype(np.uint64)
    for place in range(int(counts.max())):
        reached = counts > place
        whole[reached] += words[begin[reached] + place] * np.uint64(_PLACES[place])
    return mix(whole)


@cache
def _powers(bits: int) -> tuple[Hashes, Hashes]:
    """base⁰, base¹, … (2^bits of them) modulo 2⁶⁴, and their inverses."""
    rising = np.full(1 << bits, _BASE, np.uint64)
    falling = np.full(1 << bits, pow(_BASE, -1, 1 << 64), np.uint64)
    rising[0] = falling[0] = 1
    return np.multiply.accumulate(rising), np.multiply.accumulate(falling)
