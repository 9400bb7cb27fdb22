"""Accounts, and which part of the stock each person looks after."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from reviewer.store import events

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from reviewer.store.connect import Connection
    from reviewer.store.events import Event


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str
    provider: str  # "local" (password here) or "oidc"
    disabled: bool
    secret: str  # fingerprint of the password hash
    event: int  # the last that concerned the account


@dataclass(frozen=True, slots=True)
class Assignment:
    person: str
    subjects: tuple[str, ...]  # fields; empty = any
    issuers: tuple[str, ...]  # departments that issued the text; empty = any
    event: int


def fingerprint(hash: str) -> str:
    """What the chain keeps of a password hash, whose random salt keeps it from being guessed."""
    return sha256(hash.encode()).hexdigest() if hash else ""


ONE = "select * from person where name = :name"
ALL = "select * from person order by name"
ANY = "select exists (select 1 from person)"


def person(db: Connection, name: str) -> Person | None:
    row = db.execute(ONE, {"name": name}).fetchone()
    return None if row is None else _person(row)


def people(db: Connection) -> tuple[Person, ...]:
    """By name."""
    return tuple(_person(row) for row in db.execute(ALL))


def anybody(db: Connection) -> bool:
    """Whether there are accounts, disabled ones included: once made, the office signs in."""
    return bool(db.execute(ANY).fetchone()[0])


SET = """
    insert into person (name, role, provider, disabled, secret, event)
    values (:name, :role, :provider, :disabled, :secret, :event)
    on conflict (name) do update set role = excluded.role, provider = excluded.provider,
        disabled = excluded.disabled, secret = excluded.secret, event = excluded.event
"""


def put(db: Connection, what: str, new: Person, *, actor: str, role: str, now: datetime) -> Event:
    """Append the account as it now is; `what` says what was done: add, role, disable, enable, password."""
    event = events.append(
        db,
        time=now,
        actor=actor,
        role=role,
        verb="person",
        subject=new.name,
        payload={
            "what": what,
            "role": new.role,
            "provider": new.provider,
            "disabled": new.disabled,
            "secret": new.secret,
        },
    )
    db.execute(SET, _values(_of_event(event)))
    return event


ASSIGN = """
    insert into assignment (person, subjects, issuers, event) values (:person, :subjects, :issuers, :event)
    on conflict (person) do update set subjects = excluded.subjects, issuers = excluded.issuers,
        event = excluded.event
"""
UNASSIGN = "delete from assignment where person = :person"


def assign(
    db: Connection,
    person: str,
    subjects: Sequence[str],
    issuers: Sequence[str],
    *,
    actor: str,
    role: str,
    now: datetime,
) -> Event:
    """Append what a person looks after from now on; nothing at all ends the assignment."""
    event = events.append(
        db,
        time=now,
        actor=actor,
        role=role,
        verb="assign",
        subject=person,
        payload={"subjects": sorted(subjects), "issuers": sorted(issuers)},
    )
    _project(db, _assigned(event))
    return event


def _project(db: Connection, new: Assignment) -> None:
    if not (new.subjects or new.issuers):
        db.execute(UNASSIGN, {"person": new.person})
        return
    values = {name: getattr(new, name) for name in Assignment.__slots__}
    for name in ("subjects", "issuers"):
        values[name] = json.dumps(list(values[name]), ensure_ascii=False)
    db.execute(ASSIGN, values)


OF = "select * from assignment where person = :person"
ASSIGNMENTS = "select * from assignment order by person"


def assignment(db: Connection, person: str) -> Assignment | None:
    row = db.execute(OF, {"person": person}).fetchone()
    return None if row is None else _assignment(row)


def assignments(db: Connection) -> dict[str, Assignment]:
    return {row["person"]: _assignment(row) for row in db.execute(ASSIGNMENTS)}


SUBJECTS = "select distinct subject as value from instrument where subject <> '' order by 1"
ISSUERS = "select distinct issuer as value from instrument where issuer <> '' order by 1"


def fields(db: Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Fields and issuing bodies of the stock, by name: what an assignment may speak of."""
    subjects = tuple(row["value"] for row in db.execute(SUBJECTS))
    return subjects, tuple(row["value"] for row in db.execute(ISSUERS))


# -------------------------------------------------------------------------- projections


def derived(chain: Iterable[Event]) -> tuple[dict[str, Person], dict[str, Assignment]]:
    """What the events alone give."""
    people: dict[str, Person] = {}
    assigned: dict[str, Assignment] = {}
    for e in chain:
        if e.verb == "person":
            people[e.subject] = _of_event(e)
        elif e.verb == "assign":
            new = _assigned(e)
            assigned.pop(new.person, None)
            if new.subjects or new.issuers:
                assigned[new.person] = new
    return people, assigned


DROP_PEOPLE = "delete from person"
DROP_ASSIGNMENTS = "delete from assignment"


def rebuild(db: Connection, chain: Iterable[Event]) -> None:
    people, assigned = derived(chain)
    db.execute(DROP_PEOPLE)
    db.execute(DROP_ASSIGNMENTS)
    for one in people.values():
        db.execute(SET, _values(one))
    for each in assigned.values():
        _project(db, each)


HASHES = "select name, hash from password"


def wrong_secrets(db: Connection) -> int:
    """Password hashes that are not those the chain knows of, and those that are missing."""
    kept = {row["name"]: fingerprint(row["hash"]) for row in db.execute(HASHES)}
    said = {p.name: p.secret for p in people(db) if p.secret}
    return sum(kept.get(name) != said.get(name) for name in kept.keys() | said.keys())


def _values(one: Person) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Person.__slots__}


def _of_event(e: Event) -> Person:
    data = e.data
    return Person(e.subject, data["role"], data["provider"], data["disabled"], data["secret"], e.seq)


def _assigned(e: Event) -> Assignment:
    data = e.data
    return Assignment(e.subject, tuple(data["subjects"]), tuple(data["issuers"]), e.seq)


def _person(row: Any) -> Person:
    return Person(
        row["name"], row["role"], row["provider"], bool(row["disabled"]), row["secret"], row["event"]
    )


def _assignment(row: Any) -> Assignment:
    return Assignment(
        row["person"], tuple(json.loads(row["subjects"])), tuple(json.loads(row["issuers"])), row["event"]
    )
