"""What the engine says of itself and of the file: for `reviewer doctor`."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer.store import events, proof
from reviewer.store.connect import WAL_SAFE_FROM, journal_mode, reading
from reviewer.store.layout import APPLICATION_ID, STEPS, applied
from reviewer.store.problems import Newer, NotADatabase

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.store.connect import Connection
    from reviewer.store.events import Event
    from reviewer.store.proof import Proof

MODE = "pragma journal_mode"
INTEGRITY = "pragma integrity_check(1)"
FOREIGN_KEYS = "pragma foreign_key_check"
TABLES = "select count(*) from sqlite_master"
MARK = "pragma application_id"
LAST_BACKUP = "select seq from event where verb = 'backup' order by seq desc limit 1"


@dataclass(frozen=True, slots=True)
class Engine:
    version: str
    wanted: str  # journal mode that is safe with this version: "wal" or "truncate"
    wal_from: str  # first version whose WAL is safe


@dataclass(frozen=True, slots=True)
class Health:
    size: int  # bytes
    mode: str  # journal mode the file was left in
    integrity: str  # "ok" or the first complaint
    missing: tuple[str, ...]  # steps of the schema that the next command will make
    proof: Proof | None  # None while steps are missing
    backup: Event | None  # newest proved copy that the chain knows of


def engine() -> Engine:
    return Engine(sqlite3.sqlite_version, journal_mode(), ".".join(map(str, WAL_SAFE_FROM)))


def look(path: Path) -> Health:
    """The engine's full check, foreign keys, the chain and everything derived from it. Nothing is changed.

    Raises DatabaseError when the file is not to be used at all.
    """
    with reading(path) as db:
        there = applied(db)
        if db.execute(TABLES).fetchone()[0] and db.execute(MARK).fetchone()[0] != APPLICATION_ID:
            raise NotADatabase("store.foreign-database", file=str(path))
        if unknown := [name for name in there if name not in STEPS]:
            raise Newer("store.newer", file=str(path), step=unknown[0])
        missing = tuple(name for name in STEPS if name not in there)
        integrity = _integrity(db)
        whole = integrity == "ok" and not missing
        return Health(
            size=path.stat().st_size,
            mode=str(db.execute(MODE).fetchone()[0]),
            integrity=integrity,
            missing=missing,
            proof=proof.prove(db) if whole else None,
            backup=_last_backup(db) if whole else None,
        )


def _integrity(db: Connection) -> str:
    said = str(db.execute(INTEGRITY).fetchone()[0])
    if said == "ok":
        orphan = db.execute(FOREIGN_KEYS).fetchone()
        said = "ok" if orphan is None else f"{orphan[0]} → {orphan[2]}"
    return said


def _last_backup(db: Connection) -> Event | None:
    row = db.execute(LAST_BACKUP).fetchone()
    return None if row is None else events.event(db, row["seq"])
