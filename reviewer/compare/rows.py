"""From paired sentences to rows of pieces: what stayed, went, came, or stands elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import chain
from typing import TYPE_CHECKING, Final

from reviewer.compare.values import Change, Piece, Row, RowState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.compare.align import Pairing
    from reviewer.compare.units import Sentence, Unit

MIN_MOVE: Final = 3  # syllables: shorter runs recur by chance ("theo quy", "của người")
MAX_RUNS: Final = 60  # changed runs a side: beyond, the texts have too little in common to speak of moves
LONE: Final = 1  # a single equal syllable between two replacements reads as part of them


def rows_of(
    left: Sequence[Sentence], right: Sequence[Sentence], pairings: Sequence[Pairing]
) -> tuple[Row, ...]:
    """Rows in the order of `pairings`, moves marked over all of them."""
    rows = [
        _matched(tuple(chain(*left[p.left[0] : p.left[1]])), tuple(chain(*right[p.right[0] : p.right[1]])))
        for p in pairings
    ]
    return tuple(_finish(row) for row in _with_moves(rows))


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring units of one side that share their fate."""

    units: tuple[Unit, ...]
    change: Change
    moved: int = 0

    @property
    def words(self) -> int:
        return _words(self.units)


@dataclass(frozen=True, slots=True)
class _Runs:
    left: tuple[_Run, ...]
    right: tuple[_Run, ...]


def _words(units: Sequence[Unit]) -> int:
    return sum(not unit.silent for unit in units)


def _run(units: tuple[Unit, ...], change: Change) -> tuple[_Run, ...]:
    """One run or none; punctuation alone never counts as a change."""
    if not units:
        return ()
    return (_Run(units, change if _words(units) else Change.SAME),)


def _matched(left: tuple[Unit, ...], right: tuple[Unit, ...]) -> _Runs:
    if not left or not right:
        return _Runs(_run(left, Change.REMOVED), _run(right, Change.ADDED))
    a: list[_Run] = []
    b: list[_Run] = []
    for equal, i1, i2, j1, j2 in _readable(_opcodes(left, right), left):
        a.extend(_run(left[i1:i2], Change.SAME if equal else Change.REMOVED))
        b.extend(_run(right[j1:j2], Change.SAME if equal else Change.ADDED))
    return _Runs(tuple(a), tuple(b))


def _matcher(left: Sequence[Unit], right: Sequence[Unit]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [u.key for u in left], [u.key for u in right], autojunk=False)


_Opcode = tuple[str, int, int, int, int]
_Stretch = tuple[bool, int, int, int, int]  # equal?, left range, right range


def _opcodes(left: Sequence[Unit], right: Sequence[Unit]) -> list[_Opcode]:
    return list(_matcher(left, right).get_opcodes())


def _readable(opcodes: Sequence[_Opcode], left: Sequence[Unit]) -> list[_Stretch]:
    """Opcodes without lone equal syllables between two replacements; neighbouring changes joined."""
    out: list[_Stretch] = []
    for index, (tag, i1, i2, j1, j2) in enumerate(opcodes):
        equal = tag == "equal" and not _lone(opcodes, index, left)
        if out and not equal and not out[-1][0]:
            out[-1] = (False, out[-1][1], i2, out[-1][3], j2)
        else:
            out.append((equal, i1, i2, j1, j2))
    return out


def _lone(opcodes: Sequence[_Opcode], index: int, left: Sequence[Unit]) -> bool:
    """One equal syllable with replaced words, not values, on both sides."""
    if not 0 < index < len(opcodes) - 1:
        return False
    _, start, end, _, _ = opcodes[index]
    if not opcodes[index - 1][0] == opcodes[index + 1][0] == "replace" or _words(left[start:end]) > LONE:
        return False
    return not any(unit.mark for unit in left[start - 1 : end + 1])


# ------------------------------------------------------------------------------ moves


@dataclass(frozen=True, slots=True)
class _Block:
    """`size` units from `start` in the run `run` of row `row`."""

    row: int
    run: int
    start: int
    size: int


def _with_moves(rows: list[_Runs]) -> list[_Runs]:
    """Words taken out here and put in there are one move: longest first, first of equals."""
    index = 0
    while move := _longest_move(rows):
        index += 1
        a, b = move
        rows[a.row] = replace(rows[a.row], left=_split(rows[a.row].left, a, index))
        rows[b.row] = replace(rows[b.row], right=_split(rows[b.row].right, b, index))
    return rows


def _longest_move(rows: Sequence[_Runs]) -> tuple[_Block, _Block] | None:
    removed = _candidates([row.left for row in rows], Change.REMOVED)
    added = _candidates([row.right for row in rows], Change.ADDED)
    if max(len(removed), len(added)) > MAX_RUNS:
        return None
    best: tuple[_Block, _Block] | None = None
    words = MIN_MOVE - 1
    for i, k, a in removed:
        for j, m, b in added:
            if min(a.words, b.words) <= words:
                continue
            match = _matcher(a.units, b.units).find_longest_match()
            count = _words(a.units[match.a : match.a + match.size])
            if count > words:
                words = count
                best = _Block(i, k, match.a, match.size), _Block(j, m, match.b, match.size)
    return best


def _candidates(sides: Sequence[tuple[_Run, ...]], change: Change) -> list[tuple[int, int, _Run]]:
    return [
        (row, index, run)
        for row, runs in enumerate(sides)
        for index, run in enumerate(runs)
        if run.change is change and run.words >= MIN_MOVE
    ]


def _split(runs: tuple[_Run, ...], block: _Block, index: int) -> tuple[_Run, ...]:
    run, end = runs[block.run], block.start + block.size
    moved = _Run(run.units[block.start : end], Change.MOVED, index)
    parts = (*_run(run.units[: block.start], run.change), moved, *_run(run.units[end:], run.change))
    return (*runs[: block.run], *parts, *runs[block.run + 1 :])


# ----------------------------------------------------------------------------- pieces


def _finish(row: _Runs) -> Row:
    alone = not row.left or not row.right
    left, right = _pieces(row.left, alone=alone), _pieces(row.right, alone=alone)
    if left and right:
        changed = any(piece.differs for piece in (*left, *right))
        return Row(left, right, RowState.CHANGED if changed else RowState.SAME)
    fates = {piece.change for piece in (*left, *right) if piece.words}
    if fates == {Change.MOVED}:
        return Row(left, right, RowState.MOVED)
    if not fates - {Change.SAME}:  # punctuation alone
        return Row(left, right, RowState.SAME)
    return Row(left, right, RowState.LEFT_ONLY if left else RowState.RIGHT_ONLY)


def _pieces(runs: Sequence[_Run], *, alone: bool) -> tuple[Piece, ...]:
    """Values stand alone; plain neighbours of one fate are one piece. Inside a move nothing is marked."""
    out: list[Piece] = []
    for run in runs:
        for unit in run.units:
            change = Change.SAME if unit.marker else run.change
            quiet = unit.faint and (alone or change is Change.SAME)
            mark = None if quiet or change is Change.MOVED else unit.mark
            moved = run.moved if change is Change.MOVED else 0
            last = out[-1] if out else None
            if last and mark is last.mark is None and (last.change, last.moved) == (change, moved):
                out[-1] = replace(last, text=last.text + unit.text)
            else:
                out.append(Piece(unit.text, change, mark, moved))
    return tuple(out)
