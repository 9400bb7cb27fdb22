"""`make models`: background counts and relation model from the corpus folder, same input to same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.background import FLOORS, Background, Counts
from reviewer.overlap.codification import articles, cut
from reviewer.overlap.features import build, features
from reviewer.overlap.features.sets import columns
from reviewer.overlap.labelled import CODE
from reviewer.overlap.labels import read, resolve
from reviewer.overlap.learning import SEED, fit
from reviewer.overlap.lessons import lessons, with_copies
from reviewer.overlap.relation import BACKGROUND_FILE, LESSONS_FILE, MODEL_FILE, quiet
from reviewer.overlap.shipped import FORMAT, MANIFEST, save
from reviewer.overlap.streams import Stream, Syllables, ngrams, units, whole, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from reviewer.overlap.codification import Article
    from reviewer.overlap.labelled import Labelled
    from reviewer.overlap.lessons import Lessons

SHORTEST_CLAUSE: Final = 20  # characters; shorter pieces are headings and table cells
MOST_UNITS: Final = 200  # counted per clause: annexes that run to thousands of table cells add noise


class Column:
    """Texts of one kind as a stream of syllables, with the instrument and subject of each."""

    def __init__(self) -> None:
        self._ids: list[list[int]] = []
        self._instruments: list[int] = []
        self._subjects: list[int] = []

    def add(self, numbers: list[int], instrument: int, subject: int) -> None:
        self._ids.append(numbers)
        self._instruments.append(instrument)
        self._subjects.append(subject)

    def count(self, name: str, hashes: npt.NDArray[np.uint64], n: int | None) -> Counts:
        """Runs of `n` syllables, or (None) whole texts."""
        stream = Stream(self._ids)
        values, owner = hashes[stream.ids], stream.owner
        found, of = (
            (whole(values, owner, len(self._ids)), np.arange(len(self._ids)))
            if n is None
            else ngrams(values, owner, n)
        )
        instruments = np.array(self._instruments, np.int32)[of]
        subjects = np.array(self._subjects, np.int32)[of]
        return Counts.count(columns(found), instruments, subjects, FLOORS[name])


def count(corpus: Iterable[Article]) -> Background:
    """How many instruments and subjects hold each wording of the corpus."""
    syllables = Syllables()
    clauses, sentences, headings = Column(), Column(), Column()
    instruments: dict[str, int] = {}
    subjects: dict[str, int] = {}
    for article in corpus:
        where = (
            instruments.setdefault(article.number, len(instruments)),
            subjects.setdefault(article.subject, len(subjects)),
        )
        headings.add(syllables.of(CODE.sub("", article.heading)), *where)
        for piece in cut(article.text, indented=True):
            if len(piece) < SHORTEST_CLAUSE:
                continue
            found = [syllables.of(unit) for unit in units(words_of(piece))]
            clauses.add([number for unit in found for number in unit], *where)
            for unit in found[:MOST_UNITS]:
                sentences.add(unit, *where)
    hashes = syllables.hashes
    tables = {
        "syllable": clauses.count("syllable", hashes, 1),
        "pair": clauses.count("pair", hashes, 2),
        "triple": clauses.count("triple", hashes, 3),
        "five": clauses.count("five", hashes, 5),
        "clause": clauses.count("clause", hashes, None),
        "unit": sentences.count("unit", hashes, None),
        "heading": headings.count("heading", hashes, None),
    }
    return Background(tables, len(instruments), len(subjects))


def train(corpus: Path, out: Path, *, say: Callable[[str], None]) -> None:
    """Write the three model files and the manifest into `out`. `corpus` holds phapdien/."""
    say("reading the codification")
    every = list(articles(corpus / "phapdien"))
    say("counting its wordings")
    background = count(every)
    resolved = resolve(read(out / "labels"), every)
    pairs = list(resolved.pairs)
    say(f"fitting on {len(pairs)} labelled pairs ({len(resolved.missing)} not in this corpus)")
    names, learnt = taught(pairs, background)
    scorer = fit(names, learnt, seed=SEED)
    files = {
        name: save(name, arrays, out)
        for name, arrays in (
            (BACKGROUND_FILE, background.arrays()),
            (LESSONS_FILE, learnt.arrays()),
            (MODEL_FILE, scorer.arrays()),
        )
    }
    manifest = {
        "format": FORMAT,
        "files": files,
        "seed": SEED,
        "threshold": scorer.threshold,
        "pairs": len(pairs),
        "missing": len(resolved.missing),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    (out / MANIFEST).write_text(text + "\n", encoding="utf-8")


def taught(pairs: Sequence[Labelled], background: Background) -> tuple[tuple[str, ...], Lessons]:
    """Feature names, and the lessons of the pairs and their copies."""
    every, origin = with_copies(pairs)
    table = build([side for pair in every for side in (pair.a, pair.b)], background, progress=quiet)
    a = np.arange(0, 2 * len(every), 2, dtype=np.int32)
    names, rows = features(table, a, a + 1)
    return names, lessons(rows, every, origin)
