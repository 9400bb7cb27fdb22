"""Words of one kind that never mean one thing: exemption and reduction, sea port and inland port.

Two clauses in one wording are twins on two objects when their heading, lead-in or opening each
names another member of a kind (`knowledge/data/contrasts.csv`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.knowledge.tables import rows
from reviewer.overlap.features.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from reviewer.overlap.streams import Hashes, Stream

    Floats = npt.NDArray[np.float32]
    Masks = npt.NDArray[np.uint32]  # texts x kinds, a bit a member

MOST_MEMBERS: Final = 32


@dataclass(frozen=True, slots=True)
class Kinds:
    """The table of kinds as phrases to find, with kind and bit of each phrase."""

    phrases: Phrases
    kind: npt.NDArray[np.int64]
    bit: Masks
    count: int

    @classmethod
    def of(cls, kinds: dict[str, tuple[str, ...]]) -> Kinds:
        """At most MOST_MEMBERS members a kind, else ValueError."""
        found = [(k, name, i, word) for k, name in enumerate(kinds) for i, word in enumerate(kinds[name])]
        if any(i >= MOST_MEMBERS for _, _, i, _ in found):
            raise ValueError(f"a kind has more than {MOST_MEMBERS} members")
        return cls(
            Phrases({f"{name}/{word}": (word,) for _, name, _, word in found}),
            np.array([k for k, *_ in found], np.int64),
            np.array([1 << i for _, _, i, _ in found], np.uint32),
            len(kinds),
        )

    def masks(self, stream: Stream, hashes: Hashes) -> Masks:
        """Which members of each kind each text names."""
        row, phrase = self.phrases.found(stream, hashes)
        out = np.zeros((len(stream.sizes), self.count), np.uint32)
        np.bitwise_or.at(out, (row, self.kind[phrase]), self.bit[phrase])
        return out


@cache
def shipped_kinds() -> Kinds:
    return Kinds.of(
        {row.required("name"): row.names("members") for row in rows("contrasts", ("name", "members"))}
    )


@dataclass(frozen=True, slots=True)
class Contrasts:
    """Members named by the parts of every clause; `unit` by every aligned unit."""

    heading: Masks
    stem: Masks  # heading and lead-in
    text: Masks
    context: Masks  # heading, lead-in, chapter and title
    opening: Masks
    unit: Masks


def compared(name: str, a: Masks, b: Masks) -> Iterator[tuple[str, Floats]]:
    """In how many kinds two texts name other members, the same ones, or only one names any."""
    both = (a != 0) & (b != 0)
    shared = (a & b) != 0
    own_a, own_b = (a & ~b) != 0, (b & ~a) != 0
    for what, mask in (
        ("clash", both & ~shared),
        ("each_own", own_a & own_b),
        ("agree", both & ~own_a & ~own_b),
        ("more", both & shared & (own_a ^ own_b)),
        ("alone", (own_a | own_b) & ~both),
    ):
        yield f"{name}_{what}", mask.sum(axis=1).astype(np.float32)


def object_kinds(context: Masks, other_text: Masks, other_context: Masks) -> npt.NDArray[np.bool_]:
    """Kinds of which a side's context names a member that the other side nowhere names."""
    found: npt.NDArray[np.bool_] = (context & ~other_text & ~other_context) != 0
    return found
