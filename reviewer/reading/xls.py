"""Excel 97-2003 workbooks: the records that hold cells, over the OLE reader. Format: [MS-XLS]."""

from __future__ import annotations

import struct
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.reading.limits import LIMITS, Limits
from reviewer.reading.ole import Ole
from reviewer.reading.sheets import DATE_FORMATS, Sheet, is_date_format, shown_number, workbook_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.reading.draft import Draft

_BOF, _EOF, _CONTINUE, _PASSWORD = 0x0809, 0x000A, 0x003C, 0x002F
_SHEET, _STRINGS, _FORMAT, _STYLE, _1904 = 0x0085, 0x00FC, 0x041E, 0x00E0, 0x0022
_STRING_CELL, _LABEL, _NUMBER, _RK, _RKS, _FORMULA, _RESULT = (
    0x00FD,
    0x0204,
    0x0203,
    0x027E,
    0x00BD,
    0x0006,
    0x0207,
)
_WORKSHEET: Final = 0x10
_EXCEL_97: Final = 0x0600


def read_xls(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Draft, ...]:
    """The workbook's cells.

    Raises GateError for a password, ReadError for damage and for formats before Excel 97.
    """
    ole = Ole(data, name)
    if not ole.has("Workbook"):
        raise ReadError("read.format-unsupported", file=name, format="Excel 5/95")
    try:
        book = _Workbook(ole.stream("Workbook"), name)
        return (workbook_draft(book.sheets, "xls", name, limits, book.hidden),)
    except (struct.error, IndexError) as error:
        raise ReadError("read.part-broken", file=name, part="Workbook") from error


