"""The audit chain: how long proving 100,000 events takes, and whether 10,000 tamperings are all found.

Every tampering changes one thing: a column, a row cut out, put in, moved or doubled, the tail cut off, or a
tail written anew with hashes that fit. A part of the log before the tampered row is proved once; each
tampering is proved from a row before it to the first bad one, and a share of them in the file, from the first
row on. The last two kinds leave a chain that fits: they are found by the head printed on an earlier paper.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

from reviewer.codec import canonical
from reviewer.store import open_store, proof
from reviewer.store.events import Event, first_bad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EVENTS = 100_000
TAMPERINGS = 10_000
IN_FILE = 10  # of them, proved as `reviewer verify` does
START = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
COLUMNS = ("time", "actor", "role", "verb", "subject", "payload", "prev", "hash")
KINDS = (*COLUMNS, "seq", "cut", "inserted", "moved", "doubled", "tail", "rewritten")
NEAR = 50  # a rewritten tail is at most this long: its hashes are computed anew


def log(length: int) -> list[Event]:
    """A year of decisions, comments and undone decisions by twenty people."""
    made: list[Event] = []
    last = ""
    for seq in range(1, length + 1):
        verb = "comment" if seq % 9 == 0 else "decide"
        payload = {"note": "Đã đối chiếu, cùng nội dung", "reason": "same-rule", "n": seq}
        if verb == "decide":
            payload |= {"verdict": "accept", "keeper": "", "exempt": [], "seen": seq}
        draft = Event(
            seq,
            (START + timedelta(seconds=97 * seq)).isoformat(timespec="milliseconds"),
            f"người {seq % 20}",
            "reviewer",
            verb,
            f"{seq % 7919:016x}",
            canonical(payload),
            last,
            "",
        )
        made.append(replace(draft, hash=draft.sealed()))
        last = made[-1].hash
    return made


@dataclass(frozen=True)
class Tampered:
    kind: str
    at: int  # number of the first row that is not as it was
    rows: tuple[Event, ...]  # what stands from there …
    then: int  # … and the index of the untouched row that follows; len(log) = none

    def chain(self, before: Sequence[Event], start: int) -> Iterator[Event]:
        """The tampered log from row `start` (≤ at) on."""
        yield from before[start - 1 : self.at - 1]
        yield from self.rows
        for n in range(self.then, len(before)):
            yield before[n]


def tamper(before: Sequence[Event], rng: random.Random, kind: str = "") -> Tampered:
    """One change somewhere in a log of at least four events."""
    kind = kind or rng.choice(KINDS)
    at = rng.randrange(1, len(before) + 1)
    if kind in ("cut", "moved"):
        at = min(at, len(before) - 1)  # the last row cut is a cut tail
    if kind == "tail":
        at = max(2, at)
    if kind == "rewritten":
        at = max(1, len(before) - rng.randrange(NEAR))
    row = before[at - 1]
    match kind:
        case "seq":
            return Tampered(kind, at, (replace(row, seq=at + rng.choice((-1, 1, 1000))),), at)
        case "cut":
            return Tampered(kind, at, (), at + rng.randrange(min(3, len(before) - at)))
        case "inserted":
            draft = replace(row, payload='{"verdict":"reject"}')  # itself in order: the row behind it is not
            forged = replace(draft, hash=draft.sealed())
            return Tampered(kind, at, (forged,), at - 1)
        case "moved":
            other = before[at]
            return Tampered(kind, at, (replace(other, seq=at), replace(row, seq=at + 1)), at + 1)
        case "doubled":
            return Tampered(kind, at + 1, (replace(row, seq=at + 1),), at)
        case "tail":
            return Tampered(kind, at, (), len(before))
        case "rewritten":
            return Tampered(kind, at, tuple(_rewritten(before, at)), len(before))
    value = getattr(row, kind)
    return Tampered(kind, at, (replace(row, **{kind: _changed(value, rng)}),), at)


def _changed(value: str, rng: random.Random) -> str:
    """One character more, fewer or other."""
    place = rng.randrange(len(value) + 1)
    added = f"{value[:place]}{rng.choice('0aă ')}{value[place:]}"
    if not value or rng.random() < 0.3:
        return added
    place = rng.randrange(len(value))
    other = "x" if value[place] != "x" else "y"
    return value[:place] + (other if rng.random() < 0.7 else "") + value[place + 1 :]


def _rewritten(before: Sequence[Event], at: int) -> Iterator[Event]:
    """A forged row and everything behind it, with hashes that fit."""
    last = before[at - 2].hash if at > 1 else ""
    for n in range(at - 1, len(before)):
        payload = '{"verdict":"reject"}' if n == at - 1 else before[n].payload
        draft = replace(before[n], prev=last, payload=payload)
        made = replace(draft, hash=draft.sealed())
        last = made.hash
        yield made


def found(before: Sequence[Event], what: Tampered, start: int) -> int:
    """Number of the first bad row; -1 when only the printed head tells; 0 when nothing does."""
    last = before[start - 2].hash if start > 1 else ""
    bad = first_bad(what.chain(before, start), last=last, expected=start)
    if bad or what.kind not in ("tail", "rewritten"):
        return bad
    head = before[-1].hash
    there = what.rows[-1].hash if what.rows else before[what.at - 2].hash
    return -1 if there != head and all(row.hash != head for row in what.rows) else 0


def wanted(what: Tampered) -> int:
    """A row put in with a hash that fits shows at the row behind it."""
    if what.kind in ("tail", "rewritten"):
        return -1
    return what.at + (what.kind == "inserted")


def measured(events: int = EVENTS, tamperings: int = TAMPERINGS, in_file: int = IN_FILE) -> dict[str, Any]:
    """Processor seconds of one whole proof, and how many tamperings were found and rightly placed."""
    before = log(events)
    rng = random.Random(20260105)
    began = process_time()
    assert first_bad(before) == 0
    walk = process_time() - began
    missed: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for _ in range(tamperings):
        what = tamper(before, rng)
        start = max(1, what.at - rng.randrange(20))
        tried[what.kind] += 1
        missed[what.kind] += found(before, what, start) != wanted(what)
    with tempfile.TemporaryDirectory() as folder:
        verify, wrong = _in_file(before, Path(folder), rng, in_file)
    return {
        "events": events,
        "tamperings": dict(sorted(tried.items())),
        "missed": sum(missed.values()),
        "in_file": in_file,
        "missed_in_file": wrong,
        "seconds": {"chain": walk, "verify": verify},
    }


INDEXES = "select name from sqlite_master where type = 'index' and tbl_name = 'event' and sql is not null"
INSERT = (
    "insert into event (seq, time, actor, role, verb, subject, payload, prev, hash)"
    " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _in_file(before: Sequence[Event], folder: Path, rng: random.Random, tries: int) -> tuple[float, int]:
    """Best processor time of proving the file as it is, and how many tampered files were not seen through."""
    path = folder / "log.db"
    store = open_store(path)
    with store.writing() as db:
        for event in before:
            db.execute(INSERT, _row(event))
    store.close()
    best = min(_proved(path)[0] for _ in range(3))
    wrong = 0
    for _ in range(tries):
        what = tamper(before, rng, rng.choice([kind for kind in KINDS if kind not in ("tail", "rewritten")]))
        copy = folder / "copy.db"
        shutil.copy(path, copy)
        db = sqlite3.connect(copy, isolation_level=None)
        for trigger in proof.TRIGGERS:
            db.execute(f"drop trigger if exists {trigger}")
        for (index,) in db.execute(INDEXES).fetchall():
            db.execute(f"drop index {index}")  # they read the payload, which need not be JSON any more
        rows = list(what.chain(before, what.at))
        db.execute("begin")
        db.execute("delete from event where seq >= ?", (what.at,))
        for n, row in enumerate(rows, what.at):
            seq = row.seq if row.seq == n or what.kind in ("seq", "cut") else n
            db.execute(INSERT.replace("insert", "insert or ignore"), (seq, *_row(row)[1:]))
        db.execute("commit")
        db.close()
        wrong += _proved(copy)[1] != wanted(what)
        copy.unlink()
    return best, wrong


def _row(event: Event) -> tuple[Any, ...]:
    return tuple(getattr(event, name) for name in Event.__slots__)


def _proved(path: Path) -> tuple[float, int]:
    store = open_store(path)
    with store.reading() as db:
        began = process_time()
        first = proof.prove(db).first_broken
        return process_time() - began, first
