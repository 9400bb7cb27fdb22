"""Which pairs of clauses deserve a judgement: four roads, one set, every pair knowing why.

near-duplicate  five-syllable shingles, Jaccard ≥ 0.8: exact (`join`)
contained       most of one clause, or a passage of it, stands in another (`containment`)
neighbour       nearest by rarer words, in the subject and outside it (`neighbours`)
citation        clauses of an article and of the article it cites (`citing`)

The answer depends on the clauses, not on the order they come in. Clauses of one instrument
are never paired. Whatever a limit leaves out is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.model import CandidatePair, Message
from reviewer.overlap import roads
from reviewer.overlap.arrays import first_of_each
from reviewer.overlap.citing import citation_pairs
from reviewer.overlap.containment import containments, passages
from reviewer.overlap.join import SIZE, near_pairs, shingle_sets
from reviewer.overlap.neighbours import neighbours, vectors
from reviewer.overlap.roads import Classes, Roads
from reviewer.overlap.shingles import grams, subset
from reviewer.overlap.stock import Stock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from reviewer.model import Clause
    from reviewer.overlap.join import ShingleSets

    Progress = Callable[[str, float], None]
    Caps = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class CandidateOptions:
    """Limits of the search. Measured on the codification (`python -m bench`)."""

    shortest: int = 8  # syllables; a shorter clause ("Bản sao giấy phép") says nothing on its own
    near: float = 0.8  # Jaccard similarity of near duplicates
    contained: float = 0.6  # share of a clause's shingles that another holds
    outers: int = 5  # containing clauses kept for one clause, own subject first
    passage: int = 16  # shared rare shingles that make a passage
    within: int = 6  # neighbours in the clause's own subject
    across: int = 3  # neighbours in other subjects
    floor: float = 0.22  # least cosine of neighbours of one subject
    far_floor: float = 0.36  # … of different subjects
    common: int = 500  # terms in more clauses than this (or in 5% of a smaller stock) name no neighbour
    cited: int = 2  # partners of a clause in one cited article
    twins: int = 6  # more identical clauses than this are one group: each with the first of its subject
    spread: int = 20  # a class of identical clauses beyond this speaks through its first clause


DEFAULT: Final = CandidateOptions()


@dataclass(frozen=True, slots=True)
class CandidateSet:
    """Pairs worth judging, as positions in the clauses given; a's id < b's id, sorted by both ids.

    `a_index`, `b_index` and `why_bits` run in parallel; bit i of `why_bits` is road i of `roads.ROADS`.
    """

    ids: tuple[str, ...]  # of the clauses given, in their order
    a_index: NDArray[np.int32]
    b_index: NDArray[np.int32]
    why_bits: NDArray[np.uint8]
    compared: int  # clauses that were long enough to compare
    roads: tuple[tuple[str, int], ...]  # pairs by road; a pair may have come by several
    caps: Caps  # what each limit left out
    repeated: tuple[
        tuple[int, ...], ...
    ]  # one wording in many instruments: positions, the first stands for all

    def __len__(self) -> int:
        return len(self.a_index)

    def pairs(self) -> Iterator[CandidatePair]:
        """One by one, sorted by ids."""
        columns = (self.a_index.tolist(), self.b_index.tolist(), self.why_bits.tolist())
        for a, b, why in zip(*columns, strict=True):
            yield CandidatePair(self.ids[a], self.ids[b], reasons(why))

    @property
    def share(self) -> float:
        """Of all pairs of compared clauses, the part that is to be judged."""
        every = self.compared * (self.compared - 1) // 2
        return len(self) / every if every else 0.0

    def notes(self) -> tuple[Message, ...]:
        """What was examined and what was left out, for the report."""
        return (
            Message.of("candidates.examined", n=len(self), clauses=self.compared),
            *(Message.of(f"candidates.road-{road}", n=count) for road, count in self.roads),
            *(Message.of(f"candidates.cap-{cap}", n=count) for cap, count in self.caps if count),
        )


def reasons(why: int) -> tuple[str, ...]:
    """The roads of one pair's bits, sorted."""
    return tuple(road for bit, road in enumerate(roads.ROADS) if why >> bit & 1)


def candidates(
    clauses: Sequence[Clause],
    *,
    options: CandidateOptions = DEFAULT,
    progress: Progress | None = None,
) -> CandidateSet:
    """Every pair of clauses of different instruments that may share content.

    Parameters
    ----------
    progress : told a message id for each step, and how much of the whole is done, in [0, 1].

    Raises
    ------
    ValueError : two clauses have one id.
    """
    search = _Search.of(clauses, options, progress or _unwatched)
    found, caps = zip(*search.roads(), strict=True)
    pairs = roads.union(found)
    pairs = pairs.keep(search.stock.instrument[pairs.a] != search.stock.instrument[pairs.b])
    pairs, folded = _folded(search.stock, pairs)
    short = len(clauses) - len(search.stock)
    every_cap = (
        ("short", short),
        *(cap for caps_of_road in caps for cap in caps_of_road),
        ("points", folded),
    )
    return _answer(clauses, search, pairs, every_cap)


