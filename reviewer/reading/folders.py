"""Paths to documents: folders walked in order, zip folders opened like folders.

A member of a zip is a path through it: "ho so.zip/2019/quyet dinh.docx". Nothing is skipped in
silence: what cannot be read is yielded too, and `read` says why.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.reading import archive as archives
from reviewer.reading.gate import Format, admit, check_size
from reviewer.reading.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

# The official offline codification: pages to read stand beside the machinery of the viewer.
_CODIFICATION_INDEX: Final = "BoPhapDien.html"
_CODIFICATION_MACHINERY: Final = frozenset({_CODIFICATION_INDEX, "lib", "jsonData.js"})
_ZIP: Final = b"PK\x03\x04"


def walk(paths: Sequence[Path]) -> Iterator[Path]:
    """Every file in `paths`, folders and zip folders opened, in the order given, each sorted by name.

    Yields what cannot be read as well (a missing path, a closed folder): `read` names the error.
    Left out: the index and scripts of an official codification folder, and folders already seen
    through a link.
    """
    seen: set[str] = set()
    for path in paths:
        yield from _walk(path, seen)


def _walk(path: Path, seen: set[str]) -> Iterator[Path]:
    if path.is_dir():
        yield from _walk_folder(path, seen)
    else:
        yield from _walk_file(path)


def _walk_folder(folder: Path, seen: set[str]) -> Iterator[Path]:
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    codification = any(entry.name == _CODIFICATION_INDEX for entry in entries)
    for entry in entries:
        if not (codification and entry.name in _CODIFICATION_MACHINERY):
            yield from _walk(entry, seen)


def _walk_file(path: Path) -> Iterator[Path]:
    members = _zip_members(path)
    if members:
        yield from (path / member for member in members)
    else:
        yield path


def _zip_members(path: Path) -> list[str]:
    """Paths inside a zip folder, nested ones included; [] for anything else, broken zips too."""
    try:
        with path.open("rb") as stream:
            if stream.read(len(_ZIP)) != _ZIP:
                return []
        return list(_members(admit(path), path.name, 1))
    except (OSError, ValueError, ReadError):
        return []


def _members(data: bytes, name: str, depth: int) -> Iterator[str]:
    with archives.open_archive(data, name) as archive:
        if archives.kind(archive, name) is not Format.ZIP:
            return
        for info in archives.documents(archive):
            inner = info.filename
            if inner.lower().endswith(".zip") and depth < LIMITS.nesting:
                try:
                    nested = [*_members(archives.member(archive, inner, name), inner, depth + 1)]
                except ReadError:
                    nested = []
                yield from (f"{inner}/{deeper}" for deeper in nested) if nested else (inner,)
            else:
                yield inner


def fetch(path: Path) -> tuple[bytes, str]:
    """The bytes at `path`, and the name to show; `path` may lead through zip folders.

    Raises GateError or ReadError naming what is wrong.
    """
    outer = _zip_on_the_way(path)
    if outer is None:
        return admit(path), path.name
    status = outer.stat()
    data = _kept(outer, status.st_mtime_ns, status.st_size)
    inner = path.relative_to(outer).as_posix()
    return _fetch_member(data, outer.name, inner, 1)


def _zip_on_the_way(path: Path) -> Path | None:
    """The file that `path` goes through as if it were a folder."""
    try:
        for outer in reversed(path.parents):
            if outer.is_file():
                return outer
    except (OSError, ValueError):
        pass  # `admit` names what is wrong with the path
    return None


@lru_cache(maxsize=1)
def _kept(path: Path, _modified: int, _size: int) -> bytes:
    """The zip last read from, while its members are read one after the other."""
    return admit(path)


def _fetch_member(data: bytes, name: str, inner: str, depth: int) -> tuple[bytes, str]:
    if depth > LIMITS.nesting:
        raise GateError("read.zip-nesting", file=name, limit=LIMITS.nesting)
    with archives.open_archive(data, name) as archive:
        names = {info.filename: info for info in archives.documents(archive)}
        if inner in names:
            check_size(names[inner].file_size, f"{name}/{inner}")
            return archives.member(archive, inner, name), f"{name}/{inner}"
        for prefix in sorted(names, key=len, reverse=True):
            if inner.startswith(f"{prefix}/"):
                nested = archives.member(archive, prefix, name)
                return _fetch_member(nested, f"{name}/{prefix}", inner[len(prefix) + 1 :], depth + 1)
    raise GateError("read.missing-path", file=f"{name}/{inner}")
