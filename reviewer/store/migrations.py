"""The schema, as named steps. A step that has shipped is never edited: the next change is a new step.

`create` runs them under a lock between processes, in one transaction: a crash at any step
leaves the old file. A database that holds something is copied first, beside itself.
"""

from __future__ import annotations

import os
import sqlite3
from importlib.resources import files
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from sqlite_utils import Database, Migrations

from reviewer.store import copies
from reviewer.store.connect import connect, journal_mode
from reviewer.store.layout import APPLICATION_ID, STEPS, applied
from reviewer.store.problems import (
    BUSY_SECONDS,
    Locked,
    Missing,
    Newer,
    NotADatabase,
    ReadOnly,
    Unopenable,
    named,
)

if TYPE_CHECKING:
    from pathlib import Path

schema = Migrations("reviewer")


@schema(name="stock")
def _stock(db: Database) -> None:
    """Files, the text of each instrument once, and spans into it."""
    _script(db, "stock")


@schema(name="analysis")
def _analysis(db: Database) -> None:
    """What the machine observed and offers. Rows of a run count once `setting` names the run."""
    _script(db, "analysis")


@schema(name="decisions")
def _decisions(db: Database) -> None:
    """What people did: appended, chained, never changed. The projections below can be made again from it."""
    _script(db, "decisions")


@schema(name="drafts")
def _drafts(db: Database) -> None:
    """What a reviewer has begun and not said yet. No record."""
    _script(db, "drafts")


@schema(name="people")
def _people(db: Database) -> None:
    """Accounts, assignments, settlements, second readings."""
    _script(db, "people")


@schema(name="twins")
def _twins(db: Database) -> None:
    """Other files that hold an instrument of the stock."""
    _script(db, "twins")


@schema(name="facets")
def _facets(db: Database) -> None:
    """Counts by filter, read in the order of an index instead of sorted."""
    _script(db, "facets")


def _script(db: Database, name: str) -> None:
    """Run `schema/<name>.sql` statement by statement: sqlite3's executescript would commit first."""
    script = (files("reviewer.store") / "schema" / f"{name}.sql").read_text(encoding="utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.conn.execute(statement)
            statement = ""


def create(path: Path, *, new: bool) -> None:
    """Make sure that `path` is there (made when `new`) with today's schema. Raises DatabaseError."""
    if not path.exists():
        if not new:
            raise Missing("store.missing", file=str(path))
        _touch(path)
    elif path.is_dir():
        raise NotADatabase("store.not-a-database", file=str(path))
    elif not os.access(path, os.R_OK):
        raise Unopenable("store.cannot-open", file=str(path))
    with named(path):
        if _pending(path):
            _upgrade(path)


def _touch(path: Path) -> None:
    """Create an empty file only its owner may read: journals take their mode from it."""
    if not path.parent.is_dir():
        raise Missing("store.no-folder", file=str(path), folder=str(path.parent))
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return  # another process was first
    except PermissionError as exc:
        raise ReadOnly("store.read-only-folder", file=str(path), folder=str(path.parent)) from exc
    except OSError as exc:
        raise Unopenable("store.cannot-create", file=str(path), detail=exc.strerror or "") from exc


def _pending(path: Path) -> bool:
    """Whether steps are missing. Raises for another program's file, and for one of a newer version."""
    db = connect(path)
    try:
        db.execute("begin")  # one state for all the questions; also rolls back what a killed writer left
        tables = db.execute("select count(*) from sqlite_master").fetchone()[0]
        if tables == 0:
            return True
        if db.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
            raise NotADatabase("store.foreign-database", file=str(path))
        there = applied(db)
        unknown = [name for name in there if name not in STEPS]
        if unknown:
            raise Newer("store.newer", file=str(path), step=unknown[0])
        return len(there) < len(STEPS)
    finally:
        db.close()


def _upgrade(path: Path) -> None:
    """All missing steps in one transaction, one process at a time."""
    if not os.access(path, os.W_OK):
        raise ReadOnly("store.read-only", file=str(path))
    lock = FileLock(f"{path}-lock", timeout=2 * BUSY_SECONDS, mode=0o600)
    try:
        with lock:
            db = connect(path)
            try:
                db.execute(f"pragma journal_mode={journal_mode()}")
                db.execute("begin immediate")  # nobody writes between the copy and the upgrade
                _keep(path, applied(db))
                db.execute(f"pragma application_id={APPLICATION_ID}")
                schema.apply(Database(db, execute_plugins=False))
                db.execute("commit")
            finally:
                db.close()
    except Timeout as exc:
        raise Locked("store.locked", file=str(path), seconds=int(2 * BUSY_SECONDS), holder="?") from exc
    except PermissionError as exc:
        raise ReadOnly("store.read-only-folder", file=str(path), folder=str(path.parent)) from exc


def _keep(path: Path, there: list[str]) -> None:
    """A proved copy of an older database before it is changed: `reviewer.db.before-upgrade-3`, 3 steps."""
    if there and len(there) < len(STEPS):
        copies.copy(path, copies.unused(path.with_name(f"{path.name}.before-upgrade-{len(there)}")))
