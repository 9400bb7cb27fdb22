"""Every pair of texts whose sets of 5-syllable shingles are alike: exact, without comparing all pairs.

The steps, each a function below:

1. `shingle_sets`: a shingle that stands alone in its hash bucket occurs once in the whole
   stock; it counts for the size of its set and needs no further work. The others are sorted
   within their text, rarest first.
2. twins: texts with one and the same set are one class, represented by the first of them.
3. `_prefix_pairs`: two sets with Jaccard ≥ t must share one of their rarest shingles, so only
   the few rarest of each set (its prefix) are looked up (Bayardo, Ma, Srikant 2007, Scaling up
   all pairs similarity search), with the length and position bounds of Xiao, Wang, Lin and Yu
   2008 (PPJoin).
4. `_verified`: the shared shingles of the surviving pairs are counted.

"Exact" means up to hash collisions: shared shingles are recognised by 44 bits of their hash,
so a similarity is wrong only when two different shingles of one compared *pair* agree in all
of them: over the whole codification, less than once in 100,000 runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.arrays import Hashes, Indices, blocks, fresh, ranges, starts
from reviewer.overlap.shingles import Grams, grams_of, mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SIZE: Final = 5  # syllables per shingle: OVERLAP.md's measure of near-duplication

HASH_BITS: Final = 44
_RARITY_BITS: Final = 10
_KEY_BITS: Final = HASH_BITS + _RARITY_BITS
_TEXTS_PER_BLOCK: Final = 1 << (64 - _KEY_BITS)
_PAIRS_PER_BLOCK: Final = 1 << (64 - HASH_BITS)
_ITEMS_PER_BLOCK: Final = 1 << 16  # half a megabyte of 64-bit items: sorted inside the processor's cache
_MATCHES_PER_BLOCK: Final = 1 << 22  # pairs proposed by one sweep, before repeats go: 100 MB

# Bounds are computed in floating point; this much slack lets a pair through to be verified
# rather than lose it to rounding.
_SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of positions, a < b, sorted by (a, b), with their Jaccard similarity in (0, 1]."""

    a: Indices
    b: Indices
    similarity: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.a)


@dataclass(frozen=True, slots=True)
class ShingleSets:
    """The set of shingles of each text, without those that occur once in the whole stock.

    `keys` of one text stand together, rarest first; equal keys are equal shingles.
    """

    keys: Hashes
    counts: Indices  # keys of each text
    sizes: Indices  # distinct shingles of each text, those without a key included
    twin: Indices  # position of the first text with the very same set; its own when there is none


@dataclass(frozen=True, slots=True)
class Join:
    """All near duplicates, kept by class: `twin[i]` is the first text with the shingles of text i.

    `pairs` relate first texts only, so that hundreds of copies of one clause cost one row.
    """

    twin: Indices
    pairs: Pairs
    empty: NDArray[np.bool_]  # texts without a syllable: in no pair

    def expand(self) -> Pairs:
        """Every pair of texts: members of one class at 1.0, and across related classes."""
        order = np.argsort(self.twin, kind="stable")
        order = order[~self.empty[order]]
        first, at, size = np.unique(self.twin[order], return_index=True, return_counts=True)
        left, right = _products(first, at, size, order, self.pairs.a, self.pairs.b)
        similarity = np.repeat(self.pairs.similarity, _sizes(first, size, self.pairs))
        # Inside a class, each member is paired with those after it.
        place = np.arange(len(order)) - np.repeat(at, size)
        following = np.repeat(size, size) - place - 1
        twins_a = np.repeat(order, following)
        twins_b = order[ranges(np.arange(len(order)) + 1, following)]
        a = np.concatenate([np.minimum(left, right), twins_a])
        b = np.concatenate([np.maximum(left, right), twins_b])
        alike = np.concatenate([similarity, np.ones(len(twins_a))])
        rank = np.lexsort((b, a))
        return Pairs(a[rank], b[rank], alike[rank])


def near_duplicates(texts: Sequence[str], *, threshold: float = 0.8) -> Pairs:
    """Every pair of texts with Jaccard similarity of their 5-syllable shingle sets ≥ `threshold`.

    Case, punctuation, spacing and Unicode form do not count. A text of fewer than five
    syllables is one shingle; one without any is in no pair.

    Parameters
    ----------
    threshold : in (0, 1]. The time grows as it falls: 0.6 costs about twice 0.8.
    """
    return join(grams_of(texts, SIZE), threshold=threshold).expand()


