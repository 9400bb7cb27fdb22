"""New clauses asked against an index of the stock (see `index`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reviewer.overlap import roads
from reviewer.overlap.arrays import ranges, starts
from reviewer.overlap.candidates import DEFAULT, CandidateOptions
from reviewer.overlap.index import TEXT_BITS, TEXTS, Index, named, shingles_of, spread, terms_of
from reviewer.overlap.roads import Roads
from reviewer.overlap.shingles import subset
from reviewer.overlap.stock import Stock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reviewer.model import Clause
    from reviewer.overlap.arrays import Hashes, Indices

SMALLEST: Final = 8  # shingles; a shorter text inside another says nothing
RARE: Final = 10  # clauses of the stock that may hold a rare shingle
CITED_FLOOR: Final = 0.15  # least cosine with a clause of a cited provision
_SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Answer:
    """Pairs worth judging, sorted: new[i] is a position in the clauses asked, old[i] in the stock given."""

    new: Indices
    old: Indices
    why: NDArray[np.uint8]
    compared: int  # new clauses that were long enough
    left_out: tuple[tuple[str, int], ...]  # by limit: how many pairs or clauses

    def __len__(self) -> int:
        return len(self.new)


def ask(
    index: Index,
    clauses: Sequence[Clause],
    *,
    without: NDArray[np.bool_] | None = None,
    cited: Sequence[Sequence[Indices]] = (),
    options: CandidateOptions = DEFAULT,
) -> Answer:
    """What stands in the stock of the clauses asked.

    A clause is never paired with one of its own instrument, nor with a row of `without`.
    Each clause is answered on its own: the answers to several are those to each.

    Parameters
    ----------
    cited : for each clause asked, the rows of the clauses of each provision that its article cites.
    """
    asked = Stock.of(clauses, shortest=options.shortest)
    blocked = np.zeros(len(index), bool) if without is None else without
    own = named(clause.instrument for clause in asked.clauses)
    question = _Question(index, asked, own, blocked, options, cited)
    pairs: list[Roads] = []
    twins = 0
    for found in (question.by_shingles(), question.by_terms()):
        for clause, rows, name in found:
            members, more = (rows, 0) if name == roads.CITATION else spread(index, rows, options.twins)
            twins += more
            members = members[(index.instrument[members] != own[clause]) & ~blocked[members]]
            pairs.append(
                Roads(
                    np.full(len(members), clause),
                    members,
                    np.full(len(members), roads.bits(name), np.uint8),
                )
            )
    joined = roads.union(pairs)
    joined, folded = _folded(index, asked, joined)
    new, old = asked.place[joined.a], index.place[joined.b]
    order = np.lexsort((old, new))
    return Answer(
        new[order],
        old[order],
        joined.why[order],
        len(asked),
        (
            ("short", len(clauses) - len(asked)),
            ("twins", twins),
            ("outers", question.outers),
            ("points", folded),
        ),
    )


class _Question:
    """One set of new clauses. Counts what its limits leave out."""

    def __init__(
        self,
        index: Index,
        asked: Stock,
        own: Hashes,
        blocked: NDArray[np.bool_],
        options: CandidateOptions,
        cited: Sequence[Sequence[Indices]],
    ) -> None:
        self.index, self.asked, self.own, self.blocked, self.options = index, asked, own, blocked, options
        self.cited = cited
        self.subject = named(clause.subject for clause in asked.clauses)
        self.outers = 0
        self._closed: dict[int, NDArray[np.bool_]] = {}

    def closed(self, clause: int) -> NDArray[np.bool_]:
        """First rows of which no member may be paired with the clause."""
        name = int(self.own[clause])
        if name not in self._closed:
            index = self.index
            out = (index.instrument == self.own[clause]) | self.blocked
            count = np.bincount(index.twin[out], minlength=len(index))
            self._closed[name] = count >= np.maximum(index.size, 1)
        return self._closed[name]

    def by_shingles(self) -> Iterator[tuple[int, Indices, str]]:
        """Near duplicates and containments."""
        index, n = self.index, len(self.index)
        owner, hashes = shingles_of(self.asked.words)
        low = np.searchsorted(index.postings, hashes << np.uint64(TEXT_BITS))
        high = np.searchsorted(index.postings, (hashes << np.uint64(TEXT_BITS)) | TEXTS, side="right")
        bounds = starts(np.bincount(owner, minlength=len(self.asked)))
        for clause in range(len(self.asked)):
            mine = slice(bounds[clause], bounds[clause + 1])
            size, matches = int(bounds[clause + 1] - bounds[clause]), (high - low)[mine]
            rows = (index.postings[ranges(low[mine], matches)] & TEXTS).astype(np.int64)
            shared = np.bincount(rows, minlength=n)
            few = np.repeat(matches <= RARE, matches)
            rare = np.bincount(rows[few], minlength=n)
            rows = np.flatnonzero(shared)
            rows = rows[~self.closed(clause)[rows]]
            yield from self._weighed(clause, size, rows, shared[rows], rare[rows])

    def _weighed(
        self, clause: int, size: int, rows: Indices, shared: Indices, rare: Indices
    ) -> Iterator[tuple[int, Indices, str]]:
        index, options = self.index, self.options
        theirs = index.shingles[rows]
        point = bool(self.asked.point[clause])
        yield clause, rows[shared >= options.near * (size + theirs - shared) - _SLACK], roads.NEAR
        inside = (shared >= options.contained * size - _SLACK) & ~index.point[rows] & (size >= SMALLEST)
        around = (shared >= options.contained * theirs - _SLACK) & (theirs >= SMALLEST) & (not point)
        yield clause, self._fullest(clause, rows[inside], shared[inside]), roads.CONTAINED
        yield clause, rows[around | (rare >= options.passage)], roads.CONTAINED

    def _fullest(self, clause: int, rows: Indices, shared: Indices) -> Indices:
        """The few that hold most of the clause: own subject first, then fullest, then shortest."""
        index = self.index
        elsewhere = index.subject[rows] != self.subject[clause]
        order = np.lexsort((rows, index.shingles[rows], -shared, elsewhere))
        self.outers += max(0, len(rows) - self.options.outers)
        return rows[order[: self.options.outers]]

    def by_terms(self) -> Iterator[tuple[int, Indices, str]]:
        """Nearest whole clauses by rarer words."""
        index, n, options = self.index, len(self.index), self.options
        whole = np.flatnonzero(~self.asked.point)
        owner, bucket, times = terms_of(subset(self.asked.words, whole), subset(self.asked.labels(), whole))
        if not len(index.buckets) or not len(owner):
            return
        column = np.minimum(np.searchsorted(index.buckets, bucket), len(index.buckets) - 1)
        known = index.buckets[column] == bucket
        owner, column = owner[known], column[known]
        weight = times[known] * index.rarity[column]
        length = np.sqrt(np.bincount(owner, weight * weight, minlength=len(whole)))
        weight = weight / length[owner]
        bounds = starts(np.bincount(owner, minlength=len(whole)))
        for at, clause in enumerate(whole.tolist()):
            mine = slice(bounds[at], bounds[at + 1])
            low = index.term_starts[column[mine]]
            many = index.term_starts[column[mine] + 1] - low
            places = ranges(low, many)
            holders = index.term_rows[places]
            cosine = np.bincount(holders, index.term_weights[places] * np.repeat(weight[mine], many), n)
            same = index.subject == self.subject[clause]
            rows = np.flatnonzero(cosine >= min(options.floor, options.far_floor))
            rows = rows[~self.closed(clause)[rows]]
            own = same[rows]
            rows = rows[cosine[rows] >= np.where(own, options.floor, options.far_floor)]
            own = same[rows]
            for part, most in ((rows[own], options.within), (rows[~own], options.across)):
                yield clause, _nearest(part, cosine[part], most), roads.NEIGHBOUR
            for target in self.cited[self.asked.place[clause]] if self.cited else ():
                near = cosine[index.twin[target]]
                told = near >= CITED_FLOOR
                yield clause, _nearest(target[told], near[told], options.cited), roads.CITATION


def _nearest(rows: Indices, cosine: NDArray[Any], most: int) -> Indices:
    """The rows of highest cosine; ties go to the lower row."""
    return rows[np.lexsort((rows, -cosine))[:most]]


def _folded(index: Index, asked: Stock, pairs: Roads) -> tuple[Roads, int]:
    """Without pairs of a new point whose clause is already paired, for its words, with the same row."""
    parent = asked.parents()
    strong = pairs.keep(pairs.on(roads.NEAR, roads.CONTAINED) & ~asked.point[pairs.a])
    known = (strong.a << 32) | strong.b
    said = np.isin((parent[pairs.a] << 32) | pairs.b, known) & asked.point[pairs.a]
    return pairs.keep(~said), int(said.sum())
