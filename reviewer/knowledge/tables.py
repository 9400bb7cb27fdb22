"""The one loader of `knowledge/data/*.csv`: strict, so that a typing error never becomes law.

Every table has its own columns and these four:

`valid_from`, `valid_to`
    ISO days, both inclusive; empty means open on that side.
`source`
    an instrument or page that an expert can open; never empty.
`verified`
    "yes" when somebody has read the source itself, "no" otherwise. A fact that is not
    verified reaches users only as a visible, editable setting.

Anything else (a missing or unknown column, a short row, a bad day, an empty source) is a
KnowledgeError that names the file and the row as a text editor counts it.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from reviewer.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Sequence

STANDARD: Final = ("valid_from", "valid_to", "source", "verified")
SEPARATOR: Final = "|"  # between the values of one cell


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; every reader below raises KnowledgeError with file and row."""

    file: str
    line: int  # as an editor shows it; the header is 1
    columns: tuple[str, ...]
    cells: tuple[str, ...]

    def text(self, column: str) -> str:
        """The cell, stripped; may be empty."""
        try:
            return self.cells[self.columns.index(column)]
        except ValueError:
            raise self._error("knowledge.no-such-column", column) from None

    def required(self, column: str) -> str:
        value = self.text(column)
        if not value:
            raise self._error("knowledge.empty-cell", column)
        return value

    def names(self, column: str) -> tuple[str, ...]:
        """Values separated by "|", in order, empty ones dropped."""
        return tuple(part for raw in self.text(column).split(SEPARATOR) if (part := raw.strip()))

    def whole(self, column: str) -> int:
        value = self.required(column)
        try:
            return int(value)
        except ValueError:
            raise self._error("knowledge.not-a-number", column) from None

    def decimal(self, column: str) -> float:
        value = self.required(column)
        try:
            return float(value)
        except ValueError:
            raise self._error("knowledge.not-a-number", column) from None

    def flag(self, column: str) -> bool:
        """True for "yes", False for "no", an error for anything else."""
        value = self.required(column)
        if value not in ("yes", "no"):
            raise self._error("knowledge.not-yes-or-no", column)
        return value == "yes"

    def day(self, column: str) -> date | None:
        """An ISO day; None for an empty cell."""
        value = self.text(column)
        if not value:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise self._error("knowledge.not-a-day", column) from None

    @property
    def source(self) -> str:
        return self.required("source")

    @property
    def verified(self) -> bool:
        return self.flag("verified")

    @property
    def valid_from(self) -> date | None:
        return self.day("valid_from")

    @property
    def valid_to(self) -> date | None:
        return self.day("valid_to")

    def valid(self, on: date) -> bool:
        """Does the row hold on that day? Both ends are inclusive."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )

    def _error(self, id: str, column: str) -> KnowledgeError:
        value = self.cells[self.columns.index(column)] if column in self.columns else ""
        return KnowledgeError(id, file=self.file, row=self.line, column=column, value=value)


def rows(name: str, columns: Sequence[str]) -> tuple[Row, ...]:
    """The rows of `knowledge/data/<name>.csv`, in file order.

    `columns` are the table's own; the four standard ones are expected beside them.
    """
    file = f"{name}.csv"
    resource = files("reviewer.knowledge") / "data" / file
    try:
        raw = resource.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError) as exc:
        raise KnowledgeError("knowledge.unreadable", file=file, why=type(exc).__name__) from exc
    return parse(raw, columns, file=file)


def parse(raw: str, columns: Sequence[str], *, file: str) -> tuple[Row, ...]:
    """`rows` for text already in memory; `file` is what errors name."""
    reader = csv.reader(io.StringIO(raw, newline=""), strict=True)
    out: list[Row] = []
    try:
        header = tuple(cell.strip() for cell in next(reader, ()))
        _check_header(header, columns, file)
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                raise KnowledgeError(
                    "knowledge.row-length",
                    file=file,
                    row=reader.line_num,
                    cells=len(cells),
                    columns=len(header),
                )
            row = Row(file, reader.line_num, header, tuple(cell.strip() for cell in cells))
            _check_standard(row)
            out.append(row)
    except csv.Error as exc:
        raise KnowledgeError("knowledge.not-csv", file=file, row=reader.line_num, why=str(exc)) from exc
    return tuple(out)


def _check_header(header: tuple[str, ...], columns: Sequence[str], file: str) -> None:
    expected = (*columns, *STANDARD)
    for column in header:
        if column not in expected or header.count(column) > 1:
            raise KnowledgeError("knowledge.unknown-column", file=file, row=1, column=column)
    for column in expected:
        if column not in header:
            raise KnowledgeError("knowledge.missing-column", file=file, row=1, column=column)


def _check_standard(row: Row) -> None:
    """Read all four once, so that a bad row fails when the table is opened, not when it is used."""
    start, end, _ = row.valid_from, row.valid_to, (row.source, row.verified)
    if start is not None and end is not None and end < start:
        raise KnowledgeError("knowledge.ends-before-start", file=row.file, row=row.line)
