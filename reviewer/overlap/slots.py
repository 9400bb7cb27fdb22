"""Values at the same place of two texts: what agrees, and the one number that drifted.

The two sides become sequences of syllables, values and list markers; their longest common
subsequence says where they are the same. A value inside a common stretch is an equal slot;
values of one kind that face each other in a short gap between common stretches are a
differing slot; a list item or an enumerated part that one side lacks is a slot "item".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from reviewer.language import entities
from reviewer.model import Slot
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.language import Entity

# Entity kind → slot kind.
SLOT_KINDS: Final = {
    "number": "number",
    "percent": "number",
    "amount": "amount",
    "deadline": "deadline",
    "date": "date",
    "body": "body",
    "actor": "actor",
    "modality": "modality",
    "negation": "negation",
    "paper": "paper",
}
# Citations of articles and documents are no slots: they are renumbered in every copy and say
# nothing about the duty. Each is one unit, equal to any other.
_CITATIONS: Final = frozenset({"reference", "docnumber"})
_CITED: Final = "§"
_DATED: Final = 20  # characters after a document number in which its own date stands
ITEM: Final = "item"
_UNIT: Final = re.compile(r"\w+|[,;:.()]|\n\s*(?:(?:[a-zđ]\d{0,2}\)|\d+(?:\.\d+)*[.)]|[-+•*–])[ \t]*)?")
_SPACED_SIGN: Final = re.compile(r"\s+([,;:.)])")
_MARKER: Final = "\n"  # the key of a line break with whatever marker follows: items are renumbered
SEPARATORS: Final = frozenset({_MARKER, ",", ";", ":", ".", "và", "hoặc"})
_GAP: Final = 12  # units: a longer gap is other wording, in which no value faces another
_SUPPORT: Final = 3  # equal units that must stand beside a gap
_LONGEST: Final = 20_000  # units of one side; the bit matrix of the alignment grows with the product


@dataclass(frozen=True, slots=True)
class Unit:
    """A syllable, a sign, a list marker (kind "") or a whole value. Equal keys, equal units."""

    text: str
    key: str
    kind: str = ""
    passive: bool = False  # a bare "được": mostly the passive voice
    start: int = 0  # in the text

    @property
    def word(self) -> bool:
        return bool(self.kind) or (self.key not in SEPARATORS and self.key[0].isalnum())


@dataclass(frozen=True, slots=True)
class Block:
    """a[i1:i2] against b[j1:j2], half open; `equal` when their keys are."""

    equal: bool
    i1: int
    i2: int
    j1: int
    j2: int


def slots(a: str, b: str) -> tuple[Slot, ...]:
    """Equal and differing slots of two NFC texts, in the order of `a`."""
    return tuple(_slots(units(a), units(b), blocks(a, b)))


def drift(a: str, b: str, *, most: int = 3, alike: float = 0.9) -> tuple[Slot, ...]:
    """The differing slots of two texts that otherwise say the same; () when they do not.

    `most`: more differing slots than that are another rule, not a drift. `alike`: share of
    both sides' words that must be equal outside the slots.
    """
    left, right, aligned = units(a), units(b), blocks(a, b)
    differing = tuple(slot for slot in _slots(left, right, aligned) if slot.differs)
    if not differing or len(differing) > most:
        return ()
    apart = sum(len(units(slot.a)) + len(units(slot.b)) for slot in differing)
    words = _words(left) + _words(right)
    equal = sum(2 * _words(left[block.i1 : block.i2]) for block in aligned if block.equal)
    return differing if words and (equal + apart) / words >= alike else ()


@lru_cache(maxsize=512)
def units(text: str) -> tuple[Unit, ...]:
    """What alignment compares, in order; blanks are left out."""
    found: list[Unit] = []
    at = cited = 0
    for entity in entities(text):
        start, end = entity.span.start, entity.span.end
        citation = entity.kind in _CITATIONS or (entity.kind == "date" and start < cited)
        if not citation and entity.kind not in SLOT_KINDS:
            continue
        found += _plain(text, at, start)
        found.append(Unit(entity.text, _CITED, start=start) if citation else _valued(entity))
        at = end
        cited = end + _DATED if entity.kind == "docnumber" else 0
    return (*found, *_plain(text, at, len(text)))


def _plain(text: str, start: int, end: int) -> list[Unit]:
    flat = new_tone(text[start:end])
    return [
        Unit(text[start + m.start() : start + m.end()], _key(m[0].casefold()), start=start + m.start())
        for m in _UNIT.finditer(flat)
    ]


def _key(flat: str) -> str:
    return _MARKER if flat[0] == "\n" else flat


def _valued(entity: Entity) -> Unit:
    kind = SLOT_KINDS[entity.kind]
    key = f"{kind}={entity.value.casefold()}"
    return Unit(entity.text, key, kind, entity.value == "passive", entity.span.start)


@lru_cache(maxsize=64)
def blocks(a: str, b: str) -> tuple[Block, ...]:
    """Alternating equal and unequal stretches of the units of two texts; they tile both sides."""
    mine, theirs = units(a), units(b)
    if max(len(mine), len(theirs)) > _LONGEST:
        return _by_ends(mine, theirs)
    numbers: dict[str, int] = {}
    left = [numbers.setdefault(unit.key, len(numbers)) for unit in mine]
    right = [numbers.setdefault(unit.key, len(numbers)) for unit in theirs]
    found: list[Block] = []
    for op in Indel.opcodes(left, right):
        equal = op.tag == "equal"
        if found and found[-1].equal is equal:
            last = found.pop()
            found.append(Block(equal, last.i1, op.src_end, last.j1, op.dest_end))
        else:
            found.append(Block(equal, op.src_start, op.src_end, op.dest_start, op.dest_end))
    return tuple(found)


def _by_ends(a: Sequence[Unit], b: Sequence[Unit]) -> tuple[Block, ...]:
    """For annexes of book length: the common start, the common end, and one gap between."""
    shortest = min(len(a), len(b))
    start = next((i for i in range(shortest) if a[i].key != b[i].key), shortest)
    rest = shortest - start
    end = next((i for i in range(rest) if a[-1 - i].key != b[-1 - i].key), rest)
    return (
        Block(True, 0, start, 0, start),
        Block(False, start, len(a) - end, start, len(b) - end),
        Block(True, len(a) - end, len(a), len(b) - end, len(b)),
    )


def _slots(a: Sequence[Unit], b: Sequence[Unit], aligned: Sequence[Block]) -> Iterator[Slot]:
    for n, block in enumerate(aligned):
        if block.equal:
            if block.i2 - block.i1 >= _SUPPORT or len(aligned) == 1:
                yield from _agreed(a[block.i1 : block.i2], b[block.j1 : block.j2])
        elif _supported(aligned, n):
            yield from _gap(a, b, block)


def _agreed(a: Sequence[Unit], b: Sequence[Unit]) -> Iterator[Slot]:
    for x, y in zip(a, b, strict=True):
        if x.kind and not x.passive:
            yield Slot(x.kind, x.text, y.text, same=x.text.casefold() != y.text.casefold())


def _supported(aligned: Sequence[Block], n: int) -> bool:
    """Do enough equal units stand around gap `n`? A text's end supports as much as it lacks."""
    before = aligned[n - 1].i2 - aligned[n - 1].i1 if n else _SUPPORT
    after = aligned[n + 1].i2 - aligned[n + 1].i1 if n + 1 < len(aligned) else _SUPPORT
    return min(before, _SUPPORT) + min(after, _SUPPORT) >= _SUPPORT


