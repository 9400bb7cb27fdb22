"""What a lead says over the reviewers' heads: a conflict settled, an answer known beforehand.

A settlement stands until somebody says otherwise after it; a known answer always does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reviewer.store import events

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from reviewer.store.connect import Connection
    from reviewer.store.events import Event

_STATUS: Final = {"accept": "accepted", "reject": "rejected", "defer": "deferred"}


@dataclass(frozen=True, slots=True)
class Settlement:
    suggestion: str
    verdict: str  # of model.Verdict
    note: str
    reviewer: str  # who settled it
    at: str  # ISO 8601, UTC
    event: int


@dataclass(frozen=True, slots=True)
class Canary:
    suggestion: str
    verdict: str  # the known answer
    event: int


def status_of(
    words: Iterable[tuple[str, int]], settled: Settlement | None = None, known: Canary | None = None
) -> str:
    """What the last words of all reviewers, as (verdict, event), add up to.

    Accept and reject together are a conflict until a lead settles it; a later word against the
    settlement opens it again.
    """
    if known is not None:
        return _STATUS[known.verdict]
    words = list(words)
    said = {verdict for verdict, _ in words}
    if settled is not None and not any(
        event > settled.event and verdict != settled.verdict and verdict != "defer"
        for verdict, event in words
    ):
        return _STATUS[settled.verdict]
    if not said:
        return "pending"
    if {"accept", "reject"} <= said:
        return "conflict"
    if "accept" in said:
        return "accepted"
    return "rejected" if "reject" in said else "deferred"


OF = "select * from settlement where suggestion = :suggestion"
KNOWN = "select * from canary where suggestion = :suggestion"


def settlement(db: Connection, suggestion: str) -> Settlement | None:
    row = db.execute(OF, {"suggestion": suggestion}).fetchone()
    return None if row is None else _settlement(row)


def canary(db: Connection, suggestion: str) -> Canary | None:
    row = db.execute(KNOWN, {"suggestion": suggestion}).fetchone()
    return None if row is None else _canary(row)


SETTLE = """
    insert into settlement (suggestion, verdict, note, reviewer, at, event)
    values (:suggestion, :verdict, :note, :reviewer, :at, :event)
    on conflict (suggestion) do update set verdict = excluded.verdict, note = excluded.note,
        reviewer = excluded.reviewer, at = excluded.at, event = excluded.event
"""
UNSETTLE = "delete from settlement where suggestion = :suggestion"


def settle(
    db: Connection, suggestion: str, verdict: str, note: str, *, actor: str, role: str, now: datetime
) -> Event:
    """Append the lead's word (`verdict` "" takes the earlier one back). The caller renews the status."""
    verb = "settle" if verdict else "unsettle"
    payload = {"verdict": verdict, "note": note} if verdict else {"note": note}
    event = events.append(
        db, time=now, actor=actor, role=role, verb=verb, subject=suggestion, payload=payload
    )
    if verdict:
        db.execute(SETTLE, _values(_settled(event)))
    else:
        db.execute(UNSETTLE, {"suggestion": suggestion})
    return event


MARK = """
    insert into canary (suggestion, verdict, event) values (:suggestion, :verdict, :event)
    on conflict (suggestion) do update set verdict = excluded.verdict, event = excluded.event
"""
UNMARK = "delete from canary where suggestion = :suggestion"


def mark(db: Connection, suggestion: str, verdict: str, *, actor: str, role: str, now: datetime) -> Event:
    """Append a known answer (`verdict` "" takes it back)."""
    verb = "canary" if verdict else "uncanary"
    payload = {"verdict": verdict} if verdict else {}
    event = events.append(
        db, time=now, actor=actor, role=role, verb=verb, subject=suggestion, payload=payload
    )
    if verdict:
        db.execute(MARK, _values(_marked(event)))
    else:
        db.execute(UNMARK, {"suggestion": suggestion})
    return event


SETTLEMENTS = "select * from settlement order by suggestion"
CANARIES = "select * from canary order by suggestion"


def settlements(db: Connection) -> dict[str, Settlement]:
    return {row["suggestion"]: _settlement(row) for row in db.execute(SETTLEMENTS)}


def canaries(db: Connection) -> dict[str, Canary]:
    return {row["suggestion"]: _canary(row) for row in db.execute(CANARIES)}


def derived(chain: Iterable[Event]) -> tuple[dict[str, Settlement], dict[str, Canary]]:
    """What the events alone give."""
    settled: dict[str, Settlement] = {}
    known: dict[str, Canary] = {}
    for e in chain:
        if e.verb == "settle":
            settled[e.subject] = _settled(e)
        elif e.verb == "unsettle":
            settled.pop(e.subject, None)
        elif e.verb == "canary":
            known[e.subject] = _marked(e)
        elif e.verb == "uncanary":
            known.pop(e.subject, None)
    return settled, known


DROP_SETTLEMENTS = "delete from settlement"
DROP_CANARIES = "delete from canary"


def rebuild(db: Connection, chain: Iterable[Event]) -> None:
    settled, known = derived(chain)
    db.execute(DROP_SETTLEMENTS)
    db.execute(DROP_CANARIES)
    for one in settled.values():
        db.execute(SETTLE, _values(one))
    for mark in known.values():
        db.execute(MARK, _values(mark))


def _values(row: Settlement | Canary) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).__slots__}


def _settled(event: Event) -> Settlement:
    data = event.data
    return Settlement(event.subject, data["verdict"], data["note"], event.actor, event.time, event.seq)


def _marked(event: Event) -> Canary:
    return Canary(event.subject, event.data["verdict"], event.seq)


def _settlement(row: Any) -> Settlement:
    return Settlement(*(row[name] for name in Settlement.__slots__))


def _canary(row: Any) -> Canary:
    return Canary(*(row[name] for name in Canary.__slots__))
