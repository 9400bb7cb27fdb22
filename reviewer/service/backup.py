"""Copies of the database, and putting one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.errors import DatabaseError, UsageError
from reviewer.service.people import Right, require
from reviewer.service.views.operations import BackupReport, RestoreReport
from reviewer.store import Store, copies, events, open_store
from reviewer.store.layout import STEPS
from reviewer.store.problems import Missing

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from reviewer.model import Message
    from reviewer.service.views import User

STAMP: Final = "%Y%m%dT%H%M%SZ"


def backup(store: Store, out: Path, *, now: datetime, user: User, replace: bool = False) -> BackupReport:
    """Copy the database to `out` while people work; the copy is reopened and proved before this returns.

    The chain notes that, when and by whom. An `out` that is there is refused unless `replace`.
    """
    require(user, Right.INGEST)
    if out.is_dir():
        raise UsageError("operations.backup-folder", file=str(out))
    if out.exists() and (out.samefile(store.path) or not replace):
        raise UsageError("operations.backup-there", file=str(out))
    made = copies.copy(store.path, out)
    remarks: tuple[Message, ...] = ()
    try:
        _note(store, made, out, now=now, user=user)
    except DatabaseError as problem:  # the copy is good, whatever became of the note
        remarks = (problem.message,)
    return BackupReport(out, made.size, made.sha256, made.events, made.head, not remarks, remarks)


def _note(store: Store, made: copies.Copied, out: Path, *, now: datetime, user: User) -> None:
    with store.writing() as db:
        events.append(
            db,
            time=now,
            actor=user.name,
            role=user.role,
            verb="backup",
            subject=out.name,
            payload={"sha256": made.sha256, "size": made.size, "events": made.events, "head": made.head},
        )


def restore(database: Path, file: Path, *, now: datetime, user: User) -> RestoreReport:
    """Put the copy `file` in the place of `database`, keeping what stood there beside it.

    A damaged copy, one of a newer version and any other file are refused before anything is
    touched. A copy with an older schema is brought up to date.
    """
    require(user, Right.LEAD)
    found = copies.examined(file)
    if not database.parent.is_dir():
        raise Missing("store.no-folder", file=str(database), folder=str(database.parent))
    kept = copies.unused(database.with_name(f"{database.name}.before-restore-{now.strftime(STAMP)}"))
    with Store(database).alone("analyse"):  # an analysis under way would write into another stock
        done = copies.restore(database, file, kept)
    store = open_store(database, create=False)
    later = _later(done.kept, found) if done.kept else 0
    with store.writing() as db:
        events.append(
            db,
            time=now,
            actor=user.name,
            role=user.role,
            verb="restore",
            subject=file.name,
            payload={"sha256": found.sha256, "events": found.events, "head": found.head, "later": later},
        )
    upgraded = len(found.steps) < len(STEPS)
    return RestoreReport(database, file, found.events, found.head, done.kept, later, upgraded)


def _later(kept: Path, found: copies.Copied) -> int:
    """How many events only the kept file has; -1 when it cannot be read."""
    try:
        before = copies.examined(kept)
    except DatabaseError:
        return -1
    return max(0, before.events - found.events)
