"""New documents against the whole stock: making and loading the index, and one scan after another.

The new documents are drawn from the stock, of about median length, and held out of it, so that a
scan meets what a new document meets. Everything of a scan counts: reading, parsing, searching,
judging, findings, report.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from bench import measure, stock
from reviewer import service, structure
from reviewer.service import stockindex
from reviewer.service.library import Intake, add_sources
from reviewer.service.views import Role, User, silent
from reviewer.store import open_store

if TYPE_CHECKING:
    from reviewer.model import Source
    from reviewer.store import Store

NOW = datetime(2026, 3, 2, tzinfo=UTC)
USER = User("bench", Role.LEAD)
CLAUSES = (30, 50)  # of a document of about median length
DOCUMENTS = 20


def measured() -> dict[str, Any]:
    steps = measure.Steps()
    sources = list(stock.sources())
    new = drawn(sources)
    held = {id(source) for source in new}
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "bench.db")
        intake = Intake(USER, NOW, "bench", replace=False)
        add_sources(store, "bench", "0" * 64, [s for s in sources if id(s) not in held], intake)
        with steps.during("make index"):
            ready = stockindex.ready(store, silent)
        stockindex.forget(store.path)
        with steps.during("load index"):
            ready = stockindex.ready(store, silent)
        paths = []
        for n, source in enumerate(new):
            paths.append(Path(folder) / f"moi-{n}.txt")
            paths[-1].write_text(source.text, encoding="utf-8")
        service.scan(store, paths[:1], as_of=NOW.date(), user=USER)  # models and words are loaded once
        walls, processor, found = scans(store, paths)
        kept = stockindex.place(store.path).stat().st_size
        store.close()
    return {
        "clauses": len(ready),
        "index_mib": kept / (1 << 20),
        "documents": len(paths),
        "shown": found,
        "scan_ms": spread(walls),
        "scan_processor_ms": spread(processor),
        "seconds": steps.seconds,
        "processor_seconds": steps.processor,
        "peak_mib": measure.peak(),
    }


def drawn(sources: list[Source]) -> list[Source]:
    """The same documents every time."""
    able = [s for s in sources if 2_000 < len(s.text) < 60_000]
    Random(0).shuffle(able)
    chosen: list[Source] = []
    for source in able:
        if len(chosen) == DOCUMENTS:
            break
        if CLAUSES[0] <= len(structure.clauses(structure.parse(source))) <= CLAUSES[1]:
            chosen.append(source)
    return chosen


def scans(store: Store, paths: list[Path]) -> tuple[list[float], list[float], int]:
    """Wall and processor milliseconds of each scan, and how much was shown in all."""
    walls, processor, found = [], [], 0
    for path in paths:
        wall, used = perf_counter(), process_time()
        report = service.scan(store, [path], as_of=NOW.date(), user=USER)
        walls.append(1000 * (perf_counter() - wall))
        processor.append(1000 * (process_time() - used))
        found += report.found
    return walls, processor, found


def spread(values: list[float]) -> dict[str, float]:
    if len(values) < 2:
        return {"p50": median(values)} if values else {}
    return {"p50": median(values), "p90": quantiles(values, n=10)[-1], "most": max(values)}
