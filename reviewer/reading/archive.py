"""Zip containers, opened only after their directory has been checked.

The same checks serve a .docx and a zip folder: names that climb out, doubled or overlapping
members, passwords, and what they would expand to. Sizes are first believed as declared; zipfile
then stops at the declared size and fails the checksum, so a lie ends as a broken archive.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from reviewer.errors import GateError, ReadError
from reviewer.reading.gate import Format
from reviewer.reading.limits import LIMITS, MEGABYTE, Limits

if TYPE_CHECKING:
    from collections.abc import Iterable

_END_RECORD: Final = b"PK\x05\x06"
_END_RECORD_SIZE: Final = 22
_LONGEST_COMMENT: Final = 0xFFFF
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    struct.error,
)


def open_archive(data: bytes, name: str, limits: Limits = LIMITS) -> ZipFile:
    """`data` as a zip whose directory has passed every check.

    Raises
    ------
    GateError
        Hostile or too large.
    ReadError
        Cut off or damaged.
    """
    _check_directory_size(data, name, limits)
    try:
        archive = ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise ReadError("read.zip-broken", file=name) from error
    members = archive.infolist()
    _check_counts(members, name, limits)
    _check_names(members, name)
    _check_layout(members, name)
    return archive


def _check_directory_size(data: bytes, name: str, limits: Limits) -> None:
    """Refuse before zipfile makes an object of every entry: a directory can list millions."""
    tail_start = max(0, len(data) - _LONGEST_COMMENT - _END_RECORD_SIZE)
    at = data.rfind(_END_RECORD, tail_start)
    if at < 0 or at + _END_RECORD_SIZE > len(data):
        raise ReadError("read.zip-broken", file=name)
    (size,) = struct.unpack_from("<I", data, at + 12)
    # 0xFFFFFFFF announces a zip64 directory; it lies between the members and this record.
    if size == 0xFFFFFFFF:
        size = data.count(b"PK\x01\x02") * 46
    if size > limits.parts * limits.part_name:
        raise GateError("read.zip-parts", file=name, limit=limits.parts)


def _check_counts(members: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    if not members:
        raise ReadError("read.zip-empty", file=name)
    if len(members) > limits.parts:
        raise GateError("read.zip-parts", file=name, limit=limits.parts)
    if any(member.flag_bits & 0x1 for member in members):
        raise GateError("read.encrypted", file=name)
    expanded = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    if expanded > limits.expanded_bytes:
        raise GateError("read.zip-expanded", file=name, limit=limits.expanded_bytes // MEGABYTE)
    if expanded > limits.ratio_floor and expanded > limits.ratio * packed:
        raise GateError("read.zip-ratio", file=name, limit=limits.ratio)


def _check_names(members: list[zipfile.ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for member in members:
        inner = member.filename
        climbs = ".." in PurePosixPath(inner.replace("\\", "/")).parts
        rooted = inner.startswith(("/", "\\")) or inner[1:2] == ":"
        # zipfile cuts a name at a NUL and keeps the whole one beside it
        if climbs or rooted or "\x00" in member.orig_filename:
            raise GateError("read.zip-name", file=name, member=inner[:80])
        if inner.casefold() in seen:
            raise GateError("read.zip-duplicate", file=name, member=inner[:80])
        seen.add(inner.casefold())


def _check_layout(members: list[zipfile.ZipInfo], name: str) -> None:
    """Members must not share packed bytes (the overlapping bomb of Fifield, 2019)."""
    spans = sorted((member.header_offset, member.compress_size) for member in members)
    for (start, size), (following, _) in pairwise(spans):
        if start + 30 + size > following:
            raise GateError("read.zip-overlap", file=name)


def kind(archive: ZipFile, name: str) -> Format:
    """Word, Excel or a plain folder, by the parts inside."""
    names = {member.filename for member in archive.infolist()}
    if any(inner.startswith("word/") for inner in names):
        return Format.DOCX
    if any(inner.startswith("xl/") for inner in names):
        return Format.XLSX
    if "[Content_Types].xml" in names:
        raise ReadError("read.missing-part", file=name, part="word/document.xml")
    if "mimetype" in names:
        raise ReadError("read.format-unsupported", file=name, format="OpenDocument / EPUB")
    return Format.ZIP


def member(archive: ZipFile, part: str, name: str) -> bytes:
    """The bytes of `part`.

    Raises ReadError when it is missing, cut off, or not what its checksum says.
    """
    try:
        return archive.read(part)
    except KeyError:
        raise ReadError("read.missing-part", file=name, part=part) from None
    except RuntimeError as error:  # zipfile's word for "needs a password"
        raise GateError("read.encrypted", file=name) from error
    except _BROKEN as error:
        raise ReadError("read.part-broken", file=name, part=part) from error


def documents(archive: ZipFile) -> Iterable[zipfile.ZipInfo]:
    """Members that are files, by name."""
    return sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
