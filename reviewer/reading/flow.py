"""Paragraphs and table cells in the order of the file, for formats that mark them one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.reading.tables import Line, Row, add_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.reading.draft import Lines


class Flow:
    """Fills `lines`; a table is held back until it is whole."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._rows: list[Row] = []
        self._cell: list[Line] = []
        self._open = False  # does the last row still take cells?

    def paragraph(self, text: str, notes: Sequence[Line] = (), *, in_table: bool = False) -> None:
        """A paragraph, its indent taken off, and the notes it calls."""
        if not in_table:
            self.end_table()
        said = [Line(line.strip()) for line in text.split("\n") if line.strip()]
        for line in (*said, *notes):
            if in_table:
                self._cell.append(line)
            else:
                self._lines.add(line.text, note=line.note)

    def end_cell(self) -> None:
        if not self._open:
            self._rows.append([])
            self._open = True
        self._rows[-1].append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        if self._cell:
            self.end_cell()
        self._open = False

    def end_table(self) -> None:
        self.end_row()
        if self._rows:
            add_table(self._rows, self._lines)
            self._rows = []


def numbered(body: Sequence[str], number: int) -> list[Line]:
    """A note's lines, its number in front."""
    return [Line(f"[{number}] {line}" if i == 0 else line, note=True) for i, line in enumerate(body)]