def _gap(a: Sequence[Unit], b: Sequence[Unit], block: Block) -> Iterator[Slot]:
    left, right = a[block.i1 : block.i2], b[block.j1 : block.j2]
    mine, theirs = _words(left), _words(right)
    if bool(mine) is not bool(theirs):
        yield from _one_sided(a if mine else b, block, first=bool(mine))
    elif 0 < max(mine, theirs) <= _GAP:
        yield from _faced(left, right)


def _faced(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Slot]:
    """Values of one kind face each other in order; a value against plain words, when both are short."""
    kinds = list(dict.fromkeys(unit.kind for unit in (*left, *right) if unit.kind))
    for kind in kinds:
        mine = [unit for unit in left if unit.kind == kind]
        theirs = [unit for unit in right if unit.kind == kind]
        for x, y in zip_longest(mine, theirs):
            if x and y:
                yield Slot(kind, x.text, y.text)
            elif x and not x.passive:
                yield Slot(kind, x.text, _instead(right, kinds))
            elif y and not y.passive:
                yield Slot(kind, _instead(left, kinds), y.text)


def _instead(side: Sequence[Unit], kinds: Sequence[str]) -> str:
    """The plain words that stand where the other side has its only value."""
    if len(kinds) != 1 or any(unit.kind for unit in side):
        return ""
    return _said(side)


def _one_sided(side: Sequence[Unit], block: Block, *, first: bool) -> Iterator[Slot]:
    """A value, or an item of a list, that the other side lacks."""
    start, end = (block.i1, block.i2) if first else (block.j1, block.j2)
    start, end = _rotated(side, start, end)
    missing = [unit for unit in side[start:end] if unit.word]
    plain = [unit for unit in missing if not unit.kind]
    if (plain or _on_line(side, start)) and _is_item(side, start, end, len(missing)):
        text = _said(side[start:end])
        yield Slot(ITEM, text, "") if first else Slot(ITEM, "", text)
        return
    for unit in missing:
        if unit.kind and not unit.passive:
            yield Slot(unit.kind, unit.text, "") if first else Slot(unit.kind, "", unit.text)


def _is_item(side: Sequence[Unit], start: int, end: int, words: int) -> bool:
    """A line of a list, between separators of an enumeration, or long enough to be a statement."""
    opens = start == 0 or side[start - 1].key in SEPARATORS or side[start].key in SEPARATORS
    closes = end == len(side) or side[end].key in SEPARATORS or side[end - 1].key in SEPARATORS
    return (words >= (1 if _on_line(side, start) else 2) and opens and closes) or words >= _GAP


def _on_line(side: Sequence[Unit], start: int) -> bool:
    """Does the gap begin with a line of its own?"""
    return _MARKER in (side[start].key, side[start - 1].key if start else "")


def _rotated(side: Sequence[Unit], start: int, end: int) -> tuple[int, int]:
    """The same gap moved left so that it starts at a separator, where the alignment allows it.

    "…, bản sao A, [bản sao B, ]bản sao C" aligns as well with the brackets further on.
    """
    i, j = start, end
    while True:
        if i == 0 or side[i - 1].key in SEPARATORS or side[i].key in SEPARATORS:
            return i, j
        if side[i - 1].key != side[j - 1].key:
            return start, end
        i, j = i - 1, j - 1


def _said(side: Sequence[Unit]) -> str:
    """The words from the first to the last, signs set as in print."""
    at = [i for i, unit in enumerate(side) if unit.word]
    joined = " ".join(unit.text.strip() for unit in side[at[0] : at[-1] + 1]) if at else ""
    return _SPACED_SIGN.sub(r"\1", joined)


def _words(side: Sequence[Unit]) -> int:
    return sum(unit.word for unit in side)
