"""Excel workbooks by a walk of their own XML."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from reviewer.reading.archive import open_archive
from reviewer.reading.limits import LIMITS, Limits
from reviewer.reading.ooxml import Package, child, local, value
from reviewer.reading.sheets import DATE_FORMATS, Sheet, is_date_format, shown_number, workbook_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from reviewer.reading.draft import Draft


def read_xlsx(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Draft, ...]:
    """The workbook's cells.

    Raises GateError for hostile packages, ReadError for broken ones.
    """
    with open_archive(data, name, limits) as archive:
        book = _Workbook(Package(archive, name, limits))
        return (workbook_draft(book.sheets(), "xlsx", name, limits, book.hidden),)


class _Workbook:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._part = package.main_part("xl/workbook.xml")
        self._root = package.tree(self._part)
        properties = child(self._root, "workbookPr")
        self._from_1904 = value(properties, "date1904") in ("1", "true")
        self._strings = self._shared_strings()
        self._dates = self._date_styles()
        self._parts = package.by_id(self._part)
        listed = child(self._root, "sheets")
        self._listed = list(listed) if listed is not None else []
        self.hidden = sum(value(sheet, "state") in ("hidden", "veryHidden") for sheet in self._listed)

    def sheets(self) -> Iterator[Sheet]:
        """Sheets a reader sees, in order."""
        for sheet in self._listed:
            part = self._parts.get(value(sheet, "id") or "", "")
            if value(sheet, "state") in (None, "visible") and part in self._package.names:
                yield Sheet(value(sheet, "name") or "", self._rows(part))

    def _rows(self, part: str) -> Iterator[list[tuple[int, str]]]:
        for event, row in self._package.events(part, ["row"]):
            if event == "start":
                continue
            cells: list[tuple[int, str]] = []
            for cell in row:
                if local(cell) == "c":
                    column = _column(value(cell, "r") or "")
                    cells.append((column if column >= 0 else len(cells), self._shown(cell)))
            yield cells
            row.clear()

    def _shown(self, cell: etree._Element) -> str:
        kind = value(cell, "t") or "n"
        if kind == "inlineStr":
            return _words(child(cell, "is"))
        raw = child(cell, "v")
        text = (raw.text or "") if raw is not None else ""
        if kind == "s":
            index = int(text) if text.isdecimal() else -1
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if kind == "n" and text:
            try:
                number = float(text)
            except ValueError:
                return text
            if not math.isfinite(number):
                return text
            style = value(cell, "s") or "0"
            return shown_number(number, is_date=style in self._dates, from_1904=self._from_1904)
        return text

    def _related(self, kind: str) -> etree._Element | None:
        parts = self._package.related(self._part, kind)
        return self._package.tree(parts[0]) if parts else None

    def _shared_strings(self) -> list[str]:
        root = self._related("sharedStrings")
        return [_words(item) for item in root if local(item) == "si"] if root is not None else []

    def _date_styles(self) -> set[str]:
        """Cell styles whose numbers are days."""
        root = self._related("styles")
        formats = child(root, "numFmts")
        days = {str(id) for id in DATE_FORMATS}
        for form in formats if formats is not None else ():
            if is_date_format(value(form, "formatCode") or ""):
                days.add(value(form, "numFmtId") or "")
        styles = child(root, "cellXfs")
        found = enumerate(styles if styles is not None else ())
        return {str(i) for i, style in found if value(style, "numFmtId") in days}


def _words(item: etree._Element | None) -> str:
    """A string of plain or rich text, without its reading aids."""
    if item is None:
        return ""
    out: list[str] = []
    for inner in item:
        if local(inner) == "t":
            out.append(inner.text or "")
        elif local(inner) == "r":
            text = child(inner, "t")
            out.append((text.text or "") if text is not None else "")
    return "".join(out)


def _column(reference: str) -> int:
    """0 for "A7", 27 for "AB1"; -1 for no reference."""
    column = 0
    for c in reference:
        if not ("A" <= c <= "Z"):
            break
        column = column * 26 + ord(c) - 64
    return column - 1
