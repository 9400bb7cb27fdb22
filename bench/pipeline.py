"""The whole job on the codification: seconds by step, peak memory, and what the candidates hold."""

from __future__ import annotations

import math
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from bench import labels, measure, stock
from reviewer import overlap, structure
from reviewer.model import Relation
from reviewer.service.library import Intake, add_sources
from reviewer.service.views import Role, User
from reviewer.store import open_store, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.model import Clause, Cluster, Document, Judgement, Source
    from reviewer.overlap import CandidateSet

SMALLEST = 12_000  # clauses from which growth is measured
NOW = datetime(2025, 7, 1, tzinfo=UTC)


def measured() -> dict[str, Any]:
    """Every step once, in the product's order, then the checks that need them."""
    steps = measure.Steps()
    peaks: dict[str, float] = {}

    def remember(name: str) -> None:
        peaks[name] = measure.peak()
        measure.forget_peak()

    with steps.during("read"):
        sources = list(stock.sources())
    remember("read")
    with TemporaryDirectory() as folder:
        clauses, lost = ingest(Path(folder) / "bench.db", sources, steps)
        remember("ingest")
        with steps.during("candidates"):
            found = overlap.candidates(clauses)
        remember("candidates")
        with steps.during("relation"):
            judged, relations = judge(found, clauses)
        remember("relation")
        with steps.during("clusters"):
            groups = overlap.cluster(judged, clauses)
        remember("clusters")
        with steps.during("write analysis"):
            write(Path(folder) / "bench.db", judged, groups)
        remember("write analysis")
    result: dict[str, Any] = {
        "characters": sum(len(source.text) for source in sources),
        "characters_lost": lost,
        "clauses": len(clauses),
        "pairs": len(found),
        "share_of_all_pairs": found.share,
        "roads": dict(found.roads),
        "caps": dict(found.caps),
        "repeated_wordings": len(found.repeated),
        "relations": relations,
        "clusters": len(groups),
        "seconds": steps.seconds,
        "processor_seconds": steps.processor,
        "peak_mib": peaks,
        "candidates_growth": growth(clauses, steps.processor["candidates"]),
        "planted": labels.planted(clauses),
    }
    if stock.LABELS.exists() and stock.whole():
        result["labelled"] = labels.held(clauses, found)
    return result


def ingest(path: Path, sources: Sequence[Source], steps: measure.Steps) -> tuple[list[Clause], int]:
    """Parse and store everything; the clauses, and how many characters no provision owns."""
    documents: list[Document] = []
    parse = structure.parse

    def watched(source: Source) -> Document:
        with steps.during("parse"):
            documents.append(parse(source))
        return documents[-1]

    store = open_store(path)
    intake = Intake(User("bench", Role.LEAD), NOW, "bench", replace=False)
    with steps.during("write stock"), patch.object(structure, "parse", watched):
        add_sources(store, "bench", "0" * 64, sources, intake)
    steps.without("write stock", "parse")
    store.close()
    lost = sum(len(document.text) - len(structure.render(document)) for document in documents)
    with steps.during("clauses"):
        shelf = structure.index(documents)
        clauses = [clause for document in documents for clause in structure.clauses(document, shelf)]
    return clauses, lost


def write(path: Path, judged: Sequence[Judgement], groups: Sequence[Cluster]) -> None:
    store = open_store(path)
    run = runs.start(store.writer, as_of=NOW.date(), now=NOW, version="bench", inputs="bench")
    runs.add_pairs(store.writer, run, judged)
    runs.add_clusters(store.writer, run, groups)
    store.close()


def judge(found: CandidateSet, clauses: Sequence[Clause]) -> tuple[list[Judgement], dict[str, int]]:
    """As the product does: the unrelated, nearly all, are counted and let go."""
    kept, relations = [], Counter[Relation]()
    for judgement in overlap.Judge.load().pairs(found.a_index, found.b_index, clauses):
        relations[judgement.relation] += 1
        if judgement.relation is not Relation.UNRELATED:
            kept.append(judgement)
    return kept, {relation.value: relations[relation] for relation in Relation}


def growth(clauses: Sequence[Clause], processor: float) -> dict[str, float]:
    """Exponent of processor time over number of clauses, from `SMALLEST` drawn at random to all."""
    if len(clauses) < 2 * SMALLEST:
        return {}
    few = Random(0).sample(list(clauses), SMALLEST)
    steps = measure.Steps()
    with steps.during("few"):
        overlap.candidates(few)
    times, size = processor / steps.processor["few"], len(clauses) / SMALLEST
    return {"from": SMALLEST, "exponent": math.log(times) / math.log(size)}
