"""`make models`: background counts and the relation model from the corpus folder, same input to same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.background import FLOORS, Background, Counts
from reviewer.overlap.codification import articles, cut
from reviewer.overlap.evaluate import evaluate
from reviewer.overlap.features import build, features
from reviewer.overlap.labelled import CODE, parse
from reviewer.overlap.learning import SEED, fit
from reviewer.overlap.relation import BACKGROUND_FILE, MODEL_FILE, quiet
from reviewer.overlap.shipped import FORMAT, MANIFEST, save
from reviewer.overlap.streams import MARKER, Syllables, mask, ngrams, plain, units, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import numpy.typing as npt

    from reviewer.overlap.codification import Article

SHORTEST_CLAUSE: Final = 20  # characters; shorter pieces are headings and table cells
MOST_UNITS: Final = 200  # counted per clause: annexes that run to thousands of table cells add noise


class Column:
    """Texts of one kind as one stream of syllables, with the instrument and subject of each."""

    def __init__(self, syllables: Syllables) -> None:
        self._syllables = syllables
        self._ids: list[npt.NDArray[np.int32]] = []
        self._instruments: list[int] = []
        self._subjects: list[int] = []

    def add(self, text: str, instrument: int, subject: int) -> None:
        self._ids.append(np.array(self._syllables.number(mask(plain(text))), np.int32))
        self._instruments.append(instrument)
        self._subjects.append(subject)

    def count(self, name: str, hashes: npt.NDArray[np.uint64], n: int | None) -> Counts:
        """Runs of `n` syllables, or (None) whole texts."""
        stream = hashes[np.concatenate(self._ids)]
        owner = np.repeat(np.arange(len(self._ids), dtype=np.int32), [len(ids) for ids in self._ids])
        found = (
            (whole(stream, owner, len(self._ids)), np.arange(len(self._ids), dtype=np.int32))
            if n is None
            else ngrams(stream, owner, n)
        )
        instruments = np.array(self._instruments, np.int32)[found[1]]
        subjects = np.array(self._subjects, np.int32)[found[1]]
        return Counts.count(found[0], instruments, subjects, FLOORS[name])


def count(corpus: Iterable[Article]) -> Background:
    """How many instruments and subjects hold each wording of the corpus."""
    syllables = Syllables()
    clauses, sentences, headings = Column(syllables), Column(syllables), Column(syllables)
    instruments: dict[str, int] = {}
    subjects: dict[str, int] = {}
    for article in corpus:
        instrument = instruments.setdefault(article.number, len(instruments))
        subject = subjects.setdefault(article.subject, len(subjects))
        headings.add(CODE.sub("", article.heading), instrument, subject)
        for piece in cut(article.text, indented=True):
            if len(piece) < SHORTEST_CLAUSE:
                continue
            clauses.add(MARKER.sub("", piece.strip(), count=1), instrument, subject)
            for unit in units(piece)[:MOST_UNITS]:
                sentences.add(unit, instrument, subject)
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
    """Write `background.npz`, `relation.npz` and the manifest into `out`. `corpus` holds phapdien/ and gold/."""
    say("counting the codification")
    background = count(articles(corpus / "phapdien"))
    files = {BACKGROUND_FILE: save(BACKGROUND_FILE, background.arrays(), out)}
    gold = (corpus / "gold" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = parse(gold, where="gold")
    say(f"fitting on {len(pairs)} pairs")
    table = build([side for pair in pairs for side in (pair.a, pair.b)], background, progress=quiet)
    a = np.arange(0, 2 * len(pairs), 2, dtype=np.int32)
    names, rows = features(table, a, a + 1)
    scorer = fit(names, rows, pairs, seed=SEED)
    files[MODEL_FILE] = save(MODEL_FILE, scorer.arrays(), out)
    _write(
        out,
        {
            "format": FORMAT,
            "files": files,
            "seed": SEED,
            "threshold": scorer.threshold,
            "trained_on": len(pairs),
        },
    )
    say("measuring")
    measured = evaluate(gold, cv=True).json()
    _write(
        out,
        {
            "format": FORMAT,
            "files": files,
            "seed": SEED,
            "threshold": scorer.threshold,
            "trained_on": len(pairs),
            "cross_validation": measured,
        },
    )


def _write(out: Path, manifest: dict[str, object]) -> None:
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    (out / MANIFEST).write_text(text + "\n", encoding="utf-8")
