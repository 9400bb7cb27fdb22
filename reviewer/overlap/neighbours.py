"""The few texts whose rarer words and word pairs are most like a text's: TF-IDF cosine, top k.

Finds the same duty in other words or another order, which no shingle join can. Terms are
syllables and pairs of syllables of the text, with the syllables of its heading and subject;
a term is kept as one of at most four million hash buckets (the codification has 395,000 terms:
one in ten shares its bucket, which moves a cosine by little, and no exact value is needed).

Terms that stand in many texts are dropped: they cost most (the square of their frequency)
and say least. The cosine is over the kept terms, so it is higher than over all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from reviewer.overlap.arrays import blocks, first_of_each, starts, tally
from reviewer.overlap.shingles import grams

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from reviewer.overlap.arrays import Hashes, Indices
    from reviewer.overlap.shingles import Grams, Syllables

_MOST_BUCKET_BITS: Final = 22
_TERMS_PER_BLOCK: Final = 1 << 16
_PRODUCTS_PER_BLOCK: Final = 1 << 23  # multiplications of one block: at most 100 MB of results
_PRODUCTS_PER_TURN: Final = 1 << 25  # … after which the texts already compared are left out
_KEPT_BEFORE_PRUNING: Final = 1 << 22  # pairs held before those outside every top k are let go


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs a < b of which at least one is among the other's nearest; sorted by (a, b)."""

    a: Indices
    b: Indices
    cosine: NDArray[np.float32]


def vectors(texts: Syllables, labels: Syllables, *, common: int) -> sparse.csr_matrix:
    """TF-IDF vectors of length 1, one row a text; a text of common words only has an empty row.

    Parameters
    ----------
    labels : heading and subject of each text: single syllables count, pairs do not.
    common : terms in more texts than this are dropped, and so are terms of one text.
    """
    n = len(texts)
    parts = (texts, grams(texts, 2), labels)
    bits = min(sum(len(part.hashes) for part in parts).bit_length() + 2, _MOST_BUCKET_BITS)
    owner, bucket, times = _counted(parts, bits)
    seen = np.bincount(bucket, minlength=1 << bits)
    kept = (seen > 1) & (seen <= common)
    useful = kept[bucket]
    owner, bucket, times = owner[useful], bucket[useful], times[useful]
    weight = (1 + np.log(times)) * (1 + np.log((1 + n) / (1 + seen[bucket])))
    length = np.sqrt(np.bincount(owner, weight * weight, minlength=n))
    value = (weight / length[owner]).astype(np.float32)
    column = (np.cumsum(kept) - 1)[bucket]  # kept terms numbered without gaps
    bounds = starts(np.bincount(owner, minlength=n))
    return sparse.csr_matrix((value, column, bounds), shape=(n, int(kept.sum())))


def cosines(rows: sparse.csr_matrix, a: Indices, b: Indices) -> NDArray[np.float32]:
    """Cosine of rows a[i] and b[i] for every i."""
    made = np.zeros(len(a), np.float32)
    work = np.diff(rows.indptr)[a] + np.diff(rows.indptr)[b]
    for low, high in blocks(work.astype(np.int64), items=_PRODUCTS_PER_BLOCK):
        made[low:high] = rows[a[low:high]].multiply(rows[b[low:high]]).sum(axis=1).A1
    return made


