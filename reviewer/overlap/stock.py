"""The clauses of one search in a fixed order, with what every road needs to know of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reviewer.overlap.citing import upwards
from reviewer.overlap.clusters import precedence
from reviewer.overlap.shingles import Syllables, subset, syllables
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reviewer.model import Clause
    from reviewer.overlap.arrays import Indices
    from reviewer.overlap.roads import Classes


@dataclass(frozen=True, slots=True)
class Stock:
    """Clauses long enough to compare: clauses before points, each in order of precedence.

    The order depends on the clauses alone, so the same stock gives the same answer however it
    came in, and the first of several identical clauses is the one that would be kept.
    """

    clauses: tuple[Clause, ...]
    place: Indices  # of each in the sequence given
    words: Syllables
    instrument: Indices  # equal numbers, equal instruments
    subject: Indices
    point: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.clauses)

    @classmethod
    def of(cls, clauses: Sequence[Clause], *, shortest: int) -> Stock:
        """Leaves out clauses of fewer than `shortest` syllables. Raises ValueError when an id comes twice."""
        if len({clause.id for clause in clauses}) < len(clauses):
            raise ValueError("two clauses have one id")
        words = syllables([new_tone(clause.text) for clause in clauses])
        order = sorted(
            np.flatnonzero(words.counts >= shortest).tolist(),
            key=lambda i: (clauses[i].level == "point", precedence(clauses[i])),
        )
        place = np.array(order, np.int64)
        chosen = tuple(clauses[i] for i in order)
        return cls(
            clauses=chosen,
            place=place,
            words=subset(words, place),
            instrument=_numbered(clause.instrument for clause in chosen),
            subject=_numbered(clause.subject for clause in chosen),
            point=np.array([clause.level == "point" for clause in chosen], bool),
        )

    def labels(self) -> Syllables:
        """Heading and subject of each clause."""
        return syllables([new_tone(f"{clause.heading}\n{clause.subject}") for clause in self.clauses])

    def apart(self, classes: Classes) -> Indices:
        """A number for each first text: its instrument, or one of its own when its class spans several."""
        elsewhere = self.instrument != self.instrument[classes.twin]
        spans = np.bincount(classes.twin[elsewhere], minlength=len(self)) > 0
        return np.where(spans, -1 - np.arange(len(self)), self.instrument)

    def parents(self) -> Indices:
        """For each point, the clause of this stock it stands in; for anything else, itself."""
        position = {clause.id: at for at, clause in enumerate(self.clauses) if not self.point[at]}
        above = np.arange(len(self))
        for at in np.flatnonzero(self.point).tolist():
            inside = (position[id] for id in upwards(self.clauses[at].id) if id in position)
            above[at] = next(inside, at)
        return above


def _numbered(names: Iterable[str]) -> Indices:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)
