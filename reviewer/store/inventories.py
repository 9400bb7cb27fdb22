"""What leads corrected in the inventory; of events on one requirement the newest stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reviewer.store import events

if TYPE_CHECKING:
    from datetime import datetime

    from reviewer.store.connect import Connection
    from reviewer.store.events import Event

VERB = "correct-requirement"
STANDING = """
    select subject, payload from event
    where verb = 'correct-requirement' and (:until = 0 or seq <= :until) order by seq
"""


def add(db: Connection, key: str, payload: dict[str, Any], *, actor: str, role: str, now: datetime) -> Event:
    """Append one correction of requirement `key`, in the caller's transaction."""
    return events.append(db, time=now, actor=actor, role=role, verb=VERB, subject=key, payload=payload)


def standing(db: Connection, *, until: int = 0) -> dict[str, str]:
    """Requirement → canonical JSON of the newest correction; of those up to event `until` when given."""
    return {row["subject"]: row["payload"] for row in db.execute(STANDING, {"until": until})}
