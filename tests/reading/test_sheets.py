"""Workbooks, new and old, read as a person reads their cells."""

from __future__ import annotations

import io
import random
import struct
from contextlib import suppress
from datetime import date

import pytest

from reviewer.errors import ReadError
from reviewer.reading.sheets import is_date_format, shown_number
from reviewer.reading.xls import read_xls
from reviewer.reading.xlsx import read_xlsx
from tests.reading.build import CONTENT_TYPES, MAIN, pack, rels
from tests.reading.build_doc import ole
from tests.reading.oldfonts import tcvn3

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def cell(reference: str, value: str, kind: str = "n", style: int = 0) -> str:
    inner = f"<is><t>{value}</t></is>" if kind == "inlineStr" else f"<v>{value}</v>"
    return f'<c r="{reference}" t="{kind}" s="{style}">{inner}</c>'


def rows(*cells: str) -> str:
    inner = "".join(f"<row>{row}</row>" for row in cells)
    return f'<worksheet xmlns="{S}"><sheetData>{inner}</sheetData></worksheet>'


def xlsx(sheets: dict[str, str], *, hidden: tuple[str, ...] = (), strings: str = "") -> bytes:
    states = dict.fromkeys(hidden, ' state="hidden"')
    listed = "".join(
        f'<sheet name="{name}" r:id="rId{i}"{states.get(name, "")}/>' for i, name in enumerate(sheets, 1)
    )
    styles = (
        f'<styleSheet xmlns="{S}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs>'
        "</styleSheet>"
    )
    kinds = [*(("worksheet", f"s{i}.xml", "") for i in range(len(sheets))), ("styles", "styles.xml", "")]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": rels((MAIN, "xl/workbook.xml", "")),
        "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": rels(*kinds, ("sharedStrings", "strings.xml", "")),
        "xl/styles.xml": styles,
        "xl/strings.xml": f'<sst xmlns="{S}">{strings}</sst>',
    }
    parts.update({f"xl/s{i}.xml": sheet for i, sheet in enumerate(sheets.values())})
    return pack(parts)


def text_of(data: bytes) -> str:
    (draft,) = read_xlsx(data, "a.xlsx")
    return draft.text


VALUES = [
    (cell("A1", "12"), "12"), (cell("A1", "12.50"), "12.5"), (cell("A1", "1E3"), "1000"),
    (cell("A1", "47547", style=1), "05/03/2030"), (cell("A1", "47547", style=2), "05/03/2030"),
    (cell("A1", "47547", style=3), "47547"), (cell("A1", "x", "str"), "x"), (cell("A1", "nan"), "nan"),
    (cell("A1", "Điều 5", "inlineStr"), "Điều 5"), (cell("A1", "1", "s"), "đậm nhạt"),
    (cell("A1", "9", "s"), ""),
    (cell("C1", "2") + cell("E1", "3"), "\t\t2\t\t3"), (cell("XFD1", "2"), "2"),
]  # fmt: skip
STRINGS = "<si><t>không</t></si><si><r><t>đậm </t></r><r><t>nhạt</t></r><rPh><t>x</t></rPh></si>"


@pytest.mark.parametrize(("cells", "expected"), VALUES)
def test_values(cells: str, expected: str) -> None:
    data = xlsx({"a": rows(cell("A1", "mốc", "inlineStr"), cells)}, strings=STRINGS)
    assert text_of(data) == f"mốc\n{expected}\n".replace("\n\n", "\n")


def test_sheets_are_tables_and_hidden_ones_are_counted() -> None:
    sheet = rows(
        cell("A1", "STT", "inlineStr") + cell("B1", "Tên", "inlineStr"), cell("A2", "1") + cell("B2", "2")
    )
    (draft,) = read_xlsx(xlsx({"Một": sheet, "Hai": sheet, "Ẩn": sheet}, hidden=("Ẩn",)), "a.xlsx")
    assert draft.text == "[Một]\nSTT\tTên\n1\t2\n[Hai]\nSTT\tTên\n1\t2\n"
    assert len(draft.tables) == 2
    assert [span.of(draft.text) for span in draft.notes] == ["[Một]", "[Hai]"]
    assert [warning.id for warning in draft.warnings] == ["read.hidden-text"]


def test_old_letters() -> None:
    words = tcvn3("Danh mục thủ tục được bãi bỏ")
    assert text_of(xlsx({"a": rows(cell("A1", words, "inlineStr"))})) == "Danh mục thủ tục được bãi bỏ\n"


