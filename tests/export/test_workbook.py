"""Cells with a type; nothing that a spreadsheet runs."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer import reading
from reviewer.export.workbook import LONGEST, Sheet, fitted, to_xlsx
from tests.export.test_tables import DANGEROUS

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.export.workbook import Value


def book(*cells: Value) -> bytes:
    titles = tuple(f"c{n}" for n in range(len(cells)))
    return to_xlsx([Sheet("Phương án [1]/*", titles, (cells,), (10,))], more="…")


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


@pytest.mark.parametrize("text", [*DANGEROUS, "http://example.vn", "{=1}", "mailto:a@b.vn"], ids=ascii)
def test_data_is_never_a_formula_or_a_link(text: str) -> None:
    data = book(text)
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet and "<f " not in sheet and "hyperlink" not in sheet.lower()
    assert 't="s"' in re.search(r'<c r="A2".*?</c>', sheet)[0]  # type: ignore[index]


def test_cells_have_types(tmp_path: Path) -> None:
    data = book("Ủy ban", 80_000_000, Decimal("44.9"), date(2026, 3, 2), None, "")
    sheet = part(data, "xl/worksheets/sheet1.xml")
    cells = dict(re.findall(r'<c r="([A-F])2"([^>]*)>', sheet))
    assert 't="s"' in cells["A"] and not [c for c in "BCD" if "t=" in cells[c]]
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    (source,) = reading.read(path)
    assert source.text.splitlines()[-1].split("\t")[:4] == ["Ủy ban", "80000000", "44.9", "02/03/2026"]


def test_same_rows_same_bytes() -> None:
    assert book("a", 1) == book("a", 1)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_text_fits(text: str) -> None:
    assert zipfile.ZipFile(io.BytesIO(book(text))).testzip() is None


def test_what_is_cut_is_said() -> None:
    text = fitted("ẵ" * (LONGEST + 1), "… cắt")
    assert len(text) == LONGEST and text.endswith("… cắt")
    assert fitted("ẵ" * LONGEST, "…") == "ẵ" * LONGEST
    assert len(fitted("😀" * LONGEST, "…").encode("utf-16-le")) <= 2 * LONGEST
