"""What the model learns from: labelled pairs, and copies of them as other stocks would hold them.

Local stocks have no codification subject or chapter, and two former provinces stand on one
level. Copies of labelled pairs with that context taken away teach the model to do without it;
a copy always stays in the fold of its original.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.model import Relation
from reviewer.overlap.scorer import RELATIONS
from reviewer.overlap.streams import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    import numpy.typing as npt

    from reviewer.model import Clause
    from reviewer.overlap.labelled import Labelled

    Floats = npt.NDArray[np.float32]
    Doubles = npt.NDArray[np.float64]
    Longs = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

UNSURE: Final = 0.6  # weight of a pair whose reader was not sure
COPY: Final = 0.3  # weight of a copy
FOLDS: Final = 5


def subject_key(subject: str) -> int:
    """A 64-bit number of a subject, the same on every machine."""
    return int.from_bytes(sha256(subject.encode()).digest()[:8], "big") >> 1


def salted(keys: Longs, folds: int, salt: int) -> Longs:
    """Which fold each subject belongs to."""
    if not salt:
        return keys % folds
    mixed = (keys.astype(np.uint64) ^ np.uint64(salt)) * np.uint64(0x9E3779B97F4A7C15)
    return (mixed >> np.uint64(33)).astype(np.int64) % folds


FIELDS: Final = ("rows", "relation", "wanted", "weight", "subject_a", "subject_b", "text_key")


@dataclass(frozen=True, slots=True)
class Lessons:
    """Rows of features with what readers said. Parallel arrays."""

    rows: Floats
    relation: Longs  # place in RELATIONS
    wanted: Bools
    weight: Doubles
    subject_a: Longs  # subject_key of the sides of the original
    subject_b: Longs
    text_key: Longs  # of the two texts, whichever comes first
    origin: Longs  # of a copy the place of its original, of an original its own place

    @property
    def original(self) -> Bools:
        originals: Bools = self.origin == np.arange(len(self.origin))
        return originals

    def taken(self, chosen: Bools) -> Lessons:
        """The chosen rows; `origin` then only tells copies from originals."""
        here = np.flatnonzero(chosen)
        origin = np.where(self.original[here], np.arange(len(here)), -1)
        return Lessons(
            self.rows[here],
            self.relation[here],
            self.wanted[here],
            self.weight[here],
            self.subject_a[here],
            self.subject_b[here],
            self.text_key[here],
            origin,
        )

    def joined(self, other: Lessons) -> Lessons:
        """Both, one after the other."""
        shifted = np.where(other.origin >= 0, other.origin + len(self.origin), -1)
        columns = {name: np.concatenate([getattr(self, name), getattr(other, name)]) for name in FIELDS}
        return Lessons(**columns, origin=np.concatenate([self.origin, shifted]))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Plain arrays for an .npz file."""
        return {**{name: getattr(self, name) for name in FIELDS}, "origin": self.origin}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Lessons:
        return cls(*(arrays[name] for name in (*FIELDS, "origin")))

    def folds(self, folds: int = FOLDS, salt: int = 0) -> tuple[Longs, Longs]:
        """The folds of side a and side b."""
        return salted(self.subject_a, folds, salt), salted(self.subject_b, folds, salt)


def lessons(rows: Floats, pairs: Sequence[Labelled], origin: Iterable[int]) -> Lessons:
    """`origin[i]` is the place of the pair that pair i copies (its own for an original)."""
    places = np.array(list(origin), np.int64)
    copies = places != np.arange(len(pairs))
    return Lessons(
        rows=rows,
        relation=np.array([RELATIONS.index(pair.relation) for pair in pairs]),
        wanted=np.array([pair.candidate for pair in pairs], bool),
        weight=np.array([1.0 if pair.sure else UNSURE for pair in pairs]) * np.where(copies, COPY, 1.0),
        subject_a=np.array([subject_key(pairs[i].a.subject) for i in places], np.int64),
        subject_b=np.array([subject_key(pairs[i].b.subject) for i in places], np.int64),
        text_key=np.array([text_key(pairs[i]) for i in places], np.int64),
        origin=places,
    )


def text_key(pair: Labelled) -> int:
    """Equal for the same two texts in either order."""
    texts = sorted(" ".join(WORD.findall(side.text.lower())) for side in (pair.a, pair.b))
    return subject_key("\x1f".join(texts))


def with_copies(pairs: Sequence[Labelled]) -> tuple[list[Labelled], list[int]]:
    """The pairs and after them a copy of each; and of each the place of its original."""
    out, origin = list(pairs), list(range(len(pairs)))
    for i, pair in enumerate(pairs):
        out.append(local(pair, i) if i % 3 else unnamed(pair))
        origin.append(i)
    return out, origin


def unnamed(pair: Labelled) -> Labelled:
    """The pair without subject and chapter."""
    return replace(pair, a=replace(pair.a, subject="", chapter=""), b=replace(pair.b, subject="", chapter=""))


def local(pair: Labelled, number: int) -> Labelled:
    """The pair as decisions of two provinces.

    A twin on another object keeps its own title, everything else stands in decisions of one title
    (half of the twins too, so that the title alone never settles it).
    """
    year = pair.a.issued.year if pair.a.issued else 2015
    one = pair.relation is not Relation.TEMPLATE or number % 2 == 0
    title = min(pair.a.title, pair.b.title, key=len) if one else ""
    return replace(
        pair,
        a=_decision(pair.a, "A", 10 + number % 7, year, title or pair.a.title),
        b=_decision(pair.b, "B", 30 + number % 5, year + number % 3, title or pair.b.title),
    )


def _decision(clause: Clause, province: str, number: int, year: int, title: str) -> Clause:
    return replace(
        clause,
        instrument=f"{number}/{year}/qđ-ubnd|{province}|{year}",
        rank=11,
        issuer=f"Ủy ban nhân dân tỉnh {province}",
        province=province,
        issued=date(year, 1 + number % 12, 1),
        type="Quyết định",
        title=title,
        subject="",
        chapter="",
    )