class _Workbook:
    def __init__(self, stream: bytes, name: str) -> None:
        self._strings: list[str] = []
        self._formats: dict[int, str] = {}
        self._styles: list[int] = []
        self._from_1904 = False
        self._names: list[tuple[str, bool]] = []
        self.hidden = 0
        self.sheets: list[Sheet] = []
        self._read(stream, name)

    def _read(self, stream: bytes, name: str) -> None:
        cells: dict[int, list[tuple[int, str]]] = defaultdict(list)
        depth = seen = kind = 0
        waiting: tuple[int, int] | None = None  # a formula whose text follows
        for id, parts in _records(stream):
            body = parts[0]
            if id == _BOF:
                version, this = struct.unpack_from("<HH", body)
                if version != _EXCEL_97:
                    raise ReadError("read.format-unsupported", file=name, format="Excel 5/95")
                depth += 1
                kind = this if depth == 1 else kind
            elif id == _EOF:
                depth -= 1
                if depth == 0 and kind != 5:  # 5 = the workbook's own part
                    self._end_sheet(seen, kind, cells)
                    seen, cells = seen + 1, defaultdict(list)
            elif id == _PASSWORD:
                raise GateError("read.encrypted", file=name)
            elif kind == 5:
                self._globals(id, parts)
            elif depth == 1:
                waiting = self._cell(id, body, cells, waiting)

    def _end_sheet(self, index: int, kind: int, cells: dict[int, list[tuple[int, str]]]) -> None:
        title, visible = self._names[index] if index < len(self._names) else ("", True)
        if not visible:
            self.hidden += bool(cells)
        elif kind == _WORKSHEET:
            self.sheets.append(Sheet(title, [sorted(cells[row]) for row in sorted(cells)]))

    def _globals(self, id: int, parts: list[bytes]) -> None:
        body = parts[0]
        if id == _SHEET:
            length, wide = body[6], body[7] & 1
            raw = body[8 : 8 + length * (1 + wide)]
            self._names.append(
                (raw.decode("utf-16-le" if wide else "latin-1", errors="replace"), body[4] == 0)
            )
        elif id == _STRINGS:
            self._strings = list(_strings(parts))
        elif id == _FORMAT:
            (number,) = struct.unpack_from("<H", body)
            self._formats[number] = _text(body, 2)
        elif id == _STYLE:
            self._styles.append(struct.unpack_from("<H", body, 2)[0])
        elif id == _1904:
            self._from_1904 = body[:1] == b"\1"

    def _cell(
        self, id: int, body: bytes, cells: dict[int, list[tuple[int, str]]], waiting: tuple[int, int] | None
    ) -> tuple[int, int] | None:
        """Take one record of a sheet; the place of a formula that waits for its text."""
        if id == _RESULT and waiting is not None:
            cells[waiting[0]].append((waiting[1], _text(body, 0)))
            return None
        if id not in (_STRING_CELL, _LABEL, _NUMBER, _RK, _RKS, _FORMULA):
            return waiting
        row, column, style = struct.unpack_from("<HHH", body)
        if id == _STRING_CELL:
            (index,) = struct.unpack_from("<I", body, 6)
            shown = self._strings[index] if index < len(self._strings) else ""
        elif id == _LABEL:
            shown = _text(body, 6)
        elif id == _RKS:
            for i in range((len(body) - 6) // 6):
                own, rk = struct.unpack_from("<HI", body, 4 + 6 * i)
                cells[row].append((column + i, self._number(_rk(rk), own)))
            return None
        elif id == _RK:
            shown = self._number(_rk(struct.unpack_from("<I", body, 6)[0]), style)
        elif id == _FORMULA and body[12:14] == b"\xff\xff":  # the result is no number
            return (row, column) if body[6] == 0 else None
        else:
            shown = self._number(struct.unpack_from("<d", body, 6)[0], style)
        cells[row].append((column, shown))
        return None

    def _number(self, value: float, style: int) -> str:
        if value != value or value in (float("inf"), float("-inf")):
            return ""
        form = self._styles[style] if style < len(self._styles) else 0
        days = form in DATE_FORMATS or is_date_format(self._formats.get(form, ""))
        return shown_number(value, is_date=days, from_1904=self._from_1904)


def _records(stream: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """Records with the ones that continue them."""
    at = 0
    id, parts = -1, [b""]
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + size]
        at += 4 + size
        if kind == _CONTINUE and id >= 0:
            parts.append(body)
            continue
        if id >= 0:
            yield id, parts
        id, parts = kind, [body]
    if id >= 0:
        yield id, parts


def _rk(number: int) -> float:
    """A packed number: 30 bits of an integer or of a double, perhaps in hundredths."""
    value: float
    if number & 2:
        value = float(struct.unpack("<i", struct.pack("<I", number))[0] >> 2)
    else:
        (value,) = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", number & 0xFFFFFFFC))
    return value / 100 if number & 1 else value


def _text(body: bytes, at: int) -> str:
    """A string that says its length in two bytes."""
    length, flags = struct.unpack_from("<HB", body, at)
    wide = flags & 1
    raw = body[at + 3 : at + 3 + length * (1 + wide)]
    return raw.decode("utf-16-le" if wide else "latin-1", errors="replace")


def _strings(parts: list[bytes]) -> Iterator[str]:
    """The shared strings. A string may break between records; its rest begins with a new width flag."""
    stream = _Continued(parts)
    stream.take(4)
    (count,) = struct.unpack("<I", stream.take(4))
    for _ in range(count):
        head = stream.take(3)
        if len(head) < 3:
            return
        length, flags = struct.unpack("<HB", head)
        runs = struct.unpack("<H", stream.take(2))[0] if flags & 8 else 0
        extra = struct.unpack("<I", stream.take(4))[0] if flags & 4 else 0
        yield stream.letters(length, wide=bool(flags & 1))
        stream.take(4 * runs + extra)


class _Continued:
    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts
        self._index = 0
        self._at = 0

    def take(self, size: int) -> bytes:
        out = b""
        while size > len(out) and self._index < len(self._parts):
            part = self._parts[self._index]
            piece = part[self._at : self._at + size - len(out)]
            out += piece
            self._at += len(piece)
            self._turn()
        return out

    def _turn(self) -> None:
        if self._index < len(self._parts) and self._at >= len(self._parts[self._index]):
            self._index += 1
            self._at = 0

    def letters(self, length: int, *, wide: bool) -> str:
        out: list[str] = []
        while length > 0 and self._index < len(self._parts):
            if self._at == 0 and out:  # at the start of a continuing record
                wide = bool(self.take(1)[0] & 1)
            width = 2 if wide else 1
            left = (len(self._parts[self._index]) - self._at) // width
            count = min(length, left)
            raw = self.take(count * width)
            out.append(raw.decode("utf-16-le" if wide else "latin-1", errors="replace"))
            length -= count
            if not count:
                break
        return "".join(out)
