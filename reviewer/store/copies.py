"""Whole copies of a database: taken while people work, proved by reopening, put back in one piece.

A copy is written beside its place under another name, flushed, reopened and examined, and only
then moved to its place: whatever is cut off leaves no half file under the name it was asked for.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from reviewer.store import events
from reviewer.store.connect import Connection, connect, writer
from reviewer.store.layout import APPLICATION_ID, STEPS, applied
from reviewer.store.problems import (
    BUSY_SECONDS,
    Damaged,
    Full,
    Locked,
    Missing,
    Newer,
    NotADatabase,
    ReadOnly,
    Unopenable,
    named,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM: Final = 1 << 20  # bytes that must stay free beside a copy
_SIDES: Final = ("-journal", "-wal")


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy as its own file says it is."""

    size: int  # bytes
    sha256: str
    events: int
    head: str  # hash of its last event, "" before the first
    steps: tuple[str, ...]  # of the schema, in order


def copy(source: Path, out: Path) -> Copied:
    """The database at `source`, at one moment, as a file of its own at `out` (mode 600).

    Readers and writers go on; a writer waits while the pages are copied. An `out` that is there
    is replaced, after the copy has been proved. Raises DatabaseError.
    """
    with named(source):
        db = connect(source)
        try:
            return _copied(db, source, out)
        finally:
            db.close()


def _copied(db: Connection, source: Path, out: Path) -> Copied:
    _room(source, out)
    with _beside(out) as part:
        with named(part):
            target = connect(part)
            try:
                target.execute("pragma journal_mode=off")  # the file counts for nothing until it is whole
                target.execute("pragma synchronous=off")
                db.execute("begin")
                db.execute(TABLES)  # takes the reader's lock, or says who holds the file: backup would wait
                db.backup(target)
                db.execute("commit")
                target.execute("pragma journal_mode=delete")  # a WAL mark would make readers write beside it
            finally:
                target.close()
        _flush(part)
        found = examined(part, shown=source)
        part.replace(out)
        _flush(out.parent)
    return found


TABLES = "select count(*) from sqlite_master"


def examined(path: Path, *, shown: Path | None = None) -> Copied:
    """Open a copy and prove it whole: engine's check, foreign keys, every link of the chain.

    Raises NotADatabase for another file, Newer for one of a newer version, Damaged for the rest;
    they name `shown` where the copy has no name a user knows.
    """
    file = shown or path
    if not path.is_file():
        raise Missing("store.no-backup", file=str(path))
    if not os.access(path, os.R_OK):
        raise Unopenable("store.cannot-open", file=str(path))
    with named(path):
        db = _opened(path)
        try:
            steps = _steps(db, file)
            _sound(db, file)
            events_there = "decisions" in steps
            if events_there and (broken := events.first_broken(db)):
                raise Damaged("store.backup-chain", file=str(file), event=broken)
            number, head = events.head(db) if events_there else (0, "")
        finally:
            db.close()
    with path.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    return Copied(path.stat().st_size, digest, number, head, steps)


INTEGRITY = "pragma integrity_check(1)"
FOREIGN_KEYS = "pragma foreign_key_check"


def _sound(db: Connection, path: Path) -> None:
    said = str(db.execute(INTEGRITY).fetchone()[0])
    if said == "ok":
        orphan = db.execute(FOREIGN_KEYS).fetchone()
        said = "ok" if orphan is None else f"{orphan[0]} → {orphan[2]}"
    if said != "ok":
        raise Damaged("store.backup-damaged", file=str(path), detail=said)


def _steps(db: Connection, path: Path) -> tuple[str, ...]:
    """Steps of the schema that the file has."""
    if db.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        raise NotADatabase("store.backup-foreign", file=str(path))
    steps = tuple(applied(db))
    unknown = [name for name in steps if name not in STEPS]
    if unknown:
        raise Newer("store.backup-newer", file=str(path), step=unknown[0])
    return steps


def _opened(path: Path) -> Connection:
    """For reading; a file without a journal beside it is taken as it is, and nothing is made beside it."""
    alone = not any(Path(f"{path}{side}").exists() for side in _SIDES)
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}", uri=True, isolation_level=None
    )
    db.row_factory = sqlite3.Row
    return db


