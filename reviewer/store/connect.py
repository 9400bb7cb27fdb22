"""Connections: one locked writer per process and file, one short-lived reader per call.

Measured: 20 writers with a plain BEGIN under WAL were refused 1,935 of 2,000 times; one locked
writer with BEGIN IMMEDIATE took every write of 50 threads. WAL is used only from SQLite 3.51.3
on, because earlier versions can corrupt a WAL file when it is reset; TRUNCATE is not affected.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from reviewer.store.problems import BUSY_SECONDS, Locked, Missing, Unopenable, named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Connection = sqlite3.Connection

WAL_SAFE_FROM: Final = (3, 51, 3)
THREAD_SECONDS: Final = 60.0  # in one process nobody holds the writer long: only a stuck disk gets here

_DENIED: Final = {
    getattr(sqlite3, name)
    for name in (
        "SQLITE_DROP_TABLE",
        "SQLITE_DROP_TRIGGER",
        "SQLITE_DROP_INDEX",
        "SQLITE_DROP_VIEW",
        "SQLITE_DROP_VTABLE",
        "SQLITE_ALTER_TABLE",
        "SQLITE_ATTACH",
    )
}


def journal_mode() -> str:
    return "wal" if sqlite3.sqlite_version_info >= WAL_SAFE_FROM else "truncate"


def connect(path: Path) -> Connection:
    """A connection with the house's settings. The file must exist; it is never created here."""
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        db.row_factory = sqlite3.Row
        db.execute("pragma foreign_keys=on")
        db.execute("pragma recursive_triggers=on")
        db.execute("pragma synchronous=full")
        db.execute("pragma mmap_size=0")
    except sqlite3.Error:
        db.close()
        raise
    return db


def guard(db: Connection) -> None:
    """From here on this connection cannot change the schema: triggers and tables stay."""

    def allow(action: int, _1: str | None, _2: str | None, _db: str | None, _why: str | None) -> int:
        return sqlite3.SQLITE_DENY if action in _DENIED else sqlite3.SQLITE_OK

    db.set_authorizer(allow)


class Writer:
    """The one writing connection of this process to one file, behind a lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._db: Connection | None = None
        self._opened: tuple[int, int, int] = (0, 0, 0)  # process, device, inode

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """BEGIN IMMEDIATE … COMMIT; rolls back and names the problem when anything fails. Not nestable."""
        if not self._lock.acquire(timeout=THREAD_SECONDS):
            raise Locked("store.locked", file=str(self.path), seconds=int(THREAD_SECONDS), holder="-")
        try:
            with named(self.path):
                db = self._connection()
                db.execute("begin immediate")
                try:
                    yield db
                    db.execute("commit")
                except BaseException:
                    self._roll_back(db)
                    raise
        finally:
            self._lock.release()

    def close(self) -> None:
        with self._lock:
            if self._db is not None and self._opened[0] == os.getpid():
                self._db.close()
            self._db = None

    def _connection(self) -> Connection:
        """The open connection; a new one after a fork, or when the file was replaced under us."""
        try:
            seen = self.path.stat()
        except OSError as exc:
            self.close()
            raise Missing("store.missing", file=str(self.path)) from exc
        here = (os.getpid(), seen.st_dev, seen.st_ino)
        if self._db is not None and self._opened != here:
            self.close()
        if self._db is None:
            db = connect(self.path)
            try:
                db.execute(f"pragma journal_mode={journal_mode()}")
                guard(db)
            except sqlite3.Error:
                db.close()
                raise
            self._db, self._opened = db, here
        return self._db

    def _roll_back(self, db: Connection) -> None:
        with suppress(sqlite3.Error):  # a full disk may have ended the transaction already
            if db.in_transaction:
                db.execute("rollback")
        if db.in_transaction:  # SQLite could not: a closed connection rolls back on the next open
            db.close()
            self._db = None


_writers: dict[Path, Writer] = {}
_writers_lock = threading.Lock()


def writer(path: Path) -> Writer:
    """The process's one writer for the file at `path`."""
    real = path.resolve()
    with _writers_lock:
        return _writers.setdefault(real, Writer(real))


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A connection that sees one state of the file and cannot write."""
    if not path.exists():
        raise Missing("store.missing", file=str(path))
    if not os.access(path, os.R_OK):
        raise Unopenable("store.cannot-open", file=str(path))
    with named(path):
        db = connect(path)
        try:
            db.execute("pragma query_only=on")
            db.execute("begin")
            yield db
        finally:
            db.close()
