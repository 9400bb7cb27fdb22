"""Password hashes, failed attempts and who is signed in: what no chain may hold, because it is exported."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from reviewer.store.connect import Connection

HASH = "select hash from password where name = :name"
SET_HASH = """
    insert into password (name, hash) values (:name, :hash)
    on conflict (name) do update set hash = excluded.hash
"""


def hash_of(db: Connection, name: str) -> str:
    """ "" when there is none."""
    row = db.execute(HASH, {"name": name}).fetchone()
    return "" if row is None else str(row["hash"])


def set_hash(db: Connection, name: str, hash: str) -> None:
    db.execute(SET_HASH, {"name": name, "hash": hash})


@dataclass(frozen=True, slots=True)
class Failures:
    times: int = 0
    last: str = ""  # ISO 8601, UTC


FAILURES = "select times, last from failure where name = :name"
COUNT = """
    insert into failure (name, times, last) values (:name, 1, :now)
    on conflict (name) do update set times = times + 1, last = excluded.last
"""
FORGET = "delete from failure where name = :name"
FORGET_OLD = "delete from failure where last < :before"


def failures(db: Connection, name: str) -> Failures:
    row = db.execute(FAILURES, {"name": name}).fetchone()
    return Failures() if row is None else Failures(row["times"], row["last"])


def count_failure(db: Connection, name: str, *, now: datetime, old: datetime) -> int:
    """One more; how many in a row it makes. Rows older than `old` go: tried names must not pile up."""
    db.execute(FORGET_OLD, {"before": old.isoformat()})
    db.execute(COUNT, {"name": name, "now": now.isoformat()})
    return failures(db, name).times


def forget_failures(db: Connection, name: str) -> None:
    db.execute(FORGET, {"name": name})


BEGIN = "insert into sign_in (token, name, started, ends) values (:token, :name, :started, :ends)"
END = "delete from sign_in where token = :token"
END_ALL = "delete from sign_in where name = :name"
END_OLD = "delete from sign_in where ends <= :now"
WHO = "select name from sign_in where token = :token and ends > :now"


def begin(db: Connection, token: str, name: str, *, now: datetime, ends: datetime) -> None:
    db.execute(END_OLD, {"now": now.isoformat()})
    values = {"token": _sealed(token), "name": name, "started": now.isoformat(), "ends": ends.isoformat()}
    db.execute(BEGIN, values)


def end(db: Connection, token: str) -> None:
    db.execute(END, {"token": _sealed(token)})


def end_all(db: Connection, name: str) -> None:
    """Sign a person out everywhere."""
    db.execute(END_ALL, {"name": name})


def who(db: Connection, token: str, *, now: datetime) -> str:
    """Whose token this is; "" for nobody's, or when its time is over."""
    row = db.execute(WHO, {"token": _sealed(token), "now": now.isoformat()}).fetchone()
    return "" if row is None else str(row["name"])


def _sealed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