# ---------------------------------------------------------------------------------- restore


@dataclass(frozen=True, slots=True)
class Restored:
    copied: Copied  # what was put back
    kept: Path | None  # what stood there before; None when nothing did


def restore(database: Path, backup: Path, kept: Path) -> Restored:
    """Put the copy at `backup` in the place of `database`; what stood there becomes `kept`.

    Nothing is touched unless the copy is whole and not newer than this program. While pages are
    replaced no other program reads or writes; cut off in the middle, the old database stands.
    A database too damaged to be opened is moved to `kept` as it is.
    """
    found = examined(backup)
    if database.exists() and database.samefile(backup):
        raise Unopenable("store.same-file", file=str(backup))
    with _upgrade_lock(database):
        if not database.exists():
            copy(backup, database)
            return Restored(found, None)
        writer(database).close()
        _not_anothers(database)
        try:
            _replace(database, backup, kept)
        except (NotADatabase, Damaged):
            _move_aside(database, kept)
            copy(backup, database)
        return Restored(found, kept)


def _not_anothers(database: Path) -> None:
    """Raise when another program's database stands there: a slip of --db must not move it away."""
    with suppress(NotADatabase, Damaged), named(database):
        db = connect(database)
        try:
            mark = db.execute("pragma application_id").fetchone()[0]
            anothers = bool(db.execute(TABLES).fetchone()[0]) and mark != APPLICATION_ID
        finally:
            db.close()
        if anothers:
            raise Unopenable("store.foreign-database", file=str(database))


def _replace(database: Path, backup: Path, kept: Path) -> None:
    with named(database):
        db = connect(database)
        source = _opened(backup)
        try:
            db.execute("pragma locking_mode=exclusive")  # keeps the lock from the copy to the last page
            db.execute("begin exclusive")
            db.execute("commit")
            _copied(db, database, kept)
            _room(backup, database)
            source.backup(db)
        finally:
            source.close()
            db.close()


def _move_aside(database: Path, kept: Path) -> None:
    """As it is, with what SQLite had written beside it."""
    for side in ("", *_SIDES):
        one = Path(f"{database}{side}")
        if one.exists():
            one.replace(Path(f"{kept}{side}"))


@contextmanager
def _upgrade_lock(database: Path) -> Iterator[None]:
    """No other program upgrades or restores the database meanwhile."""
    lock = FileLock(f"{database}-lock", timeout=2 * BUSY_SECONDS, mode=0o600)
    try:
        with lock:
            yield
    except Timeout as exc:
        raise Locked("store.locked", file=str(database), seconds=int(2 * BUSY_SECONDS), holder="?") from exc
    except PermissionError as exc:
        raise ReadOnly("store.read-only-folder", file=str(database), folder=str(database.parent)) from exc


# ------------------------------------------------------------------------------------ files


def unused(path: Path) -> Path:
    """`path`, or the first of `path-2`, `path-3`, … that is not there."""
    found, n = path, 1
    while found.exists():
        n += 1
        found = path.with_name(f"{path.name}-{n}")
    return found


def _room(source: Path, out: Path) -> None:
    """Refuse before the first page when the disk of `out` cannot hold the file."""
    if not out.parent.is_dir():
        raise Missing("store.no-folder", file=str(out), folder=str(out.parent))
    needed = source.stat().st_size + ROOM
    free = shutil.disk_usage(out.parent).free
    if free < needed:
        raise Full("store.no-room", file=str(out), needed=-(-needed // 1_000_000), free=free // 1_000_000)


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """An empty file (mode 600) in the folder of `out`; gone at the end unless it was moved."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.name}.", suffix=".part", dir=out.parent)
    except PermissionError as exc:
        raise ReadOnly("store.read-only-folder", file=str(out), folder=str(out.parent)) from exc
    except OSError as exc:
        raise Unopenable("store.cannot-create", file=str(out), detail=exc.strerror or "") from exc
    os.close(handle)
    part = Path(name)
    try:
        yield part
    finally:
        for side in ("", *_SIDES):
            with suppress(FileNotFoundError):
                Path(f"{part}{side}").unlink()


def _flush(path: Path) -> None:
    """What the system keeps of a file or folder goes to the disk. A folder that cannot be opened is left."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
