"""The audit chain: what people did, appended and never changed, each event holding the hash of the last.

hash = sha256 of seq, time, actor, role, verb, subject, payload and prev, joined by U+001F, in
hex. Whoever keeps the last hash (it is printed on every export) can prove what came before it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from reviewer.codec import canonical
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Event:
    seq: int  # from 1, without gaps
    time: str  # ISO 8601, UTC
    actor: str
    role: str
    verb: str
    subject: str
    payload: str  # canonical JSON
    prev: str  # hash of the event before; "" for the first
    hash: str

    @property
    def data(self) -> dict[str, Any]:
        made: dict[str, Any] = json.loads(self.payload)
        return made

    def sealed(self) -> str:
        """The hash this event should carry."""
        text = (
            f"{self.seq}\x1f{self.time}\x1f{self.actor}\x1f{self.role}"
            f"\x1f{self.verb}\x1f{self.subject}\x1f{self.payload}\x1f{self.prev}"
        )
        return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


LAST = "select seq, hash from event order by seq desc limit 1"


def head(db: Connection) -> tuple[int, str]:
    """Number and hash of the last event; (0, "") before the first."""
    row = db.execute(LAST).fetchone()
    return (0, "") if row is None else (row["seq"], row["hash"])


ADD = """
    insert into event (seq, time, actor, role, verb, subject, payload, prev, hash)
    values (:seq, :time, :actor, :role, :verb, :subject, :payload, :prev, :hash)
"""


def append(
    db: Connection,
    *,
    time: datetime,
    actor: str,
    role: str,
    verb: str,
    subject: str,
    payload: dict[str, Any],
) -> Event:
    """Add one event, in the caller's transaction."""
    seq, last = head(db)
    when = time.astimezone(UTC).isoformat(timespec="milliseconds")
    draft = Event(seq + 1, when, nfc(actor), role, verb, nfc(subject), canonical(payload), last, "")
    event = replace(draft, hash=draft.sealed())
    db.execute(ADD, {name: getattr(event, name) for name in Event.__slots__})
    return event


BY_SEQ = "select * from event where seq = :seq"


def event(db: Connection, seq: int) -> Event | None:
    row = db.execute(BY_SEQ, {"seq": seq}).fetchone()
    return None if row is None else _event(row)


ALL = "select * from event order by seq"


def events(db: Connection) -> Iterator[Event]:
    """The whole chain, oldest first."""
    return (_event(row) for row in db.execute(ALL))


OF_VERB = "select * from event where subject = :subject and verb = :verb order by seq"


def of_verb(db: Connection, verb: str, subject: str) -> list[Event]:
    """Oldest first."""
    return [_event(row) for row in db.execute(OF_VERB, {"verb": verb, "subject": subject})]


HISTORY = """
    select e.*, exists (
        select 1 from event u where u.verb = 'undo' and json_extract(u.payload, '$.undoes') is e.seq
    ) as undone
    from event e
    where (:subject = '' or e.subject = :subject) and (:actor = '' or e.actor = :actor)
        and (e.actor = :reader or e.subject not in (select value from json_each(:hidden)))
        and (:leads or e.verb not in ('canary', 'uncanary'))
    order by e.seq desc limit :limit offset :offset
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the history: others' words on the `hidden` suggestions stay out of it, as do canaries."""

    name: str = ""
    leads: bool = True
    hidden: frozenset[str] = frozenset()


def history(
    db: Connection, *, subject: str, actor: str, offset: int, limit: int, reader: Reader = Reader()
) -> list[tuple[Event, bool]]:
    """Newest first, and whether each has been taken back."""
    asked = {
        "subject": subject,
        "actor": actor,
        "offset": offset,
        "limit": limit,
        "reader": reader.name,
        "leads": int(reader.leads),
        "hidden": json.dumps(sorted(reader.hidden)),
    }
    return [(_event(row), bool(row["undone"])) for row in db.execute(HISTORY, asked)]


HASH_KNOWN = "select seq from event where hash = :hash"


def known_hash(db: Connection, hash: str) -> bool:
    return db.execute(HASH_KNOWN, {"hash": hash}).fetchone() is not None


def first_broken(db: Connection) -> int:
    """Number of the first event that does not fit the chain; 0 when all do."""
    return first_bad(events(db))


def first_bad(chain: Iterable[Event], *, last: str = "", expected: int = 1) -> int:
    """The same for events at hand: the first row from which on the chain is not what was written.

    `last` and `expected` are hash and number before and of the first one, to go on behind a part that is
    proved. A row that was cut out, put in or moved is named by the number that should stand there.
    """
    for found in chain:
        if found.seq != expected or found.prev != last or found.hash != found.sealed():
            return expected
        last, expected = found.hash, expected + 1
    return 0


def _event(row: Any) -> Event:
    return Event(
        row["seq"],
        row["time"],
        row["actor"],
        row["role"],
        row["verb"],
        row["subject"],
        row["payload"],
        row["prev"],
        row["hash"],
    )