@dataclass(frozen=True, slots=True)
class _Search:
    """The roads over one stock. Each yields its pairs and what its limits left out."""

    stock: Stock
    sets: ShingleSets
    classes: Classes
    options: CandidateOptions
    tell: Progress

    @classmethod
    def of(cls, clauses: Sequence[Clause], options: CandidateOptions, tell: Progress) -> _Search:
        tell("candidates.step-shingles", 0.0)
        stock = Stock.of(clauses, shortest=options.shortest)
        sets = shingle_sets(grams(stock.words, SIZE))
        return cls(stock, sets, Classes.of(sets.twin), options, tell)

    def roads(self) -> Iterator[tuple[Roads, Caps]]:
        yield self.identical()
        self.tell("candidates.step-near", 0.25)
        yield self.near()
        self.tell("candidates.step-contained", 0.3)
        yield self.contained()
        self.tell("candidates.step-neighbours", 0.5)
        yield from self.by_wording()
        self.tell("candidates.step-neighbours", 1.0)

    def identical(self) -> tuple[Roads, Caps]:
        pairs = self.classes.inside(self.options.twins, self.stock.subject)
        size = self.classes.size
        return pairs, (("twins", int((size * (size - 1) // 2).sum()) - len(pairs)),)

    def near(self) -> tuple[Roads, Caps]:
        pairs = near_pairs(self.sets, threshold=self.options.near)
        return self._spread(pairs.a, pairs.b, roads.NEAR), ()

    def contained(self) -> tuple[Roads, Caps]:
        """Each clause or point with the few clauses that hold it (own subject first, fullest, shortest),
        and clauses that share a passage.
        """
        apart = self.stock.apart(self.classes)
        inside = containments(self.sets, share=self.options.contained, apart=apart, outers=~self.stock.point)
        elsewhere = self.stock.subject[inside.inner] != self.stock.subject[inside.outer]
        order = (elsewhere, -inside.share, self.sets.sizes[inside.outer], inside.outer)
        best = first_of_each(inside.inner, order, self.options.outers)
        a, b = passages(self.sets, least=self.options.passage, apart=apart)
        a, b = np.concatenate([inside.inner[best], a]), np.concatenate([inside.outer[best], b])
        return self._spread(a, b, roads.CONTAINED), (
            ("outers", len(inside.inner) - len(best)),
            ("everyday", len(inside.capped)),
        )

    def by_wording(self) -> Iterator[tuple[Roads, Caps]]:
        """Neighbours and cited articles: clauses only, a point speaks through its clause."""
        stock = self.stock
        whole = np.flatnonzero(~stock.point)  # 0, 1, 2, …: clauses stand before points
        rows = vectors(
            subset(stock.words, whole), subset(stock.labels(), whole), common=self._common(len(whole))
        )
        first = whole[self.classes.twin[whole] == whole]
        near = neighbours(
            rows[first],
            apart=stock.apart(self.classes)[first],
            subject=stock.subject[first],
            within=self.options.within,
            across=self.options.across,
            floor=self.options.floor,
            far_floor=self.options.far_floor,
            progress=lambda done: self.tell("candidates.step-neighbours", 0.5 + 0.4 * done),
        )
        yield self._spread(first[near.a], first[near.b], roads.NEIGHBOUR), ()
        self.tell("candidates.step-citations", 0.9)
        a, b, wide = citation_pairs(
            stock.clauses[: len(whole)], rows, apart=stock.instrument, nearest=self.options.cited
        )
        yield roads.road(a, b, roads.CITATION), (("wide-citations", wide),)

    def _common(self, clauses: int) -> int:
        """Small stocks may use every term: there is little to multiply and few terms to go by."""
        return max(min(self.options.common, clauses // 20), 100)

    def _spread(self, a: NDArray[np.int64], b: NDArray[np.int64], name: str) -> Roads:
        return self.classes.spread(a, b, name, self.options.spread)


def _folded(stock: Stock, pairs: Roads) -> tuple[Roads, int]:
    """Without pairs of points that a pair of their clauses, or a pair of points, already says.

    A point is paired on its own only when the clauses around it are not alike.
    """
    parent = stock.parents()
    pointed = stock.point[pairs.a] | stock.point[pairs.b]
    strong = pairs.keep(pairs.on(roads.NEAR, roads.CONTAINED) & ~pointed)
    carried = pointed & roads.holds(strong, parent[pairs.a], parent[pairs.b])
    both = pairs.keep(stock.point[pairs.a] & stock.point[pairs.b] & pairs.on(roads.NEAR))
    finer = roads.union(
        [
            roads.road(both.a, parent[both.b], roads.NEAR),
            roads.road(parent[both.a], both.b, roads.NEAR),
        ]
    )
    coarser = (stock.point[pairs.a] ^ stock.point[pairs.b]) & ~pairs.on(roads.NEAR)
    coarser &= roads.holds(finer, pairs.a, pairs.b)
    dropped = carried | coarser
    return pairs.keep(~dropped), int(dropped.sum())


def _answer(clauses: Sequence[Clause], search: _Search, pairs: Roads, caps: Caps) -> CandidateSet:
    """Working positions become positions in the clauses given, sides and pairs are put in order of id."""
    stock = search.stock
    ids = tuple(clause.id for clause in clauses)
    rank = np.empty(len(ids), np.int64)
    rank[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
    one, other = stock.place[pairs.a], stock.place[pairs.b]
    swap = rank[one] > rank[other]
    a, b = np.where(swap, other, one), np.where(swap, one, other)
    order = np.lexsort((rank[b], rank[a]))
    groups = [
        group
        for group in search.classes.large(search.options.twins)
        if len(np.unique(stock.instrument[group])) > 1
    ]
    return CandidateSet(
        ids=ids,
        a_index=a[order].astype(np.int32),
        b_index=b[order].astype(np.int32),
        why_bits=pairs.why[order],
        compared=len(stock),
        roads=tuple((name, int(pairs.on(name).sum())) for name in roads.ROADS),
        caps=caps,
        repeated=tuple(tuple(stock.place[group].tolist()) for group in groups),
    )


def _unwatched(_step: str, _done: float) -> None:
    """Progress that nobody watches."""
