"""Cells that no spreadsheet runs, and words that survive."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.export import Table, to_csv, to_json
from reviewer.export.tables import safe

DANGEROUS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "-cmd|'/c calc'!A0",
    "@SUM(A1)",
    "|x",
    "%0A",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "\u200b=1",
    "\ufeff=1",
    "＝1+1",
    "＋1",
    "－1+1",
    "＠x",
    "｜x",
    "％x",
    "- Như Điều 3;",
]


@pytest.mark.parametrize("text", DANGEROUS, ids=ascii)
def test_what_could_run_is_text(text: str) -> None:
    assert safe(text) == f"'{text}"


HARMLESS = [
    "",
    "Điều 1",
    "-5",
    "-5,25",
    "-1.234,5",
    "-20%",
    "12%",
    "a=b",
    "a-b",
    "'=1",
    "(=1)",
    "18/2019/QĐ-UBND",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_cannot_run_is_left_alone(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize("cell", [-5, -5.5, 0, True, None])
def test_values_stay_values(cell: float | None) -> None:
    assert safe(cell) is cell


def table(*cells: str | None) -> Table:
    columns = tuple(f"c{n}" for n in range(len(cells)))
    return Table("thử", columns, columns, (cells,), (("head", "ab"),))


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_every_text_comes_back_from_both_forms(texts: list[str]) -> None:
    def kept(text: str) -> str:
        text = unicodedata.normalize("NFC", text).replace("\x00", "")
        return text.encode("utf-8", "replace").decode()

    rows = list(csv.reader(io.StringIO(to_csv(table(*texts)).decode("utf-8-sig"), newline="")))
    assert rows[1:] == [[str(safe(kept(text))) for text in texts]]
    body = json.loads(to_json(table(*texts)))
    assert (body["schema"], body["head"]) == ("reviewer.export.thử/1", "ab")


def test_csv_is_what_excel_reads() -> None:
    data = to_csv(table("Ủy ban", "a;b,c", 'nói "thế"', None))
    assert data.startswith(b"\xef\xbb\xbfc0,c1,c2,c3\r\n")
    assert data.endswith('Ủy ban,"a;b,c","nói ""thế""",\r\n'.encode())
