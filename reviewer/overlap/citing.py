"""Pairs of clauses whose articles cite each other: an implementing text and what it details.

A decree that details an article of the law often says it again before it goes on; the words
may be too common for any other road, so the citation itself proposes the pair. All clauses of
the citing article are set against all clauses of the cited one, and each keeps the few that
are nearest in wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.arrays import first_of_each, ranges, starts
from reviewer.overlap.neighbours import cosines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scipy import sparse

    from reviewer.model import Clause
    from reviewer.overlap.arrays import Indices

# A citation of a whole long chapter or law says nothing about one clause.
MOST_CLAUSES: Final = 40


def citation_pairs(
    clauses: Sequence[Clause],
    rows: sparse.csr_matrix,
    *,
    apart: Indices,
    nearest: int = 2,
    floor: float = 0.15,
) -> tuple[Indices, Indices, int]:
    """Clauses of a citing article and of the article it cites, and how many citations were too wide.

    Parameters
    ----------
    rows : TF-IDF vectors of the clauses, in the same order.
    apart : a group number for each clause; clauses of one group are never paired.
    nearest : partners kept by each clause of either side for one citation, nearest wording first.
    floor : least cosine.
    """
    sources, targets, too_wide = _sides(clauses)
    a, b, citation = _all_pairs(sources, targets)
    kept = apart[a] != apart[b]
    a, b, citation = a[kept], b[kept], citation[kept]
    cosine = cosines(rows, a, b)
    kept = cosine >= floor
    a, b, citation, cosine = a[kept], b[kept], citation[kept], cosine[kept]
    chosen = np.zeros(len(a), bool)
    for one, other in ((a, b), (b, a)):
        chosen[first_of_each((citation << 32) | one, (-cosine, other), nearest)] = True
    return a[chosen], b[chosen], too_wide


def _sides(clauses: Sequence[Clause]) -> tuple[list[list[int]], list[list[int]], int]:
    """Of each (citing article, cited provision): positions of the clauses of both, and citations too wide."""
    links = sorted({(article(clause.id), cited) for clause in clauses for cited in clause.cites})
    wanted = {source for source, _ in links} | {cited for _, cited in links}
    position = {clause.id: at for at, clause in enumerate(clauses)}
    under: dict[str, list[int]] = {}
    for id, at in position.items():
        for above in upwards(id):
            if above in wanted:
                under.setdefault(above, []).append(at)
    sources, targets, too_wide = [], [], 0
    for source, cited in links:
        target = _clauses_of(cited, under, position)
        if len(target) > MOST_CLAUSES or len(under[source]) > MOST_CLAUSES:
            too_wide += 1
        elif target:
            sources.append(under[source])
            targets.append(target)
    return sources, targets, too_wide


def article(id: str) -> str:
    """Id of the article a provision id stands in: up to "/dieu-…"; the id itself when it is in none."""
    head, mark, tail = id.rpartition("/dieu-")
    return head + mark + tail.split("/", 1)[0] if mark else id


def upwards(id: str) -> Iterator[str]:
    """The provision's id and those of everything it stands in, from the inside out."""
    yield id
    while "/" in id:
        id = id.rpartition("/")[0]
        yield id


def _clauses_of(cited: str, under: dict[str, list[int]], position: dict[str, int]) -> list[int]:
    """Clauses the cited provision consists of, or the clause a cited point is part of; none if unknown."""
    if cited in under:
        return under[cited]
    return next(([position[above]] for above in upwards(cited) if above in position), [])


def _all_pairs(sources: list[list[int]], targets: list[list[int]]) -> tuple[Indices, Indices, Indices]:
    """Every source position with every target position of the same link, and the link's number."""
    wide = np.array([len(target) for target in targets], np.int64)
    tall = np.array([len(source) for source in sources], np.int64)
    flat = np.array([p for source in sources for p in source], np.int64)
    flat_targets = np.array([p for target in targets for p in target], np.int64)
    link = np.repeat(np.arange(len(sources)), tall)
    a = np.repeat(flat, wide[link])
    b = flat_targets[ranges(starts(wide)[:-1][link], wide[link])]
    return a, b, np.repeat(link, wide[link])
