"""The inventory of requirements and every detector over the whole stock: seconds, memory, what was found.

Documents are parsed beforehand and not counted. Two processes share them, as two cores would; each
reports its own seconds and peak.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from typing import Any, Final

from bench import measure, stock
from reviewer import detect, structure
from reviewer.requirements import Sort, inventory

WORKERS: Final = 2
AS_OF: Final = date(2026, 1, 1)


def measured() -> dict[str, Any]:
    """Figures of each worker, their sums, and the slower one's seconds: what a person waits."""
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("fork")) as pool:
        shares = list(pool.map(share, range(WORKERS)))
    found: Counter[str] = Counter()
    for one in shares:
        found.update(one["found"])
    return {
        "workers": WORKERS,
        "seconds": {name: max(one["seconds"][name] for one in shares) for name in shares[0]["seconds"]},
        "processor_seconds": {
            name: sum(one["processor"][name] for one in shares) for name in shares[0]["processor"]
        },
        "seconds_of_the_slower_worker": max(sum(one["seconds"].values()) for one in shares),
        "peak_mib_together": sum(one["peak"] for one in shares),
        "found": dict(sorted(found.items())),
    }


def share(worker: int) -> dict[str, Any]:
    """Every `WORKERS`-th instrument from `worker` on."""
    documents = [structure.parse(source) for n, source in enumerate(stock.sources()) if n % WORKERS == worker]
    known = detect.Stock.of(documents)
    steps = measure.Steps()
    found: Counter[str] = Counter()
    for document in documents:
        with steps.during("inventory"):
            made = inventory(document)
        found.update(f"requirement.{one.kind.value}" for one in made.requirements)
        found["duties"] += len(made.duties)
        with steps.during("detectors"):
            seen = list(detect.findings(document, AS_OF, stock=known))
        found.update(f"finding.{one.detector}" for one in seen)
        found["articles"] += sum(p.kind.value == "article" for p in document.provisions)
    for sort in Sort:
        found[f"requirement.{sort.value}"] += 0
    return {
        "seconds": steps.seconds,
        "processor": steps.processor,
        "peak": measure.peak(),
        "found": dict(found),
    }
