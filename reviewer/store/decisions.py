"""Verdicts as events, and what they add up to. The projections can always be made again from the events."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reviewer.model import Decision, Verdict
from reviewer.store import events, readings, settling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reviewer.store.connect import Connection
    from reviewer.store.events import Event


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer says of one suggestion, having seen version `seen` of it."""

    suggestion: str
    verdict: Verdict
    reason: str
    note: str
    keeper: str
    exempt: tuple[str, ...]
    seen: int | None  # None: the newest


@dataclass(frozen=True, slots=True)
class Saved:
    event: Event
    repeated: bool


# Events that can change what stands of a suggestion.
VERBS: Final = ("decide", "undo", "settle", "unsettle", "canary", "uncanary")

VERSION = """
    select coalesce(max(seq), 0) from event
    where subject = :suggestion and actor = :reviewer and verb in ('decide', 'undo')
"""


def version(db: Connection, suggestion: str, reviewer: str) -> int:
    """Number of the reviewer's last decision or undo on a suggestion; 0 before the first."""
    number: int = db.execute(VERSION, {"suggestion": suggestion, "reviewer": reviewer}).fetchone()[0]
    return number


SAME_ANSWER = """
    select * from event where verb = 'decide' and subject = :suggestion and actor = :reviewer
        and json_extract(payload, '$.verdict') is :verdict
        and json_extract(payload, '$.reason') is :reason
        and json_extract(payload, '$.seen') is :seen
"""


def decide(db: Connection, answer: Answer, *, reviewer: str, role: str, now: datetime) -> Saved:
    """Append the answer unless it is saved already, and bring the projections up to it.

    The same verdict and reason to the same version is the same answer. Without a version, so
    is one that leaves everything as it stands.
    """
    newest = version(db, answer.suggestion, reviewer)
    seen = newest if answer.seen is None else answer.seen
    earlier = _same(db, answer, reviewer, seen) or (
        _unchanged(db, answer, reviewer) if answer.seen is None else None
    )
    if earlier is not None:
        return Saved(earlier, repeated=True)
    event = events.append(
        db,
        time=now,
        actor=reviewer,
        role=role,
        verb="decide",
        subject=answer.suggestion,
        payload={
            "verdict": answer.verdict,
            "reason": answer.reason,
            "note": answer.note,
            "keeper": answer.keeper,
            "exempt": sorted(answer.exempt),
            "seen": seen,
        },
    )
    _project(db, answer.suggestion, reviewer)
    return Saved(event, repeated=False)


def _same(db: Connection, answer: Answer, reviewer: str, seen: int) -> Event | None:
    asked = {
        "suggestion": answer.suggestion,
        "reviewer": reviewer,
        "verdict": answer.verdict.value,
        "reason": answer.reason,
        "seen": seen,
    }
    row = db.execute(SAME_ANSWER, asked).fetchone()
    return None if row is None else events.event(db, row["seq"])


def _unchanged(db: Connection, answer: Answer, reviewer: str) -> Event | None:
    now = own(db, answer.suggestion, reviewer)
    if now is None:
        return None
    same = (now.verdict, now.reason, now.note, now.keeper, now.exempt) == (
        answer.verdict,
        answer.reason,
        answer.note,
        answer.keeper,
        tuple(sorted(answer.exempt)),
    )
    return events.event(db, now.event) if same else None


NEWEST_STANDING = """
    select e.* from event e where e.verb = 'decide' and e.actor = :reviewer
        and not exists (
            select 1 from event u where u.verb = 'undo' and json_extract(u.payload, '$.undoes') is e.seq)
    order by e.seq desc limit 1
"""
UNDO_OF = "select * from event where verb = 'undo' and json_extract(payload, '$.undoes') is :seq"


def undo(db: Connection, *, reviewer: str, role: str, now: datetime, seq: int | None) -> Saved | None:
    """Take back decision event `seq`, or the reviewer's newest standing one; None when there is none.

    A decision that was taken back already gives the event that did so.
    """
    if seq is None:
        row = db.execute(NEWEST_STANDING, {"reviewer": reviewer}).fetchone()
        if row is None:
            return None
        target = events.event(db, row["seq"])
    else:
        target = events.event(db, seq)
    if target is None or target.verb != "decide" or target.actor != reviewer:
        return None
    done = db.execute(UNDO_OF, {"seq": target.seq}).fetchone()
    if done is not None:
        earlier = events.event(db, done["seq"])
        return None if earlier is None else Saved(earlier, repeated=True)
    event = events.append(
        db,
        time=now,
        actor=reviewer,
        role=role,
        verb="undo",
        subject=target.subject,
        payload={"undoes": target.seq},
    )
    _project(db, target.subject, reviewer)
    return Saved(event, repeated=False)


# -------------------------------------------------------------------------- projections

STANDING_ANSWER = """
    select e.* from event e
    where e.verb = 'decide' and e.subject = :suggestion and e.actor = :reviewer
        and not exists (
            select 1 from event u where u.verb = 'undo' and json_extract(u.payload, '$.undoes') is e.seq)
    order by e.seq desc limit 1
"""
SET_STATE = """
    insert into decision_state (suggestion, reviewer, verdict, reason, note, keeper, exempt, at, event)
    values (:suggestion, :reviewer, :verdict, :reason, :note, :keeper, :exempt, :at, :event)
    on conflict (suggestion, reviewer) do update set verdict = excluded.verdict,
        reason = excluded.reason, note = excluded.note, keeper = excluded.keeper,
        exempt = excluded.exempt, at = excluded.at, event = excluded.event
"""
CLEAR_STATE = "delete from decision_state where suggestion = :suggestion and reviewer = :reviewer"
VERDICTS = "select verdict, event from decision_state where suggestion = :suggestion"
SET_STATUS = "update suggestion set status = :status where key = :suggestion"


