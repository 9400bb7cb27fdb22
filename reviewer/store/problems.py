"""SQLite's refusals in words a clerk can act on, each with its own code."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reviewer.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY_SECONDS: Final = 5.0  # how long a write waits for another program before it gives up


class Missing(DatabaseError):
    code = "RV-501"


class NotADatabase(DatabaseError):
    code = "RV-502"


class Newer(DatabaseError):
    code = "RV-503"


class Locked(DatabaseError):
    code = "RV-504"


class ReadOnly(DatabaseError):
    code = "RV-505"


class Full(DatabaseError):
    code = "RV-506"


class Unopenable(DatabaseError):
    code = "RV-507"


class Damaged(DatabaseError):
    code = "RV-508"


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn what SQLite raises about the file at `path` into a DatabaseError; programming errors pass."""
    try:
        yield
    except sqlite3.Error as exc:
        problem = _problem(exc, path)
        if problem is None:
            raise
        raise problem from exc


def _problem(exc: sqlite3.Error, path: Path) -> DatabaseError | None:
    primary = getattr(exc, "sqlite_errorcode", 0) & 0xFF  # the low byte; the rest is detail
    file = str(path)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked("store.locked", file=file, seconds=int(BUSY_SECONDS), holder=holders(path) or "?")
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnly("store.read-only", file=file)
    if primary == sqlite3.SQLITE_FULL:
        return Full("store.full", file=file, free=_free(path))
    if primary == sqlite3.SQLITE_CANTOPEN:
        return Unopenable("store.cannot-open", file=file)
    if primary == sqlite3.SQLITE_NOTADB:
        return NotADatabase("store.not-a-database", file=file)
    if primary == sqlite3.SQLITE_CORRUPT:
        return Damaged("store.damaged", file=file)
    if primary == sqlite3.SQLITE_IOERR:
        return Full("store.io", file=file, free=_free(path))
    return None


def _free(path: Path) -> str:
    """Free space on the disk of `path`, in MB; "?" when the folder is gone."""
    try:
        return str(shutil.disk_usage(path.parent).free // 1_000_000)
    except OSError:
        return "?"


def holders(path: Path) -> str:
    """Programs that hold a lock on `path`: "python (1234)". Linux only; "" when not to be known."""
    try:
        inode = path.stat().st_ino
        lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    except OSError:
        return ""
    pids = {
        int(parts[4])
        for parts in (line.split() for line in lines)
        if len(parts) > 5 and parts[1] == "POSIX" and parts[5].rsplit(":", 1)[-1] == str(inode)
    }
    return ", ".join(f"{_program(pid)} ({pid})" for pid in sorted(pids) if pid > 0 and pid != os.getpid())


def _program(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return "?"
