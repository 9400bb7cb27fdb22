"""Text PDF with the font inside, written without any library.

Only what the corpus needs: pages, two typefaces, lines, left-aligned and centred text. The head
and the signature stand in two columns, as on paper: readers meet text whose order on the page
is not the order of reading.
"""

from __future__ import annotations

import zlib
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from . import font, layout
from .model import Sample, Section, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_WIDTH, _HEIGHT = 595, 842  # A4 in points
_LEFT, _RIGHT, _TOP, _BOTTOM = 85, 538, 785, 60
_SIZE: Final = 10.5
_LEAD: Final = 15.0
_FACES: Final = {False: ("F1", font.REGULAR), True: ("F2", font.BOLD)}

Run = tuple[str, bool]


def render(sample: Sample) -> bytes:
    page = _Pages()
    _columns(page, [*sample.issuer, "-------"], [*layout.MOTTO, "---------------"], bold=True)
    _columns(page, [f"Số: {sample.number}"], [layout.day(sample)], bold=False)
    page.skip(_LEAD)
    for line in (sample.type, sample.title, *sample.speaker):
        page.paragraph([(line, True)], centred=True)
    for recital in sample.recitals:
        page.paragraph([(recital, False)])
    if sample.enacting:
        page.paragraph([(sample.enacting, True)], centred=True)
    for number, section in enumerate(sample.sections):
        if number:
            _open(page, sample, section)
        for block in section.blocks:
            if isinstance(block, Table):
                page.table(block.rows)
            else:
                page.paragraph(layout.runs(block), centred=layout.is_centred(block))
        if not number:
            page.skip(_LEAD)
            page.keep(_LEAD * (len(sample.recipients) + 2))
            _columns(page, ["Nơi nhận:", *sample.recipients], sample.signature, bold=False, flush=True)
    return _file(page.finished(), sample)


def _open(page: _Pages, sample: Sample, section: Section) -> None:
    page.turn()
    page.paragraph([(section.label, True)], centred=True)
    page.paragraph([(section.title, True)], centred=True)
    page.paragraph([(layout.issued_with(sample, section), False)], centred=True)


def _columns(
    page: _Pages, left: Sequence[str], right: Sequence[str], *, bold: bool, flush: bool = False
) -> None:
    """Two columns of centred lines; `flush` sets the left one at the margin."""
    middle = (_LEFT + _RIGHT) / 2 - 25
    for a, b in zip_longest(left, right, fillvalue=""):
        page.keep(_LEAD)
        if flush:
            page.line([(a, bold)])
        else:
            page.centred_between([(a, bold)], _LEFT - 30, middle)
        page.centred_between([(b, bold)], middle, _RIGHT + 20)
        page.skip(_LEAD)


class _Pages:
    """A pen that walks down pages and collects drawing operators."""

    def __init__(self) -> None:
        self._done: list[list[str]] = []
        self._ops: list[str] = []
        self._y = float(_TOP)

    def finished(self) -> list[str]:
        self.turn()
        return ["\n".join(ops) for ops in self._done]

    def turn(self) -> None:
        if self._ops:
            self._done.append(self._ops)
        self._ops, self._y = [], float(_TOP)
        if self._done:  # from the second page on, the number stands at the top
            self._y += _LEAD
            self.centred_between([(str(len(self._done) + 1), False)], _LEFT, _RIGHT)
            self._y = float(_TOP)

    def skip(self, points: float) -> None:
        self._y -= points

    def keep(self, points: float) -> None:
        if self._y - points < _BOTTOM:
            self.turn()

    def paragraph(self, runs: Iterable[Run], *, centred: bool = False) -> None:
        for line in _wrap(runs, _RIGHT - _LEFT):
            self.keep(_LEAD)
            if centred:
                self.centred_between(line, _LEFT, _RIGHT)
            else:
                self._draw(line, _LEFT)
            self.skip(_LEAD)
        self.skip(3)

    def line(self, runs: Sequence[Run]) -> None:
        """At the left margin, without moving down."""
        self._draw(runs, _LEFT)

    def centred_between(self, line: Sequence[Run], left: float, right: float) -> None:
        self._draw(line, left + (right - left - _measure(line)) / 2)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        edges = _edges(rows)
        for number, row in enumerate(rows):
            cells = [
                list(_wrap([(cell, number == 0)], b - a - 8))
                for cell, a, b in zip(row, edges[:-1], edges[1:], strict=True)
            ]
            height = _LEAD * max(map(len, cells)) + 4
            self.keep(height)
            top = self._y + _LEAD - 4
            for lines, a, b in zip(cells, edges[:-1], edges[1:], strict=True):
                self._ops.append(f"{a:.1f} {top - height:.1f} {b - a:.1f} {height:.1f} re S")
                for i, line in enumerate(lines):
                    self._draw(line, a + 4, down=i * _LEAD)
            self.skip(height)
        self.skip(_LEAD / 2)

    def _draw(self, line: Sequence[Run], x: float, *, down: float = 0.0) -> None:
        for text, bold in line:
            if not text:
                continue
            name, file = _FACES[bold]
            face = font.load(file)
            codes = "".join(f"{face.glyphs.get(letter, 0):04X}" for letter in text)
            self._ops.append(f"BT /{name} {_SIZE} Tf {x:.2f} {self._y - down:.2f} Td <{codes}> Tj ET")
            x += face.width(text, _SIZE)


