"""Bad places: each a named error with the remedy, nothing half written."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sqlite3
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import DatabaseError, Exit
from reviewer.i18n import LANGUAGES, say
from reviewer.model import Verdict
from reviewer.store import Store, decisions, migrations, open_store, problems, stock
from tests.store.stocks import NOW, THREE, entry, fill, ready, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOBODY = 65534


def decide(store: Store, reason: str = "r", note: str = "") -> None:
    answer = decisions.Answer(suggestion().key, Verdict.REJECT, reason, note, "", (), None)
    with store.writing() as db:
        decisions.decide(db, answer, reviewer="an", role="reviewer", now=NOW)


def spoken(error: DatabaseError) -> None:
    """Every refusal says something in both languages, and ends the command with 5."""
    assert error.exit is Exit.DATABASE
    for language in LANGUAGES:
        text = say(error.message, language)
        assert text != error.message.id and "{" not in text


def as_nobody(act: Callable[[], None]) -> str:
    """Run `act` as a user without rights (root writes anywhere): the error's id, "" when it went well."""
    context = multiprocessing.get_context("fork")
    answers = context.SimpleQueue()

    def child() -> None:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        try:
            act()
            answers.put("")
        except DatabaseError as error:
            answers.put(error.message.id)
        except Exception:  # noqa: BLE001 - shown in the parent's failure
            answers.put(traceback.format_exc())

    process = context.Process(target=child)
    process.start()
    process.join(30)
    return str(answers.get())


needs_root = pytest.mark.skipif(
    os.geteuid() != 0, reason="changing the user needs root; run as root to test it"
)


@pytest.fixture
def open_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that another user may enter, as pytest's own are not."""
    changed = [p for p in (tmp_path, *tmp_path.parents) if p.stat().st_mode & 0o055 != 0o055]
    before = {p: p.stat().st_mode for p in changed}
    for p in changed:
        p.chmod(before[p] | 0o055)
    yield tmp_path
    for p, mode in before.items():
        p.chmod(mode)


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(problems.Missing) as error:
        open_store(tmp_path / "none.db", create=False)
    spoken(error.value)
    assert not (tmp_path / "none.db").exists()


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(problems.Missing) as error:
        open_store(tmp_path / "none" / "r.db")
    spoken(error.value)


def test_deleted_while_open(store: Store) -> None:
    decide(store)
    store.path.unlink()
    with pytest.raises(problems.Missing), store.writing():
        pass
    with pytest.raises(problems.Missing), store.reading():
        pass


def test_replaced_while_open(store: Store, fast_path: Path) -> None:
    """The writer notices that another file lies there now (a restored backup) and writes to that one."""
    decide(store)
    other = ready(fast_path / "other.db")
    other.close()
    other.path.replace(store.path)
    decide(store)
    with store.reading() as db:
        assert decisions.version(db, suggestion().key, "an") == 1


@pytest.mark.parametrize(
    "content", [b"x" * 5000, b"PK\x03\x04 no database", b"SQLite format 3\x00garbage" * 200]
)
def test_not_a_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "r.db"
    path.write_bytes(content)
    with pytest.raises((problems.NotADatabase, problems.Damaged)) as error:
        open_store(path)
    spoken(error.value)
    assert path.read_bytes() == content


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(problems.NotADatabase):
        open_store(tmp_path)


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("create table t (x)")
    before = path.read_bytes()
    with pytest.raises(problems.NotADatabase) as error:
        open_store(path)
    spoken(error.value)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.touch()
    fill(open_store(path))


def test_newer_version(store: Store) -> None:
    with contextlib.closing(sqlite3.connect(store.path)) as db, db:
        db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('reviewer', 'future', '')"
        )
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(problems.Newer) as error:
        open_store(store.path)
    spoken(error.value)
    assert "future" in say(error.value.message, "vi")
    assert store.path.read_bytes() == before


def test_every_step_is_known_and_named() -> None:
    from sqlite_utils import Database

    pending = migrations.schema.pending(Database(memory=True))
    assert tuple(step.name for step in pending) == migrations.STEPS


