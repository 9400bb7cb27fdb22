"""The structure of an instrument: total (every text has one) and lossless (nothing is dropped).

document = parse(source)
render(document) == source.text
stock = index(documents)
clauses(document, stock)
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reviewer.structure.cut import cut
from reviewer.structure.outline import outline
from reviewer.structure.parser import parse
from reviewer.structure.resolve import Index, index, resolve

if TYPE_CHECKING:
    from reviewer.model import Clause, Document

__all__ = ["Index", "clauses", "index", "outline", "parse", "render", "resolve"]


def render(document: Document) -> str:
    """The text rebuilt from the provisions' own spans alone; equal to `document.text`."""
    return "".join(provision.own.of(document.text) for provision in document.provisions)


def clauses(document: Document, stock: Index | None = None) -> tuple[Clause, ...]:
    """What overlap compares, in document order (see `cut`).

    With `stock`, every clause knows which provisions of it the clause or its points cite.
    """
    if stock is None:
        return cut(document)
    cites: defaultdict[str, list[str]] = defaultdict(list)
    for citation in document.citations:
        cites[citation.provision].extend(resolve(citation, stock))
    return cut(document, cites)
