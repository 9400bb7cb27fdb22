"""Frozen stocks. A baseline's body stands in its event too, so that a changed row shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reviewer.codec import canonical
from reviewer.store import events

if TYPE_CHECKING:
    from datetime import datetime

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Frozen:
    name: str
    body: str  # canonical JSON of the service's own value
    event: int
    frozen: str  # ISO 8601, UTC
    by: str
    hash: str  # of the event


ADD = "insert into baseline (name, event, body) values (:name, :event, :body)"


def freeze(db: Connection, name: str, body: dict[str, Any], *, actor: str, role: str, now: datetime) -> None:
    """Keep `body` under `name` (which must be free) and in the chain, in the caller's transaction."""
    event = events.append(db, time=now, actor=actor, role=role, verb="baseline", subject=name, payload=body)
    db.execute(ADD, {"name": event.subject, "event": event.seq, "body": canonical(body)})


ALL = """
    select b.name, b.body, b.event, e.time, e.actor, e.hash
    from baseline b join event e on e.seq = b.event order by b.event
"""


def frozen(db: Connection) -> list[Frozen]:
    """Oldest first."""
    return [
        Frozen(r["name"], r["body"], r["event"], r["time"], r["actor"], r["hash"]) for r in db.execute(ALL)
    ]
