"""CSV and JSON of a table, safe to open in a spreadsheet.

A cell that a spreadsheet would run as a formula (it starts with = + - @, their full-width
twins, a tab or a carriage return) gets an apostrophe in front; plain negative numbers stay
numbers. CSV is UTF-8 with a byte order mark, because Excel reads Vietnamese wrongly without,
and its lines end in CR LF (RFC 4180). Same rows, same bytes.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import Final

from reviewer.text import nfc

Cell = str | int | float | bool | None

_FORMULA: Final = re.compile(r"[\s\u200b\ufeff]*[=+\-@|%＝＋－＠｜％]|[\t\r\n]")
_NUMBER: Final = re.compile(r"-?\d+([.,]\d+)*%?")


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are the field names of JSON; `titles` head the CSV. `facts` say what the table is."""

    name: str
    columns: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    facts: tuple[tuple[str, Cell], ...] = ()  # ("head", "9f3c…"): JSON only; CSV has its own last column


def to_csv(table: Table) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe(title) for title in table.titles])
    for row in table.rows:
        writer.writerow([safe(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def to_json(table: Table) -> bytes:
    """`{"schema": "reviewer.export.<name>/1", facts…, "rows": [{column: cell}, …]}`."""
    body = {
        "schema": f"reviewer.export.{table.name}/1",
        **dict(table.facts),
        "rows": [dict(zip(table.columns, row, strict=True)) for row in table.rows],
    }
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def safe(cell: Cell) -> Cell:
    """`cell` as no spreadsheet will run it."""
    if not isinstance(cell, str):
        return cell
    text = nfc(cell).replace("\x00", "")
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
