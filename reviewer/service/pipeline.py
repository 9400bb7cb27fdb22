"""The steps that analysis and scan share: clauses of the stock, judged pairs, what the answer depends on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from pathlib import Path
from typing import TYPE_CHECKING, Final

import reviewer
from reviewer import detect, overlap, structure
from reviewer.config import shipped
from reviewer.model import Clause, Judgement, Message, Relation
from reviewer.overlap.relation import shipped_judge
from reviewer.store import stock as shelves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy as np
    import numpy.typing as npt

    from reviewer.model import Document
    from reviewer.overlap import CandidateSet
    from reviewer.service.views import Progress
    from reviewer.store import Store

CHUNK: Final = 16  # documents read under one lock: a long read would keep writers waiting


def documents(store: Store, progress: Progress, step: str = "service.step-load") -> Iterator[Document]:
    """Every document of the stock by key, a few in memory at a time, never holding the file for long."""
    with store.reading() as db:
        keys = shelves.keys(db)
    for at in range(0, len(keys), CHUNK):
        progress(Message.of(step), at, len(keys))
        with store.reading() as db:
            found = [shelves.load(db, key) for key in keys[at : at + CHUNK]]
        for stored in found:
            if stored is not None:
                yield stored.document
    progress(Message.of(step), len(keys), len(keys))


def share(progress: Progress, id: str) -> Callable[[float], None]:
    """A callback that takes a share of the whole, in [0, 1]."""
    what = Message.of(id)
    return lambda done: progress(what, round(100 * done), 100)


def steps(progress: Progress) -> Callable[[str, float], None]:
    """A callback that takes a message id and a share of the whole."""
    return lambda id, done: progress(Message.of(id), round(100 * done), 100)


@dataclass(frozen=True, slots=True)
class Judged:
    all: list[Judgement]  # in order of candidates; of the unrelated only what keeps a cluster's members apart
    relations: Counter[Relation]

    def kept(self) -> Iterator[Judgement]:
        """What is worth storing: everything but the unrelated."""
        return (j for j in self.all if j.relation is not Relation.UNRELATED)


def judged(
    found: CandidateSet,
    clauses: Sequence[Clause],
    progress: Progress,
    *,
    only: npt.NDArray[np.bool_] | None = None,
) -> Judged:
    """Judge the candidates, or `only` some. Of the unrelated, nearly all, the heavy fields are let go."""
    a, b, why = found.a_index, found.b_index, found.why_bits
    if only is not None:
        a, b, why = a[only], b[only], why[only]
    every: list[Judgement] = []
    relations: Counter[Relation] = Counter()
    if len(a):
        pairs = shipped_judge().pairs(a, b, clauses, progress=share(progress, "service.step-judge"))
        for place, judgement in enumerate(pairs):
            relations[judgement.relation] += 1
            if judgement.relation is Relation.UNRELATED:
                every.append(replace(judgement, distribution=()))
            else:
                every.append(replace(judgement, why=overlap.reasons(int(why[place]))))
    return Judged(every, relations)


def overview(documents: Iterable[Document]) -> tuple[structure.Index, detect.Stock]:
    """What citations and detectors must know of the whole stock, read in one pass.

    Of each document only what others are asked about is kept on the way.
    """
    gathering = detect.Gathering()

    def passed() -> Iterator[Document]:
        for document in documents:
            gathering.add(document)
            yield document

    index = structure.index(passed())
    return index, gathering.stock(index)


# ------------------------------------------------------------ what an analysis depends on


@cache
def program_version() -> str:
    try:
        return installed("reviewer")
    except PackageNotFoundError:  # run from a folder without being installed
        return "0"


@cache
def program_hash() -> str:
    """Hash of everything but the stock that decides an analysis: code, models, knowledge."""
    package = Path(reviewer.__file__).parent
    files = [
        *(p for p in package.rglob("*.py") if not {"ui", "commands", "_data"} & set(p.parts)),
        *(package / "knowledge" / "data").glob("*"),
        *(p for p in shipped("models").glob("*") if p.suffix in {".npz", ".json", ".toml"}),
    ]
    mill = sha256()
    for path in sorted(files):
        mill.update(path.name.encode())
        mill.update(path.read_bytes())
    return mill.hexdigest()
