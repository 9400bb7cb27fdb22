"""Which phrases stand in which texts, found in the stream of syllables in one pass for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reviewer.overlap.features.sets import columns
from reviewer.overlap.lookup import Lookup
from reviewer.overlap.streams import Syllables, ngrams

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from reviewer.overlap.streams import Hashes, Stream

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]


class Phrases:
    """Named groups of phrases, runs of syllables: case, spelling and punctuation do not matter."""

    def __init__(self, groups: Mapping[str, tuple[str, ...]]) -> None:
        self.names = tuple(groups)
        by_length: dict[int, list[tuple[int, int]]] = {}
        syllables = Syllables()
        for group, phrases in enumerate(groups.values()):
            for phrase in phrases:
                numbers = syllables.of(phrase)
                run = syllables.hashes[numbers]
                owner = np.zeros(len(run), np.int32)
                column = int(columns(ngrams(run, owner, len(run))[0])[0])
                by_length.setdefault(len(run), []).append((column, group))
        tables = {n: np.array(sorted(found), np.int32) for n, found in sorted(by_length.items())}
        self._tables = {n: (Lookup(table[:, 0]), table[:, 1]) for n, table in tables.items()}

    def found(self, stream: Stream, hashes: Hashes) -> tuple[Ints, Ints]:
        """(text, group) of every occurrence."""
        values, owner = hashes[stream.ids], stream.owner
        rows, groups = [np.empty(0, np.int32)], [np.empty(0, np.int32)]
        for n, (lookup, group) in self._tables.items():
            grams, of = ngrams(values, owner, n)
            at = lookup.places(columns(grams))
            hit = np.flatnonzero(at >= 0)
            rows.append(of[hit])
            groups.append(group[at[hit]])
        return np.concatenate(rows), np.concatenate(groups)

    def counts(self, stream: Stream, hashes: Hashes) -> Floats:
        """Texts x groups, occurrences."""
        row, group = self.found(stream, hashes)
        width = len(self.names)
        flat = np.bincount(row.astype(np.int64) * width + group, minlength=len(stream.sizes) * width)
        return flat.reshape(len(stream.sizes), width).astype(np.float32)