def _measure(line: Iterable[Run]) -> float:
    return sum(font.load(_FACES[bold][1]).width(text, _SIZE) for text, bold in line)


def _wrap(runs: Iterable[Run], width: float) -> Iterator[list[Run]]:
    """Break at spaces; a word wider than the line stands alone."""
    words = [(word, bold) for text, bold in runs for word in text.split()]
    line: list[Run] = []
    used = 0.0
    for word, bold in words:
        piece = f" {word}" if line else word
        wide = font.load(_FACES[bold][1]).width(piece, _SIZE)
        if line and used + wide > width:
            yield _joined(line)
            line, used, piece = [], 0.0, word
            wide = font.load(_FACES[bold][1]).width(piece, _SIZE)
        line.append((piece, bold))
        used += wide
    yield _joined(line)


def _joined(line: list[Run]) -> list[Run]:
    out: list[Run] = []
    for text, bold in line:
        if out and out[-1][1] == bold:
            out[-1] = (out[-1][0] + text, bold)
        else:
            out.append((text, bold))
    return out


def _edges(rows: Sequence[Sequence[str]]) -> list[float]:
    """Column borders, by the square root of the longest cell: a narrow column stays readable."""
    weights = [max(len(row[i]) for row in rows) ** 0.5 + 1 for i in range(len(rows[0]))]
    edges = [float(_LEFT)]
    for weight in weights:
        edges.append(edges[-1] + (_RIGHT - _LEFT) * weight / sum(weights))
    return edges


def _file(pages: list[str], sample: Sample) -> bytes:
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]  # 1, 2

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    faces = {name: _face(file, add) for name, file in _FACES.values()}
    resources = "<< /Font << " + " ".join(f"/{name} {ref} 0 R" for name, ref in faces.items()) + " >> >>"
    kids = []
    for content in pages:
        stream = add(_stream(content.encode("ascii")))
        kids.append(
            add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] "
                f"/Resources {resources} /Contents {stream} 0 R >>".encode()
            )
        )
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    title = sample.number.encode("utf-16-be").hex()
    info = add(f"<< /Title <FEFF{title}> /CreationDate (D:{sample.issued:%Y%m%d}080000+07'00') >>".encode())
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {info} 0 R >>\n".encode()
    out += f"startxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def _stream(data: bytes, extra: str = "") -> bytes:
    packed = zlib.compress(data, 9)
    return (
        f"<< /Length {len(packed)} /Filter /FlateDecode{extra} >>\nstream\n".encode()
        + packed
        + b"\nendstream"
    )


def _face(file: str, add: Callable[[bytes], int]) -> int:
    face = font.load(file)
    program = add(_stream(face.data, f" /Length1 {len(face.data)}"))
    box = " ".join(map(str, face.box))
    descriptor = add(
        f"<< /Type /FontDescriptor /FontName /{face.name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
        f"/Ascent {face.ascent} /Descent {face.descent} /CapHeight 729 /StemV 80 "
        f"/FontFile2 {program} 0 R >>".encode()
    )
    widths = " ".join(map(str, face.widths))
    descendant = add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{face.name} /CIDToGIDMap /Identity "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {descriptor} 0 R /W [0 [{widths}]] >>".encode()
    )
    unicode = add(_stream(_to_unicode(face).encode("ascii")))
    return add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{face.name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>".encode()
    )


def _to_unicode(face: font.Font) -> str:
    """Glyph → letter, so that readers get the text back; at most 100 lines a block (PDF 1.5, 5.9.2)."""
    by_glyph = {glyph: letter for letter, glyph in sorted(face.glyphs.items(), reverse=True)}
    lines = [f"<{glyph:04X}> <{ord(letter):04X}>" for glyph, letter in sorted(by_glyph.items())]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def "
        "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{body}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    )