def neighbours(
    rows: sparse.csr_matrix,
    *,
    apart: Indices,
    subject: Indices,
    within: int = 5,
    across: int = 3,
    floor: float = 0.22,
    far_floor: float = 0.32,
    progress: Callable[[float], None] | None = None,
) -> Neighbours:
    """The nearest rows of each row, in its own subject and in the others.

    Ties go to the lower row number.

    Parameters
    ----------
    apart : a group number for each row; rows of one group are never neighbours.
    subject : a number for each row.
    within, across : how many neighbours of the same subject, of other subjects.
    floor, far_floor : least cosine in the same subject, in other subjects; in (0, 1].
    progress : told the share of rows done.
    """
    best = Neighbours(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    waiting, held = [best], 0
    for found, done in _above(rows, apart, subject, floor, far_floor):
        waiting.append(found)
        held += len(found.a)
        if held - len(best.a) > _KEPT_BEFORE_PRUNING:
            best = _nearest(_joined(waiting), subject, within, across)
            waiting, held = [best], len(best.a)
        if progress:
            progress(done)
    return _nearest(_joined(waiting), subject, within, across)


def _counted(parts: Sequence[Syllables | Grams], bits: int) -> tuple[Indices, Indices, Indices]:
    """Owner, bucket and number of occurrences of every term of every text; sorted by owner, bucket."""
    bounds = [starts(part.counts) for part in parts]
    owners, buckets, times = [], [], []
    terms = np.sum([part.counts for part in parts], axis=0)
    for low, high in blocks(terms, items=_TERMS_PER_BLOCK):
        packed = np.concatenate(
            [
                _packed(part.hashes[bound[low] : bound[high]], part.counts[low:high], bits)
                for part, bound in zip(parts, bounds, strict=True)
            ]
        )
        packed.sort()
        at, repeats = tally(packed)
        owners.append((packed[at] >> bits) + low)
        buckets.append(packed[at] & ((1 << bits) - 1))
        times.append(repeats)
    empty = [np.zeros(0, np.int64)]
    return np.concatenate(owners or empty), np.concatenate(buckets or empty), np.concatenate(times or empty)


def _packed(hashes: Hashes, counts: Indices, bits: int) -> Indices:
    """Text of the block and bucket of each term in one number."""
    owner = np.repeat(np.arange(len(counts)), counts)
    return (owner << bits) | (hashes >> np.uint64(64 - bits)).astype(np.int64)


def _above(
    rows: sparse.csr_matrix, apart: Indices, subject: Indices, floor: float, far_floor: float
) -> Iterator[tuple[Neighbours, float]]:
    """All pairs a < b of at least the floor's cosine, block by block of a, and the share of rows done.

    Only partners behind the block are multiplied: the product is symmetric.
    """
    n = rows.shape[0]
    popular = np.bincount(rows.indices, minlength=rows.shape[1])
    work = np.diff(starts(popular[rows.indices])[rows.indptr])  # multiplications for each row
    for first, last in blocks(work, items=_PRODUCTS_PER_TURN):
        behind = rows[first:].T.tocsr()
        for low, high in blocks(work[first:last], items=_PRODUCTS_PER_BLOCK):
            block = (rows[first + low : first + high] @ behind).tocoo()
            near = block.data >= min(floor, far_floor)
            a = block.row[near].astype(np.int64) + first + low
            b = block.col[near].astype(np.int64) + first
            cosine = block.data[near]
            least = np.where(subject[a] == subject[b], floor, far_floor)
            kept = (a < b) & (apart[a] != apart[b]) & (cosine >= least)
            yield Neighbours(a[kept], b[kept], cosine[kept]), (first + high) / n


def _joined(parts: Sequence[Neighbours]) -> Neighbours:
    return Neighbours(
        np.concatenate([part.a for part in parts]),
        np.concatenate([part.b for part in parts]),
        np.concatenate([part.cosine for part in parts]),
    )


def _nearest(found: Neighbours, subject: Indices, within: int, across: int) -> Neighbours:
    """The pairs that are among the nearest of either side, sorted by (a, b)."""
    kept = np.zeros(len(found.a), bool)
    same = subject[found.a] == subject[found.b]
    for pair, most in ((np.flatnonzero(same), within), (np.flatnonzero(~same), across)):
        a, b, cosine = found.a[pair], found.b[pair], found.cosine[pair]
        row, other = np.concatenate([a, b]), np.concatenate([b, a])
        best = first_of_each(row, (-np.tile(cosine, 2), other), most)
        kept[np.tile(pair, 2)[best]] = True
    order = np.flatnonzero(kept)
    order = order[np.lexsort((found.b[order], found.a[order]))]
    return Neighbours(found.a[order], found.b[order], found.cosine[order])
