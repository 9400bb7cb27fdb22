"""Just enough of TrueType to set a line: which glyph draws a letter, and how wide it is.

`fonts/` holds DejaVu Serif (free licence beside it) cut down to Latin and Vietnamese letters,
so that PDF files can be written on a machine without any font.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "fonts"
REGULAR: Final = "DejaVuSerif-vi.ttf"
BOLD: Final = "DejaVuSerif-Bold-vi.ttf"


@dataclass(frozen=True, slots=True)
class Font:
    """Glyph numbers by letter and advance widths by glyph, in thousandths of the type size."""

    name: str
    data: bytes
    glyphs: dict[str, int]
    widths: tuple[int, ...]
    ascent: int
    descent: int
    box: tuple[int, int, int, int]

    def width(self, text: str, size: float) -> float:
        """Of `text` in points; letters the font lacks count as glyph 0."""
        return sum(self.widths[self.glyphs.get(letter, 0)] for letter in text) * size / 1000


@cache
def load(name: str) -> Font:
    data = (_FOLDER / name).read_bytes()
    tables = _directory(data)
    units, box = _head(data, tables["head"])
    ascent, descent, metrics = _hhea(data, tables["hhea"])
    count = struct.unpack_from(">H", data, tables["maxp"] + 4)[0]
    advance = [struct.unpack_from(">H", data, tables["hmtx"] + 4 * i)[0] for i in range(metrics)]
    advance += [advance[-1]] * (count - metrics)

    def scale(value: int) -> int:
        return round(value * 1000 / units)

    return Font(
        name=name.removesuffix(".ttf"),
        data=data,
        glyphs=_cmap(data, tables["cmap"]),
        widths=tuple(map(scale, advance)),
        ascent=scale(ascent),
        descent=scale(descent),
        box=(scale(box[0]), scale(box[1]), scale(box[2]), scale(box[3])),
    )


def _directory(data: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * i) for i in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in entries}


def _head(data: bytes, at: int) -> tuple[int, tuple[int, int, int, int]]:
    return struct.unpack_from(">H", data, at + 18)[0], struct.unpack_from(">4h", data, at + 36)


def _hhea(data: bytes, at: int) -> tuple[int, int, int]:
    ascent, descent = struct.unpack_from(">2h", data, at + 4)
    return ascent, descent, struct.unpack_from(">H", data, at + 34)[0]


def _cmap(data: bytes, at: int) -> dict[str, int]:
    """Format 4 (the only one our two files carry for the basic plane)."""
    count = struct.unpack_from(">H", data, at + 2)[0]
    places = [struct.unpack_from(">I", data, at + 8 + 8 * i)[0] + at for i in range(count)]
    sub = next(place for place in places if struct.unpack_from(">H", data, place)[0] == 4)
    segments = struct.unpack_from(">H", data, sub + 6)[0] // 2

    def column(number: int, kind: str) -> tuple[int, ...]:
        start = sub + 14 + 2 * segments * number + (2 if number else 0)
        return struct.unpack_from(f">{segments}{kind}", data, start)

    ends, starts, deltas, offsets = column(0, "H"), column(1, "H"), column(2, "h"), column(3, "H")
    base = sub + 16 + 6 * segments
    out: dict[str, int] = {}
    for i, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point
            if offset:
                glyph = struct.unpack_from(">H", data, base + 2 * i + offset + 2 * (point - first))[0]
            if glyph:
                out[chr(point)] = (glyph + delta) & 0xFFFF
    return out
