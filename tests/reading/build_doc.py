"""A Word 97 file made by hand: compound file, header, piece table, fonts, lists."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR = 512
END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def ole(streams: dict[str, bytes]) -> bytes:
    """A compound file of large streams (each padded past the size where small ones are packed)."""
    padded = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    directory_sectors = -(-(len(padded) + 1) * 128 // SECTOR)
    body, fat, entries = b"", [], [_entry("Root Entry", 5, END, 0, child=1)]
    next_sector = 1 + directory_sectors
    chains = [TABLE, *range(2, 1 + directory_sectors), END]
    for i, (name, data) in enumerate(padded.items(), 1):
        count = -(-len(data) // SECTOR)
        right = i + 1 if i < len(padded) else FREE
        entries.append(_entry(name, 2, next_sector, len(data), right=right))
        chains += [*range(next_sector + 1, next_sector + count), END]
        body += data.ljust(count * SECTOR, b"\0")
        next_sector += count
    fat = [*chains, *[FREE] * (SECTOR // 4 - len(chains))]
    assert len(fat) == SECTOR // 4, "one sector of table is enough for a test"
    header = bytearray(SECTOR)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 44, 1, 1, 0, 4096, END, 0, END, 0, 0)
    struct.pack_into("<108I", header, 80, *[FREE] * 108)
    directory = b"".join(entries).ljust(directory_sectors * SECTOR, b"\0")
    return bytes(header) + struct.pack(f"<{len(fat)}I", *fat) + directory + body


def _entry(name: str, kind: int, start: int, size: int, *, child: int = FREE, right: int = FREE) -> bytes:
    entry = bytearray(128)
    encoded = (name + "\0").encode("utf-16-le")
    entry[: len(encoded)] = encoded
    struct.pack_into("<HBB", entry, 64, len(encoded), kind, 1)
    struct.pack_into("<III", entry, 68, FREE, right, child)
    struct.pack_into("<II", entry, 116, start, size)
    return bytes(entry)


def sprm(operation: int, operand: bytes) -> bytes:
    return struct.pack("<H", operation) + operand


@dataclass
class Doc:
    """Runs of (text, character operations) and, for each paragraph mark, paragraph operations."""

    runs: list[tuple[str, bytes]] = field(default_factory=list)
    paragraphs: dict[int, bytes] = field(default_factory=dict)  # index of the paragraph → operations
    fonts: list[str] = field(default_factory=lambda: ["Times New Roman"])
    lists: list[list[tuple[int, str]]] = field(default_factory=list)  # levels: number format, text
    styles: list[tuple[int, bytes, bytes]] = field(default_factory=list)  # based on, paragraph, letters
    style_of: dict[int, int] = field(default_factory=dict)  # index of the paragraph → style
    starts: dict[int, int] = field(default_factory=dict)  # level → start override of list use 1
    default_font: int = 0
    footnotes: str = ""
    headers: str = ""
    comments: str = ""
    boxes: str = ""
    wide: bool = True
    flags: int = 0x0200

    def build(self) -> bytes:
        main = "".join(text for text, _ in self.runs)
        stories = [main, self.footnotes, self.headers, "", self.comments, "", self.boxes]
        text = "".join(stories) + "\r"
        encoding, size = ("utf-16-le", 2) if self.wide else ("cp1252", 1)
        start = 0x800
        stream = bytearray(start) + text.encode(encoding)
        stream += bytes(-len(stream) % SECTOR)
        letters_page = len(stream) // SECTOR
        stream += self._letters(start, size)
        marks_page = len(stream) // SECTOR
        stream += self._marks(text, start, size)
        table = bytearray()
        stored = start if self.wide else (start * 2) | 0x40000000
        piece = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, stored, 0)
        end = start + size * len(text)
        parts = {
            33: b"\x02" + struct.pack("<I", len(piece)) + piece,
            12: struct.pack("<III", start, end, letters_page),
            13: struct.pack("<III", start, end, marks_page),
            15: self._fonts(),
        }
        if self.styles:
            parts[1] = self._style_sheet()
        if self.lists:
            parts[74] = self._uses()
        for index, part in parts.items():
            struct.pack_into("<II", stream, 0x9A + 8 * index, len(table), len(part))
            table += part
        if self.lists:
            heads = self._heads()
            struct.pack_into("<II", stream, 0x9A + 8 * 73, len(table), len(heads))
            table += heads + b"".join(_level(*level) for levels in self.lists for level in _nine(levels))
        struct.pack_into("<HH", stream, 0, 0xA5EC, 0xC1)
        struct.pack_into("<H", stream, 10, self.flags)
        struct.pack_into("<7I", stream, 0x4C, *map(len, stories))
        return ole({"WordDocument": bytes(stream), "1Table": bytes(table)})

    def _letters(self, start: int, size: int) -> bytes:
        bounds, said = [start], []
        for text, operations in self.runs:
            bounds.append(bounds[-1] + size * len(text))
            said.append(operations)
        return _page(bounds, [bytes([len(o)]) + o if o else b"" for o in said], 1)

    def _marks(self, text: str, start: int, size: int) -> bytes:
        bounds, said = [start], []
        for i, c in enumerate(text):
            if c in "\r\x07":
                bounds.append(start + size * (i + 1))
                operations = self.paragraphs.get(len(said), b"")
                body = struct.pack("<H", self.style_of.get(len(said), 0)) + operations
                body += bytes(len(body) % 2 == 0)
                said.append(bytes([(len(body) + 1) // 2]) + body)
        return _page(bounds, said, 13)

    def _fonts(self) -> bytes:
        out = struct.pack("<HH", len(self.fonts), 0)
        for font in self.fonts:
            entry = bytes(39) + (font + "\0").encode("utf-16-le")
            out += bytes([len(entry)]) + entry
        return out

    def _heads(self) -> bytes:
        out = struct.pack("<H", len(self.lists))
        for i in range(len(self.lists)):
            out += struct.pack("<ii", i + 1, 0) + bytes(18) + b"\0\0"
        return out

    def _uses(self) -> bytes:
        out = struct.pack("<I", len(self.lists))
        for i in range(len(self.lists)):
            out += struct.pack("<iIIBBBB", i + 1, 0, 0, len(self.starts) if i == 0 else 0, 0, 0, 0)
        out += b"\xff\xff\xff\xff"
        for level, start in self.starts.items():
            out += struct.pack("<iI", start, level | 0x10)
        return out + b"\xff\xff\xff\xff" * (len(self.lists) - 1)

    def _style_sheet(self) -> bytes:
        out = struct.pack("<HHH", 18, len(self.styles), 10) + bytes(12)
        out += struct.pack("<H", self.default_font)
        for based_on, paragraph, letters in self.styles:
            style = struct.pack("<HHHHH", 0, 1 | based_on << 4, 2, 0, 0) + struct.pack("<H2sH", 1, b"S\0", 0)
            for body in (b"\0\0" + paragraph, letters):
                style += struct.pack("<H", len(body)) + body + bytes(len(body) % 2)
            out += struct.pack("<H", len(style)) + style
        return out


def _page(bounds: list[int], said: list[bytes], step: int) -> bytes:
    """A 512-byte page of formatting."""
    page = bytearray(SECTOR)
    count = len(said)
    struct.pack_into(f"<{count + 1}I", page, 0, *bounds)
    at = SECTOR - 2
    for i, body in enumerate(said):
        if not body:
            continue
        at = (at - len(body)) // 2 * 2
        page[at : at + len(body)] = body
        page[4 * (count + 1) + step * i] = at // 2
    page[-1] = count
    return bytes(page)


def _nine(levels: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return levels + [(255, "")] * (9 - len(levels))


def _level(form: int, text: str) -> bytes:
    places = bytes(i + 1 for i, c in enumerate(text) if ord(c) < 9).ljust(9, b"\0")
    head = struct.pack("<iBB", 1, form, 0) + places + b"\0" + bytes(8) + b"\0\0\0\0"
    return head + struct.pack("<H", len(text)) + text.encode("utf-16-le")
