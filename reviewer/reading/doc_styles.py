"""Styles, fonts and lists of a Word 97-2003 file, as far as letters and numbers depend on them."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.reading.doc_file import DocFile, Properties, operations
from reviewer.reading.docx_numbering import Level, Num, Numbering

if TYPE_CHECKING:
    from collections.abc import Iterator

FONT_ASCII: Final = 0x4A4F
FONT_OTHER: Final = 0x4A51
HIDDEN: Final = 0x083C
DELETED: Final = 0x0800
LIST: Final = 0x460B
LIST_LEVEL: Final = 0x260A
TABLE_ROW_END: Final = 0x2417
IN_TABLE: Final = 0x2416

_STYLES, _FONTS, _LISTS, _LIST_USES = 1, 15, 73, 74  # places in the header's index
_NO_STYLE: Final = 0xFFF
_DEEPEST: Final = 20
_FORMATS: Final = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
    22: "decimalZero", 23: "bullet", 255: "none",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Style:
    based_on: int
    paragraph: Properties
    letters: Properties


class DocStyles:
    """Style sheet and font names."""

    def __init__(self, file: DocFile) -> None:
        self.fonts = list(_fonts(file.table_part(_FONTS)))
        self._styles: dict[int, _Style] = {}
        self._default_font = 0
        self._load(file.table_part(_STYLES))

    def _load(self, raw: bytes) -> None:
        if len(raw) < 20:
            return
        header, count, base = struct.unpack_from("<HHH", raw, 0)
        if header >= 18:
            (self._default_font,) = struct.unpack_from("<H", raw, 18)
        at = 2 + header
        for index in range(count):
            if at + 2 > len(raw):
                return
            (size,) = struct.unpack_from("<H", raw, at)
            if size:
                self._styles[index] = _style(raw[at + 2 : at + 2 + size], base)
            at += 2 + size + size % 2

    def chain(self, index: int) -> Iterator[_Style]:
        """The style and what it is based on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(index)
            if style is None:
                return
            yield style
            index = style.based_on

    def font(self, letters: Properties, style: int) -> str:
        """Name of the font that draws letters beyond ASCII."""
        for said in (letters, *(s.letters for s in self.chain(style))):
            operand = said.get(FONT_OTHER) or said.get(FONT_ASCII)
            if operand and len(operand) >= 2:
                return self._font_name(struct.unpack_from("<H", operand)[0])
        return self._font_name(self._default_font)

    def _font_name(self, index: int) -> str:
        return self.fonts[index] if index < len(self.fonts) else ""

    def list_of(self, paragraph: Properties, style: int) -> tuple[int, int]:
        """List use (1-based, 0 for none) and level of a paragraph."""
        use = level = None
        for said in (paragraph, *(s.paragraph for s in self.chain(style))):
            if use is None and LIST in said and len(said[LIST]) == 2:
                use = struct.unpack("<h", said[LIST])[0]
            if level is None and said.get(LIST_LEVEL):
                level = said[LIST_LEVEL][0]
        return use or 0, level or 0


def _style(raw: bytes, base: int) -> _Style:
    nothing = _Style(_NO_STYLE, {}, {})
    if len(raw) < base + 2 or base < 8:
        return nothing
    kind, based_on = raw[2] & 0xF, struct.unpack_from("<H", raw, 2)[0] >> 4
    (length,) = struct.unpack_from("<H", raw, base)
    at = base + 2 + 2 * length + 2
    parts: list[bytes] = []
    for _ in range(struct.unpack_from("<H", raw, 4)[0] & 0xF):
        if at + 2 > len(raw):
            break
        (size,) = struct.unpack_from("<H", raw, at)
        parts.append(raw[at + 2 : at + 2 + size])
        at += 2 + size + size % 2
    if kind == 1 and len(parts) >= 2:
        return _Style(based_on, operations(parts[0][2:]), operations(parts[1]))
    if kind == 2 and parts:
        return _Style(based_on, {}, operations(parts[0]))
    return nothing


