"""Pairs where most of one text stands inside another, however long the other is.

Jaccard similarity misses a short clause repeated inside a long one; the share of the short
one's shingles that the long one holds does not. Exact (up to hash collisions, see `join`)
but for texts made of phrases that occur `common` times or more: such phrases are not looked
up, and texts with too few others to be sure of every partner are counted.

Two long texts that share a passage are found by `passages`.

How: a text with m shingles, n·m of which must be inside the other, can lack only the rest of
them. So among its rarest `m - need + l` at least l are shared, for any l: those few are looked
up in an index of all shingles, and only partners found l times are compared in full. l = 1 is
the classical prefix filter; 4 makes a third of the candidates for a fifth more lookups.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.arrays import Hashes, Indices, blocks, ranges, starts, tally
from reviewer.overlap.join import HASH_BITS, ShingleSets

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HITS: Final = 4  # measured on the codification: fewest total lookups between 1 and 6
_HASH_MASK: Final = np.uint64((1 << HASH_BITS) - 1)
_MATCHES_PER_BLOCK: Final = 1 << 20
_LOOKUPS_PER_BLOCK: Final = 1 << 19  # fewer than 2^20 outer texts, so that a mark has room above a hash
_SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Containments:
    """`inner[i]` stands inside `outer[i]` to the given share of its shingles; sorted by (inner, outer).

    Positions are those of first texts: of several texts with the same shingles only the first
    is compared (see `ShingleSets.twin`).
    """

    inner: Indices
    outer: Indices
    share: NDArray[np.float64]  # of the inner text's shingles, in [`share`, 1]
    capped: Indices  # inner texts of such common phrases that some outer text may be missing


@dataclass(frozen=True, slots=True)
class _Index:
    """Every shingle of every first text, as (hash, text) packed into one sorted number each."""

    postings: Hashes
    text_bits: int

    @property
    def text_mask(self) -> np.uint64:
        return np.uint64((1 << self.text_bits) - 1)

    def pack(self, hashes: Hashes, texts: Indices) -> Hashes:
        return (hashes << np.uint64(self.text_bits)) | texts.astype(np.uint64)


def containments(
    sets: ShingleSets,
    *,
    share: float = 0.6,
    smallest: int = 8,
    common: int = 1_000,
    apart: Indices | None = None,
    outers: NDArray[np.bool_] | None = None,
) -> Containments:
    """All ordered pairs of which the first stands inside the second.

    Parameters
    ----------
    share : of the inner text's shingles that the outer one holds, in (0, 1].
    smallest : inner texts with fewer shingles are too short to say anything.
    common : shingles that occur this often in the stock are not looked up; at most 1,023.
    apart : a group number for each text; texts of one group are never paired. None: all apart.
    outers : which texts may be the outer side. None: all.
    """
    n = len(sets.sizes)
    apart = np.arange(n) if apart is None else apart
    outers = np.ones(n, bool) if outers is None else outers
    chosen = sets.twin == np.arange(n)
    needed = np.ceil(share * sets.sizes - _SLACK).astype(np.int64)
    able = chosen & (sets.sizes >= max(smallest, 1)) & (sets.counts >= needed)
    hits = np.minimum(_HITS, needed)
    alone = sets.sizes - sets.counts  # shingles found nowhere else come first in rarity and match nothing
    wanted = np.where(able, np.clip(sets.sizes - needed + hits - alone, 0, sets.counts), 0)
    prefix = np.minimum(wanted, _rarer(sets, common))
    hits = hits - (wanted - prefix)
    index = _index(sets, np.where(chosen & outers, sets.counts, 0))
    pairs, found = _found(sets, index, prefix, needed, apart)
    enough = found >= hits[pairs >> 32]
    inner, outer, found = pairs[enough] >> 32, pairs[enough] & 0xFFFFFFFF, found[enough]
    held = (found + _held(sets, inner, outer, prefix)) / sets.sizes[inner]
    good = held >= share
    return Containments(inner[good], outer[good], held[good], np.flatnonzero(hits < 1))


def passages(
    sets: ShingleSets, *, least: int = 16, most: int = 10, apart: Indices | None = None
) -> tuple[Indices, Indices]:
    """Pairs a < b of first texts with a passage in common that few other texts have; sorted.

    A point of one long list repeated in another list is no containment and no near duplicate.

    Parameters
    ----------
    least : shared rare shingles; 16 in a row are twenty syllables.
    most : a shingle is rare when at most this many texts hold it.
    apart : a group number for each text; texts of one group are never paired. None: all apart.
    """
    n = len(sets.sizes)
    apart = np.arange(n) if apart is None else apart
    index = _index(sets, np.where(sets.twin == np.arange(n), sets.counts, 0))
    at, holders = tally(index.postings >> np.uint64(index.text_bits))
    rare = (holders > 1) & (holders <= most)
    at, holders = at[rare], holders[rare]
    text = (index.postings[ranges(at, holders)] & index.text_mask).astype(np.int64)
    after = np.repeat(np.cumsum(holders), holders) - np.arange(len(text)) - 1  # holders behind each
    pairs = [np.zeros(0, np.int64)]
    for low, high in blocks(after, items=_MATCHES_PER_BLOCK):
        a = np.repeat(text[low:high], after[low:high])
        b = text[ranges(np.arange(low, high) + 1, after[low:high])]
        kept = apart[a] != apart[b]
        pairs.append((a[kept] << 32) | b[kept])
    every = np.concatenate(pairs)
    every.sort()
    first, shared = tally(every)
    found = every[first[shared >= least]]
    return found >> 32, found & 0xFFFFFFFF


def _rarer(sets: ShingleSets, common: int) -> Indices:
    """How many keys of each text occur less than `common` times. Keys stand rarest first."""
    rare = (sets.keys >> np.uint64(HASH_BITS)) < np.uint64(common)
    total = starts(rare.astype(np.int64))
    bounds = starts(sets.counts)
    return total[bounds[1:]] - total[bounds[:-1]]


def _index(sets: ShingleSets, taken: Indices) -> _Index:
    """The first `taken[i]` keys of each text i (none or all of them), sorted by shingle."""
    n = len(taken)
    # Up to a million texts the index keeps the 44 bits of a shingle; beyond that it gives
    # some up, which can only add partners that the full comparison throws out again.
    text_bits = max(64 - HASH_BITS, int(n).bit_length())
    empty = _Index(np.zeros(0, np.uint64), text_bits)
    keys = sets.keys[ranges(starts(sets.counts)[:-1], taken)]
    postings = empty.pack(keys & _HASH_MASK, np.repeat(np.arange(n), taken))
    postings.sort()
    return _Index(postings, text_bits)


def _found(
    sets: ShingleSets, index: _Index, prefix: Indices, needed: Indices, apart: Indices
) -> tuple[Indices, Indices]:
    """Pairs (inner << 32 | outer) that share a shingle of the inner prefix, and how many they share."""
    n = len(prefix)
    keys = sets.keys[ranges(starts(sets.counts)[:-1], prefix)]
    asked = index.pack(keys & _HASH_MASK, np.repeat(np.arange(n), prefix))
    asked.sort()  # neighbours in the index are asked for one after the other: ten times faster
    inner = (asked & index.text_mask).astype(np.int64)
    low = np.searchsorted(index.postings, asked & ~index.text_mask)
    high = np.searchsorted(index.postings, asked | index.text_mask, side="right")
    matches = high - low
    pairs = [np.zeros(0, np.int64)]
    for start, end in blocks(matches, items=_MATCHES_PER_BLOCK):
        one = np.repeat(inner[start:end], matches[start:end])
        at = ranges(low[start:end], matches[start:end])
        other = (index.postings[at] & index.text_mask).astype(np.int64)
        kept = (apart[one] != apart[other]) & (sets.counts[other] >= needed[one]) & (one != other)
        pairs.append((one[kept] << 32) | other[kept])
    every = np.concatenate(pairs)
    every.sort()
    at, times = tally(every)
    return every[at], times


def _held(sets: ShingleSets, inner: Indices, outer: Indices, prefix: Indices) -> Indices:
    """How many of the inner text's keys behind its prefix the outer text has."""
    first = starts(sets.counts)[:-1]
    rest = sets.counts - prefix
    held = np.zeros(len(inner), np.int64)
    order = np.argsort(outer, kind="stable")  # one outer text after the other: each is sorted once per block
    work = rest[inner[order]] + sets.counts[outer[order]]
    for low, high in blocks(work, items=_LOOKUPS_PER_BLOCK):
        chunk = order[low:high]
        texts, local = np.unique(outer[chunk], return_inverse=True)
        held_keys = _marked(sets.keys, first[texts], sets.counts[texts], np.arange(len(texts)))
        held_keys.sort()
        asked = _marked(sets.keys, (first + prefix)[inner[chunk]], rest[inner[chunk]], local)
        at = np.minimum(np.searchsorted(held_keys, asked), len(held_keys) - 1)
        pair = np.repeat(np.arange(high - low), rest[inner[chunk]])
        held[chunk] = np.bincount(pair[held_keys[at] == asked], minlength=high - low)
    return held


def _marked(keys: Hashes, first: Indices, counts: Indices, marks: Indices) -> Hashes:
    """The hashes of each run of keys, with the run's mark in the highest bits."""
    return (np.repeat(marks, counts).astype(np.uint64) << np.uint64(HASH_BITS)) | (
        keys[ranges(first, counts)] & _HASH_MASK
    )
