"""A comparison in plain characters: −[only in the side to cut]  +[only in the keeper]  ~[moved]."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.compare import Comparison, Piece

_OPEN = {"removed": "−[", "added": "+[", "moved": "~["}  # by the value of compare.Change


def rows(comparison: Comparison, *, changed_only: bool = False) -> Iterator[str]:
    """Each row once when both sides say the same, else the left side, then the right side."""
    for row in comparison.rows:
        if row.state == "same":
            if not changed_only:
                yield f"= {_flat(row.left_text)}"
            continue
        if row.left:
            yield f"− {side(row.left)}"
        if row.right:
            yield f"+ {side(row.right)}"


def side(pieces: Sequence[Piece]) -> str:
    """One side's words, what differs between brackets; spaces at the edges stay outside."""
    out: list[str] = []
    for change, run in groupby(pieces, key=lambda piece: piece.change):
        text = "".join(piece.text for piece in run)
        core = text.strip()
        if change not in _OPEN or not core:
            out.append(text)
            continue
        before = text[: len(text) - len(text.lstrip())]
        after = text[len(text.rstrip()) :]
        out.append(f"{before}{_OPEN[change]}{core}]{after}")
    return _flat("".join(out))


def _flat(text: str) -> str:
    return " ".join(text.split())
