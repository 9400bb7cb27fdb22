"""What a comparison is made of: rows of pieces, each with its fate and its kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from reviewer.model import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator


class Change(StrEnum):
    SAME = "same"
    REMOVED = "removed"  # only in the left side
    ADDED = "added"  # only in the right side
    MOVED = "moved"  # in both, at another place


class Mark(StrEnum):
    """What kind of thing a piece is; decides its shape on screen."""

    NUMBER = "number"
    AMOUNT = "amount"
    DEADLINE = "deadline"
    DATE = "date"
    BODY = "body"
    MODALITY = "modality"
    NEGATION = "negation"
    PAPER = "paper"


class RowState(StrEnum):
    SAME = "same"  # equal but for punctuation, letter case and tone placement
    CHANGED = "changed"
    LEFT_ONLY = "left-only"  # the right side has no counterpart
    RIGHT_ONLY = "right-only"
    MOVED = "moved"  # no counterpart here: all its words stand elsewhere on the other side


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one side's text; joined in order the pieces are that side, spaces included."""

    text: str
    change: Change
    mark: Mark | None = None
    moved: int = 0  # from 1: the same index on both sides of a move

    @property
    def differs(self) -> bool:
        return self.change is not Change.SAME

    @property
    def words(self) -> int:
        return sum(any(c.isalnum() for c in word) for word in self.text.split())


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that answer each other; an empty side has no counterpart."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    state: RowState

    @property
    def left_text(self) -> str:
        return "".join(piece.text for piece in self.left)

    @property
    def right_text(self) -> str:
        return "".join(piece.text for piece in self.right)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows in the order of both sides; neither side's order is ever broken."""

    rows: tuple[Row, ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Differences by kind: marks first, then plain removed, added and moved; only what occurs.

        A value that differs on both sides of a row counts once. A row without counterpart
        is one "removed" or "added", whatever stands in it.
        """
        total: Counter[str] = Counter()
        moves: set[int] = set()
        for row in self.rows:
            moves |= {piece.moved for piece in (*row.left, *row.right) if piece.moved}
            if row.state is RowState.LEFT_ONLY:
                total["removed"] += 1
            elif row.state is RowState.RIGHT_ONLY:
                total["added"] += 1
            elif row.state is RowState.CHANGED:
                left, right = _tally(row.left), _tally(row.right)
                total.update({kind: max(left[kind], right[kind]) for kind in left | right})
        total["moved"] = len(moves)
        order = [*(mark.value for mark in Mark), "removed", "added", "moved"]
        return tuple((kind, total[kind]) for kind in order if total[kind])

    @property
    def differences(self) -> int:
        return sum(count for _, count in self.counts)

    @property
    def differing(self) -> tuple[Slot, ...]:
        """What differs, row by row: values of one kind paired in order, then plain words ("item").

        A row without counterpart is one item. Moves are no difference of content.
        """
        return tuple(slot for row in self.rows for slot in _differing(row))

    @property
    def identical(self) -> bool:
        return all(row.state is RowState.SAME for row in self.rows)


def _differing(row: Row) -> Iterator[Slot]:
    if row.state in (RowState.LEFT_ONLY, RowState.RIGHT_ONLY):
        yield Slot("item", row.left_text.strip(), row.right_text.strip())
        return
    left, right = _by_kind(row.left), _by_kind(row.right)
    for kind in dict.fromkeys((*left, *right)):
        for a, b in zip_longest(left.get(kind, ()), right.get(kind, ()), fillvalue=""):
            yield Slot(kind, a, b)


def _by_kind(pieces: tuple[Piece, ...]) -> dict[str, list[str]]:
    """Texts of the pieces that differ, values before plain words."""
    found: dict[str, list[str]] = {}
    for piece in sorted(pieces, key=lambda piece: piece.mark is None):
        if piece.change in (Change.REMOVED, Change.ADDED) and (piece.mark or piece.words):
            found.setdefault(str(piece.mark or "item"), []).append(piece.text.strip(" \n,;."))
    return found


def _tally(pieces: tuple[Piece, ...]) -> Counter[str]:
    return Counter(
        str(piece.mark or piece.change)
        for piece in pieces
        if piece.change in (Change.REMOVED, Change.ADDED) and (piece.mark or piece.words)
    )
