"""Excel workbooks of typed cells. Nothing that comes from data is ever a formula or a link."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from reviewer.export.archive import timeless
from reviewer.export.merge import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

Value = str | int | float | Decimal | date | None

LONGEST: Final = 32_767  # UTF-16 units of a cell (Excel's own limit)
_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook must name a day; it names none of ours
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str  # at most 31 characters are kept
    titles: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    widths: tuple[int, ...] = ()  # characters


def to_xlsx(sheets: Sequence[Sheet], *, more: str) -> bytes:
    """The sheets as one workbook. `more` ends a text that is longer than a cell can hold."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"created": _MADE})
    text = {"text_wrap": True, "valign": "top"}
    styles = {
        "head": book.add_format({**text, "bold": True, "border": 1, "bg_color": "#E8EDF2"}),
        "text": book.add_format({**text, "border": 1}),
        "number": book.add_format({**text, "border": 1, "num_format": "#,##0.###"}),
        "day": book.add_format({**text, "border": 1, "num_format": "dd/mm/yyyy"}),
    }
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name.translate(_FORBIDDEN)[:31]), sheet, styles, more)
    book.close()
    return timeless(out.getvalue())


def _write(page: Any, sheet: Sheet, styles: dict[str, Any], more: str) -> None:
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    for column, title in enumerate(sheet.titles):
        page.write_string(0, column, fitted(title, more), styles["head"])
    for at, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            _cell(page, at, column, value, styles, more)


def _cell(page: Any, row: int, column: int, value: Value, styles: dict[str, Any], more: str) -> None:
    if value is None or value == "":
        page.write_blank(row, column, None, styles["text"])
    elif isinstance(value, str):
        page.write_string(row, column, fitted(value, more), styles["text"])
    elif isinstance(value, date):
        page.write_datetime(row, column, datetime(value.year, value.month, value.day), styles["day"])  # noqa: DTZ001 - a day of the calendar
    else:
        page.write_number(row, column, float(value), styles["number"])


def fitted(text: str, more: str) -> str:
    """`text` as a cell can hold it; what is cut is said by `more`."""
    text = clean(text).replace("\r\n", "\n")
    if len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    room = LONGEST - len(more.encode("utf-16-le")) // 2
    return text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore") + more