def join(shingles: Grams, *, threshold: float = 0.8) -> Join:
    """`near_duplicates` on shingles made before, kept by class of identical sets."""
    sets = shingle_sets(shingles)
    return Join(sets.twin, near_pairs(sets, threshold=threshold), sets.sizes == 0)


def near_pairs(sets: ShingleSets, *, threshold: float = 0.8) -> Pairs:
    """Near duplicates among first texts: of several texts with one set, only the first is compared."""
    if not 0 < threshold <= 1:
        raise ValueError(f"threshold {threshold} is not in (0, 1]")
    a, b = _prefix_pairs(sets, threshold)
    return _verified(sets, a, b, threshold)


def shingle_sets(shingles: Grams) -> ShingleSets:
    """Sets of the shingles that can be shared, sorted within each text, and which texts are twins."""
    seen = _bucket_counts(shingles.hashes)
    first = starts(shingles.counts)
    n = len(shingles)
    keys: list[Hashes] = []
    counts, sizes = np.zeros(n, np.int64), np.zeros(n, np.int64)
    signatures = np.zeros(n, np.uint64)
    for low, high in blocks(shingles.counts, items=_ITEMS_PER_BLOCK, most=_TEXTS_PER_BLOCK):
        hashes = shingles.hashes[first[low] : first[high]]
        text = np.repeat(np.arange(high - low), shingles.counts[low:high])
        rarity = seen[_bucket(hashes, len(seen))]
        shared = rarity > 1
        alone = np.bincount(text[~shared], minlength=high - low)
        packed = _distinct(_packed(text[shared], rarity[shared], hashes[shared]))
        counts[low:high] = np.bincount(
            (packed >> np.uint64(_KEY_BITS)).astype(np.int64), minlength=high - low
        )
        sizes[low:high] = counts[low:high] + alone
        keys.append(packed & np.uint64((1 << _KEY_BITS) - 1))
        signatures[low:high] = _signatures(keys[-1], counts[low:high])
    joined = np.concatenate(keys) if keys else np.zeros(0, np.uint64)
    return ShingleSets(joined, counts, sizes, _twins(signatures, counts, sizes))


def _bucket(hashes: Hashes, buckets: int) -> Indices:
    """Bucket of each hash, by its highest bits."""
    return (hashes >> np.uint64(65 - buckets.bit_length())).astype(np.int64)


def _bucket_counts(hashes: Hashes) -> NDArray[np.uint32]:
    """How many shingles fall into each of at least as many buckets: an upper bound on frequency."""
    seen = np.zeros(1 << max(10, len(hashes).bit_length()), np.uint32)
    for low in range(0, len(hashes), _ITEMS_PER_BLOCK):
        np.add.at(seen, _bucket(hashes[low : low + _ITEMS_PER_BLOCK], len(seen)), np.uint32(1))
    return seen


def _packed(text: Indices, rarity: NDArray[np.uint32], hashes: Hashes) -> Hashes:
    """One sortable number: text, then rarity, then hash. Any order would do; rare first is fast."""
    level = np.minimum(rarity, (1 << _RARITY_BITS) - 1).astype(np.uint64)
    packed = text.astype(np.uint64) << np.uint64(_KEY_BITS)
    packed |= level << np.uint64(HASH_BITS)
    packed |= hashes & np.uint64((1 << HASH_BITS) - 1)
    return packed


def _distinct(numbers: Hashes) -> Hashes:
    """Sorted, each once. Sorts in place: the caller's array is scratch."""
    numbers.sort()
    return numbers[fresh(numbers)]


def _signatures(keys: Hashes, counts: Indices) -> Hashes:
    """One number per set, equal for equal sets: the sum of its mixed keys."""
    sums = np.zeros(len(keys) + 1, np.uint64)
    np.cumsum(mix(keys), out=sums[1:])
    bounds = starts(counts)
    return sums[bounds[1:]] - sums[bounds[:-1]]


def _twins(signatures: Hashes, counts: Indices, sizes: Indices) -> Indices:
    """First text with the same set. A set holding a shingle found nowhere else has no twin."""
    twin = np.arange(len(sizes))
    able = np.flatnonzero((counts == sizes) & (sizes > 0))
    _, first, inverse = np.unique(signatures[able], return_index=True, return_inverse=True)
    twin[able] = able[first][inverse]
    return twin


