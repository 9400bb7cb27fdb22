"""The stock made ready for questions: which of its clauses may say what a new clause says.

`candidates` compares a stock with itself; here a few new clauses are asked against a stock that
was prepared once. Words are weighed by the stock's own counts, so the answer for a new clause
depends on the stock alone: not on what else is asked, in which order, or when.

near-duplicate  Jaccard of 5-syllable shingles ≥ 0.8: exact
contained       either side holds 0.6 of the other, or both share a rare passage: exact
neighbour       the new clause's nearest by rarer words, in its subject and outside it

Of texts with one and the same set of shingles the first in order of precedence is compared; a
few of the others are named with it, the rest is counted. (`ask` holds the questions.)
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reviewer.overlap.arrays import fresh, ranges, starts, tally
from reviewer.overlap.candidates import DEFAULT, CandidateOptions
from reviewer.overlap.join import SIZE
from reviewer.overlap.roads import Classes
from reviewer.overlap.shingles import grams, mix, subset
from reviewer.overlap.stock import Stock

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from reviewer.model import Clause
    from reviewer.overlap.arrays import Hashes, Indices
    from reviewer.overlap.shingles import Grams, Syllables

    Ints = NDArray[np.int32]
    Floats = NDArray[np.float32]

TEXT_BITS: Final = 22  # up to four million clauses; 42 bits are left of a shingle's hash
TEXTS: Final = np.uint64((1 << TEXT_BITS) - 1)
TERM_BITS: Final = 22  # syllables and pairs of syllables are one of four million buckets
FEWEST: Final = 100  # as `candidates`: a small stock may use every term


@dataclass(frozen=True, slots=True)
class Index:
    """Arrays only. A row is a clause of the stock: whole clauses before points, each by precedence."""

    place: Indices  # of each row in the clauses given
    instrument: Hashes  # hash of each row's instrument
    subject: Hashes
    point: NDArray[np.bool_]
    twin: Indices  # first row with the same shingles
    members: Indices  # rows class by class, in order inside each
    first: Indices  # where the class of a first row begins in `members`
    size: Indices  # rows of the class; 0 for rows that are not first
    shingles: Indices  # distinct shingles of each row
    postings: Hashes  # (shingle, first row) in one number each, sorted
    buckets: Ints  # buckets of terms that name neighbours, sorted
    rarity: Floats  # of each of them: 1 + log(clauses / clauses with it)
    term_starts: Indices  # rows with term t are term_rows[term_starts[t]:term_starts[t + 1]]
    term_rows: Ints
    term_weights: Floats  # of the term in the row's unit vector

    def __len__(self) -> int:
        return len(self.place)

    def arrays(self) -> dict[str, NDArray[Any]]:
        return {f.name: getattr(self, f.name) for f in fields(self)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Index:
        """Raises KeyError when one is missing."""
        return cls(**{f.name: arrays[f.name] for f in fields(cls)})

    @classmethod
    def build(cls, clauses: Sequence[Clause], options: CandidateOptions = DEFAULT) -> Index:
        """Of the clauses of a stock, in any order. Raises ValueError when two have one id."""
        stock = Stock.of(clauses, shortest=options.shortest)
        n = len(stock)
        if n > int(TEXTS):
            raise ValueError(f"{n} clauses are more than an index holds")
        owner, hashes = shingles_of(stock.words)
        sizes = np.bincount(owner, minlength=n)
        twin = _twins(hashes, sizes)
        classes = Classes.of(twin)
        chosen = (twin == np.arange(n))[owner]
        postings = (hashes[chosen] << np.uint64(TEXT_BITS)) | owner[chosen].astype(np.uint64)
        postings.sort()
        return cls(
            place=stock.place,
            instrument=named(c.instrument for c in stock.clauses),
            subject=named(c.subject for c in stock.clauses),
            point=stock.point,
            twin=twin,
            members=classes.members,
            first=classes.first,
            size=classes.size,
            shingles=sizes,
            postings=postings,
            **_vectors(stock, twin, options),
        )


def named(names: Iterable[str]) -> Hashes:
    """A number for each name, the same on every machine and day."""
    known: dict[str, int] = {}
    out = []
    for name in names:
        if name not in known:
            known[name] = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little")
        out.append(known[name])
    return np.array(out, np.uint64)


def shingles_of(words: Syllables) -> tuple[Indices, Hashes]:
    """Text and hash of every distinct shingle of every text, sorted by both."""
    made = grams(words, SIZE)
    return _distinct(made, np.uint64(TEXT_BITS))


def _distinct(made: Grams, text_bits: np.uint64) -> tuple[Indices, Hashes]:
    packed = np.repeat(np.arange(len(made), dtype=np.uint64), made.counts) << (np.uint64(64) - text_bits)
    packed |= made.hashes >> text_bits
    packed.sort()
    packed = packed[fresh(packed)]
    return (
        (packed >> (np.uint64(64) - text_bits)).astype(np.int64),
        packed & ((np.uint64(1) << (np.uint64(64) - text_bits)) - np.uint64(1)),
    )


def _twins(hashes: Hashes, sizes: Indices) -> Indices:
    """First text with the same set; a text without a syllable has no twin."""
    sums = np.zeros(len(hashes) + 1, np.uint64)
    np.cumsum(mix(hashes), out=sums[1:])
    bounds = starts(sizes)
    signature = sums[bounds[1:]] - sums[bounds[:-1]] + mix(sizes.astype(np.uint64))
    twin = np.arange(len(sizes))
    able = np.flatnonzero(sizes > 0)
    _, first, inverse = np.unique(signature[able], return_index=True, return_inverse=True)
    twin[able] = able[first][inverse]
    return twin


def terms_of(words: Syllables, labels: Syllables) -> tuple[Indices, Ints, Floats]:
    """Text, bucket and damped number of occurrences of every term, sorted by text, then bucket.

    `labels` are headings and subjects: their single syllables count, their pairs do not.
    """
    parts = (words, grams(words, 2), labels)
    packed = np.concatenate(
        [
            (np.repeat(np.arange(len(part)), part.counts) << TERM_BITS)
            | (part.hashes >> np.uint64(64 - TERM_BITS)).astype(np.int64)
            for part in parts
        ]
    )
    packed.sort()
    at, times = tally(packed)
    kept = packed[at]
    bucket = (kept & ((1 << TERM_BITS) - 1)).astype(np.int32)
    return kept >> TERM_BITS, bucket, (1 + np.log(times)).astype(np.float32)


def _vectors(stock: Stock, twin: Indices, options: CandidateOptions) -> dict[str, Any]:
    """Unit vectors of whole clauses, term by term. Points speak through their clause."""
    whole = np.flatnonzero(~stock.point)
    n = len(whole)
    owner, bucket, times = terms_of(subset(stock.words, whole), subset(stock.labels(), whole))
    seen = np.bincount(bucket, minlength=1 << TERM_BITS)
    common = max(min(options.common, n // 20), FEWEST)
    kept = (seen > 1) & (seen <= common)
    useful = kept[bucket]
    owner, bucket, times = owner[useful], bucket[useful], times[useful]
    buckets = np.flatnonzero(kept).astype(np.int32)
    rarity = (1 + np.log((1 + n) / (1 + seen[buckets]))).astype(np.float32)
    column = np.searchsorted(buckets, bucket)
    weight = times * rarity[column]
    length = np.sqrt(np.bincount(owner, weight * weight, minlength=n))
    value = (weight / length[owner]).astype(np.float32)
    first = twin[whole[owner]] == whole[owner]
    order = np.flatnonzero(first)[np.argsort(column[first], kind="stable")]
    return {
        "buckets": buckets,
        "rarity": rarity,
        "term_starts": starts(np.bincount(column[order], minlength=len(buckets))),
        "term_rows": whole[owner[order]].astype(np.int32),
        "term_weights": value[order],
    }


def spread(index: Index, rows: Indices, most: int) -> tuple[Indices, int]:
    """The first `most` members of the class of each first row, and how many were left out."""
    size = index.size[rows]
    kept = np.minimum(size, most)
    return index.members[ranges(index.first[rows], kept)], int((size - kept).sum())
