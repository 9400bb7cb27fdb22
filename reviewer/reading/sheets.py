"""Workbooks as text: each sheet a table, a row a line, cells apart by tabs.

Lists of documents and fees come as spreadsheets. Values are written as a person would read
them: whole numbers without ".0", dates as 05/03/2030.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError
from reviewer.model import Message
from reviewer.reading.draft import Draft, Lines
from reviewer.reading.encodings import better_line, unmask
from reviewer.reading.tables import Line, Row, add_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewer.reading.limits import Limits

# Number formats that Excel shows as days (ECMA-376 part 1, 18.8.30).
DATE_FORMATS: Final = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
_ASIDE: Final = re.compile(r'"[^"]*"|\[[^\]]*\]')  # words in quotes, colours, locales
_EPOCH: Final = date(1899, 12, 30)  # so that day 61 is 1 March 1900, as Excel has it
_EPOCH_1904: Final = date(1904, 1, 1)
_LAST_DAY: Final = 2_958_465  # 31/12/9999
_WIDEST_GAP: Final = 30  # empty columns kept as tabs; a wider gap is a stray cell


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    rows: Iterable[Sequence[tuple[int, str]]]  # (column from 0, value), values may be blank


def workbook_draft(sheets: Iterable[Sheet], reader: str, name: str, limits: Limits, hidden: int = 0) -> Draft:
    """All sheets one after the other; a sheet's name is a note when there are several."""
    lines = Lines()
    filled = [(sheet.name, rows) for sheet in sheets if (rows := list(_rows(sheet, name, limits)))]
    for title, rows in filled:
        if len(filled) > 1:
            lines.add(f"[{title}]", note=True)
        add_table(rows, lines)
    text, encoding = lines.text(), "utf-8"
    warnings = [Message.of("read.hidden-text", n=hidden)] if hidden else []
    _, masked = unmask(text)
    if masked is not None:  # fonts of cells are not looked at: the letters say what they are
        again = Lines()
        for title, rows in filled:
            if len(filled) > 1:
                again.add(f"[{title}]", note=True)
            add_table(
                [[[Line(better_line(c.text, masked)) for c in cell] for cell in row] for row in rows], again
            )
        lines, encoding = again, f"utf-8+{masked.value}"
        warnings.append(Message.of("read.legacy-font", encoding=masked.value))
    return Draft(
        text=lines.text(),
        reader=reader,
        encoding=encoding,
        tables=tuple(lines.tables),
        notes=tuple(lines.notes),
        warnings=tuple(warnings),
    )


def _rows(sheet: Sheet, name: str, limits: Limits) -> Iterator[Row]:
    count = 0
    for cells in sheet.rows:
        count += len(cells)
        if count > limits.paragraphs:
            raise GateError("read.too-many-paragraphs", file=name, limit=limits.paragraphs)
        row: Row = []
        for column, value in cells:
            words = value.strip()
            if not words:
                continue
            gap = column - len(row)
            row += [[] for _ in range(gap if 0 < gap <= _WIDEST_GAP else 0)]
            row.append([Line(" ".join(words.split()))])
        if row:
            yield row


def shown_number(value: float, *, is_date: bool = False, from_1904: bool = False) -> str:
    """A number as a cell shows it."""
    if is_date and 0 < value <= _LAST_DAY:
        day = (_EPOCH_1904 if from_1904 else _EPOCH) + timedelta(days=int(value))
        return f"{day:%d/%m/%Y}"
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return repr(round(value, 10))


def is_date_format(code: str) -> bool:
    """Does a custom number format ("dd/mm/yyyy") show days?"""
    bare = _ASIDE.sub("", code.lower()).split(";")[0]
    return "d" in bare and ("m" in bare or "y" in bare)