def _fonts(raw: bytes) -> Iterator[str]:
    """Font names in order; [MS-DOC] 2.9.286 and 2.9.80: the name starts 40 bytes into each entry."""
    if len(raw) < 4:
        return
    (count,) = struct.unpack_from("<H", raw, 0)
    at = 4
    for _ in range(count):
        if at >= len(raw):
            return
        size = raw[at]
        entry = raw[at + 1 : at + 1 + size]
        name = entry[39:].decode("utf-16-le", errors="replace")
        yield name.split("\0")[0]
        at += 1 + size


def lists(file: DocFile, styles: DocStyles) -> Numbering:
    """The file's lists, ready to count. List use n of a paragraph is list "n" there."""
    numbering = Numbering(None)
    definitions = dict(_definitions(file, styles))
    for id, levels in definitions.items():
        numbering.add_list(str(id), levels)
    raw = file.table_part(_LIST_USES)
    if len(raw) < 4:
        return numbering
    (count,) = struct.unpack_from("<I", raw, 0)
    count = min(count, (len(raw) - 4) // 16)
    at = 4 + 16 * count
    for i in range(count):
        id, _, _, overrides = struct.unpack_from("<iIIB", raw, 4 + 16 * i)
        starts, at = _overrides(raw, at, overrides)
        numbering.add_use(str(i + 1), Num(str(id), starts, {}))
    return numbering


def _overrides(raw: bytes, at: int, count: int) -> tuple[dict[int, int], int]:
    """Start overrides of one list use, and where the next one begins; whole new levels end the reading."""
    starts: dict[int, int] = {}
    at += 4
    for _ in range(count):
        if at + 8 > len(raw):
            break
        start, flags = struct.unpack_from("<iI", raw, at)
        at += 8
        if flags & 0x20:  # a whole new level follows
            _, size = _level(raw, at, None)
            at += size
        elif flags & 0x10:
            starts[flags & 0xF] = start
    return starts, at


def _definitions(file: DocFile, styles: DocStyles) -> Iterator[tuple[int, dict[int, Level]]]:
    raw = file.table_part(_LISTS)
    if len(raw) < 2:
        return
    (count,) = struct.unpack_from("<H", raw, 0)
    heads = [raw[2 + 28 * i : 30 + 28 * i] for i in range(count)]
    # The levels stand behind the structure, outside the length that the header gives.
    start = struct.unpack_from("<I", file.stream, 0x9A + 8 * _LISTS)[0] + 2 + 28 * count
    at = start
    for head in heads:
        if len(head) < 28:
            return
        (id,) = struct.unpack_from("<i", head, 0)
        levels: dict[int, Level] = {}
        for index in range(1 if head[26] & 1 else 9):
            level, size = _level(file.table, at, styles)
            if level is not None:
                levels[index] = level
            at += size
        yield id, levels


def _level(raw: bytes, at: int, styles: DocStyles | None) -> tuple[Level | None, int]:
    """A level of a list and its size in bytes."""
    if at + 30 > len(raw):
        return None, 0
    start, format, flags = struct.unpack_from("<iBB", raw, at)
    places = raw[at + 6 : at + 15]
    follow = raw[at + 15]
    letters_size, paragraph_size, limit = raw[at + 24], raw[at + 25], raw[at + 26]
    letters_at = at + 28 + paragraph_size
    letters = operations(raw[letters_at : letters_at + letters_size])
    text_at = letters_at + letters_size
    if text_at + 2 > len(raw):
        return None, text_at - at
    (length,) = struct.unpack_from("<H", raw, text_at)
    shown = raw[text_at + 2 : text_at + 2 + 2 * length].decode("utf-16-le", errors="replace")
    size = text_at + 2 + 2 * length - at
    # A place holds the level's number as a control character: "\0." becomes "%1."
    marks = {place - 1 for place in places if place}
    text = "".join(
        f"%{ord(c) + 1}" if i in marks and ord(c) < 9 else c.replace("%", "") for i, c in enumerate(shown)
    )
    return (
        Level(
            format=_FORMATS.get(format, "decimal"),
            text=text,
            start=max(0, start),
            restart=limit if flags & 0x08 else None,
            suffix="" if follow == 2 else " ",
            legal=bool(flags & 0x04),
            font=styles.font(letters, _NO_STYLE) if styles is not None and letters else "",
        ),
        size,
    )