def _prefix_pairs(sets: ShingleSets, threshold: float) -> tuple[Indices, Indices]:
    """First texts of classes, a < b, that share a shingle of their prefixes and may reach the threshold."""
    sizes, counts = sets.sizes, sets.counts
    alone = sizes - counts  # rarest of all, so they fill the prefix first and match nothing
    needed = np.ceil(threshold * sizes - _SLACK).astype(np.int64)
    chosen = (sets.twin == np.arange(len(sizes))) & (counts >= needed) & (sizes > 0)
    prefix = np.where(chosen, np.clip(sizes - needed + 1 - alone, 0, counts), 0)
    key = sets.keys[ranges(starts(counts)[:-1], prefix)]
    text = np.repeat(np.arange(len(sizes)), prefix)
    place = ranges(alone, prefix)
    order = np.lexsort((sizes[text], key))
    key, text, place = key[order], text[order], place[order]
    partners = _partners(key, sizes[text], threshold)
    found = [np.zeros(0, np.int64)]
    for low, high in blocks(partners, items=_MATCHES_PER_BLOCK):
        i = np.repeat(np.arange(low, high), partners[low:high])
        j = ranges(np.arange(low, high) + 1, partners[low:high])
        small, large = sizes[text[i]], sizes[text[j]]
        # This is the rarest shingle the two share, or an earlier match already proposed them:
        # what stands behind it is all they can still share.
        left = np.minimum(small - place[i], large - place[j])
        enough = left >= threshold / (1 + threshold) * (small + large) - _SLACK
        a, b = text[i[enough]], text[j[enough]]
        found.append(np.unique((np.minimum(a, b) << 32) | np.maximum(a, b)))
    packed = np.unique(np.concatenate(found))
    return packed >> 32, packed & 0xFFFFFFFF


def _partners(key: Hashes, sizes: Indices, threshold: float) -> Indices:
    """Of entries sorted by (key, size): how many after each share its key and are not too long."""
    if not len(key):
        return np.zeros(0, np.int64)
    group = np.cumsum(np.concatenate([np.zeros(1, bool), key[1:] != key[:-1]]))
    most = int(sizes.max())
    rank = group * (most + 1) + sizes
    longest = np.minimum((sizes / threshold + _SLACK).astype(np.int64), most)
    reach = np.searchsorted(rank, group * (most + 1) + longest, side="right")
    return np.asarray(reach - np.arange(len(key)) - 1, np.int64)


def _verified(sets: ShingleSets, a: Indices, b: Indices, threshold: float) -> Pairs:
    """The pairs that reach the threshold, with their similarity, sorted."""
    able = np.minimum(sets.counts[a], sets.counts[b])
    total = sets.sizes[a] + sets.sizes[b]
    enough = able >= threshold / (1 + threshold) * total - _SLACK
    a, b, total = a[enough], b[enough], total[enough]
    shared = shared_keys(sets, a, b)
    similarity = shared / (total - shared)
    alike = similarity >= threshold
    return Pairs(a[alike], b[alike], similarity[alike])


def shared_keys(sets: ShingleSets, a: Indices, b: Indices) -> Indices:
    """How many shingles texts a[i] and b[i] share, for every i."""
    first = starts(sets.counts)[:-1]
    shared = np.zeros(len(a), np.int64)
    work = sets.counts[a] + sets.counts[b]
    for low, high in blocks(work, items=_ITEMS_PER_BLOCK, most=_PAIRS_PER_BLOCK):
        sides = np.concatenate([a[low:high], b[low:high]])
        pair = np.tile(np.arange(high - low, dtype=np.uint64), 2)
        keys = sets.keys[ranges(first[sides], sets.counts[sides])]
        marked = np.repeat(pair, sets.counts[sides]) << np.uint64(HASH_BITS)
        marked |= keys & np.uint64((1 << HASH_BITS) - 1)
        marked.sort()  # a shingle of both sides now stands beside itself
        both = marked[1:][marked[1:] == marked[:-1]]
        shared[low:high] = np.bincount((both >> np.uint64(HASH_BITS)).astype(np.int64), minlength=high - low)
    return shared


def _sizes(first: Indices, size: Indices, pairs: Pairs) -> Indices:
    """Pairs of texts behind each pair of classes."""
    return size[np.searchsorted(first, pairs.a)] * size[np.searchsorted(first, pairs.b)]


def _products(
    first: Indices, at: Indices, size: Indices, order: Indices, a: Indices, b: Indices
) -> tuple[Indices, Indices]:
    """All members of class a[i] with all of class b[i], for every i in turn."""
    one, other = np.searchsorted(first, a), np.searchsorted(first, b)
    lefts = ranges(at[one], size[one])  # each left member once per pair of classes …
    rights_per_left = np.repeat(size[other], size[one])
    left = np.repeat(order[lefts], rights_per_left)  # … repeated for every right member
    right = order[ranges(np.repeat(at[other], size[one]), rights_per_left)]
    return left, right