def _project(db: Connection, suggestion: str, reviewer: str) -> None:
    asked = {"suggestion": suggestion, "reviewer": reviewer}
    row = db.execute(STANDING_ANSWER, asked).fetchone()
    if row is None:
        db.execute(CLEAR_STATE, asked)
    else:
        data = json.loads(row["payload"])
        db.execute(
            SET_STATE,
            asked
            | {name: data[name] for name in ("verdict", "reason", "note", "keeper")}
            | {"exempt": json.dumps(data["exempt"]), "at": row["time"], "event": row["seq"]},
        )
    renew(db, suggestion)
    readings.project(db, suggestion)


def renew(db: Connection, suggestion: str) -> None:
    """Bring the status of a suggestion up to the words said on it."""
    words = [(row["verdict"], row["event"]) for row in db.execute(VERDICTS, {"suggestion": suggestion})]
    settled, known = settling.settlement(db, suggestion), settling.canary(db, suggestion)
    db.execute(SET_STATUS, {"suggestion": suggestion, "status": settling.status_of(words, settled, known)})


STATES = "select * from decision_state order by suggestion, reviewer"
STATUSES = "select key, status from suggestion where status <> 'pending' order by key"


def derived(chain: Sequence[Event]) -> tuple[dict[tuple[str, str], Decision], dict[str, str]]:
    """What the events alone give: (suggestion, reviewer) → last word; suggestion → status."""
    undone = {e.data["undoes"] for e in chain if e.verb == "undo"}
    states: dict[tuple[str, str], Decision] = {}
    for e in chain:
        if e.verb == "decide" and e.seq not in undone:
            states[(e.subject, e.actor)] = _from_event(e)
    words: dict[str, list[tuple[str, int]]] = {}
    for (suggestion, _reviewer), decision in states.items():
        words.setdefault(suggestion, []).append((decision.verdict.value, decision.event))
    settled, known = settling.derived(chain)
    return states, {
        key: settling.status_of(words.get(key, ()), settled.get(key), known.get(key))
        for key in words.keys() | settled.keys() | known.keys()
    }


def projected(db: Connection) -> tuple[dict[tuple[str, str], Decision], dict[str, str]]:
    """The projections as they are stored."""
    states = {(r["suggestion"], r["reviewer"]): _decision(r) for r in db.execute(STATES)}
    return states, {r["key"]: r["status"] for r in db.execute(STATUSES)}


DROP_STATES = "delete from decision_state"
CLEAR_STATUSES = "update suggestion set status = 'pending' where status <> 'pending'"


def rebuild(db: Connection) -> None:
    """Make the projections that decisions and settlements give again from the events."""
    chain = list(events.events(db))
    states, statuses = derived(chain)
    settling.rebuild(db, chain)
    db.execute(DROP_STATES)
    db.execute(CLEAR_STATUSES)
    for d in states.values():
        db.execute(
            SET_STATE,
            {
                "suggestion": d.suggestion,
                "reviewer": d.reviewer,
                "verdict": d.verdict.value,
                "reason": d.reason,
                "note": d.note,
                "keeper": d.keeper,
                "exempt": json.dumps(d.exempt),
                "at": d.at,
                "event": d.event,
            },
        )
    db.executemany(SET_STATUS, [{"suggestion": key, "status": said} for key, said in statuses.items()])
    readings.rebuild(db)


OWN = "select * from decision_state where suggestion = :suggestion and reviewer = :reviewer"
OF_SUGGESTION = "select * from decision_state where suggestion = :suggestion order by event"
STATUS = "select status from suggestion where key = :suggestion"


def own(db: Connection, suggestion: str, reviewer: str) -> Decision | None:
    row = db.execute(OWN, {"suggestion": suggestion, "reviewer": reviewer}).fetchone()
    return None if row is None else _decision(row)


def of_suggestion(db: Connection, suggestion: str) -> tuple[Decision, ...]:
    """The last word of every reviewer, oldest first."""
    return tuple(_decision(row) for row in db.execute(OF_SUGGESTION, {"suggestion": suggestion}))


def status(db: Connection, suggestion: str) -> str:
    row = db.execute(STATUS, {"suggestion": suggestion}).fetchone()
    return "pending" if row is None else str(row["status"])


def _from_event(event: Event) -> Decision:
    data = event.data
    return Decision(
        suggestion=event.subject,
        verdict=Verdict(data["verdict"]),
        reason=data["reason"],
        note=data["note"],
        reviewer=event.actor,
        at=event.time,
        event=event.seq,
        keeper=data["keeper"],
        exempt=tuple(data["exempt"]),
    )


def _decision(row: Any) -> Decision:
    return Decision(
        suggestion=row["suggestion"],
        verdict=Verdict(row["verdict"]),
        reason=row["reason"],
        note=row["note"],
        reviewer=row["reviewer"],
        at=row["at"],
        event=row["event"],
        keeper=row["keeper"],
        exempt=tuple(json.loads(row["exempt"])),
    )