@pytest.mark.parametrize("step", migrations.STEPS)
def test_an_upgrade_that_breaks_leaves_the_file(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash inside any step: nothing of the upgrade stays, and the next opening does it all."""
    path = tmp_path / "r.db"
    steps = {s.name: s for s in migrations.schema._migrations}

    def broken(_db: object) -> None:
        raise sqlite3.OperationalError("the power went")

    with monkeypatch.context() as patch:
        patch.setattr(steps[step], "fn", broken)
        with pytest.raises(sqlite3.OperationalError):
            open_store(path)
    with contextlib.closing(sqlite3.connect(path)) as db:
        assert db.execute("select count(*) from sqlite_master").fetchone() == (0,)
    assert ready(path).digest()


def hold(path: Path, ready_: object, done: object) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("begin exclusive")
    ready_.set()  # type: ignore[attr-defined]
    done.wait(60)  # type: ignore[attr-defined]
    db.close()


def test_locked_names_the_holder(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.store.connect.BUSY_SECONDS", 0.2)
    store.close()
    context = multiprocessing.get_context("fork")
    is_held, done = context.Event(), context.Event()
    other = context.Process(target=hold, args=(store.path, is_held, done))
    other.start()
    try:
        assert is_held.wait(30)
        for use in (store.writing, store.reading):
            with pytest.raises(problems.Locked) as error, use() as db:
                db.execute("select count(*) from event")
            spoken(error.value)
        if Path("/proc/locks").exists() and problems.holders(store.path):
            assert f"({other.pid})" in say(error.value.message)
    finally:
        done.set()
        other.join(30)
    decide(store)


@needs_root
def test_read_only_file(open_folder: Path) -> None:
    store = ready(open_folder / "r.db")
    store.close()
    store.path.chmod(0o444)
    before = store.path.read_bytes()

    def look() -> None:
        with open_store(store.path).reading() as db:
            assert stock.totals(db).instruments == 3

    assert as_nobody(look) == ""
    assert as_nobody(lambda: decide(open_store(store.path))) == "store.read-only"
    assert store.path.read_bytes() == before


@needs_root
def test_read_only_folder(open_folder: Path) -> None:
    assert as_nobody(lambda: fill(open_store(open_folder / "r.db"))) == "store.read-only-folder"
    assert not (open_folder / "r.db").exists()


@needs_root
def test_unreadable_file(open_folder: Path) -> None:
    store = ready(open_folder / "r.db")
    assert as_nobody(lambda: decide(open_store(store.path))) == "store.cannot-open"


@pytest.mark.parametrize("room", [1, 2, 5, 10, 20, 40, 80])
def test_full_disk(tmp_path: Path, room: int) -> None:
    """At most `room` pages more than now: a plain refusal, rolled back whole; with space it goes on."""
    store = open_store(tmp_path / "r.db")
    fill(store, THREE[:1])
    before = store.digest()
    with store.writing() as db:
        pages = db.execute("pragma page_count").fetchone()[0]
    db = store.writer._connection()
    db.execute(f"pragma max_page_count={pages + room}")
    big = entry("1/2026/QĐ-UBND", [f"Câu số {n} rất dài. " * 40 for n in range(600)], year=2026)
    with pytest.raises(problems.Full) as error:
        fill(store, (big,))
    spoken(error.value)
    assert store.digest() == before
    db = store.writer._connection()
    db.execute("pragma max_page_count=1000000")
    fill(store, (big, *THREE[1:]))
    with store.reading() as db:
        assert stock.totals(db).instruments == 4
        assert db.execute("pragma quick_check").fetchone()[0] == "ok"


def test_any_statement_may_fail(tmp_path: Path) -> None:
    """Whichever statement of a write is broken off, the store is as before."""
    store = ready(tmp_path / "r.db")
    before = store.digest()
    one = entry("1/2026/QĐ-UBND", ["Một câu.", "Hai câu."], year=2026)
    broken = 0
    for nth in range(100):
        with store.writing() as db:  # a commit that was broken off may have cost the connection
            writer = db
        writer.set_trace_callback(breaking(writer, nth))
        try:
            fill(store, (one,))
            break
        except sqlite3.OperationalError:
            broken += 1
        finally:
            with contextlib.suppress(sqlite3.ProgrammingError):
                writer.set_trace_callback(None)
        assert store.digest() == before
    assert broken > 10
    assert store.digest() != before
    with store.reading() as db:
        assert db.execute("pragma quick_check").fetchone()[0] == "ok"


def breaking(db: sqlite3.Connection, nth: int) -> Callable[[str], None]:
    """Break off statement number `nth` from now."""
    count = iter(range(10_000))

    def trace(_sql: str) -> None:
        if next(count) == nth:
            db.interrupt()

    return trace
