"""The second reading: which suggestions two people read without knowing of each other.

A suggestion is in the sample when the first 52 bits of sha256(salt, key), as a fraction, are
below the share: the same for everybody, and a larger share holds the smaller one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from reviewer.store import events

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from reviewer.store.connect import Connection
    from reviewer.store.events import Event

VERB = "second-reading"
READ = ("accept", "reject")  # who put it off has not read it yet


@dataclass(frozen=True, slots=True)
class Plan:
    share: float = 0.0  # 0 to 1
    salt: str = ""

    def draws(self, suggestion: str) -> bool:
        """Whether a suggestion is in the sample."""
        if not self.share:
            return False
        digest = sha256(f"{self.salt}\x1f{suggestion}".encode()).hexdigest()
        return int(digest[:13], 16) / 16**13 < self.share


NEWEST = "select payload from event where verb = 'second-reading' order by seq desc limit 1"


def plan(db: Connection) -> Plan:
    """The standing one; nothing is read twice before the first."""
    row = db.execute(NEWEST).fetchone()
    return Plan() if row is None else _plan(json.loads(row["payload"]))


def set_plan(db: Connection, new: Plan, *, actor: str, role: str, now: datetime) -> Event:
    event = events.append(
        db,
        time=now,
        actor=actor,
        role=role,
        verb=VERB,
        subject="",
        payload={"share": new.share, "salt": new.salt},
    )
    rebuild(db)
    return event


READERS = """
    select suggestion, reviewer from decision_state
    where suggestion = :suggestion and verdict in ('accept', 'reject') limit 2
"""
DUE = """
    insert into second_due (suggestion, first) values (:suggestion, :first)
    on conflict (suggestion) do update set first = excluded.first
"""
DONE = "delete from second_due where suggestion = :suggestion"


def project(db: Connection, suggestion: str) -> None:
    """Bring one suggestion's place in the sample up to its decisions."""
    asked = {"suggestion": suggestion}
    if not plan(db).draws(suggestion):
        return
    readers = db.execute(READERS, asked).fetchall()
    if len(readers) == 1:
        db.execute(DUE, asked | {"first": readers[0]["reviewer"]})
    else:
        db.execute(DONE, asked)


READ_ONCE = """
    select suggestion, min(reviewer) as first from decision_state where verdict in ('accept', 'reject')
    group by suggestion having count(*) = 1
"""
DROP = "delete from second_due"
ALL = "select * from second_due"


def rebuild(db: Connection) -> None:
    """Make the projection again from the plan and the decisions."""
    standing = plan(db)
    db.execute(DROP)
    rows = [(r["suggestion"], r["first"]) for r in db.execute(READ_ONCE) if standing.draws(r["suggestion"])]
    db.executemany(DUE, [{"suggestion": key, "first": first} for key, first in rows])


def due(db: Connection) -> dict[str, str]:
    """Suggestions that wait for a second reader → the first one."""
    return {row["suggestion"]: row["first"] for row in db.execute(ALL)}


def derived(chain: Iterable[Event], words: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """The same from events alone; `words`: (suggestion, reviewer, verdict) as they stand."""
    standing = Plan()
    for e in chain:
        if e.verb == VERB:
            standing = _plan(e.data)
    readers: dict[str, list[str]] = {}
    for suggestion, reviewer, verdict in words:
        if verdict in READ:
            readers.setdefault(suggestion, []).append(reviewer)
    return {key: names[0] for key, names in readers.items() if len(names) == 1 and standing.draws(key)}


HIDDEN = """
    select suggestion from canary
    union
    select r.suggestion from second_due r where r.first <> :reviewer and not exists (
        select 1 from decision_state d where d.suggestion = r.suggestion and d.reviewer = :reviewer)
"""


def hidden(db: Connection, reviewer: str) -> frozenset[str]:
    """Suggestions on which this reviewer must not see what others said."""
    return frozenset(row["suggestion"] for row in db.execute(HIDDEN, {"reviewer": reviewer}))


def _plan(data: dict[str, float | str]) -> Plan:
    return Plan(float(data["share"]), str(data["salt"]))
