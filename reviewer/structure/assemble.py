"""Nodes become provisions: spans that tile the text, parents, and ids that are unique."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Provision, Span
from reviewer.structure.nodes import DASH, ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.structure.nodes import Node

# Ids of what has no address in law: a number among its siblings of the same name.
_NAMES: Final = {
    Kind.HEADER: "header",
    Kind.RECITAL: "can-cu",
    Kind.ENACTING: "enacting",
    Kind.PARAGRAPH: "doan",
    Kind.QUOTED: "quoted",
    Kind.FORM: "form",
    Kind.TABLE: "table",
    Kind.NOTE: "note",
    Kind.CLOSING: "closing",
    Kind.SIGNATURE: "signature",
    Kind.RECIPIENTS: "recipients",
    Kind.SUBPOINT: "gach",
}
_ROOTS: Final = (Kind.ATTACHED, Kind.ANNEX)  # the only zones that hold articles


def provisions(nodes: Sequence[Node], *, key: str, length: int) -> tuple[Provision, ...]:
    """In document order, parents before children. `nodes` are in order and the first starts at 0.

    A node ends where the next node that it cannot hold starts; its own words end at its first
    child. Ids that would repeat (two "Điều 5" in one sequence) get "~2", "~3".
    """
    ends = _ends(nodes, length)
    out: list[Provision] = []
    ids: list[str] = []
    seen: Counter[str] = Counter()
    stack: list[int] = []
    count = len(nodes)
    for index, node in enumerate(nodes):
        while stack and not _holds(nodes[stack[-1]], node):
            stack.pop()
        parent = ids[stack[-1]] if stack else ""
        id = _id(node, key, parent, seen)
        ids.append(id)
        child = index + 1 < count and _holds(node, nodes[index + 1])
        own = nodes[index + 1].start if child else ends[index]
        out.append(
            Provision(
                id=id,
                parent=parent,
                kind=node.kind,
                part=node.part,
                label=node.label,
                address=node.address,
                heading=node.heading,
                span=Span(node.start, ends[index]),
                own=Span(node.start, own),
            )
        )
        stack.append(index)
    return tuple(out)


def _holds(parent: Node, child: Node) -> bool:
    """May `child` stand below `parent`? Recitals and the like hold lists and notes, never articles."""
    if parent.rank == ROOT and parent.kind not in _ROOTS:
        return child.rank >= DASH
    return parent.rank < child.rank


def _ends(nodes: Sequence[Node], length: int) -> list[int]:
    ends = [length] * len(nodes)
    stack: list[int] = []
    for index, node in enumerate(nodes):
        while stack and not _holds(nodes[stack[-1]], node):
            ends[stack.pop()] = node.start
        stack.append(index)
    return ends


def _id(node: Node, key: str, parent: str, seen: Counter[str]) -> str:
    base = f"{key}/{node.group}"
    if node.path:
        id = f"{base}/{node.path}"
    elif node.kind in _ROOTS:
        id = base
    else:
        name = f"{parent or base}/{_NAMES.get(node.kind, node.kind.value)}"
        seen[name] += 1
        return f"{name}-{seen[name]}"
    seen[id] += 1
    return id if seen[id] == 1 else f"{id}~{seen[id]}"
