"""Every detector over the stock: findings and processor seconds; and findings to be read one by one.

`python -m bench.detectors` measures. `python -m bench.detectors NAME [--salt a] [--count 50]` prints
findings of one detector, drawn by a hash of salt and finding, each with the words around it.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from hashlib import sha256
from time import process_time
from typing import TYPE_CHECKING, Any

from bench import stock
from reviewer import detect, structure
from reviewer.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.model import Document, Finding

DAY = date(2026, 11, 25)
AROUND = 150  # characters shown on each side of a finding


def times(documents: Sequence[Document]) -> dict[str, Any]:
    """Processor seconds and number of findings by detector, each in a pass of its own; "together" is one
    pass with all that an analysis runs."""
    known = detect.Stock.of(documents, structure.index(documents), reports=True)
    seconds: dict[str, float] = {}
    counts: dict[str, int] = {}
    for one in detect.everyone():
        start = process_time()
        counts[one.name] = sum(1 for _ in found(documents, known, (one,)))
        seconds[one.name] = round(process_time() - start, 2)
    start = process_time()
    together = sum(1 for _ in found(documents, known, detect.detectors()))
    seconds["together"] = round(process_time() - start, 2)
    return {"findings": {**counts, "together": together}, "seconds": seconds}


def found(
    documents: Sequence[Document], known: detect.Stock, using: Sequence[detect.Detector]
) -> Iterator[tuple[Document, Finding]]:
    for document in documents:
        for finding in detect.findings(document, DAY, stock=known, using=using):
            yield document, finding


def drawn(documents: Sequence[Document], name: str, *, salt: str, count: int) -> Iterator[str]:
    """The first `count` findings by hash, with their address and the words around them."""
    known = detect.Stock.of(documents, structure.index(documents), reports=True)
    every = list(found(documents, known, (detect.named(name),)))
    every.sort(key=lambda pair: sha256((salt + pair[1].key).encode()).hexdigest())
    for document, finding in every[:count]:
        at, text = finding.span, document.text
        before, after = text[max(0, at.start - AROUND) : at.start], text[at.end : at.end + AROUND]
        place = finding.provision.partition("/")[2]
        words = f"{before}[[{finding.quote}]]{after}".replace("\n", " ¶ ")
        yield f"{document.instrument.number} {place}: {say(finding.message)}\n    {words}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.detectors", description=__doc__)
    parser.add_argument("name", nargs="?", help="of a detector; without one, all are measured")
    parser.add_argument("--salt", default="a", help="another one draws others")
    parser.add_argument("--count", type=int, default=50)
    options = parser.parse_args()
    documents = [structure.parse(source) for source in stock.sources()]
    if not options.name:
        print(json.dumps(times(documents), indent=2))
        return 0
    for line in drawn(documents, options.name, salt=options.salt, count=options.count):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