def test_what_xlsxwriter_writes() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Danh mục")
    sheet.write_row(0, 0, ["Số", "Ngày", "Phí"])
    sheet.write(1, 0, "12/2030/QĐ-UBND")
    sheet.write_datetime(1, 1, date(2030, 3, 5), book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write(1, 2, 50000.5)
    book.close()
    assert text_of(buffer.getvalue()) == "Số\tNgày\tPhí\n12/2030/QĐ-UBND\t05/03/2030\t50000.5\n"


FORMATS = [
    ("dd/mm/yyyy", True), ("d-m", True), ("[$-42A]d mmm", True), ("#,##0", False), ('"ngày" 0', False),
    ("[Red]0.00", False), ("General", False),
]  # fmt: skip


@pytest.mark.parametrize(("code", "days"), FORMATS)
def test_date_formats(code: str, days: bool) -> None:
    assert is_date_format(code) is days


def test_days_from_1904() -> None:
    day = date(2030, 3, 5)
    assert shown_number((day - date(1904, 1, 1)).days, is_date=True, from_1904=True) == "05/03/2030"


# -------------------------------------------------------------------------------- .xls


def record(id: int, body: bytes) -> bytes:
    return struct.pack("<HH", id, len(body)) + body


def bof(kind: int, version: int = 0x0600) -> bytes:
    return record(0x0809, struct.pack("<HHHHII", version, kind, 0, 0, 0, 0))


END = record(0x000A, b"")


def sheet_name(name: str, hidden: int = 0) -> bytes:
    return record(0x85, struct.pack("<IBB", 0, hidden, 0) + bytes([len(name), 1]) + name.encode("utf-16-le"))


def string(text: str, *, wide: bool = True) -> bytes:
    encoded = text.encode("utf-16-le" if wide else "latin-1")
    return struct.pack("<HB", len(text), wide) + encoded


def strings_broken_at(words: str, at: int) -> bytes:
    """A shared string whose letters go on in a second record, there in one byte each."""
    first = struct.pack("<II", 1, 1) + struct.pack("<HB", len(words), 1) + words[:at].encode("utf-16-le")
    return record(0xFC, first) + record(0x3C, b"\0" + words[at:].encode("latin-1"))


def at(row: int, column: int, style: int = 0) -> bytes:
    return struct.pack("<HHH", row, column, style)


def xls(*cells: bytes, strings: bytes = b"", names: tuple[bytes, ...] = ()) -> bytes:
    styles = record(0x41E, struct.pack("<H", 164) + string("dd/mm/yyyy")) + b"".join(
        record(0xE0, struct.pack("<HH", 0, form) + bytes(16)) for form in (0, 164)
    )
    book = bof(5) + b"".join(names or (sheet_name("A"),)) + styles + strings + END
    return ole({"Workbook": book + bof(0x10) + b"".join(cells) + END})


def rk(value: int) -> bytes:
    return struct.pack("<I", (value << 2 | 2) & 0xFFFFFFFF)


RKS = b"".join(struct.pack("<H", 0) + rk(i) for i in (1, 2))
XLS = {
    "shared string over two records": (
        xls(record(0xFD, at(0, 0) + struct.pack("<I", 0)), strings=strings_broken_at("Quyết định so 5", 11)),
        "Quyết định so 5\n",
    ),
    "label": (xls(record(0x204, at(0, 0) + string("Điều"))), "Điều\n"),
    "number": (xls(record(0x203, at(0, 0) + struct.pack("<d", 12.5))), "12.5\n"),
    "packed": (xls(record(0x27E, at(0, 1) + rk(-7))), "\t-7\n"),
    "packed hundredths": (xls(record(0x27E, at(0, 0) + struct.pack("<I", 1234 << 2 | 3))), "12.34\n"),
    "many packed": (xls(record(0xBD, struct.pack("<HH", 0, 0) + RKS + b"\1\0")), "1\t2\n"),
    "date": (xls(record(0x203, at(0, 0, 1) + struct.pack("<d", 47547))), "05/03/2030\n"),
    "formula": (xls(record(0x06, at(0, 0) + struct.pack("<d", 3.0) + bytes(8))), "3\n"),
    "formula with text": (
        xls(record(0x06, at(0, 0) + b"\0\0\0\0\0\0\xff\xff" + bytes(8)) + record(0x207, string("đạt"))),
        "đạt\n",
    ),
    "rows out of order": (
        xls(record(0x204, at(1, 0) + string("b")), record(0x204, at(0, 0) + string("a"))),
        "a\nb\n",
    ),
}


@pytest.mark.parametrize("name", XLS)
def test_old_workbook(name: str) -> None:
    data, expected = XLS[name]
    (draft,) = read_xls(data, "a.xls")
    assert draft.text == expected


REFUSED = [
    ("read.format-unsupported", ole({"Workbook": bof(5, 0x0500)})),
    ("read.format-unsupported", ole({"Book": b"x"})),
    ("read.encrypted", ole({"Workbook": bof(5) + record(0x2F, bytes(6))})),
]


@pytest.mark.parametrize(("id", "data"), REFUSED)
def test_refused(id: str, data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read_xls(data, "a.xls")
    assert caught.value.message.id == id


def test_damage_is_named_or_survived() -> None:
    for seed in range(300):
        chance = random.Random(seed)
        data = bytearray(XLS[chance.choice(list(XLS))][0])
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(ReadError):
            read_xls(bytes(data), "a.xls")
