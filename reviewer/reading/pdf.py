"""PDF with a text layer, through pdfium. A scan is named as one; it never reads as an empty text."""

from __future__ import annotations

import ctypes
import struct
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.errors import GateError, ReadError
from reviewer.model import Message
from reviewer.reading.draft import Draft
from reviewer.reading.encodings import better_line, unmask
from reviewer.reading.limits import LIMITS, Limits
from reviewer.reading.paragraphs import Joined, PrintedLine, join

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewer.reading.legacy import Legacy
    from reviewer.reading.recognised import Recognised

# Fewer letters and digits on a page that shows something: a picture of text with a stamp's few words.
_ALMOST_NO_TEXT: Final = 20
_LINE_HYPHENS: Final = {"\x02": "-", "\ufffe": "-"}  # pdfium's signs for a hyphen at the end of a line
_SHOWN_PAGES: Final = 12
_MOST_PIXELS: Final = 40_000_000  # of a drawn page: A4 at 300 dots to the inch has 8.7 million


def read_pdf(
    data: bytes,
    name: str,
    recognised: Mapping[int, Recognised] | None = None,
    limits: Limits = LIMITS,
) -> tuple[Draft, ...]:
    """The text layer, paragraphs put together again; `recognised` stands in for picture pages, from 1.

    Raises ReadError for a password, damage, or pages that are only pictures.
    """
    with _opened(data, name, limits) as document:
        return (_draft(document, name, recognised or {}),)


def picture_pages(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[int, ...]:
    """Numbers (from 1) of the pages that show something and have almost no text."""
    with _opened(data, name, limits) as document:
        return tuple(i + 1 for i in range(len(document)) if _page(document, i, name).is_picture)


def draw(data: bytes, name: str, page: int, dots: int, limits: Limits = LIMITS) -> bytes:
    """Page `page` (from 1) as grey PNG, `dots` to the inch, less for a page of a wall's size.

    Raises ReadError when there is no such page.
    """
    with _opened(data, name, limits) as document:
        if not 1 <= page <= len(document):
            raise ReadError("read.page-broken", file=name, page=page)
        try:
            sheet = document[page - 1]
            width, height = sheet.get_size()
            scale = min(dots / 72, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            bitmap = sheet.render(scale=scale, grayscale=True)
        except pypdfium2.PdfiumError as error:
            raise ReadError("read.page-broken", file=name, page=page) from error
        return _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)


def _png(grey: bytes, width: int, height: int, stride: int) -> bytes:
    """Grey pixels as PNG (each row unfiltered, packed fast)."""
    rows = b"".join(b"\0" + grey[stride * y : stride * y + width] for y in range(height))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows, 1))
        + chunk(b"IEND", b"")
    )


@contextmanager
def _opened(data: bytes, name: str, limits: Limits) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD or "assword" in str(error)
        raise ReadError("read.encrypted" if locked else "read.pdf-broken", file=name) from error
    try:
        if len(document) > limits.pages:
            raise GateError("read.too-many-pages", file=name, limit=limits.pages)
        yield document
    finally:
        document.close()


def _draft(document: Any, name: str, recognised: Mapping[int, Recognised]) -> Draft:
    pages = [_page(document, i, name) for i in range(len(document))]
    read = {number: page for number, page in recognised.items() if page.lines and 0 < number <= len(pages)}
    for number, page in read.items():
        letters = sum(c.isalnum() for line in page.lines for c in line.text)
        pages[number - 1] = _Page(page.lines, letters, letters < _ALMOST_NO_TEXT)
    pictures = [i + 1 for i, page in enumerate(pages) if page.is_picture]
    if not any(page.letters >= _ALMOST_NO_TEXT for page in pages):
        raise ReadError("read.scan" if pictures else "read.no-text", file=name, pages=len(pages))
    _, found = unmask("\n".join(line.text for page in pages for line in page.lines))
    if found is not None:
        pages = [page.decoded(found) for page in pages]
    joined = join([page.lines for page in pages])
    warnings = list(_warnings(joined, pictures))
    if read:
        sure = sum(page.confidence for page in read.values()) / len(read)
        warnings.append(Message.of("read.recognised", n=len(read), confidence=round(sure)))
    return Draft(
        text=joined.text,
        reader="pdf+ocr" if read else "pdf",
        encoding=f"utf-8+{found.value}" if found else "utf-8",
        pages=joined.pages,
        warnings=tuple(warnings),
    )


def _warnings(joined: Joined, pictures: Sequence[int]) -> Iterator[Message]:
    if pictures:
        shown = ", ".join(map(str, pictures[:_SHOWN_PAGES])) + (", …" if len(pictures) > _SHOWN_PAGES else "")
        yield Message.of("read.pages-without-text", n=len(pictures), pages=shown)
    if joined.page_numbers:
        yield Message.of("read.page-numbers-left-out", n=joined.page_numbers)
    for text in joined.running:
        yield Message.of("read.page-header-left-out", text=text[:80])


@dataclass(frozen=True, slots=True)
class _Page:
    lines: tuple[PrintedLine, ...]
    letters: int
    is_picture: bool  # shows something, and almost none of it is text

    def decoded(self, encoding: Legacy) -> _Page:
        lines = (replace(line, text=better_line(line.text, encoding)) for line in self.lines)
        return replace(self, lines=tuple(lines))


def _page(document: Any, index: int, name: str) -> _Page:
    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise ReadError("read.page-broken", file=name, page=index + 1) from error
    try:
        lines = tuple(_lines(text_page))
        letters = sum(c.isalnum() for line in lines for c in line.text)
        picture = letters < _ALMOST_NO_TEXT and next(iter(page.get_objects(max_depth=2)), None) is not None
        return _Page(lines, letters, picture)
    finally:
        text_page.close()
        page.close()


def _lines(text_page: Any) -> Iterator[PrintedLine]:
    line: list[tuple[int, str]] = []
    for i in range(text_page.count_chars()):
        char = _character(pdfium.FPDFText_GetUnicode(text_page.raw, i))
        if char in "\r\n":
            yield from _line(text_page, line)
            line = []
        elif char:
            line.append((i, char))
    yield from _line(text_page, line)


def _character(code: int) -> str:
    """The character of a code unit; "" for nothing."""
    if code == 0 or code > 0x10FFFF:
        return ""
    char = chr(code)
    return _LINE_HYPHENS.get(char, char)


def _line(text_page: Any, line: Sequence[tuple[int, str]]) -> Iterator[PrintedLine]:
    while line and line[-1][1].isspace():
        line = line[:-1]
    while line and line[0][1].isspace():
        line = line[1:]
    if not line:
        return
    first, last = _box(text_page, line[0][0]), _box(text_page, line[-1][0])
    text = "".join(letter for _, letter in line)
    yield PrintedLine(text, first[0], last[1], max(first[3], last[3]))


def _box(text_page: Any, index: int) -> tuple[float, float, float, float]:
    """Left, right, bottom, top of a character, in points."""
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text_page.raw, index, *map(ctypes.byref, sides))
    left, right, bottom, top = (side.value for side in sides)
    return left, right, bottom, top
