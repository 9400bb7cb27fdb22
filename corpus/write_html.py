"""A web page as the official gazette's site serves one: head in a table, paragraphs, no scripts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from . import layout
from .model import Sample, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterator


def render(sample: Sample) -> bytes:
    return "\n".join(_lines(sample)).encode() + b"\n"


def _lines(sample: Sample) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="vi"><head><meta charset="utf-8"><title>{escape(sample.number)}</title>'
    yield "<style>p{text-align:justify}.g{text-align:center}td{vertical-align:top}</style></head>"
    yield "<body>"
    left = "<br>".join(f"<b>{escape(line)}</b>" for line in sample.issuer)
    right = "<br>".join(f"<b>{line}</b>" for line in layout.MOTTO)
    yield '<table width="100%" class="g"><tr>'
    yield f"<td>{left}<br>-------</td><td>{right}<br>---------------</td></tr>"
    yield f"<tr><td>Số: {escape(sample.number)}</td><td><i>{escape(layout.day(sample))}</i></td></tr></table>"
    yield f'<p class="g"><b>{escape(sample.type)}</b></p><p class="g"><b>{escape(sample.title)}</b></p>'
    for line in sample.speaker:
        yield f'<p class="g"><b>{escape(line)}</b></p>'
    for recital in sample.recitals:
        yield f"<p><i>{escape(recital)}</i></p>"
    if sample.enacting:
        yield f'<p class="g"><b>{escape(sample.enacting)}</b></p>'
    for number, section in enumerate(sample.sections):
        yield from _section(sample, section) if number else ()
        for block in section.blocks:
            yield _table(block) if isinstance(block, Table) else _paragraph(block)
        if not number:
            yield from _close(sample)
    yield "</body></html>"


def _section(sample: Sample, section: Section) -> Iterator[str]:
    yield "<hr>"
    for line in (section.label, section.title):
        yield f'<p class="g"><b>{escape(line)}</b></p>'
    yield f'<p class="g"><i>{escape(layout.issued_with(sample, section))}</i></p>'


def _paragraph(text: str) -> str:
    centred = ' class="g"' if layout.is_centred(text) else ""
    inner = "".join(f"<b>{escape(piece)}</b>" if bold else escape(piece) for piece, bold in layout.runs(text))
    return f"<p{centred}>{inner}</p>"


def _table(table: Table) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    return f'<table border="1" cellspacing="0">{rows}</table>'


def _close(sample: Sample) -> Iterator[str]:
    left = "<br>".join(escape(line) for line in sample.recipients)
    right = "<br>".join(f"<b>{escape(line)}</b>" for line in sample.signature)
    yield '<table width="100%"><tr>'
    yield f'<td><b><i>Nơi nhận:</i></b><br>{left}</td><td class="g">{right}</td></tr></table>'
