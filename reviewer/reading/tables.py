"""Tables as lines of text: a table of data keeps its rows, a table used for layout dissolves.

Nearly every official letterhead and signature block is a borderless table; calling those a
table would hide the number, the issuer and the signer from the structure parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.reading.draft import Lines

_LAYOUT: Final = re.compile(
    r"(?i)CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Độc\s+lập\s*-\s*Tự\s+do|Nơi\s+nhận|^\s*Số\s*:\s*\S*\s*/"
    r"|^\s*(?:TM|KT|TL|TUQ|Q)\.|^\s*(?:Điều|Ðiều)\s+\d+\w?\s*[.:]|^\s*Chương\s+[IVX\d]+\b"
)
# A row is one line while a person would still read it as a row.
_CELL_LINES: Final = 3
_ROW_LENGTH: Final = 500


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    note: bool = False  # an editor's words


Cell = list[Line]
Row = list[Cell]


def is_layout(rows: Sequence[Row]) -> bool:
    """Letterhead, signatures, or a box round a text: fewer than two rows or columns, or its words say so."""
    filled = [row for row in rows if any(line.text for cell in row for line in cell)]
    columns = max((sum(1 for cell in row if cell) for row in filled), default=0)
    if len(filled) < 2 or columns < 2:
        return True
    return any(_LAYOUT.search(line.text) for row in filled for cell in row for line in cell)


def row_lines(row: Row, *, layout: bool) -> list[Line]:
    """One tab-joined line, or the cells' lines one after the other where a row would be unreadable."""
    cells = [[line for line in cell if line.text] for cell in row]
    if not any(cells):
        return []
    notes = any(line.note for cell in cells for line in cell)
    length = sum(len(line.text) for cell in cells for line in cell)
    most = max(len(cell) for cell in cells)
    if notes or most > (1 if layout else _CELL_LINES) or length > _ROW_LENGTH:
        return [line for cell in cells for line in cell]
    return [Line("\t".join(" ".join(line.text for line in cell) for cell in cells).rstrip("\t"))]


def table_lines(rows: Sequence[Row], *, layout: bool) -> list[Line]:
    return [line for row in rows for line in row_lines(row, layout=layout)]


def add_table(rows: Sequence[Row], lines: Lines) -> None:
    """Write `rows` to `lines`, and report the stretch when it is a table of data."""
    layout = is_layout(rows)
    start = lines.position
    for line in table_lines(rows, layout=layout):
        lines.add(line.text, note=line.note)
    if not layout:
        lines.table_since(start)
