"""A document's provisions as a tree to be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.service.lines import Kept
from reviewer.service.views import NodeView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewer.model import Document, Span


def nodes(document: Document, notes: Sequence[Span], suggestions: Mapping[str, int]) -> tuple[NodeView, ...]:
    """In document order, parents before children; `text` is the node's own words without editors' notes.

    `suggestions`: how many would change each provision.
    """
    depth: dict[str, int] = {}
    views: list[NodeView] = []
    for p in document.provisions:
        depth[p.id] = depth.get(p.parent, -1) + 1
        near = [n for n in notes if n.start < p.own.end and n.end > p.own.start] if notes else ()
        views.append(
            NodeView(
                id=p.id,
                parent=p.parent,
                depth=depth[p.id],
                kind=p.kind,
                part=p.part,
                label=p.label,
                address=p.address,
                heading=p.heading,
                text=Kept(p.own.of(document.text), p.own.start, near).text,
                span=p.span,
                own=p.own,
                suggestions=suggestions.get(p.id, 0),
            )
        )
    return tuple(views)
