"""Word files as offices make them: head and signature in tables without borders, real tables in annexes."""

from __future__ import annotations

import zipfile
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm, Pt

from . import layout
from .model import Sample, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER


def render(sample: Sample) -> bytes:
    doc = _blank(sample)
    _head(doc, sample)
    _line(doc, sample.type, bold=True, centred=True)
    _line(doc, sample.title, bold=True, centred=True)
    for line in sample.speaker:
        _line(doc, line, bold=True, centred=True)
    for recital in sample.recitals:
        _line(doc, recital, italic=True)
    if sample.enacting:
        _line(doc, sample.enacting, bold=True, centred=True)
    for number, section in enumerate(sample.sections):
        if number:
            _open(doc, sample, section)
        _body(doc, section)
        if not number:
            _close(doc, sample)
    return _steady(doc, sample)


def _blank(sample: Sample) -> Any:
    doc = Document()
    page = doc.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(6)
    core = doc.core_properties
    when = datetime.combine(sample.issued, time(8))  # the format stores no zone
    core.author, core.title, core.created, core.modified = " ".join(sample.issuer), sample.number, when, when
    core.last_modified_by, core.revision = "", 1
    return doc


def _head(doc: Any, sample: Sample) -> None:
    table = doc.add_table(rows=2, cols=2)
    _stack(table.cell(0, 0), (*sample.issuer, "-------"), bold=True)
    _stack(table.cell(0, 1), (*layout.MOTTO, "---------------"), bold=True)
    _stack(table.cell(1, 0), (f"Số: {sample.number}",))
    _stack(table.cell(1, 1), (layout.day(sample),), italic=True)


def _open(doc: Any, sample: Sample, section: Section) -> None:
    doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    _line(doc, section.label, bold=True, centred=True)
    _line(doc, section.title, bold=True, centred=True)
    _line(doc, layout.issued_with(sample, section), italic=True, centred=True)


def _body(doc: Any, section: Section) -> None:
    for block in section.blocks:
        if isinstance(block, Table):
            table = doc.add_table(rows=len(block.rows), cols=len(block.rows[0]), style="Table Grid")
            for cells, row in zip(table.rows, block.rows, strict=True):
                for cell, value in zip(cells.cells, row, strict=True):
                    cell.text = value
            continue
        paragraph = doc.add_paragraph()
        if layout.is_centred(block):
            paragraph.alignment = _CENTRE
        for piece, bold in layout.runs(block):
            paragraph.add_run(piece).bold = bold or None


def _close(doc: Any, sample: Sample) -> None:
    table = doc.add_table(rows=1, cols=2)
    _stack(table.cell(0, 0), ("Nơi nhận:", *sample.recipients), centred=False)
    _stack(table.cell(0, 1), sample.signature, bold=True)


def _stack(
    cell: Any, lines: Iterable[str], *, bold: bool = False, italic: bool = False, centred: bool = True
) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        if centred:
            paragraph.alignment = _CENTRE
        run = paragraph.add_run(line)
        run.bold, run.italic = bold or None, italic or None


def _line(doc: Any, text: str, *, bold: bool = False, italic: bool = False, centred: bool = False) -> None:
    paragraph = doc.add_paragraph()
    if centred:
        paragraph.alignment = _CENTRE
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None


def _steady(doc: Any, sample: Sample) -> bytes:
    """Repack with the instrument's date as every member's time, so that bytes repeat."""
    raw, out = BytesIO(), BytesIO()
    doc.save(raw)
    when = (sample.issued.year, sample.issued.month, sample.issued.day, 8, 0, 0)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            entry = zipfile.ZipInfo(member.filename, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(member))
    return out.getvalue()
