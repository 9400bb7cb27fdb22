"""The Word 97-2003 binary file: its text in pieces, and what is said of each stretch of it.

Format: [MS-DOC]. The text lies in pieces, 8-bit or UTF-16, in the order of the piece table;
formatting lies in 512-byte pages (FKP) that say which bytes of the file they speak of.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.reading.ole import Ole

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_97: Final = 0xC1
_ENCRYPTED: Final = 0x0100
_COMPLEX: Final = 0x0004
_TABLE_1: Final = 0x0200
_FKP: Final = 512
# Operand sizes by the three high bits of an operation; -1 = its first byte says.
_OPERAND: Final = (1, 1, 2, 4, 2, 2, -1, 3)
_TABLE_DEFINITION: Final = 0xD608  # its length takes two bytes

Properties = dict[int, bytes]  # operation → operand


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters [start, end) of the document, stored from byte `at` of the main stream."""

    start: int
    end: int
    at: int
    wide: bool  # UTF-16, else one byte of cp1252 each


@dataclass(frozen=True, slots=True)
class Stories:
    """Lengths in characters of the parts of the text, in their order."""

    main: int
    footnotes: int
    headers: int
    comments: int
    endnotes: int
    boxes: int


class DocFile:
    """A Word file opened.

    Raises GateError for a password, ReadError for damage or for formats before Word 6.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        ole = Ole(data, name)
        self.stream = ole.stream("WordDocument")
        if len(self.stream) < 0x60:
            raise self._broken("FIB")
        kind, self.version = struct.unpack_from("<HH", self.stream, 0)
        (flags,) = struct.unpack_from("<H", self.stream, 10)
        if flags & _ENCRYPTED:
            raise GateError("read.encrypted", file=name)
        self.old = self.version < _WORD_97
        if kind not in (0xA5EC, 0xA5DC) or (self.old and flags & _COMPLEX):
            raise ReadError("read.old-word", file=name)
        if self.old:
            self.table = b""
            self.pieces = [self._only_piece()]
        else:
            self.table = ole.stream("1Table" if flags & _TABLE_1 else "0Table")
            self.pieces = list(self._piece_table())
        self.stories = self._stories()
        self.has_objects = ole.has("ObjectPool") or ole.has("Data")

    def _broken(self, part: str) -> ReadError:
        return ReadError("read.part-broken", file=self._name, part=part)

    def table_part(self, index: int) -> bytes:
        """The `index`-th structure that the header (FibRgFcLcb97) points to in the table stream."""
        at = 0x9A + 8 * index
        if self.old or at + 8 > len(self.stream):
            return b""
        start, size = struct.unpack_from("<II", self.stream, at)
        return self.table[start : start + size]

    def _stories(self) -> Stories:
        main, foot, head, _, comments, end, boxes = struct.unpack_from("<7I", self.stream, 0x4C)
        if self.old:  # Word 6 counts from another place; only its one text is read
            return Stories(self.pieces[0].end, 0, 0, 0, 0, 0)
        return Stories(main, foot, head, comments, end, boxes)

    def _only_piece(self) -> Piece:
        """Word 6 and 95, saved without haste: the text in one stretch of bytes."""
        start, end = struct.unpack_from("<II", self.stream, 0x18)
        (main,) = struct.unpack_from("<I", self.stream, 0x34)
        if not 0 < start <= end <= len(self.stream):
            raise self._broken("FIB")
        return Piece(0, min(main or end - start, end - start), start, wide=False)

    def _piece_table(self) -> Iterator[Piece]:
        clx = self.table_part(33)
        at = 0
        while at < len(clx) and clx[at] == 1:  # properties of pieces saved in haste
            (size,) = struct.unpack_from("<h", clx, at + 1)
            at += 3 + max(0, size)
        if at + 5 > len(clx) or clx[at] != 2:
            raise self._broken("CLX")
        (size,) = struct.unpack_from("<I", clx, at + 1)
        plc = clx[at + 5 : at + 5 + size]
        count = (len(plc) - 4) // 12
        if count < 1:
            raise self._broken("CLX")
        bounds = struct.unpack_from(f"<{count + 1}I", plc, 0)
        for i in range(count):
            (stored,) = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * i + 2)
            wide = not stored & 0x40000000
            at = stored & 0x3FFFFFFF
            if bounds[i] > bounds[i + 1]:
                raise self._broken("CLX")
            yield Piece(bounds[i], bounds[i + 1], at if wide else at // 2, wide)

    def text(self, piece: Piece, start: int, end: int) -> str:
        """Characters [start, end) of the document, inside `piece`."""
        size = 2 if piece.wide else 1
        at = piece.at + size * (start - piece.start)
        raw = self.stream[at : at + size * (end - start)]
        if len(raw) < size * (end - start):
            raise self._broken("WordDocument")
        if piece.wide:
            return raw.decode("utf-16-le", errors="surrogatepass")
        return raw.decode("latin-1").translate(_CP1252)


# Bytes 0x80-0x9F of 8-bit pieces; the rest is Latin-1. Undefined ones stay as they are.
_CP1252: Final = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


class Runs:
    """Formatting of stretches of the main stream, by byte: paragraphs or characters."""

    def __init__(self, file: DocFile, index: int, *, paragraphs: bool) -> None:
        plc = file.table_part(index)
        count = (len(plc) - 4) // 8
        self._stream = file.stream
        self._paragraphs = paragraphs
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._where: list[tuple[int, int]] = []  # page start and offset inside; 0 = nothing said
        self._cache: dict[tuple[int, int], tuple[int, Properties]] = {}
        for i in range(max(0, count)):
            (page,) = struct.unpack_from("<I", plc, 4 * (count + 1) + 4 * i)
            self._load((page & 0x3FFFFF) * _FKP)

    def _load(self, page: int) -> None:
        block = self._stream[page : page + _FKP]
        if len(block) < _FKP:
            return
        count = block[-1]
        step = 13 if self._paragraphs else 1
        if 4 * (count + 1) + step * count > _FKP - 1:
            return
        bounds = struct.unpack_from(f"<{count + 1}I", block, 0)
        for i in range(count):
            if self._ends and bounds[i] < self._ends[-1]:
                continue
            self._starts.append(bounds[i])
            self._ends.append(bounds[i + 1])
            self._where.append((page, 2 * block[4 * (count + 1) + step * i]))

    def at(self, byte: int) -> tuple[int, int, Properties]:
        """Until which byte, with which style (paragraphs only), and which properties hold at `byte`."""
        i = bisect_right(self._starts, byte) - 1
        if i < 0 or byte >= self._ends[i]:
            following = self._starts[i + 1] if i + 1 < len(self._starts) else 1 << 32
            return following, 0, {}
        where = self._where[i]
        if where not in self._cache:
            self._cache[where] = self._properties(*where)
        style, properties = self._cache[where]
        return self._ends[i], style, properties

    def _properties(self, page: int, offset: int) -> tuple[int, Properties]:
        if offset == 0:
            return 0, {}
        block = self._stream[page : page + _FKP]
        if not self._paragraphs:
            size = block[offset]
            return 0, operations(block[offset + 1 : offset + 1 + size])
        size = 2 * block[offset] - 1
        if size < 0:  # a zero: the next byte counts words
            offset += 1
            size = 2 * block[offset]
        said = block[offset + 1 : offset + 1 + size]
        style = struct.unpack_from("<H", said, 0)[0] if len(said) >= 2 else 0
        return style, operations(said[2:])


def operations(raw: bytes) -> Properties:
    """Operations and operands of a grpprl; a broken end is left."""
    found: Properties = {}
    at = 0
    while at + 2 <= len(raw):
        (operation,) = struct.unpack_from("<H", raw, at)
        at += 2
        size = _OPERAND[operation >> 13]
        if size < 0 and at < len(raw):
            size = raw[at]
            at += 1
            if operation == _TABLE_DEFINITION and at < len(raw):
                size = (size | raw[at] << 8) - 1
                at += 1
        found[operation] = raw[at : at + max(0, size)]
        at += max(0, size)
    return found
