"""The structure of an instrument: total (every text has one) and lossless (nothing is dropped).

parse(source) → Document      render(document) == source.text      clauses(document)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.structure.parser import parse

if TYPE_CHECKING:
    from reviewer.model import Clause, Document

__all__ = ["clauses", "parse", "render"]


def render(document: Document) -> str:
    """The text rebuilt from the provisions' own spans alone."""
    return "".join(provision.own.of(document.text) for provision in document.provisions)


def clauses(document: Document) -> tuple[Clause, ...]:
    from reviewer.structure.cut import Cutter

    return tuple(Cutter(document, {}, lambda _: ()).clauses())
