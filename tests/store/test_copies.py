"""Backups taken under work and put back; upgrades that keep what they change; every released database."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import signal
import sqlite3
import threading
import time
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

from reviewer.errors import DatabaseError
from reviewer.store import connect, copies, events, migrations, open_store, problems, proof
from reviewer.store.layout import STEPS
from tests.fixtures.make import Facts, decided, kept, unpack
from tests.store.stocks import entry, fill, ready
from tests.store.test_concurrency import say
from tests.store.test_problems import as_nobody, needs_root, open_folder, spoken  # noqa: F401 - a fixture

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.store import Store


def chain(path: Path) -> list[str]:
    with contextlib.closing(connect.connect(path)) as db:
        return [e.hash for e in events.events(db)]


# ----------------------------------------------------------------------------------- backup


def test_a_copy_is_the_database(store: Store, fast_path: Path) -> None:
    say(store, "an", 1)
    made = copies.copy(store.path, fast_path / "b.db")
    assert (made.events, made.head, made.steps) == (1, chain(store.path)[-1], STEPS)
    assert made.size == (fast_path / "b.db").stat().st_size
    assert (fast_path / "b.db").stat().st_mode & 0o777 == 0o600
    assert open_store(fast_path / "b.db").digest() == store.digest()
    assert sorted(p.name for p in fast_path.iterdir() if "part" in p.name) == []


@pytest.mark.parametrize("mode", ["truncate", "wal"])
def test_copies_under_work(fast_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty copies while four people decide: each whole, its chain the beginning of the final one."""
    monkeypatch.setattr("reviewer.store.connect.journal_mode", lambda: mode)
    monkeypatch.setattr("reviewer.store.migrations.journal_mode", lambda: mode)
    store = ready(fast_path / "r.db")
    stop = threading.Event()
    refused: list[DatabaseError] = []

    def work(who: str) -> None:
        n = 0
        while not stop.is_set():
            try:
                say(store, who, n)
            except DatabaseError as error:
                refused.append(error)
            n += 1
            time.sleep(0.02)

    threads = [threading.Thread(target=work, args=(f"người {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    taken = []
    try:
        for n in range(20):
            out = fast_path / f"b{n}.db"
            taken.append((out, copies.copy(store.path, out)))
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert not refused
    whole = chain(store.path)
    for out, made in taken:
        assert chain(out) == whole[: made.events]
        assert made.head == (whole[made.events - 1] if made.events else "")
        with contextlib.closing(connect.connect(out)) as db:
            found = proof.prove(db)
        assert (found.first_broken, found.wrong_projections, found.integrity) == (0, 0, "ok")
    assert [m.events for _, m in taken] == sorted(m.events for _, m in taken)
    store.close()


def test_a_locked_database_is_not_waited_for_without_end(
    store: Store, fast_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviewer.store.connect.BUSY_SECONDS", 0.2)
    store.close()
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as db:
        db.execute("begin exclusive")
        with pytest.raises(problems.Locked) as error:
            copies.copy(store.path, fast_path / "b.db")
    spoken(error.value)
    assert not (fast_path / "b.db").exists()


def test_no_room_is_said_before_anything_is_written(
    store: Store, fast_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviewer.store.copies.ROOM", 1 << 60)
    with pytest.raises(problems.Full) as error:
        copies.copy(store.path, fast_path / "b.db")
    spoken(error.value)
    assert [p.name for p in fast_path.iterdir() if "b.db" in p.name] == []


def test_a_damaged_database_is_never_called_a_backup(store: Store, fast_path: Path) -> None:
    say(store, "an", 1)
    store.close()
    (fast_path / "b.db").write_text("yesterday's")
    with contextlib.closing(sqlite3.connect(store.path)) as db, db:
        db.execute("drop trigger event_stays")
        db.execute("update event set actor = 'bình'")
    with pytest.raises(problems.Damaged) as error:
        copies.copy(store.path, fast_path / "b.db")
    spoken(error.value)
    assert (fast_path / "b.db").read_text() == "yesterday's"


@needs_root
def test_a_folder_without_the_right_to_write(open_folder: Path) -> None:  # noqa: F811
    store = ready(open_folder / "r.db")
    store.close()
    for path in open_folder.iterdir():
        path.chmod(0o666)
    closed = open_folder / "closed"
    closed.mkdir(mode=0o555)
    assert as_nobody(lambda: copies.copy(store.path, closed / "b.db")) == "store.read-only-folder"


# ---------------------------------------------------------------------------------- restore


def restored(store: Store, backup: Path) -> copies.Restored:
    return copies.restore(store.path, backup, store.path.with_name("kept.db"))


def test_back_to_the_copy_and_forth_again(store: Store, fast_path: Path) -> None:
    say(store, "an", 1)
    copies.copy(store.path, fast_path / "b.db")
    then = store.digest()
    say(store, "an", 2)
    fill(store, (entry("1/2026/QĐ-UBND", ["Một câu."], year=2026),))
    now = store.digest()
    done = restored(store, fast_path / "b.db")
    assert done.copied.events == 1 and done.kept == fast_path / "kept.db"
    assert store.digest() == then
    say(store, "bình", 3)  # the process that was open all the time goes on
    assert open_store(fast_path / "kept.db").digest() == now
    assert store.path.stat().st_mode & 0o777 == 0o600


def test_where_nothing_stands(store: Store, fast_path: Path) -> None:
    done = copies.restore(fast_path / "new.db", copies_of(store, fast_path), fast_path / "kept.db")
    assert done.kept is None and not (fast_path / "kept.db").exists()
    assert open_store(fast_path / "new.db").digest() == store.digest()


def copies_of(store: Store, folder: Path) -> Path:
    copies.copy(store.path, folder / "b.db")
    return folder / "b.db"


@pytest.mark.parametrize("damage", ["header", "middle", "empty", "text"])
def test_over_a_damaged_database(store: Store, fast_path: Path, damage: str) -> None:
    say(store, "an", 1)
    backup, then = copies_of(store, fast_path), store.digest()
    store.close()
    data = bytearray(store.path.read_bytes())
    if damage == "header":
        data[:100] = bytes(100)
    elif damage == "middle":
        data[4096:40960] = os.urandom(36864)
    store.path.write_bytes({"empty": b"", "text": b"not a database, clearly\n" * 50}.get(damage, bytes(data)))
    was = store.path.read_bytes()
    done = restored(store, backup)
    assert store.digest() == then
    assert done.kept is not None
    if was:  # SQLite gives an empty file a first page when it is locked
        assert done.kept.read_bytes() == was


def test_another_program_s_database_is_not_moved_away(store: Store, fast_path: Path) -> None:
    other = fast_path / "other.db"
    with contextlib.closing(sqlite3.connect(other)) as db, db:
        db.execute("create table theirs (x)")
    before = other.read_bytes()
    with pytest.raises(problems.Unopenable) as error:
        copies.restore(other, copies_of(store, fast_path), fast_path / "kept.db")
    spoken(error.value)
    assert other.read_bytes() == before


REFUSED = ("cut", "flipped", "text", "foreign", "newer", "chain", "absent", "itself")


@pytest.mark.parametrize("case", REFUSED)
def test_refused_backups_change_nothing(store: Store, fast_path: Path, case: str) -> None:
    say(store, "an", 1)
    backup = copies_of(store, fast_path)
    data = bytearray(backup.read_bytes())
    if case == "cut":
        backup.write_bytes(data[: len(data) // 2])
    elif case == "flipped":
        data[20480:24576] = os.urandom(4096)
        backup.write_bytes(data)
    elif case == "text":
        backup.write_text("not a database, clearly\n" * 50)
    elif case == "absent":
        backup.unlink()
    elif case == "itself":
        backup.unlink()
        backup.hardlink_to(store.path)
    else:
        with contextlib.closing(sqlite3.connect(backup)) as db, db:
            if case == "foreign":
                db.execute("pragma application_id=1")
            elif case == "newer":
                db.execute(
                    "insert into _sqlite_migrations (migration_set, name, applied_at)"
                    " values ('reviewer', 'future', '')"
                )
            else:
                db.execute("drop trigger event_stays")
                db.execute("update event set actor = 'bình'")
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(DatabaseError) as error:
        restored(store, backup)
    spoken(error.value)
    assert store.path.read_bytes() == before
    assert not (fast_path / "kept.db").exists()


def test_killed_in_a_restore_one_of_the_two_stands(fast_path: Path) -> None:
    """kill -9 at any moment: the database is the one before or the one restored, never a mixture."""
    store = ready(fast_path / "r.db")
    big = entry("1/2026/QĐ-UBND", [f"Câu số {n} rất dài. " * 40 for n in range(600)], year=2026)
    fill(store, (big,))
    new = copies_of(store, fast_path)
    full = store.digest()
    store.close()
    small = ready(fast_path / "s.db")
    copies.copy(small.path, fast_path / "old.db")
    bare = small.digest()
    small.close()
    ends = set()
    for n in range(12):
        target = fast_path / f"t{n}.db"
        copies.copy(fast_path / "old.db", target)
        job = (target, new, fast_path / f"kept{n}.db")
        child = multiprocessing.get_context("fork").Process(target=copies.restore, args=job)
        child.start()
        child.join(random.Random(n).uniform(0, 0.12))
        if child.is_alive() and child.pid:
            os.kill(child.pid, signal.SIGKILL)
        child.join(30)
        found = open_store(target).digest()
        assert found in (bare, full)
        ends.add(found)
        with contextlib.closing(connect.connect(target)) as db:
            assert db.execute("pragma integrity_check").fetchone()[0] == "ok"
    assert full in ends or bare in ends


# ---------------------------------------------------------------------------------- upgrade


def with_steps(path: Path, steps: int) -> None:
    """A database of an earlier version: the first `steps` of the schema."""
    path.touch(0o600)
    with contextlib.closing(connect.connect(path)) as db:
        migrations.schema.apply(Database(db, execute_plugins=False), stop_before=STEPS[steps])
        db.execute(f"pragma application_id={migrations.APPLICATION_ID}")


@pytest.mark.parametrize("steps", range(1, len(STEPS)))
def test_an_older_database_is_copied_then_upgraded(tmp_path: Path, steps: int) -> None:
    path = tmp_path / "r.db"
    with_steps(path, steps)
    fill(open_store(path))
    saved = tmp_path / f"r.db.before-upgrade-{steps}"
    assert copies.examined(saved).steps == STEPS[:steps]
    assert [p.name for p in tmp_path.glob("r.db.before*")] == [saved.name]
    open_store(path)  # nothing left to do, so nothing more to keep
    assert [p.name for p in tmp_path.glob("r.db.before*")] == [saved.name]


@pytest.mark.parametrize("steps", range(1, len(STEPS)))
def test_a_broken_upgrade_leaves_the_old_file_and_the_copy(
    tmp_path: Path, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.db"
    with_steps(path, steps)
    by_name = {s.name: s for s in migrations.schema._migrations}

    def broken(_db: object) -> None:
        raise sqlite3.OperationalError("the power went")

    with monkeypatch.context() as patch:
        patch.setattr(by_name[STEPS[-1]], "fn", broken)
        with pytest.raises(sqlite3.OperationalError):
            open_store(path)
    assert copies.examined(path).steps == STEPS[:steps]
    fill(open_store(path))
    assert copies.examined(path).steps == STEPS


def test_without_room_for_the_copy_nothing_is_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.db"
    with_steps(path, 1)
    with monkeypatch.context() as patch:
        patch.setattr("reviewer.store.copies.ROOM", 1 << 60)
        with pytest.raises(problems.Full):
            open_store(path)
    assert copies.examined(path).steps == STEPS[:1]


@pytest.mark.parametrize("facts", kept(), ids=lambda f: f.name)
def test_every_released_database_opens(tmp_path: Path, facts: Facts) -> None:
    """With its chain, its decisions and its baselines as they were; and it can be worked on."""
    path = unpack(facts, tmp_path / "r.db")
    store = open_store(path)
    with store.reading() as db:
        found = proof.prove(db)
    assert (found.first_broken, found.wrong_projections, found.integrity) == (0, 0, "ok")
    assert not found.missing_triggers and not found.wrong_baselines
    assert (str(found.events), found.head) == (facts.events, facts.head)
    assert decided(store) == facts.decisions
    older = facts.steps.split() != list(STEPS)
    assert len(list(tmp_path.glob("r.db.before-upgrade-*"))) == older
    assert say(store, "chi", 1)
    fill(store, (entry("1/2026/QĐ-UBND", ["Một câu."], year=2026),))


def test_today_s_schema_is_among_the_kept_databases() -> None:
    assert any(facts.steps.split() == list(STEPS) for facts in kept()), (
        "the schema changed: python -m tests.fixtures.make <version>-<last step>"
    )


def test_names_that_are_taken_count_up(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = copies.unused(tmp_path / "r.db.before")
        path.touch()
        names.append(path.name)
    assert names == ["r.db.before", "r.db.before-2", "r.db.before-3"]
