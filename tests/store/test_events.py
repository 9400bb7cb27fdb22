"""The chain: nothing already said can be changed, and any change shows."""

from __future__ import annotations

import random
import shutil
import sqlite3
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bench import audit
from reviewer.model import Verdict
from reviewer.store import Store, baselines, decisions, events, open_store, proof
from tests.store.stocks import NOW, suggestion

if TYPE_CHECKING:
    from pathlib import Path

SUGGESTION = suggestion().key


def say(store: Store, n: int, verdict: Verdict = Verdict.ACCEPT) -> None:
    answer = decisions.Answer(SUGGESTION, verdict, f"lý do {n}", "", "", (), None)
    with store.writing() as db:
        decisions.decide(db, answer, reviewer="an", role="reviewer", now=NOW)


REFUSED = [
    "update event set actor = 'khác' where seq = 2",
    "update event set seq = 9 where seq = 2",
    "delete from event where seq = 3",
    "delete from event",
    "insert or replace into event select * from event where seq = 2",
    "insert or replace into event select 4, time, actor, role, verb, subject, payload, prev, hash"
    " from event where seq = 3",
    "insert or replace into event select 4, time, actor, role, verb, subject, payload,"
    " (select hash from event where seq = 3), 'x' from event where seq = 3",
    "insert or replace into event select 9, time, actor, role, verb, subject, payload, prev, hash"
    " from event where seq = 3",
    "insert into event (time, actor, role, verb, subject, payload, prev, hash)"
    " values ('', '', '', '', '', '{}', 'x', 'y')",
    "update or replace event set seq = 1 where seq = 2",
    "update baseline set body = ''",
    "delete from baseline",
]


@pytest.mark.parametrize("statement", REFUSED)
@pytest.mark.parametrize("recursive", ["on", "off"])
def test_appended_only(store: Store, statement: str, recursive: str) -> None:
    for n in range(3):
        say(store, n)
    with store.writing() as db:
        baselines.freeze(db, "M", {"n": 1}, actor="an", role="lead", now=NOW)
    statement = statement.replace("select 4,", "select 5,")
    other = sqlite3.connect(store.path, isolation_level=None)  # another program, without our settings
    other.execute(f"pragma recursive_triggers={recursive}")
    with pytest.raises(sqlite3.IntegrityError):
        other.execute(statement)
    other.close()
    with store.reading() as db:
        assert proof.prove(db).first_broken == 0
        assert events.head(db)[0] == 4


@pytest.mark.parametrize(
    "statement",
    [
        "drop table event",
        "drop trigger event_stays",
        "alter table event rename to e",
        "attach ':memory:' as x",
    ],
)
def test_the_application_cannot_change_the_schema(store: Store, statement: str) -> None:
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"), store.writing() as db:
        db.execute(statement)


def test_reading_cannot_write(store: Store) -> None:
    say(store, 0)
    with pytest.raises(Exception, match=r"read-only|readonly"), store.reading() as db:
        db.execute("delete from decision_state")


def tampered(path: Path, rng: random.Random, length: int) -> int:
    """Change one thing behind the application's back; returns the first event that is not as it was."""
    db = sqlite3.connect(path, isolation_level=None)
    for trigger in proof.TRIGGERS:
        db.execute(f"drop trigger {trigger}")
    seq = rng.randrange(1, length + 1)
    match rng.choice(("edit", "delete", "insert", "swap")):
        case "edit":
            column = rng.choice(("time", "actor", "role", "verb", "subject", "payload", "prev", "hash"))
            # a space keeps the payload JSON and the others plausible
            db.execute(f"update event set {column} = {column} || ' ' where seq = ?", (seq,))
        case "delete":
            seq = min(seq, length - 1)  # a cut tail is found by `--head` only
            db.execute("delete from event where seq = ?", (seq,))
        case "insert":
            seq = length + 1
            db.execute(
                "insert into event select ?, time, actor, role, verb, subject, payload, prev, hash"
                " from event where seq = ?",
                (seq, length),
            )
        case "swap":
            seq = min(seq, length - 1)
            db.execute("update event set seq = -1 where seq = ?", (seq,))
            db.execute("update event set seq = ? where seq = ?", (seq, seq + 1))
            db.execute("update event set seq = ? where seq = -1", (seq + 1,))
    db.close()
    return seq


def test_every_tampering_is_found(store: Store, fast_path: Path) -> None:
    length = 40
    for n in range(length):
        say(store, n)
    store.close()
    rng = random.Random(7)
    for _ in range(60):
        copy = fast_path / "copy.db"
        shutil.copy(store.path, copy)
        first = tampered(copy, rng, length)
        with open_store(copy).reading() as db:
            found = proof.prove(db)
        assert found.first_broken == first
        assert found.missing_triggers == proof.TRIGGERS
        copy.unlink()


@pytest.mark.parametrize("kind", audit.KINDS)
def test_the_first_tampered_row_is_named(kind: str) -> None:
    """A small cousin of `python -m bench audit`."""
    before = audit.log(200)
    rng = random.Random(11)
    for _ in range(60):
        what = audit.tamper(before, rng, kind)
        assert audit.found(before, what, 1) == audit.wanted(what), what


def test_a_broken_baseline_event_is_named_not_a_crash(store: Store) -> None:
    with store.writing() as db:
        baselines.freeze(db, "M-2026", {"n": 1}, actor="an", role="lead", now=NOW)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("drop trigger event_stays")
    other.execute("update event set payload = '{' where seq = 1")
    other.close()
    with store.reading() as db:
        assert proof.prove(db).first_broken == 1


def test_a_cut_tail_is_found_by_a_head_kept_elsewhere(store: Store) -> None:
    for n in range(5):
        say(store, n)
    with store.reading() as db:
        _, head = events.head(db)
    db = sqlite3.connect(store.path, isolation_level=None)
    db.execute("drop trigger event_remains")
    db.execute("delete from event where seq = 5")
    db.close()
    with store.reading() as db:
        assert proof.prove(db).first_broken == 0
        assert not events.known_hash(db, head)


def test_a_forged_projection_is_found_and_rebuilt(store: Store) -> None:
    say(store, 0)
    with store.writing() as db:
        db.execute("update decision_state set verdict = 'reject'")
    with store.reading() as db:
        assert proof.prove(db).wrong_projections == 1
    with store.writing() as db:
        decisions.rebuild(db)
    with store.reading() as db:
        assert proof.prove(db).wrong_projections == 0


def test_a_forged_baseline_is_found(store: Store) -> None:
    with store.writing() as db:
        baselines.freeze(db, "M-2026", {"n": 1}, actor="an", role="lead", now=NOW)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("drop trigger baseline_stays")
    other.execute("update baseline set body = '{}'")
    other.close()
    with store.reading() as db:
        assert proof.prove(db).wrong_baselines == ("M-2026",)


def test_text_is_chained_in_nfc(store: Store) -> None:
    answer = decisions.Answer(
        SUGGESTION, Verdict.REJECT, "khác", unicodedata.normalize("NFD", "đối tượng"), "", (), 0
    )
    with store.writing() as db:
        event = decisions.decide(db, answer, reviewer="an", role="reviewer", now=NOW).event
    assert event.data["note"] == "đối tượng"
    assert event.hash == replace(event, hash="").sealed()
